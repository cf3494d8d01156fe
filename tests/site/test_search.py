"""The search of the site, as a reader uses it."""

from __future__ import annotations

import json
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page

from tests.site.browsing import Site, open_search

# What a Korean developer types -> the entries of which one must be among the first three.
KOREAN = {
    "매출전표": {"fields/#receipt_url"},
    "전표": {"fields/#receipt_url"},
    "카드": {"pay_method/#card", "fields/#card_name", "shapes/#card_paid"},
    "신용카드": {"pay_method/#card"},
    "가상계좌": {"pay_method/#vbank"},
    "계좌": {"pay_method/#vbank", "pay_method/#trans"},
    "vbank_num": {"fields/#vbank_num"},
    "kcp": {"pg_provider/#kcp", "availability/#kcp"},
    "토스": {"pg_provider/#tosspay", "pay_method/#tosspay", "emb_pg_provider/#tosspay"},
    "receipt": {"fields/#receipt_url"},
    "sales slip": {"fields/#receipt_url"},
    "virtual account": {"pay_method/#vbank", "outcomes/#virtual_account_issued"},
    "kakopay": {"emb_pg_provider/#kakaopay"},
    "할부": {"fields/#card_quota"},
    "취소": {"status/#cancelled", "shapes/#user_cancel"},
    "상품권": {"pay_method/#cultureland", "pay_method/#culturegift"},
    "error_msg": {"fields/#error_msg"},
}
ENGLISH = {
    "sales slip": {"fields/#receipt_url"},
    "receipt": {"fields/#receipt_url"},
    "virtual account": {"pay_method/#vbank", "outcomes/#virtual_account_issued"},
    "credit card": {"pay_method/#card"},
    "kakopay": {"emb_pg_provider/#kakaopay"},
    "vbank_num": {"fields/#vbank_num"},
    "kcp": {"pg_provider/#kcp", "availability/#kcp"},
    "toss": {"pg_provider/#tosspay", "pay_method/#tosspay", "emb_pg_provider/#tosspay"},
    "instalments": {"fields/#card_quota"},
    "cancel": {"status/#cancelled", "shapes/#user_cancel", "shapes/#sdk_cancel"},
    "전표": {"fields/#receipt_url"},
}


@pytest.mark.parametrize(("edition", "wanted"), [("ko", KOREAN), ("en", ENGLISH)])
def test_what_readers_type_finds_the_entry_they_mean(
    page: Page, site: Site, edition: str, wanted: dict[str, set[str]]
) -> None:
    page.goto(f"{site.url}{edition}/")
    found = {query: look_for(page, query) for query in wanted}
    missed = {
        query: found[query]
        for query, entries in wanted.items()
        if not {f"/{edition}/{entry}" for entry in entries} & set(found[query][:3])
    }
    assert missed == {}


@pytest.mark.parametrize(("edition", "query"), [("ko", "할부"), ("en", "card")])
def test_an_edition_finds_its_own_pages_only(
    page: Page, site: Site, edition: str, query: str
) -> None:
    page.goto(f"{site.url}{edition}/")
    found = look_for(page, query)
    assert found
    assert [place for place in found if not place.startswith(f"/{edition}/")] == []


def test_search_words_are_not_shown(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/")
    look_for(page, "신용카드")
    assert page.get_by_role("option").first.locator("h2").inner_text() == "card 신용카드"


def test_nothing_found_is_said(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/")
    look_for(page, "카드")
    page.get_by_role("combobox").fill("qqqqqqqq")
    page.get_by_text("찾은 것이 없습니다").wait_for()


def test_a_result_leads_to_its_place(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/")
    look_for(page, "할부")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ko/fields/**#card_quota")


def test_every_entry_of_a_code_table_has_its_name_in_the_index(site: Site) -> None:
    items = json.loads((site.folder / "ko/search.json").read_text(encoding="utf-8"))["items"]
    titles = {item["location"]: item["title"] for item in items}
    assert "신용카드" in titles["pay_method/#card"]
    assert "NHN KCP" in titles["pg_provider/#kcp"]


def look_for(page: Page, query: str) -> list[str]:
    """What the search finds, best first: path and anchor."""
    open_search(page, "/").fill("")
    page.get_by_role("option").first.wait_for(state="hidden")
    page.get_by_role("combobox").fill(query)
    page.get_by_role("option").first.wait_for()
    links = page.get_by_role("option").evaluate_all("found => found.map(link => link.href)")
    places = (urlsplit(link) for link in links)
    return [unquote(f"{place.path}#{place.fragment}") for place in places]
