"""`python -m portone_v1`: a payload explained to a person."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryFile

import attrs
import portone_v1
import pytest
from portone_v1.__main__ import main

from tests.project import ROOT

SHAPES = ROOT / "generated" / "fixtures"


def _explain(argument: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """What the command does, without a process of its own, which takes ten times as long."""
    kept = os.dup(0)
    printed, complained = StringIO(), StringIO()
    try:
        with TemporaryFile() as given:
            given.write(text.encode())
            given.seek(0)
            os.dup2(given.fileno(), 0)
        with redirect_stdout(printed), redirect_stderr(complained):
            code = main([argument])
    finally:
        os.dup2(kept, 0)
        os.close(kept)
    return subprocess.CompletedProcess([], code, printed.getvalue(), complained.getvalue())


def _run(argument: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "portone_v1", argument],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_a_file_is_explained_with_outcome_labels_and_warning() -> None:
    result = _run(str(SHAPES / "virtual_account_issued.json"))

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
    text = json.dumps(
        {"imp_uid": "imp_1", "merchant_uid": "1", "pay_method": "zz_unknown", "nëw": 1}
    )

    result = _explain("-", text)

    assert "pay_method = 'zz_unknown' (unknown code)" in result.stdout
    assert "unknown keys:\n  'nëw'" in result.stdout


def test_a_redirect_url_is_explained() -> None:
    result = _run("-", "https://shop.example/done?imp_uid=imp_1&merchant_uid=1&imp_success=false")

    assert result.returncode == 0
    assert "outcome: failed" in result.stdout


def test_what_is_no_response_is_said_without_a_traceback() -> None:
    for text in ("", "{", "[]", '{"imp_uid": 3}', "\x00", "[" * 100_000):
        result = _run("-", text)
        assert result.returncode == 1
        assert "not a payment response" in result.stdout
        assert "Traceback" not in result.stderr


def test_a_file_that_cannot_be_read_is_said_without_a_traceback(tmp_path: Path) -> None:
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "missing", tmp_path, binary):
        result = _run(str(path))
        assert result.returncode == 2
        assert str(path) in result.stderr
        assert "Traceback" not in result.stderr


REDIRECT = "imp_uid=imp_1&merchant_uid=1&imp_success=true"
OBJECT = '{"imp_uid": "imp_1", "merchant_uid": "1", "success": true}'
REQUEST = f'"GET /done?{REDIRECT} HTTP/1.1"'
# What may stand inside of a text that is no payload, and tells of another payment.
INNER = "https://r.example/?a=1&imp_uid=imp_9&merchant_uid=o9"
INNER_FIRST = "https://r.example/?imp_uid=imp_9&merchant_uid=o9"


@pytest.mark.parametrize(
    "text",
    [
        f"  {REDIRECT}\n",
        f"?{REDIRECT}",
        f"'https://shop.example/done?{REDIRECT}'",
        json.dumps(f"/done?{REDIRECT}"),
        f"shop.example/done?{REDIRECT}",
        f"done?{REDIRECT}",
        f"https://shop.example/o=1;jsessionid=A?{REDIRECT}",
        f"https://shop.example/done?{REDIRECT}&error_msg=a,b=c",
        f"https://shop.example/done?{REDIRECT}&error_msg=a;b=c",
    ],
)
def test_a_url_or_query_is_read(text: str) -> None:
    _assert_read(text)


@pytest.mark.parametrize(
    "text",
    [
        f"203.0.113.7 - - [10/Oct/2023:13:55:36 +0900] {REQUEST} 302 0",
        f'203.0.113.7 - - [10/Oct/2023:13:55:36 +0900] {REQUEST} 302 0 "{INNER}" "Browser"',
        f"[25/Nov/2026 10:00:00] {REQUEST} 200 5",
        f'h2 203.0.113.7:1 "GET https://shop.example:443/done?{REDIRECT} HTTP/2.0" "-"',
    ],
)
def test_the_request_of_an_access_log_is_read(text: str) -> None:
    _assert_read(text)


@pytest.mark.parametrize(
    "text",
    [
        f"\ufeff{OBJECT}",
        f"2026-11-02 INFO rsp: {OBJECT}",
        f"zz_got={OBJECT}",
        f"[2026-11-25 10:00:00] production.INFO: callback {OBJECT}",
        f"[2026-11-25 10:00:00] production.INFO: callback {OBJECT} []",
        f"[main] INFO c.e.Pay - callback {OBJECT}",
        f"INFO callback {json.dumps(json.loads(OBJECT), indent=2)}",
    ],
)
def test_an_object_behind_the_prefix_of_a_log_is_read(text: str) -> None:
    _assert_read(text)


@pytest.mark.parametrize(
    "line",
    [OBJECT, f"\ufeff{OBJECT}\r", f"INFO {OBJECT}", f"/done?{REDIRECT}", REDIRECT, REQUEST],
)
def test_each_of_several_lines_is_a_payload(line: str) -> None:
    _assert_read(f"{line}\n\n{line}\n", payloads=2)


def _assert_read(text: str, payloads: int = 1) -> None:
    result = _explain("-", text)

    assert result.returncode == 0, result.stdout
    assert result.stdout.count("outcome: unconfirmed") == payloads
    assert result.stdout.count("imp_uid = 'imp_1'") == payloads
    assert "imp_9" not in result.stdout


def test_an_object_of_texts_is_read_as_a_redirect_and_that_is_said() -> None:
    result = _explain("-", json.dumps({"imp_success": "false", "error_code": "F1"}))

    assert "read as a redirect" in result.stdout
    assert "outcome: failed" in result.stdout


CUT_OFF = [
    f'{{"imp_uid": "imp_1", "receipt_url": "{INNER_FIRST}',
    f'payload:{{"success":true,"imp_uid":"imp_1","receipt_url":"{INNER_FIRST}","buyer_na',
    f'payload={{"success":true,"receipt_url":"{INNER}","buyer_name":"홍길동","buyer_na',
    'ttps://r.example/?imp_uid=imp_9&merchant_uid=o9","buyer_name":"홍길동"}',
    'ttps://r.example/?imp_uid=imp_9&merchant_uid=o9"',
    f"[{OBJECT}",
    f"[{OBJECT},",
    '"success": false, "imp_uid": "imp_1", "custom_data": {"imp_uid": "imp_9", "status": "paid"}',
    'success=false imp_uid=imp_1 custom_data={"imp_uid":"imp_9","status":"paid"}',
    '[custom_data] => {"imp_uid":"imp_9","merchant_uid":"o9","status":"paid"}',
    '"imp_uid":"imp_1","custom_data":"GET /a?imp_uid=imp_9&merchant_uid=o9 HTTP/1.1", "buy',
    'cb {"imp_uid":"imp_1","x":"GET /a?imp_uid=imp_9&merchant_uid=o9 HTTP/1.1", "buy',
    '"GET /a?imp_uid=imp_9&merchant_uid=o9 HTTP/1.1", "buyer_name": "홍길동"',
    '"GET /a?imp_uid=imp_9&merchant_uid=o9 HTTP/1.1" 200 {"imp_uid":"imp_1"}',
    'imp_uid=imp_1 msg="GET /a?imp_uid=imp_9&merchant_uid=o9 HTTP/1.1" 200',
]

PRINTS = [
    "rsp : {success=true, imp_uid=imp_9, merchant_uid=9}",
    f"res:PaymentResponse(imp_success=true,imp_uid=imp_1,receipt_url={INNER})",
    f"rsp:{{success:true,imp_uid:'imp_1',receipt_url:'{INNER}'}}",
    f"https://s.example/pay.js?v=1:12 {{success: true, receipt_url: '{INNER}'}}",
    f"flutter:{{imp_uid:imp_1,buyer_name:홍길동,receipt_url:{INNER_FIRST}}}",
    f"payload={{'success': True, 'imp_uid': 'imp_1', 'receipt_url': '{INNER}'}}",
    f"rsp=map[imp_uid:imp_1 receipt_url:{INNER} buyer_name:홍길동]",
    "Array\n(\n    [imp_uid] => imp_9\n    [merchant_uid] => 9\n)",
    f"[imp_uid]=>imp_1 [receipt_url]=>{INNER} [buyer_name]=>홍길동",
    f'a:2:{{s:7:"imp_uid";s:5:"imp_1";s:11:"receipt_url";s:52:"{INNER}";}}',
    f'Parameters:{{"imp_uid"=>"x","receipt_url"=>"{INNER}"}}',
]

LISTS = [
    f"level=info url={INNER} buyer_name=홍길동",
    f"level=info,url={INNER}",
    f"receipt_url:{INNER}",
    f"see {INNER}",
    f"{INNER}, {INNER}",
    f"{INNER} 홍길동 01012345678",
    "imp_uid=imp_9, merchant_uid=9",
    "imp_uid=imp_9;merchant_uid=9",
    "imp_uid=imp_9 merchant_uid=o1 status=paid buyer_name=홍길동",
    "imp_uid=imp_9\tmerchant_uid=o1\tbuyer_name=홍길동",
    "imp_uid=imp_9|merchant_uid=o1|buyer_name=홍길동",
    "imp_uid=imp_9\nmerchant_uid=o1\nbuyer_name=홍길동",
    'x=1&"buyer_name":"홍길동"&imp_uid=imp_9',
]


@pytest.mark.parametrize(
    "text", [*CUT_OFF, *PRINTS, *LISTS, f"{OBJECT} 홍길동", f"{OBJECT}\nimp_9"]
)
def test_anything_else_is_refused_and_nothing_inside_it_is_read(text: str) -> None:
    result = _explain("-", text)

    assert result.returncode == 1
    assert re.search(r"neither JSON nor a URL\. As JSON it stops at line \d, column", result.stdout)
    assert 'page "what did I get"' in result.stdout
    assert "imp_9" not in result.stdout
    assert "홍길동" not in result.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (json.dumps("hello"), "It is a JSON string, and no URL is in it."),
        (json.dumps(OBJECT), "It is a JSON string with an object written inside"),
    ],
)
def test_a_json_string_that_is_no_url_is_refused_by_name(text: str, said: str) -> None:
    result = _explain("-", text)

    assert result.returncode == 1
    assert f"neither JSON nor a URL. {said}" in result.stdout


def test_keys_that_look_like_those_of_other_objects_are_remarked_on() -> None:
    payload = {"imp_uid": "imp_1", "merchant_uid": "1", "txId": "t", "code": "X", "message": "x"}

    printed = _explain("-", json.dumps(payload)).stdout

    assert "'code'  # with code and message, a mobile SDK tells of a failure" in printed
    assert "'txId'  # also a key of a payment response of PortOne V2" in printed


def test_the_version_is_told_also_where_nothing_is_installed() -> None:
    told = _run("--version")
    assert told.returncode == 0
    assert re.match(r"[0-9]+\.|portone-v1 \(version unknown: not installed\)$", told.stdout)


@pytest.mark.parametrize("metadata", [None, "", "Name: portone-v1\n"])
def test_a_package_without_metadata_says_that_it_is_not_installed(
    tmp_path: Path, metadata: str | None
) -> None:
    shutil.copytree(Path(portone_v1.__file__).parent, tmp_path / "portone_v1")
    if metadata is not None:
        (tmp_path / "portone_v1-1.dist-info").mkdir()
        (tmp_path / "portone_v1-1.dist-info" / "METADATA").write_text(metadata)
    attrs_home = Path(attrs.__file__).parent.parent
    for name in ("attr", "attrs"):
        shutil.copytree(attrs_home / name, tmp_path / name)

    told = subprocess.run(
        [sys.executable, "-S", "-m", "portone_v1", "--version"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert told.stdout == "portone-v1 (version unknown: not installed)\n", told.stderr
    assert told.returncode == 0


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m portone_v1 {SHAPES / 'card_paid.json'} | head -1"
    piped = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert piped.stdout.startswith("outcome: paid")
    assert piped.stderr == ""


@pytest.mark.parametrize(
    ("redirected", "code", "said"),
    [
        (">&-", 0, ""),
        ("> /dev/full", 2, "the output cannot be written: No space left on device\n"),
        ("- <&-", 2, "- cannot be read: Bad file descriptor\n"),
    ],
)
def test_streams_that_fail_give_no_traceback(redirected: str, code: int, said: str) -> None:
    file = "" if redirected.startswith("-") else str(SHAPES / "card_paid.json")
    command = f"{sys.executable} -m portone_v1 {file} {redirected}"
    result = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (code, said)
