"""Text of the spec is text in every output, whatever signs it is made of."""

from __future__ import annotations

import ast
import io
import json
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import convert

from generator import build
from generator.spec.load import SPEC
from generator.spec.model import Spec
from generator.spec.source import read_yaml
from tests.project import ROOT
from tests.today import the_spec

HOSTILE = (
    "START ' \" \\ \\n \\N{DIGIT ONE} ''' \"\"\" | ` ``` $ ${x} %s {0} {{ x }} {% x %} {# x #} "
    "<script>alert(1)</script> --> */ // # \u202eback\u202c \u2028\u2029 ]]> &amp; [x](y) END"
)
BROKEN_UP = HOSTILE.replace(" $ ", "\n\n $ \r\n\t")

# Keys whose value is text for people, or printed as somebody else wrote it.
TEXTS = {"ko", "en", "label", "type"}


@pytest.fixture(scope="module", params=[HOSTILE, BROKEN_UP], ids=["one line", "several lines"])
def hostile(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def outputs(hostile: str) -> dict[str, str]:
    """What is made of the spec with hostile text after every text."""
    data = read_yaml(ROOT / SPEC, SPEC).data
    spoil(data, hostile)
    # Schema and rules refuse some of it; escaping does not rely on them.
    return build.made(convert(data, Spec))


def spoil(value: Any, hostile: str) -> None:
    """Append to every text, in place."""
    for key, item in list(value.items() if isinstance(value, dict) else enumerate(value)):
        if key in TEXTS and isinstance(item, str):
            value[key] = f"{item} {hostile}"
        elif isinstance(item, (dict, list)) and key not in ("payload", "canonical", "example"):
            spoil(item, hostile)


def test_python_strings_hold_it_unchanged(outputs: dict[str, str], hostile: str) -> None:
    strings = [text for path, code in python(outputs) for text in string_constants(path, code)]

    assert any("START" in text for text in strings)
    for text in strings:
        # A docstring is laid out anew, so white space may differ; nothing else may.
        assert words(text).count("START") == words(text).count(words(hostile))


def test_python_holds_it_nowhere_but_in_strings_and_comments(outputs: dict[str, str]) -> None:
    for path, code in python(outputs):
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            inert = token.type in (tokenize.STRING, tokenize.COMMENT)
            assert inert or not {"START", "END"}.intersection(token.string.split()), path


def test_labels_come_out_equal(outputs: dict[str, str], hostile: str) -> None:
    constants = {text for path, code in python(outputs) for text in string_constants(path, code)}

    plain = the_spec().codes["pay_method"].codes[0].label
    assert {f"{plain.ko} {hostile}", f"{plain.en} {hostile}"} <= constants


def test_json_can_be_read(outputs: dict[str, str]) -> None:
    files = [text for path, text in outputs.items() if path.endswith(".json")]

    assert files
    for text in files:
        json.loads(text)


@pytest.mark.needs("markdown_it")
def test_markdown_has_no_html_of_it(outputs: dict[str, str]) -> None:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    pages = {path: text for path, text in outputs.items() if path.endswith(".md")}

    assert any("START" in text for text in pages.values())
    for path, text in pages.items():
        tokens = [t for token in parser.parse(text) for t in (token, *(token.children or ()))]
        html = [token.content for token in tokens if token.type in ("html_inline", "html_block")]
        assert not [content for content in html if "<script" in content], path


def python(outputs: dict[str, str]) -> Iterator[tuple[str, str]]:
    return ((path, text) for path, text in outputs.items() if Path(path).suffix == ".py")


def string_constants(path: str, code: str) -> list[str]:
    tree = ast.parse(code, path)
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [value for value in constants if isinstance(value, str)]


def words(text: str) -> str:
    return " ".join(text.split())
