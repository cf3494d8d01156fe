"""Reads a documentation page in whichever markup it comes: `read(data, name)` -> `Page`."""

from generator.watch.page.decode import load
from generator.watch.page.model import Code, Field, Page, PageError
from generator.watch.page.read import read
from generator.watch.page.render import as_json, as_text

__all__ = [
    "Code",
    "Field",
    "Page",
    "PageError",
    "as_json",
    "as_text",
    "load",
    "read",
]
