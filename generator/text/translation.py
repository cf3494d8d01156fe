"""What is said in every language: English stands in the sources, Korean in `ko.po` beside this.

Wherever a template or a module says `_("…")`, the English text is also the key of its translation.
`generator.text.catalogue` keeps the two together.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from generator.commands import UnableError

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")
NAMES: Mapping[Language, str] = {"ko": "한국어", "en": "English"}

CATALOGUE = Path(__file__).parent / "ko.po"

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def translated(message: str, language: Language) -> str:
    """An English message in a language, its `{names}` not filled in. Raises UnableError."""
    if language == "en":
        return message
    found = _korean().get(message)
    if not found:
        raise UnableError(
            f"generator/text/{CATALOGUE.name}: no Korean for {message!r}; "
            "`python -m generator.text.catalogue` adds what is missing, to be filled in there"
        )
    return found


def in_language(language: Language) -> Callable[..., str]:
    """The `_` of plain text: a message in a language, with text put in for each `{name}`.

    Names that are not given, and other braces, are text.
    """

    def _(message: str, **parts: object) -> str:
        text = translated(message, language)
        return _PLACEHOLDER.sub(lambda found: str(parts.get(found[1], found[0])), text)

    return _


def in_all_languages(message: str) -> dict[str, str]:
    """A message as the spec has text: in each language."""
    return {language: translated(message, language) for language in LANGUAGES}


def placeholders(text: str) -> set[str]:
    """The names that a text leaves to be filled in."""
    return set(_PLACEHOLDER.findall(text))


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
