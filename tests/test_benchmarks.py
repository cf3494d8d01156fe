"""The benchmarks run, and what they compare does the same work."""

from __future__ import annotations

import gc
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import attrs
import pytest
from portone_v1 import PaymentResponse
from portone_v1._spec import FIELDS as SPEC_FIELDS
from portone_v1._values import CODE

from benchmarks import instructions, worker
from benchmarks.__main__ import main
from benchmarks.agreement import difference
from benchmarks.cases import cases
from benchmarks.peers import peer
from benchmarks.peers.common import FIELDS

pytestmark = pytest.mark.needs("pydantic", "msgspec", "mashumaro")
PEERS = ("cattrs", "pydantic", "msgspec", "mashumaro")
INVALID: tuple[dict[str, Any], ...] = (
    {"success": "true"},
    {"success": 1},
    {"paid_amount": True},
    {"paid_amount": "1004"},
    {"paid_at": 1.5},
    {"paid_at": -1},
    {"paid_at": 10**12},
    {"merchant_uid": 5},
    {"card_quota": "0"},
    {"pay_method": 1},
    {"vbank_date": "tomorrow"},
    {"custom_data": object()},
)
NULL = ({"merchant_uid": None}, {"status": None}, {"paid_at": None}, {"paid_amount": None})
VALID: tuple[dict[str, Any], ...] = (
    {"pg_provider": "kakao", "emb_pg_provider": "kakopay"},
    {"paid_amount": 14.2, "currency": "USD"},
    {"paid_amount": 100.0},
    {"paid_at": 0, "vbank_date": 1484837999},
    {
        "custom_data": {"cart": [1, None, "x"]},
        "imp_uid": None,
        "status": "failed",
        "success": False,
    },
)


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_gives_what_the_package_gives(name: str) -> None:
    found = [*cases()]
    found += [replace(found[0], payload={**found[0].payload, **changes}) for changes in VALID]
    assert [difference(peer("ours"), peer(name), case) for case in found] == [""] * len(found)


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_refuses_what_the_package_refuses(name: str) -> None:
    other, ours, sample = peer(name), peer("ours"), cases()[0].payload
    for changes in INVALID + (() if "null refused" in other.lacks else NULL):
        for side in (ours, other):
            with pytest.raises(side.refusal):
                side.structure({**sample, **changes})


def test_a_difference_is_told() -> None:
    ours, sample = peer("ours"), cases()[0]
    lazy = replace(ours, structure=lambda payload: ours.structure({**payload, "success": False}))

    assert difference(ours, lazy, sample) == (
        "success: (<class 'bool'>, False, None) instead of (<class 'bool'>, True, None)"
    )


@pytest.mark.parametrize("way", ["json", "orjson", "msgspec"])
def test_every_way_from_json_bytes_gives_the_same(way: str) -> None:
    sample, read = cases()[0].payload, peer("ours").from_bytes[way]

    assert read(json.dumps(sample).encode()) == peer("ours").structure(sample)


def test_msgspec_with_a_hook_for_floats_loses_no_digit() -> None:
    sent = json.dumps({**cases()[0].payload, "paid_amount": 0.5}).replace("0.5", "9" * 20 + ".25")

    amount = peer("ours").from_bytes["msgspec"](sent.encode()).paid_amount

    assert str(amount) == "9" * 20 + ".25"


def test_the_fields_of_the_peers_are_those_of_the_package() -> None:
    own = {field.name for field in attrs.fields(PaymentResponse) if not field.name.startswith("_")}
    lacking = own - {"extra"} - FIELDS
    # A table that the spec adds has an enum of its own, and nothing to be read here.
    assert lacking <= {key for key, field in SPEC_FIELDS.items() if field.kind is CODE}
    assert own >= FIELDS
    assert [name for name in lacking for case in cases() if name in case.payload] == []


@pytest.mark.slow
def test_the_whole_of_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--rounds", "2", "--calls", "0"]) in (0, 1)  # two rounds prove no bar
    printed = capsys.readouterr().out
    assert "sample / pydantic" in printed
    assert "Bars, in wall time:" in printed


def test_instructions_are_counted_between_the_marks_of_a_worker(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The warming up, one figure a task, and the end of the process; only ours has five tasks.
    parts = {"ours": [9, 5000, 10000, 15000, 20000, 25000, 7], "pydantic": [9, 10000, 20000, 7]}
    monkeypatch.setattr(instructions, "counted", lambda *said: parts.get(said[2], [9, 5000, 7]))

    rows = [*instructions.instructions(cases()[:1], 5)]

    assert [(row.what, row.figures["ours"]) for row in rows] == [
        ("sample", 1.0),
        ("JSON bytes, json", 2.0),
        ("JSON bytes, orjson", 3.0),
        ("JSON bytes, msgspec", 4.0),
        ("unstructure, sample", 5.0),
    ]
    assert rows[0].ratios == {**dict.fromkeys(PEERS, 1.0), "pydantic": 0.5}
    assert rows[1].ratios == {"pydantic": 0.5}


@pytest.mark.skipif(not instructions.AVAILABLE, reason="valgrind is not installed")
def test_each_mark_begins_another_count() -> None:
    code = (
        "import os; os.getppid(); sum(range(10**4)); os.getppid(); sum(range(10**5)); os.getppid()"
    )

    _, short, long, _ = instructions.counted("-c", code)

    assert long > 5 * short


def test_a_worker_repeats_what_was_saved(tmp_path: Path) -> None:
    worker.save(cases(), tmp_path / "cases.json")
    assert json.loads((tmp_path / "cases.json").read_text("utf-8"))[0]["name"] == "sample"
    worker.main("ours", str(tmp_path / "cases.json"), "3")
    gc.unfreeze()
