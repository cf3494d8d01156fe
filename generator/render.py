"""Jinja, set up so that a template can only loop and substitute: an undefined name is an error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

_MARKUP = ("html.jinja", "xml.jinja", "svg.jinja")


def environment(beside: str, filters: Mapping[str, Callable[..., str]]) -> Environment:
    """The templates in the folder `templates` beside a module, with its own escaping filters.

    Templates of HTML and XML escape what is put in; every other target escapes for its language.
    """
    env = Environment(
        loader=FileSystemLoader(Path(beside).parent / "templates", encoding="utf-8"),
        undefined=StrictUndefined,
        autoescape=select_autoescape(_MARKUP, default_for_string=False),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(filters)
    return env


def static(beside: str) -> dict[str, str]:
    """What lies in the folder `static` beside a module: path to text, as it stands there."""
    folder = Path(beside).parent / "static"
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
