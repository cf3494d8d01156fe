"""Pictures of the reference as SVG, beside the pages that show them."""

from collections.abc import Iterator
from datetime import date
from unicodedata import east_asian_width

from generator.render import environment
from generator.spec.lookups import SDK_FAILURE, base_source
from generator.spec.model import CodeTable, Listed, Spec
from generator.targets.pictures.outcomes import MANY, outcome_tree
from generator.text.markdown import visible
from generator.text.translation import LANGUAGES, in_language

# As wide as a text on a phone: there a picture is shown in about its own size.
_WIDTH, _MARGIN = 330, 10
# Signs of a name that have room: at least half of a timeline is for the bars.
_LONGEST = 19


def files(spec: Spec) -> dict[str, str]:
    """Every picture in both languages: path to text."""
    tree, failure = outcome_tree(spec), spec.wrappers.failure
    found: dict[str, str] = {}
    for language in LANGUAGES:
        env, folder = environment(__file__, {}), f"generated/docs/{language}/pictures"
        env.globals.update(
            _=in_language(language),
            width=_WIDTH,
            longest=_LONGEST,
            base=base_source(spec).date,
            labels={m.outcome: visible(getattr(m.label, language)) for m in spec.outcomes.meanings},
            names={SDK_FAILURE: f"{failure.code} + {failure.message}"},
            text_width=text_width,
            many=MANY,
        )
        found[f"{folder}/outcomes.svg"] = env.get_template("outcomes.svg.jinja").render(tree=tree)
        template = env.get_template("timeline.svg.jinja")
        for name, table in spec.codes.items():
            rows, scale = list(spellings(table)), Scale(spec, table)
            text = template.render(table=name, rows=rows, scale=scale)
            found[f"{folder}/timeline-{name}.svg"] = text
    return found


class Scale:
    """Where the days of a code table's timeline stand: from the oldest revision to the newest."""

    def __init__(self, spec: Spec, table: CodeTable) -> None:
        self.days = sorted({source.date for source in spec.sources if source.revision})
        widths = (text_width(name[:_LONGEST], 12, code=True) for name, _ in spellings(table))
        self.left = round(_MARGIN + max(widths) + 4, 1)
        self.right = _WIDTH - _MARGIN

    def x(self, day: str) -> float:
        """The place of a day, `2023-05-09`."""
        first, last = date.fromisoformat(self.days[0]), date.fromisoformat(self.days[-1])
        passed = (date.fromisoformat(day) - first).days / (last - first).days
        return round(self.left + passed * (self.right - self.left), 1)

    def spans(self, window: Listed) -> list[tuple[float, float]]:
        """The times during which something was listed: where each begins and ends."""
        first = self.x(window.from_), self.x(window.until) if window.until else self.right
        return [first, (self.x(window.again), self.right)] if window.again else [first]


def spellings(table: CodeTable) -> Iterator[tuple[str, Listed | None]]:
    """Every code, and below it the other spellings that the page listed."""
    for entry in table.codes:
        yield visible(entry.code), entry.listed
        for alias in entry.aliases:
            if alias.listed:
                yield f"↳ {visible(alias.code)}", alias.listed


def text_width(text: str, size: float, *, code: bool = False) -> float:
    """About how wide a text is: fonts differ, so this leaves room."""
    latin = size * (0.62 if code else 0.54)
    return sum(size if east_asian_width(c) in "WF" else latin for c in text)
