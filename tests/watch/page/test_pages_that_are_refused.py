"""What is not such a page gets one clear message, in bounded time, and never another exception."""

from __future__ import annotations

import json
import random
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.watch.page import PageError, as_json, as_text, read
from tests.watch.page.html_markups import HTML_MARKUPS
from tests.watch.page.text_markups import TEXT_MARKUPS

# Generous for a machine that does something else as well.
SECONDS = 10
PIECES = [
    *("<", ">", "`", "**", "*", "|", "{", "}", "(", ")", '"', "'", "\n", "\n\n", "    ", "\t"),
    *("- ", "> ", "# ", "<details>", "</details>", "<table>", "<td>", "<pre>", "```", "<Hint"),
    *("{% x %}", "&#", "\\", "string", "imp_uid", ": ", "<!--", "<![CDATA["),
    *("<td rowspan=99999999>", "<ul>", "<summary>", "<dt>", "//", "/*", "card(", "필수", "\0"),
]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is binary"),
        ("결제번호".encode("cp949"), "not UTF-8"),
        (b"\xff\xfe\x00", "not UTF-16-LE"),
        (b"<html><body><h1>404</h1><p>Page not found</p></body></html>", "“not found” page"),
        (b"<form><label>Password *</label><button>Log in</button></form>", "login page"),
        (b"# Bread\n\n- flour (500 g): white\n- water: cold\n", "no list of fields"),
        (b'{"imp_uid": "imp_1", "status": "paid"}', "no list of fields"),
        (b"a" * 9_000_000, "9,000,000 bytes"),
        (b"a\n" * 90_000, "90,001 lines"),
        (b"<html>" + b"<b>" * 100_000, "tags"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_message_says_what_it_is(data: bytes, words: str) -> None:
    with pytest.raises(PageError) as caught:
        read(data, "saved.html")
    message = str(caught.value)
    assert message.startswith("saved.html: ")
    assert words in message
    assert "expected" in message or "at most" in message
    assert "ave" in message or "Convert" in message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_byte_order_are_honoured(encoding: str) -> None:
    assert read("imp_uid * string\n\n번호\n".encode(encoding), "page").fields[0].brief == "번호"


@pytest.mark.parametrize("piece", [*PIECES, "* a\n", "[a](", "<b>", "<ul><li>", "a: string\n"])
@pytest.mark.parametrize("frame", ["", "<html><body>"], ids=["text", "html"])
def test_hostile_pages_take_bounded_time(piece: str, frame: str) -> None:
    data = (frame + piece * (200_000 // len(piece))).encode()
    start = time.perf_counter()
    with suppress(PageError):
        read(data, "page")
    assert time.perf_counter() - start < SECONDS


def test_ten_megabytes_of_noise_are_refused_at_once() -> None:
    start = time.perf_counter()
    with pytest.raises(PageError, match="bytes"):
        read(random.Random(1).randbytes(10_000_000), "page")  # noqa: S311 - noise, no secret
    assert time.perf_counter() - start < 1


def survive(data: bytes) -> None:
    """Reads, or refuses; whatever was read can be printed."""
    try:
        page = read(data, "page")
    except PageError:
        return
    as_text(page).encode()
    json.dumps(as_json(page), ensure_ascii=False, allow_nan=False).encode()


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes(data: bytes) -> None:
    survive(data)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_pieces_of_markup(pieces: list[str]) -> None:
    survive("".join(pieces).encode("utf-8", "replace"))


@given(
    st.sampled_from([*TEXT_MARKUPS, *HTML_MARKUPS]),
    st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 40), st.sampled_from(PIECES))),
)
@settings(max_examples=200, deadline=None)
def test_any_damage_to_a_page(markup: object, damage: list[tuple[int, int, str]]) -> None:
    text = markup()  # type: ignore[operator]  # hypothesis does not tell the type of a sampled function
    for at, length, piece in damage:
        text = text[:at] + piece + text[at + length :]
    survive(text.encode("utf-8", "replace"))
