"""What `_spec.py` and `_steps.py` need: keys, marks of foreign objects, the fast way's steps."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.spec import lookups
from generator.spec.kinds import kind_of
from generator.spec.model import CodeTable, Field, Mark, Spec
from generator.spec.verdict import fits_fields
from generator.targets.python.kinds import FAST
from generator.targets.python.response import compared
from generator.text.python import call, choice, condition, literal

# Names that `_steps.py` uses itself: a field of such a name is a variable of another.
_TAKEN = frozenset(
    {"payload", "response", "extra", "merged", "values", "unknown", "kind", "text"}
    | {"deadline", "time_of", "type", "str", "int", "bool", "len", "range", "dict", "reversed"}
)


def codes_name(field: Field, spec: Spec) -> str:
    """`PAY_METHOD_CODES` for the field whose enum is `PayMethod`, or nothing."""
    table = lookups.table_of(field, spec)
    return lookup(table) if table else ""


def lookup(table: CodeTable) -> str:
    """The name of what finds the member of a code."""
    return f"{lookups.constant_name(table)}_CODES"


# _spec.py


def field_row(key: str, field: Field, spec: Spec) -> str:
    """The row of a key."""
    arguments = [
        literal(lookups.attribute_of(field)),
        kind_of(field).name,
        literal(kind_of(field).expected),
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

FEW = 12
"""A payload of more keys is faster taken all at once."""


def keys_in_order(spec: Spec) -> list[str]:
    """Every known key, those of the page's sample first."""
    return sorted(lookups.fields_by_key(spec), key=lambda key: key not in spec.sample.payload)


def variables(spec: Spec) -> Mapping[str, str]:
    """The variable of each key."""
    return {
        key: _variable(lookups.attribute_of(field) if key == field.name else key)
        for key, field in lookups.fields_by_key(spec).items()
    }


def _variable(name: str) -> str:
    """A key may have any signs, a variable has not."""
    name = "".join(sign if sign.isalnum() else "_" for sign in name)
    return f"{name}_" if name in _TAKEN else name


def doubts(spec: Spec, field: Field, variable: str) -> list[str]:
    """The statements that turn to the careful way, where all keys are taken at once."""
    doubts = [*_unfit(field, variable), *([test] for test in _doubts(field, variable, spec))]
    return [condition("if ", tests, ":", 4) for tests in doubts]


def _unfit(field: Field, variable: str) -> Iterator[list[str]]:
    """What tells that a value is neither absent, nor a right null, nor what PortOne sends."""
    fast, there = FAST[kind_of(field)], f"{variable} is not None"
    unfit = f"kind({variable}) is not {'text' if fast.type_ == 'str' else fast.type_}"
    if field.required:
        yield [unfit]
    elif field.nullable:
        yield [there, unfit]
    else:
        yield from ([unfit, f"{literal(key)} in payload"] for key in lookups.keys_of(field))
    if fast.bounds:
        yield [there, f"not {fast.bounds.format(v=variable)}"]


def _doubts(field: Field, variable: str, spec: Spec) -> Iterator[str]:
    if field.required:
        yield f"{variable} in NOTHING"
        yield f"{variable}.isspace()"
    for key, texts in telling_values(spec):
        if key in lookups.keys_of(field):
            yield compared(variable, texts)


def store(spec: Spec, field: Field, variable: str) -> str:
    """The statement that sets the attribute."""
    fast, target = FAST[kind_of(field)], f"response.{lookups.attribute_of(field)}"
    value = fast.convert.format(v=variable, codes=codes_name(field, spec))
    if value == variable or value.endswith(" else None"):
        return f"{target} = {value}"
    return choice(target, "None", f"{variable} is None", value, 4)


def step_row(key: str, place: int, field: Field, spec: Spec) -> str:
    """What the fast way does with a key alone, which has this place among all keys."""
    fast = FAST[kind_of(field)]
    function = fast.function.format(codes=codes_name(field, spec))
    return call(f"{literal(key)}: ", [str(place), fast.type_, function], ",", 4)


def doubts_by_key(spec: Spec) -> list[str]:
    """What is doubtful about attributes set key by key, each None if its key is absent."""
    found: list[str] = []
    for field in spec.fields:
        found += _doubts(field, f"response.{lookups.attribute_of(field)}", spec)
    return found + look_alike_doubts(spec, range(FEW + 1))


def look_alike_doubts(spec: Spec, sizes: range) -> list[str]:
    """When a payload of such a size may be a foreign object, going by its keys of ours."""
    required = {field.name for field in spec.fields if field.required}
    found = []
    for mark in _look_alikes(spec):
        if not mark.only or len(mark.only) in sizes:
            tests = [f"len(payload) <= {len(mark.only)}"] if mark.only else []
            tests += [f"{literal(key)} in payload" for key in mark.all_of if key not in required]
            found.append(f"({' and '.join(tests)})" if len(tests) > 1 else (tests or ["True"])[0])
    return [*dict.fromkeys(found)]


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
    known = lookups.fields_by_key(spec).keys()
    by_keys = (mark for mark in _marks(spec) if mark.all_of or mark.any_of or mark.only)
    return [mark for mark in by_keys if fits_fields(mark, known)]


def _keys(keys: Sequence[str]) -> str:
    return call("", [*map(literal, keys)], "", 8, ("{", "}")) if keys else "set()"


def suspects(spec: Spec) -> list[str]:
    """Unknown keys that foreign objects have, without what stands in `[]` behind them."""
    known = lookups.fields_by_key(spec).keys()
    keys = [key for m in _marks(spec) for key in (*m.all_of, *m.any_of, *m.only, *(m.values or {}))]
    return sorted({key for key in [*keys, lookups.REDIRECTED] if key not in known})


def _marks(spec: Spec) -> Iterator[Mark]:
    return (mark for foreign in spec.foreign for mark in foreign.marks)
