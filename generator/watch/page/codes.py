"""What one code is, in an item, a line or a run of text: a code, mostly with a label.

A label is printed in brackets or after a sign; the brackets around it go, those inside it stay.
A bracket that is never closed reaches to the end of its line.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from generator.watch.page.lines import CLOSE, EDGE, MARKS, OPEN, plain

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-+]{0,39}")
_LOWER = re.compile(r"[a-z0-9][a-z0-9_.\-+]*")
# A display name where a code should stand: "Naver Pay".
_NAME = re.compile(
    r"[A-Z0-9][A-Za-z0-9.&+']*(?: [A-Z0-9][A-Za-z0-9.&+']*){0,3}|[가-힣A-Za-z0-9]{2,15}"
)
_STYLED = re.compile(rf"[\s{MARKS}\"']*{OPEN}+([^{MARKS}]{{1,60}}){CLOSE}")
_PLAIN = re.compile(rf"[\"'`]?({_CODE.pattern})[\"'`]?(?![\w\"'`])")
_SIGN = re.compile(r"\s*(?::|：|--+|=>|->|→|=|–|—|－|-(?=\s))\s*")
CHECKBOX = re.compile(r"^\s*\[[ xX✓]\]\s*")
_SENTENCE = re.compile(r"[.!?。]$|(?:니다|세요|하며|됩니다|않음|있음|없음|필요|제공|경우)[\s.)]*$")
_PARTICLE = re.compile(
    r"(?:은|는|이|가|을|를|의|로|으로|만|와|과|도|에|에서|is|are|was|for|of|in|on|to)(?:\s|$)"
)
_ANNOUNCE = frozenset(
    ("note", "notes", "tip", "caution", "warning", "example", "ex", "default", "ps")
)
_BETWEEN = re.compile(r"[\s,;/|·、，]+(?:(?:or|and|또는|및|혹은)\s+)?|$")
_NOT_CODES = frozenset(("true", "false", "null", "undefined", "yes", "no", "y", "n", "o", "x"))
_BRACKETS = {"(": 1, "（": 1, ")": -1, "）": -1}


class Trust(IntEnum):
    """How far a reading is to be believed: not at all, only among its like, or alone."""

    PROSE = 0
    NAME = 1
    BARE = 2
    SURE = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What one item may say; `after` is text behind the label that belongs to neither."""

    trust: Trust = Trust.PROSE
    code: str = ""
    label: str | None = None
    after: str = ""


PROSE = Reading()


def read_item(marked: str) -> Reading:
    """A list item or a line, as one code."""
    marked = CHECKBOX.sub("", marked.lstrip(" •◦▪·"), count=1)
    styled = _STYLED.match(marked)
    code = styled[1].strip(" :：\"'") if styled else ""
    if styled and _is_code(code):
        return _labelled(code, plain_keeping_lead(marked[styled.end() :]), bare=Trust.SURE)
    text = plain(marked)
    found = _PLAIN.match(text)
    if found is None:
        return Reading(trust=Trust.NAME, code=text) if _NAME.fullmatch(text) else PROSE
    reading = _labelled(found[1], text[found.end() :], bare=Trust.BARE)
    if reading.trust is Trust.PROSE and _NAME.fullmatch(text):
        return Reading(trust=Trust.NAME, code=text)
    return reading


def plain_keeping_lead(marked: str) -> str:
    """Plain text that still begins with a space where the marked text did."""
    text = plain(marked)
    # Another piece of markup sets off what stands in it.
    apart = marked[:1] == EDGE or marked.lstrip(MARKS)[:1].isspace()
    return f" {text}" if apart else text


def read_run(marked: str) -> tuple[Reading, ...]:
    """Codes that follow each other in one text, each set as code or strong, with their labels."""
    spans = list(re.finditer(rf"{OPEN}+([^{MARKS}]{{1,60}}){CLOSE}", marked))
    lead = plain(marked[: spans[0].start()]) if spans else ""
    if len(spans) < 2 or (lead and not lead.endswith((":", "：", "-"))):
        return ()
    ends = [*(span.start() for span in spans[1:]), len(marked)]
    tails = [plain(marked[span.end() : end]) for span, end in zip(spans, ends, strict=True)]
    codes = [span[1].strip(" \"'") for span in spans]
    readings = tuple(filter(None, map(_in_run, codes, tails)))
    names_values = all(code.lower() in _NOT_CODES for code in codes)
    return readings if len(readings) == len(codes) and not names_values else ()


def _in_run(code: str, tail: str) -> Reading | None:
    """One code of a run: with a label in brackets or bare, and then nothing but a separator."""
    if _CODE.fullmatch(code) is None:
        return None
    label, after = _take_label(tail) if tail[:1] in ("(", "（") else (None, tail)
    if not _BETWEEN.fullmatch(f" {after} "):
        return None
    return Reading(trust=Trust.SURE if label else Trust.BARE, code=code, label=label or None)


def _take_label(text: str) -> tuple[str, str]:
    """The text inside the bracket that `text` begins with, and what stands after it."""
    depth = 0
    for index, char in enumerate(text):
        depth += _BRACKETS.get(char, 0)
        if depth == 0:
            return text[1:index].strip(), text[index + 1 :].strip(" )）,.;")
    return text[1:].strip(), ""


def _is_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None or (" " in text and _NAME.fullmatch(text) is not None)


def _labelled(code: str, rest: str, *, bare: Trust) -> Reading:
    """A code with what stands behind it; `bare` is the trust where nothing does."""
    styled = bare is Trust.SURE
    text = rest.strip()
    if not text.strip(" ,;."):
        return Reading(trust=bare, code=code)
    if text[0] in "(（":
        label, after = _take_label(text)
        if _SENTENCE.search(after) or len(after) > 40:
            return PROSE
        return Reading(trust=Trust.SURE, code=code, label=label or None, after=after)
    sign = _SIGN.match(rest)
    if sign:
        return _signed(code, rest[sign.end() :].strip(), styled=styled)
    if rest[0].isspace() and _is_label(text) and (styled or _LOWER.fullmatch(code)):
        return Reading(trust=Trust.SURE if styled else Trust.NAME, code=code, label=text)
    return PROSE


def _signed(code: str, label: str, *, styled: bool) -> Reading:
    if code.lower() in _ANNOUNCE or label.startswith("//"):
        return PROSE
    trust = Trust.SURE if styled or _LOWER.fullmatch(code) else Trust.NAME
    return Reading(trust=trust, code=code, label=label or None)


def _is_label(text: str) -> bool:
    """A label without brackets or a sign is short and no sentence."""
    return len(text) <= 40 and not _SENTENCE.search(text) and not _PARTICLE.match(text)
