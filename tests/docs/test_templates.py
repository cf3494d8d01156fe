"""Templates loop and substitute; what to print is decided in the views."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, UndefinedError, nodes

from generator.render import environment
from generator.spec.model import Spec
from generator.targets.docs import sentences as docs_sentences
from generator.targets.docs import words as docs_words
from generator.targets.docs.target import files
from generator.targets.pictures import words as picture_words
from tests.project import ROOT

TEMPLATES = sorted(
    path
    for folder in ("docs", "pictures")
    for path in (ROOT / "generator/targets" / folder / "templates").glob("*.jinja")
)
DECISIONS = (nodes.If, nodes.CondExpr, nodes.Test, nodes.Compare, nodes.Assign, nodes.Filter)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_decides_nothing(template: Path) -> None:
    tree = Environment().parse(template.read_text(encoding="utf-8"))  # noqa: S701  # parsed only
    filters = [node.name for node in tree.find_all(nodes.Filter)]
    decisions = [node for node in tree.find_all(DECISIONS) if not isinstance(node, nodes.Filter)]
    assert decisions == []
    assert set(filters) <= {"join", "xml"}


def test_a_name_that_no_view_gives_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="navigaton"):
        environment(__file__, {}).from_string("{{ frame.navigaton }}").render(frame={})


def test_every_word_of_the_reference_is_used() -> None:
    users = [*(ROOT / "generator/targets").rglob("*.py"), *TEMPLATES]
    text = "\n".join(path.read_text(encoding="utf-8") for path in users)
    modules = ((docs_words, "words"), (docs_sentences, "sentences"), (picture_words, "words"))
    for module, prefix in modules:
        names = [name for name in vars(module) if name.isupper() and name != "LANGUAGES"]
        assert [name for name in names if f"{prefix}.{name}" not in text] == []


def test_the_same_spec_makes_the_same_bytes(spec: Spec) -> None:
    assert files(spec) == files(spec)
