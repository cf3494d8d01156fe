"""`python -m portone_v1.observe`: whatever the archive lies in, and whatever goes wrong."""

from __future__ import annotations

import csv
import gzip
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from portone_v1.observe import _inputs, count, report
from portone_v1.observe.__main__ import main

from tests.archive.archives import CANARY, lines
from tests.archive.test_observe import canaries
from tests.project import ROOT

pa: Any = pytest.importorskip("pyarrow")
parquet: Any = pytest.importorskip("pyarrow.parquet")

LINES = [line for line in lines(2000) if line.endswith(b"}")]
TEXT = b"\n".join(LINES) + b"\n"
COMMAND = [sys.executable, "-m", "portone_v1.observe"]


def observed(*arguments: Path | str, code: int = 0) -> dict[str, Any]:
    """What the command writes as JSON."""
    target = Path(str(arguments[0])).parent / "report.json"
    assert main([*map(str, arguments), "--json", str(target), "--processes", "1"]) == code
    found: dict[str, Any] = json.loads(target.read_text("utf-8"))
    return found


def as_json_lines(path: Path) -> None:
    path.write_bytes(TEXT)


def as_gzip(path: Path) -> None:
    path.write_bytes(gzip.compress(TEXT[:9000]) + gzip.compress(TEXT[9000:]))


def as_zstd(path: Path) -> None:
    with pa.output_stream(str(path), compression="zstd") as stream:
        stream.write(TEXT)


def as_array(path: Path) -> None:
    path.write_text(json.dumps([json.loads(line) for line in LINES], indent=1), "utf-8")


def as_csv(path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["response"], *([line.decode()] for line in LINES)])


def as_parquet(path: Path) -> None:
    parquet.write_table(pa.table({"response": [line.decode() for line in LINES]}), path)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.jsonl", as_json_lines),
        ("a.jsonl.gz", as_gzip),
        ("a.jsonl.zst", as_zstd),
        ("a.json", as_array),
        ("a.csv", as_csv),
        ("a.parquet", as_parquet),
    ],
)
def test_every_form_of_an_archive_gives_the_same_report(
    tmp_path: Path, name: str, write: Callable[[Path], None]
) -> None:
    write(tmp_path / name)

    assert observed(tmp_path / name) == report(count(LINES))


def test_folders_and_globs_are_all_their_files(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    for number in range(3):
        (tmp_path / "logs" / f"{number}.jsonl").write_bytes(TEXT)

    whole = observed(tmp_path / "logs")
    assert whole["lines"]["read"] == 3 * len(LINES)
    assert observed(str(tmp_path / "logs" / "*.jsonl"))["lines"] == whole["lines"]


def test_a_column_is_chosen_by_name_and_another_tells_the_month(tmp_path: Path) -> None:
    rows = [["at", "response"], *(["2025-12-31 10:00:00", line.decode()] for line in LINES)]
    with (tmp_path / "a.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(rows)

    found = observed(tmp_path / "a.csv", "--column", "response", "--time", "at")
    assert {row["month"] for row in found["responses"]} == {"2025-12"}
    assert main([str(tmp_path / "a.csv"), "--column", "respnse"]) == 2


def test_many_processes_write_the_same_bytes_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_inputs, "BLOCK", 100_000)
    (tmp_path / "a.jsonl").write_bytes(TEXT)
    for number in ("1", "2"):
        target = tmp_path / f"{number}.json"
        assert main([str(tmp_path / "a.jsonl"), "--processes", number, "--json", str(target)]) == 0

    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()


# What goes wrong


def cut_gzip(path: Path) -> None:
    path.write_bytes(gzip.compress(TEXT)[:-5000])


def cut_array(path: Path) -> None:
    path.write_bytes(b"[" + b",".join(LINES))


def broken_gzip(path: Path) -> None:
    path.write_bytes(gzip.compress(TEXT) + b"\x1f\x8b" + bytes(99))


def cut_zstd(path: Path) -> None:
    as_zstd(path)
    path.write_bytes(path.read_bytes()[:-999])


def broken_parquet(path: Path) -> None:
    path.write_bytes(b"PAR1 and no more")


def nothing(path: Path) -> None:
    """No file at all."""


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (cut_gzip, "the end of a gzip file: it is cut off"),
        (broken_gzip, "the rest of a gzip file: it is broken"),
        (cut_zstd, "the rest of a zstd file: it is broken"),
        (cut_array, "the end of an array: it is cut off"),
        (broken_parquet, "the rest of a Parquet file: it is broken"),
        (nothing, "a file: No such file or directory"),
    ],
)
def test_what_cannot_be_read_costs_itself_and_is_told(
    tmp_path: Path, write: Callable[[Path], None], reason: str
) -> None:
    (tmp_path / "b.jsonl").write_bytes(TEXT)
    write(tmp_path / "a")

    found = observed(tmp_path / "a", tmp_path / "b.jsonl", code=1)
    assert found["not_read"] == [{"reason": reason, "times": 1}]
    assert found["lines"]["read"] >= len(LINES)
    assert found["lines"]["refused"] == 0  # half a line is no broken line


