"""The payload that a page shows comes out as JSON, or as a doubt."""

from __future__ import annotations

import pytest

from generator.watch.page import Page, read

FIELDS = "> **`imp_uid`** * string\n\n> **`status`** * string\n\n> **`name`** * string\n\n"


def page(rest: str) -> Page:
    return read((FIELDS + rest).encode(), "page")


@pytest.mark.parametrize(
    "literal",
    [
        '{"imp_uid": "i", "status": null}',
        "{imp_uid: 'i', status: null}",
        "{\n  imp_uid: 'i', // 번호\n  status: null, /* 없음 */\n}",
        "var rsp = {imp_uid: 'i', status: null};",
        '{"code": 0, "response": {"imp_uid": "i", "status": null}}',
    ],
)
@pytest.mark.parametrize("frame", ["```json\n{}\n```\n", "~~~\n{}\n~~~\n", "{}\n", "<pre>{}</pre>"])
def test_literals_of_javascript_and_json(literal: str, frame: str) -> None:
    found = page(frame.replace("{}", literal))
    assert found.sample is not None
    assert found.sample.value == {"imp_uid": "i", "status": None}
    assert found.doubts == ()


def test_other_blocks_of_code_are_no_samples() -> None:
    found = page(
        '```html\n<script src="x.js"></script>\n```\n\n'
        "```js\nfunction (rsp) { post({ imp_uid: rsp.imp_uid }) }\n```\n"
    )
    assert found.sample is None
    assert found.doubts == ()


def test_of_several_samples_the_fullest_counts_and_the_rest_is_said() -> None:
    found = page("```\n{imp_uid: 'a'}\n```\n\n```\n{imp_uid: 'b', status: 'paid'}\n```\n")
    assert found.sample is not None
    assert found.sample.value["imp_uid"] == "b"
    assert [doubt.line for doubt in found.doubts] == [found.sample.line] == [12]


@pytest.mark.parametrize(
    "literal",
    [
        "{\n imp_uid: 'i',\n status: 'paid',\n name: 'x',\n",
        "{imp_uid: 'i', status: now(), name: 'x'}",
        "{imp_uid: 'i', status: NaN, name: 'x'}",
        "{imp_uid: 'i', status: '\\ud800', name: 'x'}",
        "{imp_uid: 'i', status: 'paid', name: " + "{a: " * 30 + "1" + "}" * 31,
    ],
)
def test_a_sample_that_is_no_data_is_in_doubt(literal: str) -> None:
    found = page(f"```\n{literal}\n```\n")
    assert found.sample is None
    assert [doubt.line for doubt in found.doubts] == [8]


def test_an_address_in_the_sample_is_no_comment() -> None:
    found = page("{\n  imp_uid: 'i',\n  url: \"https://a.b/?x={1}&amp=2\"\n}\n")
    assert found.sample is not None
    assert found.sample.value["url"] == "https://a.b/?x={1}&amp=2"
