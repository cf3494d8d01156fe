"""Text from the spec as Python source: literals and docstrings that parse back to the same text."""

import re
import textwrap
import unicodedata
from collections.abc import Mapping, Sequence

_LINE = 100
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


def docstring(text: str, indent: int) -> str:
    """A docstring of paragraphs (separated by a blank line), wrapped for its indentation."""
    first, *others = (p for p in text.split("\n\n") if p.strip())
    lines = wrapped(first, _WIDTH - indent - 3)
    for paragraph in others:
        lines += ["", *wrapped(paragraph, _WIDTH - indent)]
    body = "\n".join(map(_escaped, lines))
    # Quotes that would end it, or stand too near to those that do.
    body = re.sub('^"|"""|"$', lambda quotes: quotes[0].replace('"', '\\"'), body)
    margin = " " * indent
    end = f"\n{margin}" if lines[1:] else ""
    return f'"""{textwrap.indent(body, margin).lstrip()}{end}"""'


def call(before: str, items: Sequence[str], after: str, indent: int, brackets: str = "()") -> str:
    """`before(items)after` on one line, or on one line each where that is too long."""
    line = f"{before}{brackets[0]}{', '.join(items)}{brackets[1]}{after}"
    if fits(line, indent):
        return line
    margin = " " * indent
    body = "".join(f"{margin}    {item},\n" for item in items)
    return f"{before}{brackets[0]}\n{body}{margin}{brackets[1]}{after}"


def fits(line: str, indent: int) -> bool:
    """Whether a line is short enough to stay one line."""
    return indent + len(_in_columns(line)) <= _LINE


def comment(text: str, indent: int) -> list[str]:
    """The lines of a comment, without their `#`."""
    return [_escaped(line) for line in wrapped(text, _WIDTH - indent)]


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, in which a Korean letter takes two."""
    columns = _in_columns(" ".join(text.split()))
    lines = textwrap.wrap(columns, width, break_long_words=False, break_on_hyphens=False)
    return [line.replace("\0", "") for line in lines] or [""]


def _in_columns(text: str) -> str:
    """Text with a sign for each column: a second one behind each that takes two."""
    if text.isascii():
        return text
    return "".join(f"{c}\0" if unicodedata.east_asian_width(c) in "WF" else c for c in text)


def _escaped(text: str) -> str:
    """Backslashes, and what does not print (controls, marks that turn text around), as escapes."""
    if text.isprintable() and "\\" not in text:
        return text
    escaped = {c for c in text if c == "\\" or not c.isprintable()}
    return text.translate({ord(c): c.encode("unicode_escape").decode() for c in escaped})
