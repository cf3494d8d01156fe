"""Markdown, MDX and copied text -> HTML with `data-line` marks: one reader serves them all."""

import re
from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from generator.watch.page.model import too_large

# The parser reads about as much in a second; the page itself has 20,000 characters in 600 lines.
_MAX_TEXT = 200_000
_MAX_LINES = 15_000
# Inline rules need quadratic time for hostile text; beyond this a paragraph keeps its signs.
_MAX_PARAGRAPH = 30_000
# No tag has more lines than this.
_MAX_TAG = 30
_FRONT_MATTER = re.compile(r"\s*---\n(.*?)\n(?:---|\.\.\.)(?:\n|$)", re.DOTALL)
_FRONT_KEY = re.compile(r"^(title|description):[ \t]*[\"']?(.*?)[\"' ]*$", re.MULTILINE)
_IMPORT = re.compile(
    r"^[ \t]*(?:import\s.*\sfrom\s+[\"']|import\s+[\"']|export\s+(?:const|default)\s).*",
    re.MULTILINE,
)
_TABS = re.compile(r"^[ \t]+", re.MULTILINE)
# Copied text may have its bullets on lines of their own.
_BULLET = re.compile(r"^([ \t>]*)[•◦▪‣●○∙·▸►–][ \t]*(\n\s*)?(?=\S)", re.MULTILINE)
_SLOT = re.compile(r"<p slot=[\"']?summary[\"']?>(.{0,200}?)</p>")
# Components, and the tags of GitBook. A property in braces is code, which may hold tags itself.
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Z][\w.]*|details|summary|hint)"
    r"(?P<properties>(?:[\s/](?:[^<>{}]|\{[^{}]*\})*)?)>"
)
_LIQUID = re.compile(r"\{%-?\s*(end)?(\w+)[^%\n]*%\}")
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}))?""")
_MARKUP = re.compile(r"<[^<>]*>")
_BOXES = {
    "typedef": "parameter",
    **{name: name for name in ("parameter", "details", "summary", "hint")},
}


def markdown_html(text: str, name: str) -> str:
    """`text` rendered; what it says above itself is in `meta` tags."""
    lines = text.count("\n") + 1
    if len(text) > _MAX_TEXT or lines > _MAX_LINES:
        found = f"the text has {len(text):,} characters in {lines:,} lines"
        raise too_large(name, found, f"{_MAX_TEXT:,} in {_MAX_LINES:,}")
    front = _FRONT_MATTER.match(text)
    said = {"description": "", **dict(_FRONT_KEY.findall(front[1]))} if front else {}
    if front:
        text = "\n" * front[0].count("\n") + text[front.end() :]
    text = _as_markdown(text)
    md = _parser()
    tokens = md.parse(text)
    _place(md, tokens, text.split("\n"))
    metas = (f'<meta name="{key}" content="{escape(value)}">' for key, value in said.items())
    return "".join([*metas, md.renderer.render(tokens, md.options, {})])


def _as_markdown(text: str) -> str:
    """The signs of other dialects as Markdown's and MDX's; each line stays where it is."""
    text = "\n".join(row.rstrip() for row in _IMPORT.sub("", text).split("\n"))
    text = _TABS.sub(lambda found: found[0].expandtabs(4), text)
    text = _LIQUID.sub(lambda found: f"<{'/' if found[1] else ''}{found[2].title()}>", text)
    text = _SLOT.sub(r"<summary>\1</summary>", text)
    return _BULLET.sub(lambda found: f"{found[2] or ''}{found[1]}- ", text)


def _parser() -> MarkdownIt:
    # Indented code would swallow nested lists, references would swallow "[name]: text".
    md = MarkdownIt("commonmark", {"html": True, "maxNesting": 60})
    md.enable(["table", "strikethrough"]).disable(["code", "reference"])
    md.core.ruler.disable(["inline", "text_join"])
    md.block.ruler.before(
        "html_block", "component", _component, {"alt": ["paragraph", "blockquote", "list"]}
    )
    return md


def _place(md: MarkdownIt, tokens: Sequence[Token], rows: Sequence[str]) -> None:
    """Says of each token which line it is from, and reads what stands in the line."""
    for at, token in enumerate(tokens):
        if token.map is None:
            continue
        first, end = token.map
        mark = f'data-line="{first + 1}"'
        if token.type == "inline":
            token.children = _children(md, token.content)
            tokens[at - 1].attrSet("data-line", str(first + 1))
        elif token.type == "html_block":
            token.content = f"<i {mark}></i>{token.content}"
        elif token.type == "fence":
            # One that the page does not end is left open.
            ended = end - first > 1 and token.markup in rows[end - 1]
            token.type = "html_block"
            token.content = f"<pre {mark}>\n{escape(token.content)}{'</pre>' if ended else ''}"
        else:
            token.attrSet("data-line", str(first + 1))


def _children(md: MarkdownIt, content: str) -> list[Token]:
    if len(content) > _MAX_PARAGRAPH:
        return [Token("text", "", 0, content=content)]
    children: list[Token] = []
    md.inline.parse(content, md, {}, children)
    for token in children:
        if token.type == "softbreak":
            token.type, token.content = "html_inline", "<br data-soft>\n"
        elif token.type == "text_special":
            # An escaped star is a required mark; stars beside it are emphasis that failed.
            star = token.content == "*"
            token.type = "html_inline" if star else "text"
            token.content = "<i>*</i>" if star else token.content
    return children


def _component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A rule of the parser: tags end a paragraph, and what stands between them is Markdown."""
    if not state.src.startswith("<", state.bMarks[start] + state.tShift[start]):
        return False
    text = state.getLines(start, min(end, start + _MAX_TAG), 0, False).lstrip()
    first = _TAG.match(text)
    if first is None or silent:
        return first is not None
    text = text[: first.end()] + text[first.end() :].partition("\n")[0]
    state.line = start + text.count("\n") + 1
    at = 0
    for tag in _TAG.finditer(text):
        _paragraph(state, text[at : tag.start()], start)
        _tag(state, tag, start)
        at = tag.end()
    _paragraph(state, text[at:], state.line - 1)
    _move_left(state, state.sCount[start], end)
    return True


