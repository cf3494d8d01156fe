"""The bindings that are made of the spec, and in what each differs from the fixtures' verdict.

A difference is a property of a target and no fact of PortOne's, so it stands here and not in the
spec. The docs print this table; `tests/verdict` holds every binding to it, and a difference that no
longer shows in its example fails the suite.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.spec.model import Text


@dataclass(frozen=True, kw_only=True)
class Example:
    """Code that works, and what it prints."""

    language: Literal["python", "js", "ts"]
    code: str
    prints: str = ""


@dataclass(frozen=True, kw_only=True)
class Binding:
    """One way to use the spec: what it is and for whom, where it lies, how one gets it."""

    id: str
    title: Text
    brief: Text
    where: str
    install: str
    examples: Sequence[Example]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Bindings say something else of a payload than the fixtures would.

    `example` is JSON text, so that 1.0 stays 1.0. `reference` and `says` are `valid`, `invalid`, or
    the words or the value in which two verdicts differ.
    """

    id: str
    bindings: Sequence[str]
    text: Text
    why: Text
    entry: Literal["callback", "redirect"]
    example: str
    reference: str
    says: str


BINDINGS = (
    Binding(
        id="attrs",
        title=Text(ko="Python: attrs", en="Python: attrs"),
        brief=Text(
            ko=(
                "서버에서 응답을 읽는 이를 위한 기본 바인딩. 불변 객체와 열린 코드 enum이 "
                "있고, 결과를 판정하며, 원래 JSON으로 되돌릴 수 있다."
            ),
            en=(
                "The main binding, for servers that read responses: frozen objects, open code "
                "enums, the outcome, and the way back to JSON."
            ),
        ),
        where="generated/python/portone_v1",
        install="pip install .",
        examples=(
            Example(
                language="python",
                code="""\
import json

from portone_v1 import structure

payload = json.loads('{"imp_uid": "imp_1", "merchant_uid": "order_1", "error_msg": "사용자 취소"}')
response = structure(payload)
print(response.outcome, response.merchant_uid)
""",
                prints="failed order_1\n",
            ),
        ),
    ),
    Binding(
        id="cattrs",
        title=Text(ko="Python: cattrs", en="Python: cattrs"),
        brief=Text(
            ko="cattrs를 쓰는 이를 위한 훅. 자기 클래스 안에 응답을 둘 수 있다.",
            en="Hooks for those who use cattrs, so that classes of their own may hold a response.",
        ),
        where="portone_v1.converter, portone_v1.register",
        install="pip install .",
        examples=(
            Example(
                language="python",
                code="""\
from cattrs import Converter
from portone_v1 import PaymentResponse, register

converter = register(Converter())
payload = {"imp_uid": "imp_1", "merchant_uid": "order_1", "status": "paid", "success": True}
(response,) = converter.structure([payload], list[PaymentResponse])
print(response.outcome)
""",
                prints="paid\n",
            ),
        ),
    ),
    Binding(
        id="pydantic",
        title=Text(ko="Python: pydantic", en="Python: pydantic"),
        brief=Text(
            ko=(
                "FastAPI처럼 pydantic v2 모델이 필요한 곳을 위한 모델. structure가 거절하는 것은 "
                "모델도 같은 이유로 거절한다. 결과를 판정하려면 페이로드를 structure에 넘긴다. "
                "FastAPI가 보여 주는 스키마는 키마다의 타입만 말한다."
            ),
            en=(
                "Models for FastAPI and others that want pydantic v2. What structure refuses they "
                "refuse for the same reasons; for the outcome, hand the payload to structure. The "
                "schema that FastAPI shows tells the type of each key only."
            ),
        ),
        where="portone_v1.pydantic",
        install="pip install '.[pydantic]'",
        examples=(
            Example(
                language="python",
                code="""\
from portone_v1.pydantic import RequestPayResponse

payload = {"imp_uid": "imp_1", "merchant_uid": "order_1", "paid_amount": 1004}
print(RequestPayResponse.model_validate(payload).paid_amount)
""",
                prints="1004\n",
            ),
            Example(
                language="python",
                code="""\
from fastapi import FastAPI
from portone_v1.pydantic import RequestPayResponse

app = FastAPI()


@app.post("/payments/complete")
def complete(payload: RequestPayResponse) -> str:
    # Now ask PortOne about it, and compare amount and order.
    return f"received {payload.imp_uid}"
""",
            ),
        ),
    ),
    Binding(
        id="typed-dict",
        title=Text(ko="Python: TypedDict", en="Python: TypedDict"),
        brief=Text(
            ko="응답을 dict 그대로 쓰는 코드를 위한 타입. 실행할 때는 아무것도 확인하지 않는다.",
            en="Types for code that uses the dict as it is. Nothing is checked at run time.",
        ),
        where="portone_v1.types",
        install="pip install .",
        examples=(
            Example(
                language="python",
                code="""\
from portone_v1.types import RequestPayResponse

payload: RequestPayResponse = {"imp_uid": "imp_1", "merchant_uid": "order_1"}
print(payload["merchant_uid"])
""",
                prints="order_1\n",
            ),
        ),
    ),
    Binding(
        id="es-module",
        title=Text(ko="JavaScript: ES 모듈", en="JavaScript: ES module"),
        brief=Text(
            ko=(
                "브라우저와 Node.js에서 그대로 도는, 의존성 없는 모듈. structure와 "
                "structureQuery가 Python과 같은 결과와 같은 오류를 준다. 되돌리기는 없다."
            ),
            en=(
                "For browsers and Node.js as it is, without dependencies. structure and "
                "structureQuery give Python's outcomes and errors. There is no way back."
            ),
        ),
        where="generated/typescript/portone-v1.js",
        install="npm install ./generated/typescript",
        examples=(
            Example(
                language="js",
                code="""\
import { PayMethod, structureQuery } from "portone-v1";

const response = structureQuery("?imp_uid=imp_1&merchant_uid=order_1&imp_success=false");
console.log(response.outcome, response.success);
console.log(PayMethod.vbank.ko);
""",
                prints="failed false\n가상계좌\n",
            ),
        ),
    ),
    Binding(
        id="typescript",
        title=Text(ko="TypeScript", en="TypeScript"),
        brief=Text(
            ko="callback을 받는 프런트엔드의 타입. 코드가 자동 완성되고 모르는 코드도 받는다.",
            en=(
                "Types for the front end that receives the callback. Editors complete the codes, "
                "and unknown ones pass."
            ),
        ),
        where="generated/typescript/portone-v1.d.ts",
        install="npm install ./generated/typescript",
        examples=(
            Example(
                language="ts",
                code="""\
import type { RequestPayResponse } from "portone-v1";

export function received(response: RequestPayResponse): string {
  return response.merchant_uid === undefined ? "?" : String(response.merchant_uid);
}
""",
            ),
        ),
    ),
    Binding(
        id="json-schema",
        title=Text(ko="JSON Schema", en="JSON Schema"),
        brief=Text(
            ko=(
                "게이트웨이나 다른 언어에서 검증하는 이를 위한 2020-12 스키마. ajv의 엄격 모드, "
                "jsonschema 등에서 쓴다."
            ),
            en=(
                "For gateways and other languages: schemas of 2020-12, for ajv in its strict mode, "
                "for jsonschema and for others."
            ),
        ),
        where="generated/schema",
        install="cp generated/schema/*.json .",
        examples=(
            Example(
                language="js",
                code="""\
import { readFile } from "node:fs/promises";
import Ajv2020 from "ajv/dist/2020.js";

const schema = JSON.parse(await readFile("generated/schema/callback.schema.json", "utf8"));
const isResponse = new Ajv2020.default({ strict: true }).compile(schema);
console.log(isResponse({ imp_uid: "imp_1", merchant_uid: "order_1" }));
console.log(isResponse({ imp_uid: "imp_1" }));
""",
                prints="true\nfalse\n",
            ),
            Example(
                language="python",
                code="""\
import json
from pathlib import Path

from jsonschema import Draft202012Validator

schema = json.loads(Path("generated/schema/redirect.schema.json").read_text(encoding="utf-8"))
query = {"imp_uid": "imp_1", "merchant_uid": "order_1", "imp_success": "maybe"}
print([list(error.path) for error in Draft202012Validator(schema).iter_errors(query)])
""",
                prints="[['imp_success']]\n",
            ),
        ),
    ),
    Binding(
        id="openapi",
        title=Text(ko="OpenAPI 3.1", en="OpenAPI 3.1"),
        brief=Text(
            ko="같은 스키마를 components로 담았다. 자기 OpenAPI 문서에서 $ref로 가리킨다.",
            en="The same schemas as components, to be referred to from an OpenAPI document.",
        ),
        where="generated/openapi/portone-v1.json",
        install="cp generated/openapi/portone-v1.json .",
        examples=(
            Example(
                language="python",
                code="""\
import json
from pathlib import Path

document = json.loads(Path("generated/openapi/portone-v1.json").read_text(encoding="utf-8"))
print("RequestPayResponse" in document["components"]["schemas"])
""",
                prints="True\n",
            ),
        ),
    ),
    Binding(
        id="testing",
        title=Text(ko="pytest 플러그인", en="pytest plugin"),
        brief=Text(
            ko="상점의 테스트를 위한 픽스처와 hypothesis 전략. 설치하면 pytest가 스스로 찾는다.",
            en=(
                "Fixtures and hypothesis strategies for a shop's own tests. pytest finds it by "
                "itself."
            ),
        ),
        where="portone_v1.testing",
        install="pip install '.[testing]'",
        examples=(
            Example(
                language="python",
                code="""\
def test_a_failure_is_not_shipped(payment_response):
    payload = payment_response(provider="kcp", outcome="failed")
    assert payload["success"] is False
""",
            ),
        ),
    ),
    Binding(
        id="csv",
        title=Text(ko="CSV", en="CSV"),
        brief=Text(
            ko="모든 코드표를 한 장에 담은 표. 데이터베이스나 스프레드시트에 넣는다.",
            en="All code tables in one table, for databases and spreadsheets.",
        ),
        where="generated/csv/codes.csv",
        install="cp generated/csv/codes.csv .",
        examples=(
            Example(
                language="python",
                code="""\
import csv
from pathlib import Path

with Path("generated/csv/codes.csv").open(encoding="utf-8", newline="") as file:
    print(next(csv.DictReader(file))["label_ko"])
""",
                prints="신용카드\n",
            ),
        ),
    ),
)

