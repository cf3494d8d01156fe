"""Which disagreements each stated difference answers for, by the id of the difference.

What no difference answers for, or more than one does, fails the suite.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from generator.spec.limits import FLOAT_LIMIT, TOO_LARGE
from generator.spec.lookups import REDIRECTED
from generator.spec.verdict import Judge, Verdict
from generator.targets.docs.target import read_bindings
from tests.verdict.agreement import Disagreement, same

_TOO_LARGE = "a number that is too large or none at all"
_INDEX = re.compile("0|[1-9][0-9]{0,8}")

Claim = Callable[[Judge, Disagreement], bool]


def claimants(judge: Judge, disagreement: Disagreement) -> list[str]:
    """The ids of the stated differences that answer for a disagreement."""
    return [
        difference.id
        for difference in read_bindings().differences
        if disagreement.binding in difference.bindings
        and CLAIMS[difference.id](judge, disagreement)
    ]


def _one_kind_of_number(judge: Judge, found: Disagreement) -> bool:
    return _first_that_explains(judge, found) == "1.0 is 1"


def _binary_numbers(judge: Judge, found: Disagreement) -> bool:
    return _first_that_explains(judge, found) == "doubles"


def _integer_keys(judge: Judge, found: Disagreement) -> bool:
    return _first_that_explains(judge, found) == "integers first"


def _first_that_explains(judge: Judge, found: Disagreement) -> str | None:
    """What JavaScript makes of the payload, one property after the other.

    The module says what the reference says of the first payload that has enough of them.
    """
    whole = json.loads(found.case.text, parse_float=_javascript_number)
    doubles = json.loads(
        found.case.text, parse_float=_javascript_number, parse_int=_javascript_number
    )
    payloads = {"1.0 is 1": whole, "doubles": doubles, "integers first": _reordered(doubles)}
    said = found.said
    for what, sent in payloads.items():
        if isinstance(said, Verdict) and same(said, judge.judge(found.case.entry, sent)):
            return what
    return None


def _reordered(sent: Any) -> Any:
    """An object as JavaScript keeps it: keys that are array indexes come first."""
    if not isinstance(sent, dict):
        return sent
    return dict(sorted(sent.items(), key=lambda item: not _INDEX.fullmatch(item[0])))


def _javascript_number(text: str) -> int | float:
    """The number that JavaScript makes of this, which may have lost digits from 2**53 on."""
    number = float(text)
    return int(number) if number.is_integer() and abs(number) < FLOAT_LIMIT else number


def _deep_json(judge: Judge, found: Disagreement) -> bool:
    return found.error is not None and found.error.got == "deeper JSON"


def _infinite_numbers(judge: Judge, found: Disagreement) -> bool:
    error = found.error
    return error is not None and (error.expected, error.got) == ("a JSON value", _TOO_LARGE)


def _rounded_numbers(judge: Judge, found: Disagreement) -> bool:
    return found.error is not None and found.error.got.startswith("a float of 2**53")


def _numbers_at_the_bound(judge: Judge, found: Disagreement) -> bool:
    """The bound is a binary number: what lies just below it is rounded to it, or above it."""
    if found.error is not None or found.case.entry != "callback":
        return False
    sent = found.case.sent.items()
    numbers = [value for key, value in sent if key in judge.keys and isinstance(value, int)]
    return any(float(abs(number)) == float(TOO_LARGE) for number in numbers)


def _exponents(judge: Judge, found: Disagreement) -> bool:
    return (
        found.case.entry == "redirect"
        and found.error is not None
        and found.error.got.startswith("a number ")
        and "e" in json.dumps(found.case.sent[found.error.field]).lower()
    )


def _some_repeated(judge: Judge, found: Disagreement) -> bool:
    if found.error is None:
        return False
    if found.error.expected.startswith("the same as "):
        return True
    if found.error.expected != "one value":
        return False
    texts = found.case.sent[found.error.field]
    return len(set(texts)) < len(texts)


def _broken_bytes(judge: Judge, found: Disagreement) -> bool:
    return found.error is not None and found.error.expected == "percent-encoded UTF-8"


def _keys_that_count(judge: Judge, found: Disagreement) -> bool:
    """A foreign object that is told by how many keys it has, or by keys that are then not read."""
    sent = found.case.sent
    if (found.case.entry != "redirect" and REDIRECTED not in sent) or not _is_foreign(found):
        return False
    marks = (mark for foreign in judge.spec.foreign for mark in foreign.marks)
    unread = (None, "", *judge.spec.wrappers.nothing)
    return any(1 < mark.at_least <= len({*mark.any_of} & sent.keys()) for mark in marks) or any(
        text in unread
        for key in judge.keys.keys() & sent.keys()
        for text in (sent[key] if isinstance(sent[key], list) else [sent[key]])
    )


def _signs_before_keys(judge: Judge, found: Disagreement) -> bool:
    return found.error is not None and found.error.expected == "a parameter of its own"


def _is_foreign(found: Disagreement) -> bool:
    return found.error is not None and found.error.expected == "a payment response"


def _first_of_a_list(judge: Judge, found: Disagreement) -> bool:
    if found.error is None or not _lacks_identifier(found):
        return False
    return isinstance(found.case.sent[found.error.field], list)


_OF_VALUES = (
    "other text",
    "a number out of that range",
    _TOO_LARGE,
    "a number with decimals",
    "deeper JSON",
    "other bytes",
)


def _values_behind_types(judge: Judge, found: Disagreement) -> bool:
    """What is wrong is of the type that it should be of."""
    error = found.error
    if error is None:
        return False
    empty = error.got == "a list" and found.case.sent[error.field] == []
    return error.got in _OF_VALUES or empty or _rounded_numbers(judge, found)


def _relations(judge: Judge, found: Disagreement) -> bool:
    """What is wrong is wrong only together with other keys, or with other values of the same."""
    expected = found.error.expected if found.error else ""
    whole = ("a payment response", "one value", "a parameter of its own", "parameters")
    return expected in whole or expected.endswith(
        (", unless a failure is reported", " under its other name")
    )


def _half_characters(judge: Judge, found: Disagreement) -> bool:
    """Surrogates that are not a pair, which to the parser are no JSON."""
    text = json.dumps(found.case.sent, ensure_ascii=False)
    halves = any("\ud800" <= character <= "\udfff" for character in text)
    said = found.said.errors if isinstance(found.said, Verdict) else []
    return halves and {error.expected for error in said} <= {"JSON", "Unicode text"}


def _booleans(judge: Judge, found: Disagreement) -> bool:
    return found.error is not None and found.error.got == "a boolean"


def _unknown_keys(judge: Judge, found: Disagreement) -> bool:
    return found.error is None and not judge.keys.keys() >= found.case.sent.keys()


def _whole_floats(judge: Judge, found: Disagreement) -> bool:
    if found.error is not None or _unknown_keys(judge, found):
        return False
    floats = [key for key, value in found.case.sent.items() if isinstance(value, float)]
    return any(judge.keys[key].python in ("int", "datetime") for key in floats)


def _and_what_follows(claim: Claim) -> Claim:
    """A value that only the binding reads may report a failure, and excuse missing identifiers."""

    def claims(judge: Judge, found: Disagreement) -> bool:
        errors = found.reference.errors if _lacks_identifier(found) else [found.error]
        return any(claim(judge, replace(found, error=error)) for error in errors)

    return claims


def _lacks_identifier(found: Disagreement) -> bool:
    return found.error is not None and found.error.expected.endswith("unless a failure is reported")


CLAIMS: Mapping[str, Claim] = {
    "one-kind-of-number": _one_kind_of_number,
    "binary-numbers": _binary_numbers,
    "integer-keys": _integer_keys,
    "deep-json": _deep_json,
    "infinite-numbers": _infinite_numbers,
    "rounded-numbers": _rounded_numbers,
    "numbers-at-the-bound": _numbers_at_the_bound,
    "exponents-in-a-query": _and_what_follows(_exponents),
    "partly-repeated-parameters": _and_what_follows(_some_repeated),
    "keys-that-count": _keys_that_count,
    "signs-before-keys": _signs_before_keys,
    "first-of-a-list": _first_of_a_list,
    "broken-bytes": _and_what_follows(_broken_bytes),
    "half-characters": _half_characters,
    "values-behind-types": _values_behind_types,
    "relations-between-keys": _relations,
    "booleans-are-integers": _booleans,
    "unknown-keys-of-literals": _unknown_keys,
    "whole-floats": _whole_floats,
}
