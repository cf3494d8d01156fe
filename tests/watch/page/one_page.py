"""The fields of a page of our own, which `text_markups` and `html_markups` write in each markup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Codes = tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Spec:
    """A field as the test knows it."""

    name: str
    type: str
    required: bool
    brief: str
    codes: Codes = ()


Markup = Callable[[], str]

METHODS: Codes = (
    ("card", "신용카드"),
    ("trans", "계좌이체"),
    ("smartculture", "스마트문상 (게임)"),
    ("uplus", "토스(구 LG U+)"),
    ("skpay", "11Pay (구.SKPay)"),
    ("card", "신용카드"),
)
STATES: Codes = (("ready", "아직 내지 않음, 계좌 발급"), ("paid", "냄"), ("failed", "못 냄"))
EASY: Codes = (("lpay", None), ("toss_brandpay", None))
FIELDS = (
    Spec(name="success", type="boolean", required=True, brief="성공했는지"),
    Spec(name="imp_uid", type="string", required=True, brief="포트원이 매긴 번호"),
    Spec(name="pay_method", type="string", required=True, brief="수단 구분", codes=METHODS),
    Spec(name="paid_amount", type="number", required=True, brief="낸 금액"),
    Spec(name="status", type="string", required=True, brief="지금 상태", codes=STATES),
    Spec(name="name", type="string", required=True, brief="주문 이름"),
    Spec(name="emb_pg_provider", type="string", required=False, brief="간편 구분", codes=EASY),
    Spec(name="merchant_uid", type="string", required=True, brief="가게가 매긴 번호"),
    Spec(name="custom_data", type="object", required=False, brief="가게가 넣은 것"),
    Spec(name="paid_at", type="number", required=False, brief="낸 때 (UNIX timestamp)"),
)
SAMPLE = {
    "success": True,
    "imp_uid": "imp_1",
    "custom_data": None,
    "paid_amount": 1004,
    "url": "https://a.b/?a=1&b={2}",
}
LITERAL = """{
  success: true, // 성공
  imp_uid: 'imp_1',
  custom_data: null,
  paid_amount: 1004,
  url: "https://a.b/?a=1&b={2}",
}"""


def each(line: Callable[[Spec], str]) -> str:
    """What `line` makes of each field."""
    return "".join(line(spec) for spec in FIELDS)


def codes(spec: Spec, labelled: str, bare: str, between: str = "\n") -> str:
    """The field's codes, one by one: `{0}` stands for the code, `{1}` for its label."""
    return between.join((labelled if one[1] else bare).format(*one) for one in spec.codes)


def either(spec: Spec, yes: str, no: str) -> str:
    """`yes` for a required field, `no` for an optional one."""
    return yes if spec.required else no
