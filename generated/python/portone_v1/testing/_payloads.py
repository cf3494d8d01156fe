# Made by `python3 -m generator` from generator/targets/testing/static. Do not edit.
"""payment_response: the payload that a provider would send, as far as sources tell."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from copy import deepcopy
from difflib import get_close_matches
from enum import Enum
from typing import Any, Final, Literal, NamedTuple, Protocol

from portone_v1._availability import SOURCES, STATEMENTS, Form, Statement
from portone_v1._codes import PAY_METHOD_CODES, PG_PROVIDER_CODES, Outcome
from portone_v1._query import structure_query
from portone_v1._spec import FIELDS
from portone_v1._structure import structure
from portone_v1._values import TEXT_OR_LIST
from portone_v1.testing._tables import ALIASES, CALLBACKS, EXAMPLES, REDIRECTS


class Absent(Enum):
    """The type of `ABSENT`."""

    ABSENT = "ABSENT"

    def __repr__(self) -> str:
        return self.name


ABSENT: Final = Absent.ABSENT
"""As an override: leave the field out."""


class PaymentResponseFactory(Protocol):
    """What the pytest fixture `payment_response` is: the function of that name."""

    def __call__(
        self,
        *,
        provider: str = ...,
        method: str | None = ...,
        outcome: str | None = ...,
        entry: Literal["callback", "redirect"] = ...,
        **overrides: Any,
    ) -> dict[str, Any]:
        """Make a payload."""
        ...


_SAID_OF: Final[dict[str | None, list[Statement]]] = {}
for _said in STATEMENTS:
    _SAID_OF.setdefault(_said.provider, []).append(_said)


class _Asked(NamedTuple):
    """A combination of codes; a method of None is not restricted."""

    provider: str
    method: str | None
    outcome: Outcome
    entry: str


def payment_response(
    *,
    provider: str = "kcp",
    method: str | None = None,
    outcome: str | None = None,
    entry: Literal["callback", "redirect"] = "callback",
    **overrides: Any,
) -> dict[str, Any]:
    """The payload that a provider would send, as far as sources tell: a new dict each time.

    A callback's object or, for the entry `redirect`, the query as a mapping, in which everything
    is text. Without an outcome it is what comes when all goes well: `paid`, or
    `virtual_account_issued` for the method `vbank`, or `unconfirmed` where the provider, or a
    redirect, does not tell. Without a method it is the one that was seen with the provider:
    `point` for `kakaopay`.

    Every other keyword is a field of the payload, and replaces or adds it; `ABSENT` leaves it out.
    Nothing is checked then, so that a test can make what no source has documented:
    `payment_response(pg_provider="brand_new")`.

    Raises:
        ValueError: if a name is not known, if sources say that this provider never sends
            anything that reports this outcome, or if the outcome does not go with the method.
    """
    _check("entry", entry, ("callback", "redirect"))
    _check("provider", provider, PG_PROVIDER_CODES)
    if method is not None:
        _check("method", method, PAY_METHOD_CODES)
    if outcome is None:
        payload = _when_all_goes_well(provider, method, entry)
    else:
        _check("outcome", outcome, [*Outcome])
        payload = _payload(_asked(provider, method, Outcome(outcome), entry))
    for key, value in overrides.items():
        as_it_is = entry == "callback" or value is ABSENT
        _put(payload, key, value if as_it_is else as_text(key, value))
    return payload


def _check(what: str, name: str, known: Iterable[str]) -> None:
    names = [str(each) for each in known]
    if name in names:
        return
    close = get_close_matches(name, names, n=3) or (names if len(names) < 5 else [])
    hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else "."
    field = {"provider": "pg_provider", "method": "pay_method"}.get(what)
    way_out = f" An override sends any code: {field}={name!r}." if field else ""
    raise ValueError(f"unknown {what} {name!r}{hint}{way_out}")


def _when_all_goes_well(provider: str, method: str | None, entry: str) -> dict[str, Any]:
    if entry == "callback":
        outcomes = (o for o, (shape, *_) in CALLBACKS.items() if shape.get("pay_method") == method)
        outcome = next(outcomes, "paid") if method else "paid"
        asked = _asked(provider, method, Outcome(outcome), entry)
        payload, _ = _made(asked)
        if _reports(payload, asked):
            return payload
    return _payload(_asked(provider, method, Outcome.UNCONFIRMED, entry))


def _asked(provider: str, method: str | None, outcome: Outcome, entry: str) -> _Asked:
    known = PG_PROVIDER_CODES[provider]
    seen = (said.method for said in _SAID_OF.get(known, ()) if said.outcome == outcome.value)
    method = method or next(seen, None) or CALLBACKS[outcome][0].get("pay_method")
    return _Asked(str(provider), method and str(method), outcome, entry)


def _payload(asked: _Asked) -> dict[str, Any]:
    payload, against = _made(asked)
    if not _reports(payload, asked):
        raise ValueError(_contradiction(asked, payload, against))
    return payload


def _reports(payload: Mapping[str, Any], asked: _Asked) -> bool:
    read = structure_query if asked.entry == "redirect" else structure
    return read(payload).outcome is asked.outcome


def _made(asked: _Asked) -> tuple[dict[str, Any], list[Statement]]:
    """The payload, and the statements by which it differs from the shape that it was made of."""
    if asked.entry == "callback":
        return _callback(asked)
    if asked.outcome in REDIRECTS:
        return _fitted(REDIRECTS[asked.outcome], asked)
    payload, against = _callback(asked)
    return {key: as_text(key, value) for key, value in payload.items()}, against


def _callback(asked: _Asked) -> tuple[dict[str, Any], list[Statement]]:
    """Made of the first shape that what is known leaves as it is, else of the first."""
    first, *others = CALLBACKS[asked.outcome]
    made = _fitted(first, asked)
    if not made[1]:
        return made
    return next((other for shape in others if not (other := _fitted(shape, asked))[1]), made)


def _fitted(shape: Mapping[str, Any], asked: _Asked) -> tuple[dict[str, Any], list[Statement]]:
    """The shape with the codes that were asked for, and as availability says of them."""
    payload = deepcopy(dict(shape))
    codes = {"pg_provider": asked.provider, "pay_method": asked.method}
    payload.update((key, code) for key, code in codes.items() if key in payload and code)
    there = {ALIASES.get(key, key): value for key, value in payload.items()}
    against: list[Statement] = []
    for field, statements in _known(asked).items():
        found = _forms(there.get(field, ABSENT))
        # A failure and bare identifiers are no whole object: nothing is added to them.
        added = "absent" in found and "status" not in shape
        if not added and not any(found.intersection(said.forms) for said in statements):
            against += statements
            _put(payload, field, _value(field, statements[0].forms[0]))
    return payload, against


def _known(asked: _Asked) -> dict[str, list[Statement]]:
    """What is said of each field: of this provider if anything, else of all."""
    provider = PG_PROVIDER_CODES[asked.provider]
    method = PAY_METHOD_CODES[asked.method] if asked.method else None
    known: dict[str, list[Statement]] = {}
    for said in (*_SAID_OF.get(provider, ()), *_SAID_OF[None]):
        if said.method in (None, method) and said.outcome in (None, asked.outcome):
            known.setdefault(said.field, []).append(said)
    return {
        field: [said for said in statements if said.provider] or statements
        for field, statements in known.items()
    }


def _forms(value: Any) -> set[Form]:
    """What a value is an example of: 0 may be a zero or a value."""
    if value is ABSENT:
        return {"absent"}
    if value is None:
        return {"null"}
    if value == "":
        return {"empty"}
    return {"zero", "value"} if type(value) is int and value == 0 else {"value"}


def _value(field: str, form: Form) -> Any:
    forms = {"empty": "", "null": None, "zero": 0, "absent": ABSENT}
    return deepcopy(EXAMPLES[field]) if form == "value" else forms[form]


def _put(payload: dict[str, Any], key: str, value: Any) -> None:
    """Set a field, under this key and no other of its keys."""
    field = ALIASES.get(key, key)
    for other in [k for k in payload if ALIASES.get(k, k) == field and k != key]:
        del payload[other]
    if value is ABSENT:
        payload.pop(key, None)
    else:
        payload[key] = value


def as_text(key: str, value: Any) -> Any:
    """A value as the query of a redirect has it: a list of texts is a repeated parameter."""
    if isinstance(value, str):
        return str.__str__(value)
    may_repeat = key not in FIELDS or FIELDS[key].kind is TEXT_OR_LIST
    if may_repeat and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)


def _contradiction(asked: _Asked, payload: Mapping[str, Any], against: list[Statement]) -> str:
    possible = [o.value for o in Outcome if _is_possible(asked._replace(outcome=o))]
    may = f"It may report {' or '.join(map(repr, possible)) or 'nothing'}."
    other = _asked(asked.provider, None, asked.outcome, asked.entry)
    if _is_possible(other):
        goes = f"{asked.outcome.value!r} goes with {other.method!r}, and not with {asked.method!r}."
        return f"{goes} {may}"
    sends = [field for field, (said, *_) in _known(asked).items() if _is_sent(said)]
    words = dict.fromkeys(map(_words, against))
    return (
        f"{asked.provider} sends nothing that reports {asked.outcome.value!r}, but only "
        f"{', '.join(sends or payload)}, says {'; '.join(words)}. {may}"
    )


def _is_sent(said: Statement) -> bool:
    """Whether a source that lists what a provider sends lists this field."""
    return bool(said.provider) and said.method is None and said.forms != ("absent",)


def _words(said: Statement) -> str:
    source = SOURCES[said.source]
    note = f": {said.note.rstrip('.')}" if said.note else ""
    return f"{said.source} ({source.title}, {source.date}{note})"


def _is_possible(asked: _Asked) -> bool:
    return _reports(_made(asked)[0], asked)
