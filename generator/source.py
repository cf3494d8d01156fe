"""YAML text -> plain data, with the line and column of every value and key.

Built on the node graph rather than on ruamel's loaded containers: the graph keeps every duplicate key (a loader stops at
the first), and dates stay text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLStreamError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from generator.diagnostics import Diagnostic, Path, SpecError, dotted

Position = tuple[int, int]


@dataclass(frozen=True)
class Document:
    """A YAML file as data, and where each part of it stands (1-based line and column)."""

    file: str
    data: object
    values: dict[Path, Position]
    keys: dict[Path, Position]

    def diagnostic(
        self, path: Path, message: str, hint: str = "", *, at_key: bool = False
    ) -> Diagnostic:
        """A mistake at `path`, or at the nearest place above it that the file has."""
        places = self.keys if at_key else self.values
        known = path
        while known not in places and known:
            known = known[:-1]
        line, column = places.get(known, (1, 1))
        return Diagnostic(self.file, line, column, message, dotted(path), hint)


def read_yaml(path: FilePath, name: str) -> Document:
    """Read a YAML file that diagnostics call `name`. Raises SpecError with every mistake of syntax."""
    try:
        text = path.read_text(encoding="utf-8")
        root = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        raise SpecError([_syntax(name, error)]) from None
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8"
        raise SpecError([Diagnostic(name, 1, 1, message, hint="save the file as UTF-8")]) from None
    except (YAMLStreamError, ReaderError) as error:
        raise SpecError([_unreadable(name, text, error)]) from None
    except OSError as error:
        raise SpecError([Diagnostic(name, 1, 1, f"cannot be read: {error.strerror}")]) from None
    return _Builder(name).document(root)


def _syntax(name: str, error: MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = (error.problem or error.context or "not valid YAML").strip()
    tab = "\\t" in problem or "tab" in problem
    hint = "indent with spaces; YAML allows no tabs" if tab else "check indentation and quotes here"
    return Diagnostic(name, line, column, f"not valid YAML: {problem}", hint=hint)


def _unreadable(name: str, text: str, error: Exception) -> Diagnostic:
    position = getattr(error, "position", 0)
    before = text[:position] if isinstance(position, int) else ""
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = "not valid YAML: a character that YAML does not allow"
    return Diagnostic(name, line, column, message, hint="remove the control character")


class _Builder:
    """Walks the node graph once, gathering data, places and mistakes."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._values: dict[Path, Position] = {}
        self._keys: dict[Path, Position] = {}
        self._mistakes: list[Diagnostic] = []

    def document(self, root: Node | None) -> Document:
        data = self._build(root, (), frozenset()) if root is not None else None
        if self._mistakes:
            raise SpecError(self._mistakes)
        return Document(self._name, data, self._values, self._keys)

    def _build(self, node: Node, path: Path, above: frozenset[int]) -> object:
        self._values[path] = _position(node)
        if id(node) in above:
            self._mistake(node, path, "this alias contains itself", "write the value out")
            return None
        if isinstance(node, ScalarNode):
            return self._scalar(node, path)
        above |= {id(node)}
        if isinstance(node, SequenceNode):
            return [
                self._build(item, (*path, index), above) for index, item in enumerate(node.value)
            ]
        assert isinstance(node, MappingNode)
        return {
            key.value: self._build(value, (*path, key.value), above)
            for key, value in self._entries(node, path)
        }

    def _entries(self, node: MappingNode, path: Path) -> Iterator[tuple[ScalarNode, Node]]:
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self._mistake(key, path, "a key must be plain text", "quote it if it has brackets")
            elif key.value in seen:
                message = f"duplicate key {key.value!r}"
                self._mistake(key, (*path, key.value), message, "keep one of the two")
            else:
                seen.add(key.value)
                self._keys[(*path, key.value)] = _position(key)
                yield key, value

    def _scalar(self, node: ScalarNode, path: Path) -> object:
        try:
            return _SCALARS.get(node.tag or "", str)(node.value)
        except ValueError:
            message = f"{node.value!r} is not a number that can be read"
            self._mistake(node, path, message, "quote it if it is text")
            return None

    def _mistake(self, node: Node, path: Path, message: str, hint: str) -> None:
        line, column = _position(node)
        self._mistakes.append(Diagnostic(self._name, line, column, message, dotted(path), hint))


def _position(node: Node) -> Position:
    return node.start_mark.line + 1, node.start_mark.column + 1


# Dates are left as text: the spec compares and prints them as they are written.
_SCALARS: dict[str, Callable[[str], object]] = {
    "tag:yaml.org,2002:null": lambda text: None,
    "tag:yaml.org,2002:bool": lambda text: text.lower() == "true",
    "tag:yaml.org,2002:int": lambda text: int(text.replace("_", ""), 10),
    "tag:yaml.org,2002:float": float,
}
