"""Templates loop and substitute; what to print is decided in the views."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, UndefinedError, nodes

from generator import views
from generator.model import Spec
from generator.render import environment
from generator.targets.docs import files
from generator.views import docs_sentences, docs_words, picture_words
from tests.project import ROOT

TEMPLATES = sorted(
    path
    for folder in ("docs", "pictures")
    for path in (ROOT / "generator/templates" / folder).glob("*.jinja")
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
        environment("docs", {}).from_string("{{ frame.navigaton }}").render(frame={})


def test_every_word_of_the_reference_is_used() -> None:
    views_folder = Path(str(views.__file__)).parent
    users = [*views_folder.glob("docs_*.py"), *views_folder.glob("picture_*.py"), *TEMPLATES]
    text = "\n".join(path.read_text(encoding="utf-8") for path in users)
    modules = ((docs_words, "words"), (docs_sentences, "sentences"), (picture_words, "words"))
    for module, prefix in modules:
        names = [name for name in vars(module) if name.isupper() and name != "LANGUAGES"]
        assert [name for name in names if f"{prefix}.{name}" not in text] == []


def test_the_same_spec_makes_the_same_bytes(spec: Spec) -> None:
    assert files(spec) == files(spec)
