"""What one code is, in an item, a line or a run of text: a code, mostly with a label.

A label is printed in brackets or after a sign; the brackets around it go, those inside it stay.
A bracket that is never closed reaches to the end of its line.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import product

from generator.watch.page.lines import CLOSE, EDGE, MARKS, OPEN, plain

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-+]{0,39}")
_LOWER = re.compile(r"[a-z0-9][a-z0-9_.\-+]*")
# A display name where a code should stand: "Naver Pay".
_NAME = re.compile(
    r"[A-Z0-9][A-Za-z0-9.&+']*(?: [A-Z0-9][A-Za-z0-9.&+']*){0,3}|[가-힣A-Za-z0-9]{2,15}"
)
_STYLED = re.compile(rf"[\s{MARKS}\"']*{OPEN}+([^{MARKS}]{{1,60}}){CLOSE}")
_LABEL_FIRST = re.compile(
    rf"([^{MARKS}:：]{{1,60}}?)\s*(?:[:：=(（]|[-–—](?=\s))\s*"
    rf"{OPEN}+([^{MARKS}]{{1,60}}){CLOSE}[{MARKS}]*\s*[)）]?\s*"
)
# Where nothing is set as code, a label is told from a code by its letters.
_PLAIN_LABEL_FIRST = re.compile(rf"((?=.*[가-힣])[^:：]{{1,60}}?)\s*[:：]\s*({_LOWER.pattern})")
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
_SEPARATORS = " \t,;/|·、，.…"
_NOT_CODES = frozenset(("true", "false", "null", "undefined", "yes", "no", "y", "n", "o", "x"))
_LEAD_END = re.compile(r"[:：]\s*|\b(?:one of|either)\s+", re.IGNORECASE)
_OR = re.compile(r"\s+(?:or|and|또는|및|혹은)\s+")
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
# The words that announce several codes, and the codes.
Run = tuple[str, tuple[Reading, ...]]


def read_item(marked: str) -> Reading:
    """A list item or a line, as one code."""
    marked = CHECKBOX.sub("", marked.lstrip(" •◦▪·"), count=1)
    styled = _STYLED.match(marked)
    code = styled[1].strip(" :：\"'") if styled else ""
    if styled and _is_code(code):
        return _labelled(code, plain_keeping_lead(marked[styled.end() :]), bare=Trust.SURE)
    last = _LABEL_FIRST.fullmatch(marked)
    if last and _is_code(last[2].strip()):
        return Reading(trust=Trust.SURE, code=last[2].strip(), label=plain(last[1]))
    text = plain(marked)
    found = _PLAIN.match(text)
    if found is None:
        return Reading(trust=Trust.NAME, code=text) if _NAME.fullmatch(text) else PROSE
    reading = _labelled(found[1], text[found.end() :], bare=Trust.BARE)
    if reading.trust is Trust.PROSE and _NAME.fullmatch(text):
        return Reading(trust=Trust.NAME, code=text)
    return reading


def read_codes(marked: str, *, announced: bool) -> tuple[Reading, ...]:
    """A list item as the codes that it has: nearly always one."""
    text = plain(marked)
    run = _styled_run(marked)
    if run is None and "(" in text and not _SIGN.search(text):
        run = _plain_run(marked)
    if run is not None and not run[0]:
        return run[1]
    last = _PLAIN_LABEL_FIRST.fullmatch(text) if announced else None
    if last:
        return (Reading(trust=Trust.NAME, code=last[2], label=last[1]),)
    return (read_item(marked),)


def plain_keeping_lead(marked: str) -> str:
    """Plain text that still begins with a space where the marked text did."""
    text = plain(marked)
    # Another piece of markup sets off what stands in it.
    apart = marked[:1] == EDGE or marked.lstrip(MARKS)[:1].isspace()
    return f" {text}" if apart else text


def without_bracket(label: str) -> str:
    """The label without the bracket that is around all of it."""
    if not label.startswith(("(", "（")):
        return label
    inside, after = _take_label(label)
    return label if after else inside


def _take_label(text: str) -> tuple[str, str]:
    """The text inside the bracket that `text` begins with, and what stands after it."""
    depth = 0
    for index, char in enumerate(text):
        depth += _BRACKETS.get(char, 0)
        if depth == 0:
            return text[1:index].strip(), text[index + 1 :].strip(" )）,.;")
    return text[1:].strip(), ""


def read_run(marked: str) -> Run | None:
    """Codes that follow each other in one text, and the words that announce them."""
    for attempt in (_styled_run, _plain_run):
        found = attempt(marked)
        if found is not None and not all(r.code.lower() in _NOT_CODES for r in found[1]):
            return found
    return None


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
    if sign := _SIGN.match(rest):
        label = rest[sign.end() :].strip()
        if code.lower() in _ANNOUNCE or label.startswith("//"):
            return PROSE
        trust = Trust.SURE if styled or _LOWER.fullmatch(code) else Trust.NAME
        return Reading(trust=trust, code=code, label=without_bracket(label) or None)
    # A label without brackets or a sign is short and no sentence.
    is_label = len(text) <= 40 and not _SENTENCE.search(text) and not _PARTICLE.match(text)
    if rest[0].isspace() and is_label and (styled or _LOWER.fullmatch(code)):
        return Reading(trust=Trust.SURE if styled else Trust.NAME, code=code, label=text)
    return PROSE


def _styled_run(marked: str) -> Run | None:
    """Codes that are each set as code or strong; their labels are what stands between."""
    spans = list(re.finditer(rf"{OPEN}+([^{MARKS}]{{1,60}}){CLOSE}", marked))
    lead = plain(marked[: spans[0].start()]) if spans else ""
    if len(spans) < 2 or (lead and not lead.endswith((":", "：", "-"))):
        return None
    ends = [*(span.start() for span in spans[1:]), len(marked)]
    readings = tuple(
        _run_reading(span[1].strip(" \"'"), plain_keeping_lead(marked[span.end() : end]))
        for span, end in zip(spans, ends, strict=True)
    )
    return None if PROSE in readings else (lead, readings)


def _run_reading(code: str, tail: str) -> Reading:
    """One code of a run: bracketed, signed or bare, and then nothing but a separator."""
    tail = _without_ending(tail)
    text = tail.strip()
    if _CODE.fullmatch(code) is None:
        return PROSE
    if not text or _BETWEEN.fullmatch(f" {text} "):
        return Reading(trust=Trust.BARE, code=code)
    sign = _SIGN.match(tail)
    if text[0] in "(（":
        label, after = _take_label(text)
        known = not after or _BETWEEN.fullmatch(f" {after} ") is not None
    else:
        known, label = sign is not None, tail[sign.end() :] if sign else ""
    label = label.rstrip(" ,;/|·")
    return Reading(trust=Trust.SURE, code=code, label=label or None) if known else PROSE


def _plain_run(marked: str) -> Run | None:
    """Codes in running text: every piece between separators must be one."""
    text = plain(marked)
    starts = [0, *(found.end() for found in _LEAD_END.finditer(text))]
    for start, separators in product(starts[:4], (",;、，", "/|·")):
        run = _without_ending(text[start:])
        pieces = _pieces(run if "(" in run else _OR.sub(separators[0], run), separators)
        readings = [_piece(piece, announced=start > 0) for piece in pieces]
        if len(readings) > 1 and all(r.trust is not Trust.PROSE for r in readings):
            return text[:start].strip(), tuple(readings)
    return None


def _without_ending(text: str) -> str:
    """`text` without the signs, or the "and so on", that end a run."""
    text = text.rstrip(_SEPARATORS)
    for word in ("등", "etc"):
        text = text.removesuffix(word).rstrip(_SEPARATORS)
    return text


def _pieces(text: str, separators: str) -> list[str]:
    """`text` cut at the separators that stand outside brackets."""
    pieces, depth, start = [], 0, 0
    for index, char in enumerate(text):
        depth = max(0, depth + _BRACKETS.get(char, 0))
        if depth == 0 and char in separators:
            pieces.append(text[start:index].strip())
            start = index + 1
    return [*pieces, text[start:].strip()]


def _piece(piece: str, *, announced: bool) -> Reading:
    found = _PLAIN.match(piece)
    if found is None:
        return PROSE
    reading = _labelled(found[1], piece[found.end() :], bare=Trust.BARE)
    if reading.trust is Trust.NAME or reading.after:
        return PROSE
    if reading.trust is Trust.BARE and not announced and not _LOWER.fullmatch(reading.code):
        return PROSE
    return reading
