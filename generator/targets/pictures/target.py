"""Pictures of the reference as SVG, beside the pages that show them."""

from collections.abc import Iterator, Sequence

from generator.render import environment
from generator.spec.lookups import SDK_FAILURE, base_source
from generator.spec.model import Spec
from generator.targets.pictures import timeline
from generator.targets.pictures.drawing import WIDTH, text_width
from generator.targets.pictures.outcomes import Line, outcome_lines, outcome_tree
from generator.text.markdown import visible
from generator.text.translation import LANGUAGES, Language, in_language


def files(spec: Spec) -> dict[str, str]:
    """Every picture in both languages: path to text."""
    lines = outcome_lines(outcome_tree(spec))
    return dict(file for language in LANGUAGES for file in _edition(spec, language, lines))


def _edition(spec: Spec, language: Language, lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    failure = spec.wrappers.failure
    env = environment(__file__, {})
    env.globals.update(
        _=in_language(language),
        width=WIDTH,
        longest=timeline.LONGEST,
        base=base_source(spec).date,
        labels={m.outcome: visible(getattr(m.label, language)) for m in spec.outcomes.meanings},
        names={SDK_FAILURE: f"{failure.code} + {failure.message}"},
        text_width=text_width,
    )
    folder = f"generated/docs/{language}/pictures"
    yield f"{folder}/outcomes.svg", env.get_template("outcomes.svg.jinja").render(lines=lines)
    template = env.get_template("timeline.svg.jinja")
    for name, table in spec.codes.items():
        rows, scale = timeline.spellings(table), timeline.Scale(spec, table)
        text = template.render(table=name, rows=list(rows), scale=scale)
        yield f"{folder}/timeline-{name}.svg", text
