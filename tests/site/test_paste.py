"""The "What did I get?" page, in a browser: what it says of what is pasted, and what it keeps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page, Response, expect
from portone_v1 import structure

from generator.site.paste.page import page as paste_page
from generator.spec.lookups import foreign_description
from generator.spec.model import Spec, Text
from generator.targets.docs.edition import Edition
from generator.text.translation import LANGUAGES, Language
from tests.nodejs import FOLDER as NODE_FOLDER
from tests.nodejs import Node
from tests.project import ROOT
from tests.site.browsing import Met, Site, watch, watched
from tests.site.pastes import CUT, PASTES, QUERIES, RESPONSE, SAID
from tests.site.reading import read_site, target

_CASES = ROOT / "generated" / "fixtures" / "cases.json"
# Pastes of others, where they are at hand.
JUDGED = ROOT.parent / "shared" / "reference" / "pastes.json"
_AXE = NODE_FOLDER / "node_modules" / "axe-core" / "axe.min.js"

# What a browser does with the box when somebody pastes into it.
_PASTE = """(text) => {
  const box = document.getElementById("pasted");
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
}"""

# The verdict as a reader finds it on the page, for each of many texts. In one text: playwright
# takes longer to hand over values than the page to find them.
_VERDICTS = f"""(texts) => JSON.stringify(texts.map((text) => {{
  ({_PASTE})(text);
  const result = document.getElementById("result");
  const cells = [...result.querySelectorAll(".problems tbody tr")].map(
    (row) => [...row.children].map((cell) => cell.textContent));
  const links = [...result.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  const card = result.querySelector("[data-verdict]");
  const values = Object.fromEntries([...result.querySelectorAll(".fields tbody tr")].map(
    (row) => [row.children[0].textContent, row.children[1].textContent]));
  const warning = card.querySelector(".warning")?.textContent;
  const verdict = card.dataset.verdict;
  return {{ verdict, card: card.textContent, warning, errors: cells, links, values }};
}}))"""


# All that the page says, for each of many texts.
_SHOWN = f"""(texts) => texts.map((text) => {{
  ({_PASTE})(text);
  return ["summary", "result"].map((id) => document.getElementById(id).innerText).join("");
}})"""


@pytest.fixture(scope="module")
def windows(browser: Browser, site: Site) -> Iterator[dict[str, tuple[Page, Met]]]:
    """One for each language: opening one for each test takes longer than the tests."""
    context = browser.new_context()
    pages = {language: context.new_page() for language in LANGUAGES}
    yield {language: (page, watch(page, site.url)) for language, page in pages.items()}
    context.close()


@pytest.fixture
def page(windows: dict[str, tuple[Page, Met]]) -> Iterator[Page]:
    """Where the English page is. Fails the test on errors and requests as everywhere."""
    with watched(*windows["en"]) as page:
        yield page


@pytest.fixture
def korean(windows: dict[str, tuple[Page, Met]]) -> Iterator[Page]:
    """Where the Korean page is."""
    with watched(*windows["ko"]) as page:
        yield page


def open_page(page: Page, site: Site, language: str = "en") -> None:
    address = f"{site.url}{language}/what-did-i-get/"
    if page.url != address:
        page.goto(address)
        # What reads is fetched with the first paste, and at hand from then on.
        paste(page, "{}")
        page.locator("[data-verdict]").wait_for()
    page.evaluate("document.getElementById('clear').click()")


def paste(page: Page, text: str) -> None:
    page.evaluate(_PASTE, text)


def verdicts(page: Page, texts: Iterable[str]) -> list[dict[str, Any]]:
    """What the page says of each text."""
    shown: list[dict[str, Any]] = json.loads(page.evaluate(_VERDICTS, list(texts)))
    return shown


@cache
def index() -> list[dict[str, Any]]:
    """Every case that can be pasted as what it is."""
    cases: list[dict[str, Any]] = json.loads(_CASES.read_text(encoding="utf-8"))
    return [case for case in cases if case["entry"] == "callback" or is_query(case["payload"])]


def is_query(payload: object) -> bool:
    """JSON is none, and neither is a mapping with anything but texts and lists of them."""
    if isinstance(payload, dict):
        lists = (value if isinstance(value, list) else [value] for value in payload.values())
        return all(isinstance(text, str) for texts in lists for text in texts)
    return not str(payload).lstrip().startswith("{")


def as_pasted(case: dict[str, Any]) -> str:
    """A callback as JSON, a redirect as it came, the mapping of a framework as Django prints it."""
    payload = case["payload"]
    if case["entry"] == "callback":
        return json.dumps(payload, ensure_ascii=False)
    if isinstance(payload, str):
        return payload
    return f"<QueryDict: {json.dumps(payload, ensure_ascii=False)}>"


def as_literal(value: object) -> str:
    """As Chrome's console prints an object."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(as_literal, value))}]"
    if isinstance(value, str):
        return "'" + json.dumps(value, ensure_ascii=False)[1:-1].replace("'", "\\'") + "'"
    return json.dumps(value)


def assert_is_verdict_of(entry: dict[str, Any], shown: dict[str, Any], spec: Spec) -> None:
    foreign = [
        f
        for f in spec.foreign
        for e in entry.get("errors", ())
        if e["got"] == foreign_description(f)
    ]
    if "outcome" in entry:
        assert (shown["verdict"], shown["errors"]) == (entry["outcome"], []), entry["id"]
        assert entry["outcome"] == "unconfirmed" or "No rule holds" not in shown["card"], entry[
            "id"
        ]
    elif foreign:
        assert shown["verdict"] == "refused", entry["id"]
        assert foreign[0].title.en in shown["card"]
        assert foreign[0].hint.en in shown["card"]
    else:
        assert shown["verdict"] == "refused", entry["id"]
        errors = [
            ["the whole" if e["field"] == "$" else e["field"], e["expected"], e["got"]]
            for e in entry["errors"]
        ]
        assert shown["errors"] == errors, entry["id"]


def test_every_fixture_gets_the_verdict_of_its_index(page: Page, site: Site, spec: Spec) -> None:
    open_page(page, site)
    shown = verdicts(page, map(as_pasted, index()))
    assert len(shown) > 700
    for entry, one in zip(index(), shown, strict=True):
        assert_is_verdict_of(entry, one, spec)


@pytest.mark.slow
@pytest.mark.parametrize("form", [as_literal, repr], ids=["javascript", "python"])
def test_every_callback_gets_the_same_verdict_in_other_forms(
    page: Page, site: Site, spec: Spec, form: Any
) -> None:
    open_page(page, site)
    callbacks = [entry for entry in index() if entry["entry"] == "callback"]
    shown = verdicts(page, [form(entry["payload"]) for entry in callbacks])
    for entry, one in zip(callbacks, shown, strict=True):
        assert_is_verdict_of(entry, one, spec)


@pytest.mark.slow
def test_every_link_of_every_result_leads_somewhere(korean: Page, site: Site) -> None:
    open_page(korean, site, "ko")
    shown = verdicts(korean, map(as_pasted, index()))
    pages = read_site(site.folder)
    places = {target("ko/what-did-i-get/", link) for one in shown for link in one["links"]}
    assert len(places) > 100
    for place in places:
        assert place is not None
        address, anchor = place
        assert anchor in pages[address].ids, place


# --- What it finds ---------------------------------------------------------------------------


def test_a_response_is_found_in_whatever_it_is_wrapped_or_printed(page: Page, site: Site) -> None:
    open_page(page, site)
    shown = verdicts(page, PASTES.values())
    made = {name: one["verdict"] for name, one in zip(PASTES, shown, strict=True)}
    assert made == dict.fromkeys(PASTES, "paid")
    for key in ("name", "paid_amount", "status", "card_quota"):
        values = {name: one["values"][key] for name, one in zip(PASTES, shown, strict=True)}
        assert values == dict.fromkeys(PASTES, json.dumps(RESPONSE[key], ensure_ascii=False))


def test_what_a_query_was_made_into_is_read_as_a_redirect(page: Page, site: Site) -> None:
    open_page(page, site)
    shown = verdicts(page, QUERIES.values())
    made = {
        name: (o["verdict"], "a redirect" in o["card"])
        for name, o in zip(QUERIES, shown, strict=True)
    }
    assert made == dict.fromkeys(QUERIES, ("unconfirmed", True))


def test_a_text_that_is_cut_off_has_no_outcome(page: Page, site: Site) -> None:
    open_page(page, site)
    for name, text in CUT.items():
        paste(page, text)
        assert page.locator("[data-verdict]").get_attribute("data-verdict") == "cut", name
        keys = page.locator(".fields tbody th").all_text_contents()
        assert keys, name
        expect(page.locator(".facts")).to_contain_text(keys[-1])


@pytest.mark.parametrize("name", SAID)
def test_what_there_is_to_say_of_a_text_is_said(page: Page, site: Site, name: str) -> None:
    open_page(page, site)
    text, verdict, sentence = SAID[name]
    paste(page, text)
    expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", verdict)
    expect(page.locator("#result")).to_contain_text(sentence)


def test_what_others_judge_by_is_said(korean: Page, site: Site) -> None:
    if not JUDGED.is_file():
        pytest.skip(f"not here: {JUDGED.name}")
    open_page(korean, site, "ko")
    everything = json.loads(JUDGED.read_text(encoding="utf-8"))
    shown = korean.evaluate(_SHOWN, [judged["text"] for judged in everything])
    for judged, said in zip(everything, shown, strict=True):
        assert re.search(judged["says"], said), judged["id"]


def test_the_page_says_which_way_it_took(page: Page, site: Site) -> None:
    open_page(page, site)
    paste(page, PASTES["commented out"])
    expect(page.locator(".notes")).to_have_text("Read without the comment signs.")
    paste(page, '{"data": {"rsp": {"success": false, "imp_uid": "imp_1", "error_msg": "x"}}}')
    expect(page.locator(".notes")).to_have_text("Read the object in data.rsp.")
    paste(page, PASTES["print_r of PHP"])
    expect(page.locator(".notes")).to_contain_text("print_r of PHP")
    expect(page.locator(".notes")).to_contain_text("they are guessed")


# --- What it says ----------------------------------------------------------------------------


def test_each_field_says_what_its_value_means(korean: Page, site: Site) -> None:
    open_page(korean, site, "ko")
    payload = {
        "imp_success": True,
        "imp_uid": "imp_1",
        "merchant_uid": ["o_1", "o_2"],
        "status": "paid",
        "paid_at": 1648344363,
        "card_quota": 0,
        "bank_name": None,
        "apply_num": "",
        "pg_provider": "newpg",
        "emb_pg_provider": "kakopay",
        "vbank_date": "2017-01-19 23:59:59",
    }
    paste(korean, json.dumps(payload))
    rows = dict(korean.locator(".fields tbody tr").evaluate_all(_ROWS))
    assert "결제완료" in rows["status"]
    assert "2022-03-27 10:26:03 한국 시각 · 2022-03-27 01:26:03 UTC" in rows["paid_at"]
    assert "2017-01-19 23:59:59 한국 시각 · 2017-01-19 14:59:59 UTC" in rows["vbank_date"]
    assert "일시불" in rows["card_quota"]
    assert "null이 왔다" in rows["bank_name"]
    assert "빈 문자열이 왔다" in rows["apply_num"]
    assert "코드표에 없다" in rows["pg_provider"]
    assert "kakaopay의 다른 표기다" in rows["emb_pg_provider"]
    assert "success의 다른 이름이다" in rows["imp_success"]
    assert "값이 2개 왔다" in rows["merchant_uid"]
    expect(korean.locator("#summary")).to_contain_text("모르는 코드 1개.")


_ROWS = "(rows) => rows.map((row) => [row.children[0].textContent, row.textContent])"


def test_no_outcome_goes_without_the_word_that_it_is_no_proof(
    korean: Page, site: Site, spec: Spec
) -> None:
    open_page(korean, site, "ko")
    texts = [
        json.dumps(dict(shape.payload))
        if shape.entry == "callback"
        else urlencode(shape.payload, doseq=True)
        for shape in spec.shapes
    ]
    warnings = [one["warning"] for one in verdicts(korean, texts)]
    assert warnings == [spec.outcomes.warning.ko] * len(texts)


def test_unknown_keys_stand_apart(page: Page, site: Site) -> None:
    open_page(page, site)
    paste(page, "https://shop.example/?imp_uid=imp_1&merchant_uid=o_1&coupon=C30&imp_success=true")
    expect(page.locator(".unknown tbody th")).to_have_text(["coupon"])
    expect(page.locator("#summary")).to_contain_text("Unknown keys: 1.")


def deviating(page: Page, kind: str) -> list[str]:
    return page.locator(f"[data-kind={kind}] > li > a").all_text_contents()


def test_what_a_source_says_to_come_but_is_missing_is_named_with_the_source(
    page: Page, site: Site
) -> None:
    open_page(page, site)
    paid = {"imp_uid": "imp_1", "merchant_uid": "o_1", "status": "paid", "paid_at": 1}
    paste(page, json.dumps({**paid, "pg_provider": "kcp"}))
    missing = deviating(page, "missing")
    assert {"paid_amount", "pg_tid"} <= set(missing)
    assert not {"success", "currency", "emb_pg_provider"} & set(missing)
    first = page.locator("[data-kind=missing] > li", has_text="paid_amount")
    expect(first.locator("li").first).to_contain_text("Sources say: a value — paid (observed)")


def test_a_field_that_came_though_a_source_says_it_does_not_is_named(
    page: Page, site: Site
) -> None:
    open_page(page, site)
    paste(page, '{"imp_uid": "imp_1", "merchant_uid": "o_1", "status": "paid", "paid_at": 1}')
    assert deviating(page, "surprising") == []
    page.get_by_label("Which provider is it?").select_option("tosspayments")
    assert deviating(page, "surprising") == ["status", "paid_at"]
    # Only four fields, and each of those only where there is something to say.
    assert deviating(page, "missing") == []


def test_a_form_that_one_source_has_is_not_out_of_place(page: Page, site: Site) -> None:
    """The page says that apply_num has a value for cards, and it was seen empty."""
    open_page(page, site)
    payload = {"imp_uid": "imp_1", "merchant_uid": "o", "status": "paid", "paid_at": 1}
    payload["pay_method"] = "card"
    paste(page, json.dumps({**payload, "apply_num": ""}))
    assert deviating(page, "surprising") == []
    paste(page, json.dumps({**payload, "emb_pg_provider": "kakaopay"}))
    assert deviating(page, "surprising") == ["emb_pg_provider"]


def test_what_is_said_of_payments_is_not_missing_in_a_failure(page: Page, site: Site) -> None:
    """The page says of apply_num that it comes for card payments."""
    open_page(page, site)
    payload = {"imp_uid": "imp_1", "merchant_uid": "o_1", "pay_method": "card"}
    paste(page, json.dumps({**payload, "success": False}))
    assert "apply_num" not in deviating(page, "missing")
    paste(page, json.dumps({**payload, "status": "paid", "paid_at": 1}))
    assert "apply_num" in deviating(page, "missing")


def test_what_no_source_says_is_not_called_missing(page: Page, site: Site) -> None:
    open_page(page, site)
    paste(page, '{"imp_uid": "imp_1", "merchant_uid": "o_1"}')
    assert deviating(page, "missing") == []
    names = page.locator("details .names a").all_text_contents()
    assert {"paid_at", "customer_uid"} <= set(names)


def test_the_provider_is_asked_for_only_where_the_response_does_not_say(
    page: Page, site: Site
) -> None:
    open_page(page, site)
    choice = page.get_by_label("Which provider is it?")
    expect(choice).to_be_hidden()
    paste(page, '{"imp_uid": "imp_1", "merchant_uid": "o_1"}')
    expect(choice).to_be_visible()
    paste(page, '{"imp_uid": "imp_1", "merchant_uid": "o_1", "pg_provider": "kcp"}')
    expect(choice).to_be_hidden()


def test_a_mistake_names_its_place_and_the_text_stays(korean: Page, site: Site) -> None:
    open_page(korean, site, "ko")
    text = '{\n  "success": true\n  "imp_uid": "imp_1"\n}'
    paste(korean, text)
    said = '3행 3열에 ‘"’이(가) 있다. 여기에 올 것: 쉼표(,)나 닫는 중괄호(})'
    expect(korean.locator(".card")).to_contain_text(said)
    expect(korean.locator("#pasted")).to_have_value(text)


def test_what_is_no_object_says_what_would_be(korean: Page, site: Site) -> None:
    open_page(korean, site, "ko")
    paste(korean, "결제 완료")
    expect(korean.locator(".card")).to_contain_text("객체({…})나 리디렉션 주소")


def test_an_address_of_an_app_is_read_as_a_redirect(page: Page, site: Site) -> None:
    open_page(page, site)
    paste(page, "myapp://pay?imp_uid%3Dimp_1%26merchant_uid%3Do_1%26imp_success%3Dfalse")
    expect(page.locator("[data-verdict=failed] .facts")).to_contain_text("a redirect's query")
    keys = page.locator(".fields tbody th").all_text_contents()
    assert keys == ["imp_uid", "merchant_uid", "imp_success"]


def test_errors_are_in_korean_on_the_korean_page(korean: Page, site: Site) -> None:
    open_page(korean, site, "ko")
    paste(korean, "?imp_uid=imp_1&merchant_uid=o_1&status=paid&status=ready&paid_amount=1,000")
    rows = korean.locator(".problems tbody tr")
    expect(rows.nth(0)).to_have_text("status값 하나서로 다른 값 2개")
    expect(rows.nth(1)).to_have_text("paid_amount수를 적은 문자열다른 문자열")


def test_notes_on_the_text_are_shown(page: Page, site: Site) -> None:
    open_page(page, site)
    paste(page, "{imp_uid: 'imp_0', imp_uid: 'imp_1', merchant_uid: 'o_1', …}")
    notes = page.locator(".notes li")
    expect(notes.nth(0)).to_contain_text("the key imp_uid comes again")
    expect(notes.nth(1)).to_contain_text("cut this object short")


def test_every_error_of_the_fixtures_is_in_the_catalogue(spec: Spec) -> None:
    said = {
        word
        for case in index()
        for error in case.get("errors", ())
        for word in (error["expected"], error["got"])
        if not any(word.startswith(foreign.title.en) for foreign in spec.foreign)
        and not re.fullmatch(r"\d+ different ones", word)
    }
    listed = (ROOT / "generator/site/paste/errors.js").read_text(encoding="utf-8")
    assert said <= set(re.findall(r'^_\("(.*)"\);$', listed, re.MULTILINE))


def test_the_rule_that_decided_is_given_and_the_one_that_nearly_did(
    page: Page, site: Site, spec: Spec
) -> None:
    open_page(page, site)
    cancel = next(shape for shape in spec.shapes if shape.id == "user_cancel")
    paste(page, json.dumps(dict(cancel.payload)))
    reasons = [rule.why.en for rule in spec.outcomes.rules if rule.outcome == "failed"]
    assert any(why in page.locator(".why").inner_text() for why in reasons)
    expect(page.locator(".facts")).to_contain_text(cancel.title.en)
    paste(page, '{"imp_uid": "imp_1", "merchant_uid": "o_1", "success": true, "status": "paid"}')
    expect(page.locator(".almost")).to_contain_text("paid_at")


def test_an_outcome_falls_short_only_where_a_code_spoke_for_another(page: Page, site: Site) -> None:
    open_page(page, site)
    for text in ('{"imp_uid": "imp_1", "merchant_uid": "o_1"}', QUERIES["encoded"]):
        paste(page, text)
        expect(page.locator("[data-verdict=unconfirmed]")).to_be_visible()
        expect(page.locator(".almost")).to_have_count(0)


def test_a_failure_shows_what_came_of_it_and_what_is_known_of_that(
    page: Page, site: Site, spec: Spec
) -> None:
    open_page(page, site)
    known = next(error for error in spec.errors if error.key == "error_code")
    failure = {
        "success": False,
        "imp_uid": "imp_1",
        "merchant_uid": "o_1",
        "error_msg": "상품 없음",
    }
    paste(page, json.dumps({**failure, "error_code": known.code}))
    facts = page.locator(".facts")
    for said in ("상품 없음", known.code, known.brief.en, known.advice.en):
        expect(facts).to_contain_text(said)


def test_an_object_that_is_refused_is_asked_for_where_it_has_an_imp_uid(
    page: Page, site: Site
) -> None:
    open_page(page, site)
    paste(page, '{"imp_uid": "imp_7", "merchant_uid": "o_1", "status": "paid"}')
    expect(page.locator("[data-verdict=refused]")).to_contain_text("webhook")
    expect(page.locator(".codes")).to_contain_text("payments/imp_7")
    paste(page, '{"transactionType": "PAYMENT", "txId": "t_1", "paymentId": "p_1"}')
    expect(page.locator(".codes")).to_have_count(0)


def test_what_looks_empty_and_is_normal_is_said_with_its_source(page: Page, site: Site) -> None:
    open_page(page, site)
    paste(page, PASTES["a list"])
    normal = page.locator("[data-kind=normal] > li", has_text="card_name")
    expect(normal).to_contain_text("Came as: null")
    expect(normal.locator("a[href^='../sources/']").first).to_have_count(1)


def test_a_provider_that_sends_few_keys_is_not_told_what_it_lacks(page: Page, site: Site) -> None:
    open_page(page, site)
    paste(page, '{"imp_uid": "imp_1", "merchant_uid": "o_1"}')
    page.get_by_label("Which provider is it?").select_option("tosspayments")
    only = page.locator(".only > a > code").all_text_contents()
    assert {"imp_uid", "merchant_uid"} <= set(only)
    assert len(only) <= 4


def test_a_refused_object_shows_what_came_and_what_was_perhaps_meant(
    page: Page, site: Site
) -> None:
    open_page(page, site)
    paste(page, '{"impUid": "imp_1", "merchantUid": "o_1", "coupon": 1}')
    names = page.locator(".unknown tbody th").all_text_contents()
    assert names == ["impUid imp_uid?", "merchantUid merchant_uid?", "coupon"]


def test_texts_of_a_mobile_sdk_are_refused_as_python_does_and_explained(
    page: Page, site: Site
) -> None:
    open_page(page, site)
    paste(page, '{"imp_uid": "imp_1", "merchant_uid": "o_1", "imp_success": "false"}')
    expect(page.locator("[data-verdict=refused]")).to_contain_text("would be: failed")


def test_the_next_step_has_the_imp_uid_and_nothing_of_another_language(
    page: Page, site: Site
) -> None:
    open_page(page, site)
    paste(page, """{"imp_uid": "imp_1'; rm -rf $HOME `x`", "merchant_uid": "o_1"}""")
    codes = page.locator(".codes code").all_text_contents()
    assert len(codes) == 5
    assert all("payments/imp_1rm-rfHOMEx" in code for code in codes)


# --- What may be taken along -----------------------------------------------------------------


@pytest.fixture
def clipboard(page: Page, site: Site) -> Iterator[Page]:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_page(page, site)
    yield page
    page.context.clear_permissions()


def copied(page: Page, name: str) -> str:
    place = page.locator(".copies button").all_inner_texts().index(name)
    button = page.locator(".copies button").nth(place)
    button.click()
    expect(button).to_have_text("Copied")
    expect(button).to_have_text(name)
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


@pytest.mark.slow
def test_copies_hold_nothing_personal_and_can_be_used(clipboard: Page) -> None:
    paste(clipboard, PASTES["a list"])
    masked = json.loads(copied(clipboard, "As masked JSON"))
    assert masked["paid_amount"] == 12900
    made = json.loads(copied(clipboard, "As a test fixture"))
    assert made["entry"] == "callback"
    assert structure(made["payload"]).outcome == "paid"
    call = copied(clipboard, "As payment_response(…)")
    scope: dict[str, Any] = {}
    exec(call, scope)  # noqa: S102 - our own
    assert structure(scope["payload"]).outcome == "paid"
    assert scope["payload"]["pg_provider"] == "kakaopay"
    table = copied(clipboard, "As Markdown")
    assert "| `paid_amount` | 12900 |" in table
    for text in (json.dumps(masked), json.dumps(made), call, table):
        assert "010-1234-5678" not in text


# --- What it keeps to itself -----------------------------------------------------------------

PERSONAL = ("김아무개", "buyer@shop.example", "010-1234-5678", "4321987600001111", "쿠폰-77")


def test_personal_values_are_not_in_the_page_until_they_are_asked_for(
    korean: Page, site: Site
) -> None:
    open_page(korean, site, "ko")
    name, email, telephone, card, coupon = PERSONAL
    payload = {
        "imp_uid": "imp_1",
        "merchant_uid": "o_1",
        "buyer_name": name,
        "buyer_email": email,
        "buyer_tel": telephone,
        "card_number": card,
        "custom_data": {"of": [name]},
        "coupon": coupon,
    }
    paste(korean, json.dumps(payload, ensure_ascii=False))
    shown = korean.locator("#result").evaluate("(result) => result.outerHTML")
    assert [value for value in PERSONAL if value in shown] == []
    korean.get_by_role("button", name="buyer_name 값 보이기").click()
    expect(korean.locator(".fields tr", has_text="buyer_name")).to_contain_text(name)
    korean.get_by_role("button", name="buyer_name 값 가리기").click()
    shown = korean.locator("#result").evaluate("(result) => result.outerHTML")
    assert [value for value in PERSONAL if value in shown] == []


def test_nothing_of_it_gets_into_the_address_the_title_the_history_or_a_store(
    page: Page, site: Site
) -> None:
    open_page(page, site)
    before = page.evaluate(_KEPT)
    paste(page, "https://shop.example/?imp_uid=imp_1&merchant_uid=o_1&buyer_name=Kim")
    page.locator("[data-example='0']").click()
    assert page.evaluate(_KEPT) == before


_KEPT = """async () => ({
  url: location.href, title: document.title, history: history.length, name: window.name,
  state: history.state, cookies: document.cookie, local: { ...localStorage },
  session: { ...sessionStorage }, databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
})"""


@pytest.fixture
def requests_of_a_session(browser: Browser, site: Site) -> Iterator[tuple[Page, list[str]]]:
    """A window on the page, and every request from then on. Its errors are no failures."""
    context = browser.new_context()
    page = context.new_page()
    open_page(page, site)
    requested: list[str] = []
    # What the policy stopped is told of as a request too; and the icon comes when it likes.
    own = f"{site.url}en/assets/images/favicon.png"
    context.on(
        "requestfailed",
        lambda request: requested.remove(request.url) if request.failure == "csp" else None,
    )
    context.on(
        "request", lambda request: requested.append(request.url) if request.url != own else None
    )
    yield page, requested
    context.close()


def test_no_request_leaves_while_everything_is_tried(
    requests_of_a_session: tuple[Page, list[str]],
) -> None:
    page, requested = requests_of_a_session
    verdicts(page, map(as_pasted, index()[::10]))
    for button in page.locator(".examples button").all():
        button.click()
    page.wait_for_timeout(300)
    assert requested == []


# Each tries to send or to run something that is not the page's own.
_ATTEMPTS = """async () => {
  const image = () => new Promise((good, bad) => {
    Object.assign(new Image(), { onload: good, onerror: bad, src: "http://127.0.0.1:9/?x" });
  });
  const form = () => {
    const form = document.createElement("form");
    document.body.append(Object.assign(form, { action: "/ko/?x", target: "_blank" }));
    form.submit();
  };
  const attempts = {
    fetch: () => fetch("/ko/?x", { method: "POST" }),
    beacon: () => navigator.sendBeacon("/ko/?x", "x"),
    socket: () => new WebSocket("ws://127.0.0.1:9/"),
    frame: () => document.body.append(
      Object.assign(document.createElement("iframe"), { src: "/ko/?x" })),
    worker: () => new Worker("data:text/javascript,1"),
    style: () => document.body.setAttribute("style", "background: url(/ko/?x)"),
    base: () => document.head.append(
      Object.assign(document.createElement("base"), { href: "/x/" })),
    code: () => setTimeout("1"),
    markup: () => { document.body.innerHTML = "<b>x</b>"; },
    image,
    form,
  };
  const stopped = [];
  for (const [way, attempt] of Object.entries(attempts)) {
    const note = () => stopped.includes(way) || stopped.push(way);
    document.addEventListener("securitypolicyviolation", note);
    try { await attempt(); } catch {}
    for (let waits = 0; waits < 50 && !stopped.includes(way); waits += 1) {
      await new Promise((done) => setTimeout(done, 60));
    }
    document.removeEventListener("securitypolicyviolation", note);
  }
  return [Object.keys(attempts), stopped];
}"""


def test_the_policy_stops_whatever_would_send_or_run_something(
    requests_of_a_session: tuple[Page, list[str]],
) -> None:
    page, requested = requests_of_a_session
    attempted, stopped = page.evaluate(_ATTEMPTS)
    assert stopped == attempted
    assert requested == []


def test_the_policy_allows_nothing_but_the_page_s_own_files(site: Site) -> None:
    for language in ("ko", "en"):
        path = site.folder / language / "what-did-i-get" / "index.html"
        html = unescape(path.read_text(encoding="utf-8"))
        assert "default-src 'none'; script-src 'self'; style-src 'self';" in html
        assert "connect-src 'none'; form-action 'none'; base-uri 'none';" in html
        assert '<meta name="referrer" content="no-referrer">' in html
        assert "unsafe" not in html
        assert " style=" not in html
        assert " onclick=" not in html


_HOSTILE_TEXT = Text(ko="</script><script>x</script>&amp;\"'", en="<!--<script>&lt;")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_text_of_the_spec_stays_text_in_the_page(spec: Spec, language: Language) -> None:
    outcomes = replace(spec.outcomes, warning=_HOSTILE_TEXT)
    providers = replace(
        spec.codes["pg_provider"],
        codes=[replace(code, label=_HOSTILE_TEXT) for code in spec.codes["pg_provider"].codes],
    )
    shapes = [replace(shape, title=_HOSTILE_TEXT) for shape in spec.shapes]
    codes = {**spec.codes, "pg_provider": providers}
    hostile = replace(spec, outcomes=outcomes, codes=codes, shapes=shapes)
    html = paste_page(Edition(spec=hostile, language=language))
    assert html.count("<script") == 3
    known = json.loads(html.split('id="known">')[1].split("</script>")[0])
    text = getattr(_HOSTILE_TEXT, language)
    assert known["outcomes"]["warning"] == text
    assert unescape(html).count(text) > 10


_CLICKS = "(buttons) => buttons.forEach((button) => button.click())"
HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>'


@pytest.mark.parametrize("place", ["imp_uid", "status", "<b>key</b>", "buyer_name"])
def test_markup_in_what_is_pasted_stays_text(page: Page, site: Site, place: str) -> None:
    open_page(page, site)
    title = page.title()
    payload = {"imp_uid": "imp_1", "merchant_uid": "o_1", "status": "paid", place: HOSTILE}
    for text in (json.dumps(payload), urlencode(payload), f"{HOSTILE}{{", f"{{a: {HOSTILE}}}"):
        paste(page, text)
        page.locator("#result button:visible").evaluate_all(_CLICKS)
        assert page.locator("#result :is(img, script, b)").count() == 0
    assert page.title() == title


# --- How it is used --------------------------------------------------------------------------


def test_it_works_by_keyboard_alone(page: Page, site: Site) -> None:
    open_page(page, site)
    page.reload()
    presses = 0
    while page.evaluate("document.activeElement.id") != "pasted":
        page.keyboard.press("Tab")
        presses += 1
        assert presses < 10
    page.keyboard.insert_text(
        "{success: false, imp_uid: 'imp_1', error_msg: 'x', buyer_name: 'Kim'}"
    )
    expect(page.locator("[data-verdict=failed]")).to_be_visible()
    while page.evaluate("document.activeElement.ariaLabel") != "Show the value of buyer_name":
        page.keyboard.press("Tab")
        presses += 1
        assert presses < 60
    page.keyboard.press("Enter")
    expect(page.locator(".fields")).to_contain_text("Kim")
    assert page.evaluate("document.activeElement.ariaLabel") == "Hide the value of buyer_name"


def test_what_changed_is_told_to_those_who_do_not_see_it(page: Page, site: Site) -> None:
    open_page(page, site)
    status = page.get_by_role("status")
    expect(status).to_have_text("Nothing has been pasted yet.")
    paste(page, '{"imp_uid": "imp_1", "merchant_uid": "o_1", "status": "paid", "paid_at": 1}')
    expect(status).to_contain_text("paid. 4 keys.")
    page.get_by_role("button", name="Clear").click()
    expect(status).to_have_text("Nothing has been pasted yet.")
    expect(page.locator("#pasted")).to_be_focused()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_example_shows_something_and_fits_a_phone(
    page: Page, site: Site, language: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    open_page(page, site, language)
    verdicts = []
    for example in page.locator("[data-example]").all():
        example.click()
        verdicts.append(page.locator("[data-verdict]").get_attribute("data-verdict"))
        assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert set(verdicts) == {"paid", "virtual_account_issued", "failed", "unconfirmed", "refused"}


def test_long_values_do_not_widen_a_phone_s_page(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    open_page(page, site)
    long = "x" * 500
    paste(page, json.dumps({"imp_uid": long, "merchant_uid": "o_1", "status": long, long: long}))
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_five_thousand_keys_do_not_freeze_it(page: Page, site: Site) -> None:
    open_page(page, site)
    many = {f"key_{number}": number for number in range(5000)}
    text = json.dumps({"imp_uid": "imp_1", "merchant_uid": "o_1", **many})
    spent = page.evaluate(
        f"(text) => {{ const start = performance.now(); ({_PASTE})(text);"
        " document.body.offsetHeight; return performance.now() - start; }",
        text,
    )
    assert spent < 1000
    assert page.evaluate("document.documentElement.scrollHeight") < 20_000
    expect(page.locator("#result")).to_contain_text("And 4950 more.")


def test_on_a_phone_the_answer_is_in_sight_after_a_paste(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    open_page(page, site)
    page.evaluate("scrollTo(0, 0)")
    paste(page, PASTES["a list"])
    expect(page.locator(".card h2")).to_be_in_viewport()


def test_a_file_that_is_dropped_is_read(page: Page, site: Site) -> None:
    open_page(page, site)
    page.evaluate(
        """() => {
          const files = new DataTransfer();
          files.items.add(new File(['{"imp_uid": "imp_1", "merchant_uid": "o_1"}'], "rsp.json"));
          dispatchEvent(new DragEvent("drop", { dataTransfer: files, cancelable: true }));
        }"""
    )
    expect(page.locator("[data-verdict=unconfirmed]")).to_be_visible()


def test_the_page_is_light_and_what_reads_is_fetched_with_the_first_paste(
    first_visit: Page, site: Site
) -> None:
    page, answers = first_visit, list[Response]()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{site.url}ko/what-did-i-get/")
    page.wait_for_load_state("networkidle")
    assert sum(len(answer.body()) for answer in answers) < 200_000
    assert [a.url for a in answers if "portone-v1" in a.url or "bundle" in a.url] == []
    paste(page, "{}")
    page.locator("[data-verdict]").wait_for()
    assert [a.url for a in answers if "portone-v1" in a.url] != []


# Every kind of card, table and list that there is; short, since axe looks at each element.
_KINDS = (
    '{imp_uid: "imp_1", merchant_uid: "o", status: "paid", pg_provider: "newpg", buyer_name: "K"}',
    '{imp_uid: "imp_1", merchant_uid: "o", status: "ready", pay_method: "vbank", paid_at: 0, x: 1}',
    '{success: false, error_msg: "x", …}',
    "?imp_uid=imp_1&merchant_uid=o_1&imp_success=true",
    '{imp_uid: 1, merchant_uid: "o", status: null}',
    '{"imp_uid": "imp_1", "merchant_uid": "o_1", "status": "paid"}',
    "{imp_uid: imp_1}",
)


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing(korean: Page, site: Site, node: Node, scheme: Any, width: int) -> None:
    korean.emulate_media(color_scheme=scheme)
    korean.set_viewport_size({"width": width, "height": 800})
    open_page(korean, site, "ko")
    # Not as a script of the page: its policy would not have it.
    korean.evaluate(_AXE.read_text(encoding="utf-8"))
    for text in _KINDS:
        paste(korean, text)
        found = korean.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found] == []


def test_the_switch_leads_to_the_same_page_in_the_other_language(korean: Page, site: Site) -> None:
    open_page(korean, site, "ko")
    korean.get_by_role("link", name="English").click()
    expect(korean).to_have_url(f"{site.url}en/what-did-i-get/")
    expect(korean.get_by_role("heading", level=1)).to_have_text("Interpret my response")
    korean.get_by_role("link", name="한국어").click()
    expect(korean).to_have_url(f"{site.url}ko/what-did-i-get/")


def test_without_script_it_says_where_to_read_on(page_without_script: Page, site: Site) -> None:
    page_without_script.goto(f"{site.url}ko/what-did-i-get/")
    expect(page_without_script.get_by_text("JavaScript가 꺼져 있으면")).to_be_visible()
    expect(page_without_script.get_by_role("link", name="응답 예시")).to_be_visible()
