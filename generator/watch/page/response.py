"""Which fields are the response's: a page may list its headings, or a request, as well."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain, pairwise

from generator.watch.page.drafts import Drafts
from generator.watch.page.heading import Draft
from generator.watch.page.lines import Kind
from generator.watch.page.model import Note

_OBJECT = re.compile(r"object|array|객체|배열|json|map|dict", re.IGNORECASE)
_RESPONSE = frozenset(("success", "error_msg", "error_code", "imp_success"))
_REQUEST_TITLE = re.compile(r"\bparam\b|요청|request|옵션|option|\bdisplay\b", re.IGNORECASE)
_RESPONSE_TITLE = re.compile(r"응답|결과|response|callback|\brsp\b", re.IGNORECASE)


def response_fields(found: Drafts) -> tuple[list[Draft], list[Note]]:
    """The drafts that are fields of the response, and a word on those that were left out."""
    drafts = _without_echo(_without_container(found.drafts), found)
    sections: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        sections[draft.section].append(draft)
    names = {section: {draft.name for draft in listed} for section, listed in sections.items()}
    home = max(names, key=lambda section: len(names[section] & _RESPONSE), default=0)
    among = Counter(chain.from_iterable(names.values()))
    if max(among.values(), default=0) < 2 or not names[home] & _RESPONSE:
        return drafts, []
    titles = {
        section: title.text if (title := found.sections[section]) else "" for section in names
    }
    foreign = [s for s in names if s != home and (names[s] & names[home] or _asks(titles[s]))]
    doubts = [_left_out(sections[section], titles[section]) for section in foreign]
    return [draft for draft in drafts if draft.section not in foreign], doubts


def _asks(title: str) -> bool:
    """Whether a section's title says that it lists the fields of a request."""
    return bool(_REQUEST_TITLE.search(title)) and not _RESPONSE_TITLE.search(title)


def _left_out(drafts: Sequence[Draft], title: str) -> Note:
    under = f" under “{title}”" if title else ""
    listed = ", ".join([draft.name for draft in drafts[:5]] + ["…"] * (len(drafts) > 5))
    text = f"{len(drafts)} fields{under} are not the response's: {listed}"
    return Note(line=drafts[0].line, text=text)


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
