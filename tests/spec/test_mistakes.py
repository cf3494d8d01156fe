"""Every mistake in the spec is one line: where it is, what it is and what to do about it."""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from msgspec import convert

from generator.spec.diagnostics import SpecError
from generator.spec.load import SPEC, load
from generator.spec.model import Spec
from generator.spec.rules import LATER_RULES, RULES, Rule
from generator.spec.source import parse_yaml
from tests.project import ROOT
from tests.today import the_spec

_SPEC = the_spec()
PG_TID = [field.name for field in _SPEC.fields].index("pg_tid")
KO, EN = _SPEC.fields[PG_TID].brief.ko, _SPEC.fields[PG_TID].brief.en
HERE = "‸"  # in a case's text: the place that the mistake must be reported at


@dataclass(frozen=True)
class Mistake:
    """Edits of the real spec, one after the other from `anchor` on, and what they must give."""

    name: str
    anchor: str
    edits: tuple[tuple[str, str], ...]
    message: str
    hint: str

    def fits(self, text: str) -> bool:
        """Whether the text has the words that the mistake is made of."""
        try:
            self.made_in(text)
        except ValueError:
            return False
        return True

    def made_in(self, text: str) -> str:
        """The text with the mistake, and with the mark of its place."""
        at = text.index(self.anchor)
        for old, new in self.edits:
            at = text.index(old, at)
            text = text[:at] + new + text[at + len(old) :]
            at += len(new)
        return text


def mistake(name: str, anchor: str, *edits: str, message: str, hint: str) -> Mistake:
    pairs = tuple(zip(edits[::2], edits[1::2], strict=True))
    return Mistake(name, anchor, pairs, message, hint)


def in_field(name: str, *edits: str, message: str, hint: str) -> Mistake:
    """A mistake in the field pg_tid, which no other part of the spec speaks of."""
    return mistake(name, "  - name: pg_tid\n", *edits, message=message, hint=hint)


@cache
def spec_text() -> str:
    return (ROOT / SPEC).read_text(encoding="utf-8")


