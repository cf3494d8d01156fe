"""The spec as comparing needs it: with its places, and also while text is still to be written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.spec.diagnostics import Diagnostic, SpecError
from generator.spec.load import SPEC, typed
from generator.spec.model import Spec
from generator.spec.rules import RULES, Rule, text_is_written
from generator.spec.schema import SCHEMA, located, read_schema, violations
from generator.spec.source import Document, read_yaml


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """The spec, where its parts stand, and the texts that a person has yet to write."""

    document: Document
    spec: Spec
    unwritten: tuple[Diagnostic, ...]


def read_recorded(root: Path) -> Recorded:
    """The spec of the tree at `root`.

    Raises SpecError where it is wrong in more than texts that are still to be written.
    """
    return checked(root, read_yaml(root / SPEC, SPEC))


def parsed(text: str) -> Document:
    """Text that may become the spec. Raises SpecError where it is no YAML."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "spec.yaml"
        file.write_bytes(text.encode())
        return read_yaml(file, SPEC)


def checked(root: Path, document: Document) -> Recorded:
    """What a document records, by schema and rules; SpecError as above."""
    broken = violations(document.data, read_schema(root / SCHEMA))
    if broken:
        raise SpecError([located(violation, document) for violation in broken])
    spec = typed(document.data)
    wrong = [
        d for rule in RULES if rule is not text_is_written for d in _asked(rule, spec, document)
    ]
    if wrong:
        raise SpecError(wrong)
    unwritten = _asked(text_is_written, spec, document)
    return Recorded(document=document, spec=spec, unwritten=tuple(sorted(unwritten)))


def _asked(rule: Rule, spec: Spec, document: Document) -> list[Diagnostic]:
    return [document.diagnostic(path, message, hint) for path, message, hint in rule(spec)]
