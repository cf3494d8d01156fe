"""Tables that become cards on a phone: each cell knows the head of its column.

Cells that say which forms arrive get a colour: a class of their own.

A Markdown extension. On a narrow screen tables.css shows rows as blocks, and what is shown so is no
table any more to those who listen, unless it says that it is one. Long names may break between
their parts, so that they do not widen a column.
"""

import re
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# After all else: what stands for escaped characters is text again by then.
_LAST = -1
_ROLES = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}
# The number of the evidence behind what a cell says.
_NUMBER = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+$")
# A part of a name, a path or an address, with the sign that ends it.
_PARTS = re.compile(r"[^_/.,=]*[_/.,=]+|[^_/.,=]+$")


def makeExtension(forms: Mapping[str, str]) -> Extension:  # noqa: N802 - Python-Markdown's name
    """The extension. `forms`: the words for what arrives -> their classes."""
    return _Tables(forms)


class _Tables(Extension, Treeprocessor):
    def __init__(self, forms: Mapping[str, str]) -> None:
        super().__init__()
        self._forms = forms

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802 - its name in the base
        md.treeprocessors.register(self, "tables_as_cards", _LAST)

    def run(self, root: Element) -> None:
        for tag, role in _ROLES.items():
            for part in root.iter(tag):
                part.set("role", role)
        for table in root.iter("table"):
            heads = [" ".join("".join(head.itertext()).split()) for head in table.iter("th")]
            for row in table.iterfind("tbody/tr"):
                for cell, head in zip(row, heads, strict=False):
                    cell.set("data-head", head)
                    self._colour(cell)
        for code in root.iter("code"):
            _let_break(code)

    def _colour(self, cell: Element) -> None:
        words = _NUMBER.sub("", "".join(cell.itertext())).strip().split(", ")
        if all(word in self._forms for word in words):
            several = len(words) > 1
            cell.set("class", "portone-several" if several else self._forms[words[0]])


def _let_break(code: Element) -> None:
    first, *rest = _PARTS.findall(code.text or "") or [""]
    if rest and not len(code):
        code.text = first
        for part in rest:
            SubElement(code, "wbr").tail = part
