"""Built HTML pages, read: independent of what wrote them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

_VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_HOME = "https://site.invalid/"


@dataclass(frozen=True)
class ReadHtml:
    """What a page is, where it leads to, and what it shows."""

    language: str
    ids: frozenset[str]
    links: tuple[str, ...]
    switches: Mapping[str, str]
    article: str


def read_text(text: str) -> ReadHtml:
    """Read the HTML of a page."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return ReadHtml(
        language=reader.language,
        ids=frozenset(reader.ids),
        links=tuple(reader.links),
        switches=reader.switches,
        article=" ".join("".join(reader.shown).split()),
    )


@cache
def read_site(folder: Path) -> dict[str, ReadHtml]:
    """Every page of a site by its address below the site's root: `ko/fields/`, `404.html`."""
    return {
        path.relative_to(folder).as_posix().removesuffix("index.html"): read_text(
            path.read_text(encoding="utf-8")
        )
        for path in sorted(folder.rglob("*.html"))
    }


def target(page: str, link: str) -> tuple[str, str] | None:
    """Where a link of a page leads: address below the site's root, and anchor. None: elsewhere."""
    there = urlsplit(urljoin(_HOME + page, link))
    if not there.geturl().startswith(_HOME):
        return None
    return unquote(there.path.removeprefix("/")), unquote(there.fragment)


def broken_links(folder: Path) -> Iterator[tuple[str, str]]:
    """Links that lead to no file, or to no place on a page."""
    pages = read_site(folder)
    for page, html in pages.items():
        for link in html.links:
            place = target(page, link)
            if place is None:
                continue
            address, anchor = place
            path = folder / address
            found = (path / "index.html").is_file() if address.endswith("/") else path.is_file()
            if not (address == "" or found) or (anchor and anchor not in pages[address].ids):
                yield page, link


@dataclass
class _Reader(HTMLParser):
    language: str = ""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    switches: dict[str, str] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = given["lang"]
        if tag not in _VOID:
            headerlink = given.get("class") == "headerlink"
            self._open.append("headerlink" if headerlink else tag)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given[name] for name in ("href", "src") if name in given]
        if "hreflang" in given and tag == "a":
            self.switches[given["hreflang"]] = given["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        hidden = {"headerlink", "script", "style"} & set(self._open)
        if "article" in self._open and not hidden:
            self.shown.append(data)
