"""The codes that a page lists for a field against those that the spec expects there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.spec.diagnostics import Path
from generator.spec.model import Spec
from generator.watch.news.expected import ExpectedCode
from generator.watch.news.model import Item, Remark
from generator.watch.page.model import Code, Field

Known = Mapping[str, ExpectedCode]


def code_list_news(field: Field, known: Known | None, spec: Spec) -> Iterator[Item]:
    """New codes, dropped ones and other labels, where both the page and the spec have a list."""
    printed = _printed(field)
    if not printed or known is None:
        return
    for code in printed.values():
        if code.code not in known:
            yield _new_code(field, code, spec)
        elif code.label and not _is_same(code.label, known[code.code].label):
            yield _relabelled(field, code, known[code.code])
    for spelling, gone in known.items():
        if spelling not in printed:
            yield Item(
                group="gone",
                about="code",
                field=field.name,
                code=spelling,
                page=None,
                spec=gone.label,
                line=field.line,
                path=gone.path,
            )


def code_list_remarks(field: Field, known: Known | None) -> Iterator[Remark]:
    """What of the list could not be compared."""
    printed = _printed(field)
    if known is None:
        if printed:
            text = f"{field.name} lists codes ({', '.join(printed)}), but has no table in the spec"
            yield Remark(line=field.line, text=f"{text}; add one by hand")
        return
    if not printed:
        yield Remark(line=field.line, text=f"{field.name} lists no codes here")
    for code in field.codes:
        first = printed[code.code]
        if code.label and not _is_same(code.label, first.label):
            text = f"{code.code} is listed twice, and here as {code.label!r}"
            yield Remark(line=code.line, text=f"{text}; {first.label!r} was compared")
    for code in printed.values():
        if not code.label and code.code in known and known[code.code].label:
            yield Remark(line=code.line, text=f"{code.code} has no label here")


def tidy(label: str) -> str:
    """A label without what is no difference: outer and double spaces, a missing last bracket."""
    text = " ".join(label.split())
    return text + ")" * (text.count("(") - text.count(")"))


def _is_same(label: str, other: str | None) -> bool:
    return other is not None and tidy(label) == tidy(other)


def _printed(field: Field) -> dict[str, Code]:
    """The codes by spelling; of one that is listed twice, the first line that has a label."""
    chosen: dict[str, Code] = {}
    for code in field.codes:
        known = chosen.get(code.code)
        if known is None or (code.label and not known.label):
            chosen[code.code] = code
    return chosen


def _new_code(field: Field, code: Code, spec: Spec) -> Item:
    return Item(
        group="new",
        about="code",
        field=field.name,
        code=code.code,
        page=code.label,
        spec=None,
        line=code.line,
        path=_place(spec, field.name, code.code),
    )


def _place(spec: Spec, table: str, spelling: str) -> Path:
    """Where the spec has a spelling that the page does not list now; else, the table."""
    for i, code in enumerate(spec.codes[table].codes):
        at: Path = ("codes", table, "codes", i)
        if code.code == spelling:
            return at
        for j, alias in enumerate(code.aliases):
            if alias.code == spelling:
                return (*at, "aliases", j)
    return ("codes", table)


def _relabelled(field: Field, code: Code, known: ExpectedCode) -> Item:
    return Item(
        group="different",
        about="label",
        field=field.name,
        code=code.code,
        page=code.label,
        spec=known.label,
        line=code.line,
        path=known.path,
    )
