"""The revisions that PortOne published, where they are at hand: they are no part of the project."""

from __future__ import annotations

from functools import cache

import pytest

from generator.watch.page import Field, Page, read
from tests.project import ROOT

PAGES = ROOT.parent / "shared" / "reference" / "pages"
pytestmark = pytest.mark.skipif(
    not PAGES.is_dir(), reason=f"the published pages are not at hand ({PAGES})"
)

PAYRT = (
    "payrt.ko.2022-03-30.md",
    "payrt.ko.2022-07-13.md",
    "payrt.ko.2023-05-09.gitbook.txt",
    "payrt.ko.2023-08-18.mdx",
    "payrt.ko.2024-04-18.mdx",
    "payrt.ko.2026-04-02.mdx",
    "payrt.en.2023-05-09.mdx",
)
# fmt: off
NAMES = [
    "success", "error_code", "error_msg", "imp_uid", "merchant_uid", "pay_method", "paid_amount",
    "status", "name", "pg_provider", "emb_pg_provider", "pg_tid", "buyer_name", "buyer_email",
    "buyer_tel", "buyer_addr", "buyer_postcode", "custom_data", "paid_at", "receipt_url",
    "apply_num", "vbank_num", "vbank_name", "vbank_holder", "vbank_date",
]
# fmt: on
OPTIONAL = {
    "emb_pg_provider",
    "receipt_url",
    "apply_num",
    "vbank_num",
    "vbank_name",
    "vbank_holder",
    "vbank_date",
}


@cache
def page(name: str) -> Page:
    return read((PAGES / name).read_bytes(), name)


def field(page_name: str, name: str) -> Field:
    return next(field for field in page(page_name).fields if field.name == name)


def codes(page_name: str, name: str) -> dict[str, str | None]:
    return {code.code: code.label for code in field(page_name, name).codes}


@pytest.mark.parametrize("name", PAYRT)
def test_every_revision_lists_the_same_fields(name: str) -> None:
    assert [field.name for field in page(name).fields] == NAMES


@pytest.mark.parametrize("name", PAYRT)
def test_every_revision_prints_the_same_types(name: str) -> None:
    types = {field.name: field.type for field in page(name).fields}
    others = {"success": "boolean", "paid_amount": "number"}
    assert types == {field: others.get(field, "string") for field in NAMES}


@pytest.mark.parametrize("name", PAYRT)
def test_marks_differ_only_at_the_receipt(name: str) -> None:
    optional = {field.name for field in page(name).fields if field.required is False}
    assert optional == OPTIONAL - ({"receipt_url"} if name == "payrt.ko.2022-03-30.md" else set())
    assert all(field.required is not None for field in page(name).fields)


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("payrt.ko.2022-03-30.md", (20, 3, 28, 7)),
        ("payrt.ko.2022-07-13.md", (20, 3, 28, 7)),
        ("payrt.ko.2023-05-09.gitbook.txt", (20, 3, 28, 7)),
        ("payrt.ko.2023-08-18.mdx", (29, 3, 30, 6)),
        ("payrt.ko.2024-04-18.mdx", (31, 3, 32, 11)),
        ("payrt.ko.2026-04-02.mdx", (30, 3, 30, 11)),
        ("payrt.en.2023-05-09.mdx", (20, 3, 0, 7)),
    ],
)
def test_only_four_fields_list_codes(name: str, counts: tuple[int, ...]) -> None:
    listed = ("pay_method", "status", "pg_provider", "emb_pg_provider")
    assert tuple(len(field(name, one).codes) for one in listed) == counts
    assert not [one.name for one in page(name).fields if one.codes and one.name not in listed]


@pytest.mark.parametrize("name", PAYRT)
def test_the_sample_has_24_keys(name: str) -> None:
    sample = page(name).sample
    assert sample is not None
    assert len(sample.value) == 24
    assert sample.value["paid_at"] == 1648344363
    assert sample.value["custom_data"] is None
    assert sample.value["receipt_url"].endswith("order_no=imp_347242536261&trade_mony=1004")


def test_labels_of_the_base_page() -> None:
    base = "payrt.ko.2023-05-09.gitbook.txt"
    assert codes(base, "pay_method")["smartculture"] == "스마트문상"
    assert codes(base, "pay_method")["kpay"] == "KPay앱 직접호출"
    assert codes(base, "pg_provider")["uplus"] == "토스페이먼츠(구 LG U+)"
    assert [code.code for code in field(base, "pg_provider").codes].count("eximbay") == 2
    assert set(codes(base, "emb_pg_provider").values()) == {None}
    assert "kakopay" in codes(base, "emb_pg_provider")
    assert page(base).doubts == ()


