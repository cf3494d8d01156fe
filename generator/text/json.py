"""JSON for people to read."""

import json


def json_text(value: object) -> str:
    """A JSON value, laid out; what does not print (marks that turn text around) as escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "".join(c if c == "\n" or c.isprintable() else json.dumps(c)[1:-1] for c in text)
