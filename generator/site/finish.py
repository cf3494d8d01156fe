"""What stands around the two editions, and between them."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from generator.render import environment
from generator.text.translation import LANGUAGES, NAMES, Language, in_language

# Parts of the theme that none of our pages has.
_UNUSED = re.compile(
    r"\.(?:-Color|admonition|arithmatex|critic|doc|md-(?:annotation|author|banner|consent|feedback"
    r"|pin|post|profile|select|sidebar--post|source|status|tabs|version)|mermaid|task-list)\b"
)
_RULE = re.compile(r"([^{}]+)\{[^{}]*\}")
_HEADING = re.compile(r'<h([1-6]) id="([^"]+)">')


def around(pages: Mapping[Language, Sequence[str]], url: str) -> dict[str, str]:
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


def without_unused(css: str) -> str:
    """The theme's style sheet without the rules that are for what no page of ours has."""

    def kept(rule: re.Match[str]) -> str:
        selectors = rule[1].split(",")
        return "" if all(_UNUSED.search(selector) for selector in selectors) else rule[0]

    return _RULE.sub(kept, css)
