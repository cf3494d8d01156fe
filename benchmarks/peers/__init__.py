"""The package and its peers: each takes the same payloads and gives the same attributes.

What a peer cannot do is named in `lacks`. Besides, no peer tells a REST body, a webhook or an
identity verification from a payment response, asks for identifiers unless a failure is reported,
or remembers the form in which a value arrived; the package does all that within its figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from benchmarks.cases import Case

NAMES = ("ours", "cattrs", "pydantic", "msgspec", "mashumaro")


@dataclass(frozen=True)
class Peer:
    """A library that turns payloads into typed objects."""

    structure: Callable[[Any], Any]
    """Takes the callback object."""
    structure_query: Callable[[str], Any]
    """Takes the URL of a redirect."""
    refusal: type[Exception]
    """What it raises for an invalid payload."""
    problems: Callable[[Any], object]
    """All that it says of what is wrong, read from what it raised."""
    from_bytes: Mapping[str, Callable[[bytes], Any]] = field(default_factory=dict)
    """From JSON bytes, by what reads the JSON."""
    lacks: frozenset[str] = frozenset()
    """What it does not do, of `unknown keys kept`, `all problems named` and `null refused`."""

    def task(self, case: Case) -> Callable[[Any], Any]:
        """What is measured: a call that takes the payload of the case."""
        call = self.structure if case.entry == "callback" else self.structure_query
        return call if case.valid else self._refused

    def _refused(self, payload: Any) -> None:
        try:
            self.structure(payload)
        except self.refusal as error:
            self.problems(error)
            return
        raise AssertionError("an invalid payload was accepted")


def peer(name: str) -> Peer:
    """The peer of that name, imported only now."""
    found: Peer = import_module(f"benchmarks.peers.{name}_peer").PEER
    return found
