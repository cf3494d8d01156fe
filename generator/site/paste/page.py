"""The page of an edition, with what its scripts know of the spec."""

import json
from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any
from urllib.parse import urlencode

from jinja2.utils import htmlsafe_json_dumps
from msgspec import Struct
from msgspec.structs import asdict

from generator.render import environment
from generator.site.forms.words import choices
from generator.site.pages import PASTE, descriptions, entries
from generator.spec.lookups import attribute_of, foreign_description
from generator.spec.model import Spec, Text
from generator.targets.docs.edition import Edition
from generator.text.translation import NAMES, Language, in_language, translations_of

# Shapes of the spec to try, one for each thing that a newcomer confuses.
_SHAPES = (
    "card_paid",
    "virtual_account_issued",
    "user_cancel",
    "error_fields_failure",
    "redirect_success",
    "redirect_failure",
)
_json = json.JSONEncoder(ensure_ascii=False, indent=2).encode


def page(edition: Edition) -> str:
    """The page as HTML."""
    examples = list(_examples(edition))
    known = {**_known(edition), "examples": [text for _title, text in examples]}
    providers = {provider.code for provider in edition.spec.providers}
    template = environment(__file__, {}).get_template("what-did-i-get.html.jinja")
    return template.render(
        _=in_language(edition.language),
        language=edition.language,
        names=NAMES,
        assets="../../assets/paste",
        description=descriptions(edition)[PASTE],
        pages=[
            (title, "" if page == "README.md" else page.replace(".md", "/"))
            for title, page, _group in entries(edition)
        ],
        providers=[chosen for chosen in choices(edition, "pg_provider") if chosen[0] in providers],
        examples=[title for title, _text in examples],
        known=htmlsafe_json_dumps(known, ensure_ascii=False, separators=(",", ":")),
    )


def _known(edition: Edition) -> dict[str, Any]:
    """What the scripts know of the spec besides what the ES modules say, and their words."""
    spec = edition.spec
    known: dict[str, Any] = _plain(
        {
            "attributes": {field.name: attribute_of(field) for field in spec.fields},
            "tables": {name: table.python for name, table in spec.codes.items()},
            "codeNotes": {
                name: {code.code: code.note for code in table.codes if code.note}
                for name, table in spec.codes.items()
            },
            "wrappers": spec.wrappers,
            "errors": spec.errors,
            "outcomes": spec.outcomes,
            "shapes": spec.shapes,
            "foreign": {foreign_description(foreign): foreign for foreign in spec.foreign},
            "telling": _telling_keys(spec),
        },
        edition.language,
    )
    said = translations_of(edition.language, "site/paste/static/", "site/paste/errors.js")
    return {"translations": said, **known}


def _plain(value: Any, language: Language) -> Any:
    """Records as JSON has them, in one language, without what is not said."""
    if isinstance(value, Text):
        return getattr(value, language)
    if isinstance(value, Struct):
        value = {name: said for name, said in asdict(value).items() if said not in (None, [])}
    if isinstance(value, Mapping):
        return {key: _plain(item, language) for key, item in value.items()}
    return [_plain(item, language) for item in value] if isinstance(value, list) else value


def _telling_keys(spec: Spec) -> list[str]:
    """Keys by which an object is found in a text: those that hardly anything else has."""
    required = [field.name for field in spec.fields if field.required]
    aliases = [alias.name for field in spec.fields for alias in field.aliases]
    # Foreign objects are told by the names that they write in camel case.
    examples = (example for foreign in spec.foreign for example in foreign.examples)
    camel = [key for example in examples for key in example.payload if key != key.lower()]
    return list(dict.fromkeys([*required, *aliases, *camel]))


def _examples(edition: Edition) -> Iterator[tuple[str, str]]:
    """Something to paste: its title, and the text."""
    _ = in_language(edition.language)
    said = attrgetter(edition.language)
    shapes = {shape.id: shape for shape in edition.spec.shapes}
    for name in _SHAPES:
        query = f"https://shop.example/payments/done?{urlencode(shapes[name].payload, doseq=True)}"
        text = query if shapes[name].entry == "redirect" else _json(shapes[name].payload)
        yield said(shapes[name].title), text
    webhook = next(foreign for foreign in edition.spec.foreign if foreign.id == "webhook")
    title = said(webhook.title)
    yield title[:1].upper() + title[1:], _json(webhook.examples[0].payload)
    wrong = {"success": "true", "paid_amount": "1,000", "name": None}
    yield _("Wrong types"), _json({**shapes["card_paid"].payload, **wrong})
    first, second, rest = _json(shapes["user_cancel"].payload).split(",\n", 2)
    yield _("A comma missing"), f"{first},\n{second}\n{rest}"
