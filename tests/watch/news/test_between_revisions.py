"""Where the spec ends at one revision, the next one is exactly the news that is recorded of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec.structs import replace

from generator.spec.lookups import spellings
from generator.spec.model import Documented
from generator.watch.news.compare import compare
from generator.watch.news.model import Revision
from tests.watch.news.kinds import News
from tests.watch.news.kinds import single as news
from tests.watch.news.pages import page_of, revision, revisions_of, spec, until


def recorded(day: str) -> list[News]:
    """What the spec says that the revision of the day changed in code tables."""
    found: list[News] = []
    days = {s.id: s.date for s in spec().sources if s.revision == "ko"}
    for name, table in spec().codes.items():
        for code in table.codes:
            labels = [p for p in code.printed if p.source in days]
            # Codes without labels have None on both sides.
            first, last = (labels[0].label, labels[-1].label) if labels else (None, None)
            for entry in spellings(code):
                if entry.listed and entry.listed.from_ == day:
                    found.append(("new", "code", name, entry.code, first, None))
                if entry.listed and entry.listed.until == day:
                    found.append(("gone", "code", name, entry.code, None, last))
            for before, after in pairwise(labels):
                if days[after.source] == day:
                    said = (after.label, before.label)
                    found.append(("different", "label", name, code.code, *said))
    return found


def recorded_of_fields(revision: Revision) -> list[News]:
    """What the spec says that a revision changed in fields."""
    days = {s.id: s.date for s in spec().sources if s.revision == "ko"}
    found: list[News] = []
    for field in spec().fields:
        told = [d for d in field.documented if d.source in days and (d.type or d.dropped)]
        said = sorted(told, key=lambda d: days[d.source])
        for before, after in pairwise([None, *said]):
            if after and after.source == revision.source.id:
                found += _said(field.name, before, after)
    return found


def _said(name: str, before: Documented | None, after: Documented) -> list[News]:
    if before is None or before.dropped:
        return [("new", "field", name, None, after.type, None)]
    if after.dropped:
        return [("gone", "field", name, None, None, before.type)]
    both: list[News] = [
        ("different", "type", name, None, after.type, before.type),
        ("different", "required", name, None, after.required, before.required),
    ]
    return [item for item in both if item[4] != item[5]]


@pytest.mark.parametrize(
    ("before", "after"),
    list(pairwise(revisions_of("ko"))),
    ids=lambda revision: revision.source.id,
)
def test_a_revision_is_the_news_that_is_recorded_of_it(before: Revision, after: Revision) -> None:
    found = compare(until(before.source.date), page_of(after))
    codes = [item for item in news(found) if item[3]]

    assert found.revision.source == before.source
    assert sorted(map(str, codes)) == sorted(map(str, recorded(after.source.date)))
    others = [item for item in news(found) if not item[3]]
    assert sorted(map(str, others)) == sorted(map(str, recorded_of_fields(after)))


def test_the_revision_of_august_2023() -> None:
    found = news(compare(until("2023-05-09"), page_of(revision("payrt-2023-08"))))
    by_table = {
        (group, table): [str(code) for g, _, t, code, *_ in found if (g, t) == (group, table)]
        for group, _, table, *_ in found
    }

    # fmt: off
    assert {key: sorted(codes) for key, codes in by_table.items()} == {
        ("new", "pay_method"): [
            "applepay", "culturegift", "econtext", "molpay", "naverpay", "paypal", "paysbuy",
            "pinpay", "skpay", "toss_brandpay",
        ],
        ("gone", "pay_method"): ["kpay"],
        ("different", "pay_method"): [
            "booknlife", "cultureland", "lpay", "phone", "smartculture", "tosspay", "trans",
        ],
        ("new", "pg_provider"): [
            "daou", "nice_v2", "paypal_v2", "settle_acc", "smartro_v2", "tosspayments",
        ],
        ("gone", "pg_provider"): ["chai", "jtnet", "payple", "syrup"],
        ("different", "pg_provider"): [
            "danal", "danal_tpay", "mobilians", "nice", "paypal", "smartro", "tosspay", "uplus",
        ],
        ("gone", "emb_pg_provider"): ["kpay"],
    }
    # fmt: on


def test_the_english_page_before_its_labels_were_recorded() -> None:
    ids = {s.id for s in spec().sources if s.revision == "en"}
    tables = {
        name: replace(
            table,
            codes=[
                replace(c, printed=[p for p in c.printed if p.source not in ids])
                for c in table.codes
            ],
        )
        for name, table in spec().codes.items()
    }
    page = page_of(revision("payrt-en-2023-05", "en"))
    found = news(compare(replace(spec(), codes=tables), page))

    assert {(group, about) for group, about, *_ in found} == {("different", "label")}
    assert len(found) == 23
