"""The spec as comparing needs it: with its places, and also while text is still to be written."""

from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path as FilePath

from generator.spec.diagnostics import Diagnostic, Path, SpecError
from generator.spec.load import SPEC, in_form
from generator.spec.model import Spec
from generator.spec.rules import WITHOUT_TODO, mistakes_of
from generator.spec.rules.prose import text_is_written
from generator.spec.schema import SCHEMA, read_schema
from generator.spec.source import Document, parse_yaml, read_yaml


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


def parsed(text: str) -> Document:
    """Text that may become the spec. Raises SpecError where it is no YAML."""
    return parse_yaml(text, SPEC)


def checked(root: FilePath, document: Document) -> Recorded:
    """What a document records, by schema and rules; SpecError as above."""
    spec = in_form(root, document)
    if wrong := mistakes_of(spec, document.data, read_schema(root / SCHEMA), WITHOUT_TODO):
        raise SpecError([document.diagnostic(*mistake) for mistake in wrong])
    unwritten = [(document.diagnostic(*m), m[0]) for m in text_is_written(spec)]
    return Recorded(
        document=document, spec=spec, unwritten=tuple(sorted(unwritten, key=itemgetter(0)))
    )
