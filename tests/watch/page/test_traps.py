"""Small pages, each with one thing that has gone wrong, or may, on a real one."""

from __future__ import annotations

import pytest

from generator.watch.page import Field, Page, read

# A page with one field is in doubt for that alone.
MORE = "\n### `imp_uid` * string\n"


def page(text: str) -> Page:
    return read(text.encode(), "page")


def fields(text: str) -> dict[str, Field]:
    return {field.name: field for field in page(text).fields}


def codes(item: str) -> list[tuple[str, str | None]]:
    """What a list of codes says that has `item` between two that are plain."""
    text = f"### `pay_method` * string\n\n**코드**\n\n- `a1`(하나)\n- {item}\n- `b2`(둘)\n"
    found = fields(text)["pay_method"].codes
    assert (found[0].code, found[-1].code) == ("a1", "b2")
    return [(code.code, code.label) for code in found[1:-1]]


@pytest.mark.parametrize(
    ("item", "code", "label"),
    [
        ("`card`(신용카드)", "card", "신용카드"),
        ("`card` (신용카드)", "card", "신용카드"),
        ("`card` **** (신용카드)", "card", "신용카드"),
        ("`card` ( 신용카드 )", "card", "신용카드"),
        ("**`card`** **(신용카드)**", "card", "신용카드"),
        ("**card**(*신용카드*)", "card", "신용카드"),
        ("card(신용카드)", "card", "신용카드"),
        ("“card” (신용카드)".replace("“", '"').replace("”", '"'), "card", "신용카드"),
        ("`card`（신용카드）", "card", "신용카드"),
        ("`card`: 신용카드", "card", "신용카드"),
        ("`card`：신용카드", "card", "신용카드"),
        ("**card:** 신용카드", "card", "신용카드"),
        ("card = 신용카드", "card", "신용카드"),
        ("card – 신용카드", "card", "신용카드"),
        ("card - 신용카드", "card", "신용카드"),
        ("`card` - (신용카드)", "card", "신용카드"),
        ("`card` => 신용카드", "card", "신용카드"),
        ("`card` 신용카드", "card", "신용카드"),
        ("smartculture(스마트문상", "smartculture", "스마트문상"),
        ("`smartculture`(스마트문상 (게임)", "smartculture", "스마트문상 (게임)"),
        ("`uplus`(토스(구 LG U+))", "uplus", "토스(구 LG U+)"),
        ("`uplus`(토스(구 LG U+)", "uplus", "토스(구 LG U+)"),
        ("`uplus`((구) 토스(구 LG U+))", "uplus", "(구) 토스(구 LG U+)"),
        ("`tosspayments` ((신) 토스)", "tosspayments", "(신) 토스"),
        ("`paypal` - (신) 페이팔", "paypal", "(신) 페이팔"),
        ("`naverpay_card`(네이버 - 카드)", "naverpay_card", "네이버 - 카드"),
        (
            '`samsung`(삼성 / <mark style="color:red;">이니시스, KCP 전용</mark>)',
            "samsung",
            "삼성 / 이니시스, KCP 전용",
        ),
        ("toss\\_brandpay", "toss_brandpay", None),
        ("`lpay`", "lpay", None),
        ("naverpay&#x20;", "naverpay", None),
        ("11pay (일일페이)", "11pay", "일일페이"),
        ("[`kcp`](pg.md) (NHN &amp; KCP)", "kcp", "NHN & KCP"),
        ("신용카드: card", "card", "신용카드"),
        ("`smartculture`(스마트<br>(게임))", "smartculture", "스마트 (게임)"),
    ],
)
def test_codes_in_lists(item: str, code: str, label: str | None) -> None:
    assert codes(item) == [(code, label)]


@pytest.mark.parametrize(
    ("item", "listed"),
    [
        ("`x1`(가), `x2`(나)", [("x1", "가"), ("x2", "나")]),
        ("x1(가), x2(나, 다)", [("x1", "가"), ("x2", "나, 다")]),
        ("x1 / x2(가)", [("x1", None), ("x2", "가")]),
        ("x1: 가, x2", [("x1", "가, x2")]),
    ],
)
def test_several_codes_of_one_item(item: str, listed: list[tuple[str, str | None]]) -> None:
    assert codes(item) == listed


@pytest.mark.parametrize(
    "item",
    [
        "그 밖의 값이 올 수 있습니다.",
        "`imp_success`로 올 수 있습니다.",
        "[x] 간편결제가 아니면 오지 않습니다.",
        "참고: 값은 늘어날 수 있습니다.",
        "https://example.com 을 보세요.",
    ],
)
def test_remarks_among_codes_are_no_codes(item: str) -> None:
    assert codes(item) == []


def test_a_remark_among_codes_is_in_doubt() -> None:
    text = "### `status` * string\n\n- ready (준비)\n- 그 밖의 값이 옵니다.\n- paid (냄)\n" + MORE
    (doubt,) = page(text).doubts
    assert doubt.line == 4
    assert "그 밖의 값" in doubt.text


