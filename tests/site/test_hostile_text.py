"""Whatever the spec's texts hold, a page of the site shows it as a git host does."""

from __future__ import annotations

import json
import re
from html import escape
from importlib import import_module

import pytest

from generator.site.config import config
from generator.site.search_index import extended
from generator.spec.model import Spec
from generator.targets.docs.target import files
from tests.docs.reading import read as read_markdown
from tests.docs.test_hostile_spec import HOSTILE, with_hostile_codes, with_text
from tests.site.reading import read_text

SHOWN_AS_HTML = {"<code>", "</code>", '<span hidden="hidden">', "</span>"}
PAGES = ("README.md", "outcomes.md", "status.md", "shapes.md", "errata.md")


@pytest.mark.parametrize("text", HOSTILE, ids=["table", "code", "marks", "blocks", "bidi"])
def test_hostile_text_is_shown_as_git_hosts_show_it(spec: Spec, text: str) -> None:
    made = files(with_hostile_codes(with_text(spec, text), text))
    for name in PAGES:
        markdown = "\n".join(
            line
            for line in made[f"generated/docs/ko/{name}"].splitlines()
            if not line.startswith("![")
        )
        html = read_text(f"<html lang=''><article>{rendered(markdown)}</article></html>")
        assert squeezed(html.article) == squeezed(read_markdown(markdown).text), name


@pytest.mark.parametrize("text", HOSTILE, ids=["table", "code", "marks", "blocks", "bidi"])
def test_names_in_the_search_index_are_text(spec: Spec, text: str) -> None:
    index = {"items": [{"location": "status/#paid", "title": "<code>paid</code>"}]}
    made = extended(json.dumps(index), with_text(spec, text), "ko")
    title = json.loads(made)["items"][0]["title"]
    assert set(re.findall("<[^>]*>", title)) <= SHOWN_AS_HTML
    assert escape(text, quote=False) in title


def rendered(markdown: str) -> str:
    """The HTML that Zensical's renderer makes of Markdown under our settings."""
    names, options = list[str](), {}
    for extension in config("ko", [], "")["markdown_extensions"]:
        known = extension if isinstance(extension, dict) else {extension: {}}
        names += known
        options.update(known)
    options["toc"] = {}
    python_markdown = import_module("markdown")  # which says nothing of its types
    return str(python_markdown.markdown(markdown, extensions=names, extension_configs=options))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
