"""Markdown, MDX and plain text -> HTML with `data-line` marks: one reader serves them all."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.watch.page.dialects import normalise
from generator.watch.page.model import Note, too_large

# The parser reads about as much in a second; the page itself has 20,000 characters in 600 lines.
_MAX_TEXT = 200_000
_MAX_LINES = 15_000
# Inline rules need quadratic time for hostile text; beyond this a paragraph keeps its signs.
_MAX_PARAGRAPH = 30_000
_FRONT_MATTER = re.compile(r"\s*---\n(.*?)\n(?:---|\.\.\.)(?:\n|$)", re.DOTALL)
_FRONT_KEY = re.compile(r"^(title|description):[ \t]*(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as HTML, and what was met on the way."""

    html: str
    title: str | None
    description: str | None
    doubts: tuple[Note, ...]


def markdown_html(text: str, name: str) -> Rendered:
    """`text` rendered; every block and line break says which line of the page it is from."""
    _check_size(text, name)
    front = _FRONT_MATTER.match(text)
    said = dict(_FRONT_KEY.findall(front[1])) if front else {}
    start = front.end() if front else 0
    md = _parser()
    normal = normalise(text[start:], 1 + text.count("\n", 0, start))
    tokens = md.parse("\n".join(normal.lines))
    _mark_all(md, tokens, [*normal.origin, normal.origin[-1]])
    return Rendered(
        html=md.renderer.render(tokens, md.options, {}),
        title=said.get("title", "").strip("\"' ") or None,
        description=said.get("description", "").strip("\"' ") if front else None,
        doubts=tuple(normal.doubts),
    )


def _check_size(text: str, name: str) -> None:
    lines = text.count("\n") + 1
    if len(text) > _MAX_TEXT or lines > _MAX_LINES:
        found = f"the text has {len(text):,} characters in {lines:,} lines"
        raise too_large(name, found, f"{_MAX_TEXT:,} in {_MAX_LINES:,}")


def _parser() -> MarkdownIt:
    # Indented code would swallow nested lists, references would swallow "[name]: text".
    md = MarkdownIt("commonmark", {"html": True, "maxNesting": 60})
    md.enable(["table", "strikethrough"]).disable(["code", "reference"])
    md.core.ruler.disable(["inline", "text_join"])
    return md


def _mark_all(md: MarkdownIt, tokens: Sequence[Token], origin: Sequence[int]) -> None:
    """Says of each token which line it is from; `origin[i]` is the page's line behind line i."""
    row = ""
    for token in tokens:
        _mark(md, token, lambda index: origin[min(index, len(origin) - 1)])
        if token.type == "tr_open":
            row = str(token.attrGet("data-line"))
        elif token.type in ("td_open", "th_open"):
            token.attrSet("data-line", row)


def _mark(md: MarkdownIt, token: Token, line_of: Callable[[int], int]) -> None:
    if token.map is None:
        return
    line = line_of(token.map[0])
    if token.type == "inline":
        start = token.map[0]
        token.children = _children(md, token.content, lambda breaks: line_of(start + breaks))
    elif token.type == "html_block":
        token.content = f'<i data-line="{line}"></i>{token.content}'
    else:
        line = line_of(token.map[0] + 1) if token.type == "fence" else line
        token.attrSet("data-line", str(line))


def _children(md: MarkdownIt, content: str, line_of: Callable[[int], int]) -> list[Token]:
    if len(content) > _MAX_PARAGRAPH:
        return [Token("text", "", 0, content=content)]
    children: list[Token] = []
    md.inline.parse(content, md, {}, children)
    breaks = 0
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            breaks += 1
            soft = " data-soft" if token.type == "softbreak" else ""
            token.content = f'<br data-line="{line_of(breaks)}"{soft}>'
            token.type = "html_inline"
        elif token.type == "text_special":
            # An escaped star is a required mark; stars beside it are emphasis that failed.
            star = token.content == "*"
            token.type = "html_inline" if star else "text"
            token.content = "<i>*</i>" if star else token.content
        else:
            breaks += token.content.count("\n")
    return children
