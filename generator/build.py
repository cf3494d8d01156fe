"""The recipe: load, check, view, render."""

from collections.abc import Mapping
from pathlib import Path

from generator.release.history import history
from generator.release.rules import RULES
from generator.spec import editor
from generator.spec import make_model as spec_model
from generator.spec.load import SPEC, checked
from generator.spec.model import Spec
from generator.spec.source import read_yaml
from generator.targets import TARGETS
from generator.targets.docs import target as docs


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
