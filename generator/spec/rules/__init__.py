"""What the spec must obey beyond its JSON Schema: one small function for each rule.

A rule yields (path, message, hint) for each mistake. It may rely on data of the schema's form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.spec import order
from generator.spec.diagnostics import Mistake
from generator.spec.model import Spec
from generator.spec.rules import codes, dates, names, outcomes, prose, sources, statements, values

Rule = Callable[[Spec], Iterator[Mistake]]

RULES: tuple[Rule, ...] = (
    names.members_are_unique,
    names.tables_belong_to_fields,
    codes.examples_are_codes,
    prose.text_is_written,
    prose.korean_is_korean,
    dates.dates_exist,
    dates.windows_are_in_order,
    dates.windows_rest_on_revisions,
    dates.labels_are_of_revisions,
    dates.base_is_a_revision,
    dates.errata_are_mended_later,
    order.lists_are_in_order,
    values.types_fit,
    values.zero_is_explained,
    values.examples_fit,
    values.sample_fits,
    values.redirects_hold_text,
    sources.disagreements_are_settled,
    sources.base_documents_its_fields,
    statements.forms_fit,
    outcomes.conditions_ask_of_fields,
    outcomes.conditions_fit,
    outcomes.conditions_name_codes,
    outcomes.unconfirmed_is_what_remains,
    outcomes.foreign_objects_are_recognisable,
)
