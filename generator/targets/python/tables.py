"""What `_spec.py` and `_steps.py` need: keys, marks of foreign objects, the fast way's steps."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.spec.kinds import expected_in_words, kind_of
from generator.spec.lookups import (
    attribute_of,
    constant_name,
    foreign_description,
    keys_of,
    table_of,
)
from generator.spec.model import Field, Mark, Spec
from generator.targets.python.kinds import FAST, FastWay
from generator.targets.python.response import compared
from generator.text.python import call, choice, literal

# Names that `_steps.py` uses itself: a field of such a name is a variable of another.
_TAKEN = frozenset(
    {"LAST_SECOND", "TOO_LARGE", "UTC", "datetime", "local_time", "response", "values"}
)


def codes_name(field: Field, spec: Spec) -> str:
    """`PAY_METHOD_CODES` for the field whose enum is `PayMethod`, or nothing."""
    table = table_of(field, spec)
    return f"{constant_name(table)}_CODES" if table else ""


# _spec.py


def field_rows(spec: Spec) -> list[str]:
    """One row for each key: a field's own name first, then its other names."""
    return [_field_row(key, field, spec) for field in spec.fields for key in keys_of(field)]


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


@dataclass(frozen=True, kw_only=True)
class PyForeign:
    """A foreign object: what it is, and its marks as source text."""

    description: str
    marks: Sequence[str]


def foreigners(spec: Spec) -> list[PyForeign]:
    """The foreign objects, in the order in which they are tried."""
    return [
        PyForeign(
            description=foreign_description(foreign),
            marks=[_mark(mark) for mark in foreign.marks],
        )
        for foreign in spec.foreign
    ]


def _mark(mark: Mark) -> str:
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
    """One attribute on the fast way: the variable of its value, doubts about it, and its store."""

    variable: str
    doubts: Sequence[str]
    store: str


def steps(spec: Spec) -> list[Step]:
    """The attributes, in the order of the spec."""
    return [_step(field, spec) for field in spec.fields]


def _step(field: Field, spec: Spec) -> Step:
    name = attribute_of(field)
    variable = f"{name}_" if name in _TAKEN else name
    fast = FAST[kind_of(field)]
    return Step(
        variable=variable,
        doubts=[*_doubts(field, variable, fast.doubt, spec)],
        store=_store(f"response.{name}", fast, variable, codes_name(field, spec)),
    )


def _store(target: str, fast: FastWay, variable: str, codes: str) -> str:
    value = fast.value.format(v=variable, codes=codes)
    if not fast.none:
        return f"{target} = {value}"
    return choice(target, "None", fast.none.format(v=variable), value, 4)


def _doubts(field: Field, variable: str, doubt: str, spec: Spec) -> Iterator[str]:
    if field.required:
        yield f"{variable} in NOTHING"
    if doubt:
        yield f"({variable} is not None and {doubt.format(v=variable)})"
    for texts in _telling_values(field, spec):
        yield compared(variable, texts)


def _telling_values(field: Field, spec: Spec) -> Iterator[Sequence[str]]:
    """Values that alone tell a foreign object."""
    for mark in _marks(spec):
        if mark.values and not (mark.all_of or mark.any_of or mark.only):
            yield from (texts for key, texts in mark.values.items() if key in keys_of(field))


def places(spec: Spec) -> Mapping[str, str]:
    """For each key the place of its attribute, and the types in which PortOne sends its values."""
    found: dict[str, str] = {}
    for at, field in enumerate(spec.fields):
        types = [*FAST[kind_of(field)].types, *(["NoneType"] if field.nullable else [])]
        found |= {key: f"({at}, {{{', '.join(types)}}})" for key in keys_of(field)}
    return found


def look_alikes(spec: Spec) -> list[str]:
    """Keys of ours that a foreign object has: all of the first, and only those of the second."""
    known = _known(spec)
    pairs = [
        call("", [_keys(mark.all_of), _keys(mark.only)], ",", 4)
        for mark in _marks(spec)
        if (mark.all_of or mark.any_of or mark.only)
        and known >= set(mark.all_of)
        and (not mark.any_of or known & set(mark.any_of))
    ]
    return [*dict.fromkeys(pairs)]


def _keys(keys: Sequence[str]) -> str:
    return call("", [*map(literal, keys)], "", 8, ("{", "}")) if keys else "set()"


def suspects(spec: Spec) -> list[str]:
    """Unknown keys that foreign objects have, without what stands in `[]` behind them."""
    known = _known(spec)
    keys = [key for m in _marks(spec) for key in (*m.all_of, *m.any_of, *m.only, *(m.values or {}))]
    return sorted({key for key in keys if key not in known})


def _known(spec: Spec) -> set[str]:
    return {key for field in spec.fields for key in keys_of(field)}


def _marks(spec: Spec) -> Iterator[Mark]:
    return (mark for foreign in spec.foreign for mark in foreign.marks)
