"""What the spec must obey beyond its JSON Schema: one small function for each rule.

A rule yields (place, message, hint) for each mistake; a place is a record of the spec, and what
leads on from there. It may rely on data of the schema's form.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from generator.spec import order
from generator.spec.diagnostics import Mistake, parts
from generator.spec.marks import mark_mistakes
from generator.spec.model import Spec
from generator.spec.rules import fields, payloads, prose, sources
from generator.spec.schema import Schema

Rule = Callable[[Spec], Iterator[Mistake]]

RULES: tuple[Rule, ...] = (
    fields.names_are_free,
    fields.types_are_free,
    fields.members_are_unique,
    fields.types_fit,
    prose.text_is_written,
    prose.texts_are_sound,
    sources.dates_exist,
    sources.windows_are_in_order,
    sources.errata_are_mended_later,
    sources.disagreements_are_settled,
    sources.undocumented_fields_are_on_no_page,
    sources.base_documents_its_fields,
    sources.forms_fit,
    sources.counts_are_of_forms,
    sources.personal_data_is_marked,
    payloads.conditions_fit,
)

WITHOUT_TODO = tuple(rule for rule in RULES if rule is not prose.text_is_written)
"""The same for a spec in which a person has yet to write some texts."""

# These go by what others have looked at: where that is wrong, they would tell of that only.
LATER_RULES: tuple[tuple[Rule, ...], ...] = (
    (order.lists_are_in_order, payloads.names_are_known),
    (fields.examples_fit, payloads.rules_can_hold, payloads.foreign_objects_are_told),
    (payloads.payloads_are_what_they_say,),
)


def mistakes_of(
    spec: Spec,
    data: object,
    schema: Schema,
    rules: Sequence[Rule] = RULES,
    later: Sequence[Sequence[Rule]] = LATER_RULES,
) -> list[Mistake]:
    """What these rules find, and marks in the data; or else what later rules find."""
    found = mistakes_by(rules, spec)
    found += mark_mistakes(data, schema, {path for path, _, _ in found})
    for rules in later:
        found = found or mistakes_by(rules, spec)
    return found


def mistakes_by(rules: Sequence[Rule], spec: Spec) -> list[Mistake]:
    """What these rules find, each at its whole path."""
    found = [mistake for rule in rules for mistake in rule(spec)]
    records = ((path, part) for path, part in parts(spec) if isinstance(part, Struct))
    paths = {id(record): path for path, record in records} if found else {}
    return [((*paths.get(id(at), (at,)), *steps), said, hint) for (at, *steps), said, hint in found]
