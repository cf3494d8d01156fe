"""Whatever text comes in, Markdown shows exactly that text, and does nothing else with it."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text.markdown import (
    anchor,
    code,
    escape,
    json_block,
    link,
    prose,
    sentence,
    visible,
    web_link,
)
from tests.docs.reading import ReadPage, read

HOSTILE = (
    "a | b",
    "`code`` and ```fence",
    "\\",
    "\\|",
    "a\\|b`c|`d\\",
    "<script>alert(1)</script>",
    "<!-- -->",
    "-->",
    "{{ spec }} {% raw %}",
    "*/ **bold** _it_ __it__ ~~gone~~",
    "[x](javascript:alert(1)) ![i](https://shop.example/x.png)",
    "[x]: https://shop.example",
    "https://shop.example www.shop.example buyer@example.com <https://shop.example>",
    "# heading #",
    "- item",
    "1. item",
    "12) item",
    "> quote",
    "+ item",
    "===",
    "---",
    "~~~",
    "    indented",
    "two\nlines\r\nand\tmore",
    "\u202ereversed\u202c and \u200bhidden \u2066isolated\u2069",
    "&lt;b&gt; &#x41; &amp;",
    "$x$ $$y$$ :smile: @someone #1",
    "'single' \"double\" '''triple''' \"\"\"triple\"\"\"",
    "한국어 *강조*는 `코드`와",
)
texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(),
    st.lists(st.sampled_from('\\`|*_[]()<>!&#-+.{}~$: \n"ab1_한')).map("".join),
)
DOING = {"html_inline", "html_block", "link_open", "image", "em_open", "strong_open", "s_open"}


def paragraph(markdown: str) -> str:
    """The text of a single paragraph in which nothing is marked up but code."""
    page = read(markdown)
    kinds = {token.type for token in page.tokens}
    assert kinds <= {"paragraph_open", "inline", "paragraph_close"}
    assert not doings(page)
    return page.text


def doings(page: ReadPage) -> set[str]:
    return {child.type for token in page.tokens for child in token.children or ()} & DOING


def cells(markdown: str) -> tuple[str, ...]:
    """The cells of a row in which the text stands between two others."""
    page = read(f"| a | b | c |\n| --- | --- | --- |\n| 1 | {markdown} | 3 |\n")
    assert not doings(page)
    (table,) = page.tables
    (row,) = table.rows
    return row


@pytest.mark.parametrize("write", [escape, code], ids=["escape", "code"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(write: type[str], text: str) -> None:
    assert paragraph(write(text)) == visible(text)


@given(texts)
@example("1.")
def test_escaped_text_reads_as_the_text(text: str) -> None:
    assert paragraph(escape(text)) == visible(text)


@given(texts)
def test_code_reads_as_the_text(text: str) -> None:
    assert paragraph(code(text)) == visible(text)


@given(texts)
def test_prose_reads_as_the_text_without_the_backticks_of_names(text: str) -> None:
    assert paragraph(prose(text)).replace("`", "") == visible(text).replace("`", "")


@given(texts)
def test_text_stays_in_its_table_cell(text: str) -> None:
    for markdown in (escape(text), code(text)):
        assert cells(markdown) == ("1", visible(text), "3")
    assert len(cells(prose(text))) == 3


@given(texts)
def test_text_stays_in_its_heading(text: str) -> None:
    for markdown in (escape(text), code(text)):
        (heading,) = read(f"### {markdown}\n").headings
        assert heading.text == visible(text)


@given(texts)
def test_an_anchor_is_the_one_that_the_heading_has(text: str) -> None:
    (heading,) = read(f"### {code(text)}\n").headings
    assert anchor(text) == heading.anchor


@given(texts, texts)
def test_a_link_leads_to_the_heading_and_no_further(label: str, target: str) -> None:
    page = read(f"{link(escape(label), 'page.md', target)} end\n")
    expected = f"page.md#{anchor(target)}" if target else "page.md"
    assert page.links == (expected,)
    assert page.text == f"{visible(label)} end"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://shop.example", "//shop.example"])
def test_an_address_that_is_not_https_makes_no_link(url: str) -> None:
    assert web_link(url) == escape(url)


@given(texts)
def test_an_https_address_cannot_leave_its_link(text: str) -> None:
    page = read(f"{web_link('https://shop.example/' + text)} end\n")
    (url,) = page.links
    assert url.startswith("https://shop.example/")
    assert page.text == f"{visible('https://shop.example/' + text)} end"


@given(st.dictionaries(texts, st.one_of(texts, st.integers(), st.none(), st.booleans())))
def test_a_block_of_json_is_the_value(value: dict[str, object]) -> None:
    page = read(f"{json_block(value)}\n\nend\n")
    fence = page.tokens[0]
    assert (fence.type, fence.info) == ("fence", "json")
    assert json.loads(fence.content) == value


@given(texts)
def test_nothing_invisible_is_left(text: str) -> None:
    for markdown in (escape(text), prose(text), code(text), json_block([text])):
        hidden = [c for c in markdown if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
        assert hidden == []


def test_addresses_that_git_hosts_link_by_themselves_are_broken_up() -> None:
    assert escape("www.shop.example") == r"www\.shop.example"
    assert escape("https://shop.example") == r"https\://shop.example"
    assert escape("buyer@shop.example") == r"buyer\@shop.example"


def test_marks_that_turn_text_around_are_named() -> None:
    assert escape("a\u202eb") == "a⟨U+202E⟩b"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("imp_uid로 조회한다", "`imp_uid`로 조회한다"),
        ("`status` is", "`status` is"),
        ('글자 "true"다', '글자 `"true"`다'),
        ("GET /payments/{imp_uid}", "GET /payments/\\{imp\\_uid\\}"),
        ("card and status", "card and status"),
        ("kcp에서는", "`kcp`에서는"),
    ],
)
def test_names_in_a_sentence_are_set_as_code(text: str, markdown: str) -> None:
    assert prose(text, {"kcp", "true"}) == markdown


def test_a_sentence_takes_its_parts_as_they_are() -> None:
    assert sentence("*{what}* of {field}", what=escape("a*b"), field=code("c")) == (
        r"\*a\*b\* of `c`"
    )
