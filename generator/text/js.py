"""Text from the spec as JSON and JavaScript: literals and comments that hold the same text."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from generator.text.python import fits, wrapped

_WIDTH = 96
_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_AMONG_PARTS = re.compile(
    r'^(import( type)?|export) \{[^}]*\}( from "\./[^"]+")?;\n+', re.MULTILINE
)


class Name(str):
    """What a module calls something: data that stands as it is where other text is quoted."""

    __slots__ = ()


def in_one_file(parts: Sequence[str]) -> str:
    """One module of several that import from each other: a page may hold it or load it as it is.

    What a part exports by `export { … }` is for the others. What it exports where it declares it is
    for users.
    """
    return "\n".join(f"{_AMONG_PARTS.sub('', part).strip()}\n" for part in parts)


def literal(text: str) -> str:
    """A string literal, quoted as Prettier quotes it. A page may hold it: no `<` stands in it."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    if not text.isprintable() or "\\" in text or "<" in text:
        text = "".join(_escape(c) if c in "\\<" or not c.isprintable() else c for c in text)
    return quote + text.replace(quote, "\\" + quote) + quote


def key(name: str) -> str:
    """A property name, quoted where it must be; `__proto__` as a property like any other."""
    if name == "__proto__":
        return f"[{literal(name)}]"
    return name if _NAME.fullmatch(name) else literal(name)


def member(name: str) -> str:
    """What follows an object to get a property of it: `.name`, or `["3ds"]`."""
    return f".{name}" if _NAME.fullmatch(name) else f"[{literal(name)}]"


def value(data: Any, indent: int = 0, before: str = "") -> str:
    """Data as JavaScript behind `before`: on one line where that fits, else an item on each."""
    if isinstance(data, Struct):
        data = asdict(data)
    if isinstance(data, Mapping):
        keys = [f"{key(name)}: " for name in data]
        items = [f"{k}{value(v, indent + 2, k)}" for k, v in zip(keys, data.values(), strict=True)]
        line, (opening, closing) = f"{{ {', '.join(items)} }}" if items else "{}", "{}"
    elif isinstance(data, (list, tuple)):
        items = [value(item, indent + 2) for item in data]
        line, (opening, closing) = f"[{', '.join(items)}]", "[]"
    elif isinstance(data, Name):
        return data
    else:
        return literal(data) if isinstance(data, str) else json.dumps(data)
    if "\n" not in line and fits(f"{before}{line},", indent):
        return line
    body = "".join(f"{' ' * (indent + 2)}{item},\n" for item in items)
    return f"{opening}\n{body}{' ' * indent}{closing}"


def json_text(data: object) -> str:
    """JSON for people to read; what does not print (marks that turn text around) as escapes."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return "".join(c if c == "\n" or c.isprintable() else _escape(c) for c in text)


def comment(text: str, indent: int) -> list[str]:
    """The lines of a `//` comment, without their slashes."""
    return wrapped(_inert(text), _WIDTH - indent)


def jsdoc(text: str, indent: int = 0) -> str:
    """A documentation comment of paragraphs (separated by a blank line), for its indentation."""
    paragraphs = [wrapped(_inert(p), _WIDTH - indent) for p in text.split("\n\n") if p.strip()]
    lines = "\n\n".join(map("\n".join, paragraphs)).split("\n")
    if len(lines) == 1 and fits(f"/** {lines[0]} */", indent):
        return f"/** {lines[0]} */"
    margin = "\n" + " " * indent
    return "/**" + "".join(f"{margin} * {line}".rstrip() for line in lines) + f"{margin} */"


def _inert(text: str) -> str:
    """Text that ends no comment, begins no tag, and is no markup for editors that show it."""
    text = visible(text).replace("<", "&lt;").replace("*/", "*\\/")
    text = re.sub(r"(?<![\w.+-])@", "\\\\@", text)
    return text if text.count("`") % 2 == 0 else text.replace("`", "\\`")


def visible(text: str) -> str:
    """One line, and what does not print (controls, marks that turn text around) as escapes."""
    return "".join(c if c.isprintable() else _escape(c) for c in " ".join(text.split()))


def _escape(c: str) -> str:
    return "\\x3c" if c == "<" else json.dumps(c)[1:-1]
