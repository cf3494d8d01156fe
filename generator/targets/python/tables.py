"""What `_spec.py` and `_steps.py` need: keys, marks of foreign objects, the fast way's steps."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.spec.kinds import expected_in_words, kind_of
from generator.spec.lookups import (
    attribute_of,
    constant_name,
    fields_by_key,
    keys_of,
    table_of,
)
from generator.spec.model import CodeTable, Field, Mark, Spec
from generator.targets.python.kinds import FAST
from generator.targets.python.response import compared
from generator.text.python import call, choice, literal

# Names that `_steps.py` uses itself: a field of such a name is a variable of another.
_TAKEN = frozenset(
    {"bounded", "deadline", "instant", "payload", "response", "type", "str", "int", "bool"}
    | {"extra", "merged", "values", "key", "value", "len"}
)


def codes_name(field: Field, spec: Spec) -> str:
    """`PAY_METHOD_CODES` for the field whose enum is `PayMethod`, or nothing."""
    table = table_of(field, spec)
    return lookup(table) if table else ""


def lookup(table: CodeTable) -> str:
    """The name of what finds the member of a code."""
    return f"{constant_name(table)}_CODES"


# _spec.py


def field_rows(spec: Spec) -> list[str]:
    """One row for each key: a field's own name first, then its other names."""
    return [_field_row(key, field, spec) for key, field in fields_by_key(spec).items()]


def _field_row(key: str, field: Field, spec: Spec) -> str:
    arguments = [
        literal(attribute_of(field)),
        kind_of(field).name,
        literal(expected_in_words(field)),
        f"nullable={field.nullable}",
    ]
    if field.required and key == field.name:
        arguments.append(f"required={_texts(field.required, '()')}")
    if codes := codes_name(field, spec):
        arguments.append(f"codes={codes}")
    return call(f"{literal(key)}: Field", arguments, ",", 4)


def marked(mark: Mark) -> str:
    """A mark of a foreign object."""
    sets = {name: getattr(mark, name) for name in ("all_of", "any_of", "none_of", "only")}
    arguments = [_texts(mark.entry, "{}")]
    arguments += [
        call(f"{name}=", [*map(literal, s)], "", 16, ("{", "}")) for name, s in sets.items() if s
    ]
    if mark.any_of and mark.at_least > 1:
        arguments.append(f"at_least={mark.at_least}")
    if mark.values:
        values = [f"{literal(key)}: {_texts(texts, '[]')}" for key, texts in mark.values.items()]
        arguments.append(f"values={{{', '.join(values)}}}")
    return call("Mark", arguments, ",", 12)


def _texts(texts: Collection[str], brackets: str) -> str:
    comma = "," if brackets == "()" and len(texts) == 1 else ""
    return f"{brackets[0]}{', '.join(map(literal, texts))}{comma}{brackets[1]}"


# _steps.py


@dataclass(frozen=True, kw_only=True)
class Step:
    """One key on the fast way: its variable, what is doubtful about its value, and its store."""

    key: str
    variable: str
    name: str
    """The attribute."""
    attribute: str
    """The variable of its attribute: another one where the key is another name."""
    absent: str
    """What stands for an absent key: None where null may come, and means the same."""
    joined: bool
    """Whether it must be text, which `str.join` asks of all at once."""
    doubts: Sequence[str]
    store: str


def sample_steps(spec: Spec) -> list[Step]:
    """The keys of the page's sample, all of which are there."""
    keys = spec.sample.payload
    return [step for step in _steps(spec, may_be_absent=False) if step.key in keys]


def known_steps(spec: Spec) -> list[Step]:
    """Every known key, any of which may be absent."""
    return [*_steps(spec, may_be_absent=True)]


def _steps(spec: Spec, *, may_be_absent: bool) -> Iterator[Step]:
    for key, field in fields_by_key(spec).items():
        yield _step(key, field, spec, may_be_absent=may_be_absent)


def _step(key: str, field: Field, spec: Spec, *, may_be_absent: bool) -> Step:
    attribute = _variable(attribute_of(field))
    own = key == field.name
    absent = "None" if field.nullable else "_ABSENT" if may_be_absent else ""
    text = FAST[kind_of(field)].type_ == "str" and (bool(field.required) or not field.nullable)
    joined = text and not may_be_absent
    doubts = [] if joined else [_ill_typed(field, attribute, absent)]
    return Step(
        key=key,
        variable=attribute if own else _variable(key),
        name=attribute_of(field),
        attribute=attribute,
        absent=absent,
        joined=joined,
        doubts=[*doubts, *_doubts(field, attribute, spec)] if own else [],
        store=_store(field, attribute, absent, spec) if own else "",
    )


def _variable(name: str) -> str:
    return f"{name}_" if name in _TAKEN else name


