"""What a page says in words is compared with the fingerprints of its revision."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest
from msgspec.structs import replace

from generator.spec.model import Spec, Words
from generator.watch.news.compare import compare
from generator.watch.news.words import words_of
from generator.watch.page import Page, read
from tests.watch.news.kinds import news
from tests.watch.news.pages import html_table, latest, mdx_parameters, page_of, spec

NOTE = "값이 다를 수 있으니 살펴봅니다."
FOUR = "카카오페이는 imp_uid, merchant_uid, error_code, error_msg만 보냅니다."
SAMPLE = '```json\n{"imp_uid": "imp_1", "status": "paid", "name": "책"}\n```\n'
DESCRIPTION = "무엇이 오는지 봅니다."
SCRIPT = '<script src="https://example.com/v1.js"></script>'
BRIEF = "**무엇인지 말한다**"


@cache
def text() -> str:
    """A page of our own: what the spec records, with a note, a hint, a section and a sample."""
    fields = mdx_parameters(page_of(latest()))
    hint = f"    {BRIEF}\n\n    <Hint>\n      다른 이름으로 올 수 있습니다.\n    </Hint>\n"
    fields = fields.replace(f"    {BRIEF}\n", hint, 1)
    front = f"---\ntitle: 응답\ndescription: {DESCRIPTION}\n---\n\n"
    hint = f"<Hint>\n  ```html\n  {SCRIPT}\n  ```\n\n  {NOTE}\n</Hint>"
    return f"{front}## 목록\n\n{hint}\n\n{fields}\n## 예제\n\n{SAMPLE}"


@cache
def recorded() -> Spec:
    """The spec, its latest revision recorded with the words of that page."""
    words = Words(**words_of(read(text().encode(), "page"), spec()))
    last = latest().source
    sources = [replace(s, words=words) if s == last else s for s in spec().sources]
    return replace(spec(), sources=sources)


def told(changed: str) -> set[tuple[str, str, str | None]]:
    assert changed != text()
    return {item[:3] for item in news(compare(recorded(), read(changed.encode(), "page")))}


def nth_field(index: int) -> str:
    return page_of(latest()).fields[index].name


def swapped(page: str) -> str:
    first, second = (rf"  - {nth_field(i)}".replace("_", r"\_") for i in (4, 5))
    at, end = page.index(first + ":"), page.index(second + ":")
    return page[:at] + page[end:].replace("</Parameter>", page[at:end] + "</Parameter>", 1)


def test_the_page_that_was_recorded_is_silent() -> None:
    assert news(compare(recorded(), read(text().encode(), "page"))) == []


CHANGES: dict[str, tuple[Callable[[str], str], tuple[str, str, str | None]]] = {
    "title of the page": (
        lambda page: page.replace("title: 응답", "title: 다른 것"),
        ("different", "page title", None),
    ),
    "description": (
        lambda page: page.replace("무엇이 오는지", "어떤 것이"),
        ("different", "description", None),
    ),
    "description that is gone": (
        lambda page: page.replace(f"description: {DESCRIPTION}\n", ""),
        ("gone", "description", None),
    ),
    "label that is gone": (
        lambda page: re.sub(r"(?<=`)\(.+\)(?=\n)", "", page, count=1),
        ("gone", "label", "pay_method"),
    ),
    "code that is listed again": (
        lambda page: re.sub(r"(.*- `.+`)\(.+\)\n", r"\g<0>\1(다른 이름)\n", page, count=1),
        ("new", "doubt", None),
    ),
    "note": (lambda page: page.replace("살펴봅니다", "주의합니다"), ("different", "note", None)),
    "hint that is gone": (
        lambda page: re.sub(r"    <Hint>\n.*\n    </Hint>\n", "", page, count=1),
        ("gone", "text", nth_field(0)),
    ),
    "hint that is other": (
        lambda page: page.replace("다른 이름으로", "같은 이름으로"),
        ("different", "text", nth_field(0)),
    ),
    "title of a field": (
        lambda page: page.replace(BRIEF, "**딴 제목**", 1),
        ("different", "title", nth_field(0)),
    ),
    "deprecation": (
        lambda page: page.replace(f"- {nth_field(0)}: b", f"- ~~{nth_field(0)}~~: b"),
        ("new", "deprecation mark", nth_field(0)),
    ),
    "key of the sample": (
        lambda page: page.replace('"name": "책"', '"name": "책", "zz": 1'),
        ("new", "sample", "zz"),
    ),
    "value of the sample": (
        lambda page: page.replace('"책"', '"펜"'),
        ("different", "sample", "name"),
    ),
    "order": (swapped, ("different", "order", nth_field(4))),
    "heading of a section": (
        lambda page: page.replace("## 예제", "## 보기"),
        ("different", "heading", None),
    ),
    "section below all": (lambda page: f"{page}\n## 주의\n", ("new", "heading", None)),
    "heading that is gone": (
        lambda page: page.replace("## 예제", ""),
        ("gone", "heading", None),
    ),
    "text in the section of the sample": (
        lambda page: page.replace("## 예제\n", "## 예제\n\n값은 지어낸 것입니다.\n"),
        ("new", "note", None),
    ),
    "block of code that is other": (
        lambda page: page.replace("v1.js", "v2.js"),
        ("different", "block of code", None),
    ),
    "block of code": (
        lambda page: page.replace(NOTE, f"{NOTE}\n\n  ```js\n  IMP.init();\n  ```\n"),
        ("new", "block of code", None),
    ),
}


@pytest.mark.parametrize(("change", "item"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_of_words_is_that_news_alone(
    change: Callable[[str], str], item: tuple[str, str, str | None]
) -> None:
    assert told(change(text())) == {item}


def test_a_provider_that_the_note_names_now_is_told() -> None:
    assert ("new", "provider", "pg_provider") in told(text().replace(NOTE, FOUR))


def test_copied_text_says_what_its_page_says() -> None:
    found = compare(recorded(), read(copied().encode(), "page"))

    assert news(found) == []
    assert found.remarks == ()


def test_copied_text_without_a_description_says_that_it_is_not_compared() -> None:
    text = copied().replace(DESCRIPTION, "")
    found = compare(recorded(), read(text.encode(), "page"))

    assert news(found) == []
    assert [remark.text for remark in found.remarks] == ["the page has no description here"]


@pytest.mark.parametrize(
    "meta",
    ['<meta name="description" content="{}">', "<meta content='{}' property=og:description />"],
)
def test_the_description_of_an_html_page_is_compared(meta: str) -> None:
    def page(description: str) -> Page:
        head = f"<head><title>응답</title>{meta.format(description)}</head>"
        return read(html_table(page_of(latest())).replace("<body>", f"{head}<body>").encode(), "p")

    words = Words(**words_of(page(DESCRIPTION), spec()))
    sources = [replace(s, words=words) if s == latest().source else s for s in spec().sources]
    known = replace(spec(), sources=sources)

    assert news(compare(known, page(DESCRIPTION))) == []
    changed = news(compare(known, page("어떤 것이 오는지 봅니다.")))
    assert [item[:2] for item in changed] == [("different", "description")]


@pytest.mark.parametrize(
    ("old", "new", "item"),
    [
        ("응답", "다른 것", ("different", "page title", None)),
        ("예제", "보기", ("different", "heading", None)),
        ("무엇이 오는지", "어떤 것이", ("different", "description", None)),
        ("v1.js", "v2.js", ("gone", "block of code", None)),
        ("예제\n", "예제\n\n값은 지어낸 것입니다.\n", ("new", "note", None)),
    ],
)
def test_a_change_of_words_in_copied_text_is_news(
    old: str, new: str, item: tuple[str, str, str | None]
) -> None:
    changed = copied().replace(old, new)
    assert {i[:3] for i in news(compare(recorded(), read(changed.encode(), "page")))} == {item}


@pytest.mark.parametrize(
    ("mark", "item"),
    [("", ("new", "heading", None)), ("## ", ("new", "deprecation mark", nth_field(0)))],
)
def test_a_few_words_below_a_field_are_seen_though_they_may_be_a_title(
    mark: str, item: tuple[str, str, str | None]
) -> None:
    text = copied().replace("목록\n", f"{mark}목록\n").replace("예제\n", f"{mark}예제\n")
    changed = text.replace("올 수 있습니다.\n", "올 수 있습니다.\n\n(Deprecated)\n")

    assert news(compare(recorded(), read(text.encode(), "page"))) == []
    assert {i[:3] for i in news(compare(recorded(), read(changed.encode(), "page")))} == {item}


def copied() -> str:
    """The same page as a reader copies it: nothing shows what is a heading or a hint."""
    lines = ["응답", "", DESCRIPTION, "", "목록", "", SCRIPT, "", NOTE, ""]
    for index, field in enumerate(page_of(latest()).fields):
        lines += [f"{field.name}{' *' if field.required else ''} {field.type}", "", field.brief, ""]
        lines += ["다른 이름으로 올 수 있습니다.", ""] if index == 0 else []
        for code in field.codes:
            lines += [f"  • {code.code}({code.label})" if code.label else f"  • {code.code}", ""]
    return "\n".join([*lines, "예제", SAMPLE.split("\n")[1]])


def test_a_revision_without_fingerprints_is_not_compared_and_says_so() -> None:
    page = read(text().replace("살펴봅니다", "주의합니다").encode(), "page")
    found = compare(spec(), page)

    assert news(found) == []
    assert ["no fingerprints" in remark.text for remark in found.remarks] == [True]
