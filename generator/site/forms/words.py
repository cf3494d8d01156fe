"""What the forms offer and say, in a language, as data for their scripts."""

from typing import Any

from generator.site.pages import plain
from generator.targets.docs.edition import Edition
from generator.text.markdown import anchor
from generator.text.translation import translations_of


def words(edition: Edition) -> dict[str, Any]:
    """All words of both forms."""
    spec = edition.spec
    return {
        "translations": translations_of(edition.language, "site/forms/static/"),
        "providers": choices(edition, "pg_provider"),
        "methods": choices(edition, "pay_method"),
        "outcomes": {m.outcome: plain(edition.text(m.label)) for m in spec.outcomes.meanings},
        "forms": {form: plain(word) for form, word in edition.forms.items()},
        "anchors": {field.name: anchor(field.name) for field in spec.fields},
        "shapes": {shape.id: plain(edition.text(shape.title)) for shape in spec.shapes},
    }


def choices(edition: Edition, table: str) -> list[list[str]]:
    """The codes of a table, each with what is shown of it."""
    codes = edition.spec.codes[table].codes
    return [[code.code, f"{code.code} · {plain(edition.text(code.label))}"] for code in codes]
