"""What a documentation page says: the records that `read` returns.

Every record keeps the line of the page, as given and counted from 1, where its statement stands.
"""

from dataclasses import dataclass
from typing import Any, Literal

from generator.commands import UnableError

Language = Literal["ko", "en"]


class PageError(UnableError):
    """The input is not a page with a list of fields; the message says what it is instead."""


def too_large(name: str, found: str, most: str) -> PageError:
    """The error of a file that is more than a page: what it has, and what a page has at most."""
    return PageError(
        f"{name}: {found}; a documentation page has at most {most}. "
        "Save the page itself, not an archive or a whole site."
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Code:
    """One line of a code table; `label` is None where the page prints none."""

    code: str
    label: str | None
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """Plain text and its line: what the page says itself, or what is to be said of that line."""

    text: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One documented field; `type` and `required` are None where the page does not say."""

    name: str
    type: str | None
    required: bool | None
    brief: str
    codes: tuple[Code, ...]
    notes: tuple[Note, ...]
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """The payload that the page shows, as JSON values."""

    value: dict[str, Any]
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A page that was read; `name` is what the caller called the file."""

    name: str
    language: Language
    title: str | None
    # None where the page has no place for one.
    description: str | None
    # Of its sections, from the one that has the first field on; below the title.
    headings: tuple[Note, ...]
    fields: tuple[Field, ...]
    notes: tuple[Note, ...]
    code: tuple[Note, ...]
    sample: Sample | None
    # What the reader was not sure of, and what it made of it.
    doubts: tuple[Note, ...]
    # All its text, whatever it was taken for.
    lines: tuple[str, ...]

    @property
    def by_name(self) -> dict[str, Field]:
        """The fields by their names: of one that is printed again, the first."""
        return {field.name: field for field in reversed(self.fields)}
