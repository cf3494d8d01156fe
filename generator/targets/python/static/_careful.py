"""The careful way in: takes every form that was documented or seen, and names every problem.

It gives the error back instead of raising it, so that no frame of a traceback holds the payload.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from portone_v1._codes import Outcome
from portone_v1._errors import FieldError, ResponseError, kind_of, refused
from portone_v1._fast import DoubtError
from portone_v1._marks import recognised
from portone_v1._response import PaymentResponse, given
from portone_v1._spec import FIELDS, FOREIGN
from portone_v1._steps import STEPS
from portone_v1._structure import may_be_foreign
from portone_v1._values import Field, Unfit, json_copy

_FOR_STRUCTURE_QUERY: Final = (
    "text, as on a redirect: structure_query (structureQuery in JavaScript) reads it"
)

_REQUIRED: Final = {key: field for key, field in FIELDS.items() if field.required}


def structured(payload: object, entry: str) -> PaymentResponse | ResponseError:
    """A PaymentResponse from what arrived at an entry, `callback` or `redirect`."""
    if type(payload) is not dict:
        if not isinstance(payload, Mapping):
            return refused("$", "an object", kind_of(payload))
        try:
            payload = dict(payload.items())
        except Exception as error:  # whatever a mapping of another's raises
            return refused("$", "an object", f"one that raises {type(error).__name__}")
    unknown = [key for key in payload if key not in FIELDS and isinstance(key, str)]
    if may_be_foreign(payload, unknown):
        foreign = recognised(payload, entry, FOREIGN)
        if foreign is not None:
            return refused("$", "a payment response", foreign)
    return _Reading(payload).result(entry)


class _Reading:
    """One payload, key by key."""

    def __init__(self, payload: dict[Any, Any]) -> None:
        self.payload = payload
        self.problems: list[FieldError] = []
        self.extra: dict[str, Any] = {}
        self.values = values = {}  # type: dict[str, Any]
        self.wire = wire = {}  # type: dict[str, Any]
        for key, value in payload.items():
            if key in STEPS:
                name, plain, convert = STEPS[key]
                if type(value) is plain and type(key) is str and name not in values:
                    # In the form PortOne sends, as most values are even of a payload with errors.
                    try:
                        values[name] = value if convert is None else convert(value)
                        wire[key] = value
                        continue
                    except DoubtError:
                        pass
                unfit = self._take(key, value, FIELDS[key])
            else:
                unfit = self._take_unknown(key, value)
            if unfit is not None:
                self.problems.append(FieldError(key if key in FIELDS else "$", *unfit))

    def _take(self, key: Any, value: Any, field: Field) -> Unfit | None:
        read = field.read(value)
        if isinstance(read, Unfit):
            return read
        means, sent = read
        before = self.values.get(field.name)
        if before is None:
            self.values[field.name] = means
        elif means is not None and before != means:
            return Unfit(f"the same as {field.name} under its other name", "another value")
        self.wire[str.__str__(key)] = sent
        return None

    def _take_unknown(self, key: Any, value: Any) -> Unfit | None:
        if not isinstance(key, str):
            return Unfit("keys of text", f"a key that is {kind_of(key)}")
        copy = json_copy(value)
        if isinstance(copy, Unfit):
            return copy
        key = str.__str__(key)
        self.wire[key] = self.extra[key] = copy
        return None

    def result(self, entry: str) -> PaymentResponse | ResponseError:
        """The response, or all that is wrong with it."""
        problems = self._pointing_to_structure_query() if entry == "callback" else self.problems
        lacking = [*self._lacking(entry)]
        if problems and not lacking:
            return ResponseError(problems)
        response = PaymentResponse(**self.values, extra=self.extra, _wire=self.wire)
        if lacking and response.outcome is not Outcome.FAILED:
            problems = [*problems, *lacking]
        return ResponseError(problems) if problems else response

    def _lacking(self, entry: str) -> Iterator[FieldError]:
        wrong = {problem.field for problem in self.problems}
        for key, field in _REQUIRED.items():
            if entry in field.required and key not in wrong:
                value = self.values.get(field.name)
                if not given(value):
                    expected = f"{field.expected}, unless a failure is reported"
                    got = _nothing(value) if field.name in self.values else "nothing"
                    yield FieldError(key, expected, got)

    def _pointing_to_structure_query(self) -> list[FieldError]:
        """The problems; if all that arrived is text, they say what reads it."""
        if all(problem.got != "text" for problem in self.problems):
            return self.problems
        for key, value in self.payload.items():
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
