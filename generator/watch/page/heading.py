"""Which lines head a field: a name, and beside it a type, a required mark, or both."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.watch.page.lines import MARKS, OPEN, Box, Kind, Line, plain

_TYPES = (
    "string|str|varchar|boolean|bool|number|numeric|integer|int|bigint|decimal|object|array"
    "|문자열|불리언|불린|부울|논리값|숫자|정수|실수|객체|배열"
)
# These are types only where something sets them off: "UNIX timestamp" is a remark.
_WORDS = (
    "text|char|long|float|double|list|map|record|dict|json|date|datetime|timestamp|any|unknown|enum"
    "|문자|날짜"
)
_SUFFIX = r"(?:\[\]|\(\d{1,6}\)|<[^<>]{1,60}>)?(?!\w)"
_MORE = rf"(?:[\s{MARKS}]*\|[\s{MARKS}]*(?:null|undefined|{_TYPES}|{_WORDS}){_SUFFIX})*"
_TYPE = re.compile(rf"(?:array\s+of\s+)?(?:{_TYPES}){_SUFFIX}{_MORE}", re.IGNORECASE)
_ANY_TYPE = re.compile(rf"(?:array\s+of\s+)?(?:{_TYPES}|{_WORDS}){_SUFFIX}{_MORE}", re.IGNORECASE)
_MARK = re.compile(r"[*＊?？]")
_GAP = re.compile(rf"[\s{MARKS}:：;,./|·•\-–—=→>()（）\[\]{{}}`]*")
_BEFORE_REST = re.compile(rf"[\s{MARKS}:：;,./|·\-–—=→>)）\]}}`]*")
_LOUD = re.compile(rf"[{MARKS}\t:：;,/|\-–—=()（）\[\]{{}}*?]|\s\s|\.(?=\s)")
_NAME = re.compile(
    rf"[\s{MARKS}\"'`:;•\-*＊\[]*(?:\d{{1,2}}[.)]\s+[{MARKS}\"'`]*)?(?:readonly\s+)?"
    r"(?P<name>[\w$]+(?:[.-][\w$]+)*)(?:\[\])?(?!\w)[\"']?"
)
_PIECE = re.compile(f"[{MARKS}*:]")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)+")
_MAX_HEADING = 80
# Written as no word of a sentence is: in small letters, with a sign or a digit, or in camel case.
_NO_WORD = re.compile(r"[a-z][A-Za-z0-9_.]*|(?=.*(?:[_\d-]|[a-z][A-Z]))[A-Za-z0-9_-]+")
_HANGUL = re.compile(r"(?=.*[가-힣])\w+")
_DEPRECATED = re.compile(r"deprecated|지원 ?중단", re.IGNORECASE)
_UNKNOWN_TYPE = re.compile(r"[A-Za-z][\w.]*(?:<[^<>]{0,60}>)?(?:\[\])?(?:\s*\|\s*null)?")
_TRUE = frozenset(("true", "yes", "y", "o", "○", "✓", "✔", "✅", "예", "*", "필수", "required"))
_FALSE = frozenset(("", "false", "no", "n", "x", "✗", "❌", "-", "아니오", "선택", "optional"))


# What a line is set like: its kind, its level or depth, and whether it begins with styled text.
Look = tuple[Kind, int, bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """What stands beside a name. `loud`: something sets it off; `rest_loud`: also what follows."""

    type: str | None = None
    required: bool | None = None
    deprecated: bool = False
    rest: str = ""
    loud: bool = False
    rest_loud: bool = True

    @property
    def says(self) -> bool:
        """A type or a mark stands there."""
        return self.type is not None or self.required is not None


@dataclass(kw_only=True, slots=True)
class Draft:
    """A field as far as it is known; whether it is one may depend on the lines around it."""

    name: str
    line: int
    facts: Facts
    look: Look
    section: int = 0
    brief: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    # True where a table has a column that says whether the field is required.
    told: bool = False
    parameter: bool = False

    @property
    def sure(self) -> bool:
        """The line alone says that it heads a field."""
        facts = self.facts
        if facts.type is None or not self.plausible:
            return False
        told = facts.loud or _SNAKE.fullmatch(self.name) is not None
        return told and (not facts.rest or facts.rest_loud)

    @property
    def plausible(self) -> bool:
        """The name is written as the names of fields are."""
        return _NO_WORD.fullmatch(self.name) is not None

    @property
    def complete(self) -> bool:
        """Nothing but a name and a type, and what sets them off or is no English word."""
        facts = self.facts
        apart = facts.loud or _HANGUL.fullmatch(self.name) is not None
        return facts.type is not None and not facts.rest and apart

    @property
    def likely(self) -> bool:
        """The line heads a field if others that are set like it do."""
        return self.plausible and (self.facts.says or not self.facts.rest)


def heading(line: Line) -> Draft | None:
    """The name that a line begins with, and what stands beside it."""
    marked = line.marked
    found = _NAME.match(marked)
    if found is None:
        return None
    facts = read_facts(marked, found.end())
    look = look_of(line, styled=OPEN in marked[: found.start("name")])
    parameter = Box.PARAMETER in line.boxes
    return Draft(name=found["name"], line=line.line, facts=facts, look=look, parameter=parameter)


def look_of(line: Line, *, styled: bool) -> Look:
    """What a line is set like; `styled` says whether it begins so."""
    size = {Kind.HEADING: line.level, Kind.ITEM: line.depth}.get(line.kind, 0)
    return line.kind, size, styled


def read_facts(marked: str, at: int = 0) -> Facts:
    """The type and the marks that stand at index `at`, in any order and any brackets."""
    facts = Facts()
    while True:
        gap = _GAP.match(marked, at)
        here = gap.end() if gap else at
        loud = facts.loud or _LOUD.search(marked, at, here) is not None
        end, facts = _fact(marked, here, replace(facts, loud=loud))
        if end == here:
            break
        at = end
    lead = _BEFORE_REST.match(marked, at)
    rest = lead.end() if lead else at
    rest_loud = _LOUD.search(marked, at, max(rest, at + 1)) is not None
    return replace(facts, rest=plain(marked[rest:]), rest_loud=rest_loud)


def _fact(marked: str, at: int, facts: Facts) -> tuple[int, Facts]:
    """One type or mark; the index after it and what is known then."""
    found = (_ANY_TYPE if facts.loud else _TYPE).match(marked, at)
    if found and facts.type is None:
        return found.end(), replace(facts, type=plain(found[0]))
    if gone := _DEPRECATED.match(marked, at):
        return gone.end(), replace(facts, deprecated=True)
    mark = _MARK.match(marked, at)
    if mark and facts.required is None:
        return mark.end(), replace(facts, required=mark[0] in "*＊", loud=True)
    return at, facts


def truth(text: str) -> bool | None:
    """What a cell of a "required" column says, whichever sign it uses."""
    word = text.lower()
    return True if word in _TRUE else False if word in _FALSE else None


def find_heads(lines: Sequence[Line]) -> dict[int, Draft]:
    """The lines that head a field, by index: those that say so alone, and those set like them."""
    read = {at: head for at, line in enumerate(lines) if (head := _head(line))}
    sure = {at: head for at, head in read.items() if head.sure}
    looks = Counter(head.look for head in sure.values())
    return {at: head for at, head in read.items() if at in sure or _like(head, looks)}


def _head(line: Line) -> Draft | None:
    if line.kind in (Kind.CODE, Kind.ROW) or line.boxes & {Box.HINT, Box.SUMMARY}:
        return None
    return heading(line)


def find_misnamed(lines: Sequence[Line], heads: Mapping[int, Draft]) -> list[int]:
    """The lines that are set like field headings and have a type, but no field's name."""
    looks = {head.look for head in heads.values() if _is_apart(head)}
    return [
        at
        for at, line in enumerate(lines)
        if at not in heads
        and look_of(line, styled=line.marked.lstrip()[:1] == OPEN) in looks
        and len(line.text) < _MAX_HEADING
        and _ends_with_type(line.marked)
    ]


