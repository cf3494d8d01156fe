"""Evidence for the spec: a source, and what was seen of each provider, with counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portone_v1._spec import FIELDS
from portone_v1._values import INTEGER, SECONDS, SECONDS_OR_LOCAL_TEXT
from portone_v1.observe._claims import Group, groups, seen_forms
from portone_v1.observe._counts import UNKNOWN, Counts, Slice
from portone_v1.observe._inputs import UsageError

_LEAST: Final = 5  # responses of a kind
# Where 0 has a meaning of its own. Anywhere else it is a value.
_WITH_ZERO: Final = (INTEGER, SECONDS, SECONDS_OR_LOCAL_TEXT)
_HEAD: Final = """\
# For spec/payment_response.yaml: the source, and beside what is observed of each provider the
# entries of this one. `python3 -m generator fix` puts them in order.
sources:
  - id: {source}
    title: {{ko: 한 가맹점이 보관한 응답, en: Archived responses of a shop}}
    date: {date}

providers:"""


def evidence(counts: Counts, source: str) -> str:
    """YAML of a source and of what it shows, without a value. Raises UsageError without a time."""
    months = sorted({key.month for key in counts.slices if key.month})
    if not months:
        raise UsageError("--as-source: no month is told; name the column of a time with --time")
    date = " .. ".join(dict.fromkeys((months[0], months[-1])))
    lines = [_HEAD.format(source=source, date=date)]
    provider = ""
    for key, group in groups(counts).items():
        if key.entry == "callback" and _is_known(key) and group.responses >= _LEAST:
            if key.provider != provider:
                provider = key.provider
                lines += [f"  - code: {provider}", "    observed:"]
            lines += _observation(key, group, source)
    return "\n".join(lines)


def _is_known(key: Slice) -> bool:
    return not {key.provider, key.method} & {"", UNKNOWN}


def _observation(key: Slice, group: Group, source: str) -> Iterator[str]:
    yield f"      - method: {key.method}"
    yield f"        outcome: {key.outcome}"
    yield f"        source: {source}"
    sent = {name: _forms(name, sums) for name, sums in group.fields.items()}
    sent = {name: seen for name, seen in sent.items() if seen.keys() != {"absent"}}
    yield "        fields:"
    for name, seen in sent.items():
        yield f"          {name}: [{', '.join(map(_form, seen))}]"
    yield "        counts:"
    for name, seen in sent.items():
        told = ", ".join(f"{_form(form)}: {times}" for form, times in seen.items())
        yield f"          {name}: {{{told}}}"


def _forms(name: str, sums: list[int]) -> dict[str, int]:
    seen = seen_forms(sums)
    if "zero" in seen and _KINDS[name] not in _WITH_ZERO:
        return {"value": seen.get("value", 0) + seen.pop("zero"), **seen}
    return seen


_KINDS: Final = {field.name: field.kind for field in FIELDS.values()}


def _form(form: str) -> str:
    return '"null"' if form == "null" else form  # which YAML takes for a null
