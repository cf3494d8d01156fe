"""What templates ask: rows of tables, rules as conditions, and how the fast way reads each kind."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.spec.kinds import READ_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.lookups import REDIRECTED, SDK_FAILURE, attribute_of, fields_by_key, keys_of
from generator.spec.model import CodeTable, Condition, Field, Mark, OutcomeRule, Spec
from generator.spec.verdict import fits_fields
from generator.text.python import call, fits, literal, source


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


def codes_of(table: CodeTable | None) -> str:
    """`PAY_METHOD_CODES`, for the table whose type is `PayMethod`: what finds a code's member."""
    name = "".join(f"_{c}" if c.isupper() else c for c in table.python) if table else ""
    return f"{name.strip('_').upper()}_CODES" if name else ""


def asked_tables(spec: Spec) -> list[CodeTable]:
    """The tables of which a rule asks for no codes but some."""
    asked = [part.attribute for rule in spec.outcomes.rules for part in rule.when if part.none_but]
    return [spec.codes[name] for name in dict.fromkeys(asked)]


def field_row(key: str, field: Field, spec: Spec) -> str:
    """What `_spec.py` says of a key."""
    said = [
        literal(attribute_of(field)),
        kind_of(field).name,
        literal(kind_of(field).expected),
        f"nullable={field.nullable}",
    ]
    if field.required and key == field.name:
        said.append(f"required={source(tuple(field.required))}")
    if codes := codes_of(spec.codes.get(field.name)):
        said.append(f"codes={codes}")
    return call(f"{literal(key)}: Field", said, ",", 4)


def marked(mark: Mark) -> str:
    """A mark of a foreign object."""
    sets = {"": mark.entry}
    sets |= {f"{name}=": getattr(mark, name) for name in ("all_of", "any_of", "none_of", "only")}
    said = [call(name, [*map(literal, s)], "", 16, "{}") for name, s in sets.items() if s]
    if mark.any_of and mark.at_least > 1:
        said.append(f"at_least={mark.at_least}")
    if mark.values:
        said.append(f"values={source({key: tuple(texts) for key, texts in mark.values.items()})}")
    return call("Mark", said, ",", 12)


def default(field: Field) -> str:
    """What an attribute is unless it is given, and how it is compared and printed."""
    # Containers do not hash; equality still compares them.
    options = ", hash=False" if kind_of(field) is Kind.JSON else ""
    options += ", repr=masked" if field.sensitive else ""
    return f"_field(default=None{options})" if options else "None"


def test(spec: Spec, rule: OutcomeRule) -> str:
    """An outcome rule as an `if` on `self`."""
    tests = [_test(part, spec) for part in rule.when]
    line = f"if {' and '.join(tests)}:"
    if fits(line, 8):
        return line
    return "if (\n            {}\n        ):".format("\n            and ".join(tests))


def _test(condition: Condition, spec: Spec) -> str:
    no = "" if condition.given else "not "
    if condition.attribute == SDK_FAILURE:
        return f"{no}self._tells_of_failure()"
    field = fields_by_key(spec)[condition.attribute]
    attribute, table = f"self.{attribute_of(field)}", spec.codes.get(field.name)
    if condition.given is not None and kind_of(field) not in READ_AS_TEXT | TIMES:
        return f"{attribute} is {'not ' if condition.given else ''}None"
    if condition.given is not None:
        return f"{no}{'given' if kind_of(field) in READ_AS_TEXT else 'is_time'}({attribute})"
    if condition.none_but and table:
        other = f"{attribute} not in _{codes_of(table)}"
        return f"({compared(attribute, condition.none_but)} or {other})"
    return compared(attribute, condition.is_ or condition.is_not, negated=not condition.is_)


def compared(attribute: str, values: Sequence[str | bool], *, negated: bool = False) -> str:
    """Codes are compared as texts, so that one decides alike however it came about.

    What is neither true nor false nor None, set by hand, is not taken for any of them.
    """
    if len(values) > 1:
        return f"{attribute} {'not in' if negated else 'in'} {source(tuple(values))}"
    value = values[0]
    if isinstance(value, bool):
        return f"{attribute} {f'in (None, {not value})' if negated else f'is {value}'}"
    return f"{attribute} {'!=' if negated else '=='} {literal(value)}"


def way(field: Field, spec: Spec) -> FastWay:
    """The fast way of a field, said of its variable and its codes."""
    names = {"v": variable(field.name), "codes": codes_of(spec.codes.get(field.name))}
    return FastWay(*(part.format(**names) for part in FAST[kind_of(field)]))


def variable(key: str) -> str:
    """The variable of a key, which may have any signs. No other variable there ends like this."""
    signs = (sign if sign.isalnum() or sign == "_" else f"_{ord(sign)}_" for sign in f"{key}_")
    name = "".join(signs)
    return name if name.isidentifier() else f"_{name}"


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
