"""Edits of a YAML file as text: what is not edited stays as it is, byte for byte.

Places come from the node graph, which knows where everything begins and ends; a file that is
loaded and dumped would come out with other line breaks and quotes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Any

from yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from generator.spec.diagnostics import Path
from generator.spec.source import compose
from generator.watch.news.yaml_text import Value, block, block_item, flow


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """Text to put in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


class YamlFile:
    """The text of a YAML file and what stands where in it."""

    def __init__(self, text: str) -> None:
        # Some editors begin a file with a mark, which is no part of the YAML.
        self._mark = "\ufeff" if text.startswith("\ufeff") else ""
        self.text = text = text.removeprefix("\ufeff")
        self._root = compose(text)
        self._newline = "\r\n" if "\r\n" in text else "\n"

    def edited(self, edits: Sequence[Edit]) -> str:
        """The text after all edits; those at one place keep their order."""
        pieces, at = [], 0
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
            pieces += [self.text[at : edit.start], edit.text]
            at = edit.end
        return "".join((self._mark, *pieces, self.text[at:]))

    def insert(self, path: Path, after: int, value: Value) -> Edit:
        """Put an item into a sequence, after the one with this index; after -1, before all."""
        items = self._at(path)
        if after < 0:
            return self._insert_first(items, value)
        known = items.value[after]
        if items.flow_style:
            return Edit(self._end(known), self._end(known), f", {flow(value)}")
        at, before = self._after(known)
        before += self._newline if self._is_spaced(items) else ""
        return Edit(at, at, before + self._lines(block_item(value), items.start_mark.column))

    def _insert_first(self, items: SequenceNode, value: Value) -> Edit:
        at = self._line_start(items.value[0])
        space = self._newline if self._is_spaced(items) else ""
        return Edit(at, at, self._lines(block_item(value), items.start_mark.column) + space)

    def add_key(self, path: Path, after: str, key: str, value: Value) -> Edit:
        """Put a key into a mapping, after one that it has."""
        mapping = self._at(path)
        known = self._at((*path, after))
        if mapping.flow_style:
            return Edit(self._end(known), self._end(known), f", {key}: {flow(value)}")
        at, before = self._after(known)
        return Edit(at, at, before + self._lines(block({key: value}), mapping.start_mark.column))

    def put_key(self, path: Path, after: str, key: str, value: Value) -> Edit:
        """Put a key into a mapping in block style, in place of what it holds or after another."""
        added = self.add_key(path, after, key, value)
        known = [k for k, _ in self._at(path).value if k.value == key]
        if not known:
            return added
        end, _ = self._after(self._at((*path, key)))
        return Edit(self._line_start(known[0]), end, added.text)

    def replace(self, path: Path, value: Value) -> Edit:
        """Put another value in place of a scalar."""
        node = self._at(path)
        return Edit(node.start_mark.index, self._end(node), flow(value))

    def comment(self, path: Path, lines: Sequence[str]) -> Edit:
        """Put lines that are commented out below what stands in a block."""
        block = self._at(path)
        at, before = self._after(block)
        text = self._lines([f"# {line}" for line in lines], block.start_mark.column)
        return Edit(at, at, f"{before}{self._newline}{text}")

    def reorder(self, path: Path, order: Sequence[int]) -> Edit:
        """Put the items of a sequence into this order of their indices, with their comments."""
        items = self._at(path)
        spans = [self._span(item, items) for item in items.value]
        pieces, at = [], spans[0][0]
        for (start, end), index in zip(spans, order, strict=True):
            pieces += [self.text[at:start], self.text[slice(*spans[index])]]
            at = end
        return Edit(spans[0][0], at, "".join(pieces))

    def _at(self, path: Path) -> Any:
        """The node at a place, which is of the kind that its caller knows to stand there."""
        node: Any = self._root
        for step in path:
            by_key = (value for key, value in node.value if key.value == step)
            node = node.value[step] if isinstance(step, int) else next(by_key)
        return node

    def _line_start(self, node: Node) -> int:
        return self.text.rfind("\n", 0, node.start_mark.index) + 1

    def _span(self, item: Node, items: SequenceNode) -> tuple[int, int]:
        """Where an item and the comments that belong to it begin and end."""
        start, end = item.start_mark.index, self._end(item)
        if items.flow_style:
            return start, end
        dash = items.start_mark.column
        above = self.text[: self._line_start(item)].splitlines(keepends=True)
        start = sum(map(len, above))
        while above and _comment_column(above[-1]) == dash:
            start -= len(above.pop())
        below = self.text[end:].splitlines(keepends=True)
        comments = takewhile(lambda line: _comment_column(line) > dash, below[1:])
        own = "".join([*below[:1], *comments])
        return start, end + len(own.rstrip())

    def _after(self, node: Node) -> tuple[int, str]:
        """Where the line below a node begins, and what must be written to begin it."""
        end = self.text.find("\n", self._end(node))
        return (end + 1, "") if end >= 0 else (len(self.text), self._newline)

    def _end(self, node: Node) -> int:
        """Where a node ends; the parser's own mark of a block is where the next thing begins."""
        if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
            return len(self.text[: node.end_mark.index].rstrip())
        last = node.value[-1]
        return self._end(last[1] if isinstance(node, MappingNode) else last)

    def _lines(self, lines: Sequence[str], indent: int) -> str:
        return "".join(f"{' ' * indent}{line}{self._newline}" for line in lines)

    def _is_spaced(self, items: SequenceNode) -> bool:
        """Whether blank lines stand between the items."""
        between = [self.text[self._end(a) : b.start_mark.index] for a, b in pairwise(items.value)]
        return bool(between) and all("\n\n" in gap.replace("\r", "") for gap in between)


def _comment_column(line: str) -> int:
    """The column in which a line's comment begins; -1 where the line is none."""
    text = line.lstrip(" ")
    return len(line) - len(text) if text.startswith("#") else -1
