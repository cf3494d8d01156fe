"""Pictures of the reference as SVG, beside the pages that show them."""

from generator.render import environment
from generator.spec.lookups import SDK_FAILURE, base_source
from generator.spec.model import Spec
from generator.targets.pictures import timeline
from generator.targets.pictures.outcomes import MANY, outcome_tree
from generator.text.markdown import visible
from generator.text.translation import LANGUAGES, in_language


def files(spec: Spec) -> dict[str, str]:
    """Every picture in both languages: path to text."""
    tree, failure = outcome_tree(spec), spec.wrappers.failure
    found: dict[str, str] = {}
    for language in LANGUAGES:
        env, folder = environment(__file__, {}), f"generated/docs/{language}/pictures"
        env.globals.update(
            _=in_language(language),
            width=timeline.WIDTH,
            longest=timeline.LONGEST,
            base=base_source(spec).date,
            labels={m.outcome: visible(getattr(m.label, language)) for m in spec.outcomes.meanings},
            names={SDK_FAILURE: f"{failure.code} + {failure.message}"},
            text_width=timeline.text_width,
            many=MANY,
        )
        found[f"{folder}/outcomes.svg"] = env.get_template("outcomes.svg.jinja").render(tree=tree)
        template = env.get_template("timeline.svg.jinja")
        for name, table in spec.codes.items():
            rows, scale = list(timeline.spellings(table)), timeline.Scale(spec, table)
            text = template.render(table=name, rows=rows, scale=scale)
            found[f"{folder}/timeline-{name}.svg"] = text
    return found
