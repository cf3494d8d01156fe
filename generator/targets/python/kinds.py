"""How the fast way reads each kind of field; for the rest a kind has its namesake in `_values`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.spec.kinds import Kind


@dataclass(frozen=True, kw_only=True)
class FastWay:
    """What `_steps.py` does with the value `{v}` of a field, whose codes are `{codes}`."""

    types: tuple[str, ...]
    """The types in which PortOne sends it; of any other value the careful way looks at it."""
    doubt: str = ""
    """When the careful way must look at a value of these types."""
    value: str = "{v}"
    """The attribute."""
    none: str = ""
    """When the attribute is None instead."""


_TEXT = FastWay(types=("str",))
_INTEGER = FastWay(types=("int",), doubt="not -TOO_LARGE < {v} < TOO_LARGE")

FAST: Mapping[Kind, FastWay] = {
    Kind.BOOLEAN: FastWay(types=("bool",)),
    Kind.TEXT: _TEXT,
    Kind.TEXT_OR_LIST: _TEXT,
    Kind.INTEGER: _INTEGER,
    Kind.NUMBER: _INTEGER,
    Kind.SECONDS: FastWay(
        types=("int",),
        doubt="not 0 <= {v} <= LAST_SECOND",
        value="datetime.fromtimestamp({v}, UTC)",
        none="not {v}",
    ),
    Kind.SECONDS_OR_LOCAL_TEXT: FastWay(types=("str",), doubt="({v} := local_time({v})) is None"),
    Kind.JSON: FastWay(types=("str", "bool", "int")),
    Kind.CODE: FastWay(
        types=("str",), value="{codes}.get({v}) or UnknownCode({v})", none="{v} is None"
    ),
}
