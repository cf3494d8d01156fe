"""Names that a field cannot have in the bindings, and the type of a code table cannot: a table."""

import keyword
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.spec.source import read_yaml

_TABLE: Any = read_yaml(Path(__file__).with_suffix(".yaml"), "taken.yaml").data

TAKEN: Mapping[str, frozenset[str]] = {
    "a word of Python": frozenset({*keyword.kwlist, "cls", "self"}),
    **{what: frozenset(names) for what, names in _TABLE["names"].items()},
}
TAKEN_TYPES = frozenset(_TABLE["types"])
