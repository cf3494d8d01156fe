"""The bindings that are made of the spec, and in what each differs: `bindings.yaml`, typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from cattrs import Converter

from generator.spec.model import Text
from generator.spec.source import read_yaml

_HERE = Path(__file__).parent
STATIC = _HERE / "static"
# An example that is longer is shown by its beginning and its end.
_EXAMPLE_LENGTH = 100


@dataclass(frozen=True, kw_only=True)
class Example:
    """A program that works, below `static/`, and what it prints."""

    file: str
    prints: str = ""


@dataclass(frozen=True, kw_only=True)
class Binding:
    """One way to use the spec: what it is and for whom, where it lies, how one gets it."""

    id: str
    title: Text
    brief: Text
    where: str
    install: str
    examples: Sequence[Example]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Bindings say something else of a payload than the spec's verdict does.

    `example` is JSON text, so that 1.0 stays 1.0. `reference` and `says` are `valid`, `invalid`, or
    the words or the value in which two verdicts differ.
    """

    id: str
    bindings: Sequence[str]
    text: Text
    why: Text
    entry: Literal["callback", "redirect"]
    example: str
    reference: str
    says: str

    @property
    def shown(self) -> str:
        """The example, as much of it as has room in a table."""
        if len(self.example) <= _EXAMPLE_LENGTH:
            return self.example
        return f"{self.example[: _EXAMPLE_LENGTH - 10]} … {self.example[-10:]}"


@dataclass(frozen=True, kw_only=True)
class Bindings:
    """Everything that the file says."""

    bindings: Sequence[Binding]
    differences: Sequence[Difference]


@cache
def read_bindings() -> Bindings:
    """What `bindings.yaml` says. An unknown or a missing key is an error."""
    data = read_yaml(_HERE / "bindings.yaml", "bindings.yaml").data
    return Converter(forbid_extra_keys=True).structure(data, Bindings)
