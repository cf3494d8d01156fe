"""Takes out of HTML what no reader sees, in linear time and without moving a line.

It runs before the parser because `html.parser` needs quadratic time for declarations and comments
that never close, and because a saved page is mostly scripts.
"""

import re
from html import unescape

from generator.watch.page.decode import clean
from generator.watch.page.lines import plain
from generator.watch.page.model import too_large

# fmt: off
_HIDDEN = (
    "script", "style", "svg", "template", "noscript", "nav", "footer", "button", "select", "head",
)
# fmt: on
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,300})</title", re.IGNORECASE)
_META = re.compile(r"<meta\s[^<>]{0,2000}>", re.IGNORECASE)
_IS_DESCRIPTION = re.compile(r"""\b(?:name|property)=["']?(?:og:)?description\b""", re.IGNORECASE)
_CONTENT = re.compile(r"""\bcontent=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)

# Enough for any page that people read; the parser does about this much in a second.
_MAX_MARKUP = 800_000
_MAX_TAGS = 40_000


def scrub(html: str, name: str) -> str:
    """`html` without comments, declarations, scripts, styles, navigation and controls."""
    for opening, closing in (("<!--", "-->"), ("<!", ">"), ("<?", ">")):
        html = _cut(html, opening, closing)
    for tag in _HIDDEN:
        html = _cut_element(html, tag)
    # What opens behind the last tag is none, and the parser would look for its end again and again.
    end = html.rfind(">") + 1
    html = html[:end] + html[end:].replace("<", "&lt;")
    tags = html.count("<")
    if len(html) > _MAX_MARKUP or tags > _MAX_TAGS:
        found = f"{len(html):,} characters with {tags:,} tags, scripts not counted"
        raise too_large(name, found, f"{_MAX_MARKUP:,} and {_MAX_TAGS:,}")
    return html


def html_title(html: str) -> str | None:
    """What a browser shows on the page's tab."""
    found = _TITLE.search(html)
    return plain(clean(unescape(found[1]))) or None if found else None


def html_description(html: str) -> str | None:
    """What a search engine shows below the page's title."""
    told = (tag[0] for tag in _META.finditer(html) if _IS_DESCRIPTION.search(tag[0]))
    found = next(filter(None, map(_CONTENT.search, told)), None)
    return plain(clean(unescape(found[1] or found[2] or ""))) or None if found else None


def _cut(html: str, opening: str, closing: str) -> str:
    kept, at = [], 0
    while (start := html.find(opening, at)) >= 0:
        end = html.find(closing, start + len(opening))
        end = len(html) if end < 0 else end + len(closing)
        kept += [html[at:start], "\n" * html.count("\n", start, end)]
        at = end
    return "".join([*kept, html[at:]])


def _cut_element(html: str, tag: str) -> str:
    """Cuts each element that has an end tag; one that never ends would take the page along."""
    kept, at, depth, start = [], 0, 0, 0
    for found in re.finditer(rf"<(/?){tag}(?=[\s/>])", html, re.IGNORECASE):
        if not found[1]:
            start = found.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            end = html.find(">", found.end())
            if end < 0:
                break
            if depth == 0:
                kept += [html[at:start], " ", "\n" * html.count("\n", start, end)]
                at = end + 1
    return "".join([*kept, html[at:]])
