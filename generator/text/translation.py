"""What is said in every language: English stands in the sources, Korean in `ko.po` beside this.

Wherever a template or a module says `_("…")`, the English text is also the key of its translation.
`python -m generator.text.translation` keeps the two together: new messages come in without Korean,
and those whose English changed a little keep the Korean they had, marked as fuzzy. Whoever fills it
in or looks it over takes the mark away.
"""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from generator.commands import UnableError

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")
NAMES: Mapping[Language, str] = {"ko": "한국어", "en": "English"}

CATALOGUE = Path(__file__).parent / "ko.po"

_GENERATOR = Path(__file__).parents[1]
_METHODS = [
    ("**.py", "python"),
    ("**.jinja", "jinja2.ext:babel_extract"),
    ("site/**.js", "javascript"),
    ("site/theme/**.html", "jinja2.ext:babel_extract"),
]
_OPTIONS = {"site/**.js": {"parse_template_string": True}}
# Babel's own header names the day on which it was written.
_HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def translated(message: str, language: Language) -> str:
    """An English message in a language, its `{names}` not filled in. Raises UnableError."""
    found = message if language == "en" else _korean().get(message)
    if not found:
        raise UnableError(
            f"generator/text/{CATALOGUE.name}: no Korean for {message!r}; "
            "`python -m generator.text.translation` adds what is missing, to be filled in there"
        )
    return found


def in_language(language: Language) -> Callable[..., str]:
    """The `_` of plain text: a message in a language, with text put in for each given `{name}`."""

    def _(message: str, **parts: object) -> str:
        text = translated(message, language)
        return _PLACEHOLDER.sub(lambda found: str(parts.get(found[1], found[0])), text)

    return _


def in_all_languages(message: str) -> dict[str, str]:
    """A message as the spec has text: in each language."""
    return {language: translated(message, language) for language in LANGUAGES}


def read_catalogue() -> Catalog:
    """The Korean catalogue as it is on disk."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="ko")


def translations_of(language: Language, *files: str) -> Mapping[str, str]:
    """English to a language of all that files of the generator say, for their own `_`."""
    return {
        str(message.id): str(message.string)
        for message in (read_catalogue() if language == "ko" else ())
        if any(part in file for part in files for file, _line in message.locations)
    }


@cache
def _korean() -> Mapping[str, str]:
    messages = (m for m in read_catalogue() if m.id and m.string and not m.fuzzy)
    return {str(message.id): str(message.string) for message in messages}


def extracted() -> Catalog:
    """Every message that the sources say, with the files that say it."""
    catalogue = Catalog(locale="ko")
    found = extract_from_dir(_GENERATOR, _METHODS, _OPTIONS, keywords={"_": None})
    for file, _line, message, _comments, _context in sorted(found, key=lambda each: each[:2]):
        # Lines would change with every edit of a file.
        catalogue.add(message, locations=[(f"generator/{file}", 0)])
    return catalogue


def updated() -> str:
    """The text of the catalogue, brought up to date with the sources: what nobody says is gone."""
    catalogue, file = read_catalogue(), io.BytesIO()
    catalogue.update(extracted())
    options = {"omit_header": True, "ignore_obsolete": True, "include_lineno": False}
    write_po(file, catalogue, width=100, **options)
    return f"{_HEADER}{file.getvalue().decode().strip()}\n"


def faults(catalogue: Catalog) -> Iterator[str]:
    """What a translator has to do yet: a line for each message."""
    for message in filter(lambda message: message.id, catalogue):
        english, korean = str(message.id), str(message.string or "")
        if not korean:
            yield f"no Korean: {english}"
        elif message.fuzzy:
            yield f"fuzzy, so to be looked over: {english}"
        elif set(_PLACEHOLDER.findall(english)) != set(_PLACEHOLDER.findall(korean)):
            yield f"other placeholders in Korean: {english}"


if __name__ == "__main__":
    CATALOGUE.write_text(updated(), encoding="utf-8", newline="\n")
    print("\n".join(faults(read_catalogue())) or f"{CATALOGUE.name} is complete")
