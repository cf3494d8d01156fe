"""A documentation page, as bytes -> what it says.

One reader for every markup: the bytes become text, the text becomes HTML where it is not, HTML
becomes a flat sequence of lines, and only then does anything ask what a line means.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from generator.watch.page.decode import decode
from generator.watch.page.drafts import Drafts, find_drafts
from generator.watch.page.fields import read_fields
from generator.watch.page.heading import Draft
from generator.watch.page.html_lines import html_lines
from generator.watch.page.html_tree import Element, Text, parse
from generator.watch.page.lines import Kind, Line, plain
from generator.watch.page.markdown_html import markdown_html
from generator.watch.page.model import Field, Language, Note, Page, PageError, too_large
from generator.watch.page.notes import page_notes
from generator.watch.page.response import response_fields
from generator.watch.page.sample import find_sample, fold_literals

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
# A text that was saved from a browser's window.
_SAVED_TEXT = re.compile(
    r"(?:\s*<!doctype[^<>]*>)?\s*<html[^<>]*>\s*(?:<head>.*?</head>\s*)?"
    r"<body[^<>]*>\s*<pre[^<>]*>([^<]*)</pre>\s*</body>",
    re.DOTALL | re.IGNORECASE,
)
_HTML_BLOCK = re.compile(
    r"</(?:p|div|li|td|tr|dd|dt|table|ul|section|article|h[1-6])\s*>", re.IGNORECASE
)
_MARKDOWN = re.compile(r"^(?:#{1,6} |[-*] |\||> )", re.MULTILINE)
_SITE_NAME = re.compile(r"\s+[|·–—-]\s+")
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")
_ENDED = frozenset(("html", "details", "hint", "parameter", "pre"))
# The page itself has 600, a manual with everything in it 3,000.
_MAX_LINES = 10_000
# It lists 100 fields and codes; each is compared with every revision.
_MAX_ENTRIES = 1_000
# What a page says when it is not the page that was asked for.
_OTHER_PAGES = (
    (re.compile(r"\b404\b|not found|찾을 수 없", re.IGNORECASE), "a “not found” page"),
    (re.compile(r"log ?in|sign ?in|로그인|password|비밀번호", re.IGNORECASE), "a login page"),
    (
        re.compile(r"just a moment|captcha|enable javascript|access denied", re.IGNORECASE),
        "a page that guards a site",
    ),
)


def read(data: bytes, name: str) -> Page:
    """What the page in `data` says; `name` is what messages call it."""
    text = decode(data, name)
    if saved := _SAVED_TEXT.match(text):
        text = "\n" * text.count("\n", 0, saved.start(1)) + unescape(saved[1])
    of_html = _is_html(text)
    root = parse(text if of_html else markdown_html(text, name), name)
    lines = fold_literals(html_lines(root))
    if len(lines) > _MAX_LINES:
        raise too_large(name, f"{len(lines):,} lines of text", f"{_MAX_LINES:,}")
    found = find_drafts(lines)
    drafts, left_out = response_fields(found)
    headings = _headings(found, drafts)
    fields, titles, unsure = read_fields(drafts, marked=bool(headings))
    if not fields:
        raise PageError(_no_fields(name, lines))
    if (entries := sum(1 + len(made.codes) for made in fields)) > _MAX_ENTRIES:
        raise too_large(name, f"{entries:,} fields and codes", f"{_MAX_ENTRIES:,}")
    sample, on_sample = find_sample(lines, frozenset(made.name for made in fields))
    doubts = dict.fromkeys([*_cut_off(root), *found.doubts, *left_out, *unsure, *on_sample])
    tops = (line.text for line in lines if line.kind is Kind.HEADING and line.level == 1)
    said = _said_above(root)
    return Page(
        name=name,
        language=_language(fields),
        title=said.get("title") or next(tops, None) or said.get("tab"),
        description=said.get("description"),
        headings=(*headings, *titles),
        fields=fields,
        notes=page_notes(found, drafts, sample.line if sample else 0),
        code=tuple(line.note() for line in found.code),
        sample=sample,
        doubts=tuple(sorted(doubts, key=lambda doubt: doubt.line)),
        # In a page of text, a tag is a word like any other.
        lines=(*(line.text for line in lines), *([] if of_html else text.splitlines())),
    )


def _said_above(root: Element) -> dict[str, str]:
    """The `meta` texts by name, and what a browser shows on the page's tab."""
    said: dict[str, str] = {}
    for element in (part for part in root.parts() if isinstance(part, Element)):
        given = element.attributes
        if element.tag == "meta":
            of = (given.get("name") or given.get("property") or "").lower()
            said.setdefault(of.replace("og:d", "d"), plain(given.get("content", "")))
        elif element.tag == "title":
            text = plain("".join(t.text for t in element.children if isinstance(t, Text)))
            # It has the site's name in it.
            said.setdefault("tab", _SITE_NAME.split(text)[0])
    return said


def _cut_off(root: Element) -> Iterator[Note]:
    for part in root.parts():
        if isinstance(part, Element) and part.tag in _ENDED and not part.ended:
            text = f"<{part.tag}> is never closed; the page may be cut off"
            yield Note(line=part.line, text=text)


def _headings(found: Drafts, fields: Sequence[Draft]) -> tuple[Note, ...]:
    home = min((draft.section for draft in fields), default=0)
    below = (line for line in found.sections[home:] if line and line.level > 1)
    return tuple(line.note() for line in below)


def _is_html(text: str) -> bool:
    if _HTML.search(text, 0, 4000):
        return True
    fragment = text.lstrip().startswith("<") and _MARKDOWN.search(text) is None
    return fragment and len(_HTML_BLOCK.findall(text, 0, 20_000)) > 3


def _no_fields(name: str, lines: Sequence[Line]) -> str:
    seen = " ".join(line.text for line in lines[:400])[:20_000]
    what = next((what for words, what in _OTHER_PAGES if words.search(seen)), None)
    found = (
        f"this looks like {what}" if what else f"{len(lines)} lines of text, but no list of fields"
    )
    return (
        f"{name}: {found}; expected a page that lists fields with their types "
        "(like `imp_uid * string`). Save the documentation page itself and try again."
    )


def _language(fields: Sequence[Field]) -> Language:
    text = " ".join(made.brief for made in fields)
    return "ko" if len(_HANGUL.findall(text)) * 2 > len(_LATIN.findall(text)) else "en"
