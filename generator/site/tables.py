"""Tables that become cards on a phone: each cell knows the head of its column.

Cells that say which forms arrive get a colour: a class of their own.

A Markdown extension. On a narrow screen tables.css shows rows as blocks, and what is shown so is no
table any more to those who listen, unless it says that it is one. Long names may break between
their parts, so that they do not widen a column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

# After all else: what stands for escaped characters is text again by then.
_LAST = -1
_ROLES = {
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}
# A part of a name, a path or an address, with the sign that ends it.
# The number of the evidence behind what a cell says.
_NUMBER = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+$")
_PARTS = re.compile(r"[^_/.,=]*[_/.,=]+|[^_/.,=]+$")


class _Tables(Treeprocessor):
    def __init__(self, md: Any, forms: Mapping[str, str]) -> None:
        super().__init__(md)
        self._forms = forms

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            _describe(table)
            for cell in table.iter("td"):
                _colour(cell, self._forms)
        for code in _inline_code(root):
            _let_break(code)


class TablesExtension(Extension):
    """Registers what is done to tables. `forms`: the words for what arrives -> their classes."""

    def __init__(self, **options: Any) -> None:
        self.config = {"forms": [{}, "words for what arrives, each with its class"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802 - its name in the base
        """Take part in the reading of a text."""
        tables = _Tables(md, self.getConfig("forms"))
        md.treeprocessors.register(tables, "tables_as_cards", _LAST)


def makeExtension(**options: Any) -> Extension:  # noqa: N802 - what Python-Markdown looks for
    """The extension, as Python-Markdown asks for it."""
    return TablesExtension(**options)


def _describe(table: Element) -> None:
    names = [" ".join("".join(head.itertext()).split()) for head in table.iter("th")]
    table.set("role", "table")
    for tag, role in _ROLES.items():
        for part in table.iter(tag):
            part.set("role", role)
    for row in table.iterfind("tbody/tr"):
        for cell, name in zip(row, names, strict=False):
            cell.set("data-head", name)


def _colour(cell: Element, forms: Mapping[str, str]) -> None:
    words = _NUMBER.sub("", "".join(cell.itertext())).strip().split(", ")
    if all(word in forms for word in words):
        cell.set("class", forms[words[0]] if len(words) == 1 else "portone-several")


def _inline_code(root: Element) -> Iterator[Element]:
    blocks = {code for pre in root.iter("pre") for code in pre.iter("code")}
    return (code for code in root.iter("code") if code not in blocks)


def _let_break(code: Element) -> None:
    first, *rest = _PARTS.findall(code.text or "") or [""]
    if rest and not len(code):
        code.text = first
        for part in rest:
            ElementTree.SubElement(code, "wbr").tail = part
