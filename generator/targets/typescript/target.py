"""The npm package `portone-v1`: an ES module without dependencies, and its types."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from generator.render import environment, header, static
from generator.spec import limits, lookups
from generator.spec.kinds import Kind
from generator.spec.model import Spec
from generator.spec.project import REPOSITORY, SITE, project
from generator.spec.verdict import TEXTS_FOR_STRUCTURE_QUERY
from generator.targets.typescript import tables
from generator.text import js

_FOLDER = "generated/typescript"
_COPIED = ("LICENSE", "README.md")
_WITH_HEADER = ("global.d.ts", "global.js", "reference.d.ts")
# Each in the order in which its constants are made.
_MODULES: Mapping[str, Sequence[str]] = {
    "portone-v1.js": (
        *("tables.js", "errors.js", "json.js", "space.js", "labels.js", "codes.js", "numbers.js"),
        *("times.js", "kinds.js", "field-table.js", "fields.js", "outcome.js", "rules.js"),
        *("signs.js", "foreign.js", "sent.js", "reading.js", "utf8.js", "query.js", "digits.js"),
        *("texts.js", "portone-v1.js"),
    ),
    "portone-v1.d.ts": ("declarations.d.ts", "sdk.d.ts", "values.d.ts", "functions.d.ts"),
    "reference.js": ("reference-tables.js", "reference.js"),
}


def files(spec: Spec) -> Mapping[str, str]:
    """Every file of the package."""
    parts, copied = source(spec), header("generator/targets/typescript/static", "// {}")
    made = {name: js.in_one_file([parts[part] for part in of]) for name, of in _MODULES.items()}
    made |= {name: parts[name] for name in _COPIED}
    made["package.json"] = _package(parts["package.json"])
    made |= {name: copied + parts[name] for name in _WITH_HEADER}
    return {f"{_FOLDER}/{name}": text for name, text in sorted(made.items())}


def _package(stands: str) -> str:
    """What npm is told: also what pyproject.toml says of the project."""
    known = project()
    told: dict[str, Any] = {"name": known.name, "version": known.version, **json.loads(stands)}
    if url := known.urls.get(REPOSITORY):
        told["repository"] = {"type": "git", "url": f"git+{url}.git"}
    if url := known.urls.get(SITE):
        told["homepage"] = url
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def source(spec: Spec) -> Mapping[str, str]:
    """All that the package is made of: modules that import from each other, and the rest."""
    named = (js.jsdoc, js.key, js.member, js.visible, js.comment)
    filters: dict[str, Callable[..., Any]] = {
        **{function.__name__: function for function in named},
        "js": js.value,
        "condition": partial(tables.tested, spec),
        "signs": partial(tables.signs, spec),
    }
    env = environment(__file__, filters)
    context = {"spec": spec, "lookups": lookups, "tables": tables, "Kind": Kind}
    context |= {"limits": limits, "TEXTS_FOR_STRUCTURE_QUERY": TEXTS_FOR_STRUCTURE_QUERY}
    return {
        **static(__file__),
        **{
            name.removesuffix(".jinja"): env.get_template(name).render(context)
            for name in env.list_templates()
        },
    }
