"""What is not such a page gets one clear message, in bounded time, and never another exception."""

from __future__ import annotations

import json
import os
import random
import shlex
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.watch.page import PageError, as_json, as_text, load, read
from tests.watch.page.html_markups import HTML_MARKUPS
from tests.watch.page.text_markups import TEXT_MARKUPS

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


def test_ten_megabytes_of_noise_are_refused_at_once() -> None:
    start = time.perf_counter()
    with pytest.raises(PageError, match="bytes"):
        read(random.Random(1).randbytes(10_000_000), "page")  # noqa: S311 - noise, no secret
    assert time.perf_counter() - start < 1


def test_a_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    with file.open("wb") as sparse:
        sparse.truncate(60_000_000)

    with pytest.raises(PageError, match="more than 30,000,000 bytes"):
        load(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_without_end_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "page"
    os.mkfifo(pipe)
    endless = subprocess.Popen(["/bin/sh", "-c", f"yes imp_uid > {shlex.quote(str(pipe))}"])

    with pytest.raises(PageError, match="more than 30,000,000 bytes"):
        load(pipe)

    assert endless.wait(10)


def test_pictures_in_a_page_are_no_size() -> None:
    picture = b'<img src="data:image/png;base64,' + b"QUJD" * 3_000_000 + b'">'
    page = b"<html><body><h3>imp_uid *: string</h3><p>a</p>" + picture + b"</body></html>"

    assert read(page, "page").fields[0].name == "imp_uid"


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
