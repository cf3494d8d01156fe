"""One response as people have it in their clipboard: printed, wrapped, commented out, cut off."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping
from urllib.parse import quote

RESPONSE: Mapping[str, object] = {
    "success": True,
    "imp_uid": "imp_036925814703",
    "pay_method": "point",
    "merchant_uid": "order_20240301-000017",
    "name": "상품, 2개 (소)",
    "paid_amount": 12900,
    "currency": "KRW",
    "pg_provider": "kakaopay",
    "pg_type": "payment",
    "pg_tid": "T1234",
    "apply_num": "",
    "buyer_name": "홍길동",
    "buyer_tel": "010-1234-5678",
    "buyer_addr": "",
    "custom_data": None,
    "status": "paid",
    "paid_at": 1700000000,
    "receipt_url": "https://pay.example/z?a=1&b=2",
    "card_name": None,
    "card_quota": 0,
}
QUERY = {"imp_uid": "imp_1", "merchant_uid": "o_1", "imp_success": "true"}


def print_r(payload: Mapping[str, object], head: str = "Array") -> str:
    texts = {k: "1" if v is True else "" if v is None else v for k, v in payload.items()}
    return f"{head}\n(\n" + "".join(f"    [{k}] => {v}\n" for k, v in texts.items()) + ")\n"


def var_dump(payload: Mapping[str, object], head: str = "array") -> str:
    entries = "".join(f'  ["{k}"]=>\n  {_dumped(v)}\n' for k, v in payload.items())
    return f"{head}({len(payload)}) {{\n{entries}}}"


def _dumped(value: object) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return f"bool({str(value).lower()})"
    if isinstance(value, int):
        return f"int({value})"
    return f'string({len(str(value).encode())}) "{value}"'


def bare(payload: Mapping[str, object], joint: str, gap: str = ", ") -> str:
    return gap.join(f"{key}{joint}{_bare(value)}" for key, value in payload.items())


def _bare(value: object) -> str:
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)


def ruby(payload: Mapping[str, object]) -> str:
    words = {"null": "nil"}
    texts = {key: json.dumps(value, ensure_ascii=False) for key, value in payload.items()}
    return "{" + ", ".join(f'"{k}"=>{words.get(v, v)}' for k, v in texts.items()) + "}"


def php(payload: Mapping[str, object]) -> str:
    return ", ".join(f"'{k}' => {json.dumps(v, ensure_ascii=False)}" for k, v in payload.items())


def started(start: str) -> str:
    return "\n".join(f"{start}{line}" for line in PRETTY.splitlines())


JSON = json.dumps(RESPONSE, ensure_ascii=False)
PRETTY = json.dumps(RESPONSE, ensure_ascii=False, indent=2)

PASTES = {
    "a list": f"[{JSON}]",
    "wrapped": json.dumps({"data": {"rsp": RESPONSE}}),
    "wrapped beside a status": json.dumps({"status": "ok", "code": 200, "payload": RESPONSE}),
    "text in JSON": json.dumps({"body": JSON}),
    "text in text in JSON": json.dumps(json.dumps({"body": JSON})),
    "escaped": JSON.replace('"', '\\"'),
    "commented out": started("// "),
    "commented out in Python": started("# "),
    "in a comment of JavaScript": started(" * "),
    "quoted in a mail": started("> "),
    "in Markdown": f"이렇게 온다.\n```json\n{PRETTY}\n```\n왜 그런가?",
    "in HTML": PRETTY.replace('"', "&quot;"),
    "encoded": quote(JSON),
    "a log": f'INFO first {{"a": 1}} then {JSON}',
    "a device's log": started("I/flutter ( 1234): "),
    "curl": f"curl -X POST https://shop.example/ -H 'Content-Type: application/json' -d '{JSON}'",
    "print_r of PHP": print_r(RESPONSE),
    "print_r of an object": print_r(RESPONSE, "stdClass Object"),
    "var_dump of PHP": var_dump(RESPONSE),
    "var_dump of an object": var_dump(RESPONSE, "object(stdClass)#3 "),
    "PHP": f"$rsp = [{php(RESPONSE)}];",
    "var_export of PHP": f"array (\n  {php(RESPONSE)},\n)",
    "Java": "{" + bare(RESPONSE, "=") + "}",
    "a log of Java": "12:00:01 INFO PayController - callback: {" + bare(RESPONSE, "=") + "}",
    "Kotlin": f"IamPortResponse({bare(RESPONSE, '=')})",
    "a record of Java": f"IamPortResponse[{bare(RESPONSE, '=')}]",
    "C#": "{ " + bare(RESPONSE, " = ") + " }",
    "Dart": "{" + bare(RESPONSE, ": ") + "}",
    "Swift": json.dumps(RESPONSE).replace("{", "[").replace("}", "]").replace("null", "nil"),
    "Go": "map[" + bare({k: v for k, v in RESPONSE.items() if v != ""}, ":", " ") + "]",
    "Objective-C": "{\n" + bare(RESPONSE, " = ", ";\n").replace("= true", "= 1") + ";\n}",
    "Ruby": ruby(RESPONSE),
    "Python": repr(dict(RESPONSE)),
    "an ordered dict": repr(OrderedDict([("rsp", dict(RESPONSE))])),
    "pairs": f"OrderedDict({list(RESPONSE.items())!r})",
    "a dataclass": "Response(" + ", ".join(f"{k}={v!r}" for k, v in RESPONSE.items()) + ")",
    "YAML": bare(RESPONSE, ": ", "\n"),
    "nested YAML": "rsp:\n  " + bare(RESPONSE, ": ", "\n  "),
    "a table": bare(RESPONSE, "\t", "\n"),
}
_PAIRS = "imp_uid=imp_1&merchant_uid=o_1&imp_success=true"
QUERIES = {
    "encoded": quote(f"https://shop.example/done?{_PAIRS}", safe=""),
    "in an intent": f"Intent {{ act=VIEW dat=myapp://pay?{_PAIRS} flg=0x1 }}",
    "in a log": f"12:00 GET https://shop.example/done?{_PAIRS} 200",
    "in a script": f'location.search = "?{_PAIRS}"',
    "curl": f"curl https://shop.example/done -d '{_PAIRS}'",
    "a request": f"POST /done HTTP/1.1\r\nHost: shop.example\r\n\r\n{_PAIRS}",
    "Werkzeug": f"ImmutableMultiDict({list(QUERY.items())!r})",
    "Starlette": f"QueryParams('{_PAIRS}')",
    "Rails": f"Parameters: {ruby(QUERY)}",
    "$_GET": print_r(QUERY),
    "$_GET, dumped": var_dump(QUERY),
    "variables": bare(QUERY, "=", "\n"),
}
CUT = {
    "JSON": PRETTY[:300],
    "JSON on a line": JSON[:420],
    "JSON in a log": f"12:00 INFO rsp {JSON[:300]}",
    "with a sign": f"{JSON[:200]}... (truncated)",
    "Java": "{" + bare(RESPONSE, "=")[:200],
    "print_r of PHP": print_r(RESPONSE)[:200],
    "var_dump of PHP": var_dump(RESPONSE)[:150],
    "an address": "https://shop.example/?imp_uid=imp_1&merchant_uid=o_1&error_msg=%EA%B2",
}
