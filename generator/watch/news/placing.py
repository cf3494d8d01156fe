"""Fields that the page moved, or documents now, go to where the page has them."""

from collections.abc import Sequence

from generator.spec.load import typed
from generator.spec.model import Spec
from generator.watch.news.edit import YamlFile
from generator.watch.news.recorded import parsed
from generator.watch.page.model import Page


def in_place(text: str, page: Page, moved: Sequence[str]) -> str:
    """The spec with each of these fields below the one that stands above it on the page."""
    names = [field.name for field in page.fields]
    for name in sorted(moved, key=names.index):
        spec = typed(parsed(text).data)
        known = [field.name for field in spec.fields]
        above = next((n for n in reversed(names[: names.index(name)]) if n in known), None)
        order = [i for i, other in enumerate(known) if other != name]
        at, to = known.index(name), order.index(known.index(above)) + 1 if above else 0
        file = YamlFile(text)
        section = file.replace(("fields", at, "section"), _section(spec, at, order, to))
        text = file.edited([section])
        text = YamlFile(text).edited(
            [YamlFile(text).reorder(("fields",), [*order[:to], at, *order[to:]])]
        )
    return text


def _section(spec: Spec, at: int, order: Sequence[int], to: int) -> str:
    """The field's own section where a neighbour has it, else that of the field above."""
    around = [spec.fields[i].section for i in order[max(to - 1, 0) : to + 1]]
    own = spec.fields[at].section
    return own if own in around else around[0]
