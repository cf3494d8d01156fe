"""What the page's template and its scripts need, in one language."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, cast
from urllib.parse import urlencode

from markupsafe import Markup

from generator.site.navigation import navigation
from generator.spec.lookups import attribute_of, foreign_description
from generator.spec.model import Shape, Spec, Text
from generator.targets.docs.edition import Edition
from generator.text.translation import NAMES, Language, in_language, translations_of

_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    # The icon in the tab, which is of this site too.
    "img-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    # No text ever becomes HTML.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
)

# Shapes of the spec to try, one for each thing that a newcomer confuses.
_SHAPES = (
    "card_paid",
    "virtual_account_issued",
    "user_cancel",
    "error_fields_failure",
    "redirect_success",
    "redirect_failure",
)


@dataclass(frozen=True, kw_only=True)
class Example:
    """Something to paste."""

    title: str
    text: str


def page(edition: Edition) -> Mapping[str, Any]:
    """Everything that the template puts in."""
    examples = list(_examples(edition))
    return {
        "_": in_language(edition.language),
        "language": edition.language,
        "names": NAMES,
        "policy": "; ".join(_POLICY),
        "assets": "../../assets/what",
        "description": description(edition.language),
        "pages": list(_pages(navigation(edition))),
        "providers": _providers(edition),
        "examples": examples,
        "known": _json_for_html(_known(edition, examples)),
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


def _in(edition: Edition, text: Text) -> str:
    return str(getattr(text, edition.language))


def _json_for_html(value: Mapping[str, Any]) -> Markup:
    """JSON that ends no element: `<` is the only sign that could."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - escaped on this line


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
        {"code": provider.code, "label": _in(edition, labels[provider.code])}
        for provider in sorted(edition.spec.providers, key=lambda provider: provider.code)
    ]


def _known(edition: Edition, examples: Sequence[Example]) -> Mapping[str, Any]:
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
        "examples": [example.text for example in examples],
    }
    return cast("Mapping[str, Any]", _plain(known, edition.language))


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


def _examples(edition: Edition) -> Iterator[Example]:
    _ = in_language(edition.language)
    spec = edition.spec
    shapes = {shape.id: shape for shape in spec.shapes}
    for name in _SHAPES:
        yield _of_shape(edition, shapes[name])
    webhook = next(foreign for foreign in spec.foreign if foreign.id == "webhook")
    yield Example(
        title=_capitalised(_in(edition, webhook.title)), text=_json(webhook.examples[0].payload)
    )
    wrong = {**shapes["card_paid"].payload, "success": "true", "paid_amount": "1,000", "name": None}
    yield Example(title=_("Wrong types"), text=_json(wrong))
    yield Example(title=_("A comma missing"), text=_broken(shapes["user_cancel"]))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _of_shape(edition: Edition, shape: Shape) -> Example:
    title = _in(edition, shape.title)
    if shape.entry == "redirect":
        query = urlencode(shape.payload, doseq=True)
        return Example(title=title, text=f"https://shop.example/payments/done?{query}")
    # As a console prints it, except where it is long: there JSON is what people have.
    text = _json(shape.payload) if len(shape.payload) > 10 else _literal(shape.payload)
    return Example(title=title, text=text)


def _json(payload: Mapping[str, Any]) -> str:
    return json.dumps(payload, ensure_ascii=False, indent=2)


def _literal(payload: Mapping[str, Any]) -> str:
    """A JavaScript literal, in the manner of a console."""
    values = {
        key: f"'{value}'" if isinstance(value, str) else json.dumps(value)
        for key, value in payload.items()
    }
    return "{" + ", ".join(f"{key}: {value}" for key, value in values.items()) + "}"


def _broken(shape: Shape) -> str:
    first, second, *rest = _json(shape.payload).split(",\n")
    return f"{first},\n{second}\n" + ",\n".join(rest)
