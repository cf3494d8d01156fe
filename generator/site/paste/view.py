"""What the page's template and its scripts need, in one language."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any
from urllib.parse import urlencode

from jinja2.utils import htmlsafe_json_dumps

from generator.site.navigation import navigation
from generator.spec.lookups import attribute_of, foreign_description
from generator.spec.model import Shape, Spec, Text
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


def page(edition: Edition) -> Mapping[str, Any]:
    """Everything that the template puts in."""
    examples = list(_examples(edition))
    known = _known(edition, examples)
    return {
        "_": in_language(edition.language),
        "language": edition.language,
        "names": NAMES,
        "assets": "../../assets/what",
        "description": description(edition.language),
        "pages": list(_pages(navigation(edition))),
        "providers": _providers(edition),
        "examples": examples,
        "known": htmlsafe_json_dumps(known, ensure_ascii=False, separators=(",", ":")),
    }


def stand_in(language: Language) -> str:
    """The Markdown by which navigation and search know the page."""
    _ = in_language(language)
    return f"# {_('Interpret my response')}\n\n{description(language)}\n"


def description(language: Language) -> str:
    """What the page does, for readers and search engines."""
    _ = in_language(language)
    return _(
        "Paste the JSON or the redirect address that you got, and see its outcome, what each "
        "field means and what is unknown. It is read in the browser and sent nowhere."
    )


def _pages(entries: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, str]]:
    for entry in entries:
        for title, page in entry.items():
            if isinstance(page, str):
                path = page.removesuffix(".md").replace("README", "")
                yield {"title": title, "path": f"../{path}/" if path else "../"}
            else:
                yield from _pages(page)


def _providers(edition: Edition) -> list[Mapping[str, str]]:
    """Those of which something is known."""
    labels = {entry.code: entry.label for entry in edition.spec.codes["pg_provider"].codes}
    return [
        {"code": provider.code, "label": _plain(labels[provider.code], edition.language)}
        for provider in sorted(edition.spec.providers, key=lambda provider: provider.code)
    ]


def _known(edition: Edition, examples: Sequence[tuple[str, str]]) -> Any:
    """What the scripts know of the spec besides what the ES modules say, and their words."""
    spec = edition.spec
    failure = spec.wrappers.failure
    known = {
        # Of the scripts, and of the reader of an error.
        "translations": translations_of(edition.language, "site/paste/static/", "paste/errors.py"),
        "attributes": {field.name: attribute_of(field) for field in spec.fields},
        "tables": {name: table.python for name, table in spec.codes.items()},
        "codeNotes": {
            name: {code.code: code.note for code in table.codes if code.note}
            for name, table in spec.codes.items()
        },
        "nothing": spec.wrappers.nothing,
        "errors": spec.errors,
        "failureKeys": [failure.code, failure.message],
        "outcomes": {meaning.outcome: meaning.brief for meaning in spec.outcomes.meanings},
        "warning": spec.outcomes.warning,
        "rules": spec.outcomes.rules,
        "shapes": spec.shapes,
        "telling": _telling_keys(spec),
        "foreign": {
            foreign_description(foreign): {
                "id": foreign.id,
                "title": foreign.title,
                "hint": foreign.hint,
            }
            for foreign in spec.foreign
        },
        "examples": [text for _title, text in examples],
    }
    return _plain(known, edition.language)


def _plain(value: Any, language: Language) -> Any:
    """Records of the spec as JSON has them, in one language, without what is not said."""
    if isinstance(value, Text):
        return getattr(value, language)
    if is_dataclass(value):
        said = {field.name: getattr(value, field.name) for field in fields(value)}
        value = {name: item for name, item in said.items() if item is not None and item != []}
    if isinstance(value, Mapping):
        return {key: _plain(item, language) for key, item in value.items()}
    is_list = isinstance(value, Sequence) and not isinstance(value, str)
    return [_plain(item, language) for item in value] if is_list else value


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
    shapes = {shape.id: shape for shape in edition.spec.shapes}
    for name in _SHAPES:
        yield _plain(shapes[name].title, edition.language), _of_shape(shapes[name])
    webhook = next(foreign for foreign in edition.spec.foreign if foreign.id == "webhook")
    title = _plain(webhook.title, edition.language)
    yield title[:1].upper() + title[1:], _json(webhook.examples[0].payload)
    wrong = {**shapes["card_paid"].payload, "success": "true", "paid_amount": "1,000", "name": None}
    yield _("Wrong types"), _json(wrong)
    first, second, *rest = _json(shapes["user_cancel"].payload).split(",\n")
    yield _("A comma missing"), f"{first},\n{second}\n" + ",\n".join(rest)


def _of_shape(shape: Shape) -> str:
    if shape.entry == "redirect":
        return f"https://shop.example/payments/done?{urlencode(shape.payload, doseq=True)}"
    # As a console prints it, except where it is long: there JSON is what people have.
    return _json(shape.payload) if len(shape.payload) > 10 else _literal(shape.payload)


def _json(payload: Mapping[str, Any]) -> str:
    return json.dumps(payload, ensure_ascii=False, indent=2)


def _literal(payload: Mapping[str, Any]) -> str:
    """A JavaScript literal, in the manner of a console."""
    values = {
        key: f"'{value}'" if isinstance(value, str) else json.dumps(value)
        for key, value in payload.items()
    }
    return "{" + ", ".join(f"{key}: {value}" for key, value in values.items()) + "}"
