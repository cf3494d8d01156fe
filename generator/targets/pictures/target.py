"""Pictures of the reference as SVG, beside the pages that show them."""

from collections.abc import Iterator

from jinja2 import Environment

from generator.render import environment
from generator.spec.lookups import SDK_FAILURE, base_source
from generator.spec.model import Spec
from generator.targets.pictures.drawing import WIDTH, shortened, text_width
from generator.targets.pictures.outcome_tree import Tree, outcome_tree
from generator.targets.pictures.outcomes import OutcomeList
from generator.targets.pictures.timeline import scale, spellings
from generator.text.markdown import visible
from generator.text.translation import LANGUAGES, Language, in_language

_FOLDER = "generated/docs"


def files(spec: Spec) -> dict[str, str]:
    """Every picture in both languages: path to text."""
    tree = outcome_tree(spec)
    return dict(file for language in LANGUAGES for file in _edition(spec, language, tree))


def _edition(spec: Spec, language: Language, tree: Tree) -> Iterator[tuple[str, str]]:
    env, folder = _environment(spec, language), f"{_FOLDER}/{language}/pictures"
    failure = spec.wrappers.failure
    names = {SDK_FAILURE: f"{failure.code} + {failure.message}"}
    drawn = OutcomeList(in_language(language), names)
    drawn.add(tree)
    yield f"{folder}/outcomes.svg", env.get_template("outcomes.svg.jinja").render(lines=drawn.lines)
    template = env.get_template("timeline.svg.jinja")
    for name, table in spec.codes.items():
        rows = list(spellings(table))
        days = scale(spec, [spelling for spelling, _ in rows])
        yield f"{folder}/timeline-{name}.svg", template.render(table=name, rows=rows, scale=days)


def _environment(spec: Spec, language: Language) -> Environment:
    env = environment(__file__, {"shortened": shortened})
    env.globals.update(
        _=in_language(language),
        width=WIDTH,
        base=base_source(spec).date,
        labels={m.outcome: visible(getattr(m.label, language)) for m in spec.outcomes.meanings},
        text_width=text_width,
    )
    return env
