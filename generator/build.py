"""The recipe: load, check, view, render. A target is a function from the spec to files."""

from collections.abc import Mapping
from pathlib import Path

from generator.release.history import history
from generator.release.rules import RULES
from generator.spec import editor
from generator.spec import make_model as spec_model
from generator.spec.load import SPEC, checked
from generator.spec.model import Spec
from generator.spec.source import read_yaml
from generator.targets.csv import target as csv
from generator.targets.docs import target as docs
from generator.targets.fake import target as fake
from generator.targets.fixtures import target as fixtures
from generator.targets.models import target as models
from generator.targets.pictures import target as pictures
from generator.targets.python import target as python
from generator.targets.readme import target as readme
from generator.targets.schema import target as schema
from generator.targets.sql import target as sql
from generator.targets.testing import target as testing
from generator.targets.typescript import target as typescript

# All but the docs, which are also given what the others make.
TARGETS = (
    *(python.files, fixtures.files, csv.files, sql.files, testing.files, schema.files),
    *(models.files, pictures.files, typescript.files, fake.files, readme.files),
)


def outputs(root: Path) -> dict[str, str]:
    """Every generated file of the tree at `root`: path to text. Raises SpecError."""
    document = read_yaml(root / SPEC, SPEC)
    outputs = {spec_model.PATH: spec_model.render(root), **made(checked(root, document))}
    return {**outputs, editor.PATH: editor.render(root, document.data)}


def made(spec: Spec) -> dict[str, str]:
    """What every target makes of a spec, and the docs of the spec and of that: path to text."""
    files: dict[str, str] = {}
    for target in TARGETS:
        files.update(target(spec))
    return {**files, **reference(spec, files)}


def reference(spec: Spec, files: Mapping[str, str]) -> dict[str, str]:
    """The docs of a spec and of what other targets make of it: path to text."""
    renderers = docs.renderers(spec, files, RULES, history(spec))
    return {path: render() for path, render in renderers.items()}
