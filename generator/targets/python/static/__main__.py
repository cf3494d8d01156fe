"""`python -m portone_v1 FILE|-`: what a payload means, for a person reading a log.

FILE holds the callback object as JSON, one object a line, the redirect's URL or query, or a line of
a log with one of these; `-` is standard input. Personal data is masked. `--version` prints the
version. Exit codes: 0 for payment responses, 1 for anything else, 2 if FILE cannot be read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from portone_v1._availability import availability
from portone_v1._code import Code, UnknownCode
from portone_v1._codes import Outcome
from portone_v1._command import run
from portone_v1._errors import ResponseError
from portone_v1._labels import BRIEFS, WARNING
from portone_v1._masked import masked
from portone_v1._pasted import Pasted, UnreadableError, pasted
from portone_v1._query import structure_query
from portone_v1._response import ALIASES, SENSITIVE, PaymentResponse
from portone_v1._spec import FAILURE, FOREIGN
from portone_v1._structure import structure

_UNREADABLE = """\
not a payment response: neither JSON nor a URL. {found}
Prints of Java, PHP, Dart, Ruby and consoles: the page "what did I get" of the reference's site
reads those."""


def main(arguments: Sequence[str]) -> int:
    """Explain the payload that the one argument names, and return the exit code."""
    if arguments == ["--version"]:
        print(_version())
        return 0
    if len(arguments) != 1 or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        text = _text(arguments[0])
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        print(f"{arguments[0]} cannot be read: {reason}", file=sys.stderr)
        return 2
    return _explain_text(text)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        # Metadata that lacks a version has none or a KeyError, by the version of Python.
        found: str | None = version("portone-v1")
    except (PackageNotFoundError, KeyError):
        found = None
    return found or "portone-v1 (version unknown: not installed)"


def _text(file: str) -> str:
    with os.fdopen(0, "rb") if file == "-" else Path(file).open("rb") as stream:
        data = stream.read()
    # What PowerShell writes into a file has such a mark.
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def _explain_text(text: str) -> int:
    try:
        found = pasted(text)
    except UnreadableError as error:
        print(_UNREADABLE.format(found=error))
        return 1
    refused = False
    for number, one in enumerate(found, 1):
        if len(found) > 1:
            print(f"{number} of {len(found)}")
        try:
            print("\n".join(_explain(one)))
        except ResponseError as error:
            print(error)
            refused = True
    return 1 if refused else 0


def _explain(one: Pasted) -> Iterator[str]:
    if one.entry == "redirect":
        yield from _explain_response(structure_query(one.payload))
        return
    try:
        response = structure(one.payload)
    except ResponseError as error:
        if not any("structure_query" in problem.got for problem in error.errors):
            raise
        yield "All its values are text, as a mobile SDK hands them over: read as a redirect."
        response = structure_query(one.payload)
    yield from _explain_response(response)


def _explain_response(response: PaymentResponse) -> Iterator[str]:
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
        ("unknown keys:", [_unknown(key, response) for key in sorted(response.extra)]),
    ):
        if names:
            yield title
            yield from (f"  {name}" for name in names)


def _shown(name: str, value: object) -> str:
    if value is None:
        return "(none)"
    if name in SENSITIVE:
        return masked(value)
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
        if promised and ALIASES.get(name, name) not in response.fields_set:
            missing.append(f"{name} ({', '.join(sorted({s.source for s in said}))})")
    return missing


def _unknown(key: str, response: PaymentResponse) -> str:
    """An unknown key, and what it looks like."""
    if key in FAILURE and all(response.extra.get(other) for other in FAILURE):
        return f"{key!r}  # with {' and '.join(FAILURE)}, a mobile SDK tells of a failure"
    objects = [f.description for f in FOREIGN if any(key in m.all_of | m.any_of for m in f.marks)]
    looks = f"  # also a key of {objects[0].partition(' (')[0]}" if objects else ""
    return f"{key!r}{looks}"


if __name__ == "__main__":
    sys.exit(run(main))