def test_text_behind_a_label_is_in_doubt() -> None:
    text = "### `pg` * string\n\n- `nice` (나이스) 신규\n- `kcp` (KCP)\n" + MORE
    assert [code.label for code in fields(text)["pg"].codes] == ["나이스", "KCP"]
    assert [doubt.line for doubt in page(text).doubts] == [3]


def test_bullets_of_remarks_alone_are_no_codes() -> None:
    text = (
        "### `apply_num` string\n\n**승인번호**\n\n* 카드로 냈을 때만 옵니다\n* For cards only\n\n"
        "### `imp_uid` * string\n\n**번호**\n"
    )
    found = fields(text)["apply_num"]
    assert found.codes == ()
    assert [note.text for note in found.notes] == ["카드로 냈을 때만 옵니다", "For cards only"]


def test_fields_named_in_a_text_are_no_codes() -> None:
    text = (
        "### `imp_uid` * string\n\n**번호**\n\n`imp_uid`, `status`\n\n- imp_uid\n- status\n\n"
        "### `status` * string\n\n**상태**\n"
    )
    assert fields(text)["imp_uid"].codes == ()


def test_names_instead_of_codes_are_kept_and_doubted() -> None:
    text = "### `pg` string\n\n**간편결제 코드**\n\n* Naver Pay\n* L.pay\n* SSG Pay\n"
    assert [code.code for code in fields(text)["pg"].codes] == ["Naver Pay", "L.pay", "SSG Pay"]
    assert any("Naver Pay" in doubt.text for doubt in page(text).doubts)


@pytest.mark.parametrize(
    ("heading", "required"),
    [
        ("#### imp\\_uid  <mark></mark>  <mark>\\*</mark>  <mark>string</mark>", True),
        ("#### imp\\_uid  **  **<mark>**\\***</mark>**    **<mark>**string**</mark>", True),
        ("> **`imp_uid`  **<mark>**\\***</mark>**  **<mark>**string**</mark>", True),
        ("**`imp_uid`** **\\*** **string**", True),
        ("imp_uid * string", True),
        ("imp_uid* string", True),
        ("`imp_uid` string *", True),
        ("`imp_uid` (required) – `string`", True),
        ("`imp_uid` [필수] string", True),
        ("`imp_uid` : string (필수값)", True),
        ("`imp_uid` {string, required}", True),
        ("**imp_uid** (type: string, required: true)", True),
        ("1. imp_uid: string, 필수", True),
        ("`imp_uid`?: string", False),
        ("imp_uid?: string;", False),
        ("`imp_uid` string?", False),
        ("`imp_uid` (string, optional)", False),
        ("`imp_uid` (string, not required)", False),
        ("`imp_uid` _string_ 선택", False),
        ("**imp_uid** (type: string, required: false)", False),
        ("`imp_uid`: string", None),
        ("**imp_uid** : *string*", None),
        ('"imp_uid": string', None),
        ("### imp_uid (string)", None),
        ("### imp_uid `string` {#imp-uid}", None),
    ],
)
def test_headings(heading: str, required: bool | None) -> None:
    (field,) = page(f"{heading}\n\n결제의 번호\n").fields
    assert (field.name, field.type, field.required) == ("imp_uid", "string", required)


@pytest.mark.parametrize(
    "printed",
    ["string", "String", "string | null", "string[]", "array of string", "문자열", "string(40)"],
)
def test_types_are_kept_as_printed(printed: str) -> None:
    (field,) = page(f"- `a_b`: **{printed}**\n").fields
    assert field.type == printed


def test_literals_of_a_union_are_codes() -> None:
    text = '<Parameter>\n  - imp_uid: string\n\n  - status: "ready" | "paid"\n</Parameter>\n'
    assert [code.code for code in fields(text)["status"].codes] == ["ready", "paid"]


@pytest.mark.parametrize(
    "line",
    [
        "UNIX timestamp",
        "Order number",
        "string of text",
        "The name is a string.",
        "**Virtual account number**",
        "`imp_success`로 반환됩니다",
        "success가 false이고",
    ],
)
def test_remarks_with_words_for_types_are_no_headings(line: str) -> None:
    text = f"**`a_b`** * string\n\n제목\n\n{line}\n\n**`c_d`** * string\n\n제목\n"
    assert [*fields(text)] == ["a_b", "c_d"]


def test_a_field_without_type_is_in_doubt() -> None:
    text = "> **`a_b`** * string\n>\n> 하나\n\n> **`c_d`** *\n>\n> 둘\n"
    assert fields(text)["c_d"].type is None
    assert [(doubt.line, "c_d" in doubt.text) for doubt in page(text).doubts] == [(5, True)]


def test_a_type_that_nobody_knows_is_kept_and_doubted() -> None:
    text = "> **`a_b`** * string\n>\n> 하나\n\n> **`c_d`** * strnig\n>\n> 둘\n"
    assert fields(text)["c_d"].type == "strnig"
    assert [doubt.line for doubt in page(text).doubts] == [5]


def test_a_heading_with_no_name_of_a_field_is_in_doubt() -> None:
    text = (
        "> **`a_b`** * string\n>\n> 하나\n\n> **`c d`** <mark>*</mark> <mark>string</mark>\n\n"
        "> **`e_f`** * string\n"
    )
    assert [*fields(text)] == ["a_b", "e_f"]
    assert [doubt.line for doubt in page(text).doubts] == [5]


