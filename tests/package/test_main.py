"""`python -m portone_v1`: a payload explained to a person."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.project import ROOT

SHAPES = ROOT / "generated" / "fixtures"


def _explain(argument: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "portone_v1", argument],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_a_file_is_explained_with_outcome_labels_and_warning() -> None:
    result = _explain(str(SHAPES / "virtual_account_issued.json"))

    assert result.returncode == 0
    assert (
        "outcome: virtual_account_issued (가상계좌 발급됨, virtual account issued)" in result.stdout
    )
    assert "pay_method = vbank (가상계좌, virtual account)" in result.stdout
    assert "The server must ask PortOne" in result.stdout


def test_personal_data_is_masked() -> None:
    result = _explain(str(SHAPES / "card_paid.json"))

    assert "구매자 이름" in result.stdout
    assert "buyer_name = ***" in result.stdout
    assert "8147036925814703" not in result.stdout


def test_what_the_provider_should_have_sent_is_named() -> None:
    payload = json.loads((SHAPES / "card_paid.json").read_text("utf-8"))
    del payload["apply_num"]

    result = _explain("-", json.dumps(payload))

    assert "missing, though this provider sends it:\n  apply_num (observed)" in result.stdout


def test_unknown_keys_and_codes_are_named() -> None:
    text = json.dumps({"imp_uid": "imp_1", "merchant_uid": "1", "pay_method": "moon", "nëw": 1})

    result = _explain("-", text)

    assert "pay_method = 'moon' (unknown code)" in result.stdout
    assert "unknown keys:\n  'nëw'" in result.stdout


def test_a_redirect_url_is_explained() -> None:
    result = _explain(
        "-", "https://shop.example/done?imp_uid=imp_1&merchant_uid=1&imp_success=false"
    )

    assert result.returncode == 0
    assert "outcome: failed" in result.stdout


def test_what_is_no_response_is_said_without_a_traceback() -> None:
    for text in ("", "{", "[]", '{"imp_uid": 3}', "\x00", "[" * 100_000):
        result = _explain("-", text)
        assert result.returncode == 1
        assert "not a payment response" in result.stdout
        assert "Traceback" not in result.stderr


def test_a_file_that_cannot_be_read_is_said_without_a_traceback(tmp_path: Path) -> None:
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "missing", tmp_path, binary):
        result = _explain(str(path))
        assert result.returncode == 2
        assert str(path) in result.stderr
        assert "Traceback" not in result.stderr
