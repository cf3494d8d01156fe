"""What comparing a page with the spec finds: the records that `compare` returns."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import Literal

from generator.spec.diagnostics import Path
from generator.spec.model import Source
from generator.watch.page.model import Language, Note, Page

Group = Literal["new", "gone", "different"]
# What every revision is compared in, and what only those are whose words are recorded.
Fact = Literal["field", "code", "name", "label", "type", "required", "list"]
Wording = Literal[
    "page title",
    "description",
    "heading",
    "note",
    "block of code",
    "provider",
    "title",
    "text",
    "deprecation mark",
    "order",
    "sample",
    "doubt",
]
About = Fact | Wording
Says = str | bool | None


class UnwritableError(Exception):
    """News for which the spec has no form; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that page and spec do not both say.

    `field` is None for what the page says of the response as a whole. `line` is the page's; for
    what is gone, the line where it would be looked for. `path` is where the spec says so, or would.
    """

    group: Group
    about: About
    field: str | None
    _: KW_ONLY
    code: str | None = None
    page: Says = None
    spec: Says = None
    line: int
    path: Path
    # For another name: what is new, and what is gone in whose place.
    parts: tuple[Item, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Revision:
    """The edition in one language, as it stood on the day of a revision."""

    source: Source
    language: Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """What a page says that a revision did not, and the reverse; both in the order of the page.

    `remarks` are what could not be compared, as the page or the spec is silent there.
    `alarms` say that so much of something is different that the page's form may have changed.
    """

    page: Page
    revision: Revision
    news: tuple[Item, ...]
    remarks: tuple[Note, ...]
    alarms: tuple[str, ...] = ()
