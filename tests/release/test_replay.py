"""Two packages on the same payloads: what differs was announced by a change, or is a gap."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import build
from generator.release.changes import changes
from generator.release.payloads import Payload, payloads, read
from generator.release.replay import BINDINGS, ask, replay
from generator.release.rules import Level
from generator.release.states import ReleaseError, State, state
from generator.spec.load import SPEC
from generator.spec.model import Spec
from generator.spec.source import Document
from tests.project import ROOT
from tests.release.cases import Data, field, nothing, spec_of

pytestmark = pytest.mark.slow


def without_null(found: Data) -> None:
    field(found, nullable=True, python="str")["nullable"] = False


NAME = next(f.name for f in spec_of(nothing).fields if f.nullable and f.python == "str")
IDS = {"imp_uid": "imp_1", "merchant_uid": "order_1", "success": False}
SENT = [
    Payload(entry="callback", sent={**IDS, NAME: None, "memo": 1}),
    Payload(entry="callback", sent={**IDS, NAME: "text"}),
    Payload(entry="redirect", sent="imp_uid=imp_1&merchant_uid=a"),
]


def laid_out(name: str, spec: Spec, folder: Path) -> State:
    for path, text in build.made(spec).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    document = Document(name, {}, {}, {})
    return State(name=name, document=document, spec=spec, folder=folder, is_made_now=True)


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, State]:
    folder = tmp_path_factory.mktemp("states")
    edits = {"old": nothing, "new": without_null}
    return {name: laid_out(name, spec_of(edit), folder / name) for name, edit in edits.items()}


def test_a_change_gets_its_smallest_payload_in_every_binding(states: Mapping[str, State]) -> None:
    found = changes(states["old"].spec, states["new"].spec)
    done = replay(states["old"], states["new"], SENT, found)

    (finding,) = done.findings[f"field-null-refused:{NAME}"]
    assert (finding.effect, finding.count, finding.before) == ("refused", 1, 3)
    assert finding.bindings == list(BINDINGS)
    assert NAME in finding.witness.sent
    assert "memo" not in finding.witness.sent
    assert done.unannounced == []


def test_what_no_change_announced_is_a_gap_of_its_own_level(states: Mapping[str, State]) -> None:
    done = replay(states["old"], states["new"], SENT, [])

    assert [(f.id, f.level) for f in done.unannounced] == [("replay-refused", Level.MAJOR)]


def test_the_same_package_shows_nothing(states: Mapping[str, State]) -> None:
    old = states["old"]
    every = payloads(old, old, None)[:400]

    assert replay(old, old, every, []).unannounced == []


def test_any_signs_of_a_real_payload_reach_every_binding(states: Mapping[str, State]) -> None:
    odd = "\u2028\x85\r\x00\ud800\udc80\U0001f600한"
    sent = [Payload(entry="callback", sent={**IDS, "memo": odd, odd: odd}, is_real=True)]

    for binding in BINDINGS:
        (said,) = ask(states["old"], binding, sent)
        assert "errors" not in said, binding


def test_nothing_to_replay_is_no_answer(states: Mapping[str, State]) -> None:
    with pytest.raises(ReleaseError, match="no payload to replay"):
        replay(states["old"], states["new"], [], [])


def test_a_package_that_cannot_be_run_is_named(states: Mapping[str, State], tmp_path: Path) -> None:
    old = states["old"]
    empty = State(
        name="v0.0.1", document=old.document, spec=old.spec, folder=tmp_path, is_made_now=False
    )
    with pytest.raises(ReleaseError, match=r"v0\.0\.1: its package cannot be run by python"):
        replay(empty, old, SENT, [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no payload in it"),
        ('{"imp_uid": "imp_1"}\n[1]\n', ":2: no payload; expected a JSON object"),
        ("imp_uid=imp_1\n", ":1: no payload"),
        ('{"paid_amount": 1e999}\n', ":1: no payload"),
        ('{"paid_amount": NaN}\n', ":1: no payload"),
        ("{" + '"a": {' * 5000, ":1: no payload"),
    ],
    ids=["nothing", "a list", "text that is no JSON", "infinity", "no number", "too deep"],
)
def test_a_file_of_payloads_that_is_none_is_refused(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "payloads.jsonl"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ReleaseError, match=words):
        read(file)


def test_a_file_holds_callbacks_and_redirects(tmp_path: Path) -> None:
    file = tmp_path / "payloads.jsonl"
    file.write_text('{"imp_uid": "imp_1"}\n\n"imp_uid=imp_1"\n', encoding="utf-8")

    assert [(p.entry, p.is_real) for p in read(file)] == [("callback", True), ("redirect", True)]


def test_what_is_neither_a_file_nor_a_revision_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="neither a file nor a git revision"):
        state(ROOT, "no-such-thing", tmp_path)


def test_a_spec_of_another_form_is_refused_with_a_word(tmp_path: Path) -> None:
    text = (ROOT / SPEC).read_text(encoding="utf-8").replace("\nwrappers:\n", "\nwrapped:\n", 1)
    (tmp_path / "old.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(ReleaseError, match="does not have the form of spec"):
        state(ROOT, str(tmp_path / "old.yaml"), tmp_path / "old")


def test_the_command_says_why_it_cannot(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", "diff", "no-such-thing"],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("no-such-thing: neither a file nor a git revision")
    assert json.dumps(done.stderr).count("Traceback") == 0