DIFFERENCES = (
    Difference(
        id="one-kind-of-number",
        bindings=("es-module",),
        text=Text(
            ko="오류에서 1.0을 정수라고 하고, 21자리를 넘는 정수는 수라고 한다.",
            en="Errors call 1.0 an integer, and an integer of more than 21 digits a number.",
        ),
        why=Text(
            ko="JavaScript에는 수가 한 가지뿐이라 1.0과 1을 구별할 수 없다.",
            en="JavaScript has one kind of number, in which 1.0 cannot be told from 1.",
        ),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": 1.0}',
        reference="a number",
        says="an integer",
    ),
    Difference(
        id="binary-numbers",
        bindings=("es-module",),
        text=Text(
            ko="2^53을 넘는 정수는 JSON.parse가 이미 반올림한 값이다.",
            en="Integers beyond 2^53 are what JSON.parse rounded them to.",
        ),
        why=Text(
            ko=(
                "JavaScript의 수는 배정밀도 부동소수점이다. 쿼리에서는 값이 문자열이라 반올림되지 "
                "않는다."
            ),
            en=(
                "JavaScript's numbers are binary doubles. In a query, where numbers are text, "
                "nothing is rounded."
            ),
        ),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": "order_1", "paid_amount": 9007199254740993}',
        reference="9007199254740993",
        says="9007199254740992",
    ),
    Difference(
        id="integer-keys",
        bindings=("es-module",),
        text=Text(
            ko='"5" 같은 키의 오류가 먼저 온다.',
            en='Errors of keys such as "5" come first.',
        ),
        why=Text(
            ko="JavaScript의 객체는 정수로 된 키를 앞에 둔다.",
            en="JavaScript's objects have their integer keys in front.",
        ),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": 1, "5": 1e400}',
        reference="merchant_uid, $",
        says="$, merchant_uid",
    ),
    Difference(
        id="deep-json",
        bindings=("json-schema", "openapi"),
        text=Text(
            ko="custom_data나 모르는 키에 100단계보다 깊은 JSON이 와도 받는다.",
            en="Takes JSON that is more than 100 deep in custom_data and in unknown keys.",
        ),
        why=Text(
            ko="스키마로는 깊이를 제한할 수 없다.", en="A schema cannot limit the depth of a value."
        ),
        entry="callback",
        example=f'{{"imp_uid": "imp_1", "merchant_uid": "order_1", "a": {"[" * 101}{"]" * 101}}}',
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="infinite-numbers",
        bindings=("json-schema", "openapi"),
        text=Text(
            ko="custom_data나 모르는 키에 1e400처럼 너무 큰 수가 와도 받는다.",
            en="Takes numbers such as 1e400 in custom_data and in unknown keys.",
        ),
        why=Text(
            ko="JSON을 읽을 때 무한대가 되었고, 어떤 값이든 되는 자리에서는 확인하지 않는다.",
            en=(
                "Reading the JSON made an infinity of it, and where any value may come, none is "
                "checked."
            ),
        ),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": "order_1", "custom_data": 1e400}',
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="exponents-in-a-query",
        bindings=("json-schema", "openapi"),
        text=Text(
            ko="쿼리의 수가 1e99처럼 지수로 오면 크기와 소수 여부를 확인하지 않는다.",
            en="Checks neither size nor decimals of a query's number such as 1e99.",
        ),
        why=Text(
            ko="쿼리의 수는 문자열이고, 스키마는 문자열을 정규식으로만 본다.",
            en="Numbers of a query are text, and a schema sees text by patterns only.",
        ),
        entry="redirect",
        example='{"imp_uid": "imp_1", "merchant_uid": "order_1", "card_quota": "5e-1"}',
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="partly-repeated-parameters",
        bindings=("json-schema", "openapi"),
        text=Text(
            ko="같은 파라미터가 세 번 이상 오고 그중 일부만 같아도 받는다.",
            en=(
                "Takes a parameter that comes three times or more if only some of its values are "
                "the same."
            ),
        ),
        why=Text(
            ko="JSON Schema는 모두 다른지는 물을 수 있어도 모두 같은지는 물을 수 없다.",
            en="JSON Schema can ask whether all items differ, but not whether all are the same.",
        ),
        entry="redirect",
        example='{"imp_uid": ["imp_1", "imp_1", "imp_2"], "merchant_uid": "order_1"}',
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="broken-bytes",
        bindings=("json-schema", "openapi"),
        text=Text(
            ko="쿼리의 필드에 UTF-8이 아닌 바이트의 흔적이 남아 있어도 받는다.",
            en="Takes what is left of bytes that are no UTF-8 in the fields of a query.",
        ),
        why=Text(ko="스키마에서는 어떤 문자열이든 문자열이다.", en="To a schema any text is text."),
        entry="redirect",
        example=r'{"imp_uid": "imp_1", "merchant_uid": "order_1", "name": "\udcb0\udca1"}',
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="keys-that-count",
        bindings=("json-schema", "openapi"),
        text=Text(
            ko=(
                "키의 수로만 알 수 있는 REST API의 결제 객체와, name=undefined처럼 읽지 않을 파라미터가 "
                "섞인 웹훅을 리디렉션으로 받는다."
            ),
            en=(
                "Takes as a redirect a payment of the REST API that is told by how many keys it has, "
                "and a webhook with a parameter that is not read, such as name=undefined."
            ),
        ),
        why=Text(
            ko="스키마는 키를 세지 못하고, 값이 무엇이든 있는 키는 있는 것으로 본다.",
            en="A schema cannot count keys, and to it a key is there whatever its value.",
        ),
        entry="redirect",
        example=(
            '{"imp_uid": "imp_1", "merchant_uid": "order_1", "status": "paid", "name": "undefined"}'
        ),
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="first-of-a-list",
        bindings=("json-schema", "openapi"),
        text=Text(
            ko="목록으로 온 merchant_uid의 첫 값이 undefined처럼 없는 값이어도 받는다.",
            en=(
                "Takes a list of merchant_uid of which the first text stands for nothing, such as "
                "undefined."
            ),
        ),
        why=Text(
            ko="ajv의 엄격 모드에서는 길이를 모르는 목록의 첫 값만 따로 말할 수 없다.",
            en="In ajv's strict mode a schema cannot speak of the first item of any list.",
        ),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": ["undefined", "order_1"]}',
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="half-characters",
        bindings=("pydantic",),
        text=Text(
            ko="model_validate_json은 \\ud800처럼 짝이 없는 서로게이트가 있으면 거절한다.",
            en="model_validate_json refuses half a surrogate pair, such as \\ud800.",
        ),
        why=Text(
            ko=(
                "pydantic의 JSON 파서는 그것을 JSON으로 보지 않는다. model_validate는 모르는 키의 "
                "이름에 있을 때만 거절한다."
            ),
            en=(
                "To pydantic's own JSON parser that is no JSON. model_validate refuses it in the "
                "name of an unknown key only."
            ),
        ),
        entry="callback",
        example=r'{"imp_uid": "imp_1", "merchant_uid": "order_1", "name": "\ud800"}',
        reference="valid",
        says="invalid",
    ),
    Difference(
        id="values-behind-types",
        bindings=("typescript", "typed-dict"),
        text=Text(
            ko=(
                "범위를 벗어난 수, 정수가 아닌 수, 날짜나 수가 아닌 문자열, 빈 목록, 아무리 깊은 "
                "JSON이라도 받는다."
            ),
            en=(
                "Takes numbers out of range or with decimals, text that is no date or no number, "
                "an empty list, JSON of any depth."
            ),
        ),
        why=Text(
            ko="타입은 수인지 문자열인지는 말해도 어떤 수나 문자열인지는 말하지 못한다.",
            en="A type says that something is a number or text, not which.",
        ),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": "order_1", "vbank_date": "내일"}',
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="relations-between-keys",
        bindings=("typescript", "typed-dict"),
        text=Text(
            ko=(
                "식별자가 없는 응답, 서로 어긋나는 키와 파라미터, 웹훅처럼 결제응답이 아닌 객체를 "
                "받는다."
            ),
            en=(
                "Takes a response without identifiers, keys and parameters that contradict each "
                "other, and objects that are no response, such as a webhook."
            ),
        ),
        why=Text(ko="타입은 키마다 따로 말한다.", en="A type speaks of each key by itself."),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": "order_1", "status": "paid"}',
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="booleans-are-integers",
        bindings=("typed-dict",),
        text=Text(ko="수의 자리에 True를 받는다.", en="Takes True for a number."),
        why=Text(
            ko="Python의 타입에서 bool은 int의 하위 타입이다.",
            en="To Python's types a bool is an int.",
        ),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": "order_1", "paid_at": true}',
        reference="invalid",
        says="valid",
    ),
    Difference(
        id="unknown-keys-of-literals",
        bindings=("typed-dict",),
        text=Text(
            ko="리터럴에 모르는 키가 있으면 타입 검사기가 거절한다.",
            en="Type checkers refuse unknown keys in a literal.",
        ),
        why=Text(
            ko="Python 3.11의 TypedDict에는 다른 키를 허용하는 방법이 없다.",
            en="A TypedDict of Python 3.11 cannot say that other keys may come.",
        ),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": "order_1", "memo": "a"}',
        reference="valid",
        says="invalid",
    ),
    Difference(
        id="whole-floats",
        bindings=("typed-dict",),
        text=Text(
            ko="정수의 자리에 1.0이 오면 타입 검사기가 거절한다.",
            en="Type checkers refuse 1.0 where a whole number is meant.",
        ),
        why=Text(ko="Python에서 1.0은 float다.", en="To Python 1.0 is a float."),
        entry="callback",
        example='{"imp_uid": "imp_1", "merchant_uid": "order_1", "card_quota": 1.0}',
        reference="valid",
        says="invalid",
    ),
)
