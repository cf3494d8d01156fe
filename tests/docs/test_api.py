"""The page of the Python API says what the package that is made says of itself."""

from __future__ import annotations

import inspect
import typing

import portone_v1

from generator.spec.model import Spec
from generator.targets.docs.python_api import api_names
from generator.targets.python import target as python
from tests.docs.reading import ReadPage

Reference = dict[str, ReadPage]


def test_every_public_name_has_a_section(edition: str, reference: Reference) -> None:
    page = reference[f"{edition}/api.md"]
    sections = [heading.text for heading in page.headings if heading.level == 3]
    assert sorted(sections) == sorted(portone_v1.__all__)
    assert sorted(row[0] for row in page.tables[0].rows) == sorted(portone_v1.__all__)


def test_a_function_has_its_signature(edition: str, reference: Reference) -> None:
    page = reference[f"{edition}/api.md"]
    for name in portone_v1.__all__:
        value = getattr(portone_v1, name)
        if inspect.isfunction(value):
            (block, *_) = [t.content for t in page.under(name.lower()).tokens if t.type == "fence"]
            assert block.startswith(f"def {name}(")
            assert all(parameter in block for parameter in inspect.signature(value).parameters)


def test_a_class_shows_its_attributes(edition: str, reference: Reference, spec: Spec) -> None:
    page = reference[f"{edition}/api.md"]
    (table,) = page.under("paymentresponse").tables
    shown = [row[0] for row in table.rows]
    assert [field.name for field in spec.fields] == shown[: len(spec.fields)]
    assert set(shown[len(spec.fields) :]) == {"extra", "outcome", "fields_set", "repeated"}
    (table,) = page.under("statement").tables
    assert [row[0] for row in table.rows] == list(typing.get_type_hints(portone_v1.Statement))


def test_each_language_has_its_own_sentences(reference: Reference) -> None:
    """A paragraph and its translation do not both stand there."""
    korean, english = (reference[f"{name}/api.md"].under("structure").text for name in ("ko", "en"))
    assert "엄격하다" in korean
    assert "엄격하다" not in english
    assert "Strict" in english
    assert "Strict" not in korean


def test_every_docstring_is_shown_in_one_language_or_both(reference: Reference, spec: Spec) -> None:
    both = reference["ko/api.md"].text + reference["en/api.md"].text
    for name in api_names(python.files(spec)):
        for paragraph in name.paragraphs:
            assert paragraph.replace("`", "") in both, name.name


def test_errors_are_named(edition: str, reference: Reference) -> None:
    page = reference[f"{edition}/api.md"]
    for name, error in (("structure", "ResponseError"), ("unstructure", "ValueError")):
        assert error in page.under(name).text.split("\n")[-1]


def test_members_of_enumerations_are_linked(edition: str, reference: Reference, spec: Spec) -> None:
    page = reference[f"{edition}/api.md"]
    for table, entries in spec.codes.items():
        assert f"{table}.md" in page.under(entries.python.lower()).links
    assert "outcomes.md" in page.under("outcome").links


def test_a_code_says_which_member_it_is(edition: str, reference: Reference, spec: Spec) -> None:
    for table, entries in spec.codes.items():
        members = getattr(portone_v1, entries.python)
        for entry in entries.codes:
            text = reference[f"{edition}/{table}.md"].under(entry.code).text
            assert f"Python: {entries.python}.{members(entry.code).name}" in text
