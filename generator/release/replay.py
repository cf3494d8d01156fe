"""Both packages on the same payloads, and what differs of each: the effects of a change."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.release.changes import Change
from generator.release.payloads import Payload
from generator.release.rules import EFFECTS, Effect, Level
from generator.release.states import ReleaseError, State

BINDINGS = ("python", "ES module", "pydantic", "JSON Schema")
"""Every binding that judges payloads."""

Said = Mapping[str, Any]
_HERE = Path(__file__).parent
_ANYWHERE = "*"
_PROSE = {"description", "title", "$comment"}


@dataclass(frozen=True, kw_only=True)
class Seen:
    """One effect on one payload, in one binding, and the keys at which it shows."""

    effect: Effect
    keys: frozenset[str]
    binding: str
    payload: Payload


@dataclass(frozen=True, kw_only=True)
class Finding:
    """An effect of one change, or of none, on some payloads: how many, and the smallest."""

    effect: Effect
    bindings: Sequence[str]
    count: int
    before: int
    witness: Payload

    @property
    def id(self) -> str:
        """What a difference that no rule announced is accepted by."""
        return f"replay-{self.effect}"

    @property
    def level(self) -> Level:
        """How far the effect goes by itself."""
        return EFFECTS[self.effect].level


@dataclass(frozen=True, kw_only=True)
class Replay:
    """All findings by the ids of the changes that announced them, and those of no change."""

    payloads: int
    findings: Mapping[str, Sequence[Finding]]
    unannounced: Sequence[Finding]


def replay(old: State, new: State, sent: Sequence[Payload], found: Sequence[Change]) -> Replay:
    """Run both packages. Raises ReleaseError where one cannot be run, or nothing is replayed."""
    if not sent:
        raise ReleaseError("no payload to replay: neither spec has a shape or a sample")
    seen: list[Seen] = []
    read = dict.fromkeys(BINDINGS, 0)
    refused = dict.fromkeys(BINDINGS, 0)
    for binding in BINDINGS:
        chosen = _chosen(binding, sent, seen)
        if binding == "JSON Schema" and _schemas(old) == _schemas(new):
            continue  # one schema gives one answer
        before, after = _both(old, new, binding, chosen)
        refused[binding] = sum("errors" in said for said in before)
        read[binding] = sum(bool(said) and "errors" not in said for said in before)
        for payload, was, now in zip(chosen, before, after, strict=True):
            seen += _seen(payload, was, now, binding)
    counts = (read, refused)
    by_change = {change.id: [s for s in seen if _announces(change, s)] for change in found}
    left = [s for s in seen if not any(_announces(change, s) for change in found)]
    return Replay(
        payloads=len(sent),
        findings={id_: _findings(old, new, of_one, counts) for id_, of_one in by_change.items()},
        unannounced=_findings(old, new, left, counts),
    )


def _chosen(binding: str, sent: Sequence[Payload], seen: Sequence[Seen]) -> Sequence[Payload]:
    """All, but for the slowest: of the drawn ones those of which the others saw something."""
    if binding != "JSON Schema":
        return sent
    told = {s.payload.text for s in seen}
    return [payload for payload in sent if not payload.is_drawn or payload.text in told]


def _schemas(state: State) -> list[Any]:
    files = sorted((state.folder / "generated" / "schema").glob("*.json"))
    return [_silent(json.loads(file.read_text(encoding="utf-8"))) for file in files]


def _silent(schema: Any) -> Any:
    """A schema without what only people read."""
    if isinstance(schema, list):
        return [_silent(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {k: _silent(v) for k, v in schema.items() if not (k in _PROSE and isinstance(v, str))}


def _both(
    old: State, new: State, binding: str, sent: Sequence[Payload]
) -> tuple[list[Said], list[Said]]:
    """What both packages say, at the same time."""
    with ThreadPoolExecutor(2) as pool:
        before, after = (pool.submit(ask, state, binding, sent) for state in (old, new))
        return before.result(), after.result()


def ask(state: State, binding: str, sent: Sequence[Payload]) -> list[Said]:
    """What a binding of a package says of payloads. Raises ReleaseError where it cannot be run."""
    lines = "".join(f"{payload.text}\n" for payload in sent)
    done = subprocess.run(  # noqa: S603 - both are of this project
        [*_command(binding), str(state.folder), binding],
        input=lines,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
    )
    printed = "" if done.returncode else done.stdout
    said = [json.loads(line) for line in printed.split("\n") if line]
    if len(said) != len(sent):
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise ReleaseError(f"{state.name}: its package cannot be run by {binding}: {last}")
    return said


def _command(binding: str) -> list[str]:
    if binding != "ES module":
        return [sys.executable, "-I", "-B", "-X", "utf8", str(_HERE / "ask_python.py")]
    node = shutil.which("node")
    if node is None:
        raise ReleaseError("Node.js is not installed, so the ES module cannot be replayed")
    return [node, str(_HERE / "ask_es_module.mjs")]


def _seen(payload: Payload, was: Said, now: Said, binding: str) -> Iterator[Seen]:
    if was != now:
        for effect, keys in _effects(was, now):
            yield Seen(effect=effect, keys=frozenset(keys), binding=binding, payload=payload)


def _effects(was: Said, now: Said) -> Iterator[tuple[Effect, set[str]]]:
    """What differs between two answers, and at which keys."""
    if "errors" in was or "errors" in now:
        before, after = (_errors(said) for said in (was, now))
        fields = {field for field, *_ in before ^ after}
        if "errors" not in was:
            yield "refused", fields
        elif "errors" not in now:
            yield "read", fields
        elif before != after:
            yield "error", fields
        return
    if was.get("outcome") != now.get("outcome"):
        yield "outcome", {_ANYWHERE}
    yield from _value_effects(was, now)
    if json.dumps(was.get("wire")) != json.dumps(now.get("wire")):
        yield "wire", _different(was["wire"], now["wire"]) or {_ANYWHERE}


def _value_effects(was: Said, now: Said) -> Iterator[tuple[Effect, set[str]]]:
    before, after = was.get("values", {}), now.get("values", {})
    extra_before, extra_after = was.get("extra", {}), now.get("extra", {})
    for key in _different(extra_before, extra_after):
        if key not in extra_after:
            yield "typed", {key}
        elif key not in extra_before:
            yield "untyped", {key}
        else:
            yield "value", {key}
    moved = extra_before.keys() ^ extra_after.keys()
    for name in _different(before, after) - moved:
        yield _value_effect(before.get(name), after.get(name)), {name}


def _value_effect(before: Any, after: Any) -> Effect:
    known = [isinstance(v, dict) and v.get("known") for v in (before, after)]
    if known == [False, True]:
        return "recognised"
    return "forgotten" if known == [True, False] else "value"


def _errors(said: Said) -> set[tuple[str, ...]]:
    return {tuple(error) for error in said.get("errors", ())}


def _different(before: Mapping[str, Any], after: Mapping[str, Any]) -> set[str]:
    keys = before.keys() | after.keys()
    return {k for k in keys if json.dumps(before.get(k)) != json.dumps(after.get(k))}


def _announces(change: Change, seen: Seen) -> bool:
    if seen.effect not in change.rule.effects:
        return False
    # Errors speak of each other: of an object of texts each says that it is one.
    anywhere = not change.keys or _ANYWHERE in seen.keys or seen.effect == "error"
    return anywhere or bool(change.keys & seen.keys)


def _findings(
    old: State, new: State, seen: Sequence[Seen], counts: tuple[Mapping[str, int], ...]
) -> list[Finding]:
    """A finding for each effect, the furthest first."""
    read, refused = counts
    found = []
    for effect in sorted({s.effect for s in seen}, key=lambda e: (-EFFECTS[e].level, e)):
        of_one = [s for s in seen if s.effect == effect]
        bindings = [b for b in BINDINGS if any(s.binding == b for s in of_one)]
        first = bindings[0]
        smallest = min((s for s in of_one if s.binding == first), key=lambda s: len(s.payload.text))
        finding = Finding(
            effect=effect,
            bindings=bindings,
            count=len({s.payload.text for s in of_one if s.binding == first}),
            before=(refused if effect in ("read", "error") else read)[first],
            witness=_shrunk(old, new, smallest),
        )
        found.append(finding)
    return found


def _shrunk(old: State, new: State, seen: Seen) -> Payload:
    """The payload without each key that the effect does not need."""
    payload = seen.payload
    while isinstance(payload.sent, dict):
        smaller = [_without(payload, key) for key in payload.sent]
        said = _both(old, new, seen.binding, smaller)
        still = [
            candidate
            for candidate, was, now in zip(smaller, *said, strict=True)
            if any(
                s.effect == seen.effect and s.keys == seen.keys
                for s in _seen(candidate, was, now, seen.binding)
            )
        ]
        if not still:
            break
        payload = min(still, key=lambda candidate: len(candidate.text))
    return payload


def _without(payload: Payload, key: str) -> Payload:
    sent = {k: v for k, v in payload.sent.items() if k != key}
    return Payload(entry=payload.entry, sent=sent, is_real=payload.is_real)
