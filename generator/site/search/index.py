"""The search index of an edition: what Zensical found on its pages, and what people call it.

How a query finds an entry is for `static/match.js` to say. Here an entry gets its names: what the
spec calls it, in both languages and all spellings, and what `words.yaml` adds.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import Any

from generator.site.pages import GUIDE
from generator.spec.lookups import keys_of, spellings
from generator.spec.model import ForeignObject, Shape, Spec, Text
from generator.spec.source import read_yaml
from generator.targets.docs.edition import Edition
from generator.text.markdown import anchor

_WORDS = Path(__file__).with_name("words.yaml")
_TAG = re.compile(r"<[^>]*>")


def index(found: Mapping[str, Any], edition: Edition) -> dict[str, Any]:
    """The index, from what Zensical found. The maintainers' guide is none of it."""
    words: Any = read_yaml(_WORDS, _WORDS.name).data
    titles: dict[str, str] = {}
    names = defaultdict(list, words["names"])
    for place, spelt, title in _named(edition.spec):
        names[place] += spelt
        if title:
            names[place] += [title.ko, title.en]
            titles[place] = getattr(title, edition.language)

    def entry(item: Mapping[str, Any]) -> Mapping[str, Any]:
        place, title = item["location"], _plain(item["title"])
        # What is shown beside a code is all that its heading may say.
        name = titles.get(place, "")
        return {
            "at": place,
            "title": title if name in title else f"{title} {name}",
            "page": " › ".join(item["path"]),
            "names": list(dict.fromkeys(map(str, names[place]))),
            "text": _plain(item["text"]),
            "rank": next(rank for begin, rank in words["ranks"] if re.match(begin, place)),
        }

    guide = GUIDE.replace(".md", "/")
    items = (item for item in found["items"] if not item["location"].startswith(guide))
    return {"entries": [entry(item) for item in items], "same": words["same"]}


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


def _named(spec: Spec) -> Iterator[tuple[str, Sequence[str], Text | None]]:
    """Places of the reference, each with its name in every spelling, and its title."""
    for field in spec.fields:
        yield _place("fields", field.name), keys_of(field), None
    for table, codes in spec.codes.items():
        for code in codes.codes:
            spelt = [known.code for known in spellings(code)]
            yield _place(table, code.code), spelt, code.label
            if table == "pg_provider":
                yield _place("availability", code.code), [code.code], code.label
    shapes: list[Shape | ForeignObject] = [*spec.shapes, *spec.foreign]
    for shown in shapes:
        yield _place("shapes", shown.id), [shown.id], shown.title
    for error in spec.errors:
        yield _place("errors", error.code), [error.code], None
    for meaning in spec.outcomes.meanings:
        yield _place("outcomes", meaning.outcome), [], meaning.label


def _place(page: str, heading: str) -> str:
    return f"{page}/#{anchor(heading)}"
