"""What stands around the two editions, and between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator.render import environment
from generator.text.translation import LANGUAGES, NAMES, Language, in_language

_HEADING = re.compile(r'<h([1-6]) id="([^"]+)">')


def around(pages: Mapping[Language, list[str]], url: str) -> dict[str, str]:
    """The files at the root of the site: the way in, the way back, and the list for robots."""
    env = environment(__file__, {})
    texts = {
        "languages": LANGUAGES,
        "names": NAMES,
        "say": {language: in_language(language) for language in LANGUAGES},
        # A missing page may be anywhere, so nothing on its page can be relative.
        "base": urlsplit(url).path or "/",
        "url": url,
        "pages": pages,
    }
    names = ["index.html", "404.html", *(["sitemap.xml"] if url else [])]
    return {name: env.get_template(f"{name}.jinja").render(texts) for name in names}


def with_anchors(html: str, other: str) -> str:
    """A page that also answers to the anchors of the same page in the other language.

    Both have the same headings in the same order, so the switch can keep the place.
    """
    own, others = _HEADING.findall(html), _HEADING.findall(other)
    if [level for level, _ in own] != [level for level, _ in others]:
        return html
    taken = {name for _, name in own}
    names = iter([name for _, name in others])

    def named(heading: re.Match[str]) -> str:
        name = next(names)
        return heading[0] if name in taken else f'{heading[0]}<span id="{name}"></span>'

    return _HEADING.sub(named, html)


def pages_of(folder: Path) -> Iterator[str]:
    """Every page of an edition, as its address says it: ``, `fields/`."""
    for path in sorted(folder.rglob("index.html")):
        place = path.parent.relative_to(folder).as_posix()
        yield "" if place == "." else f"{place}/"
