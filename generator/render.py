"""Jinja, set up so that a template can only loop and substitute: an undefined name is an error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_TEMPLATES = Path(__file__).parent / "templates"


def environment(folder: str, filters: Mapping[str, Callable[..., str]]) -> Environment:
    """The templates of `generator/templates/<folder>`, with a target's own escaping filters.

    Autoescape is off because no template writes HTML; each target escapes for its own language.
    """
    env = Environment(
        loader=FileSystemLoader(_TEMPLATES / folder, encoding="utf-8"),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(filters)
    return env
