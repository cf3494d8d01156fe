"""Text -> Markdown that shows exactly that text, on any git host and in any place of a page.

Everything here returns `Md`, and pages are built of nothing else: text that was never escaped
passes neither mypy nor a template.
"""

import re
import unicodedata
from collections.abc import Container, Iterable
from functools import lru_cache, partial
from urllib.parse import quote

from generator.text.js import json_text


class Md(str):
    """Markdown: on one line, for any place of a page, unless it is a block or a whole page.

    What is put together by other means than those of this module is a `str` again.
    """

    __slots__ = ()


# `:` and `.` only where GitHub would otherwise make a link of an address.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~&#$@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
# 1. and 1) are made harmless behind the digits, the other markers in front.
_LIST_MARKER = re.compile(r"^(?:(\d+)(?=[.)])|(?=[-+=]))")
# Text between backticks, or a word that stands alone: imp_uid, but not in /payments/{imp_uid}.
_NAME = re.compile(
    r"(?<!`)`([^`\s](?:[^`]*[^`\s])?)`(?!`)|(?<![\w/{.-])(\"?)([A-Za-z][A-Za-z0-9_]*)\2(?![\w/}-])",
    re.ASCII,
)
_UNDERSCORED = re.compile(r"[A-Za-z0-9]+(_[A-Za-z0-9]+)+")
_PART = re.compile(r"\{(\w+)\}")
_BACKTICKS = re.compile("`+")
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_escaped = partial(_SPECIAL.sub, r"\\\g<0>")


def visible(text: str) -> str:
    """The text as it is shown: on one line, characters that hide or reorder others as marks."""
    text = " ".join(text.split())
    # Printable text has none of the characters that get a mark, and nearly all text is printable.
    if text.isprintable():
        return text
    kinds = map(unicodedata.category, text)
    pairs = zip(text, kinds, strict=True)
    return "".join(f"⟨U+{ord(c):04X}⟩" if kind in _INVISIBLE else c for c, kind in pairs)


def escape(text: str) -> Md:
    """Text that Markdown and HTML leave alone."""
    return _at_start(_escaped(visible(text)))


def prose(text: str, names: Container[str] = ()) -> Md:
    """A sentence. What stands between backticks, imp_uid and its like, and `names` become code."""
    return _at_start(_prose(visible(text), names))


def sentence(text: str, **parts: Md | int) -> Md:
    """Prose with Markdown put in for each `{name}`."""
    pieces = enumerate(_pieces(text))
    return _at_start("".join(emitted(parts[p]) if i % 2 else p for i, p in pieces))


def emitted(value: object) -> Md:
    """What may stand on a page as it is: Markdown and numbers. TypeError: text, never escaped."""
    if isinstance(value, Md):
        return value
    if type(value) is int:
        return Md(value)
    raise TypeError(f"{type(value).__name__} is not escaped for Markdown: {str(value)[:40]!r}")


@lru_cache(maxsize=4096)  # pages name the same things over and over
def code(text: str) -> Md:
    r"""Inline code.

    No escape of `|` inside a code span means the same within and outside a table, so the span
    is interrupted: `a` \| `b`.
    """
    return Md(r"\|".join(_span(part) for part in visible(text).split("|")))


def place(name: str) -> Md:
    """Goes before a heading's text: links to this name lead there, whatever the text."""
    return Md(f'<a id="{anchor(name)}"></a>')


def link(label: Md, page: str, heading: str = "") -> Md:
    """A link to a page beside this one, or to a heading there (or, without a page, here)."""
    return Md(f"[{label}]({quote(page, safe='/.')}{'#' if heading else ''}{anchor(heading)})")


def web_link(url: str) -> Md:
    """An address, and a link to it if it is one of https."""
    if not url.startswith("https://"):
        return escape(url)
    return Md(f"[{escape(url)}]({quote(url, safe='/:?#=&%+,;@!~-._')})")


def assembled(pieces: Iterable[str]) -> Md:
    """What a template has put out: its own text, and what `emitted` has let through."""
    return Md("".join(pieces))


def ended(body: Md) -> Md:
    """Without empty lines at its end. A rule right below would be a part of its last paragraph."""
    return Md(f"{body.rstrip()}\n")


def joined(parts: Iterable[Md], separator: str = ", ") -> Md:
    """Parts of Markdown, one after the other."""
    return Md(separator.join(map(emitted, parts)))


def emphasised(text: Md) -> Md:
    """Italics."""
    return Md(f"*{text}*")


def json_block(value: object) -> Md:
    """A fenced block of JSON; characters that hide or reorder others are escaped as JSON does."""
    return code_block(json_text(value), "json")


def code_block(text: str, language: str) -> Md:
    """A fenced block of text of our own: nothing is escaped but the fence."""
    fence = "`" * max(3, _longest_run(text) + 1)
    return Md(f"{fence}{language}\n{text.strip()}\n{fence}")


@lru_cache(maxsize=4096)
def anchor(text: str) -> str:
    """The id that git hosts give to a heading of this text."""
    lower = visible(text).lower()
    kinds = ((c, unicodedata.category(c)) for c in lower)
    kept = (c for c, kind in kinds if c in " -" or kind[0] in "LM" or kind in ("Nd", "Pc"))
    return "".join(kept).replace(" ", "-")


@lru_cache(maxsize=4096)
def _pieces(text: str) -> tuple[str, ...]:
    """Prose, and at every other place the name of what is put in between."""
    return tuple(p if i % 2 else _prose(p, ()) for i, p in enumerate(_PART.split(text)))


def _prose(text: str, names: Container[str]) -> str:
    parts, done = list[str](), 0
    for match in _NAME.finditer(text):
        marked, quote_, word = match.groups()
        if marked or _UNDERSCORED.fullmatch(word) or word in names:
            parts.append(_escaped(text[done : match.start()]))
            parts.append(code(marked or f"{quote_}{word}{quote_}"))
            done = match.end()
    return "".join([*parts, _escaped(text[done:])])


def _at_start(text: str) -> Md:
    """Where a line begins, a dash, a sign or a number would make a list or a heading."""
    return Md(_LIST_MARKER.sub(r"\1\\", text))


def _span(text: str) -> str:
    core = text.strip(" ")
    if not core:
        return text
    fence = "`" * (_longest_run(core) + 1)
    pad = " " if core[0] == "`" or core[-1] == "`" else ""
    return text.replace(core, f"{fence}{pad}{core}{pad}{fence}")


def _longest_run(text: str) -> int:
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)