FORM = (
    in_field(
        "misspelt key",
        "nullable: false",
        f"{HERE}nulable: false",
        message=f"unknown key 'nulable' (fields[{PG_TID}].nulable)",
        hint="did you mean 'nullable'?",
    ),
    in_field(
        "unknown key",
        "    nullable: false",
        f"    {HERE}zzz: 1\n    nullable: false",
        message=f"unknown key 'zzz' (fields[{PG_TID}].zzz)",
        hint="known keys: name, ",
    ),
    in_field(
        "missing key",
        "- name: pg_tid",
        f"- {HERE}name: pg_tid",
        "    section: main\n",
        "",
        message=f"missing key 'section' (fields[{PG_TID}].section)",
        hint="Where the page prints it",
    ),
    in_field(
        "missing language",
        "ko: PG사가",
        f"{HERE}ko: PG사가",
        f"\n      en: {EN}",
        "",
        message=f"missing key 'en' (fields[{PG_TID}].brief.en)",
        hint="English text",
    ),
    in_field(
        "text for a boolean",
        "sensitive: false",
        f"sensitive: {HERE}no",
        message=f'expected true or false, found text: "no" (fields[{PG_TID}].sensitive)',
        hint="Whether the value is personal data",
    ),
    in_field(
        "number for a text",
        "source: payrt-2023-05",
        f"source: {HERE}2023",
        message=f"expected text, found a number: 2023 (fields[{PG_TID}].documented[0].source)",
        hint="The source that prints it; quote it to make it text",
    ),
    mistake(
        "name of a table that is none",
        "\ncodes:",
        "  pay_method:\n",
        f"  {HERE}pay-method:\n",
        message='"pay-method" cannot be a key (codes.pay-method)',
        hint="small letters, digits and _, a letter first",
    ),
    mistake(
        "rule for what remains",
        "\n  rules:",
        "- outcome: failed",
        f"- outcome: {HERE}unconfirmed",
        message='expected one of paid, virtual_account_issued, failed, found "unconfirmed"',
        hint="What the response then reports; `unconfirmed` is what remains where no rule holds",
    ),
    in_field(
        "nothing for a value",
        "nullable: false",
        f"nullable:{HERE}",
        message=f"expected true or false, found nothing (fields[{PG_TID}].nullable)",
        hint="Whether null was stated or seen",
    ),
    in_field(
        "text for a mapping",
        f"brief:\n      ko: {KO}\n      en: {EN}",
        f"brief: {HERE}거래번호",
        message=f'expected a mapping, found text: "거래번호" (fields[{PG_TID}].brief)',
        hint="One line: what the field is",
    ),
    in_field(
        "list for a mapping",
        f"brief:\n      ko: {KO}\n      en: {EN}",
        f"brief: {HERE}[거래번호]",
        message=f'expected a mapping, found a list: ["거래번호"] (fields[{PG_TID}].brief)',
        hint="One line: what the field is",
    ),
    in_field(
        "text for a list",
        "wire: [string]",
        f"wire: {HERE}string",
        message=f'expected a list, found text: "string" (fields[{PG_TID}].wire)',
        hint="JSON types in which the value arrives",
    ),
    in_field(
        "empty list",
        "wire: [string]",
        f"wire: {HERE}[]",
        message=f"expected at least 1 entry, found 0 (fields[{PG_TID}].wire)",
        hint="JSON types",
    ),
    in_field(
        "value twice in a list",
        "wire: [string]",
        f"wire: {HERE}[string, string]",
        message=f"expected entries that differ, found one twice (fields[{PG_TID}].wire)",
        hint="JSON types",
    ),
    in_field(
        "unknown value",
        "section: main",
        f"section: {HERE}mein",
        message="expected one of main, additional, sample, undocumented, found "
        f'"mein" (fields[{PG_TID}].section)',
        hint="Where the page prints it",
    ),
    in_field(
        "empty text",
        f"ko: {KO}",
        f'ko: {HERE}""',
        message=f"expected text, found an empty one (fields[{PG_TID}].brief.ko)",
        hint="Korean text",
    ),
    in_field(
        "number too small",
        "max_length: 64",
        f"max_length: {HERE}0",
        message=f"expected 1 or more, found 0 (fields[{PG_TID}].max_length)",
        hint="Longest text",
    ),
    in_field(
        "source id of another form",
        "source: payrt-2023-05",
        f"source: {HERE}PayRT 2023",
        message='"PayRT 2023" does not have the form: words of small letters, digits and _',
        hint="The source that prints it",
    ),
    mistake(
        "date of another form",
        "  - id: guide-daou\n",
        "date: 2026-08",
        f"date: {HERE}08/2026",
        message='"08/2026" does not have the form: YYYY, YYYY-MM or YYYY-MM-DD',
        hint="Day of the revision (YYYY-MM-DD)",
    ),
    mistake(
        "address without https",
        "  - id: manual-2018\n",
        "url: https",
        f"url: {HERE}http",
        message='"http://github.com/iamport/iamport-manual" does not have the form: '
        "an address that begins with https://",
        hint="Address of the document",
    ),
    mistake(
        "alternative of the wrong type",
        "  - code: html5_inicis\n    carries:",
        "fields: full",
        f"fields: {HERE}5",
        message="expected text or a list, found a number: 5",
        hint="`full`, or the only fields that come",
    ),
    mistake(
        "alternative that is none",
        "  - code: html5_inicis\n    carries:",
        "fields: full",
        f"fields: {HERE}ful",
        message='"ful" does not have the form: full, or a list of fields',
        hint="`full`, or the only fields that come",
    ),
    mistake(
        "alternative with a mistake in it",
        "  - code: toss_brandpay\n    carries:",
        "fields: [imp_uid, merchant_uid]",
        f"fields: [imp_uid, {HERE}5]",
        message="expected text, found a number: 5",
        hint="The name of an entry of `fields`",
    ),
    mistake(
        "condition with two tests",
        "\noutcomes:",
        "{attribute: status, is: [paid]}",
        f"{HERE}{{attribute: status, is: [paid], given: true}}",
        message="expected at most 2 keys, found 3",
        hint="A test of one attribute",
    ),
    mistake(
        "condition without a test",
        "\noutcomes:",
        "{attribute: status, is: [paid]}",
        f"{HERE}{{attribute: status}}",
        message="expected at least 2 keys, found 1",
        hint="A test of one attribute",
    ),
    mistake(
        "name that no field has",
        "  - code: html5_inicis\n    carries:",
        "card_name: [value]",
        f"Card-Name: {HERE}[value]",
        message="unknown field 'Card-Name' (providers[0].observed[0].fields.Card-Name)",
        hint="did you mean 'card_name'?",
    ),
    mistake(
        "outcome without a meaning",
        "\noutcomes:",
        "    - outcome: paid\n      label: {ko: 결제됨, en: paid}\n      brief:\n"
        "        ko: 결제되었다고 응답한다.\n        en: The response reports a payment.\n",
        "",
        "    - outcome: virtual",
        f"    {HERE}- outcome: virtual",
        message="expected at least 4 entries, found 3",
        hint="The four outcomes",
    ),
    in_field(
        "several missing keys",
        "- name: pg_tid",
        f"- {HERE}name: pg_tid",
        "    subject: identity\n    section: main\n",
        "",
        message=f"missing keys subject, section (fields[{PG_TID}])",
        hint="spec/schema.json says what each is",
    ),
    mistake(
        "nothing in a list of words",
        "  - name: imp_uid\n",
        'forms: [value, "null"',
        f"forms: [value, {HERE}null",
        message="expected text, found nothing",
        hint='quote it: "null" is a word, null is nothing',
    ),
    in_field(
        "letter that looks like another in a word",
        "section: main",
        f"section: {HERE}mаin",
        message=r'expected one of main, additional, sample, undocumented, found "m\u0430in"',
        hint="Where the page prints it",
    ),
    in_field(
        "invisible mark in a key",
        "section: main",
        f"{HERE}sec\u200btion: main",
        message=r"unknown key 'sec\u200btion' (fields[" + f"{PG_TID}" + r"].sec\u200btion)",
        hint="did you mean 'section'?",
    ),
    mistake(
        "condition twice",
        "\n  rules:",
        "      when:\n        - {attribute: status, is: [paid]}\n",
        f"      when:\n        {HERE}- {{attribute: status, is: [paid]}}\n"
        "        - {attribute: status, is: [paid]}\n",
        message="expected entries that differ, found one twice",
        hint="Conditions, all of which must hold",
    ),
    mistake(
        "listed again without having been dropped",
        "      - code: naverpay_point\n",
        "listed: {from: 2023-09-27}",
        f"listed: {HERE}{{from: 2023-09-27, again: 2024-01-08}}",
        message="missing key 'until'",
        hint="First revision that no longer lists it",
    ),
    mistake(
        "time without a word on zero",
        "  - name: vbank_date\n",
        "name: vbank_date",
        f"{HERE}name: vbank_date",
        "    zero:\n      ko: 기한이 없다.\n      en: No such date.\n",
        "",
        message="missing key 'zero'",
        hint="What the number 0 means",
    ),
    mistake(
        "foreign object that nothing tells apart",
        "  - id: certification\n",
        "      - entry: [callback, redirect]\n        values: {pg_type: [certification]}\n",
        f"      - {HERE}entry: [callback, redirect]\n",
        message="expected at least 2 keys, found 1",
        hint="Where a foreign object may turn up, and signs by which it is known there",
    ),
    mistake(
        "letter that looks like another",
        "      - code: econtext\n",
        "code: molpay",
        f"code: {HERE}mоlpay",
        message='"m\\u043elpay" does not have the form: letters of ASCII or Hangul',
        hint="The code as it stands on the wire",
    ),
    mistake(
        "blank at the end of a code",
        "      - code: econtext\n",
        "code: molpay",
        f'code: {HERE}"molpay "',
        message='"molpay " does not have the form: letters of ASCII or Hangul, and no blank',
        hint="The code as it stands on the wire",
    ),
    mistake(
        "revision without a day",
        "  - id: payrt-2024-07\n",
        "date: 2024-07-29",
        f"date: {HERE}2024-07",
        message='"2024-07" does not have the form: YYYY-MM-DD',
        hint="The day of a revision",
    ),
    mistake(
        "failure of an SDK that has a value",
        "\noutcomes:",
        "{attribute: sdk_failure, given: false}",
        f"{HERE}{{attribute: sdk_failure, is: [false]}}",
        message="missing key 'given'",
        hint="true: it has a value",
    ),
)

