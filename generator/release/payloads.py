"""What is replayed: payloads of both specs, drawn ones with all their keys and codes, and a file's.

The same ones every time. A payload is an object, or a redirect as the text of a URL or query.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from pathlib import Path
from random import Random
from typing import Any

from generator.release.states import ReleaseError, State
from generator.spec.lookups import SDK_FAILURE, keys_of, spellings
from generator.spec.model import Spec
from generator.targets.fixtures.target import cases

_DRAWN = 3000
_CASES = "generated/fixtures/cases.json"
_WORDS = (None, "", 0, 1, 1.0, 0.5, True, False, "text", "null", ["a", "b"], {"a": 1})


@dataclass(frozen=True, kw_only=True)
class Payload:
    """A payload and the entry at which it arrives. One that is real may hold people's data."""

    entry: str
    sent: Any
    is_real: bool = False
    is_drawn: bool = False

    @property
    def text(self) -> str:
        """The line by which a package is asked: of signs that no reader takes for its end."""
        return json.dumps([self.entry, self.sent])


def payloads(old: State, new: State, file: Path | None) -> list[Payload]:
    """Everything that is replayed, each once. Raises ReleaseError where the file is none."""
    made = [
        *(read(file) if file else ()),
        *_committed(old),
        *_committed(new),
        *(Payload(entry=c.entry, sent=c.payload) for s in (old, new) for c in cases(s.spec)),
        *_drawn((old.spec, new.spec)),
    ]
    return list({payload.text: payload for payload in reversed(made)}.values())


def read(file: Path) -> list[Payload]:
    """The payloads of a file: a line each, an object for the callback, text for the redirect."""
    found = [
        _payload(line, f"{file}:{number}")
        for number, line in enumerate(_lines(file), 1)
        if line.strip()
    ]
    if not found:
        raise ReleaseError(f"{file}: no payload in it; expected a JSON object or text on each line")
    return found


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise ReleaseError(f"{file}: not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise ReleaseError(f"{file}: cannot be read: {error.strerror}") from None


def _payload(line: str, place: str) -> Payload:
    try:
        sent = json.loads(line)
        json.dumps(sent, allow_nan=False)  # 1e999 and NaN are no JSON on the way out
    except (ValueError, RecursionError):
        sent = None
    if isinstance(sent, (dict, str)):
        entry = "redirect" if isinstance(sent, str) else "callback"
        return Payload(entry=entry, sent=sent, is_real=True)
    raise ReleaseError(
        f'{place}: no payload; expected a JSON object on one line ({{"imp_uid": …}}), or the URL '
        "or query of a redirect as a JSON text"
    )


def _committed(state: State) -> Iterator[Payload]:
    """The fixtures as they lie in `generated/`; a revision may have none of today's form."""
    try:
        entries = json.loads((state.folder / _CASES).read_text(encoding="utf-8"))
        for entry in entries:
            yield Payload(entry=entry["entry"], sent=entry["payload"])
    except (OSError, ValueError, KeyError):
        return


def _drawn(specs: Sequence[Spec]) -> Iterator[Payload]:
    """What outcomes hang on, in all combinations or as many as are drawn; then any other keys."""
    ids = {"imp_uid": "imp_470369258147", "merchant_uid": "order_1"}
    for choice in _choices(specs):
        yield Payload(entry="callback", sent={**ids, **choice}, is_drawn=True)
        came = {key: value for key, value in choice.items() if value is not None}
        if all(isinstance(value, (str, bool)) for value in came.values()):
            texts = {k: v if isinstance(v, str) else json.dumps(v) for k, v in came.items()}
            yield Payload(entry="redirect", sent={**ids, **texts}, is_drawn=True)
    for key, value in _any_values(specs):
        for more in ({}, {"success": False}):
            yield Payload(entry="callback", sent={**ids, **more, key: value}, is_drawn=True)


def _choices(specs: Sequence[Spec]) -> Iterator[Mapping[str, Any]]:
    """Each attribute that rules look at absent, or with one of its values."""
    random = Random(16)  # noqa: S311 - the same payloads every time
    columns = [[(), *((key, value) for value in values)] for key, values in _telling(specs).items()]
    rows: Iterable[Any] = product(*columns)
    if prod(map(len, columns)) > _DRAWN:
        rows = ([random.choice(column) for column in columns] for _ in range(_DRAWN))
    for row in rows:
        yield dict(pair for pair in row if pair)


def _telling(specs: Sequence[Spec]) -> dict[str, Sequence[Any]]:
    """The values that tell outcomes apart, by attribute."""
    found: dict[str, list[Any]] = {}
    for spec in specs:
        examples = {field.name: field.example for field in spec.fields}
        for condition in (c for rule in spec.outcomes.rules for c in rule.when):
            name = condition.attribute
            if name == SDK_FAILURE:
                found |= {
                    spec.wrappers.failure.code: ["CANCELED"],
                    spec.wrappers.failure.message: ["m"],
                }
                continue
            named = [*condition.is_, *condition.is_not, *condition.none_but]
            known = ["zz_unknown"] if name in spec.codes else []
            values = named + known or [examples.get(name, "text")]
            found[name] = [*found.get(name, ()), *values, examples.get(name, "text")]
    return {
        key: list({json.dumps(value): value for value in values}.values())
        for key, values in found.items()
    }


def _any_values(specs: Sequence[Spec]) -> Iterator[tuple[str, Any]]:
    """Every key of both specs with values of every kind, and every spelling of every code."""
    for spec in specs:
        words = [*_WORDS, *spec.wrappers.nothing]
        for field in spec.fields:
            table = spec.codes.get(field.name)
            known = table.codes if table else ()
            codes = [spelt.code for code in known for spelt in spellings(code)]
            for key in keys_of(field):
                yield from ((key, value) for value in [field.example, *words, *codes])
