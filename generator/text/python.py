"""Text from the spec as Python source: literals and docstrings that parse back to the same text."""

import unicodedata
from collections.abc import Mapping, Sequence

LINE_LENGTH = 100
_WIDTH = 96


def literal(text: str) -> str:
    """A string literal, quoted as ruff quotes it: double, unless that needs more backslashes."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + _escaped(text).replace(quote, "\\" + quote) + quote


def source(value: object) -> str:
    """A value as JSON has it, or a tuple, as Python source on one line."""
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{literal(k)}: {source(v)}' for k, v in value.items())}}}"
    if isinstance(value, tuple):
        return f"({', '.join(map(source, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, Sequence):
        return f"[{', '.join(map(source, value))}]"
    return repr(value)


def header(made_from: str) -> str:
    """The first line of a module."""
    return f"# Made by `python3 -m generator` from {made_from}. Do not edit.\n"


def docstring(text: str, indent: int) -> str:
    """A docstring of paragraphs (separated by a blank line), wrapped for its indentation."""
    paragraphs = [p for p in text.split("\n\n") if p.strip()]
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += (
            ["", *wrapped(paragraph, _WIDTH - indent)]
            if lines
            else wrapped(paragraph, _WIDTH - indent - 3)
        )
    lines = [_escaped(line).replace('"""', '\\"\\"\\"') for line in lines]
    if lines[0].startswith('"'):
        lines[0] = "\\" + lines[0]
    if len(lines) == 1:
        if lines[0].endswith('"'):
            lines[0] = lines[0][:-1] + '\\"'
        return f'"""{lines[0]}"""'
    margin = " " * indent
    body = "\n".join(margin + line if line else "" for line in lines[1:])
    return f'"""{lines[0]}\n{body}\n{margin}"""'


def call(
    before: str,
    items: Sequence[str],
    after: str,
    indent: int,
    brackets: tuple[str, str] = ("(", ")"),
) -> str:
    """`before(items)after` on one line, or on one line each where that is too long."""
    opening, closing = brackets
    line = f"{before}{opening}{', '.join(items)}{closing}{after}"
    if fits(line, indent):
        return line
    margin = " " * indent
    body = "".join(f"{margin}    {item},\n" for item in items)
    return f"{before}{opening}\n{body}{margin}{closing}{after}"


def condition(before: str, tests: Sequence[str], after: str, indent: int) -> str:
    """`before tests after`, joined by `and`, on one line or in parentheses."""
    line = f"{before}{' and '.join(tests)}{after}"
    if fits(line, indent):
        return line
    margin = " " * indent
    body = f"\n{margin}    and ".join(tests)
    return f"{before}(\n{margin}    {body}\n{margin}){after}"


def choice(target: str, then: str, test: str, otherwise: str, indent: int) -> str:
    """`target = then if test else otherwise`, on one line or in parentheses."""
    line = f"{target} = {then} if {test} else {otherwise}"
    if fits(line, indent):
        return line
    margin = " " * indent
    inner = f"\n{margin}    "
    expression = f"{then} if {test} else {otherwise}"
    if fits(expression, indent + 4):
        return f"{target} = ({inner}{expression}\n{margin})"
    return f"{target} = ({inner}{then}{inner}if {test}{inner}else {otherwise}\n{margin})"


def fits(line: str, indent: int) -> bool:
    """Whether a line is short enough to stay one line."""
    # No letter takes less than a column, and most lines that are too long are so by far.
    return indent + len(line) <= LINE_LENGTH and indent + _columns(line) <= LINE_LENGTH


def comment(text: str, indent: int) -> list[str]:
    """The lines of a comment, without their `#`."""
    return [_escaped(line) for line in wrapped(text, _WIDTH - indent)]


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, in which a Korean letter takes two."""
    lines, at = [""], 0
    for word in text.split():
        columns = _columns(word)
        if lines[-1] and at + 1 + columns > width:
            lines.append(word)
            at = columns
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
            at += columns + (at > 0)
    return lines


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _escaped(text: str) -> str:
    """Backslashes, and what does not print (controls, marks that turn text around), as escapes."""
    if text.isprintable() and "\\" not in text:
        return text
    stays = (c.isprintable() and c != "\\" for c in text)
    pairs = zip(text, stays, strict=True)
    return "".join(c if stay else c.encode("unicode_escape").decode() for c, stay in pairs)
