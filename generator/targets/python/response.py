"""Parts of modules: rows of tables, and the outcome rules as conditions on attributes."""

from collections.abc import Sequence

from generator.spec.kinds import READ_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.lookups import SDK_FAILURE, attribute_of, fields_by_key
from generator.spec.model import CodeTable, Condition, Field, Mark, OutcomeRule, Spec
from generator.text.python import call, fits, literal, source


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
    if condition.attribute == SDK_FAILURE:
        return f"{'' if condition.given else 'not '}self._tells_of_failure()"
    field = fields_by_key(spec)[condition.attribute]
    attribute, table = f"self.{attribute_of(field)}", spec.codes.get(field.name)
    if condition.given is not None:
        function = "given" if kind_of(field) in READ_AS_TEXT else "is_time"
        if kind_of(field) in READ_AS_TEXT | TIMES:
            return f"{'' if condition.given else 'not '}{function}({attribute})"
        return f"{attribute} is {'not ' if condition.given else ''}None"
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
