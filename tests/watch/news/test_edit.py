"""Edits of YAML as text: what is written is read back, and nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from generator.watch.news.edit import YamlFile
from generator.watch.news.recorded import parsed
from generator.watch.news.yaml_text import Flow, Value, flow, scalar

BLOCK = """\
# above
list:
  # one
  - name: a   # beside
    says: {x: 1}
    text: >-
      folded
      text

  - name: b
    says: {x: 2}
    text: |
      kept

# below
flow: [{k: v}, {k: w}]
end: last
"""


def data(text: str) -> object:
    return parsed(text).data


def item(name: str) -> dict[str, Value]:
    return {"name": name, "says": Flow(x="3"), "printed": [Flow(label="l: m", source="s")]}


@given(st.text(st.characters(codec="utf-8"), min_size=1))
@example(":0")
def test_any_text_is_read_back_wherever_it_stands(text: str) -> None:
    form = scalar(text)
    read = YAML(typ="safe", pure=True).load(f"a: {form}\nb: {{c: {form}, d: [{form}]}}\n")

    assert read == {"a": text, "b": {"c": text, "d": [text]}}


@pytest.mark.parametrize(
    "text", ["신용카드", "(구) 토스", "11Pay (구.SKPay)", "KG이니시스", "card"]
)
def test_names_stay_plain(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text", ["", "1", "1.0", "true", "null", "~", "a: b", "- a", "a #b", "a, b", "{a}", " a", "*a"]
)
def test_what_is_no_plain_text_is_quoted(text: str) -> None:
    assert scalar(text) == f'"{text}"'


def test_a_day_is_plain_as_the_spec_has_it() -> None:
    assert flow({"from": "2026-09-14"}) == "{from: 2026-09-14}"
    assert data("a: 2026-09-14") == {"a": "2026-09-14"}


def test_an_item_goes_below_another_with_the_same_space_between() -> None:
    file = YamlFile(BLOCK)

    text = file.edited([file.insert(("list",), 0, item("c"))])

    assert text == BLOCK.replace(
        "      text\n\n",
        '      text\n\n  - name: c\n    says: {x: "3"}\n    printed:\n'
        '      - {label: "l: m", source: s}\n\n',
    )


def test_an_item_goes_to_the_end_of_a_list() -> None:
    file = YamlFile(BLOCK)

    text = file.edited([file.insert(("list",), 1, {"name": "c"})])

    assert text == BLOCK.replace("      kept\n", "      kept\n\n  - name: c\n")


def test_an_item_goes_into_a_list_in_one_line() -> None:
    file = YamlFile(BLOCK)

    text = file.edited([file.insert(("flow",), 0, Flow(k="x")), file.insert(("flow",), 1, "y")])

    assert text == BLOCK.replace("[{k: v}, {k: w}]", "[{k: v}, {k: x}, {k: w}, y]")


def test_keys_go_below_and_behind_others() -> None:
    file = YamlFile(BLOCK)

    text = file.edited(
        [
            file.add_key(("list", 0), "text", "more", {"ko": "가", "en": "a"}),
            file.add_key(("list", 0), "name", "other", "o"),
            file.add_key(("list", 0, "says"), "x", "y", "2026-01-01"),
        ]
    )

    assert text == BLOCK.replace(
        "      folded\n      text\n",
        "      folded\n      text\n    more:\n      ko: 가\n      en: a\n",
    ).replace("beside\n    says: {x: 1}", "beside\n    other: o\n    says: {x: 1, y: 2026-01-01}")


def test_edits_at_one_place_keep_their_order() -> None:
    file = YamlFile(BLOCK)

    text = file.edited([file.add_key((), "end", key, key) for key in ("b", "a")])

    assert text == BLOCK + "b: b\na: a\n"


def test_a_last_line_without_an_end_is_ended() -> None:
    file = YamlFile("a:\n  - b")

    assert file.edited([file.insert(("a",), 0, "c")]) == "a:\n  - b\n  - c\n"


def test_a_scalar_is_replaced() -> None:
    file = YamlFile("a: {b: 'old', c: d}  # remark\n")

    assert file.edited([file.replace(("a", "b"), "x: y")]) == 'a: {b: "x: y", c: d}  # remark\n'


def test_items_change_places_with_their_lines_and_comments() -> None:
    file = YamlFile(
        "a:\n  # of b\n  - b: 1\n    # c\n    d: 2\n    # end of b\n\n"
        "# between\n  - e: 3  # f\n  - g: 4"
    )

    text = file.edited([file.reorder(("a",), [2, 1, 0])])

    assert text == (
        "a:\n  - g: 4\n\n"
        "# between\n  - e: 3  # f\n  # of b\n  - b: 1\n    # c\n    d: 2\n    # end of b"
    )


def test_items_of_one_line_change_places() -> None:
    file = YamlFile(BLOCK)

    assert file.edited([file.reorder(("flow",), [1, 0])]) == BLOCK.replace(
        "[{k: v}, {k: w}]", "[{k: w}, {k: v}]"
    )


def test_a_mark_at_the_beginning_of_a_file_stays_there() -> None:
    file = YamlFile("\ufeffa: b\n")

    assert file.edited([file.replace(("a",), "c")]) == "\ufeffa: c\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_are_those_of_the_file(newline: str) -> None:
    file = YamlFile(BLOCK.replace("\n", newline))

    text = file.edited([file.insert(("list",), 1, item("c")), file.add_key((), "end", "z", "z")])

    assert text.count("\n") == text.count(newline)
    assert text.splitlines() == [
        *BLOCK.replace(
            "      kept\n",
            '      kept\n\n  - name: c\n    says: {x: "3"}\n    printed:\n'
            '      - {label: "l: m", source: s}\n',
        ).splitlines(),
        "z: z",
    ]
