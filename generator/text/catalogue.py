"""Keeps `ko.po` with the sources: `python -m generator.text.catalogue` brings it up to date.

New messages come in without Korean, and those whose English changed a little keep the Korean they
had, marked as fuzzy. Whoever fills it in or looks it over takes the mark away.
"""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from generator.text.translation import CATALOGUE, placeholders, read_catalogue

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
        elif placeholders(english) != placeholders(korean):
            yield f"other placeholders in Korean: {english}"


if __name__ == "__main__":
    CATALOGUE.write_text(updated(), encoding="utf-8", newline="\n")
    print("\n".join(faults(read_catalogue())) or f"{CATALOGUE.name} is complete")
