"""What the spec must obey beyond its JSON Schema: one small function for each rule.

A rule yields (path, message, hint) for each mistake. It may rely on data of the schema's form.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.spec import order
from generator.spec.diagnostics import Mistake
from generator.spec.marks import mark_mistakes
from generator.spec.model import Spec
from generator.spec.rules import dates, names, outcomes, prose, shapes, sources, statements, values
from generator.spec.schema import Schema

Rule = Callable[[Spec], Iterator[Mistake]]

RULES: tuple[Rule, ...] = (
    names.members_are_unique,
    names.names_are_free,
    names.types_are_free,
    names.tables_belong_to_fields,
    prose.text_is_written,
    prose.texts_are_sound,
    prose.payloads_are_sound,
    dates.dates_exist,
    dates.windows_are_in_order,
    dates.windows_rest_on_revisions,
    dates.labels_are_of_revisions,
    dates.base_is_a_revision,
    dates.errata_are_mended_later,
    values.types_fit,
    values.zero_is_explained,
    sources.disagreements_are_settled,
    sources.undocumented_fields_are_on_no_page,
    sources.base_documents_its_fields,
    statements.forms_fit,
    statements.statements_agree,
    statements.counts_are_of_forms,
    statements.personal_data_is_marked,
    outcomes.conditions_fit,
    outcomes.foreign_objects_are_recognisable,
)

WITHOUT_TODO = tuple(rule for rule in RULES if rule is not prose.text_is_written)
"""The same for a spec in which a person has yet to write some texts."""

# These go by what others have looked at: where that is wrong, they would tell of that only.
LATER_RULES: tuple[tuple[Rule, ...], ...] = (
    (
        order.lists_are_in_order,
        values.codes_are_known,
        values.examples_fit,
        values.sample_fits,
        values.redirects_hold_text,
    ),
    (
        values.examples_are_read,
        outcomes.rules_can_hold,
        outcomes.foreign_objects_take_no_shape,
        shapes.shapes_name_what_is_known,
    ),
    (
        outcomes.foreign_examples_are_told,
        shapes.sample_is_accepted,
        shapes.shapes_are_what_they_say,
    ),
)


def first_mistakes(
    spec: Spec, data: object, schema: Schema, rules: Sequence[Rule] = RULES
) -> list[Mistake]:
    """What these rules find, and names of nothing. `data` is what the spec was made of."""
    found = [mistake for rule in rules for mistake in rule(spec)]
    return [*found, *mark_mistakes(data, schema, {path for path, _, _ in found})]


def mistakes_of(
    spec: Spec, data: object, schema: Schema, rules: Sequence[Rule] = RULES
) -> list[Mistake]:
    """The same; what later rules find, where that is nothing."""
    found = first_mistakes(spec, data, schema, rules)
    for later in LATER_RULES:
        found = found or [mistake for rule in later for mistake in rule(spec)]
    return found
