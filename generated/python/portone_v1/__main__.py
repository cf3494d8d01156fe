# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""`python -m portone_v1 FILE|-`: what a payload means, for a person reading a log.

Personal data is masked. FILE holds the callback object as JSON, or the redirect's URL or query;
`-` is standard input. Exit codes: 0 for a payment response, 1 for anything else, 2 if FILE cannot
be read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from portone_v1 import (
    Outcome,
    PaymentResponse,
    ResponseError,
    availability,
    structure,
    structure_query,
)
from portone_v1._codes import Code, UnknownCode
from portone_v1._labels import BRIEFS, WARNING
from portone_v1._response import SENSITIVE


def main(arguments: list[str]) -> int:
    """Explain the payload that the one argument names, and return the exit code."""
    if len(arguments) != 1 or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        text = sys.stdin.read() if arguments[0] == "-" else Path(arguments[0]).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        print(f"{arguments[0]} cannot be read: {reason}", file=sys.stderr)
        return 2
    try:
        response = _structure(text)
    except ResponseError as error:
        print(error)
        return 1
    print("\n".join(_explain(response)))
    return 0


def _structure(text: str) -> PaymentResponse:
    if text.lstrip()[:1] in ("{", "[", '"'):
        try:
            payload: Any = json.loads(text)
        except (ValueError, RecursionError):
            return structure_query(text)
        return structure(payload)
    return structure_query(text)


def _explain(response: PaymentResponse) -> Iterator[str]:
    outcome = response.outcome
    yield f"outcome: {outcome.value} ({outcome.label}, {outcome.label_en})"
    yield f"  {WARNING}"
    yield "fields:"
    for name, brief in BRIEFS.items():
        if name in response.fields_set:
            yield f"  {name} = {_shown(name, getattr(response, name))}  # {brief}"
    for name, values in response.repeated.items():
        yield f"  {name} arrived {len(values)} times: {', '.join(map(repr, values))}"
    for title, names in (
        ("missing, though this provider sends it:", _missing(response, outcome)),
        ("unknown keys:", sorted(map(repr, response.extra))),
    ):
        if names:
            yield title
            yield from (f"  {name}" for name in names)


def _shown(name: str, value: object) -> str:
    if value is None:
        return "(none)"
    if name in SENSITIVE and value != "":
        return "***"
    if isinstance(value, Code):
        return f"{value.value} ({value.label}, {value.label_en})"
    if isinstance(value, UnknownCode):
        return f"{str(value)!r} (unknown code)"
    return repr(value) if isinstance(value, (str, bool)) else str(value)


def _missing(response: PaymentResponse, outcome: Outcome) -> list[str]:
    """Fields that all statements about this provider, method and outcome promise, and that lack."""
    if response.pg_provider is None:
        return []
    known = availability(response.pg_provider, response.pay_method, outcome)
    missing = []
    for name, statements in known.items():
        said = [s for s in statements if s.provider == response.pg_provider] or statements
        promised = all("absent" not in s.forms for s in said)
        if promised and name not in response.fields_set:
            missing.append(f"{name} ({', '.join(sorted({s.source for s in said}))})")
    return missing


if __name__ == "__main__":
    # A key of any alphabet must not bring the report down on a terminal that lacks it.
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
