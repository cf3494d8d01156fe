"""Which fields are the response's: a page may list its headings, or a request, as well."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.watch.page.drafts import Drafts
from generator.watch.page.heading import Draft
from generator.watch.page.lines import Kind, Line
from generator.watch.page.model import Note

_OBJECT = re.compile(r"object|array|객체|배열|json|map|dict", re.IGNORECASE)
_RESPONSE = frozenset(("success", "error_msg", "error_code", "imp_success"))
_REQUEST_TITLE = re.compile(r"\bparam\b|요청|request|옵션|option|\bdisplay\b", re.IGNORECASE)
_RESPONSE_TITLE = re.compile(r"응답|결과|response|callback|\brsp\b", re.IGNORECASE)


def response_fields(found: Drafts) -> tuple[list[Draft], list[Note]]:
    """The drafts that are fields of the response, and a word on those that were left out."""
    drafts = _without_echo(_without_container(found.drafts), found)
    home = _home(drafts)
    if home is None:
        return drafts, []
    names = {draft.name for draft in drafts if draft.section == home}
    dropped = _foreign(drafts, found.sections, home, names)
    doubts = [_left_out(drafts, found.sections[section], section) for section in sorted(dropped)]
    return [draft for draft in drafts if draft.section not in dropped], doubts


def _without_container(drafts: Sequence[Draft]) -> list[Draft]:
    """Leaves out what only names the object whose fields follow: "rsp (Object)"."""
    looks = Counter(draft.look for draft in drafts)
    kept = []
    for draft, following in pairwise(drafts):
        alone = looks[draft.look] == 1
        above = draft.look[0] is Kind.ITEM and following.look[1] > draft.look[1]
        objects = draft.facts.type is None or _OBJECT.match(draft.facts.type)
        if not (objects and (alone or above) and len(drafts) > 2 and not draft.brief):
            kept.append(draft)
    return [*kept, *drafts[-1:]]


def _without_echo(drafts: list[Draft], found: Drafts) -> list[Draft]:
    """Leaves out a table of contents that repeats the headings of the fields."""
    looks = dict.fromkeys(draft.look for draft in drafts)
    for look in looks if len(looks) > 1 else ():
        alike = [draft for draft in drafts if draft.look == look]
        others = [draft for draft in drafts if draft.look != look]
        names = {draft.name for draft in alike}
        empty = [draft for draft in alike if not (draft.body or draft.brief)]
        if names <= {draft.name for draft in others} and len(empty) * 2 >= len(names):
            found.loose[:0] = [(draft.section, line) for draft in alike for line in draft.body]
            drafts = others
    return drafts


def _home(drafts: Sequence[Draft]) -> int | None:
    """The section of the response, where several sections list the same names."""
    sections: dict[int, set[str]] = {}
    for draft in drafts:
        sections.setdefault(draft.section, set()).add(draft.name)
    counts = Counter(name for names in sections.values() for name in names)
    if not sections or max(counts.values()) < 2:
        return None
    best = max(sections, key=lambda section: len(sections[section] & _RESPONSE))
    return best if sections[best] & _RESPONSE else None


def _foreign(
    drafts: Sequence[Draft], titles: Sequence[Line | None], home: int, names: set[str]
) -> set[int]:
    """The sections that repeat the response's names, and those that are titled as a request."""
    foreign = {draft.section for draft in drafts if draft.section != home and draft.name in names}
    for section in {draft.section for draft in drafts} - {home}:
        title = titles[section]
        text = title.text if title else ""
        if _REQUEST_TITLE.search(text) and not _RESPONSE_TITLE.search(text):
            foreign.add(section)
    return foreign


def _left_out(drafts: Sequence[Draft], title: Line | None, section: int) -> Note:
    names = [draft.name for draft in drafts if draft.section == section]
    line = next(draft.line for draft in drafts if draft.section == section)
    under = f" under “{title.text}”" if title else ""
    listed = ", ".join(names[:5]) + (", …" if len(names) > 5 else "")
    return Note(line=line, text=f"{len(names)} fields{under} are not the response's: {listed}")
