"""Reads a documentation page in whichever markup it comes: `read(data, name)` -> `Page`."""

from generator.page.model import Code, Doubt, Field, Note, Page, PageError, Sample
from generator.page.read import read
from generator.page.render import as_json, as_text

__all__ = [
    "Code",
    "Doubt",
    "Field",
    "Note",
    "Page",
    "PageError",
    "Sample",
    "as_json",
    "as_text",
    "read",
]