MEANING = (
    in_field(
        "unknown source",
        "source: payrt-2023-05",
        f"source: {HERE}payrt-2023-50",
        message=f"unknown source 'payrt-2023-50' (fields[{PG_TID}].documented[0].source)",
        hint="add it to sources, or did you mean 'payrt-2023-09'?",
    ),
    mistake(
        "id twice",
        "  - id: guide-eximbay",
        "  - id: guide-eximbay",
        f"  - id: {HERE}pg-codes",
        "source: guide-eximbay",
        "source: pg-codes",
        message="duplicate id 'pg-codes'",
        hint="keep one of the two",
    ),
    mistake(
        "field twice",
        "  - name: customer_uid",
        "customer_uid",
        f"{HERE}request_id",
        message="duplicate name 'request_id'",
        hint="keep one of the two",
    ),
    mistake(
        "alias that is a field",
        "  - name: success\n",
        "{name: imp_success",
        f"{{name: {HERE}imp_uid",
        message="duplicate name 'imp_uid'",
        hint="keep one of the two",
    ),
    mistake(
        "code twice",
        "      - code: econtext\n",
        "code: molpay",
        f"code: {HERE}econtext",
        message="duplicate code 'econtext'",
        hint="keep one of the two",
    ),
    mistake(
        "alias that is a code",
        "  emb_pg_provider:\n    python:",
        "- code: Payco",
        f"- code: {HERE}samsungpay",
        message="duplicate code 'samsungpay'",
        hint="keep one of the two",
    ),
    mistake(
        "codes that make one enum member",
        "      - code: econtext\n",
        "code: molpay",
        f"code: {HERE}ECONTEXT",
        message="'ECONTEXT' and 'econtext' make the same enum member",
        hint="make one an alias of the other",
    ),
    in_field(
        "source that speaks twice",
        "source: payrt-2022-03",
        f"source: {HERE}payrt-2023-05",
        message=f"duplicate source 'payrt-2023-05' (fields[{PG_TID}].documented[1].source)",
        hint="keep one of the two",
    ),
    mistake(
        "method observed twice",
        "  - code: nice\n    carries:",
        "- method: point",
        f"- {HERE}method: card",
        message="duplicate method 'card', outcome 'paid', source 'observed'",
        hint="keep one of the two",
    ),
    mistake(
        "unknown field in an erratum",
        "\nerrata:",
        "fields: [",
        f"fields: [{HERE}nmae, ",
        message="unknown field 'nmae'",
        hint="did you mean 'name'?",
    ),
    mistake(
        "unknown field of a provider",
        "  - code: toss_brandpay\n    carries:",
        "fields: [imp_uid, merchant_uid]",
        f"fields: [imp_uid, {HERE}merchant_id]",
        message="unknown field 'merchant_id'",
        hint="did you mean 'merchant_uid'?",
    ),
    mistake(
        "unknown method in an availability",
        "  - name: apply_num\n",
        "method: [card]",
        f"method: [{HERE}crad]",
        message="unknown code 'crad' of pay_method",
        hint="did you mean 'card'?",
    ),
    mistake(
        "unknown provider of a method",
        "  pay_method:\n    python:",
        "offered_by: {providers: [inicis, kcp]",
        f"offered_by: {{providers: [inicis, {HERE}kpc]",
        message="unknown code 'kpc' of pg_provider",
        hint="did you mean 'kcp'?",
    ),
    mistake(
        "unknown code in a condition",
        "\noutcomes:",
        "{attribute: status, is: [paid]}",
        f"{{attribute: status, is: [{HERE}payed]}}",
        message="unknown code 'payed' of status",
        hint="did you mean 'paid'?",
    ),
    mistake(
        "unknown code as an example",
        "  - name: pg_provider\n",
        "example: kcp",
        f"example: {HERE}zz",
        message="unknown code 'zz' of pg_provider",
        hint="add it to codes.pg_provider, or correct the name",
    ),
    mistake(
        "count of a form that was not seen",
        "  - code: kicc\n    carries:",
        "        fields:\n",
        f"        counts: {{card_name: {HERE}{{empty: 3}}}}\n        fields:\n",
        message="card_name is counted in other forms than it was seen in",
        hint="count the forms",
    ),
    in_field(
        "blank text",
        f"ko: {KO}",
        f'ko: {HERE}"  "',
        message=f"blank text (fields[{PG_TID}].brief.ko)",
        hint="write it, in our own words",
    ),
    in_field(
        "text still to be written",
        f"en: {EN}",
        f"en: {HERE}TODO the number",
        message=f"still to be written: TODO the number (fields[{PG_TID}].brief.en)",
        hint="replace the TODO by the text",
    ),
    in_field(
        "English in the place of Korean",
        f"ko: {KO}",
        f"ko: {HERE}Transaction id.",
        message=f"not Korean: Transaction id. (fields[{PG_TID}].brief.ko)",
        hint="are the two languages swapped?",
    ),
    mistake(
        "day that the calendar has not",
        "  - id: payrt-2024-01\n",
        "date: 2024-01-08",
        f"date: {HERE}2023-02-30",
        message="no such date: 2023-02-30",
        hint="YYYY-MM-DD",
    ),
    mistake(
        "listing that ends before it begins",
        "      - code: kpay\n",
        "listed: {from: 2022-03-30, until: 2023-08-18}",
        f"listed: {HERE}{{from: 2023-08-18, until: 2022-03-30}}",
        message="the dates are not in order: 2023-08-18, 2022-03-30",
        hint="from < until < again",
    ),
    mistake(
        "listing on a day without a revision",
        "      - code: naverpay_point\n",
        "listed: {from: 2023-09-27}",
        f"listed: {{from: {HERE}2023-09-28}}",
        message="unknown revision '2023-09-28'",
        hint="add it to sources with `revision`, or did you mean '2023-09-27'?",
    ),
    mistake(
        "base that is no revision",
        "page:\n",
        "base: payrt-2023-05",
        f"base: {HERE}observed",
        message="unknown revision 'observed'",
        hint="add it to sources with `revision`, or correct the name",
    ),
    mistake(
        "erratum mended before it was made",
        "  - id: name-is-the-order",
        "fixed: payrt-2025-03",
        f"fixed: {HERE}payrt-2022-03",
        message="payrt-2022-03 is not newer than payrt-2023-05",
        hint="the first revision without the mistake",
    ),
    mistake(
        "labels out of order",
        "      - code: skpay\n",
        "          - {label: SK페이, source: payrt-2023-08}\n",
        "",
        "- {label: 11Pay (구.SKPay), source: payrt-2024-01}\n",
        "- {label: 11Pay (구.SKPay), source: payrt-2024-01}\n"
        f"          - {HERE}{{label: SK페이, source: payrt-2023-08}}\n",
        message="the label of 2023-08-18 stands after the label of 2024-01-08",
        hint="`python3 -m generator fix` puts it in order",
    ),
    mistake(
        "label that no revision prints",
        "      - code: skpay\n",
        "source: payrt-2023-08",
        f"source: {HERE}observed",
        message="unknown revision 'observed'",
        hint="add it to sources with `revision`, or correct the name",
    ),
    mistake(
        "codes out of order",
        "      - code: naverpay_card\n",
        "listed: {from: 2023-09-27}",
        "listed: {from: 2024-01-08}",
        "code: naverpay_point",
        f"{HERE}code: naverpay_point",
        message="naverpay_point stands after naverpay_card, but belongs before it: codes stand by",
        hint="`python3 -m generator fix` puts it in order",
    ),
    mistake(
        "fields out of order",
        "  - name: vbank_num\n",
        "  - name: vbank_num\n",
        f"  - {HERE}name: vbank_num\n",
        "section: additional",
        "section: main",
        message="vbank_num stands after apply_num, but belongs before it: fields stand by",
        hint="`python3 -m generator fix` puts it in order",
    ),
    mistake(
        "providers out of order",
        "  - code: payco\n    delivery",
        "  - code: payco\n",
        "  - code: paypal\n",
        "  - code: paypal\n",
        f"  - {HERE}code: payco\n",
        message="payco stands after paypal, but belongs before it: providers stand as in codes",
        hint="`python3 -m generator fix` puts it in order",
    ),
    in_field(
        "Python type that cannot be made",
        "python: str",
        f"python: {HERE}int",
        message=f"'int' cannot be made from string (fields[{PG_TID}].python)",
        hint="expected str",
    ),
    in_field(
        "enum of another field",
        "python: str",
        f"python: {HERE}Status",
        message=f"'Status' cannot be made from string (fields[{PG_TID}].python)",
        hint="expected str",
    ),
    mistake(
        "type of a field that its table has not",
        "  - name: status\n",
        "python: Status",
        f"python: {HERE}str",
        message="status has a table of codes, and another type",
        hint="expected `wire: [string]` and `python: Status`",
    ),
    in_field(
        "form that the field does not take",
        "forms: [value]",
        f'forms: [value, {HERE}"null"]',
        message="pg_tid is said to be null, but it is not nullable",
        hint="correct one of the two",
    ),
    in_field(
        "zero that is not explained",
        "forms: [value]",
        f"forms: [value, {HERE}zero]",
        message="pg_tid is said to be zero, but what 0 means is not said",
        hint="correct one of the two",
    ),
    mistake(
        "empty text of what is no text",
        "  - name: paid_amount\n",
        "forms: [value]",
        f"forms: [value, {HERE}empty]",
        message="paid_amount is said to be empty, but it is no text",
        hint="correct one of the two",
    ),
    mistake(
        "unknown field in the sample",
        "\nsample:",
        "    buyer_tel:",
        f"    buyer_tell: {HERE}'1'\n    buyer_tel:",
        message="unknown field 'buyer_tell'",
        hint="did you mean 'buyer_tel'?",
    ),
    in_field(
        "disagreement that is not settled",
        "name: pg_tid",
        f"{HERE}name: pg_tid",
        "{source: payrt-2022-03, type: string",
        "{source: payrt-2022-03, type: number",
        message=f"sources disagree on the type of pg_tid: number, string (fields[{PG_TID}])",
        hint="add `follows`: which source, and why",
    ),
    in_field(
        "field without what the base page prints",
        "      - source: payrt-2023-05\n        type: string\n",
        f"      {HERE}- source: payrt-2023-05\n",
        message=f"pg_tid lacks the type and mark that the page prints (fields[{PG_TID}]",
        hint="add {source: payrt-2023-05, type: …, required: …}",
    ),
    mistake(
        "field of the page that is said not to be on it",
        "  - name: bank_name\n",
        "section: sample",
        f"section: {HERE}undocumented",
        message="bank_name is said not to be on the page, but payrt-2023-05 prints it",
        hint="main or additional; sample, if only there",
    ),
    mistake(
        "outcome explained twice",
        "\noutcomes:",
        "- outcome: virtual_account_issued",
        f"- outcome: {HERE}paid",
        message="duplicate outcome 'paid'",
        hint="keep one of the two",
    ),
    mistake(
        "condition on a field that is not there",
        "\noutcomes:",
        "{attribute: paid_at, given: true}",
        f"{{attribute: {HERE}payd_at, given: true}}",
        message="unknown field 'payd_at'",
        hint="did you mean 'paid_at'?",
    ),
    in_field(
        "name that is a word of Python",
        "name: pg_tid",
        f"name: pg_tid\n    attribute: {HERE}lambda",
        message=f"the name 'lambda' is taken: a word of Python (fields[{PG_TID}].attribute)",
        hint="say in `attribute` what the bindings call the field",
    ),
    in_field(
        "name that every response has",
        "name: pg_tid",
        f"name: pg_tid\n    attribute: {HERE}outcome",
        message="the name 'outcome' is taken: an attribute of every PaymentResponse",
        hint="say in `attribute` what the bindings call the field",
    ),
    in_field(
        "attribute of another field",
        "name: pg_tid",
        f"name: pg_tid\n    attribute: {HERE}imp_uid",
        message="imp_uid and pg_tid would both be 'imp_uid' in the bindings",
        hint="give one another `attribute`",
    ),
    in_field(
        "Korean in the place of English",
        f"en: {EN}",
        f"en: {HERE}The 거래번호.",
        message=f"Korean in an English text (fields[{PG_TID}].brief.en)",
        hint="translate it, or quote it",
    ),
    in_field(
        "invisible mark",
        f"en: {EN}",
        f"en: {HERE}The \u200bid.",
        message="an invisible sign: U+200B ZERO WIDTH SPACE",
        hint="remove it, or type it again",
    ),
    in_field(
        "mark that turns text around",
        'example: "22336466628585"',
        f'example: {HERE}"2233\u202e646"',
        message="an invisible sign: U+202E RIGHT-TO-LEFT OVERRIDE",
        hint="remove it, or type it again",
    ),
    in_field(
        "blank that is none",
        f"en: {EN}",
        f"en: {HERE}The\u3164id.",
        message="an invisible sign: U+3164 HANGUL FILLER",
        hint="remove it, or type it again",
    ),
    mistake(
        "number of a place",
        "  - name: buyer_tel\n",
        "example: 010-0000-0000",
        f"example: {HERE}02-555-1234",
        message="a telephone number that may be somebody's",
        hint="010-0000-0000 is nobody's",
    ),
    in_field(
        "letters in pieces",
        f"ko: {KO}",
        f"ko: {HERE}{unicodedata.normalize('NFD', KO)}",
        message="letters in pieces (not in Unicode's form NFC)",
        hint="type the text again",
    ),
    mistake(
        "address that may be somebody's",
        "  - name: buyer_email\n",
        "example: buyer@example.com",
        f"example: {HERE}kim@gmail.com",
        message="a mail address that may be somebody's",
        hint="invent one at example.com",
    ),
    mistake(
        "number that may be somebody's",
        "  - name: buyer_tel\n",
        "example: 010-0000-0000",
        f"example: {HERE}010-2345-6789",
        message="a telephone number that may be somebody's",
        hint="010-0000-0000 is nobody's",
    ),
    in_field(
        "two statements of the same",
        "    availability:\n",
        "    availability:\n      - forms: [value]\n        source: manual-2018\n"
        f"      - {HERE}forms: [absent]\n        source: manual-2018\n",
        message="duplicate source 'manual-2018'",
        hint="keep one of the two, or tell them apart",
    ),
    mistake(
        "two statements of which keys come",
        "  - code: tosspayments\n    carries:\n",
        "    carries:\n",
        "    carries:\n      - {fields: [imp_uid], source: manual-2018}\n"
        f"      - {HERE}{{fields: [merchant_uid], source: manual-2018}}\n",
        message="duplicate source 'manual-2018'",
        hint="keep one of the two, or tell them apart",
    ),
    mistake(
        "two statements of a redirect",
        "\nredirects:\n",
        "\nredirects:\n",
        "\nredirects:\n  - {fields: [imp_uid, merchant_uid], source: manual-2018}\n"
        f"  - {HERE}{{fields: [imp_uid], source: manual-2018}}\n",
        message="duplicate source 'manual-2018'",
        hint="keep one of the two, or tell them apart",
    ),
    mistake(
        "personal data that is not marked",
        "  - name: buyer_tel\n",
        "sensitive: true",
        f"sensitive: {HERE}false",
        message="buyer_tel looks like personal data, but is not sensitive",
        hint="`sensitive: true`, or say in `not_personal` why not",
    ),
    mistake(
        "text compared with a boolean",
        "\noutcomes:",
        "{attribute: success, is_not: [false]}",
        f'{HERE}{{attribute: success, is_not: ["false"]}}',
        message="success is never string",
        hint="expected boolean; true and false without quotes",
    ),
    mistake(
        "code that is misspelt in its table",
        "  pay_method:\n    python:",
        "- code: card",
        f"- code: {HERE}crad",
        message="nothing names 'crad', and ",
        hint="did you mean 'card'?",
    ),
    mistake(
        "name that is gone",
        "\nsources:",
        "id: v1-openapi",
        "id: zz-gone",
        "source: v1-openapi",
        f"source: {HERE}v1-openapi",
        message="unknown source 'v1-openapi', here and elsewhere (4 times)",
        hint="add it to sources, or correct the name",
    ),
    in_field(
        "letter that looks like another in a text",
        f"en: {EN}",
        f"en: {HERE}The prоvider's id.",
        message="U+043E CYRILLIC SMALL LETTER O among letters of Latin",
        hint="type the word again, in plain letters",
    ),
    in_field(
        "letter that was lost",
        f"en: {EN}",
        f"en: {HERE}The id\ufffd.",
        message="a letter that was lost: U+FFFD REPLACEMENT CHARACTER",
        hint="type it again",
    ),
    mistake(
        "Korean in an English label",
        "      - code: econtext\n",
        "en: ",
        f"en: {HERE}이컨텍스트 ",
        message="Korean in an English text",
        hint="translate it, or quote it",
    ),
    mistake(
        "span that ends before it begins",
        "  - id: manual-2018\n",
        "date: 2016-05 .. 2018-10",
        f"date: {HERE}2018-10 .. 2016-05",
        message="the span ends before it begins: 2018-10 .. 2016-05",
        hint="turn it around",
    ),
    mistake(
        "erratum mended by what is no revision",
        "  - id: smartculture-parenthesis",
        "fixed: payrt-2023-08",
        f"fixed: {HERE}guide-daou",
        message="unknown revision 'guide-daou'",
        hint="add it to sources with `revision`, or correct the name",
    ),
    mistake(
        "type that the bindings have already",
        "  - name: status\n",
        "python: Status",
        "python: Outcome",
        "\n  status:\n    python: Status",
        f"\n  status:\n    python: {HERE}Outcome",
        message="the name Outcome is taken by the bindings",
        hint="name the type after the field",
    ),
    mistake(
        "type of a table that its field has not",
        "  - name: status\n",
        "python: Status",
        f"python: {HERE}Status",
        "\n  status:\n    python: Status",
        "\n  status:\n    python: State",
        message="status has a table of codes, and another type",
        hint="expected `wire: [string]` and `python: State`",
    ),
    in_field(
        "attribute that is another key of a field",
        "name: pg_tid",
        f"name: pg_tid\n    attribute: {HERE}imp_success",
        message="success and pg_tid would both be 'imp_success' in the bindings",
        hint="give one another `attribute`",
    ),
    mistake(
        "base of which no field speaks",
        "page:\n",
        "base: payrt-2023-05",
        f"base: {HERE}payrt-en-2023-05",
        message="no field says what payrt-en-2023-05 prints",
        hint="follow another revision, or add",
    ),
    mistake(
        "codes compared where there is no table",
        "\noutcomes:",
        "{attribute: pay_method, none_but: [vbank]}",
        f"{HERE}{{attribute: pg_tid, none_but: [vbank]}}",
        message="none_but is about codes, and pg_tid has no table of them",
        hint="say it by `is` or `is_not`",
    ),
    mistake(
        "shape with a misspelt key",
        "  - id: card_paid\n",
        "      card_quota: 0",
        f"      card_quote: {HERE}0",
        message="unknown field 'card_quote' (shapes[0].payload.card_quote)",
        hint="did you mean 'card_quota'?; or name it in the shape's `unknown`",
    ),
    mistake(
        "shape with an unknown code",
        "  - id: card_paid\n",
        "pg_provider: kcp",
        f"pg_provider: {HERE}kpc",
        message="unknown code 'kpc' of pg_provider (shapes[0].payload.pg_provider)",
        hint="did you mean 'kcp'?; or name it in the shape's `unknown`",
    ),
)

