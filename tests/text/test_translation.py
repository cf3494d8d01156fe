"""English in the sources and Korean in the catalogue say the same things."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from generator.commands import UnableError
from generator.text import translation
from generator.text.translation import (
    CATALOGUE,
    LANGUAGES,
    extracted,
    faults,
    in_language,
    read_catalogue,
    translated,
    updated,
)


def catalogue_of(text: str) -> Catalog:
    return read_po(io.BytesIO(text.encode()), locale="ko")


def entry(english: str, korean: str) -> str:
    return f'msgid "{english}"\nmsgstr "{korean}"\n\n'


def test_the_catalogue_is_complete_and_has_nothing_left_over() -> None:
    assert list(faults(read_catalogue())) == []
    assert {m.id for m in read_catalogue()} == {m.id for m in extracted()}


def test_bringing_the_catalogue_up_to_date_would_change_nothing() -> None:
    assert CATALOGUE.read_text(encoding="utf-8") == updated()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (entry("Since {date}", ""), "no Korean"),
        ("#, fuzzy\n" + entry("Since {date}", "{date}부터"), "fuzzy"),
        (entry("Since {date}", "{day}부터"), "other placeholders"),
    ],
)
def test_what_is_left_to_do_is_told(text: str, fault: str) -> None:
    (line,) = faults(catalogue_of(text))
    assert line.startswith(fault)


def test_what_templates_modules_and_scripts_say_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = {
        "targets/docs/templates/page.md.jinja": '{{ _("of a "\n"template", n=1) }}',
        "targets/docs/page.py": 'edition._("of a module")',
        "site/paste/static/view.js": 'show(_("of a script"), `${a} (${_("in a text")}) ${b}`);',
    }
    for path, text in sources.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.setattr(translation, "_GENERATOR", tmp_path)
    said = {"of a template", "of a module", "of a script", "in a text"}
    assert {m.id for m in extracted() if m.id} == said


def test_an_english_text_that_changes_keeps_its_korean_to_be_looked_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ko.po").write_text(entry("Listed since {date}", "{date}부터"), encoding="utf-8")
    (tmp_path / "page.py").write_text('_("Listed from {date}")', encoding="utf-8")
    monkeypatch.setattr(translation, "_GENERATOR", tmp_path)
    monkeypatch.setattr(translation, "CATALOGUE", tmp_path / "ko.po")
    (message,) = [m for m in catalogue_of(updated()) if m.id]
    assert (message.id, message.string, message.fuzzy) == ("Listed from {date}", "{date}부터", True)


def test_what_nobody_says_any_more_goes_and_what_is_new_comes_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = entry("Until", "까지") + '#~ msgid "Old"\n#~ msgstr "옛"\n\n'
    (tmp_path / "ko.po").write_text(gone + entry("{n} codes", "{n}개"), encoding="utf-8")
    (tmp_path / "page.py").write_text('_("{n} codes"), _("value")', encoding="utf-8")
    monkeypatch.setattr(translation, "_GENERATOR", tmp_path)
    monkeypatch.setattr(translation, "CATALOGUE", tmp_path / "ko.po")
    brought = catalogue_of(updated())
    assert {m.id: m.string for m in brought if m.id} == {"{n} codes": "{n}개", "value": ""}
    assert not brought.obsolete


def test_a_message_without_korean_says_what_to_do() -> None:
    assert translated("never said anywhere", "en") == "never said anywhere"
    with pytest.raises(UnableError, match=re.escape("python -m generator.text.translation")):
        translated("never said anywhere", "ko")


def test_only_names_that_are_given_are_filled_in() -> None:
    assert in_language("en")("{a} and {b} in {…} of {", a="{b}") == "{b} and {b} in {…} of {"
    assert in_language("en")("{count} keys", count=3) == "3 keys"
    assert LANGUAGES == ("ko", "en")
