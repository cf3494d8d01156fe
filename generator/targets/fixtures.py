"""Test payloads in generated/fixtures/, and the index that says what must come out of each."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.model import Spec
from generator.render import environment
from generator.views.fixtures import fixtures, index_entry

_FOLDER = "generated/fixtures"


def files(spec: Spec) -> Mapping[str, str]:
    """One file for each payload, and `index.json`: what must come out of it.

    A valid payload has an `outcome`, and `unstructured` where another wire form comes back than
    went in. An invalid one has its `errors`.
    """
    env = environment("fixtures", {"json": _json})
    made = fixtures(spec)
    payload, index = env.get_template("payload.json.jinja"), env.get_template("index.json.jinja")
    return {
        **{f"{_FOLDER}/{f.path}": payload.render(payload=f.payload) for f in made},
        f"{_FOLDER}/index.json": index.render(entries=[index_entry(f) for f in made]),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