LATER = (
    in_field(
        "example of another type",
        'example: "22336466628585"',
        f"example: {HERE}22336466628585",
        message=f"expected text, found an integer (fields[{PG_TID}].example)",
        hint="an invented value in the form PortOne sends",
    ),
    mistake(
        "example that is too long",
        "  - name: apply_num\n",
        'example: "42827474"',
        f'example: {HERE}"428274744282747442827474"',
        message="24 characters, where 20 are the most",
        hint="shorten it",
    ),
    mistake(
        "time that is none",
        "  - name: vbank_date\n",
        'example: "',
        f'example: {HERE}"on ',
        message="expected YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970",
        hint="an invented value in the form PortOne sends",
    ),
    mistake(
        "rule that nothing fulfils",
        "\n  rules:",
        "    - outcome: paid\n",
        f"    - {HERE}outcome: failed\n      when:\n        - {{attribute: status, given: false}}\n"
        "        - {attribute: status, is: [failed]}\n"
        "      why: {ko: 그렇다., en: So it is.}\n      source: observed\n    - outcome: paid\n",
        message="no response fulfils all of its conditions (outcomes.rules[0])",
        hint="remove the rule, move it up, or correct a condition",
    ),
    mistake(
        "rule that another takes whole",
        "\n  rules:",
        "        - {attribute: status, is: [failed]}\n"
        "        - {attribute: success, is_not: [true]}\n"
        "      why:\n        ko: status가 failed다.\n        en: The status says failed.\n"
        "      source: payrt-2023-05\n",
        "        - {attribute: status, is: [failed]}\n"
        "        - {attribute: success, is_not: [true]}\n"
        "      why:\n        ko: status가 failed다.\n        en: The status says failed.\n"
        f"      source: payrt-2023-05\n    - {HERE}outcome: virtual_account_issued\n      when:\n"
        "        - {attribute: status, is: [failed]}\n        - {attribute: success, is: [false]}\n"
        "      why: {ko: 그렇다., en: So it is.}\n      source: payrt-2023-05\n",
        message="it never decides: what fulfils it is taken by outcomes.rules[",
        hint="remove the rule, move it up, or correct a condition",
    ),
    mistake(
        "shape of another outcome",
        "  - id: card_paid\n",
        "outcome: paid",
        f"outcome: {HERE}failed",
        message="the rules make it paid, not failed (shapes[0].outcome)",
        hint="correct the payload, or what the spec says of it",
    ),
    mistake(
        "shape that comes back otherwise",
        "  - id: card_paid\n",
        "    payload:",
        f"    canonical:\n      {HERE}success: true\n    payload:",
        message="what comes back of the payload differs in imp_uid",
        hint="`canonical` is what `unstructure` gives back",
    ),
    mistake(
        "sample value of another type",
        "\nsample:",
        "    buyer_tel:",
        f"    vbank_num: {HERE}1234\n    buyer_tel:",
        message="vbank_num: expected text, found an integer (sample.payload.vbank_num)",
        hint="correct the payload, or what the spec says of it; quote text that has digits",
    ),
    mistake(
        "redirect with a boolean",
        "  - id: redirect_success\n",
        'imp_success: "true"',
        f"imp_success: {HERE}true",
        message="imp_success: expected text, found a boolean",
        hint="correct the payload, or what the spec says of it",
    ),
    mistake(
        "sample that lacks what is required",
        "\nsample:",
        "  payload:\n    ",
        f"  payload:\n    {HERE}",
        "    merchant_uid: 57008833-33004\n",
        "",
        message="merchant_uid: expected text, unless a failure is reported, found nothing",
        hint="correct the payload, or what the spec says of it",
    ),
    mistake(
        "foreign example that its marks do not fit",
        "  - id: certification\n",
        "- entry: callback",
        f"- {HERE}entry: callback",
        "pg_type: certification\n",
        "pg_type: payment\n",
        message="this is recognised as nothing foreign",
        hint="correct the example, or the marks; it should be certification",
    ),
    mistake(
        "foreign object that takes a shape",
        "  - id: certification\n",
        "    marks:\n      - entry: [callback, redirect]\n"
        "        values: {pg_type: [certification]}",
        f"    marks:\n      {HERE}- entry: [callback, redirect]\n"
        "        values: {pg_type: [certification, payment]}",
        message="certification takes what is a payment response: card_paid, ",
        hint="ask for signs that no shape has",
    ),
)

