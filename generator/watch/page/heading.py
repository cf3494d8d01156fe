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
_TYPE = re.compile(rf"(?:array\s+of\s+)?(?:{_TYPES}){_SUFFIX}", re.IGNORECASE)
_ANY_TYPE = re.compile(rf"(?:array\s+of\s+)?(?:{_TYPES}|{_WORDS}){_SUFFIX}", re.IGNORECASE)
_MEMBER = re.compile(rf"(?:null|undefined|{_TYPES}|{_WORDS}){_SUFFIX}", re.IGNORECASE)
_LITERAL = re.compile(r"\"[^\"\n]{0,60}\"|'[^'\n]{0,60}'")
_OR = re.compile(rf"[\s{MARKS}]*(?:\||/|\bor\b|또는)[\s{MARKS}]*")
_REQUIRED = re.compile(
    r"(?:(?P<no>not\s+required|non-?required|optional|선택(?:\s*(?:값|사항|항목|입력|적))?|필수\s*(?:아님|X))"
    r"|(?P<yes>required|mandatory|필수(?:\s*(?:값|사항|항목|입력))?)"
    r"|(?P<maybe>conditional(?:ly\s+required)?|조건부(?:\s*필수)?))(?!\w)"
    r"(?:\s*[:=]\s*(?P<value>true|false|yes|no|y|n|o|x)(?!\w))?",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?P<star>[*＊✱∗])|[?？]")
# Words that only announce a type or a mark: "(type: string, required: true)".
_ANNOUNCE = re.compile(r"(?:data\s*type|type|타입|자료형|형식)\s*[:=：]", re.IGNORECASE)
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
# A heading whose parts stand on lines of their own has no more of them than this.
_MAX_PARTS = 4
# Written as no word of a sentence is: in small letters, with a sign or a digit, or in camel case.
_NO_WORD = re.compile(r"[a-z][A-Za-z0-9_.]*|(?=.*(?:[_\d-]|[a-z][A-Z]))[A-Za-z0-9_-]+")
_HANGUL = re.compile(r"(?=.*[가-힣])\w+")
_DEPRECATED = re.compile(r"deprecated|지원 ?중단|사용 ?중단|폐지|폐기 예정", re.IGNORECASE)
_UNKNOWN_TYPE = re.compile(r"[A-Za-z][\w.]*(?:<[^<>]{0,60}>)?(?:\[\])?(?:\s*\|\s*null)?")
_TRUE = frozenset(("true", "yes", "y", "o", "○", "◯", "⭕", "✓", "✔", "✅", "●", "예", "*"))
_FALSE = frozenset(
    ("false", "no", "n", "x", "✗", "✕", "✖", "❌", "-", "–", "—", "아니오", "아니요")
)


