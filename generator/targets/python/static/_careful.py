"""The careful way in: takes every form that was documented or seen, and names every problem.

It gives the error back instead of raising it, so that no frame of a traceback holds the payload.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final

from portone_v1._codes import Outcome
from portone_v1._errors import FieldError, ResponseError, field_error, kind_of, refused
from portone_v1._fast import DoubtError
from portone_v1._frozen import FrozenDict, deeply
from portone_v1._limits import LAST_SECOND
from portone_v1._marks import recognised
from portone_v1._response import ALIASES, REDIRECTED, PaymentResponse, given
from portone_v1._spec import FIELDS, FOREIGN
from portone_v1._steps import NULLABLE, STEPS
from portone_v1._structure import is_suspect
from portone_v1._values import Field, Read, Unfit, json_copy

_FOR_STRUCTURE_QUERY: Final = (
    "text, as on a redirect: structure_query (structureQuery in JavaScript) reads it"
)

_REQUIRED: Final = {
    entry: [(key, field) for key, field in FIELDS.items() if entry in field.required]
    for entry in ("callback", "redirect")
}
_NOT_TEXT: Final = [key for key, (_, plain, _) in STEPS.items() if plain is not str]
# The marks that an object may bear which has no key but ours: keys that it has, no others, values.
_LOOK_ALIKES: Final = [
    (mark.all_of, mark.only, [*mark.values.items()])
    for foreign in FOREIGN
    for mark in foreign.marks
    if mark.fits_fields(FIELDS.keys())
]
# The type of which every value is right; None where not every one is.
_FREE: Final = {
    key: plain if convert is None or FIELDS[key].codes else None
    for key, (_, plain, convert) in STEPS.items()
}


def _may_be_foreign(payload: Mapping[Any, Any], unknown: Iterable[str]) -> bool:
    """Whether a payload may be a foreign object, as far as that is told at little cost."""
    for key in unknown:
        if is_suspect(key):
            return True
    for all_of, only, values in _LOOK_ALIKES:
        if only and len(payload) > len(only):
            continue
        for key, texts in values:
            if payload.get(key) not in texts:
                break
        else:
            if payload.keys() >= all_of:
                return True
    return False


def structured(payload: object, entry: str) -> PaymentResponse | ResponseError:
    """A PaymentResponse from what arrived at an entry, `callback` or `redirect`."""
    if type(payload) is not dict:
        if not isinstance(payload, Mapping):
            return refused("$", "an object", kind_of(payload))
        try:
            payload = dict(payload.items())
        except Exception as error:  # whatever a mapping of another's raises
            return refused("$", "an object", f"one that raises {type(error).__name__}")
    if REDIRECTED in payload:
        payload = {key: value for key, value in payload.items() if key != REDIRECTED}
        entry = "redirect"
    reading = _Reading(payload)
    refusal = reading.refusal(entry)
    if refusal is not None:
        return refusal
    response = reading.response
    if entry == "redirect" and reading.refusal("callback") is not None:
        # Its wire form says that it is one, for no callback could be like it.
        wire: Any = response._wire
        wire[REDIRECTED] = "redirect"
    return response


def _doubtful(payload: dict[Any, Any]) -> list[Any]:
    """The keys that have to be looked at: few, even of a payload with errors."""
    keys = []
    for key, value in payload.items():
        try:
            if type(value) is _FREE[key]:
                continue
            _, plain, convert = STEPS[key]
            if type(value) is plain and convert is not None:
                # A number of that size is right wherever a number is.
                if plain is not int or not 0 <= value <= LAST_SECOND:  # type: ignore[operator]
                    convert(value)
                continue
            if value is None and key in NULLABLE:
                continue
        except (KeyError, DoubtError):
            pass
        keys.append(key)
    return _and_other_names(keys, payload)


def _and_other_names(keys: list[Any], payload: dict[Any, Any]) -> list[Any]:
    """The same keys, and all those of a field that came under another name."""
    for other, name in ALIASES.items():
        if other in payload:
            found = {*keys, *(key for key in FIELDS if FIELDS[key].name == name)}
            keys = [key for key in payload if key in found]
    return keys


class _Reading:
    """One payload: what its values mean, and what is wrong with them."""

    def __init__(self, payload: dict[Any, Any]) -> None:
        self.payload = payload
        doubtful = _doubtful(payload)
        unknown = [key for key in doubtful if key not in FIELDS and isinstance(key, str)]
        self.may_be_foreign = _may_be_foreign(payload, unknown)
        self.problems: list[FieldError] = []
        # Of the keys that were looked at: what is right, and what that says by attribute.
        self.read: dict[Any, Read] = {}
        self.said: dict[str, Any] = {}
        self.wrong: set[Any] = set()
        for key in doubtful:
            field = FIELDS.get(key)
            read = self._unknown(key) if field is None else self._known(key, field)
            if isinstance(read, Unfit):
                self.wrong.add(key)
                where = "$" if field is None else key
                self.problems.append(field_error((where, read.expected, read.got)))
            else:
                self.read[key] = read

    def _unknown(self, key: Any) -> Read | Unfit:
        if not isinstance(key, str):
            return Unfit("keys of text", f"a key that is {kind_of(key)}")
        copy = json_copy(self.payload[key])
        return copy if isinstance(copy, Unfit) else (copy, copy)

    def _known(self, key: str, field: Field) -> Read | Unfit:
        read = field.read(self.payload[key])
        if isinstance(read, Unfit):
            return read
        means, before = read[0], self.said.get(field.name)
        if before is None:
            self.said[field.name] = means
        elif means is not None and before != means:
            return Unfit(f"the same as {field.name} under its other name", "another value")
        return read

    def refusal(self, entry: str) -> ResponseError | None:
        """All that is wrong with it at an entry."""
        foreign = recognised(self.payload, entry, FOREIGN) if self.may_be_foreign else None
        if foreign is not None:
            return refused("$", "a payment response", foreign)
        problems = self._pointing_to_structure_query() if entry == "callback" else self.problems
        lacking = self._lacking(entry)
        if lacking and self.response.outcome is not Outcome.FAILED:
            problems = [*problems, *lacking]
        return ResponseError(problems) if problems else None

    @cached_property
    def response(self) -> PaymentResponse:
        """What the keys say that are not wrong."""
        values: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        wire: dict[str, Any] = {}
        for key, value in self.payload.items():
            if key in self.wrong:
                continue
            if key in self.read:
                means, sent = self.read[key]
            else:
                convert = STEPS[key][2]
                means, sent = value if convert is None or value is None else convert(value), value
            wire[str.__str__(key)] = sent
            if key not in FIELDS:
                extra[str.__str__(key)] = deeply(sent)
            elif values.get(FIELDS[key].name) is None:
                values[FIELDS[key].name] = means
        return PaymentResponse(**values, extra=FrozenDict(extra), _wire=wire)

    def _lacking(self, entry: str) -> list[FieldError]:
        lacking = []
        for key, field in _REQUIRED[entry]:
            if given(self.payload.get(key)) or key in self.wrong:
                continue
            there = key in self.payload or field.name in self.said
            value = self.said.get(field.name, self.payload.get(key))
            if not given(value):
                expected = f"{field.expected}, unless a failure is reported"
                got = _nothing(value) if there else "nothing"
                lacking.append(FieldError(key, expected, got))
        return lacking

    def _pointing_to_structure_query(self) -> list[FieldError]:
        """The problems; if all that arrived is text, they say what reads it."""
        for key in _NOT_TEXT:
            if isinstance(self.payload.get(key), int):
                return self.problems
        for key in (*self.read, *self.wrong):
            value = self.payload[key]
            if key in FIELDS and value is not None and not isinstance(value, str):
                return self.problems
        return [_or_text(problem) for problem in self.problems]


def _or_text(problem: FieldError) -> FieldError:
    return problem._replace(got=_FOR_STRUCTURE_QUERY) if problem.got == "text" else problem


def _nothing(value: str | None) -> str:
    """What was there in place of a value, in words."""
    if value is None:
        return "null"
    return f"the text {value}" if value.strip() else "an empty text"