SYNTAX = (
    in_field(
        "key twice",
        "    sensitive: false",
        f"    {HERE}nullable: true\n    sensitive: false",
        message=f"duplicate key 'nullable' (fields[{PG_TID}].nullable)",
        hint="the first is in line ",
    ),
    in_field(
        "tab",
        "    section: main",
        f"{HERE}\tsection: main",
        message="not valid YAML: found a tab character that violates indentation",
        hint="indent with spaces; YAML allows no tabs",
    ),
    in_field(
        "key without a blank after it",
        "    section: main",
        f"    {HERE}section:main",
        message="not valid YAML: could not find expected ':'",
        hint="check indentation and quotes",
    ),
    in_field(
        "merged keys",
        "    section: main",
        f"    {HERE}<<: {{section: main}}",
        message=f"keys are not merged here (fields[{PG_TID}])",
        hint="write them out",
    ),
    in_field(
        "wrong indentation",
        "    section: main",
        f"   {HERE}section: main",
        message="not valid YAML: found 's', not the expected '-' indicator",
        hint="check indentation and quotes",
    ),
    in_field(
        "colon in a plain text",
        f"en: {EN}",
        f"en: The id{HERE}: a number",
        message="not valid YAML: mapping values are not allowed",
        hint="check indentation and quotes",
    ),
    in_field(
        "bracket that is not closed",
        "wire: [string]\n    python",
        f"wire: [string\n    python{HERE}",
        message="not valid YAML: ",
        hint="check indentation and quotes",
    ),
    mistake(
        "cut off in a list",
        "",
        spec_text(),
        f"page:\n  notes: [a, {HERE}",
        message="not valid YAML: it ends too early",
        hint="get the rest of the file back",
    ),
    in_field(
        "control character",
        "ko: PG사가",
        f"ko: PG{HERE}\x00사가",
        message="not valid YAML: a character that YAML does not allow",
        hint="remove the control character",
    ),
    in_field(
        "half a letter",
        f"en: {EN}",
        rf'en: "The \u{HERE}d800id."',
        message="not valid YAML: found invalid Unicode character escape code",
        hint="check indentation and quotes",
    ),
    in_field(
        "alias",
        "wire: [string]",
        f"wire: {HERE}&types [string]\n    other: *types",
        message=f"aliases are not used here (fields[{PG_TID}].other)",
        hint="write the value out",
    ),
    in_field(
        "alias that contains itself",
        "wire: [string]",
        f"wire: {HERE}&types [*types]",
        message=f"aliases are not used here (fields[{PG_TID}].wire[0])",
        hint="write the value out",
    ),
    in_field(
        "quote that the next one closes",
        'example: "22336466628585"',
        f'example: {HERE}"22336466628585',
        message="not valid YAML: a quote is opened here and closed in line ",
        hint="close it",
    ),
    in_field(
        "bottomless nesting",
        "wire: [string]",
        f"wire: {'[' * 37}{HERE}{'[' * 10_000}",
        message="not valid YAML: nested too deeply",
        hint="check indentation and quotes",
    ),
    in_field(
        "tag",
        "section: main",
        f"section: {HERE}!!python/name:os.system main",
        message="the tag tag:yaml.org,2002:python/name:os.system means nothing here",
        hint="remove it, or quote the text",
    ),
    in_field(
        "list as a key",
        "    section: main",
        f"    ? {HERE}[section]\n    : main\n    section: main",
        message=f"a key must be text (fields[{PG_TID}])",
        hint="quote it if it has brackets",
    ),
    in_field(
        "number with a zero in front",
        'example: "22336466628585"',
        f"example: {HERE}04524",
        message=f"'04524' is no number in the form of JSON (fields[{PG_TID}].example)",
        hint="quote it if it is text",
    ),
    in_field(
        "number without end",
        'example: "22336466628585"',
        f"example: {HERE}.inf",
        message=f"'.inf' is no number in the form of JSON (fields[{PG_TID}].example)",
        hint="quote it if it is text",
    ),
    mistake(
        "second document",
        "\nerrata:",
        "\nerrata:",
        f"\n{HERE}---\nerrata:",
        message="not valid YAML: but found another document",
        hint="check indentation and quotes",
    ),
)

