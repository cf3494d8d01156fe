"""What `_steps.py` asks: how the fast way reads each kind of field, and what it leaves alone."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.spec.kinds import Kind, kind_of
from generator.spec.lookups import REDIRECTED, fields_by_key, keys_of
from generator.spec.model import Field, Mark, Spec
from generator.spec.verdict import fits_fields
from generator.targets.python.response import codes_of, compared
from generator.text.python import literal


class FastWay(NamedTuple):
    """What the fast way does with a value `{v}` of a field whose codes are `{codes}`."""

    type: str
    """The type in which PortOne sends it; at any other value the careful way looks."""
    function: str = "None"
    """What checks the bounds of a value and makes the attribute of it."""
    bounds: str = ""
    """The bounds, in place."""
    made: str = "{v}"
    """The attribute, in place: of a value within its bounds, or of None."""


_TEXT = FastWay("str")
_INTEGER = FastWay("int", "bounded", "TOO_SMALL < {v} < TOO_LARGE")
_TIME = "time_of({v}, UTC) if {v} else None"
_DEADLINE = "None if {v} is None else deadline({v})"
_MEMBER = "None if {v} is None else {codes}[{v}]"

FAST: Mapping[Kind, FastWay] = {
    Kind.BOOLEAN: FastWay("bool"),
    Kind.TEXT: _TEXT,
    Kind.TEXT_OR_LIST: _TEXT,
    Kind.INTEGER: _INTEGER,
    Kind.NUMBER: _INTEGER,
    Kind.SECONDS: FastWay("int", "instant", "0 <= {v} <= LAST_SECOND", _TIME),
    Kind.SECONDS_OR_LOCAL_TEXT: FastWay("str", "deadline", made=_DEADLINE),
    Kind.JSON: _TEXT,
    Kind.CODE: FastWay("str", "{codes}.__getitem__", made=_MEMBER),
}


def way(field: Field, spec: Spec) -> FastWay:
    """The fast way of a field, said of its variable and its codes."""
    names = {"v": variable(field.name), "codes": codes_of(spec.codes.get(field.name))}
    return FastWay(*(part.format(**names) for part in FAST[kind_of(field)]))


def variable(key: str) -> str:
    """The variable of a key, which may have any signs. No other variable there ends like this."""
    return "".join(sign if sign.isalnum() else "_" for sign in f"{key}_")


def unfit(field: Field, spec: Spec) -> Iterator[str]:
    """What turns a value to the careful way: it is not absent, and not as PortOne sends it."""
    fast, value = way(field, spec), variable(field.name)
    other = f"kind({value}) is not {'text' if fast.type == 'str' else fast.type}"
    if field.required:
        yield other
    elif field.nullable:
        yield f"{value} is not None and {other}"
    else:
        yield from (f"{other} and {literal(key)} in payload" for key in keys_of(field))
    if fast.bounds:
        yield f"{value} is not None and not {fast.bounds}"
    yield from doubts(field, value, spec)


def doubts(field: Field, value: str, spec: Spec) -> Iterator[str]:
    """What tells of a value of the right type that there is none, or that the object is foreign."""
    if field.required:
        yield f"{value} in NOTHING"
        yield f"{value}.isspace()"
    for mark in _marks(spec):
        if mark.values and not (mark.all_of or mark.any_of or mark.only):
            told = (texts for key, texts in mark.values.items() if key in keys_of(field))
            yield from (compared(value, texts) for texts in told)


def look_alike_doubts(spec: Spec, more_than: int = 0) -> list[str]:
    """When a payload of our keys alone, of more than so many, may be a foreign object."""
    required = {field.name for field in spec.fields if field.required}
    known, found = fields_by_key(spec).keys(), []
    for mark in _marks(spec):
        may_be = not mark.only or len(mark.only) > more_than
        if may_be and (mark.all_of or mark.any_of or mark.only) and fits_fields(mark, known):
            tests = [f"len(payload) <= {len(mark.only)}"] if mark.only else []
            tests += [f"{literal(key)} in payload" for key in mark.all_of if key not in required]
            found.append(" and ".join(tests) or "True")
    return [*dict.fromkeys(found)]


def suspects(spec: Spec) -> list[str]:
    """Unknown keys that foreign objects have, without what stands in `[]` behind them."""
    keys = [key for m in _marks(spec) for key in (*m.all_of, *m.any_of, *m.only, *(m.values or {}))]
    return sorted({*keys, REDIRECTED} - fields_by_key(spec).keys())


def _marks(spec: Spec) -> Iterator[Mark]:
    return (mark for foreign in spec.foreign for mark in foreign.marks)
