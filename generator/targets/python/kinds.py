"""How the fast way reads each kind of field; for the rest a kind has its namesake in `_values`."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.spec.kinds import Kind


@dataclass(frozen=True, kw_only=True)
class FastWay:
    """What the fast way does with a value `{v}` of a field whose codes are `{codes}`."""

    type_: str
    """The type in which PortOne sends it; of any other value the careful way looks at it."""
    bounds: str = ""
    """What else holds of it."""
    convert: str = "{v}"
    """What makes the attribute of it."""
    function: str = "None"
    """What checks its bounds and makes the attribute, as a function of a value."""


_TEXT = FastWay(type_="str")
_INTEGER = FastWay(type_="int", bounds="TOO_SMALL < {v} < TOO_LARGE", function="bounded")

FAST: Mapping[Kind, FastWay] = {
    Kind.BOOLEAN: FastWay(type_="bool"),
    Kind.TEXT: _TEXT,
    Kind.TEXT_OR_LIST: _TEXT,
    Kind.INTEGER: _INTEGER,
    Kind.NUMBER: _INTEGER,
    Kind.SECONDS: FastWay(
        type_="int",
        bounds="0 <= {v} <= LAST_SECOND",
        convert="time_of({v}, UTC) if {v} else None",
        function="instant",
    ),
    Kind.SECONDS_OR_LOCAL_TEXT: FastWay(type_="str", convert="deadline({v})", function="deadline"),
    Kind.JSON: FastWay(type_="str"),
    Kind.CODE: FastWay(type_="str", convert="{codes}[{v}]", function="{codes}.__getitem__"),
}
