"""What an archive shows goes the whole way into the next version: `python -m tests.evidence`.

The evidence of an archive and a code that it names are put into a copy of the spec, everything is
made of that, and the archive is counted once more against its checkout and its wheel.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from portone_v1.observe import count, report
from portone_v1.observe.__main__ import main

from generator.spec.load import SPEC
from tests.archive.archives import lines
from tests.archive.test_evidence import with_evidence
from tests.project import Project, copy_project

_CODE = "    - {code: zz_unknown, label: {ko: 새결제, en: New Pay}, source: shop-2026}\n"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("archive") / "archive.jsonl"
    file.write_bytes(b"\n".join(lines(3000)))
    return file


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, archive: Path) -> Project:
    """The project, after a maintainer has put the evidence into its spec."""
    command = [sys.executable, "-m", "portone_v1.observe", str(archive), "--as-source", "shop-2026"]
    found = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    copy = copy_project(tmp_path_factory.mktemp("next") / "project", "LICENSE")
    (copy.root / SPEC).write_text(with_evidence(found.stdout), "utf-8")
    copy.replace(SPEC, "    - code: card\n", f"{_CODE}    - code: card\n")
    for arguments in (("fix",), (), ("check",)):
        done = copy.run(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
    return copy


def seen(found: Any, provider: str, method: str, field: str) -> Iterator[int]:
    """How often the field came in each of its forms."""
    asked = {"entry": "callback", "provider": provider, "method": method, "outcome": "paid"}
    months = [f["seen"] for f in found["fields"] if {**f, **asked, "field": field} == f]
    for form in dict.fromkeys(form for month in months for form in month):
        yield sum(month.get(form, 0) for month in months)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_matrix_of_the_docs_shows_the_counts(
    project: Project, archive: Path, language: str
) -> None:
    page = (project.root / f"generated/docs/{language}/availability.md").read_text("utf-8")
    (head, _, *rows), *_ = [
        [line.split("|")[1:-1] for line in table.splitlines()]
        for table in page.split("\n\n")
        if table.startswith("|") and table.count("`kakaopay`") and table.count("[`card_number`]")
    ]
    columns = [n for n, cell in enumerate(head) if "`kcp`" in cell and "`card`" in cell]
    (row,) = [row for row in rows if "[`card_number`]" in row[0]]
    cells = " ".join(row[column] for column in columns)
    times = [*seen(report(count(archive.read_bytes().split(b"\n"))), "kcp", "card", "card_number")]

    assert len(times) == 2
    assert all(f" {n:,}" in cells for n in times), cells


def wheel(project: Project) -> Path:
    build = ["build", "--wheel", "--no-isolation", "--outdir", "dist"]
    subprocess.run([sys.executable, "-m", *build], cwd=project.root, check=True)
    (made,) = (project.root / "dist").glob("*.whl")
    return made


@pytest.mark.parametrize("is_wheel", [True, False])
def test_another_version_says_what_would_change(
    project: Project, archive: Path, is_wheel: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    other = wheel(project) if is_wheel else project.root
    target = archive.with_name("report.json")
    options = ["--against", str(other), "--json", str(target), "--processes", "2"]

    assert main([str(archive), "--lang", "en", *options]) == 0
    assert json.loads(target.read_text("utf-8"))["against"] == [
        {"where": "pay_method", "here": "an unknown code", "there": "a code", "times": 60}
    ]
    assert "60  pay_method: here an unknown code; there a code" in capfd.readouterr().out


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-rs", *sys.argv[1:]]))
