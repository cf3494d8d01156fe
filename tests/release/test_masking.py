"""A witness shows no personal value."""

from __future__ import annotations

import json

from generator.release.masking import masked
from generator.release.payloads import Payload
from tests.release.cases import ADDED, nothing, spec_of

SPEC = spec_of(nothing)
PERSONAL = [field.name for field in SPEC.fields if field.sensitive]


def test_personal_fields_are_masked_in_every_payload() -> None:
    sent = {**dict.fromkeys(PERSONAL, "홍길동"), "status": "paid"}

    shown = masked(Payload(entry="callback", sent=sent), [SPEC])

    assert "홍길동" not in json.dumps(shown, ensure_ascii=False)
    assert shown["status"] == "paid"
    assert set(shown) == set(sent)


def test_what_either_spec_calls_personal_is_masked() -> None:
    other = spec_of(ADDED["field-masked"])
    (name,) = (f.name for f in other.fields if f.sensitive and f.name not in PERSONAL)
    payload = Payload(entry="callback", sent={name: "홍길동"})

    assert masked(payload, [SPEC, other]) != masked(payload, [SPEC])


def test_of_real_payloads_nothing_undocumented_is_shown() -> None:
    sent = {"memo": "홍길동", "홍길동": 1, "pay_method": {"a": "홍길동"}, "status": "paid"}

    shown = masked(Payload(entry="callback", sent=sent, is_real=True), [SPEC])

    assert "홍길동" not in json.dumps(shown, ensure_ascii=False)
    assert shown["status"] == "paid"


def test_of_a_real_redirect_only_its_parameters_are_shown() -> None:
    sent = f"https://홍길동.example/홍길동?imp_uid=imp_1&{PERSONAL[0]}=%ED%99%8D&a=홍길동#홍길동"

    shown = masked(Payload(entry="redirect", sent=sent, is_real=True), [SPEC])

    assert shown["imp_uid"] == "imp_1"
    assert not {"홍길동", "홍"} & set(json.dumps(shown, ensure_ascii=False).split('"'))
