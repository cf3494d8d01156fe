"""`python -m portone_v1`: a payload explained to a person."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

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


REDIRECT = "imp_uid=imp_1&merchant_uid=1&imp_success=true"


@pytest.mark.parametrize(
    "text",
    [
        f"  {REDIRECT}\n",
        f"'https://shop.example/done?{REDIRECT}'",
        json.dumps(f"/done?{REDIRECT}"),
        f'203.0.113.7 - - [10/Oct/2023:13:55:36 +0900] "GET /done?{REDIRECT} HTTP/1.1" 302 0',
        '\ufeff{"imp_uid": "imp_1", "merchant_uid": "1"}',
        '2026-11-02 INFO rsp: {"imp_uid": "imp_1", "merchant_uid": "1", "success": true}',
        '{"imp_uid": "imp_1", "merchant_uid": "1"}\n{"imp_uid": "imp_2", "merchant_uid": "2"}',
    ],
)
def test_what_stands_in_a_log_is_explained(text: str) -> None:
    result = _explain("-", text)

    assert result.returncode == 0, result.stdout
    assert result.stdout.count("outcome: unconfirmed") == max(1, text.count('"imp_2"') * 2)


def test_an_object_of_texts_is_read_as_a_redirect_and_that_is_said() -> None:
    result = _explain("-", json.dumps({"imp_success": "false", "error_code": "F1"}))

    assert "read as a redirect" in result.stdout
    assert "outcome: failed" in result.stdout


@pytest.mark.parametrize(
    "text",
    [
        '{"imp_uid": "imp_1", "receipt_url": "https://r.example/?imp_uid=imp_9&merchant_uid=9',
        "rsp : {success=true, imp_uid=imp_9, merchant_uid=9}",
        "{success: true, imp_uid: 'imp_9', merchant_uid: '9'}",
        "Array\n(\n    [imp_uid] => imp_9\n    [merchant_uid] => 9\n)",
        'Parameters: {"imp_uid"=>"imp_9", "merchant_uid"=>"9"}',
        "imp_uid=imp_9, merchant_uid=9",
        "see https://shop.example/?imp_uid=imp_9&merchant_uid=9",
    ],
)
def test_anything_else_is_refused_and_nothing_inside_it_is_read(text: str) -> None:
    result = _explain("-", text)

    assert result.returncode == 1
    assert "neither JSON nor a URL. As JSON it stops at line 1, column" in result.stdout
    assert "imp_9" not in result.stdout


def test_keys_that_look_like_those_of_other_objects_are_remarked_on() -> None:
    payload = {"imp_uid": "imp_1", "merchant_uid": "1", "txId": "t", "code": "X", "message": "x"}

    printed = _explain("-", json.dumps(payload)).stdout

    assert "'code'  # with code and message, a mobile SDK tells of a failure" in printed
    assert "'txId'  # also a key of a payment response of PortOne V2" in printed


def test_the_version_is_told_and_a_closed_pipe_is_no_error() -> None:
    told = _explain("--version")
    assert told.returncode == 0
    assert re.match(r"[0-9]+\.|unknown", told.stdout)
    command = f"{sys.executable} -m portone_v1 {SHAPES / 'card_paid.json'} | head -1"
    piped = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert piped.stdout.startswith("outcome: paid")
    assert piped.stderr == ""
