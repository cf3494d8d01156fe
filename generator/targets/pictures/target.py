"""Pictures of the reference as SVG, beside the pages that show them."""

from collections.abc import Iterator

from generator.render import environment
from generator.spec.lookups import SDK_FAILURE, base_source
from generator.spec.model import Spec
from generator.targets.pictures import timeline
from generator.targets.pictures.drawing import WIDTH, text_width
from generator.targets.pictures.outcomes import Tree, outcome_lines, outcome_tree
from generator.text.markdown import visible
from generator.text.translation import LANGUAGES, Language, in_language


def files(spec: Spec) -> dict[str, str]:
    """Every picture in both languages: path to text."""
    tree = outcome_tree(spec)
    return dict(file for language in LANGUAGES for file in _edition(spec, language, tree))


def _edition(spec: Spec, language: Language, tree: Tree) -> Iterator[tuple[str, str]]:
    _, env = in_language(language), environment(__file__, {})
    env.globals.update(
        _=_,
        width=WIDTH,
        longest=timeline.LONGEST,
        base=base_source(spec).date,
        labels={m.outcome: visible(getattr(m.label, language)) for m in spec.outcomes.meanings},
        text_width=text_width,
    )
    folder, failure = f"generated/docs/{language}/pictures", spec.wrappers.failure
    lines = outcome_lines(tree, {SDK_FAILURE: f"{failure.code} + {failure.message}"}, _)
    yield f"{folder}/outcomes.svg", env.get_template("outcomes.svg.jinja").render(lines=lines)
    template = env.get_template("timeline.svg.jinja")
    for name, table in spec.codes.items():
        rows, scale = timeline.spellings(table), timeline.scale(spec, table)
        text = template.render(table=name, rows=list(rows), scale=scale)
        yield f"{folder}/timeline-{name}.svg", text
