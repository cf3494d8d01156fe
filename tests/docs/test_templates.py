"""A page's template is the page, and nothing that was not escaped gets through it."""

from __future__ import annotations

import re

import pytest
from jinja2 import Environment, UndefinedError

from generator.render import environment
from generator.spec.model import Spec
from generator.targets.docs.edition import Edition
from generator.targets.docs.target import markdown_environment
from generator.text.markdown import Md
from tests.docs.reading import files
from tests.project import ROOT

TEXT = "<b> | *"


@pytest.fixture
def env(spec: Spec) -> Environment:
    return markdown_environment(Edition(spec=spec, language="en"))


def test_a_name_that_nobody_gives_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="navigaton"):
        environment(__file__, {}).from_string("{{ page.navigaton }}").render(page={})


@pytest.mark.parametrize(
    "template",
    [
        "{{ text }}",
        "{{ 'constant' }}",
        "{{ text ~ '' }}",
        "{{ text | plain | upper }}",
        "{{ [text] | join }}",
        "{{ _('Start') ~ text }}",
        "{{ _('Maximum length: {number} characters', number=text) }}",
        "{% macro m() %}{{ text }}{% endmacro %}{{ m() }}",
        "{% set t %}{{ text }}{% endset %}{{ t }}",
        "{{ 1.5 }}",
        "{{ none }}",
    ],
)
def test_what_was_not_escaped_is_not_put_out(template: str, env: Environment) -> None:
    with pytest.raises(TypeError, match="not escaped"):
        env.from_string(template).render(text=TEXT)


@pytest.mark.parametrize(
    "template",
    [
        "{{ text | plain }}",
        "{% macro m() %}{{ text | plain }}{% endmacro %}{{ m() }}",
        "{% set t %}{{ text | plain }}{% endset %}{{ [t] | join }}",
        "{{ [text] | map('plain') | join(' · ') }}",
    ],
)
def test_what_was_escaped_is_put_out(template: str, env: Environment) -> None:
    assert env.from_string(template).render(text=TEXT) == r"\<b\> \| \*"


def test_only_the_module_that_escapes_makes_markdown_of_text() -> None:
    makers = {
        path.name
        for path in (ROOT / "generator").rglob("*.py")
        if re.search(r"\bMd\((?!str)", path.read_text(encoding="utf-8"))
    }
    assert makers == {"markdown.py"}


def test_markdown_that_is_put_together_by_other_means_is_text_again() -> None:
    for put_together in (Md("a") + "<b>", f"{Md('a')}", "".join([Md("a")]), Md("a").upper()):
        assert type(put_together) is str


def test_every_file_that_a_page_shows_is_shown(pages: dict[str, str]) -> None:
    """And no file lies there for nothing."""
    folder = ROOT / "generator/targets/docs/static"
    text = "\n".join(pages.values())
    for path in (path for path in folder.rglob("*.*") if "__pycache__" not in path.parts):
        assert path.read_text(encoding="utf-8").strip() in text, path.name


def test_the_same_spec_makes_the_same_bytes(pages: dict[str, str], spec: Spec) -> None:
    again = {path.removeprefix("generated/docs/"): text for path, text in files(spec).items()}

    assert pages == again
