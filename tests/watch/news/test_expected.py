"""What the page printed on a day: some of its history, as it is known from the page itself."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.spec.model import Documented, Listed, Spec
from generator.watch.news.compare import compare
from generator.watch.news.expected import expected
from generator.watch.news.model import Revision
from generator.watch.page.model import Language
from tests.watch.news.kinds import news
from tests.watch.news.pages import page_of, revision, spec

DISPLAY_NAMES = {"Naver Pay", "Kako Pay", "Payco", "Samsung Pay", "SSG Pay", "L.pay", "Kpay"}


def labels(table: str, day: str, language: Language = "ko") -> dict[str, str | None]:
    codes = expected(spec(), day, language).codes[table]
    return {code: known.label for code, known in codes.items()}


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2022-03-29", [0, 0, 0, 0]),
        ("2022-03-30", [20, 27, 3, 7]),
        ("2023-08-17", [20, 27, 3, 7]),
        ("2023-08-18", [29, 29, 3, 6]),
        ("2023-09-27", [31, 31, 3, 11]),
        ("2024-04-18", [31, 29, 3, 11]),
        ("2026-04-02", [30, 29, 3, 11]),
    ],
)
def test_the_number_of_codes(day: str, counts: list[int]) -> None:
    codes = expected(spec(), day, "ko").codes
    tables = ("pay_method", "pg_provider", "status", "emb_pg_provider")

    assert [len(codes[table]) for table in tables] == counts


@pytest.mark.parametrize(
    ("day", "label"),
    [
        ("2022-03-30", "LPAY 직접호출 / 이니시스 전용"),
        ("2022-06-04", "LPAY 직접호출 / 이니시스 전용"),
        ("2022-06-05", "LPAY"),
        ("2023-08-18", "L페이"),
    ],
)
def test_a_label_stays_until_the_next(day: str, label: str) -> None:
    assert labels("pay_method", day)["lpay"] == label


def test_display_names_stood_there_until_codes_did() -> None:
    assert labels("emb_pg_provider", "2022-07-12").keys() == DISPLAY_NAMES
    assert "kakopay" in labels("emb_pg_provider", "2022-07-13")
    assert "kakaopay" not in labels("emb_pg_provider", "2026-04-02")


def test_codes_that_no_page_listed_are_not_expected() -> None:
    assert not {"ksnet", "payletter"} & labels("pg_provider", "2026-04-02").keys()
    assert "cancelled" not in labels("status", "2026-04-02")


def test_fields_of_the_sample_are_not_documented() -> None:
    fields = expected(spec(), "2026-04-02", "ko").fields

    assert len(fields) == 25
    assert "currency" not in fields


@pytest.mark.parametrize(
    ("day", "required"),
    [
        ("2022-03-30", (True,)),
        ("2022-06-05", (True, False)),
        ("2022-07-13", (False,)),
        ("2026-04-02", (False,)),
    ],
)
def test_a_mark_is_certain_on_the_day_of_a_statement(day: str, required: tuple[bool, ...]) -> None:
    assert expected(spec(), day, "ko").fields["receipt_url"].required == required


def test_english_labels_are_those_of_the_english_edition() -> None:
    assert labels("pay_method", "2023-05-09", "en")["kpay"] == "KPay app"
    assert labels("pg_provider", "2023-05-09", "en")["kcp"] is None


def test_the_english_edition_keeps_what_it_had_when_it_began() -> None:
    assert labels("pay_method", "2026-04-02", "en") == labels("pay_method", "2023-05-09", "en")


def test_an_english_page_from_before_its_first_revision_is_an_old_page() -> None:
    old = page_of(Revision(source=revision("payrt-2022-03").source, language="en"))

    assert {code.code for f in old.fields for code in f.codes} > DISPLAY_NAMES
    assert news(compare(spec(), old)) == []


def with_words(*words: Documented) -> Spec:
    """The spec with more words on a field."""
    first, *others = spec().fields
    changed = replace(first, documented=[*first.documented, *words])
    return replace(spec(), fields=[changed, *others])


def test_korean_words_since_then_are_not_the_english_editions() -> None:
    said = with_words(Documented(source="payrt-2025-10", type="object", required=False))
    day = "2023-05-10"

    assert expected(said, day, "ko").fields["success"].types == ("boolean", "object")
    assert expected(said, day, "en").fields["success"].types == ("boolean",)


def test_the_english_editions_own_word_counts_more_than_the_korean_one_of_that_day() -> None:
    said = with_words(Documented(source="payrt-en-2023-05", type="string"))

    assert expected(said, "2023-05-09", "en").fields["success"].types == ("string",)
    assert expected(said, "2023-05-09", "ko").fields["success"].types == ("boolean",)


def test_a_dropped_field_is_not_expected_until_it_is_back() -> None:
    said = with_words(
        Documented(source="payrt-2023-08", dropped=True),
        Documented(source="payrt-2024-01", type="boolean"),
    )
    days = ("2023-08-17", "2023-08-18", "2024-01-07", "2024-01-08")

    assert ["success" in expected(said, day, "ko").fields for day in days] == [
        True,
        False,
        False,
        True,
    ]


def test_a_code_that_is_back_is_expected_again() -> None:
    table = spec().codes["pay_method"]
    window = Listed(from_="2022-03-30", until="2023-08-18", again="2024-01-08")
    codes = [replace(code, listed=window) for code in table.codes[:1]]
    said = replace(spec(), codes={"pay_method": replace(table, codes=codes)})
    days = ("2023-08-17", "2023-08-18", "2024-01-07", "2024-01-08")

    assert [len(expected(said, day, "ko").codes["pay_method"]) for day in days] == [1, 0, 0, 1]


def test_an_english_window_is_no_korean_one() -> None:
    table = spec().codes["pay_method"]
    window = Listed(from_="2023-05-09", until="2024-01-08")
    codes = [replace(code, listed_en=window) for code in table.codes[:1]]
    said = replace(spec(), codes={"pay_method": replace(table, codes=codes)})

    def listed(day: str, language: Language) -> bool:
        return "card" in expected(said, day, language).codes["pay_method"]

    assert listed("2024-01-08", "ko")
    assert listed("2024-01-07", "en")
    assert not listed("2024-01-08", "en")
    assert listed("2022-03-30", "en")
