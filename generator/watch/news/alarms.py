"""So much news of one kind that the page's form may have changed, rather than what it says."""

from collections.abc import Iterator, Sequence

from generator.watch.news.expected import Expected
from generator.watch.news.model import Item

# A fifth of a table; of a short one, more than two.
_SHARE = 5
_FEW = 2


def alarms(news: Sequence[Item], known: Expected) -> Iterator[str]:
    """One sentence for each table, and for the fields, of which an unusual share is different."""
    gone = [item for item in news if item.about == "field" and item.group == "gone"]
    if _is_unusual(len(gone), len(known.fields)):
        yield f"{len(gone)} of {len(known.fields)} fields are gone"
    for table, codes in known.codes.items():
        changed = [i for i in news if i.field == table and _is_other(i)]
        if _is_unusual(len(changed), len(codes)):
            what = f"{len(changed)} of {len(codes)} codes of {table}"
            yield f"{what} are gone or have another label"


def _is_other(item: Item) -> bool:
    return item.about in ("label", "name") or (item.about == "code" and item.group == "gone")


def _is_unusual(changed: int, all_: int) -> bool:
    return changed > _FEW and changed * _SHARE >= all_
