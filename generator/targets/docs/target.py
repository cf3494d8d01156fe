"""The Markdown reference, in Korean and in English. A page's template is the page."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from inspect import getmembers, ismethod
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, pass_eval_context

from generator.render import environment
from generator.spec import lookups
from generator.spec.kinds import kind_of
from generator.spec.model import Spec
from generator.spec.project import project
from generator.spec.source import read_yaml
from generator.targets.docs.availability import Availability, listed
from generator.targets.docs.edition import Edition
from generator.targets.docs.python_api import api_names
from generator.text import markdown
from generator.text.markdown import Md
from generator.text.translation import LANGUAGES, NAMES

_HERE = Path(__file__).parent
STATIC = _HERE / "static"
_EXAMPLES = Path(__file__).parents[3] / "examples"
# What is a filter by its own name.
_MARKDOWN = ("prose", "code", "link", "ended", "place", "json_block", "code_block", "web_link")
_BOOLEANS = {True: "true", False: "false"}
# Languages that are not called like the ending of their files.
_FENCES = {".py": "python", ".mjs": "js", ".mts": "ts", ".kt": "kotlin"}


def renderers(
    spec: Spec, made: Mapping[str, str], rules: Sequence[Any], history: Mapping[str, Sequence[Any]]
) -> dict[str, Callable[[], str]]:
    """What makes each page, by its path.

    `made` is what the other targets make of the spec: a page shows the package that is in it.
    `rules` say what a change means to users; `history` is what each revision of the page changed.
    """
    shown = {"api_names": api_names(made), "rules": rules, "history": history}
    found: dict[str, Callable[[], str]] = {}
    for edition in (Edition(spec=spec, language=language) for language in LANGUAGES):
        env = markdown_environment(edition)
        env.globals.update(shown, version=project().version)
        for page in edition.pages:
            template = env.get_template(f"{page.template}.md.jinja")
            path = f"generated/docs/{edition.language}/{page.name}"
            found[path] = partial(template.render, page=page)
    return found


def markdown_environment(edition: Edition) -> Environment:
    """Templates that can put out nothing but Markdown, and what they may ask."""
    env = environment(__file__, {})
    env.finalize = pass_eval_context(lambda _, value: markdown.emitted(value))
    # What a macro makes is Markdown, too. Jinja's NativeEnvironment does the same for its values.
    env.concat = markdown.assembled  # type: ignore[method-assign]
    env.filters.update(_filters(edition))
    env.globals.update(_facts(edition))
    env.tests["contains"] = lambda several, one: one in several
    return env


def _filters(edition: Edition) -> dict[str, Callable[..., Any]]:
    return {
        **dict(getmembers(edition, ismethod)),
        **{name: getattr(markdown, name) for name in _MARKDOWN},
        "plain": markdown.escape,
        "json": lambda value: markdown.code(json.dumps(value, ensure_ascii=False)),
        "file": _file,
        "example": partial(_file, folder=_EXAMPLES),
        "join": markdown.joined,
        "here": lambda label: markdown.link(label, "", label),
        "value": lambda value: markdown.code(_BOOLEANS.get(value, value)),
        "forms": edition.in_words,
        "spellings_on": lookups.spellings_on,
        "arrives": {"callback": edition._("callback"), "redirect": edition._("redirect")}.get,
    }


def _facts(edition: Edition) -> dict[str, Any]:
    spec = edition.spec
    return {
        "spec": spec,
        "pages": edition.pages,
        "attributes": {lookups.attribute_of(field): field for field in spec.fields},
        "language": edition.language,
        "languages": {name: markdown.escape(NAMES[name]) for name in LANGUAGES},
        "_": edition._,
        "not_documented": edition.not_documented,
        "dash": markdown.escape("—"),
        "base": lookups.base_source(spec),
        "bindings": read_bindings(),
        "availability": Availability(spec),
        "lookups": lookups,
        "listed": listed,
        "revisions": lookups.revisions(spec),
        "kind_of": kind_of,
    }


@cache
def read_bindings() -> Any:
    """What `bindings.yaml` says: the `bindings`, and their `differences` from the verdict."""
    text = json.dumps(read_yaml(_HERE / "bindings.yaml", "bindings.yaml").data)
    return json.loads(text, object_hook=lambda found: SimpleNamespace(**found))


def _file(path: str, folder: Path = STATIC) -> Md:
    """A file as a block of code."""
    text = (folder / path).read_text(encoding="utf-8")
    ending = PurePosixPath(path).suffix
    return markdown.code_block(text, _FENCES.get(ending, ending[1:]))