def test_a_broken_line_costs_itself_only(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(TEXT + b'{"imp_uid": "\n' + b"\xff\xfe\n" + TEXT)

    assert observed(tmp_path / "a.jsonl")["lines"] == {
        "read": 2 * len(LINES),
        "refused": 2,
        "empty": 0,
    }


def test_a_file_is_read_as_long_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(TEXT + LINES[0][:50])
    not_read: Any = Counter()
    found = _inputs.blocks(str(path), _inputs.Columns(), not_read, lambda _: grow(path))

    assert sum(len(block.split()) for block in found) == len(LINES)
    assert not_read == {"what a file grew by meanwhile": 1}


def grow(path: Path) -> None:
    with path.open("ab") as stream:
        stream.write(LINES[0])


def test_a_full_disk_leaves_no_half_file(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(TEXT)
    command = f"ulimit -f 8; exec {sys.executable} -m portone_v1.observe a.jsonl --json r.json"
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert done.stderr == "--json: r.json cannot be written: File too large\n"
    assert f"{len(LINES):,}" in done.stdout.splitlines()[0]  # what was counted is told
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


def test_ctrl_c_reports_what_was_counted(tmp_path: Path) -> None:
    command = [*COMMAND, "-", "--json", str(tmp_path / "r.json"), "--processes", "2"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as run:
        assert run.stdin is not None
        for _ in range(5):
            run.stdin.write(TEXT)
        run.stdin.flush()  # more than a block: what the pipe does not hold has been read
        run.send_signal(signal.SIGINT)
        assert run.wait(60) == 1

    found = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert found["lines"]["read"] > 0
    assert found["not_read"] == [{"reason": "the rest: interrupted", "times": 1}]


def test_a_killed_process_costs_its_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_inputs, "BLOCK", 100_000)
    (tmp_path / "a.jsonl").write_bytes(TEXT * 10)
    found = _inputs.blocks(str(tmp_path / "a.jsonl"), _inputs.Columns(), Counter(), kill)

    from portone_v1.observe import Counts
    from portone_v1.observe._workers import counted

    total = Counts()
    counted(found, 2, None, total)
    lost = total.not_read["a line: its process was killed"]
    assert lost > 0
    assert report(total)["lines"]["read"] + lost == 10 * len(LINES)


def kill(_: int) -> None:
    """Kill a process of ours, once."""
    if not killed and (children := _children()):
        killed.append(children[0])
        os.kill(children[0], signal.SIGKILL)


killed: list[int] = []


def _children() -> list[int]:
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    found = [int(child) for task in tasks for child in task.read_text().split()]
    return [c for c in found if b"spawn_main" in Path(f"/proc/{c}/cmdline").read_bytes()]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_nothing_that_is_written_holds_a_planted_value(
    tmp_path: Path,
    language: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    planted = [one if isinstance(one, str) else json.dumps(one) for one in canaries()]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join([*lines(2000), *map(str.encode, planted)]))
    outputs = [tmp_path / f"report.{kind}" for kind in ("json", "html", "parquet")]
    options = [text for path in outputs for text in (f"--{path.suffix[1:]}", str(path))]
    command = [str(tmp_path / "a.jsonl"), "--processes", "1", "--lang", language]

    assert main([*command, "--against", str(ROOT), *options]) == 0
    assert main([*command, "--as-source", "shop"]) == 0
    printed = "".join(capfd.readouterr())
    table = str(parquet.read_table(outputs[2]).to_pydict())
    texts = [printed, table, *(path.read_text("utf-8") for path in outputs[:2])]
    assert "zz_unknown" in printed
    assert "####" in printed  # of the bar
    assert not [text for text in texts if CANARY.lower() in text.lower()]
