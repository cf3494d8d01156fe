"""News that something is gone, and something else new in its place, as one: it has another name."""

from collections.abc import Sequence
from dataclasses import replace

from generator.spec.model import Spec
from generator.watch.news.code_lists import tidy
from generator.watch.news.model import Item
from generator.watch.page.model import Page


def with_renames(news: Sequence[Item], page: Page, spec: Spec) -> list[Item]:
    """The news, each pair that is a change of name made one item."""
    gone = [item for item in news if item.group == "gone"]
    renamed: dict[int, Item] = {}
    for new in [item for item in news if item.group == "new"]:
        former = [item for item in gone if _is_former(item, new, page, spec)]
        if len(former) == 1:
            gone.remove(former[0])
            renamed[id(new)] = _renamed(former[0], new)
    stay = set(map(id, gone))
    return [
        renamed.get(id(item), item) for item in news if item.group != "gone" or id(item) in stay
    ]


def _is_former(gone: Item, new: Item, page: Page, spec: Spec) -> bool:
    if gone.about != new.about:
        return False
    if new.about == "field":
        return _stands_in_place(str(gone.field), str(new.field), page, spec)
    return (
        new.about == "code"
        and gone.field == new.field
        and (_is_one(gone, new) or _alike(gone, new))
    )


def _stands_in_place(gone: str, new: str, page: Page, spec: Spec) -> bool:
    """Whether a new field stands between the fields that the one that is gone stood between."""
    printed = [field.name for field in page.fields]
    known = [field.name for field in spec.fields]
    return _between(gone, known, printed) == _between(new, printed, known)


def _between(name: str, names: Sequence[str], among: Sequence[str]) -> list[str | None]:
    """The nearest fields above and below that both sides have."""
    at = names.index(name)
    sides = (reversed(names[:at]), names[at + 1 :])
    return [next((other for other in side if other in among), None) for side in sides]


def _is_one(gone: Item, new: Item) -> bool:
    """Two spellings of one code."""
    return len(new.path) > 2 and gone.path[:4] == new.path[:4]


def _alike(gone: Item, new: Item) -> bool:
    labels = [tidy(says) for says in (gone.spec, new.page) if isinstance(says, str)]
    return len(labels) == 2 and labels[0] == labels[1]


def _renamed(gone: Item, new: Item) -> Item:
    renamed = replace(gone, group="different", about="name", line=new.line, parts=(new, gone))
    return replace(renamed, page=new.code or new.field, spec=gone.code or gone.field)
