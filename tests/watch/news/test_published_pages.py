"""The revisions that PortOne published, where they are at hand: they are no part of the project."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.watch.news.compare import compare
from generator.watch.page import Code, Page, PageError, read
from tests.project import ROOT
from tests.watch.news.kinds import News, news
from tests.watch.news.pages import spec

PAGES = ROOT.parent / "shared" / "reference" / "pages"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not PAGES.is_dir(), reason=f"the published pages are not at hand ({PAGES})"),
]

# Each with the revision that it is: on 2024-04-18 there were two, and this is the first.
REVISIONS = {
    "payrt.ko.2022-03-30.md": "payrt-2022-04",
    "payrt.ko.2022-07-13.md": "payrt-2023-05",
    "payrt.ko.2023-05-09.gitbook.txt": "payrt-2023-05",
    "payrt.en.2023-05-09.mdx": "payrt-en-2023-05",
    "payrt.ko.2023-08-18.mdx": "payrt-2023-08",
    "payrt.ko.2024-04-18.mdx": "payrt-2024-01",
    "payrt.ko.2026-04-02.mdx": "payrt-2026-04",
}
each_page = pytest.mark.parametrize("name", REVISIONS)
_STAR = re.compile(r'<mark style="color:red;">[*\\]*\*[*\\]*</mark>| \*(?= )')


def text(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


class Editor:
    """A published page as lines, with the places that the reader finds in it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines = text(name).split("\n")
        self.page = read(text(name).encode(), name)

    def line(self, field: str, code: str | None = None) -> int:
        """The index of a field's heading, or of one of its codes."""
        found = next(f for f in self.page.fields if f.name == field)
        return (next(c for c in found.codes if c.code == code) if code else found).line - 1

    def block(self, field: str) -> slice:
        """The lines of a field that has another below it."""
        starts = sorted(f.line - 1 for f in self.page.fields)
        start = self.line(field)
        return slice(start, starts[starts.index(start) + 1])

    def add_code(self) -> list[News]:
        at = self.line("pay_method", "wechat")
        line = self.lines[at].replace("wechat", "zz_unknown")
        blank = [""] if not self.lines[at + 1].strip() else []
        self.lines[at + 1 : at + 1] = [*blank, line]
        label = next(c.label for c in self.codes("pay_method") if c.code == "wechat")
        return [("new", "code", "pay_method", "zz_unknown", label, None)]

    def drop_code(self) -> list[News]:
        del self.lines[self.line("status", "paid")]
        label = next(c.label for c in self.codes("status") if c.code == "paid")
        return [("gone", "code", "status", "paid", None, label)]

    def relabel(self) -> list[News]:
        at = self.line("pay_method", "alipay")
        label = next(c.label for c in self.codes("pay_method") if c.code == "alipay") or ""
        word = label.split()[0]
        self.lines[at] = self.lines[at].replace(word, f"새 {word}")
        return [("different", "label", "pay_method", "alipay", f"새 {label}", label)]

    def retype(self) -> list[News]:
        at = self.line("pg_tid")
        self.lines[at] = self.lines[at].replace("string", "number")
        return [("different", "type", "pg_tid", None, "number", "string")]

    def unmark(self) -> list[News]:
        at = self.line("pg_tid")
        line = self.lines[at]
        self.lines[at] = _STAR.sub("", line, count=1) if "*" in line else line.replace(":", "?:")
        assert self.lines[at] != line
        return [("different", "required", "pg_tid", None, False, True)]

    def add_field(self) -> list[News]:
        block = self.block("buyer_tel")
        new = [line.replace("_tel", "_fax") for line in self.lines[block]]
        self.lines[block.stop : block.stop] = new
        return [("new", "field", "buyer_fax", None, "string", None)]

    def drop_field(self) -> list[News]:
        del self.lines[self.block("buyer_tel")]
        return [("gone", "field", "buyer_tel", None, None, "string")]

    def codes(self, field: str) -> tuple[Code, ...]:
        return next(f.codes for f in self.page.fields if f.name == field)

    def changed(self) -> Page:
        return read("\n".join(self.lines).encode(), self.name)


@each_page
def test_a_published_revision_is_silent(name: str) -> None:
    found = compare(spec(), read(text(name).encode(), name))

    assert news(found) == []
    assert found.revision.source.id == REVISIONS[name]


@each_page
@pytest.mark.parametrize(
    "change",
    [
        Editor.add_code,
        Editor.drop_code,
        Editor.relabel,
        Editor.retype,
        Editor.unmark,
        Editor.add_field,
        Editor.drop_field,
    ],
    ids=lambda change: change.__name__,
)
def test_one_change_of_a_published_page_is_that_news(
    name: str, change: Callable[[Editor], list[News]]
) -> None:
    editor = Editor(name)
    expected = change(editor)

    assert news(compare(spec(), editor.changed())) == expected


def test_only_the_table_that_the_english_page_links_to_is_not_compared() -> None:
    name = "payrt.en.2023-05-09.mdx"
    remarks = compare(spec(), read(text(name).encode(), name)).remarks

    assert [r.text for r in remarks if "fingerprints" not in r.text] == [
        "pg_provider lists no codes here"
    ]


@each_page
def test_a_page_that_is_cut_off_early_is_refused(name: str) -> None:
    editor = Editor(name)
    del editor.lines[editor.line("pay_method") :]

    with pytest.raises(PageError, match="saved whole"):
        compare(spec(), editor.changed())


def test_the_neighbour_page_is_refused() -> None:
    neighbour = read(text("cft-rt.ko.2023-05-09.mdx").encode(), "cft-rt.mdx")

    with pytest.raises(PageError, match="looks like an identity-verification callback"):
        compare(spec(), neighbour)
