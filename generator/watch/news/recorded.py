"""The spec as comparing needs it: with its places, and also while text is still to be written."""

from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path as FilePath

from generator.spec import load
from generator.spec.diagnostics import Diagnostic, Path
from generator.spec.load import SPEC
from generator.spec.model import Spec
from generator.spec.rules import WITHOUT_TODO
from generator.spec.rules.prose import text_is_written
from generator.spec.source import Document, read_yaml


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """The spec, where its parts stand, and the texts that a person has yet to write."""

    document: Document
    spec: Spec
    unwritten: tuple[tuple[Diagnostic, Path], ...]


def read_recorded(root: FilePath) -> Recorded:
    """The spec of the tree at `root`.

    Raises SpecError where it is wrong in more than texts that are still to be written.
    """
    return checked(root, read_yaml(root / SPEC, SPEC))


def checked(root: FilePath, document: Document) -> Recorded:
    """What a document records, by schema and rules; SpecError as above."""
    spec = load.checked(root, document, WITHOUT_TODO)
    unwritten = [(document.diagnostic(*m), m[0]) for m in text_is_written(spec)]
    return Recorded(
        document=document, spec=spec, unwritten=tuple(sorted(unwritten, key=itemgetter(0)))
    )