def _tag(state: StateBlock, tag: re.Match[str], line: int) -> None:
    # What a component is called says what it is.
    name = tag["name"].lower().rpartition(".")[2]
    if name in _BOXES and not tag[0].endswith("/>"):
        token = state.push("html_block", "", 0)
        token.map = [line, state.line]
        token.content = f"<{'/' if tag['end'] else ''}{_BOXES[name]}>"
    # The field that a component's properties declare, written as a heading of one.
    found = _ATTRIBUTE.findall(tag["properties"] or "")
    given = {name: next(filter(None, value), "") for name, *value in found}
    if given.get("ident"):
        type_ = _MARKUP.sub("", given.get("type", "")).strip()
        gone = " deprecated" if "deprecated" in given else ""
        mark = "?" if "optional" in given else ""
        _paragraph(state, f"**`{given['ident']}`**{mark}: {type_}{gone}", line)


def _paragraph(state: StateBlock, text: str, line: int) -> None:
    if text.strip():
        state.push("paragraph_open", "p", 1)
        inline = state.push("inline", "", 0)
        inline.content, inline.map = text.strip(), [line, state.line]
        state.push("paragraph_close", "p", -1)


def _move_left(state: StateBlock, indent: int, end: int) -> None:
    """Moves a component's content under its tag; for Markdown, deep lists are no lists."""
    inside = 0
    for line in range(state.line, end):
        if not state.isEmpty(line):
            inside = inside or state.sCount[line]
            if state.sCount[line] < inside or inside <= indent:
                break
            state.sCount[line] -= inside - indent
            state.bMarks[line] += inside - indent
            state.tShift[line] -= inside - indent
