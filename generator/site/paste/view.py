"""What the page's template and its scripts need, in one language."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup

from generator.site.paste import words
from generator.spec.lookups import foreign_description
from generator.spec.model import Shape, Text
from generator.targets.docs.edition import Edition
from generator.targets.docs.pages import pages
from generator.text.translation import LANGUAGES, NAMES, Language, in_language

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
    _ = in_language(edition.language)
    examples = _examples(edition)
    return {
        "language": edition.language,
        "policy": "; ".join(_POLICY),
        "assets": "../../assets/what",
        "site": _("PortOne V1 payment response"),
        "title": _("Interpret my response"),
        "description": _description(edition.language),
        "not_official": _("Not made by, or connected with, PortOne."),
        "words": {n: _in(edition, t) for n, t in vars(words).items() if isinstance(t, Text)},
        "editions": _editions(edition),
        "pages": _pages(edition),
        "providers": _providers(edition),
        "examples": examples,
        "known": _json_for_html(_known(edition, examples)),
    }


def stand_in(language: Language) -> str:
    """The Markdown by which navigation and search know the page."""
    _ = in_language(language)
    return f"# {_('Interpret my response')}\n\n{_description(language)}\n"


def _description(language: Language) -> str:
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


def _editions(edition: Edition) -> list[Mapping[str, Any]]:
    return [
        {
            "language": language,
            "name": NAMES[language],
            "current": Markup(' aria-current="page"') if language == edition.language else "",
        }
        for language in LANGUAGES
    ]


def _pages(edition: Edition) -> list[Mapping[str, str]]:
    """Where to read on without scripts."""
    titles = {page.template: page.short_title for page in pages(edition)}
    return [
        {"path": f"../{name}/", "title": titles[name]} for name in ("shapes", "outcomes", "fields")
    ]


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
    is_korean = edition.language == "ko"
    return {
        "words": {name: _in(edition, text) for name, text in words.SCRIPT.items()},
        "errorWords": words.ERROR_WORDS if is_korean else {},
        "tables": {name: table.python for name, table in spec.codes.items()},
        "outcomes": {m.outcome: _in(edition, m.brief) for m in spec.outcomes.meanings},
        "warning": _in(edition, spec.outcomes.warning),
        "foreign": {foreign_description(f): _foreign(edition, f.id) for f in spec.foreign},
        "examples": [asdict(example)["text"] for example in examples],
    }


def _foreign(edition: Edition, name: str) -> Mapping[str, str]:
    (foreign,) = (foreign for foreign in edition.spec.foreign if foreign.id == name)
    return {"id": name, "title": _in(edition, foreign.title), "hint": _in(edition, foreign.hint)}


def _examples(edition: Edition) -> list[Example]:
    spec = edition.spec
    shapes = {shape.id: shape for shape in spec.shapes}
    webhook = next(foreign for foreign in spec.foreign if foreign.id == "webhook")
    wrong = {**shapes["card_paid"].payload, "success": "true", "paid_amount": "1,000", "name": None}
    return [
        *(_of_shape(edition, shapes[name]) for name in _SHAPES),
        Example(
            title=_capitalised(_in(edition, webhook.title)), text=_json(webhook.examples[0].payload)
        ),
        Example(title=_in(edition, words.WRONG_TYPES), text=_json(wrong)),
        Example(title=_in(edition, words.BROKEN), text=_broken(shapes["user_cancel"])),
    ]


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
