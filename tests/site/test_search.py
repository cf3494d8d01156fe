"""The search of the site, as a reader uses it."""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page
from ruamel.yaml import YAML

from tests.nodejs import Node
from tests.project import ROOT
from tests.site.browsing import Site, open_search
from tests.site.queries import ENGLISH, KOREAN
from tests.today import the_spec

SEARCH = ROOT / "generator/site/search"
# Queries of others, where they are at hand.
JUDGED = ROOT.parent / "shared/reference/queries.json"
FIND = Path(__file__).with_name("find.mjs")


@pytest.mark.parametrize(("edition", "wanted"), [("ko", KOREAN), ("en", ENGLISH)])
def test_what_readers_type_finds_the_entry_they_mean(
    site: Site, node: Node, edition: str, wanted: dict[str, str]
) -> None:
    found = find(node, site.folder / edition, *wanted)
    missed = {
        query: places[:3]
        for query, places in found.items()
        if not any(re.search(wanted[query], place) for place in places[:3])
    }
    assert missed == {}


def test_queries_that_others_judge_by_find_their_entry(site: Site, node: Node) -> None:
    if not JUDGED.is_file():
        pytest.skip(f"not here: {JUDGED.name}")
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    wanted = {entry["query"]: entry["one_of_the_first_three_matches"] for entry in judged}
    found = find(node, site.folder / "ko", *wanted)
    assert [
        q for q, places in found.items() if not re.search(wanted[q], " ".join(places[:3]))
    ] == []


def test_particles_case_joints_and_spaces_make_no_difference(site: Site, node: Node) -> None:
    alike = (
        ["신용카드", "신용카드를", "신용카드로는", "신용 카드"],
        ["vbank_date", "vbankDate", "vbank-date", "VBANK DATE"],
        ["결제 금액", "결제금액", "결제금액이"],
    )
    found = find(node, site.folder / "ko", *chain.from_iterable(alike))
    for queries in alike:
        assert len({found[query][0] for query in queries}) == 1, queries


def test_an_entry_comes_before_the_errata_about_it(site: Site, node: Node) -> None:
    found = find(node, site.folder / "ko", "vbank_date", "paid_at", "custom_data", "eximbay")
    for name, places in found.items():
        errata = [at for at, place in enumerate(places) if place.startswith("errata/")]
        entry = next(at for at, place in enumerate(places) if place.endswith(f"#{name}"))
        assert not errata or entry < errata[0]


def test_a_short_word_does_not_find_everything(site: Site, node: Node) -> None:
    (places,) = find(node, site.folder / "ko", "PC").values()
    assert 0 < len(places) <= 30


def test_a_slip_of_the_finger_is_forgiven_and_nonsense_finds_nothing(
    site: Site, node: Node
) -> None:
    found = find(node, site.folder / "ko", "recipt_url", "영수즘", "qqqqqqqq", "ㅁㄴㅇㄹ")
    assert found["recipt_url"][0] == found["영수즘"][0] == "fields/#receipt_url"
    assert found["qqqqqqqq"] == found["ㅁㄴㅇㄹ"] == []


def test_maintainers_pages_are_no_hits(site: Site) -> None:
    places = entries(site.folder / "ko")
    assert "fields/#imp_uid" in places
    assert [place for place in places if place.startswith("updating/")] == []


@pytest.mark.parametrize("edition", ["ko", "en"])
def test_places_that_have_other_names_exist(site: Site, edition: str) -> None:
    named = YAML(typ="safe").load(SEARCH / "words.yaml")["names"]
    # Headings in Korean are others in English.
    shared = {place for place in named if place.isascii()}
    assert (set(named) if edition == "ko" else shared) - set(
        entries(site.folder / edition)
    ) == set()


def test_the_index_is_fetched_when_the_search_is_first_touched(
    first_visit: Page, site: Site
) -> None:
    page, asked = first_visit, list[str]()
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{site.url}ko/")
    page.wait_for_load_state("networkidle")
    assert "/ko/search.json" not in asked
    look_for(page, "할부")
    page.get_by_role("combobox").fill("영수증")
    page.get_by_role("option").first.wait_for()
    assert asked.count("/ko/search.json") == 1


@pytest.mark.parametrize(("edition", "query"), [("ko", "할부"), ("en", "card")])
def test_an_edition_finds_its_own_pages_only(
    page: Page, site: Site, edition: str, query: str
) -> None:
    page.goto(f"{site.url}{edition}/status/")
    found = look_for(page, query)
    assert found
    assert [place for place in found if not place.startswith(f"/{edition}/")] == []


def test_hits_are_links_in_the_shadow_root_of_the_search(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/")
    page.keyboard.press("Control+k")
    page.keyboard.type("체크카드")
    page.get_by_role("option").first.wait_for()
    links = page.evaluate(
        """() => [...document.querySelectorAll("*")].flatMap(
          (e) => [...(e.shadowRoot?.querySelectorAll("a[href]") ?? [])].map((a) => a.href))"""
    )
    assert links[0].endswith("/ko/pay_method/#card")


def test_a_hit_shows_the_name_of_its_entry_and_no_search_words(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/")
    look_for(page, "체크카드")
    label = next(c.label.ko for c in the_spec().codes["pay_method"].codes if c.code == "card")
    assert page.get_by_role("option").first.locator(".title").inner_text() == f"card {label}"


def test_nothing_found_shows_similar_words_and_leads_to_the_paste_page(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.url}ko/status/")
    open_search(page, "/").fill("recptxxurl")
    page.get_by_text("찾은 것이 없다.").wait_for()
    page.get_by_role("button", name="receipt").first.click()
    page.get_by_role("option").first.wait_for()
    page.get_by_role("combobox").fill("qqqqqqqq")
    page.get_by_role("link", name="받은 응답").click()
    page.wait_for_url("**/ko/what-did-i-get/")


def test_a_result_leads_to_its_place(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/fields/")
    look_for(page, "할부")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ko/fields/#card_quota")
    page.get_by_role("combobox").wait_for(state="hidden")


def find(node: Node, edition: Path, *queries: str) -> dict[str, list[str]]:
    """What queries find, best first: page and anchor."""
    matcher = (SEARCH / "static/match.js").as_uri()
    asked = json.dumps(
        {"matcher": matcher, "index": str(edition / "search.json"), "queries": queries}
    )
    found: dict[str, list[str]] = json.loads(node.run(str(FIND), text=asked))
    return found


def entries(edition: Path) -> list[str]:
    """All places that the search may find."""
    index = json.loads((edition / "search.json").read_text(encoding="utf-8"))
    return [entry["at"] for entry in index["entries"]]


def look_for(page: Page, query: str) -> list[str]:
    """What the search finds, best first: path and anchor."""
    open_search(page, "/").fill("")
    page.get_by_role("option").first.wait_for(state="hidden")
    page.get_by_role("combobox").fill(query)
    page.get_by_role("option").first.wait_for()
    links = page.get_by_role("option").evaluate_all("found => found.map(link => link.href)")
    places = (urlsplit(link) for link in links)
    return [unquote(f"{place.path}#{place.fragment}") for place in places]
