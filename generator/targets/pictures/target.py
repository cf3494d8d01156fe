"""Pictures of the reference as SVG, beside the pages that show them."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from generator.render import environment
from generator.spec.model import Spec
from generator.targets.pictures.edition import OUTCOMES_FILE, PictureEdition, timeline_file
from generator.targets.pictures.outcome_tree import Tree, outcome_tree
from generator.targets.pictures.outcomes import outcomes_picture
from generator.targets.pictures.timeline import timeline
from generator.text.translation import LANGUAGES

_FOLDER = "generated/docs"


def files(spec: Spec) -> dict[str, str]:
    """Every picture in both languages: path to text."""
    env = environment(__file__, {})
    editions = (PictureEdition(spec=spec, language=language) for language in LANGUAGES)
    tree = outcome_tree(spec)
    return dict(file for edition in editions for file in _edition(env, edition, tree))


def _edition(env: Environment, edition: PictureEdition, tree: Tree) -> Iterator[tuple[str, str]]:
    folder = f"{_FOLDER}/{edition.language}"
    for table in edition.spec.codes:
        text = _drawn(env, "timeline", timeline(edition, table))
        yield f"{folder}/{timeline_file(table)}", text
    yield f"{folder}/{OUTCOMES_FILE}", _drawn(env, "outcomes", outcomes_picture(edition, tree))


def _drawn(env: Environment, template: str, picture: object) -> str:
    return env.get_template(f"{template}.svg.jinja").render(picture=picture)
