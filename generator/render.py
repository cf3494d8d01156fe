"""Jinja, set up so that a template can only loop and substitute: an undefined name is an error."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jinja2

from generator.bootstrap import ROOT, own_folder

_SETTINGS = Path(__file__).read_bytes()
_MARKUP = ("html.jinja", "xml.jinja", "svg.jinja")


def environment(beside: str, filters: Mapping[str, Callable[..., Any]]) -> jinja2.Environment:
    """The templates in the folder `templates` beside a module, with its own escaping filters.

    Templates of HTML and XML escape what is put in; every other target escapes for its language.
    """
    compiled = own_folder("compiled-templates")
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(beside).parent / "templates", encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        finalize=_as_it_is,
        optimized=False,
        bytecode_cache=_Compiled(str(compiled), "%s.cache") if compiled else None,
        autoescape=jinja2.select_autoescape(_MARKUP, default_for_string=False),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(filters)
    return env


def header(made_from: str, comment: str = "# {}") -> str:
    """The first line of a file that has comments."""
    made = f"Made by `python3 -m generator` from {made_from}. Do not edit."
    return f"{comment.format(made)}\n"


def copied(beside: str, into: str) -> dict[str, str]:
    """What lies in the folder `static` beside a module, below another folder and with a header."""
    origin = f"{Path(beside).parent.relative_to(ROOT).as_posix()}/static"
    return {
        f"{into}/{path}": header(origin, "<!-- {} -->" if path.endswith(".html") else "# {}") + text
        for path, text in static(beside).items()
    }


def static(beside: str) -> dict[str, str]:
    """What lies in the folder `static` beside a module: path to text, as it stands there."""
    folder = Path(beside).parent / "static"
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


@jinja2.pass_eval_context
def _as_it_is(_: object, value: object) -> object:
    return value


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Compiled templates, in the environment that the generator made: a template compiles once.

    They hold as long as the template and this module stay the same. So nothing else may be worked
    out while one is compiled, as a filter may ask the spec or speak one language: no constant is
    folded, and a `finalize` takes the context, without which Jinja cannot call it early.
    """

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The same wherever the tree stands."""
        path = bytes(Path(filename or name).relative_to(ROOT))
        return hashlib.sha256(path + b"\0" + _SETTINGS).hexdigest()
