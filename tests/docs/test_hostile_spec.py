"""A spec whose every text is hostile still makes well-formed pages that say what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import asdict, replace

from generator.spec.model import Code, Printed, Spec, Text
from generator.text.markdown import visible
from tests.docs.reading import broken_links, files, raw_rows, read

HOSTILE = (
    "| a || b \\| c \\",
    "`code ``` <script>alert(1)</script> --> {{ spec }} {% raw %}",
    "*x* __y__ ~~z~~ [l](javascript:alert(1)) ![i](https://shop.example/i.png)",
    "- one\n\n# two\n\n```\nthree\n> four",
    "\u202eback\u202c */ \"\"\" ''' https://shop.example",
)


@pytest.fixture(scope="module", params=HOSTILE, ids=["table", "code", "marks", "blocks", "bidi"])
def text(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pages(text: str, spec: Spec) -> dict[str, str]:
    made = files(with_hostile_codes(with_text(spec, text), text))
    return {path.removeprefix("generated/docs/"): page for path, page in made.items()}


@pytest.fixture(scope="module")
def harmless(spec: Spec) -> dict[str, str]:
    return files(with_hostile_codes(with_text(spec, "text"), "text"))


def with_text(value: Any, text: str) -> Any:
    """The same records with another text for people wherever there is one."""
    if isinstance(value, Text):
        return Text(ko=text, en=text)
    if isinstance(value, Struct):
        changes = {name: with_text(part, text) for name, part in asdict(value).items()}
        return replace(value, **changes)
    if isinstance(value, Mapping):
        return {key: with_text(item, text) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [with_text(item, text) for item in value]
    return value


def with_hostile_codes(spec: Spec, text: str) -> Spec:
    """Codes and printed labels are text of others, and may hold anything as well."""
    label = Text(ko=text, en=text)
    printed = [Printed(label=text, source="payrt-2022-03")]
    code = Code(code=f"x{text}", label=label, source="observed", printed=printed)
    changed = {
        name: replace(table, codes=[*table.codes, code]) for name, table in spec.codes.items()
    }
    return replace(spec, codes=changed)


def test_no_html_and_no_foreign_link_comes_of_it(
    pages: dict[str, str], harmless: dict[str, str], spec: Spec
) -> None:
    addresses = {source.url for source in spec.sources}
    for path, page in pages.items():
        assert read(page).html == read(harmless[f"generated/docs/{path}"]).html, path
        assert {link for link in read(page).links if ":" in link} <= addresses, path


def test_every_link_still_leads_somewhere(pages: dict[str, str]) -> None:
    assert list(broken_links(pages)) == []


def test_outline_and_tables_are_those_of_the_harmless_spec(
    pages: dict[str, str], harmless: dict[str, str]
) -> None:
    for path, page in pages.items():
        expected = read(harmless[f"generated/docs/{path}"])
        assert [h.level for h in read(page).headings] == [h.level for h in expected.headings]
        assert [shape(t) for t in read(page).tables] == [shape(t) for t in expected.tables], path


def shape(table: Any) -> tuple[int, int]:
    return len(table.heads), len(table.rows)


def test_rows_keep_their_cells(pages: dict[str, str]) -> None:
    for page in pages.values():
        for rows in raw_rows(page):
            escaped = [row.replace("\\\\", "").replace("\\|", "") for row in rows]
            assert len({row.count("|") for row in escaped}) == 1


def test_the_text_is_read_as_it_was_written(pages: dict[str, str], text: str) -> None:
    shown = visible(text).replace("`", "")
    for edition in ("ko", "en"):
        for name in ("fields.md", "pay_method.md", "shapes.md", "errata.md", "sources.md"):
            assert shown in read(pages[f"{edition}/{name}"]).text.replace("`", ""), name