ALL = (*FORM, *MEANING, *LATER, *SYNTAX)

SEVERAL = (
    "misspelt key",
    "day that the calendar has not",
    "code twice",
    "unknown provider of a method",
    "condition on a field that is not there",
    "unknown field in an erratum",
)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_a_mistake_is_one_line_with_place_and_hint(tmp_path: Path, case: Mistake) -> None:
    marked = case.made_in(spec_text())
    ((line, column),) = places(marked)

    (reported,) = report(tmp_path, marked.replace(HERE, "")).splitlines()

    assert reported.startswith(f"{SPEC}:{line}:{column}: {case.message}")
    assert f"; hint: {case.hint}" in reported


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "1:1: expected a mapping, found nothing; hint: What is publicly known"),
        (b"# nothing but a comment\n", "1:1: expected a mapping, found nothing; hint: What is"),
        (b"- page\n", '1:1: expected a mapping, found a list: ["page"]; hint: What is publicly'),
        (b"page", '1:1: expected a mapping, found text: "page"; hint: What is publicly known'),
        (b"page:\n  a: \xc0\xaf", "2:6: the byte 0xc0 is not UTF-8; hint: save the file as UTF-8"),
        (b"page:\n  a: \xec\xa0", "2:6: it ends in the middle of a letter; hint: get the rest"),
        (b"\xff\xfep\0a\0", "1:1: the byte 0xff is not UTF-8; hint: save the file as UTF-8"),
        (
            b"\x7fELF\x02\x01\0\0",
            "1:1: not valid YAML: a character that YAML does not allow; hint:",
        ),
        (
            b'page: "never closed\nfields: []\n',
            "1:7: not valid YAML: it ends too early, or a quote or bracket is never closed; hint:",
        ),
    ],
    ids=["empty", "comment", "list", "text", "byte", "cut letter", "utf-16", "binary", "quote"],
)
def test_a_file_that_is_no_spec_is_one_line(tmp_path: Path, data: bytes, line: str) -> None:
    (reported,) = report(tmp_path, data).splitlines()

    assert reported.startswith(f"{SPEC}:{line}")


