"""The Markdown reference, in Korean and in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from jinja2 import Environment

from generator.render import environment
from generator.spec.model import Spec
from generator.targets.docs import sentences as docs_sentences
from generator.targets.docs import words as docs_words
from generator.targets.docs.edition import Edition
from generator.targets.docs.pages import frame, pages
from generator.targets.python import target as python
from generator.text.translation import LANGUAGES

_FOLDER = "generated/docs"


def files(spec: Spec) -> dict[str, str]:
    """Every page in both languages: path to text."""
    # The views escape everything they hold, so the templates need no filters.
    env = environment(__file__, {})
    package = {PurePosixPath(path).stem: text for path, text in python.files(spec).items()}
    editions = (Edition(spec=spec, language=name, package=package) for name in LANGUAGES)
    return dict(file for edition in editions for file in _edition(env, edition))


def _edition(env: Environment, edition: Edition) -> Iterator[tuple[str, str]]:
    everything = pages(edition)
    headings, texts = edition.all_of(docs_words), edition.all_of(docs_sentences)
    for page in everything:
        template = env.get_template(f"{page.template}.md.jinja")
        around = frame(edition, page, everything)
        text = template.render(frame=around, page=page.view, words=headings, sentences=texts)
        yield f"{_FOLDER}/{edition.language}/{page.name}", text
