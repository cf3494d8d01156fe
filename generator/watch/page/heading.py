"""What a field heading is: a name, and beside it a type, a required mark, or both."""

import re
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


def unknown_type(rest: str) -> str | None:
    """The word in a type's place that is not a type this reader knows."""
    word = rest.strip(" ;,")
    return word if _UNKNOWN_TYPE.fullmatch(word) else None


def ends_with_type(marked: str) -> bool:
    """Whether a line's last piece of markup, or its last word behind a mark, is a type."""
    pieces = _PIECE.split(marked.rstrip(f" {MARKS}"))
    facts = read_facts(": " + pieces[-1])
    return len(pieces) > 1 and facts.type is not None and not facts.rest


def truth(text: str) -> bool | None:
    """What a cell of a "required" column says, whichever sign it uses."""
    word = text.lower()
    return True if word in _TRUE else False if word in _FALSE else None
