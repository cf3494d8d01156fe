"""What an archive shows as evidence for the spec, and what another version makes of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from portone_v1.observe import count
from portone_v1.observe.__main__ import main
from portone_v1.observe._evidence import evidence

from generator.spec.load import SPEC, load
from tests.archive.archives import CANARY, lines
from tests.project import ROOT

LINES = lines(1000)


def with_evidence(text: str) -> str:
    """The spec, with what a maintainer would put into it."""
    spec = yaml.safe_load((ROOT / SPEC).read_text("utf-8"))
    told = yaml.safe_load(text)
    spec["sources"] += told["sources"]
    for provider in told["providers"]:
        (own,) = [one for one in spec["providers"] if one["code"] == provider["code"]]
        own["observed"] = sorted(
            [*own.get("observed", []), *provider["observed"]],
            key=lambda seen: (seen["method"], seen["outcome"], seen["source"]),
        )
    return str(yaml.safe_dump(spec, allow_unicode=True, sort_keys=False))


def test_the_spec_takes_the_evidence_with_its_counts(tmp_path: Path) -> None:
    text = evidence(count(LINES), "shop-2026")
    (tmp_path / SPEC).parent.mkdir()
    shutil.copy(ROOT / "spec" / "schema.json", tmp_path / "spec")
    (tmp_path / SPEC).write_text(with_evidence(text), "utf-8")

    (kcp,) = [provider for provider in load(tmp_path).providers if provider.code == "kcp"]
    (seen,) = [one for one in kcp.observed if one.source == "shop-2026"]
    assert {*seen.counts["card_number"]} == {"value", "absent"} == {*seen.fields["card_number"]}
    assert CANARY not in text


PACKAGE = ROOT / "generated" / "python" / "portone_v1"
OTHER = """
def structure(payload):
    raise ResponseError([FieldError("$", "nothing", "something")])
"""


@pytest.mark.parametrize("is_other", [False, True])
def test_another_version_is_asked_about_every_line(tmp_path: Path, is_other: bool) -> None:
    checkout = tmp_path / "generated" / "python" / "portone_v1"
    shutil.copytree(PACKAGE, checkout)
    if is_other:
        with (checkout / "__init__.py").open("a", encoding="utf-8") as stream:
            stream.write(OTHER)
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(LINES))

    options = ["--against", str(tmp_path), "--json", str(tmp_path / "r.json"), "--processes", "1"]
    assert main([str(tmp_path / "a.jsonl"), *options]) == 0
    found: list[dict[str, Any]] = json.loads((tmp_path / "r.json").read_text("utf-8"))["against"]
    expected = [
        {"where": "$", "here": "", "there": "expected nothing, got something", "times": 999},
        {"where": "outcome", "here": "paid", "there": "refused", "times": 999},
    ]
    assert found == (expected if is_other else [])


def test_what_is_no_version_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-", "--against", str(tmp_path)]) == 2
    assert "is neither a wheel nor a folder" in capsys.readouterr().err
