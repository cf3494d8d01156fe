"""Whatever the spec's texts hold, a page of the site shows it as a git host does."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from generator.site.config import config
from generator.site.search.index import index
from generator.spec.model import Spec
from generator.spec.source import read_yaml
from generator.targets.docs.edition import Edition
from tests.docs.reading import read as read_markdown
from tests.docs.reading import renderers
from tests.docs.test_hostile_spec import HOSTILE, with_hostile_codes, with_text
from tests.project import ROOT
from tests.site.reading import read_text

PAGES = ("README.md", "fields.md", "outcomes.md", "status.md", "shapes.md", "errata.md")


@pytest.mark.parametrize("text", HOSTILE, ids=["table", "code", "marks", "blocks", "bidi"])
def test_hostile_text_is_shown_as_git_hosts_show_it(spec: Spec, text: str) -> None:
    render = renderers(with_hostile_codes(with_text(spec, text), text))
    for name in PAGES:
        markdown = "\n".join(
            line
            for line in render[f"generated/docs/ko/{name}"]().splitlines()
            if not line.startswith("![")
        )
        html = read_text(f"<html lang=''><article>{rendered(markdown, spec)}</article></html>")
        assert squeezed(html.article) == squeezed(read_markdown(markdown).text), name


@pytest.mark.parametrize("text", HOSTILE, ids=["table", "code", "marks", "blocks", "bidi"])
def test_names_in_the_search_index_are_text(spec: Spec, text: str) -> None:
    item = {"location": "status/#paid", "title": "<code>paid</code>", "text": "<p>1 &lt; 2</p>"}
    edition = Edition(spec=with_text(spec, text), language="ko")
    (entry,) = index({"items": [item | {"path": []}]}, edition)["entries"]
    assert entry["title"] == f"paid {text}"
    assert entry["text"] == "1 < 2"


def test_the_search_makes_text_of_what_it_shows() -> None:
    for script in (ROOT / "generator/site/search/static").glob("*.js"):
        assert "HTML" not in script.read_text(encoding="utf-8")


def rendered(markdown: str, spec: Spec) -> str:
    """The HTML that Zensical's renderer makes of Markdown under our settings."""
    names, options = list[str](), {}
    settings = config(Edition(spec=spec, language="ko"), "")
    inherited: Any = read_yaml(Path(settings["INHERIT"]), "mkdocs.yml").data
    for extension in inherited["markdown_extensions"] + settings["markdown_extensions"]:
        known = extension if isinstance(extension, dict) else {extension: {}}
        names += known
        options.update(known)
    options["toc"] = {}
    python_markdown = import_module("markdown")  # which says nothing of its types
    return str(python_markdown.markdown(markdown, extensions=names, extension_configs=options))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
