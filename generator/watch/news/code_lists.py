"""The codes that a page lists for a field against those that the spec expects there."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from generator.spec.diagnostics import Path
from generator.spec.lookups import spellings
from generator.spec.model import Source, Spec
from generator.watch.news.expected import ExpectedCode
from generator.watch.news.model import Item
from generator.watch.page.model import Code, Field, Note

Known = Mapping[str, ExpectedCode]


def code_list_news(field: Field, known: Known | None, spec: Spec, source: Source) -> Iterator[Item]:
    """New codes, dropped ones and other labels, where the spec has a list."""
    printed = _printed(field)
    if known is None:
        return
    unlisted = source.words.unlisted if source.words else ()
    if not printed and field.name not in unlisted and _was_printed(field.name, known, spec):
        yield Item("gone", "list", field.name, line=field.line, path=("codes", field.name))
    unlabelled = source.words.unlabelled.get(field.name, ()) if source.words else [*printed]
    bare = set(_bare(printed, known)) - {*unlabelled}
    for code in printed.values():
        if code.code not in known:
            path = _place(spec, field.name, code.code)
            new = Item("new", "code", field.name, code=code.code, line=code.line, path=path)
            yield replace(new, page=code.label)
        elif _is_relabelled(code, known, printed):
            was = _gone("label", field, code.code, known[code.code])
            yield replace(was, group="different", page=code.label, line=code.line)
        elif code.code in bare:
            yield _gone("label", field, code.code, known[code.code])
    for spelling in (code for code in known if printed and code not in printed):
        yield _gone("code", field, spelling, known[spelling])


def _is_relabelled(code: Code, known: Known, printed: Mapping[str, Code]) -> bool:
    """Whether a code has another label; beside the code itself, that of an alias is no news."""
    path = known[code.code].path
    alias = len(path) > 4 and any(known[c].path == path[:4] for c in printed if c in known)
    other = tidy(code.label or "") != tidy(known[code.code].label or "")
    return bool(code.label) and not alias and other


def _was_printed(table: str, known: Known, spec: Spec) -> bool:
    """Whether the edition lists the codes itself: one that only links to them prints no labels."""
    labelled = any(code.printed for code in spec.codes[table].codes)
    return bool(known) and (not labelled or any(code.label for code in known.values()))


def _gone(about: Literal["code", "label"], field: Field, code: str, known: ExpectedCode) -> Item:
    line, path = field.line, known.path
    return Item("gone", about, field.name, code=code, spec=known.label, line=line, path=path)


def code_list_remarks(
    field: Field, known: Known | None, spec: Spec, source: Source
) -> Iterator[Note]:
    """What of the list could not be compared."""
    printed = _printed(field)
    if known is None:
        if printed:
            text = f"{field.name} lists codes ({', '.join(printed)}), but has no table in the spec"
            yield Note(line=field.line, text=f"{text}; add one by hand")
        return
    if not printed and not _was_printed(field.name, known, spec):
        yield Note(line=field.line, text=f"{field.name} lists no codes here")
    for code in () if source.words else _bare(printed, known):
        yield Note(line=printed[code].line, text=f"{code} has no label here")


def _bare(printed: Mapping[str, Code], known: Known) -> list[str]:
    """The codes without the label that they had."""
    return [
        code
        for code, here in printed.items()
        if not here.label and code in known and known[code].label
    ]


def tidy(label: str) -> str:
    """A label without what is no difference: outer and double spaces, a missing last bracket."""
    text = " ".join(label.split())
    return text + ")" * (text.count("(") - text.count(")"))


def _printed(field: Field) -> dict[str, Code]:
    """The codes by spelling; of one that is listed twice, the first line that has a label."""
    chosen: dict[str, Code] = {}
    for code in field.codes:
        known = chosen.get(code.code)
        if known is None or (code.label and not known.label):
            chosen[code.code] = code
    return chosen


def _place(spec: Spec, table: str, spelling: str) -> Path:
    """Where the spec has a spelling that the page does not list now; else, the table."""
    for i, code in enumerate(spec.codes[table].codes):
        at: Path = ("codes", table, "codes", i)
        for j, entry in enumerate(spellings(code)):
            if entry.code == spelling:
                return (*at, "aliases", j - 1) if j else at
    return ("codes", table)
