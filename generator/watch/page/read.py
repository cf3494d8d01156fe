"""A documentation page, as bytes -> what it says.

One reader for every markup: the bytes become text, the text becomes HTML where it is not, HTML
becomes a flat sequence of lines, and only then does anything ask what a line means.
"""

import re
from collections.abc import Sequence
from itertools import chain

from generator.watch.page.decode import decode
from generator.watch.page.drafts import Drafts, find_drafts
from generator.watch.page.fields import read_fields
from generator.watch.page.heading import Draft
from generator.watch.page.html_lines import html_lines
from generator.watch.page.lines import Kind, Line
from generator.watch.page.markdown_html import Rendered, markdown_html
from generator.watch.page.model import Field, Language, Note, Page, PageError, too_large
from generator.watch.page.notes import page_notes
from generator.watch.page.response import response_fields
from generator.watch.page.sample import find_sample, fold_literals
from generator.watch.page.scrub import html_description, html_title, scrub

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_HTML_BLOCK = re.compile(
    r"</(?:p|div|li|td|tr|dd|dt|table|ul|section|article|h[1-6])\s*>", re.IGNORECASE
)
_MARKDOWN = re.compile(r"^(?:#{1,6} |[-*] |\||> )", re.MULTILINE)
_SITE_NAME = re.compile(r"\s+[|·–—-]\s+")
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")
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
    lines, title, description, doubts = _lines(text, name)
    lines, found = _with_fields(fold_literals(lines), name)
    drafts, left_out = response_fields(found)
    headings = _headings(found, drafts)
    fields, titles, unsure = read_fields(drafts, marked=bool(headings))
    if not fields:
        raise PageError(_no_fields(name, lines))
    if (entries := sum(1 + len(made.codes) for made in fields)) > _MAX_ENTRIES:
        raise too_large(name, f"{entries:,} fields and codes", f"{_MAX_ENTRIES:,}")
    sample, on_sample = find_sample(lines, frozenset(made.name for made in fields))
    return Page(
        name=name,
        language=_language(fields),
        title=title,
        description=description,
        headings=(*headings, *titles),
        fields=fields,
        notes=page_notes(found, drafts, sample.line if sample else 0),
        code=tuple(line.note() for line in found.code),
        sample=sample,
        doubts=_sorted(doubts, found.doubts, left_out, unsure, on_sample),
        lines=(*(line.text for line in lines), *_raw(text)),
    )


def _raw(text: str) -> Sequence[str]:
    """The lines as they stand in a page of text, where a tag is a word like any other."""
    return () if _is_html(text) else text.splitlines()


def _headings(found: Drafts, fields: Sequence[Draft]) -> tuple[Note, ...]:
    home = min((draft.section for draft in fields), default=0)
    below = (line for line in found.sections[home:] if line and line.level > 1)
    return tuple(line.note() for line in below)


def _lines(text: str, name: str) -> tuple[list[Line], str | None, str | None, Sequence[Note]]:
    """The page's lines, its title and description, and what went wrong on the way."""
    of_html = _is_html(text)
    if of_html:
        rendered = Rendered(text, html_title(text), html_description(text), _cut_off(text))
    else:
        rendered = markdown_html(text, name)
    lines = html_lines(scrub(rendered.html, name))
    if len(lines) > _MAX_LINES:
        raise too_large(name, f"{len(lines):,} lines of text", f"{_MAX_LINES:,}")
    heads = [line.text for line in lines if line.kind is Kind.HEADING and line.level == 1]
    # What a browser shows on its tab has the site's name in it.
    tab = _SITE_NAME.split(rendered.title)[0] if of_html and rendered.title else None
    title = next(iter(heads), tab) if of_html else rendered.title or next(iter(heads), None)
    return lines, title, rendered.description, rendered.doubts


def _is_html(text: str) -> bool:
    if _HTML.search(text, 0, 4000):
        return True
    fragment = text.lstrip().startswith("<") and _MARKDOWN.search(text) is None
    return fragment and len(_HTML_BLOCK.findall(text, 0, 20_000)) > 3


def _cut_off(text: str) -> tuple[Note, ...]:
    ended = "<html" not in text.lower() or "</html" in text[-2000:].lower()
    last = text.count("\n") + 1
    return () if ended else (Note(line=last, text="the page has no end tag; it may be cut off"),)


def _with_fields(lines: list[Line], name: str) -> tuple[list[Line], Drafts]:
    """The lines that have fields: the page's own, or those of a text in it."""
    found = find_drafts(lines)
    if not found.drafts and (inner := _inner_page(lines, name)):
        lines, found = inner, find_drafts(inner)
    return lines, found


def _inner_page(lines: Sequence[Line], name: str) -> list[Line]:
    """A page of text that was saved as a browser shows it, as one block of code."""
    blocks = [line for line in lines if line.kind is Kind.CODE]
    if not blocks:
        return []
    code = max(blocks, key=lambda line: len(line.marked))
    rendered = markdown_html("\n" * (code.line - 1) + code.marked, name)
    return fold_literals(html_lines(scrub(rendered.html, name)))


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


def _sorted(*doubts: Sequence[Note]) -> tuple[Note, ...]:
    unlike = dict.fromkeys(chain.from_iterable(doubts))
    return tuple(sorted(unlike, key=lambda doubt: doubt.line))
