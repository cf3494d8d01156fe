"""One change of each kind to a page, and the news that it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.watch.news.model import Comparison, Item
from generator.watch.page.model import Code, Page
from tests.watch.news.pages import with_codes, with_field

# Group, subject, field, code; what the page says and what the spec says.
News = tuple[str, str, str, str | None, object, object]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A change of the latest Korean page, its news, and whether a person has to write more."""

    name: str
    change: Callable[[Page], Page]
    news: tuple[News, ...]
    todo: bool = False


def news(found: Comparison) -> list[News]:
    """The news without its places."""
    return [_news(item) for item in found.news]


def _news(item: Item) -> News:
    return item.group, item.about, item.field, item.code, item.page, item.spec


def _add(code: str, label: str | None) -> Callable[[list[Code]], object]:
    return lambda codes: codes.append(Code(code=code, label=label, line=codes[-1].line + 1))


def _drop(code: str) -> Callable[[list[Code]], object]:
    return lambda codes: codes.remove(next(c for c in codes if c.code == code))


def _relabel(code: str, label: str) -> Callable[[list[Code]], object]:
    def change(codes: list[Code]) -> None:
        codes[:] = [replace(c, label=label) if c.code == code else c for c in codes]

    return change


def _new_field(page: Page) -> Page:
    at = next(i for i, field in enumerate(page.fields) if field.name == "vbank_num")
    new = replace(page.fields[at], name="vbank_memo", line=page.fields[at].line + 50)
    return replace(page, fields=(*page.fields[: at + 1], new, *page.fields[at + 1 :]))


def _documented(page: Page) -> Page:
    new = replace(page.fields[-1], name="currency", line=page.fields[-1].line + 50)
    return replace(page, fields=(*page.fields, new))


KINDS = (
    Kind(
        name="a new code",
        change=lambda page: with_codes(page, "pay_method", _add("newpay", "뉴: 페이")),
        news=(("new", "code", "pay_method", "newpay", "뉴: 페이", None),),
        todo=True,
    ),
    Kind(
        name="a new code without a label",
        change=lambda page: with_codes(page, "emb_pg_provider", _add("newpay", None)),
        news=(("new", "code", "emb_pg_provider", "newpay", None, None),),
        todo=True,
    ),
    Kind(
        name="a code that never was listed",
        change=lambda page: with_codes(page, "pg_provider", _add("payletter", "페이레터")),
        news=(("new", "code", "pg_provider", "payletter", "페이레터", None),),
    ),
    Kind(
        name="a code that is back",
        change=lambda page: with_codes(page, "pay_method", _add("happymoney", "해피머니")),
        news=(("new", "code", "pay_method", "happymoney", "해피머니", None),),
    ),
    Kind(
        name="a dropped code",
        change=lambda page: with_codes(page, "pg_provider", _drop("smilepay")),
        news=(("gone", "code", "pg_provider", "smilepay", None, "스마일페이"),),
    ),
    Kind(
        name="another label",
        change=lambda page: with_codes(page, "pay_method", _relabel("card", "카드")),
        news=(("different", "label", "pay_method", "card", "카드", "신용카드"),),
    ),
    Kind(
        name="a first label",
        change=lambda page: with_codes(page, "emb_pg_provider", _relabel("lpay", "엘페이")),
        news=(("different", "label", "emb_pg_provider", "lpay", "엘페이", None),),
    ),
    Kind(
        name="a mended misspelling",
        change=lambda page: with_codes(
            with_codes(page, "emb_pg_provider", _drop("kakopay")),
            "emb_pg_provider",
            _add("kakaopay", None),
        ),
        news=(
            ("gone", "code", "emb_pg_provider", "kakopay", None, None),
            ("new", "code", "emb_pg_provider", "kakaopay", None, None),
        ),
    ),
    Kind(
        name="another type",
        change=lambda page: with_field(page, "pg_tid", lambda f: replace(f, type="number")),
        news=(("different", "type", "pg_tid", None, "number", "string"),),
        todo=True,
    ),
    Kind(
        name="a type that is settled already",
        change=lambda page: with_field(page, "paid_at", lambda f: replace(f, type="number")),
        news=(("different", "type", "paid_at", None, "number", "string"),),
    ),
    Kind(
        name="another mark",
        change=lambda page: with_field(page, "pg_tid", lambda f: replace(f, required=False)),
        news=(("different", "required", "pg_tid", None, False, True),),
    ),
    Kind(
        name="a new field",
        change=_new_field,
        news=(("new", "field", "vbank_memo", None, "string", None),),
        todo=True,
    ),
    Kind(
        name="a field of the sample that is documented now",
        change=_documented,
        news=(("new", "field", "currency", None, "string", None),),
    ),
    Kind(
        name="a dropped field",
        change=lambda page: with_field(page, "vbank_name", lambda f: None),
        news=(("gone", "field", "vbank_name", None, None, "string"),),
    ),
)
