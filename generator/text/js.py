"""Text from the spec as JavaScript source: literals and comments that hold the same text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.text.python import fits, wrapped

_WIDTH = 96
_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}


def literal(text: str) -> str:
    """A string literal, quoted as Prettier quotes it: double, unless that needs more backslashes.

    No `<` stands in it, so that a module may be put into a page as it is.
    """
    quote = "'" if text.count('"') > text.count("'") else '"'
    body = "".join(_escape(c) if c in "\\<" or not c.isprintable() else c for c in text)
    return quote + body.replace(quote, "\\" + quote) + quote


def key(name: str) -> str:
    """A property name, quoted where it must be; `__proto__` as a property like any other."""
    if name == "__proto__":
        return f"[{literal(name)}]"
    return name if _NAME.fullmatch(name) else literal(name)


def array(before: str, items: Sequence[str], after: str, indent: int) -> str:
    """`before[items]after` on one line, or on one line each where that is too long."""
    return _bracketed(before, "[", items, "]", after, indent)


def pairs(items: Mapping[str, str], indent: int) -> str:
    """An array of two texts for each item: on one line each if there are several, as Prettier."""
    texts = [f"[{literal(name)}, {literal(value)}]" for name, value in items.items()]
    if len(texts) < 2:
        return f"[{''.join(texts)}]"
    margin = " " * indent
    return "[\n" + "".join(f"{margin}  {text},\n" for text in texts) + f"{margin}]"


def record(before: str, fields: Mapping[str, str], after: str, indent: int) -> str:
    """`before{ fields }after` on one line, or on one line each where that is too long."""
    items = [f"{key(name)}: {value}" for name, value in fields.items()]
    return _bracketed(before, "{ " if items else "{", items, " }" if items else "}", after, indent)


def condition(tests: Sequence[str], indent: int) -> str:
    """`if (tests) {`, joined by `&&`, on one line or on one line each."""
    line = f"if ({' && '.join(tests)}) {{"
    if fits(line, indent):
        return line
    margin = " " * indent
    body = f" &&\n{margin}  ".join(tests)
    return f"if (\n{margin}  {body}\n{margin}) {{"


def comment(text: str, indent: int) -> list[str]:
    """The lines of a `//` comment, without their slashes."""
    return wrapped(_without_tags(text), _WIDTH - indent)


def jsdoc(text: str, indent: int) -> str:
    """A documentation comment of paragraphs (separated by a blank line), for its indentation."""
    lines: list[str] = []
    for paragraph in (p for p in text.split("\n\n") if p.strip()):
        lines += [""] if lines else []
        lines += wrapped(_inert(paragraph), _WIDTH - indent)
    if len(lines) == 1 and fits(f"/** {lines[0]} */", indent):
        return f"/** {lines[0]} */"
    margin = "\n" + " " * indent
    return "/**" + "".join(f"{margin} * {line}".rstrip() for line in lines) + f"{margin} */"


def _inert(text: str) -> str:
    """Text that ends no comment, begins no tag, and is no markup for editors that show it."""
    text = _without_tags(text).replace("*/", "*\\/")
    text = re.sub(r"(?<![\w.+-])@", "\\\\@", text)
    return text if text.count("`") % 2 == 0 else text.replace("`", "\\`")


def _without_tags(text: str) -> str:
    return visible(text).replace("<", "&lt;")


def _bracketed(
    before: str, opening: str, items: Sequence[str], closing: str, after: str, indent: int
) -> str:
    line = f"{before}{opening}{', '.join(items)}{closing}{after}"
    if fits(line, indent) or not items:
        return line
    margin = " " * indent
    body = "".join(f"{margin}  {item},\n" for item in items)
    return f"{before}{opening.strip()}\n{body}{margin}{closing.strip()}{after}"


def visible(text: str) -> str:
    """One line, and what does not print (controls, marks that turn text around) as escapes."""
    return "".join(c if c.isprintable() else _escape(c) for c in " ".join(text.split()))


def _escape(c: str) -> str:
    if c in _SHORT:
        return _SHORT[c]
    code = ord(c)
    return f"\\x{code:02x}" if code < 256 else f"\\u{{{code:x}}}"
