"""News that something is gone, and something else new in its place, as one: it has another name."""

from collections.abc import Sequence
from dataclasses import replace

from generator.spec.model import Spec
from generator.watch.news.code_lists import tidy
from generator.watch.news.model import Item
from generator.watch.page.model import Page


def with_renames(news: Sequence[Item], page: Page, spec: Spec) -> list[Item]:
    """The news, each pair that is a change of name made one item."""
    found = list(news)
    for new in [item for item in news if item.group == "new"]:
        former = [i for i in found if i.group == "gone" and _is_former(i, new, page, spec)]
        if len(former) == 1:
            gone = former[0]
            name = replace(gone, group="different", about="name", line=new.line, parts=(new, gone))
            names = new.code or new.field, gone.code or gone.field
            found[found.index(new)] = replace(name, page=names[0], spec=names[1])
            found.remove(gone)
    return found


def _is_former(gone: Item, new: Item, page: Page, spec: Spec) -> bool:
    if gone.about == new.about == "field":
        # It stands between the fields that the one that is gone stood between.
        printed = [field.name for field in page.fields]
        known = [field.name for field in spec.fields]
        before = _neighbours(str(gone.field), known, printed)
        return before == _neighbours(str(new.field), printed, known)
    if gone.about != "code" or new.about != "code" or gone.field != new.field:
        return False
    is_spelling = len(new.path) > 2 and gone.path[:4] == new.path[:4]
    labels = [tidy(says) for says in (gone.spec, new.page) if isinstance(says, str)]
    return is_spelling or (len(labels) == 2 and labels[0] == labels[1])


def _neighbours(name: str, names: Sequence[str], among: Sequence[str]) -> list[str | None]:
    """The nearest fields above and below that both sides have."""
    at = names.index(name)
    sides = (reversed(names[:at]), names[at + 1 :])
    return [next((other for other in side if other in among), None) for side in sides]
