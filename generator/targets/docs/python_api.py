"""The public names of the package, read from the source that has just been made: not imported."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

_PYTHON = "generated/python"
# English sentences may name things in Korean, and Korean ones in English, but not at their end.
_KOREAN = re.compile(r"[가-힣]\W*$")
# What a newcomer looks for; the others follow in the order of the package.
_FIRST = ("structure", "structure_query", "unstructure", "PaymentResponse", "Outcome")


class ApiName(NamedTuple):
    """A public name; or an attribute or a property of one, whose signature is its type.

    `doc` is a docstring in Google's style.
    """

    name: str
    kind: str
    signature: str
    doc: str
    attributes: Sequence[ApiName] = ()

    @property
    def paragraphs(self) -> list[str]:
        """What the docstring says before it comes to errors."""
        before, _, _ = self.doc.partition("Raises:")
        return [" ".join(text.split()) for text in before.split("\n\n") if text.strip()]

    @property
    def raises(self) -> list[Sequence[str]]:
        """The errors that the docstring names, each with its reason."""
        _, _, after = self.doc.partition("Raises:")
        # A reason goes on on lines that are set in.
        entries = re.split(r"\n(?! )", inspect.cleandoc(after))
        return [" ".join(text.split()).partition(": ")[::2] for text in entries if text]

    def in_language(self, language: str) -> list[str]:
        """The paragraphs without the other half of pairs, of which the Korean one comes first."""
        korean = [bool(_KOREAN.search(text)) for text in self.paragraphs]
        pairs = [i for i, two in enumerate(pairwise(korean)) if two == (True, False)]
        dropped = {i + 1 for i in pairs} if language == "ko" else set(pairs)
        return [text for i, text in enumerate(self.paragraphs) if i not in dropped]


def api_names(made: Mapping[str, str]) -> list[ApiName]:
    """What `__all__` lists, first things first. `made` has the package's sources by their paths."""
    found, public = dict[str, ApiName](), list[str]()
    for node in ast.walk(ast.parse(made[f"{_PYTHON}/portone_v1/__init__.py"])):
        if isinstance(node, ast.ImportFrom):
            path = f"{_PYTHON}/{str(node.module).replace('.', '/')}.py"
            found |= {defined.name: defined for defined in _defined(made.get(path, ""))}
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            public = ast.literal_eval(node.value)
    return [found[name] for name in dict.fromkeys([*_FIRST, *public])]


def _defined(source: str) -> Iterator[ApiName]:
    for node, doc in _documented(ast.parse(source).body):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            # The lines before the body, as they are written.
            lines = source.splitlines()[node.lineno - 1 : node.body[0].lineno - 1]
            head = "\n".join(lines).rstrip().removesuffix(":")
            if isinstance(node, ast.ClassDef):
                yield ApiName(node.name, "class", head, doc, [*_attributes(node.body)])
            else:
                yield ApiName(node.name, "function", head, doc)
        elif isinstance(node, ast.AnnAssign):
            name, type_ = ast.unparse(node.target), ast.unparse(node.annotation)
            shown = f"{name}: {type_.removeprefix('Final[').removesuffix(']')}"
            if type_ == "TypeAlias" and node.value:
                # As it is written: unparsed, its quotes would be others.
                shown = f"{name} = {ast.get_source_segment(source, node.value)}"
            yield ApiName(name, "value", shown, doc)


def _attributes(body: Sequence[ast.stmt]) -> Iterator[ApiName]:
    for node, doc in _documented(body):
        match node:
            case ast.AnnAssign(ast.Name(name), type_) | ast.FunctionDef(
                name, decorator_list=[_, *_], returns=ast.expr() as type_
            ) if not name.startswith("_"):
                yield ApiName(name, "attribute", ast.unparse(type_), doc)


def _documented(body: Sequence[ast.stmt]) -> Iterator[tuple[ast.stmt, str]]:
    """Each statement with its docstring: inside a function or class, after anything else."""
    for i, node in enumerate(body):
        block = node if isinstance(node, ast.FunctionDef | ast.ClassDef) else None
        yield node, ast.get_docstring(block or ast.Module([*body[i + 1 :]], [])) or ""
