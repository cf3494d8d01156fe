"""The payloads are many, right and wrong in every way, and the same every time."""

from __future__ import annotations

from collections import Counter

from generator.spec.model import Spec
from tests.verdict.conftest import Judged
from tests.verdict.payloads import cases


def test_the_same_payloads_are_made_every_time(spec: Spec) -> None:
    assert cases(spec, callbacks=50, redirects=50) == cases(spec, callbacks=50, redirects=50)


def test_right_and_wrong_payloads_are_both_common(judged: Judged) -> None:
    for entry in ("callback", "redirect"):
        verdicts = [
            bool(reference.errors)
            for case, reference in zip(judged.cases, judged.references, strict=True)
            if case.entry == entry
        ]
        assert 0.2 < sum(verdicts) / len(verdicts) < 0.6


def test_every_outcome_comes_often_at_both_entries(judged: Judged, spec: Spec) -> None:
    outcomes = Counter(
        (case.entry, reference.outcome)
        for case, reference in zip(judged.cases, judged.references, strict=True)
    )
    for meaning in spec.outcomes.meanings:
        assert outcomes["callback", meaning.outcome] > 50
        assert outcomes["redirect", meaning.outcome] > 15


def test_every_field_is_right_with_a_value_and_wrong_in_several_ways(
    judged: Judged, spec: Spec
) -> None:
    given = Counter(
        name for verdict in judged.references for name, v in verdict.values.items() if v is not None
    )
    wrong: dict[str, set[str]] = {}
    for verdict in judged.references:
        for error in verdict.errors:
            wrong.setdefault(error.field, set()).add(error.got)
    for field in spec.fields:
        assert given[field.name] > 20, field.name
        assert len(wrong[field.name]) > 3 or field.python == "JSON", field.name


def test_every_foreign_object_comes(judged: Judged, spec: Spec) -> None:
    found = " ".join(error.got for verdict in judged.references for error in verdict.errors)

    assert all(foreign.title.en in found for foreign in spec.foreign)