def test_every_pattern_of_the_schema_is_said_in_words() -> None:
    schema = (ROOT / "spec/schema.json").read_text(encoding="utf-8")
    parts: list[dict[str, object]] = []
    json.loads(schema, object_hook=parts.append)
    patterns = [part for part in parts if "pattern" in part]

    assert patterns
    assert [part for part in patterns if not part.get("patternErrorMessage")] == []


def test_a_file_that_is_far_too_large_is_refused_at_once(tmp_path: Path) -> None:
    (reported,) = report(tmp_path, b"#" * (9 << 20)).splitlines()

    assert (
        reported == f"{SPEC}:1:1: larger than 8 MB, which no spec is; hint: is it the right file?"
    )


def test_a_mistake_made_everywhere_is_told_a_hundred_times_and_counted(tmp_path: Path) -> None:
    wrong = spec_text().replace("        ko: ", "        kr: ")

    lines = report(tmp_path, wrong).splitlines()

    assert len(lines) == 101
    assert re.fullmatch(r"… and \d+ more mistakes", lines[-1])


def test_a_message_of_any_length_is_one_short_line(tmp_path: Path) -> None:
    text = spec_text().replace("  - name: pg_tid\n", f"  - name: {'x' * 9999}\n")

    assert max(map(len, report(tmp_path, text).splitlines())) < 1000


@pytest.mark.parametrize("end", ["\nsample:", "\nshapes:", "    fields: [success, error_code"])
def test_a_file_that_ends_between_two_parts_ends_too_early(tmp_path: Path, end: str) -> None:
    (reported,) = report(tmp_path, spec_text().partition(end)[0]).splitlines()

    assert "it ends too early: missing key" in reported
    assert "hint: get the rest of the file back" in reported


@pytest.mark.parametrize(
    "number",
    ["1588-1234", "031.123.4567", "+82 10 234 5678", "(02) 555-1234", "０１０-２３４５-６７８９"],
)
def test_a_number_in_any_of_its_forms_may_be_somebodys(tmp_path: Path, number: str) -> None:
    (reported,) = report(tmp_path, spec_text().replace(EN, f"As in {number}.", 1)).splitlines()

    assert "a telephone number that may be somebody's" in reported


