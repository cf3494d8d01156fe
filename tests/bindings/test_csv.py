"""The CSV of all codes reads back as what the spec says."""

from __future__ import annotations

import csv
import io

import pytest
from msgspec.structs import replace

from generator.spec.model import Spec, Text
from generator.targets.csv.target import files


def rows(spec: Spec) -> list[dict[str, str]]:
    (text,) = files(spec).values()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def with_label(spec: Spec, label: str) -> Spec:
    """The spec with one code, and that label in both languages."""
    table = spec.codes["status"]
    code = replace(table.codes[0], label=Text(ko=label, en=label), aliases=[])
    return replace(spec, codes={"status": replace(table, codes=[code])})


def test_every_code_and_every_other_spelling_has_a_row(spec: Spec) -> None:
    found = {(row["table"], row["code"], row["alias_of"]) for row in rows(spec)}

    assert len(found) == len(rows(spec))
    assert found == {
        (name, spelling, "" if spelling == code.code else code.code)
        for name, table in spec.codes.items()
        for code in table.codes
        for spelling in (code.code, *(alias.code for alias in code.aliases))
    }


def test_a_row_says_when_the_page_listed_the_code(spec: Spec) -> None:
    (kpay,) = (r for r in rows(spec) if (r["table"], r["code"]) == ("pay_method", "kpay"))

    assert kpay == {
        "table": "pay_method",
        "code": "kpay",
        "alias_of": "",
        "label_ko": "KPay앱 직접호출",
        "label_en": "KPay app",
        "listed_from": "2022-03-30",
        "listed_until": "2023-08-18",
        "listed_again": "",
        "source": "payrt-2023-05",
    }


HOSTILE = ("a,b \"c\" 'd'", "two\r\nlines", "a\rb\nc", '"', ",", " x ", "a=1", "\u202ex", "{{ x }}")


@pytest.mark.parametrize("label", HOSTILE)
def test_a_label_reads_back_as_it_was(spec: Spec, label: str) -> None:
    (row,) = rows(with_label(spec, label))

    assert (row["label_ko"], row["label_en"]) == (label, label)
    assert None not in row


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_label_is_no_formula_to_a_spreadsheet(spec: Spec, label: str) -> None:
    (row,) = rows(with_label(spec, label))

    assert row["label_ko"] == f"'{label}"
