"""What comparing a page with the spec finds: the records that `compare` returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.spec.diagnostics import Path
from generator.spec.model import Source
from generator.watch.page.model import Language, Page

Group = Literal["new", "gone", "different"]
About = Literal["field", "code", "label", "type", "required"]
Says = str | bool | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing that page and spec do not both say.

    `line` is the page's; for what is gone, the line where it would be looked for. `path` is where
    the spec says so, or would.
    """

    group: Group
    about: About
    field: str
    code: str | None = None
    page: Says
    spec: Says
    line: int
    path: Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Remark:
    """Something that could not be compared, as the page or the spec is silent there."""

    line: int
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Revision:
    """The edition in one language, as it stood on the day of a revision."""

    source: Source
    language: Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """What a page says that a revision did not, and the reverse; both in the order of the page."""

    page: Page
    revision: Revision
    news: tuple[Item, ...]
    remarks: tuple[Remark, ...]
