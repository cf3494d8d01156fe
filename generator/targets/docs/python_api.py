"""The public names of the package, read from its own source: signatures and docstrings.

Read as text and never imported, so that it is what has just been made and not what is on disk.
"""

import ast
import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

_RAISES = "Raises:"
# English sentences may name things in Korean, and Korean ones in English, but not at their end.
_KOREAN = re.compile(r"[가-힣]\W*$")
# What a newcomer looks for; the others follow in the order of the package.
_FIRST = ("structure", "structure_query", "unstructure", "PaymentResponse", "Outcome")


class Doc(NamedTuple):
    """A docstring: its paragraphs, and the errors that it names, each with its reason."""

    paragraphs: Sequence[str] = ()
    raises: Sequence[tuple[str, str]] = ()

    def in_language(self, language: str) -> list[str]:
        """The paragraphs, without those that say the same in the other language.

        Where a paragraph has a translation, the Korean one comes first.
        """
        korean = [bool(_KOREAN.search(text)) for text in self.paragraphs]
        pairs = [i for i, two in enumerate(pairwise(korean)) if two == (True, False)]
        dropped = {i + 1 for i in pairs} if language == "ko" else set(pairs)
        return [text for i, text in enumerate(self.paragraphs) if i not in dropped]


class Attribute(NamedTuple):
    """An attribute or a property of a class."""

    name: str
    type_: str
    doc: Doc


class ApiName(NamedTuple):
    """One public name."""

    name: str
    kind: str
    signature: str
    doc: Doc
    attributes: Sequence[Attribute] = ()


def api_names(modules: Mapping[str, str]) -> list[ApiName]:
    """What `__all__` lists, first things first. `modules` are sources by the modules' names."""
    package = ast.parse(modules["__init__"])
    imports = [n.module or "" for n in ast.walk(package) if isinstance(n, ast.ImportFrom)]
    texts = [modules[name] for at in imports if (name := at.rpartition(".")[2]) in modules]
    found = {defined.name: defined for text in texts for defined in _defined(text)}
    return [found[name] for name in dict.fromkeys([*_FIRST, *_public(package)])]


def _public(package: ast.Module) -> list[str]:
    for node in package.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(node.value)
            return names
    return []


def _defined(source: str) -> Iterator[ApiName]:
    for node, text in _documented(ast.parse(source).body):
        doc = _doc(text)
        if isinstance(node, ast.FunctionDef):
            yield ApiName(node.name, "function", _head(node, source), doc)
        elif isinstance(node, ast.ClassDef):
            yield ApiName(node.name, "class", _head(node, source), doc, list(_attributes(node)))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield ApiName(node.target.id, "value", _value(node, source), doc)


def _documented(body: Sequence[ast.stmt]) -> Iterator[tuple[ast.stmt, str]]:
    """Each statement with its docstring: inside a function or class, after anything else."""
    for node, after in zip(body, [*body[1:], ast.Pass()], strict=True):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node, ast.get_docstring(node) or ""
        else:
            yield node, _text(after)


def _text(node: ast.stmt) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return inspect.cleandoc(str(node.value.value))
    return ""


def _head(node: ast.FunctionDef | ast.ClassDef, source: str) -> str:
    """The lines before the body, as they are written."""
    lines = source.splitlines()[node.lineno - 1 : node.body[0].lineno - 1]
    return "\n".join(lines).rstrip().removesuffix(":")


def _value(node: ast.AnnAssign, source: str) -> str:
    annotation = ast.unparse(node.annotation)
    if annotation == "TypeAlias" and node.value:
        # As it is written: unparsed, its quotes would be others.
        return f"{ast.unparse(node.target)} = {ast.get_source_segment(source, node.value)}"
    return f"{ast.unparse(node.target)}: {annotation.removeprefix('Final[').removesuffix(']')}"


def _attributes(node: ast.ClassDef) -> Iterator[Attribute]:
    for part, text in _documented(node.body):
        if isinstance(part, ast.AnnAssign):
            name, type_ = ast.unparse(part.target), ast.unparse(part.annotation)
        elif isinstance(part, ast.FunctionDef) and part.decorator_list and part.returns:
            name, type_ = part.name, ast.unparse(part.returns)
        else:
            continue
        if not name.startswith("_"):
            yield Attribute(name, type_, _doc(text))


def _doc(text: str) -> Doc:
    """A docstring in Google's style."""
    before, _, after = text.partition(_RAISES)
    paragraphs = [" ".join(p.split()) for p in before.split("\n\n") if p.strip()]
    return Doc(paragraphs, list(_raises(inspect.cleandoc(after))))


def _raises(text: str) -> Iterator[tuple[str, str]]:
    """`Error: why`, with what follows on lines that are set in."""
    found: list[str] = []
    for line in filter(None, text.splitlines()):
        if line.startswith(" ") and found:
            found[-1] += f" {line.strip()}"
        else:
            found.append(line)
    for entry in found:
        name, _, why = entry.partition(": ")
        yield name, why
