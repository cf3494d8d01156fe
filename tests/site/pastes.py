"""One response as people have it in their clipboard: printed, wrapped, commented out, cut off."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pprint import pformat
from types import SimpleNamespace
from urllib.parse import quote, quote_plus

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
GIVEN = {key: value for key, value in RESPONSE.items() if value not in (None, "")}


# --- How a value is written ------------------------------------------------------------------


def bare(value: object) -> str:
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)


def js(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def ruby(value: object) -> str:
    return "nil" if value is None else js(value)


def print_r_value(value: object) -> str:
    return "1" if value is True else "" if value is None or value is False else str(value)


def var_dump_value(value: object) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return f"bool({str(value).lower()})"
    if isinstance(value, int):
        return f"int({value})"
    return f'string({len(str(value).encode())}) "{value}"'


def xdebug_value(value: object) -> str:
    if isinstance(value, str):
        return f"string '{value}' (length={len(value.encode())})"
    return "null" if value is None else "boolean true" if value is True else f"int {value}"


def csv(value: object) -> str:
    return f'"{value}"' if "," in str(value) else bare(value)


# --- How an object is printed ----------------------------------------------------------------


def each(
    form: str,
    gap: str = ", ",
    write: Callable[[object], str] = bare,
    payload: Mapping[str, object] = RESPONSE,
) -> str:
    """Every entry in a form, such as `KEY=VALUE`."""
    return gap.join(
        form.replace("KEY", key).replace("VALUE", write(value)) for key, value in payload.items()
    )


def print_r(payload: Mapping[str, object], head: str = "Array") -> str:
    return f"{head}\n(\n{each('    [KEY] => VALUE', chr(10), print_r_value, payload)}\n)\n"


def var_dump(payload: Mapping[str, object], head: str = "array") -> str:
    entries = each('  ["KEY"]=>\n  VALUE\n', "", var_dump_value, payload)
    return f"{head}({len(payload)}) {{\n{entries}}}"


def row(gap: str, write: Callable[[object], str] = bare) -> list[str]:
    """The names, and the values."""
    return [gap.join(RESPONSE), gap.join(map(write, RESPONSE.values()))]


def started(start: str) -> str:
    return "\n".join(f"{start}{line}" for line in PRETTY.splitlines())


def within(before: str, entries: str, after: str) -> str:
    return f"{before}{entries}{after}"


JSON = js(RESPONSE)
PRETTY = json.dumps(RESPONSE, ensure_ascii=False, indent=2)
BYTES = repr(JSON.encode())

PASTES = {
    "a list": f"[{JSON}]",
    "wrapped": json.dumps({"data": {"rsp": RESPONSE}}),
    "wrapped beside a status": json.dumps({"status": "ok", "code": 200, "payload": RESPONSE}),
    "text in JSON": json.dumps({"body": JSON}),
    "text in text in JSON": json.dumps(json.dumps({"body": JSON})),
    "a HAR": json.dumps({"postData": {"params": [{"name": "rsp", "value": JSON}]}}),
    "escaped": JSON.replace('"', '\\"'),
    "commented out": started("// "),
    "commented out in Python": started("# "),
    "in a comment of JavaScript": started(" * "),
    "quoted in a mail": started("> "),
    "quoted in a quoted mail": started("> > "),
    "in a diff": started("+"),
    "with the numbers of its lines": "\n".join(
        f"{at:3} {line}" for at, line in enumerate(PRETTY.splitlines(), 1)
    ),
    "in Markdown": f"이렇게 온다.\n```json\n{PRETTY}\n```\n왜 그런가?",
    "in HTML": PRETTY.replace('"', "&quot;"),
    "encoded": quote(JSON),
    "encoded as a form": quote_plus(JSON),
    "with returns of an old Mac": PRETTY.replace("\n", "\r"),
    "with spaces that do not break": PRETTY.replace("  ", "\u00a0\u00a0"),
    "in colours": f"\x1b[32minfo\x1b[39m {JSON}",
    "a log": f'INFO first {{"a": 1}} then {JSON}',
    "a log of what was asked": f'{{"merchant_uid": "o_1", "pay_method": "card"}} {JSON}',
    "a log of whose it is": f'ctx={{"imp_uid": "imp_1", "merchant_uid": "o_1"}} rsp={JSON}',
    "a device's log": started("I/flutter ( 1234): "),
    "nginx's log": BYTES[2:-1].replace('"', "\\x22"),
    "curl": f"curl -X POST https://shop.example/ -H 'Content-Type: application/json' -d '{JSON}'",
    "print_r of PHP": print_r(RESPONSE),
    "print_r of an object": print_r(RESPONSE, "stdClass Object"),
    "var_dump of PHP": var_dump(RESPONSE),
    "var_dump of an object": var_dump(RESPONSE, "object(stdClass)#3 "),
    "var_dump of Xdebug": within(
        "array (size=20)\n", each("  'KEY' => VALUE", "\n", xdebug_value), ""
    ),
    "dump of Laravel": within("array:20 [▼\n", each('  "KEY" => VALUE', "\n", js), "\n]"),
    "PHP": within("$rsp = [", each("'KEY' => VALUE", write=js), "];"),
    "var_export of PHP": within("array (\n  ", each("'KEY' => VALUE", write=js), ",\n)"),
    "Java": within("{", each("KEY=VALUE"), "}"),
    "a log of Java": within("12:00 INFO Pay - callback: {", each("KEY=VALUE"), "}"),
    "Kotlin": within("IamPortResponse(", each("KEY=VALUE"), ")"),
    "Kotlin within another": within("Order(id=1, rsp=Rsp(", each("KEY=VALUE"), "), at=2026)"),
    "Kotlin's map": within("mapOf(", each('"KEY" to VALUE', write=js), ")"),
    "Scala": within("Map(", each("KEY -> VALUE"), ")"),
    "a record of Java": within("IamPortResponse[", each("KEY=VALUE"), "]"),
    "C#": within("{ ", each("KEY = VALUE"), " }"),
    "a dictionary of C#": within(
        "new Dictionary<string, object> { ", each('["KEY"] = VALUE', write=js), " }"
    ),
    "Dart": within("{", each("KEY: VALUE"), "}"),
    "Swift": within("[", each('"KEY": VALUE', write=ruby), "]"),
    "Go": within("map[", each("KEY:VALUE", " ", payload=GIVEN), "]"),
    "Go, in its syntax": within(
        "map[string]interface {}{", each('"KEY":VALUE', write=js, payload=GIVEN), "}"
    ),
    "Rust": within("Response { ", each("KEY: Some(VALUE)", write=js, payload=GIVEN), " }"),
    "Objective-C": within("{\n", each("KEY = VALUE", ";\n").replace("= true", "= 1"), ";\n}"),
    "Ruby": within("{", each('"KEY"=>VALUE', write=ruby), "}"),
    "a struct of Ruby": within("#<OpenStruct ", each("KEY=VALUE", write=ruby), ">"),
    "a record of Rails": within("#<Payment id: 1, ", each("KEY: VALUE", write=ruby), ">"),
    "Python": repr(dict(RESPONSE)),
    "Python, with comments": within("{\n", each("'KEY': VALUE", ",  # 값\n", repr), "}"),
    "a long text of Python": pformat({**RESPONSE, "custom_data": "긴 글 " * 60}),
    "bytes of Python": BYTES,
    "an ordered dict": repr(OrderedDict([("rsp", dict(RESPONSE))])),
    "pairs": f"OrderedDict({list(RESPONSE.items())!r})",
    "a dataclass": within("Response(", each("KEY=VALUE", write=repr), ")"),
    "a namespace": repr(SimpleNamespace(**{**RESPONSE, "custom_data": {"of": [1, {"a": "b, c"}]}})),
    "a model of pydantic": each("KEY=VALUE", " ", repr),
    "attributes of XML": within("<rsp ", each('KEY="VALUE"', " "), "/>").replace("null", ""),
    "YAML": each("KEY: VALUE", "\n"),
    "nested YAML": within("rsp:\n  ", each("KEY: VALUE", "\n  "), ""),
    "a list of Markdown": each("- `KEY`: VALUE", "\n", js),
    "bullets": each("• KEY: VALUE", "\n"),
    "a table": each("KEY\tVALUE", "\n"),
    "a table of Markdown": within(
        "| 필드 | 값 |\n| --- | --- |\n", each("| `KEY` | VALUE |", "\n"), ""
    ),
    "a table of HTML": each("<tr><td>KEY</td><td>VALUE</td></tr>", "\n"),
    "a table of Node.js": within("┌──┬──┐\n", each("│ KEY │ VALUE │", "\n", repr), "\n└──┴──┘"),
    "a row of a sheet": "\n".join(row("\t")),
    "a row of CSV": "\n".join(row(",", csv)),
    "a row of psql": "\n---+---\n".join(row(" | ")),
    "a row of SQL": within("INSERT INTO t (", ") VALUES (".join(row(", ", repr)), ");"),
}
_PAIRS = "imp_uid=imp_1&merchant_uid=o_1&imp_success=true"
QUERIES = {
    "encoded": quote(f"https://shop.example/done?{_PAIRS}", safe=""),
    "encoded twice": quote(quote(f"https://shop.example/done?{_PAIRS}", safe=""), safe=""),
    "in an intent": f"Intent {{ act=VIEW dat=myapp://pay?{_PAIRS} flg=0x1 }}",
    "in a log": f"12:00 GET https://shop.example/done?{_PAIRS} 200",
    "in a script": f'location.search = "?{_PAIRS}"',
    "in Markdown": f"[완료](https://shop.example/done?{_PAIRS}).",
    "on several lines": f"https://shop.example/done?{_PAIRS}".replace("&", "\n  &"),
    "curl": f"curl https://shop.example/done -d '{_PAIRS}'",
    "curl, field by field": f"curl https://shop.example/{each(' -F KEY=VALUE', '', payload=QUERY)}",
    "curl of Windows": f'curl ^"https://shop.example/?{_PAIRS}^"'.replace("&", "^&"),
    "a request": f"POST /done HTTP/1.1\r\nHost: shop.example\r\n\r\n{_PAIRS}",
    "fields of HTML": each('<input name="KEY" value="VALUE">', "\n", payload=QUERY),
    "Werkzeug": f"ImmutableMultiDict({list(QUERY.items())!r})",
    "Starlette": f"QueryParams('{_PAIRS}')",
    "Rails": f"Parameters: {{{each('KEY=>VALUE', write=js, payload=QUERY)}}}",
    "Node.js": within(
        "URLSearchParams { ", each("'KEY' => VALUE", write=repr, payload=QUERY), " }"
    ),
    "Spring": within("{", each("KEY=[VALUE]", payload=QUERY), "}"),
    "Go": within("map[", each("KEY:[VALUE]", " ", payload=QUERY), "]"),
    "Go, in its syntax": within(
        "url.Values{", each('"KEY":[]string{VALUE}', write=js, payload=QUERY), "}"
    ),
    "Laravel": within("array:3 [\n", each('  "KEY" => VALUE', "\n", js, QUERY), "\n]"),
    "$_GET": print_r(QUERY),
    "$_GET, dumped": var_dump(QUERY),
    "variables": each("KEY=VALUE", "\n", payload=QUERY),
}
CUT = {
    "JSON": PRETTY[:300],
    "JSON on a line": JSON[:420],
    "JSON in a log": f"12:00 INFO rsp {JSON[:300]}",
    "with a sign": f"{JSON[:200]}... (truncated)",
    "Java": "{" + each("KEY=VALUE")[:200],
    "a struct of Ruby": "#<OpenStruct " + each("KEY=VALUE", write=ruby)[:200],
    "print_r of PHP": print_r(RESPONSE)[:200],
    "var_dump of PHP": var_dump(RESPONSE)[:150],
    "XML": "<rsp>" + each("<KEY>VALUE</KEY>", "")[:300],
    "an address": "https://shop.example/?imp_uid=imp_1&merchant_uid=o_1&error_msg=%EA%B2",
}
# What else there is to tell of a text: the verdict, and a sentence of the page.
SAID = {
    "a nested object that a console does not show": (
        "{success: false, imp_uid: 'imp_1', error_msg: 'x', custom_data: {…}}",
        "failed",
        "cut this object short",
    ),
    "a class of one's own": (
        "PaymentDto(impUid=imp_1, merchantUid=o_1, amount=100)",
        "refused",
        "impUid imp_uid?",
    ),
    "two of a list": (
        "success,imp_uid,merchant_uid\nfalse,imp_1,o_1\ntrue,imp_2,o_2",
        "failed",
        "number 1 of 2 objects",
    ),
    "V2 in Java": ("{transactionType=PAYMENT, txId=0190, paymentId=p-1}", "refused", "V2"),
    "the name of an object": ("rsp: [object Object]", "refused", "JSON.stringify(rsp)"),
    "an address within one": (
        f"kakaotalk://inappbrowser?url={quote(f'https://shop.example/?{_PAIRS}', safe='')}",
        "refused",
        "read by itself, reports: unconfirmed",
    ),
    "a comma that is missing": ('{"success": true\n "status": "paid"}', "refused", "Line 2"),
    "NSDictionary's text": (
        '{ "error_code" = "<null>"; "error_msg" = "\\Ucde8\\Uc18c"; "imp_uid" = x; success = 0; }',
        "failed",
        "취소",
    ),
    "a name that looks like an entry": (
        "{imp_uid=imp_1, merchant_uid=o_1, status=ready, paid_at=1, name=x, status=paid}",
        "refused",
        "a list",
    ),
    "error texts in brackets": (
        "{success=false, imp_uid=imp_1, merchant_uid=o_1, error_msg=[결제포기] 취소, 다시}",
        "failed",
        "[결제포기] 취소, 다시",
    ),
}
