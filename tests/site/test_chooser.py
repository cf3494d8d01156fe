"""The form "What do I get from my provider?": it answers what the spec says, and only that."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.spec.model import Spec
from generator.targets.docs.edition import Edition
from tests.site.browsing import Site

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE = "#chooser"
_TEXTS = "(rows) => rows.map((row) => [...row.querySelectorAll('td')].map((td) => td.innerText))"


def open_chooser(page: Page, site: Site, query: str = "", edition: str = "ko") -> None:
    page.goto(f"{site.url}{edition}/availability/{query}")
    page.locator(PLACE).get_by_role("table").wait_for()


def answer(page: Page) -> Mapping[str, str]:
    """The keys that are expected, each with what arrives."""
    rows = page.locator(PLACE).get_by_role("row").evaluate_all(_TEXTS)
    return {row[0]: row[1] for row in rows if row}


def box(page: Page, name: str) -> Locator:
    return page.locator(PLACE).get_by_label(name, exact=True)


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["ko", "en"])
def test_what_was_observed_is_what_is_answered(
    page: Page, site: Site, spec: Spec, edition: str
) -> None:
    words = {f: w.strip("`") for f, w in Edition(spec=spec, language=edition).forms.items()}  # type: ignore[arg-type]
    provider = next(p for p in spec.providers if len(p.observed) > 1)
    for seen in provider.observed:
        query = f"?provider={provider.code}&method={seen.method}&outcome={seen.outcome}"
        open_chooser(page, site, query, edition)
        found = answer(page)
        for name, forms in seen.fields.items():
            came = {words[form] for form in forms}
            assert set(found.get(name, words["absent"]).split(", ")) == came, (seen.method, name)


def test_a_choice_changes_the_answer_and_the_address(page: Page, site: Site) -> None:
    open_chooser(page, site, "?provider=kcp")
    assert "paid_amount" in answer(page)
    box(page, "PG사").select_option("tosspayments")
    assert set(answer(page)) == {"error_code", "error_msg", "imp_uid", "merchant_uid"}
    expect(page).to_have_url(re.compile("provider=tosspayments&"))
    page.reload()
    expect(box(page, "PG사")).to_have_value("tosspayments")


def test_a_redirect_is_answered_where_a_source_says_that_one_comes(page: Page, site: Site) -> None:
    open_chooser(page, site, "?provider=kcp&device=mobile")
    assert "paid_amount" not in answer(page)
    expect(page.locator(PLACE)).to_contain_text("m_redirect_url")
    box(page, "PG사").select_option("danal")
    assert "paid_amount" in answer(page)
    box(page, "PG사").select_option("smilepay")
    expect(page.locator(PLACE)).to_contain_text("문서에 없다")


def test_an_example_names_what_was_chosen_and_comes_close(
    page: Page, site: Site, spec: Spec
) -> None:
    open_chooser(page, site, "?provider=kakaopay&method=point")
    for name, value in (("pg_provider", "kakaopay"), ("pay_method", "point")):
        row = page.locator(PLACE).get_by_role("row").filter(has_text=name).first
        expect(row).to_contain_text(json.dumps(value))
    box(page, "결과").select_option("virtual_account_issued")
    title = next(shape.title.ko for shape in spec.shapes if shape.id == "virtual_account_issued")
    expect(page.get_by_role("link", name=title).first).to_be_visible()


def test_keys_alone_are_enough(page: Page, site: Site) -> None:
    open_chooser(page, site)
    box(page, "PG사").focus()
    page.keyboard.type("tosspayments")
    expect(box(page, "PG사")).to_have_value("tosspayments")
    page.keyboard.press("Tab")
    expect(box(page, "결제수단")).to_be_focused()


def test_without_scripts_the_tables_stand_below(page_without_script: Page, site: Site) -> None:
    page_without_script.goto(f"{site.url}ko/availability/")
    expect(page_without_script.locator(PLACE)).to_contain_text("아래 표")
    assert page_without_script.get_by_role("table").count() > 3
