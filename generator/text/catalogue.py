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
    ("**/tests/**", "ignore"),
    ("**.py", "python"),
    ("**.jinja", "jinja2.ext:babel_extract"),
    ("site/**.js", "javascript"),
]
_OPTIONS = {"site/**.js": {"parse_template_string": True}}
_KEYWORDS = {"_": None}
# Babel's own header names the day on which it was written.
_HEADER = """\
msgid ""
msgstr ""
"Language: ko\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def extracted() -> Catalog:
    """Every message that the sources say, with the files that say it."""
    catalogue = Catalog(locale="ko")
    found = extract_from_dir(_GENERATOR, _METHODS, _OPTIONS, keywords=_KEYWORDS)
    for file, _line, message, _comments, context in sorted(found, key=lambda each: each[:2]):
        # Lines would change with every edit of a file.
        catalogue.add(message, locations=[(f"generator/{file}", 0)], context=context)
    return catalogue


def faults(said: Catalog, known: Catalog) -> Iterator[str]:
    """Why a catalogue does not agree with what is said: a line for each message."""
    for message in said:
        found = known.get(message.id)
        if message.id and (found is None or not found.string):
            yield f"no Korean: {message.id}"
        elif message.id and found and found.fuzzy:
            yield f"fuzzy, so to be looked over: {message.id}"
    for message in known:
        if message.id and message.id not in said:
            yield f"said nowhere any more: {message.id}"
        elif message.string and placeholders(str(message.id)) != placeholders(str(message.string)):
            yield f"other placeholders in Korean: {message.id}"
    yield from (f"commented out: {message}" for message in known.obsolete)


def updated() -> str:
    """The text of the catalogue, brought up to date with the sources."""
    catalogue = read_catalogue()
    catalogue.update(extracted())
    for message in catalogue:
        if message.fuzzy and placeholders(str(message.id)) != placeholders(str(message.string)):
            # A guess from something else.
            message.string, message.flags = "", set()
    file = io.BytesIO()
    write_po(
        file,
        catalogue,
        width=100,
        omit_header=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    return f"{_HEADER}{file.getvalue().decode().strip()}\n"


if __name__ == "__main__":
    CATALOGUE.write_text(updated(), encoding="utf-8", newline="\n")
    print("\n".join(faults(extracted(), read_catalogue())) or f"{CATALOGUE.name} is complete")
