"""spec/payment_response.yaml -> a typed, checked Spec."""

from pathlib import Path as FilePath

from msgspec import convert

from generator.spec.diagnostics import SpecError
from generator.spec.mend import is_touched, mended
from generator.spec.model import Spec
from generator.spec.rules import LATER_RULES, mistakes_of
from generator.spec.schema import SCHEMA, located, read_schema, violations
from generator.spec.source import Document, read_yaml

SPEC = "spec/payment_response.yaml"


def load(root: FilePath) -> Spec:
    """The spec of the tree at `root`. Raises SpecError with every mistake and where it stands.

    The rules need data of the schema's form. Where the file has another, they read a mended copy,
    if there can be one.
    """
    return checked(root, read_yaml(root / SPEC, SPEC))


def checked(root: FilePath, document: Document) -> Spec:
    """The same of a document, whose schema is that of the tree at `root`."""
    schema = read_schema(root / SCHEMA)
    broken = violations(document.data, schema)
    mistakes = located(broken, document)
    data = mended(document.data, broken, schema) if broken else document.data
    if data is None:
        raise SpecError(mistakes)
    spec = typed(data)
    later = () if broken else LATER_RULES
    mistakes += [
        document.diagnostic(path, message, hint)
        for path, message, hint in mistakes_of(spec, data, schema, later=later)
        if not is_touched(path, broken)
    ]
    if mistakes:
        raise SpecError(mistakes)
    return spec


def in_form(root: FilePath, document: Document) -> Spec:
    """The same, whatever the rules say of it."""
    if broken := violations(document.data, read_schema(root / SCHEMA)):
        raise SpecError(located(broken, document))
    return typed(document.data)


def typed(data: object) -> Spec:
    """The records that data of the schema's form makes."""
    return convert(data, Spec)
