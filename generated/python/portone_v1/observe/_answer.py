# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""What a version of the package makes of lines, so that two versions can be compared.

Run as a program, it answers for the version that its argument names: lists of lines arrive on
standard input, and lists of answers leave on standard output.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypeAlias

Answer: TypeAlias = tuple[str, dict[str, tuple[str, str]]]
"""The outcome with the sort and the text of each attribute, or `refused` with the problems."""


def answers(lines: Iterable[Any]) -> list[Answer]:
    """What the package that is imported says of each line."""
    import attrs

    from portone_v1 import PaymentResponse, ResponseError

    names = [one.name for one in attrs.fields(PaymentResponse) if not one.name.startswith("_")]
    found: list[Answer] = []
    for line in lines:
        try:
            response = _read(line)
        except ResponseError as error:
            problems = [(p.field, (p.expected, p.got)) for p in error.errors]
            found.append(("refused", dict(problems)))
        else:
            attributes = {name: _told(getattr(response, name)) for name in names}
            found.append((response.outcome.value, attributes))
    return found


def _read(line: Any) -> Any:
    from portone_v1 import FieldError, ResponseError, structure, structure_query

    if isinstance(line, bytes):
        line = line.decode(errors="replace")
    if not isinstance(line, str):
        return structure(line)
    text = line.strip().removeprefix("\ufeff")
    if not text.startswith(("{", "[", '"')):
        return structure_query(text)
    try:
        sent = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError):
        raise ResponseError([FieldError("$", "JSON", "other text")]) from None
    return structure_query(sent) if isinstance(sent, str) else structure(sent)


def _told(value: Any) -> tuple[str, str]:
    if value is None:
        return "nothing", ""
    if type(value).__name__ == "UnknownCode":
        return "an unknown code", str(value)
    return ("a code" if hasattr(value, "label") else "a value"), str(value)


def _serve(package: str) -> None:
    sys.path[0] = package  # instead of this folder, and before the package that is installed
    import portone_v1

    if not str(portone_v1.__file__).startswith(package):
        sys.exit("it holds no portone_v1")
    while True:
        try:
            lines = pickle.load(sys.stdin.buffer)  # noqa: S301 - of the process that started this
        except EOFError:
            return
        pickle.dump(answers(lines), sys.stdout.buffer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _serve(sys.argv[1])
