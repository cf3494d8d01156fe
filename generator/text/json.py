"""JSON for people to read: what fits on a line stands on one."""

import json

_WIDTH = 100
_on_one_line = json.JSONEncoder(ensure_ascii=False).encode


def json_text(value: object, indent: int = 0) -> str:
    """A JSON value, laid out."""
    line = _on_one_line(value)
    if not isinstance(value, (dict, list)) or not value or indent + len(line) <= _WIDTH:
        return _printable(line)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    margin = " " * (indent + 2)
    if isinstance(value, dict):
        items = [f"{json_text(key)}: {json_text(item, indent + 2)}" for key, item in value.items()]
    else:
        items = [json_text(item, indent + 2) for item in value]
    body = f",\n{margin}".join(items)
    return f"{opening}\n{margin}{body}\n{' ' * indent}{closing}"


def _printable(line: str) -> str:
    """JSON with what does not print (marks that turn text around) as escapes."""
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)
