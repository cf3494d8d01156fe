"""JSON for people to read: what fits on a line stands on one."""

import json
from collections.abc import Iterator

_WIDTH = 100
_on_one_line = json.JSONEncoder(ensure_ascii=False).encode


def json_text(value: object, indent: int = 0) -> str:
    """A JSON value, laid out."""
    line = _on_one_line(value)
    if not isinstance(value, (dict, list)) or not value or indent + len(line) <= _WIDTH:
        return _printable(line)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    margin = " " * (indent + 2)
    items = f",\n{margin}".join(_items(value, indent + 2))
    return f"{opening}\n{margin}{items}\n{' ' * indent}{closing}"


def _printable(line: str) -> str:
    """JSON with what does not print (marks that turn text around) as escapes."""
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)


def _items(value: dict[str, object] | list[object], indent: int) -> Iterator[str]:
    if isinstance(value, list):
        yield from (json_text(item, indent) for item in value)
        return
    for key, item in value.items():
        yield f"{json_text(key)}: {json_text(item, indent)}"