@pytest.mark.parametrize(
    "text", ["010-0000-0000", "UTC+9", "2016-2020", "1.1.8", "imp_821012345678", "581470******1470"]
)
def test_what_is_nobodys_number_is_none(tmp_path: Path, text: str) -> None:
    assert load(tree(tmp_path, spec_text().replace(EN, f"As in {text}.", 1)))


PERSONAL = ("buyer_birthday", "card_number2", "account_num", "receiver_name", "tel", "birthdate")


@pytest.mark.parametrize("name", PERSONAL)
def test_a_name_of_personal_data_has_many_forms(tmp_path: Path, name: str) -> None:
    text = spec_text().replace("  - name: customer_uid\n", f"  - name: {name}\n")
    at = text.index("sensitive: true", text.index(f"  - name: {name}\n"))

    lines = report(tmp_path, text[:at] + "sensitive: false" + text[at + 15 :]).splitlines()

    assert f"{name} looks like personal data" in lines[0]


TWO_STATUSES = "status, is: [paid]}\n        - {attribute: status, is: [ready]}"
CAUSES = (
    ("codes", "  pay_method:\n", "  pay-method:\n", "cannot be a key"),
    (
        "codes",
        "- code: trans\n",
        "- code: ｔrans\n",
        '"ｔrans" does not have the form: letters of ASCII',
    ),
    ("codes", "- code: trans\n", "- code: card\n", "duplicate code 'card'"),
    ("fields", "- name: pg_tid\n", "- name: lambda\n", "the name 'lambda' is taken"),
    ("fields", "- name: pg_tid\n", "- name: imp_uid\n", "duplicate name 'imp_uid'"),
    ("fields", "wire: [string]", "wire: [strng]", "expected one of boolean, string"),
    ("codes", "{from: 2023-08-18}", "{from: 2023-08-19}", "unknown revision '2023-08-19'"),
    ("wrappers", '"null"', "null", "expected text, found nothing"),
    ("outcomes", "status, is: [paid]}", TWO_STATUSES, "no response fulfils"),
    ("codes", "  status:\n", "  statsu:\n", "unknown field 'statsu'"),
    ("sources", "date: 2023-08-18", "date: 2023-08-17", "unknown revision '2023-08-18', here and"),
    ("shapes", "imp_uid:", "imр_uid:", "U+0440 CYRILLIC SMALL LETTER ER"),
    (
        "shapes",
        "entry: callback",
        "entry: redirect",
        "success: expected text, found a boolean; likewise",
    ),
)


@pytest.mark.parametrize(("section", "right", "wrong", "cause"), CAUSES)
def test_a_cause_is_told_without_what_follows_from_it(
    tmp_path: Path, section: str, right: str, wrong: str, cause: str
) -> None:
    text = spec_text()
    at = text.index(right, text.index(f"\n{section}:"))

    lines = report(tmp_path, text[:at] + wrong + text[at + len(right) :]).splitlines()

    assert [cause in line for line in lines] == [True]


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(
        SpecError, match=r"^spec/payment_response.yaml:1:1: cannot be read: No such"
    ):
        load(tmp_path)


@pytest.mark.parametrize(
    "disguise",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text + "\n# the end",
        lambda text: "---\n" + text,
    ],
    ids=["CRLF", "byte order mark", "no line feed at the end", "document marker"],
)
def test_the_same_spec_in_another_form_is_the_same(
    tmp_path: Path, disguise: Callable[[str], str]
) -> None:
    assert load(tree(tmp_path, disguise(spec_text()))) == load(ROOT)


@pytest.mark.parametrize("word", ["no", "12:30", "2024-01-08", "0x1G", "on", "~tilde"])
def test_a_word_that_other_readers_take_for_something_else_is_text(
    tmp_path: Path, word: str
) -> None:
    text = spec_text().replace("the provider's own transaction id.", word)
    text = text.replace(f"en: {EN}", f"en: {word}")

    (field,) = (f for f in load(tree(tmp_path, text)).fields if f.name == "pg_tid")

    assert field.brief.en == word


def test_all_mistakes_are_reported_at_once_and_in_order(tmp_path: Path) -> None:
    marked = spec_text()
    for name in SEVERAL:
        marked = next(case for case in ALL if case.name == name).made_in(marked)

    lines = report(tmp_path, marked.replace(HERE, "")).splitlines()

    assert [line.split(": ")[0] for line in lines] == [
        f"{SPEC}:{line}:{column}" for line, column in places(marked)
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("cases", "rules"),
    [(MEANING, sum(LATER_RULES[:1], RULES)), (LATER, sum(LATER_RULES[1:], ()))],
    ids=["first", "later"],
)
def test_every_rule_finds_the_mistake_that_it_is_for(
    cases: Sequence[Mistake], rules: Sequence[Rule]
) -> None:
    found = set()
    for text in texts_with(cases):
        spec = convert(parse_yaml(text, SPEC).data, Spec)
        found |= {rule.__name__ for rule in rules if any(rule(spec))}

    assert found == {rule.__name__ for rule in rules}


def texts_with(cases: Sequence[Mistake]) -> list[str]:
    """The spec with all of the mistakes, spread over texts: one may hide its neighbour."""
    marked = [spec_text()] * 40
    anchors: list[set[str]] = [set() for _ in marked]
    for number, case in enumerate(cases):
        # Two may be mistakes in the same words, or in the same entry.
        slots = ((number + turn) % len(marked) for turn in range(len(marked)))
        free = (slot for slot in slots if case.anchor not in anchors[slot])
        slot = next(slot for slot in free if case.fits(marked[slot]))
        marked[slot] = case.made_in(marked[slot])
        anchors[slot].add(case.anchor)
    return [text.replace(HERE, "") for text in marked]


def places(marked: str) -> list[tuple[int, int]]:
    """Line and column of each mark, as they are without the marks."""
    places = []
    before = ""
    for part in marked.split(HERE)[:-1]:
        before += part
        places.append((before.count("\n") + 1, len(before) - before.rfind("\n")))
    return places


def tree(root: Path, text: str | bytes) -> Path:
    (root / "spec").mkdir(parents=True)
    shutil.copy(ROOT / "spec/schema.json", root / "spec")
    data = text.encode() if isinstance(text, str) else text
    (root / SPEC).write_bytes(data)
    return root


def report(root: Path, text: str | bytes) -> str:
    with pytest.raises(SpecError) as caught:
        load(tree(root, text))
    return str(caught.value)
