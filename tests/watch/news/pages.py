"""Pages of our own that say what the spec records of a revision, in several markups."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from html import escape
from pathlib import Path
from typing import TypeVar

from msgspec import structs

from generator.spec.load import SPEC
from generator.spec.lookups import spellings
from generator.spec.model import Alias, Listed, Spec
from generator.spec.model import Code as KnownCode
from generator.watch.news.compare import revisions
from generator.watch.news.expected import expected
from generator.watch.news.model import Revision
from generator.watch.page.model import Code, Field, Language, Page
from tests.today import the_spec

Markup = Callable[[Page], str]
Entry = TypeVar("Entry", KnownCode, Alias)


@cache
def spec() -> Spec:
    """The spec as if no words were recorded: pages that are made of it have words of their own."""
    whole = the_spec()
    return structs.replace(
        whole, sources=[structs.replace(source, words=None) for source in whole.sources]
    )


def without_words(text: str) -> str:
    """The text of the spec without the fingerprints of words."""
    return re.sub(r"(?m)^    words:\n(?:      .*\n)+", "", text)


def forget_words(root: Path) -> None:
    """Take the fingerprints out of the spec of a tree."""
    text = (root / SPEC).read_text(encoding="utf-8")
    (root / SPEC).write_text(without_words(text), encoding="utf-8")


def revisions_of(language: Language) -> list[Revision]:
    return revisions(spec(), language)


def all_revisions() -> list[Revision]:
    languages: tuple[Language, ...] = ("ko", "en")
    return [r for language in languages for r in revisions(spec(), language)]


def revision(source: str, language: Language = "ko") -> Revision:
    return next(r for r in revisions(spec(), language) if r.source.id == source)


def latest(language: Language = "ko") -> Revision:
    return revisions(spec(), language)[-1]


def page_of(revision: Revision) -> Page:
    """The page as the spec records it for a revision, its lines counted as if each took one."""
    known = expected(spec(), revision.source.date, revision.language)
    brief = {"ko": "무엇인지 말한다", "en": "What it is"}[revision.language]
    fields = tuple(
        Field(
            name=name,
            type=field.types[0],
            required=field.required[0],
            brief=brief,
            codes=tuple(
                Code(code=code, label=found.label, line=100 * i + j)
                for j, (code, found) in enumerate(known.codes.get(name, {}).items(), 1)
            ),
            notes=(),
            line=100 * i,
        )
        for i, (name, field) in enumerate(known.fields.items(), 1)
    )
    return Page(
        name="page",
        language=revision.language,
        title=None,
        description=None,
        headings=(),
        fields=fields,
        notes=(),
        code=(),
        sample=None,
        doubts=(),
        lines=(),
    )


def with_field(page: Page, name: str, change: Callable[[Field], Field | None]) -> Page:
    """The page with one field changed; None takes it away."""
    changed = (change(f) if f.name == name else f for f in page.fields)
    return replace(page, fields=tuple(f for f in changed if f))


def with_codes(page: Page, name: str, change: Callable[[list[Code]], object]) -> Page:
    """The page with one code list changed, in place."""

    def changed(field: Field) -> Field:
        codes = list(field.codes)
        change(codes)
        return replace(field, codes=tuple(codes))

    return with_field(page, name, changed)


def until(day: str) -> Spec:
    """The spec without anything that revisions after the day have said."""
    whole = spec()
    sources = [s for s in whole.sources if not s.revision or s.date <= day]
    ids = {source.id for source in sources}
    fields = [
        structs.replace(f, documented=[d for d in f.documented if d.source in ids])
        for f in whole.fields
    ]
    codes = {
        name: structs.replace(
            table, codes=[_until(c, ids, day) for c in table.codes if _is_known(c, day)]
        )
        for name, table in whole.codes.items()
    }
    return structs.replace(whole, sources=sources, fields=fields, codes=codes)


def _is_known(code: KnownCode, day: str) -> bool:
    windows = [entry.listed for entry in spellings(code) if entry.listed]
    return not windows or any(window.from_ <= day for window in windows)


def _until(code: KnownCode, ids: set[str], day: str) -> KnownCode:
    return structs.replace(
        _window_until(code, day),
        printed=[printed for printed in code.printed if printed.source in ids],
        aliases=[_window_until(alias, day) for alias in code.aliases],
    )


def _window_until(entry: Entry, day: str) -> Entry:
    window = entry.listed
    if window is None or window.from_ > day:
        return structs.replace(entry, listed=None)
    ended = window.until if window.until and window.until <= day else None
    return structs.replace(entry, listed=Listed(from_=window.from_, until=ended))


def mdx_parameters(page: Page) -> str:
    def lines() -> Iterator[str]:
        for field in page.fields:
            yield f"  - {_esc(field.name)}{'' if field.required else '?'}: {field.type}\n"
            yield f"    **{field.brief}**\n"
            if field.codes:
                yield "    <Details>\n      <Details.Summary>코드</Details.Summary>\n"
                yield "      <Details.Content>"
                yield from (f"        - {_code(code)}" for code in field.codes)
                yield "      </Details.Content>\n    </Details>\n"

    return "<Parameter flatten heading={3}>\n" + "\n".join(lines()) + "\n</Parameter>\n"


def gitbook_quotes(page: Page) -> str:
    def lines() -> Iterator[str]:
        for field in page.fields:
            star = '<mark style="color:red;">**\\***</mark>  ' if field.required else ""
            yield f"> **`{field.name}`** {star}<mark>**{field.type}**</mark>\n>"
            yield f"> **{field.brief}**\n"
            if field.codes:
                yield "<details>\n\n<summary>코드</summary>\n"
                yield from (f"* {_code(code)}" for code in field.codes)
                yield "\n</details>\n"

    return "## 응답\n\n" + "\n".join(lines())


def html_table(page: Page) -> str:
    def row(field: Field) -> str:
        items = "".join(f"<li>{_html_code(code)}</li>" for code in field.codes)
        mark = "Y" if field.required else "N"
        return (
            f"<tr><td><code>{field.name}</code></td><td>{field.type}</td><td>{mark}</td>"
            f"<td>{field.brief}{f'<ul>{items}</ul>' if items else ''}</td></tr>\n"
        )

    heads = "<tr><th>필드</th><th>타입</th><th>필수</th><th>설명</th></tr>\n"
    body = heads + "".join(map(row, page.fields))
    return (
        f"<!doctype html><html lang=ko><body><h1>응답</h1><table>\n{body}</table></body></html>\n"
    )


MARKUPS: tuple[Markup, ...] = (mdx_parameters, gitbook_quotes, html_table)


def _esc(name: str) -> str:
    return name.replace("_", r"\_")


def _html_code(code: Code) -> str:
    label = f"({escape(code.label)})" if code.label else ""
    return f"<code>{escape(code.code)}</code>{label}"


def _code(code: Code) -> str:
    return f"`{code.code}`({code.label})" if code.label else _esc(code.code)
