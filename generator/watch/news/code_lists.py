"""The codes that a page lists for a field against those that the spec expects there."""

from collections.abc import Iterator, Mapping
from functools import partial

from generator.spec.model import Spec, Words
from generator.watch.news.expected import ExpectedCode, placed
from generator.watch.news.model import Item
from generator.watch.page.model import Code, Field, Note

Known = Mapping[str, ExpectedCode]


def compare_codes(
    field: Field, known: Known | None, spec: Spec, words: Words | None
) -> Iterator[Item | Note]:
    """New codes, dropped ones and other labels; as notes, what could not be compared.

    `words` are those of the revision, where they are recorded: they say what it did not print.
    """
    printed = _printed(field)
    if known is None or not printed:
        yield from _compare_lists(field, printed, known, spec, words)
        return
    for code in printed.values():
        yield from _compare_code(code, field, known, spec, words)
    for spelling, was in known.items():
        if spelling not in printed:
            gone = partial(Item, "gone", "code", field.name, line=field.line)
            yield gone(code=spelling, spec=was.label, path=was.path)


def tidy(label: str | None) -> str:
    """A label without what is no difference: outer and double spaces, a missing last bracket."""
    text = " ".join((label or "").split())
    return text + ")" * (text.count("(") - text.count(")"))


def _compare_lists(
    field: Field, printed: Mapping[str, Code], known: Known | None, spec: Spec, words: Words | None
) -> Iterator[Item | Note]:
    """What is said where either side has no list at all."""
    if known is None:
        if printed:
            text = f"{field.name} lists codes ({', '.join(printed)}), but has no table in the spec"
            yield Note(line=field.line, text=f"{text}; add one by hand")
        return
    # An edition that only links to the codes prints no labels.
    labelled = any(code.printed for code in spec.codes[field.name].codes)
    if not known or (labelled and not any(code.label for code in known.values())):
        yield Note(line=field.line, text=f"{field.name} lists no codes here")
    elif not words or field.name not in words.unlisted:
        yield Item("gone", "list", field.name, line=field.line, path=("codes", field.name))


def _compare_code(
    code: Code, field: Field, known: Known, spec: Spec, words: Words | None
) -> Iterator[Item | Note]:
    told = partial(Item, field=field.name, code=code.code)
    was = known.get(code.code)
    if was is None:
        places = {entry.code: at for at, _, entry in placed(field.name, spec)}
        path = places.get(code.code, ("codes", field.name))
        yield told("new", "code", page=code.label, line=code.line, path=path)
    elif code.label:
        # Beside the code itself, the label of an alias is no news.
        beside = [
            known[c.code].path for c in field.codes if c.code in known and c.code != code.code
        ]
        if tidy(code.label) != tidy(was.label) and was.path[:4] not in beside:
            label = partial(told, "different", "label", page=code.label, spec=was.label)
            yield label(line=code.line, path=was.path)
    elif was.label and words is None:
        yield Note(line=code.line, text=f"{code.code} has no label here")
    elif was.label and words and code.code not in words.unlabelled.get(field.name, ()):
        yield told("gone", "label", spec=was.label, line=field.line, path=was.path)


def _printed(field: Field) -> dict[str, Code]:
    """The codes by spelling; of one that is listed twice, the first line that has a label."""
    chosen: dict[str, Code] = {}
    for code in field.codes:
        known = chosen.get(code.code)
        if known is None or (code.label and not known.label):
            chosen[code.code] = code
    return chosen