def test_limits_of_providers_stay_in_the_label() -> None:
    methods = codes("payrt.ko.2022-03-30.md", "pay_method")
    assert methods["card"] == "신용카드"
    assert methods["samsung"] == "삼성페이 / 이니시스, KCP 전용"
    assert methods["booknlife"] == "도서문화상품권 / 토스페이먼츠(구 LG U+), KCP 전용"
    assert codes("payrt.ko.2022-03-30.md", "pg_provider")["settle"] == "세틀뱅크"


def test_display_names_are_kept_and_doubted() -> None:
    printed = codes("payrt.ko.2022-03-30.md", "emb_pg_provider")
    assert [*printed] == [
        "Naver Pay",
        "Kako Pay",
        "Payco",
        "Samsung Pay",
        "SSG Pay",
        "L.pay",
        "Kpay",
    ]
    assert [doubt.line for doubt in page("payrt.ko.2022-03-30.md").doubts] == [141]


def test_brackets_inside_labels_stay() -> None:
    providers = codes("payrt.ko.2023-08-18.mdx", "pg_provider")
    assert providers["tosspayments"] == "(신) 토스페이먼츠"
    assert providers["uplus"] == "(구) 토스페이먼츠(구 LG U+)"
    assert providers["daou"] == "키움페이 (구. 페이조아)"
    assert codes("payrt.ko.2024-04-18.mdx", "pay_method")["skpay"] == "11Pay (구.SKPay)"
    assert codes("payrt.ko.2026-04-02.mdx", "pay_method")["naverpay_card"] == "네이버페이 - 카드"
    assert "toss_brandpay" in codes("payrt.ko.2026-04-02.mdx", "emb_pg_provider")


def test_titles_are_the_short_ones() -> None:
    briefs = {one.name: one.brief for one in page("payrt.ko.2023-05-09.gitbook.txt").fields}
    assert briefs["success"] == "결제 성공여부"
    assert briefs["paid_at"] == "결제승인시각 (UNIX timestamp)"
    assert briefs["receipt_url"] == "거래 매출전표 URL"
    english = {one.name: one.brief for one in page("payrt.en.2023-05-09.mdx").fields}
    assert english["custom_data"] == "Merchant custom data"


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("payrt.ko.2022-03-30.md", 1),
        ("payrt.ko.2023-05-09.gitbook.txt", 2),
        ("payrt.ko.2023-08-18.mdx", 2),
        ("payrt.ko.2026-04-02.mdx", 2),
        ("payrt.en.2023-05-09.mdx", 1),
        ("cft-rt.ko.2023-05-09.mdx", 0),
    ],
)
def test_notes_of_the_page_are_no_notes_of_a_field(name: str, notes: int) -> None:
    assert len(page(name).notes) == notes
    assert all("imp_uid" in note.text for note in page(name).notes[1:])


def test_notes_of_a_field_are_no_codes() -> None:
    for name in PAYRT:
        assert len(field(name, "apply_num").notes) == 1
        assert len(field(name, "vbank_holder").notes) == 1


def test_the_manuals_table_has_no_marks() -> None:
    manual = page("rsp-table.2018-05-15.md")
    assert [one.name for one in manual.fields] == [n for n in NAMES if n != "emb_pg_provider"]
    assert {one.required for one in manual.fields} == {None}
    types = {one.name: one.type for one in manual.fields}
    assert (types["custom_data"], types["paid_at"], types["vbank_date"]) == (
        "object",
        "number",
        "number",
    )
    assert codes("rsp-table.2018-05-15.md", "status")["cancelled"] == "결제취소, 부분취소포함"
    assert len(codes("rsp-table.2018-05-15.md", "pg_provider")) == 7
    assert manual.sample is None
    assert manual.doubts == ()


def test_the_neighbour_page_reads_as_well() -> None:
    neighbour = page("cft-rt.ko.2023-05-09.mdx")
    assert [(one.name, one.type, one.required) for one in neighbour.fields] == [
        ("success", "boolean", True),
        ("error_code", "string", True),
        ("error_msg", "string", True),
        ("imp_uid", "string", True),
        ("merchant_uid", "string", True),
    ]
    assert [one.line for one in neighbour.fields] == [14, 18, 22, 26, 30]


@pytest.mark.parametrize("name", PAYRT)
def test_lines_are_those_of_the_page(name: str) -> None:
    lines = (PAGES / name).read_text(encoding="utf-8").replace("\\_", "_").split("\n")
    for one in page(name).fields:
        assert one.name in lines[one.line - 1]
        for code in one.codes:
            assert code.code in lines[code.line - 1]
    sample = page(name).sample
    assert sample is not None
    assert lines[sample.line - 1].strip() == "{"


@pytest.mark.parametrize(
    ("name", "language"), [("payrt.ko.2026-04-02.mdx", "ko"), ("payrt.en.2023-05-09.mdx", "en")]
)
def test_the_language_is_that_of_the_titles(name: str, language: str) -> None:
    assert page(name).language == language