# What a line is set like: its kind, its level or depth, and whether it begins with styled text.
Look = tuple[Kind, int, bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """What stands beside a name. `loud`: something sets it off; `rest_loud`: also what follows."""

    type: str | None = None
    required: bool | None = None
    conditional: bool = False
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
    # How many lines below its heading belong to that, and what stands below.
    used: int = 0
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
    if facts.type is None and plain(facts.rest).startswith(("(", "（")):
        # "imp_uid (what it is) string"
        inside, _, after = facts.rest.replace("）", ")").partition(")")
        beyond = read_facts(after)
        if beyond.type is not None:
            facts = replace(beyond, rest=inside.strip(" (（"), rest_loud=True)
    look = look_of(line, styled=OPEN in marked[: found.start("name")])
    parameter = Box.PARAMETER in line.boxes
    return Draft(name=found["name"], line=line.line, facts=facts, look=look, parameter=parameter)


def look_of(line: Line, *, styled: bool) -> Look:
    """What a line is set like; `styled` says whether it begins so."""
    size = {Kind.HEADING: line.level, Kind.ITEM: line.depth}.get(line.kind, 0)
    return line.kind, size, styled


def read_facts(marked: str, at: int = 0) -> Facts:
    """The types and marks that stand at index `at`, in any order and any brackets."""
    start, facts = at, Facts()
    while True:
        gap = _GAP.match(marked, at)
        here = gap.end() if gap else at
        loud = facts.loud or _LOUD.search(marked, at, here) is not None
        end, facts = _fact(marked, here, replace(facts, loud=loud), marked[at:here])
        if end == here:
            return _with_rest(marked, start, at, facts)
        at = end


def _fact(marked: str, at: int, facts: Facts, gap: str) -> tuple[int, Facts]:
    """One type, mark or announcement; the index after it and what is known then."""
    announced = _ANNOUNCE.match(marked, at)
    if announced:
        return announced.end(), replace(facts, loud=True)
    end = _type_end(marked, at, loud=facts.loud)
    if end and facts.type is None:
        return end, replace(facts, type=plain(marked[at:end]))
    if end and ("(" in gap or "/" in gap):
        return end, facts
    word = _REQUIRED.match(marked, at)
    if word and facts.required is None and not facts.conditional:
        maybe = word["maybe"] is not None
        required = None if maybe else bool(word["yes"]) == (truth(word["value"] or "yes") is True)
        return word.end(), replace(facts, required=required, conditional=maybe)
    gone = _DEPRECATED.match(marked, at)
    if gone:
        return gone.end(), replace(facts, deprecated=True)
    mark = _MARK.match(marked, at)
    if mark and facts.required is None:
        return mark.end(), replace(facts, required=mark["star"] is not None, loud=True)
    return at, facts


def _type_end(marked: str, at: int, *, loud: bool) -> int:
    """The index after the type at `at`, unions included; 0 where there is none."""
    found = (_ANY_TYPE if loud else _TYPE).match(marked, at)
    first = found or _LITERAL.match(marked, at)
    if first is None:
        return 0
    end, parts = first.end(), 1
    while more := _OR.match(marked, end):
        piece = _MEMBER.match(marked, more.end()) or _LITERAL.match(marked, more.end())
        if piece is None:
            break
        end, parts = piece.end(), parts + 1
    # One literal alone is a value, not a type.
    return end if found or parts > 1 else 0


def _with_rest(marked: str, start: int, at: int, facts: Facts) -> Facts:
    rest = marked[at:]
    told = marked[start:at]
    open_brackets = told.count("(") + told.count("（") - told.count(")") - told.count("）")
    if open_brackets > 0 and (close := re.search(r"[)）]", rest)):
        rest = rest[close.start() :]
    lead = _BEFORE_REST.match(rest)
    cut = lead.end() if lead else 0
    return replace(
        facts,
        rest=plain(rest[cut:]),
        rest_loud=_LOUD.search(rest, 0, max(cut, 1)) is not None,
    )


def truth(text: str) -> bool | None:
    """What a cell of a "required" column says, whichever sign it uses."""
    word = plain(text).lower().strip("()[]. ")
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    found = _REQUIRED.match(word)
    return None if found is None or found["maybe"] else found["yes"] is not None


def find_heads(lines: Sequence[Line]) -> dict[int, Draft]:
    """The lines that head a field, by index: those that say so alone, and those set like them."""
    read = {at: head for at in range(len(lines)) if (head := _head(lines, at))}
    sure = {at: head for at, head in read.items() if head.sure}
    looks = Counter(head.look for head in sure.values())
    return {at: head for at, head in read.items() if at in sure or _like(head, looks)}


def _head(lines: Sequence[Line], at: int) -> Draft | None:
    line = lines[at]
    if line.kind in (Kind.CODE, Kind.ROW) or line.boxes & {Box.HINT, Box.SUMMARY}:
        return None
    head = heading(line)
    if head and not (head.facts.says or head.facts.rest):
        _spread(lines, at, head)
    return head


def _spread(lines: Sequence[Line], at: int, head: Draft) -> None:
    """Of a heading that is only a name, takes the type and mark from the lines below it."""
    facts, used = replace(head.facts, loud=True), 0
    for line in lines[at + 1 : at + 1 + _MAX_PARTS]:
        below, other = read_facts(line.marked), heading(line)
        apart = _is_apart(head) or line.marked.startswith(":")
        alone = not below.rest or (apart and below.rest_loud and below.type)
        # A field's name may be the word for a type or a mark.
        heads = other is not None and other.sure and other.look[2]
        if line.kind not in (Kind.TEXT, Kind.ITEM) or not (below.says and alone) or heads:
            break
        required = facts.required if below.required is None else below.required
        facts = replace(below, type=facts.type or below.type, required=required, loud=True)
        used += 1
    if facts.type is not None:
        head.facts, head.used = facts, used


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
