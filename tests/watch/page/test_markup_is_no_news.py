"""What changes only markup changes nothing in what is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from markdown_it import MarkdownIt

from generator.watch.page import as_json, read
from tests.project import ROOT
from tests.watch.page import text_markups

Change = Callable[[str], str]

pytestmark = pytest.mark.slow

ITEM = re.compile(r"^([> ]*)[*-] ", re.MULTILINE)
CODED_ITEM = re.compile(r"^([> ]*[*-] )`([^`]+)`", re.MULTILINE)
NOISE = r'\1 <mark style="color:green;"></mark>'


def to_html(text: str) -> str:
    text = re.sub(r"(?m)\A---\n(?:.+\n)*?---\n|^(?:import|export) .*$", "", text)
    text = re.sub(r"\{% hint [^%]*%\}", '<div class="hint">\n', text)
    text = re.sub(r"\{%[^%]*%\}", "", text.replace("{% endhint %}", "\n</div>"))
    body = MarkdownIt("commonmark").enable("table").render(text)
    return f"<!doctype html><html><body>{body}</body></html>"


CHANGES: dict[str, Change] = {
    "no marks of colour": lambda text: re.sub(r"</?mark[^>]*>", "", text),
    "empty marks": lambda text: re.sub(r"(?m)^(> \*\*`.*|> ####? .*|### \*\*.*)$", NOISE, text),
    "plus signs": lambda text: ITEM.sub(r"\1+ ", text),
    "dashes": lambda text: ITEM.sub(r"\1- ", text),
    "heading level": lambda text: re.sub(r"(?m)^(> )?####? ", r"\1##### ", text),
    "no block quotes": lambda text: re.sub(r"(?m)^> ?", "", text),
    "headings in block quotes": lambda text: re.sub(r"(?m)^(?=### )", "> ", text),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "line ends of old Macs": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: "\ufeff" + text,
    "strong codes": lambda text: CODED_ITEM.sub(r"\1**`\2`**", text),
    "codes only strong": lambda text: CODED_ITEM.sub(r"\1**\2**", text),
    "codes as plain text": lambda text: CODED_ITEM.sub(r"\1\2", text),
    "space before labels": lambda text: text.replace("`(", "` ("),
    "no-break space before labels": lambda text: text.replace("`(", "`\u00a0("),
    "zero-width space before labels": lambda text: text.replace("`(", "`\u200b("),
    "wide brackets": lambda text: re.sub(
        r"(?m)^([> ]*[*-] `[^`]+`)\s*\((.*)\)[ ]*$", r"\1（\2）", text
    ),
    "encoded spaces": lambda text: re.sub(r"(?m)(\*\*)$", r"\1&#x20;", text),
    "spaces at line ends": lambda text: re.sub(r"(?m)(?<=\S)$", "  ", text),
    "more blank lines": lambda text: text.replace("\n\n", "\n\n\n"),
    "underscores for stars": lambda text: re.sub(r"\*\*(`[^`]+`)\*\*", r"__\1__", text),
    "tilde fences": lambda text: text.replace("```", "~~~"),
    "components for tags": lambda text: text.replace("<details>", "<Details>").replace(
        "</details>", "</Details>"
    ),
    "components for hints": lambda text: re.sub(
        r"\{% hint [^%]*%\}", '<Hint style="info">', text
    ).replace("{% endhint %}", "</Hint>"),
    "hints for components": lambda text: re.sub(
        r"<Hint[^>]*>", '{% hint style="info" %}', text
    ).replace("</Hint>", "{% endhint %}"),
    "no folding": lambda text: re.sub(r"(?m)^</?[Dd]etails>$", "", text),
}
OWN = (
    text_markups.gitbook_quoted_headings,
    text_markups.gitbook_quoted_bold,
    text_markups.gitbook_headings,
    text_markups.mdx_details,
)
PUBLISHED = ROOT.parent / "shared" / "reference" / "pages"
PAGES = {
    **{markup.__name__: markup() for markup in OWN},
    **{path.name: path.read_text(encoding="utf-8") for path in sorted(PUBLISHED.glob("*.md*"))},
}
each_page = pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())


def said(text: str) -> dict[str, Any]:
    """All that is read but the doubts, whose lines move."""
    return {**as_json(read(text.encode(), "page")), "doubts": None}


@each_page
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_of_markup_alone_is_no_news(text: str, change: Change) -> None:
    assert said(change(text)) == said(text)


@each_page
def test_a_rendered_page_says_what_its_source_says(text: str) -> None:
    if "<Parameter" in text:
        pytest.skip("its components need their own renderer")
    rendered = said(to_html(text))
    assert rendered["fields"] == said(text)["fields"]
    assert rendered["sample"] == said(text)["sample"]
