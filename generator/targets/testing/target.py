"""`portone_v1.testing`: what a shop's own tests need, and the plugin by which pytest finds it.

The plugin lies beside the package: to import a module of the package would import the package.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.render import environment, static
from generator.spec.model import Spec
from generator.spec.sdk import addresses
from generator.spec.sent import table
from generator.targets.testing.tables import tables
from generator.text.python import header, source

_FOLDER = "generated/python"
_TABLES = f"{_FOLDER}/portone_v1/testing/_tables.py"
_SENT = f"{_FOLDER}/portone_v1/testing/sent.json"


def files(spec: Spec) -> Mapping[str, str]:
    """The modules; the fixtures that they ship are made with the others."""
    env = environment(__file__, {"py": source})
    made = env.get_template("_tables.py.jinja").render(tables(spec))
    copied = header("generator/targets/testing/static")
    return {
        **{f"{_FOLDER}/{path}": copied + text for path, text in static(__file__).items()},
        _SENT: json.dumps(_sent(spec), ensure_ascii=False, indent=1) + "\n",
        _TABLES: header("spec/payment_response.yaml") + made,
    }


def _sent(spec: Spec) -> Mapping[str, Any]:
    """What providers send, and where pages load the SDK from."""
    return {**table(spec), "addresses": addresses(spec)}
