"""The search index of an edition: what Zensical found on its pages, and what people call it.

How a query finds an entry is for `static/match.js` to say. Here an entry gets its names: what the
spec calls it, in both languages and all spellings, and what `words.yaml` adds.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import Any

from generator.render import static
from generator.site.navigation import GUIDE
from generator.spec.lookups import keys_of, spellings
from generator.spec.model import Spec, Text
from generator.spec.source import read_yaml
from generator.text.markdown import anchor
from generator.text.translation import Language

_WORDS = Path(__file__).parent / "words.yaml"
_TAG = re.compile(r"<[^>]*>")

# What explains a payload goes before what says how one knows; the first that fits counts.
_RANKS = (
    (re.compile(r"fields/#\w|what-did-i-get/"), 1.0),
    (re.compile(r"(pay_method|pg_provider|status)/#\w"), 0.98),
    (re.compile(r"emb_pg_provider/#\w"), 0.9),
    (re.compile(r"(shapes|outcomes|errors)/"), 0.95),
    (re.compile(r"(availability|recipes|bindings)/"), 0.85),
    (re.compile(r"errata/"), 0.5),
    (re.compile(r"(sources|history)/"), 0.35),
    (re.compile(r"api/"), 0.6),
    (re.compile(""), 0.8),
)


def files() -> Mapping[str, str]:
    """Path below the site's root to text: what both editions' pages load."""
    return {f"assets/search/{name}": text for name, text in static(__file__).items()}


def index(found: str, spec: Spec, language: Language) -> str:
    """The index as JSON, from what Zensical found. The maintainers' guide is none of it."""
    known: Any = read_yaml(_WORDS, _WORDS.name).data
    names = _names(spec, known["names"])
    titles = _titles(spec, language)
    items = json.loads(found)["items"]
    guide = GUIDE.replace(".md", "/")
    entries = [
        _entry(item, titles, names) for item in items if not item["location"].startswith(guide)
    ]
    data = {"entries": entries, "same": known["same"]}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _entry(
    item: Mapping[str, Any], titles: Mapping[str, str], names: Mapping[str, Sequence[str]]
) -> Mapping[str, Any]:
    """A place of the reference, and what it may be looked for by."""
    place = item["location"]
    title = _plain(item["title"])
    name = titles.get(place, "")
    return {
        "at": place,
        "title": title if name in title else f"{title} {name}",
        "page": " › ".join(item["path"]),
        "names": list(dict.fromkeys(names.get(place, ()))),
        "text": _plain(item["text"]),
        "rank": next(rank for pattern, rank in _RANKS if pattern.match(place)),
    }


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


def _titles(spec: Spec, language: Language) -> Mapping[str, str]:
    """What is shown beside a code, which is all that its heading may say."""
    return {place: getattr(title, language) for place, title in _titled(spec)}


def _names(spec: Spec, more: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    names: dict[str, list[str]] = defaultdict(list)
    for place, words in (*_spelt(spec), *more.items()):
        names[place] += map(str, words)
    for place, title in _titled(spec):
        names[place] += [title.ko, title.en]
    return names


def _spelt(spec: Spec) -> Iterator[tuple[str, Sequence[str]]]:
    """Codes and fields in every spelling."""
    for field in spec.fields:
        yield _place("fields", field.name), keys_of(field)
    for table, codes in spec.codes.items():
        for code in codes.codes:
            yield _place(table, code.code), [known.code for known in spellings(code)]
    for code in spec.codes["pg_provider"].codes:
        yield _place("availability", code.code), [code.code]
    for name in (*(s.id for s in spec.shapes), *(f.id for f in spec.foreign)):
        yield _place("shapes", name), [name]
    for error in spec.errors:
        yield _place("errors", error.code), [error.code]


def _titled(spec: Spec) -> Iterator[tuple[str, Text]]:
    for table, codes in spec.codes.items():
        for code in codes.codes:
            yield _place(table, code.code), code.label
            if table == "pg_provider":
                yield _place("availability", code.code), code.label
    for shape in spec.shapes:
        yield _place("shapes", shape.id), shape.title
    for foreign in spec.foreign:
        yield _place("shapes", foreign.id), foreign.title
    for meaning in spec.outcomes.meanings:
        yield _place("outcomes", meaning.outcome), meaning.label


def _place(page: str, heading: str) -> str:
    return f"{page}/#{anchor(heading)}"
