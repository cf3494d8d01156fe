"""A YAML file as data: what is changed is read back, and nothing else of its text changes."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from generator.watch.news.edit import Entry, Flow, YamlFile

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


def item(name: str) -> Entry:
    return {"name": name, "says": Flow(x="3"), "printed": [Flow(label="l: m", source="s")]}


def written(value: object) -> str:
    """How a value is written below a key."""
    file = YamlFile("a: b\n")
    file.data["a"] = value
    return file.text().removeprefix("a: ").removesuffix("\n")


@given(st.text(st.characters(codec="utf-8"), min_size=1))
@example(":0")
def test_any_text_is_read_back_wherever_it_stands(text: str) -> None:
    file = YamlFile("a: b\n")
    file.data.update(a=text, b={"c": text, "d": [text]}, e=Flow(f=text))

    read = YAML(typ="safe", pure=True).load(file.text())

    assert read == {"a": text, "b": {"c": text, "d": [text]}, "e": {"f": text}}


@pytest.mark.parametrize(
    "text", ["신용카드", "(구) 토스", "11Pay (구.SKPay)", "KG이니시스", "card"]
)
def test_names_stay_plain(text: str) -> None:
    assert written(text) == text


@pytest.mark.parametrize(
    "text", ["", "1", "1.0", "true", "null", "~", "a: b", "- a", "a #b", "{a}", " a", "*a"]
)
def test_what_is_no_plain_text_is_quoted(text: str) -> None:
    assert written(text) == f'"{text}"'


def test_what_has_a_meaning_in_one_line_is_quoted_there() -> None:
    file = YamlFile("a: {b: c}\n")
    file.data["a"].update(b="d, e", f=["g, h"])

    assert file.text() == 'a: {b: "d, e", f: ["g, h"]}\n'


def test_a_day_is_plain_as_the_spec_has_it() -> None:
    assert written("2026-09-14") == "2026-09-14"
    assert YamlFile("a: 2026-09-14").data == {"a": "2026-09-14"}


def test_an_item_goes_below_another_with_the_same_space_between() -> None:
    file = YamlFile(BLOCK)
    file.data["list"].insert(1, item("c"))

    assert file.text() == BLOCK.replace(
        "      text\n\n",
        '      text\n\n  - name: c\n    says: {x: "3"}\n    printed:\n'
        '      - {label: "l: m", source: s}\n\n',
    )


def test_an_item_goes_to_either_end_of_a_list() -> None:
    file = YamlFile(BLOCK)
    file.data["list"].append({"name": "c"})
    file.data["list"].insert(0, {"name": "d"})

    assert file.text() == BLOCK.replace("      kept\n", "      kept\n\n  - name: c\n").replace(
        "  # one\n", "  - name: d\n\n  # one\n"
    )


def test_items_go_into_a_list_in_one_line() -> None:
    file = YamlFile(BLOCK)
    file.data["flow"][1:1] = [Flow(k="x"), {"k": "y"}]

    assert file.text() == BLOCK.replace("[{k: v}, {k: w}]", "[{k: v}, {k: x}, {k: y}, {k: w}]")


def test_keys_go_below_and_behind_others() -> None:
    file = YamlFile(BLOCK)
    first = file.data["list"][0]
    first["more"] = {"ko": "가", "en": "a"}
    first["says"]["y"] = "2026-01-01"

    assert file.text() == BLOCK.replace(
        "      folded\n      text\n",
        "      folded\n      text\n    more:\n      ko: 가\n      en: a\n",
    ).replace("{x: 1}", "{x: 1, y: 2026-01-01}")


def test_a_key_goes_below_the_comment_beside_another() -> None:
    file = YamlFile(BLOCK)
    file.data["list"][0] |= {"other": "o"} | {
        key: file.data["list"][0].pop(key) for key in ("says", "text")
    }

    assert file.text() == BLOCK.replace("# beside\n", "# beside\n    other: o\n")


def test_other_parts_take_the_place_of_those_that_were_there() -> None:
    file = YamlFile("a:\n  b:\n    c: d\n  e: f\n")
    file.data["a"]["b"] = {"g": ["h"]}

    assert file.text() == "a:\n  b:\n    g: [h]\n  e: f\n"


def test_a_file_without_an_end_of_its_last_line_stays_without() -> None:
    file = YamlFile("a:\n  - b: c")
    file.data["a"].append({"b": "d"})

    assert file.text() == "a:\n  - b: c\n  - b: d"


def test_a_scalar_is_replaced() -> None:
    file = YamlFile("a: {b: 'old', c: d}  # remark\n")
    file.data["a"]["b"] = "x: y"

    assert file.text() == 'a: {b: "x: y", c: d}  # remark\n'


def test_lines_that_are_commented_out_go_below_a_block() -> None:
    file = YamlFile(BLOCK)
    file.comment(file.data["list"], ["x:", "  y"])

    assert file.text() == BLOCK.replace("      kept\n", "      kept\n\n  # x:\n  #   y\n")


def test_items_change_places_with_their_lines_and_comments() -> None:
    file = YamlFile(
        "a:\n  # of b\n  - b: 1\n    # c\n    d: 2\n    # end of b\n\n"
        "# between\n  - e: 3  # f\n  - g: 4"
    )
    file.data["a"].reverse()
    file.data["a"][2]["d"] = 5

    assert file.text() == (
        "a:\n  - g: 4\n\n"
        "# between\n  - e: 3  # f\n  # of b\n  - b: 1\n    # c\n    d: 5\n    # end of b"
    )


def test_items_of_one_line_change_places() -> None:
    file = YamlFile(BLOCK)
    file.data["flow"].reverse()

    assert file.text() == BLOCK.replace("[{k: v}, {k: w}]", "[{k: w}, {k: v}]")


def test_a_mark_at_the_beginning_of_a_file_stays_there() -> None:
    file = YamlFile("\ufeffa: b\n")
    file.data["a"] = "c"

    assert file.text() == "\ufeffa: c\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_are_those_of_the_file(newline: str) -> None:
    file = YamlFile(BLOCK.replace("\n", newline))
    file.data["list"].append(item("c"))
    file.data["z"] = "z"

    text = file.text()

    assert text.count("\n") == text.count(newline)
    assert text.splitlines() == [
        *BLOCK.replace(
            "      kept\n",
            '      kept\n\n  - name: c\n    says: {x: "3"}\n    printed:\n'
            '      - {label: "l: m", source: s}\n',
        ).splitlines(),
        "z: z",
    ]
