"""What `_response.py` asks of attributes, and the outcome rules as conditions on them."""

from collections.abc import Mapping, Sequence

from generator.spec import lookups
from generator.spec.kinds import READ_AS_TEXT, TIMES, Kind, kind_of
from generator.spec.model import CodeTable, Condition, Field, OutcomeRule, Spec
from generator.text.python import condition, literal


def default(field: Field) -> str:
    """What an attribute is unless it is given, and how it is compared and printed."""
    options = ["default=None"]
    if kind_of(field) is Kind.JSON:
        # Containers do not hash; equality still compares them.
        options.append("hash=False")
    if field.sensitive:
        options.append("repr=masked")
    return f"_field({', '.join(options)})" if len(options) > 1 else "None"


def other_names(spec: Spec) -> Mapping[str, str]:
    """The keys whose attribute has another name."""
    names = {key: lookups.attribute_of(field) for key, field in lookups.fields_by_key(spec).items()}
    return {key: name for key, name in names.items() if key != name}


def test(spec: Spec, rule: OutcomeRule) -> str:
    """An outcome rule as an `if` on `self`."""
    return condition("if ", [_test(part, spec) for part in rule.when], ":", 8)


def _test(condition: Condition, spec: Spec) -> str:
    if condition.attribute == lookups.SDK_FAILURE:
        return f"{'' if condition.given else 'not '}self._tells_of_failure()"
    field = lookups.fields_by_key(spec)[condition.attribute]
    attribute = f"self.{lookups.attribute_of(field)}"
    if condition.given is not None:
        return _given(attribute, field, given=condition.given)
    table = lookups.table_of(field, spec)
    if condition.none_but and table:
        other = f"{attribute} not in {known_codes(table)}"
        return f"({compared(attribute, condition.none_but)} or {other})"
    return compared(attribute, condition.is_ or condition.is_not, negated=not condition.is_)


def known_codes(table: CodeTable) -> str:
    """`_PAY_METHODS`: all codes of a table, for rules that ask whether it knows one."""
    return f"_{lookups.constant_name(table)}S"


def _given(attribute: str, field: Field, *, given: bool) -> str:
    negated = "" if given else "not "
    if kind_of(field) in READ_AS_TEXT:
        return f"{negated}given({attribute})"
    if kind_of(field) in TIMES:
        return f"{negated}is_time({attribute})"
    return f"{attribute} is {'not ' if given else ''}None"


def compared(attribute: str, values: Sequence[str | bool], *, negated: bool = False) -> str:
    """Codes are compared as texts, so that one decides alike however it came about.

    What is neither true nor false nor None, set by hand, is not taken for any of them.
    """
    written = [repr(value) if isinstance(value, bool) else literal(value) for value in values]
    if len(values) > 1:
        return f"{attribute} {'not in' if negated else 'in'} ({', '.join(written)})"
    if isinstance(values[0], bool):
        return f"{attribute} {f'in (None, {not values[0]})' if negated else f'is {written[0]}'}"
    return f"{attribute} {'!=' if negated else '=='} {written[0]}"