def _is_apart(head: Draft) -> bool:
    """Whether how it is set tells a heading from text."""
    kind, _, styled = head.look
    return styled or kind is Kind.HEADING


def _like(head: Draft, looks: Mapping[Look, int]) -> bool:
    """Whether a line that says less is set like those that are sure."""
    if head.look not in looks:
        return False
    kind, apart, facts = head.look[0], _is_apart(head), head.facts
    if head.complete and (apart or kind is Kind.TEXT or head.parameter):
        return True
    if facts.says:
        return head.likely
    if not head.likely and unknown_type(facts.rest) and facts.rest_loud:
        return head.plausible and (apart or head.parameter)
    if facts.rest:
        return head.plausible and apart and kind is not Kind.TEXT and looks[head.look] > 2
    return head.likely and apart


def unknown_type(rest: str) -> str | None:
    """The word in a type's place that is not a type this reader knows."""
    word = rest.strip(" ;,")
    return word if _UNKNOWN_TYPE.fullmatch(word) else None


def _ends_with_type(marked: str) -> bool:
    """Whether a line's last piece of markup, or its last word behind a mark, is a type."""
    pieces = _PIECE.split(marked.rstrip(f" {MARKS}"))
    facts = read_facts(": " + pieces[-1])
    return len(pieces) > 1 and facts.type is not None and not facts.rest