def _ill_typed(field: Field, variable: str, absent: str) -> str:
    test = f"type({variable}) is not {FAST[kind_of(field)].type_}"
    return f"({variable} is not {absent} and {test})" if absent and not field.required else test


def _doubts(field: Field, variable: str, spec: Spec) -> Iterator[str]:
    if field.required:
        yield f"{variable} in NOTHING"
        yield f"{variable}.isspace()"
    for key, texts in telling_values(spec):
        if key in keys_of(field):
            yield compared(variable, texts)


def _store(field: Field, variable: str, absent: str, spec: Spec) -> str:
    fast, target = FAST[kind_of(field)], f"response.{attribute_of(field)}"
    value = fast.convert.format(v=variable, codes=codes_name(field, spec))
    if field.required or not absent or (value == variable and absent == "None"):
        return f"{target} = {value}"
    return choice(target, "None", f"{variable} is {absent}", value, 4)


def step_rows(spec: Spec) -> list[str]:
    """For each key what the fast way does with it alone."""
    return [_step_row(key, field, spec) for key, field in fields_by_key(spec).items()]


def _step_row(key: str, field: Field, spec: Spec) -> str:
    fast = FAST[kind_of(field)]
    function = fast.function.format(codes=codes_name(field, spec))
    row = [literal(attribute_of(field)), fast.type_, function]
    return call(f"{literal(key)}: ", row, ",", 4)


def doubts_by_key(spec: Spec) -> list[str]:
    """What is doubtful about attributes set key by key, each None if its key is absent."""
    found: list[str] = []
    for field in spec.fields:
        found += _doubts(field, f"response.{attribute_of(field)}", spec)
        if len(keys_of(field)) > 1:
            both = " and ".join(f"{literal(key)} in payload" for key in keys_of(field))
            found.append(f"({both})")
    return found + look_alike_doubts(spec, "response.{name} is not None")


def not_in_sample(spec: Spec) -> list[str]:
    """The attributes that the sample lacks."""
    there = {step.attribute for step in sample_steps(spec)}
    return [
        step.attribute for step in known_steps(spec) if step.store and step.attribute not in there
    ]


def converters() -> list[str]:
    """The functions of `_fast`."""
    names = {fast.convert.partition("(")[0] for fast in FAST.values() if "(" in fast.convert}
    return sorted(names)


def look_alike_doubts(spec: Spec, given: str = "{variable} is not {absent}") -> list[str]:
    """When the keys of a payload may be those of a foreign object; `given` says how to ask."""
    found = []
    for mark in _look_alikes(spec):
        tests = [
            given.format(name=step.name, variable=step.attribute, absent=step.absent)
            for step in _optional(mark.all_of, spec)
        ]
        tests += [f"len(payload) <= {len(mark.only)}"] if mark.only else []
        found.append(f"({' and '.join(tests)})" if len(tests) > 1 else (tests or ["True"])[0])
    return [*dict.fromkeys(found)]


def _optional(keys: Sequence[str], spec: Spec) -> Iterator[Step]:
    required = {field.name for field in spec.fields if field.required}
    return (step for step in known_steps(spec) if step.key in keys and step.key not in required)


def telling_values(spec: Spec) -> Iterator[tuple[str, Sequence[str]]]:
    """Values that alone tell a foreign object."""
    for mark in _marks(spec):
        if mark.values and not (mark.all_of or mark.any_of or mark.only):
            yield from mark.values.items()


def look_alikes(spec: Spec) -> list[str]:
    """Keys of ours that a foreign object has: all of the first, and only those of the second."""
    marks = _look_alikes(spec)
    return [*dict.fromkeys(call("", [_keys(m.all_of), _keys(m.only)], ",", 4) for m in marks)]


def _look_alikes(spec: Spec) -> list[Mark]:
    """Marks that a payload of our keys alone may bear."""
    known = fields_by_key(spec).keys()
    return [
        mark
        for mark in _marks(spec)
        if (mark.all_of or mark.any_of or mark.only)
        and known >= set(mark.all_of)
        and (not mark.any_of or known & set(mark.any_of))
    ]


def _keys(keys: Sequence[str]) -> str:
    return call("", [*map(literal, keys)], "", 8, ("{", "}")) if keys else "set()"


def suspects(spec: Spec) -> list[str]:
    """Unknown keys that foreign objects have, without what stands in `[]` behind them."""
    known = fields_by_key(spec).keys()
    keys = [key for m in _marks(spec) for key in (*m.all_of, *m.any_of, *m.only, *(m.values or {}))]
    return sorted({key for key in keys if key not in known})


def _marks(spec: Spec) -> Iterator[Mark]:
    return (mark for foreign in spec.foreign for mark in foreign.marks)
