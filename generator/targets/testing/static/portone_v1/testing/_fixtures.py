"""The payloads on which every binding of PortOne's response is tried, and the verdict on each."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Literal

from attrs import frozen

from portone_v1._codes import Outcome
from portone_v1._errors import FieldError


@frozen(kw_only=True)
class Fixture:
    """A payload and its verdict: an outcome, or errors."""

    id: str
    """A name for it: `shape-user_cancel`."""
    title: str
    """What it is, in English."""
    entry: Literal["callback", "redirect"]
    """Where it arrives: `structure` reads callbacks, `structure_query` redirects."""
    payload: dict[str, Any] | str
    """What arrives: an object or, on a redirect, also the text of a URL or query."""
    outcome: Outcome | None
    """What a valid payload reports; None if it must be refused."""
    errors: tuple[FieldError, ...]
    """Why it must be refused; empty if it is valid."""
    unstructured: dict[str, Any] | None
    """What `unstructure` makes of a valid payload: the payload itself, but for few."""


def fixtures() -> tuple[Fixture, ...]:
    """Every fixture, sorted by id. Each call makes new ones, so a test may spoil a payload."""
    text = files("portone_v1.testing").joinpath("cases.json").read_text(encoding="utf-8")
    return tuple(_fixture(entry) for entry in json.loads(text))


def sample() -> dict[str, Any]:
    """What PortOne's documentation page prints: a card payment, as a callback gets it."""
    return next(f.payload for f in fixtures() if f.id == "sample" and isinstance(f.payload, dict))


def _fixture(entry: dict[str, Any]) -> Fixture:
    valid = "outcome" in entry
    return Fixture(
        id=entry["id"],
        title=entry["title"],
        entry=entry["entry"],
        payload=entry["payload"],
        outcome=Outcome(entry["outcome"]) if valid else None,
        errors=tuple(FieldError(**error) for error in entry.get("errors", ())),
        unstructured=entry.get("unstructured", entry["payload"]) if valid else None,
    )