def test_a_conditional_mark_is_unknown_and_doubted() -> None:
    table = "|필드|타입|필수|설명|\n|-|-|-|-|\n|a_b|string|Y|하나|\n|c_d|string|조건부|둘|\n"
    assert [field.required for field in page(table).fields] == [True, None]
    assert [doubt.line for doubt in page(table).doubts] == [4]


def test_a_request_on_the_same_page_is_left_out_and_said() -> None:
    table = "|속성명|타입|설명|\n|-|-|-|\n"
    text = (
        f"## param 속성\n{table}|pg|string|회사|\n|merchant_uid|string|번호|\n\n"
        f"## callback\n{table}|success|boolean|성공|\n|imp_uid|string|번호|\n"
        "|merchant_uid|string|번호|\n"
    )
    assert [*fields(text)] == ["success", "imp_uid", "merchant_uid"]
    (doubt,) = page(text).doubts
    assert "pg, merchant_uid" in doubt.text


def test_a_field_that_is_listed_twice_is_in_doubt() -> None:
    text = "- a_b: string - 하나\n- c_d: string - 둘\n- a_b: number - 셋\n"
    assert [field.name for field in page(text).fields] == ["a_b", "c_d", "a_b"]
    assert [doubt.line for doubt in page(text).doubts] == [1, 3]


def test_a_page_that_ends_in_a_component_is_in_doubt() -> None:
    text = "> **`a_b`** * string\n\n> **`c_d`** * string\n\n<Details>\n\n* `x` (엑스)\n"
    assert [doubt.line for doubt in page(text).doubts] == [5]


def test_text_in_a_bracket_of_the_title_may_be_codes() -> None:
    text = "- `status` (string): 상태 (ready, paid, failed)\n- `name` (string): 이름 (최대 16자)\n"
    found = fields(text)
    assert (found["status"].brief, len(found["status"].codes)) == ("상태", 3)
    assert found["name"].brief == "이름 (최대 16자)"


def test_a_hint_is_one_note_of_the_page_or_of_its_field() -> None:
    text = (
        '## 응답\n\n{% hint style="info" %}\n값은 다릅니다.\n\n모두 그렇습니다.\n{% endhint %}\n\n'
        "> **`a_b`** * string\n>\n> 하나\n\n<Hint>\n기호가 있을 수 있음\n</Hint>\n"
    )
    assert [note.text for note in page(text).notes] == ["값은 다릅니다. 모두 그렇습니다."]
    assert [note.text for note in fields(text)["a_b"].notes] == ["기호가 있을 수 있음"]
    assert page(text).notes[0].line == 4


def test_html_may_leave_out_where_its_head_ends_and_its_body_begins() -> None:
    head = "<!doctype html><html><head><title>응답</title><meta charset=utf-8>"
    listed = "<h3><code>a_b</code> * string</h3><p>하나</p><h3><code>c_d</code> string</h3>"
    assert [field.name for field in page(f"{head}{listed}</html>").fields] == ["a_b", "c_d"]


def test_a_text_that_a_browser_saved_as_one_block_is_read() -> None:
    inner = "### **`a_b`** &lt;mark&gt;\\*&lt;/mark&gt; **string**\n\n**하나**\n"
    frame = "<!DOCTYPE html>\n<html><head></head>\n<body><pre>{}</pre></body></html>"
    page_of_text = page(frame.format(f"{inner}\n### `c_d` string\n"))
    assert [(f.name, f.required, f.line) for f in page_of_text.fields] == [
        ("a_b", True, 3),
        ("c_d", False, 7),
    ]


def test_a_row_without_name_goes_on_with_the_field_above() -> None:
    head = "|Name|Type|Description|\n|-|-|-|\n"
    text = f"{head}|a_b|string|하나|\n|||x1(엑스), y1(와이)|\n|c_d|string|둘|\n"
    assert [code.code for code in fields(text)["a_b"].codes] == ["x1", "y1"]


def test_a_table_that_lists_neither_fields_nor_codes_is_remarks() -> None:
    text = "### `a_b` * string\n\n하나\n\n|언제|무엇|\n|-|-|\n|결제 뒤에|그대로 옵니다|\n" + MORE
    assert fields(text)["a_b"].codes == ()
    assert len(fields(text)["a_b"].notes) == 4


@pytest.mark.parametrize(
    "properties",
    [
        'ident="a_b" type="string" optional',
        "type='string'\n  optional\n  ident='a_b'\n  defaultExpanded={false}\n",
        'ident="a_b" type={<Parameter.Type>string</Parameter.Type>} optional',
    ],
)
def test_properties_of_a_component_declare_a_field(properties: str) -> None:
    text = (
        f"<Parameter>\n  <Parameter.TypeDef {properties}>\n    **하나**\n  </Parameter.TypeDef>\n"
    )
    (field,) = page(text + "</Parameter>\n").fields
    assert (field.name, field.type, field.required, field.brief) == ("a_b", "string", False, "하나")
    assert field.line == 2
