"""What the form offers, and what it answers, as data for `static/chooser.js`."""

import json
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from generator.render import static
from generator.site.navigation import plain
from generator.spec.lookups import fields_by_key, keys_of
from generator.spec.model import Field, Shape, Spec
from generator.spec.statements import one_statements
from generator.targets.docs.availability import Asked, Cell, expected, is_redirected, only_keys
from generator.targets.docs.edition import Edition
from generator.text.markdown import anchor
from generator.text.translation import LANGUAGES, translations_of

_DEVICES = ("pc", "mobile")
# What may become of a payment. That a response does not tell is no such thing.
_OUTCOMES = ("paid", "virtual_account_issued", "failed")
# An example of another outcome is further away than one with a few other keys.
_OTHER_OUTCOME = 10

_Cells = Mapping[str, Cell]


def files(spec: Spec) -> Mapping[str, str]:
    """Path below the site's root to text."""
    found = {f"assets/chooser/{name}": text for name, text in static(__file__).items()}
    answers, chosen = _answers(spec)
    for language in LANGUAGES:
        edition = Edition(spec=spec, language=language)
        data = {**_said(edition), "answers": answers, "chosen": chosen}
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        found[f"{language}/availability/chooser.json"] = text
    return found


def _answers(spec: Spec) -> tuple[list[Any], dict[str, list[int]]]:
    """Every different answer, and for each provider which it gets: by method, outcome, device."""
    answered: dict[Asked, int] = {}
    answers: list[Any] = []
    chosen = {code.code: list[int]() for code in spec.codes["pg_provider"].codes}
    for provider, asked in _everything(spec):
        if asked not in answered:
            answer = _answer(spec, asked)
            answers += [] if answer in answers else [answer]
            answered[asked] = answers.index(answer)
        chosen[provider].append(answered[asked])
    return answers, chosen


def _everything(spec: Spec) -> Iterator[tuple[str, Asked]]:
    """All that can be chosen, by provider. What nothing is said of is asked as one."""
    known = {provider.code for provider in spec.providers} | _methods(spec)
    providers, methods = (
        [code.code for code in spec.codes[name].codes] for name in ("pg_provider", "pay_method")
    )
    for provider, method, outcome, device in product(providers, methods, _OUTCOMES, _DEVICES):
        asked = Asked(
            provider=provider if provider in known else "",
            method=method if method in known else "",
            outcome=outcome,
            is_mobile=device == "mobile",
        )
        yield provider, asked


def _methods(spec: Spec) -> set[str]:
    """The payment methods of which anything is said or shown."""
    said = {each.method for each in one_statements(spec) if each.method}
    return said | {str(shape.payload.get("pay_method")) for shape in spec.shapes}


def _answer(spec: Spec, asked: Asked) -> dict[str, Any]:
    """Of each key: its forms, whether they are known of the provider itself, sources, an example.

    A redirect is one only where a source says so of the provider.
    """
    provider = next((p for p in spec.providers if p.code == asked.provider), None)
    is_redirect = asked.is_mobile and is_redirected(provider)
    cells = expected(spec, asked)
    shape = _nearest(spec, cells, asked, "redirect" if is_redirect else "callback")
    return {
        "redirect": is_redirect,
        "unsure": asked.is_mobile and not (provider and provider.delivery),
        "few": bool(provider and only_keys(provider)),
        "shape": shape.id,
        "keys": [
            [f.name, list(c.forms), int(c.own), list(c.sources), _example(f, c, shape)]
            for f in spec.fields
            for c in [cells[f.name]]
        ],
    }


def _nearest(spec: Spec, cells: _Cells, asked: Asked, entry: str) -> Shape:
    """The example of the spec whose keys fit best."""
    fields = fields_by_key(spec)
    always = {name for name, cell in cells.items() if cell.forms and "absent" not in cell.forms}
    never = {name for name, cell in cells.items() if set(cell.forms) == {"absent"}}

    def misfits(shape: Shape) -> int:
        payload = shape.payload
        came = {fields[key].name for key in payload if key in fields}
        wrong = len(came & never) + len(always - came)
        wrong += payload.get("pay_method") != asked.method
        wrong += payload.get("pg_provider") != asked.provider
        is_other = shape.outcome not in (asked.outcome, "unconfirmed")
        return wrong + _OTHER_OUTCOME * is_other

    return min((shape for shape in spec.shapes if shape.entry == entry), key=misfits)


def _example(field: Field, cell: Cell, shape: Shape) -> str | None:
    """A value as JSON, where one comes: that of the example, or else of the field."""
    if "value" not in cell.forms:
        return None
    found = [shape.payload[key] for key in keys_of(field) if shape.payload.get(key)]
    return json.dumps((found or [field.example])[0], ensure_ascii=False)


def _said(edition: Edition) -> dict[str, Any]:
    """What can be chosen and what is said, in a language."""
    spec = edition.spec
    labels = {str(m.outcome): m.label for m in spec.outcomes.meanings}
    return {
        "translations": translations_of(edition.language, "site/chooser/static/"),
        "choices": {
            "provider": choices(edition, "pg_provider"),
            "method": choices(edition, "pay_method"),
            "outcome": [[name, plain(edition.text(labels[name]))] for name in _OUTCOMES],
        },
        "forms": {form: plain(word) for form, word in edition.forms.items()},
        # What is chosen is the value of its own field.
        "fields": {"pg_provider": "provider", "pay_method": "method"},
        "links": {
            "field": {f.name: f"../fields/#{anchor(f.name)}" for f in spec.fields},
            "shape": {s.id: f"../shapes/#{anchor(s.id)}" for s in spec.shapes},
        },
        "shapes": {shape.id: plain(edition.text(shape.title)) for shape in spec.shapes},
    }


def choices(edition: Edition, table: str) -> list[list[str]]:
    """The codes of a table, each with what is shown of it."""
    codes = edition.spec.codes[table].codes
    return [[code.code, f"{code.code} · {plain(edition.text(code.label))}"] for code in codes]
