"""What providers send, as far as sources tell: a shape of the spec, and how it is changed.

What happened is one thing, and what the response reports another: a new module's payment reports
`unconfirmed`. The rows are worked out here, once; `payment_response` and the fake of the SDK look
them up.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.spec.lookups import fields_by_key, put_form
from generator.spec.model import Provider, Shape, Spec
from generator.spec.statements import OneStatement, one_statements
from generator.spec.verdict import Judge

REFUSED = "refused"
"""What happened if the SDK opened no window; every other happening is an outcome."""

_BILLING = "customer_uid"
_ENTRIES = ("callback", "redirect")


@dataclass(frozen=True, kw_only=True)
class Row:
    """What comes at entries after something happened: of the rows that fit, the first one holds.

    Without providers or a method it is about all of them; with `beside`, about requests that have
    this parameter. `reports` is the verdict on it.
    """

    entries: Sequence[str]
    happened: Sequence[str]
    providers: Sequence[str]
    method: str | None
    beside: str | None = None
    shape: str
    put: Mapping[str, Any]
    drop: Sequence[str]
    reports: str


def rows(spec: Spec) -> list[Row]:
    """All rows; those that speak of providers and a method first."""
    found = [*_Sending(spec).rows()]
    for name in ("providers", "happened", "entries"):
        found = _merged(found, name)
    # What is said of all methods need not be said of one.
    whole = [replace(row, method=None) for row in found]
    kept = (
        row
        for row, of_all in zip(found, whole, strict=True)
        if row.providers or row.method is None or of_all not in found
    )
    return sorted(kept, key=lambda r: (r.beside is None, not r.providers, r.method is None))


def _merged(rows: Sequence[Row], name: str) -> list[Row]:
    """Rows that differ in nothing but the items of this list become one."""
    merged: dict[str, Row] = {}
    for row in rows:
        items: list[str] = getattr(row, name)
        others: dict[str, Any] = {name: bool(items)}
        key = repr(replace(row, **others))
        before: list[str] = getattr(merged[key], name) if key in merged else []
        both: dict[str, Any] = {name: [*before, *items]}
        merged[key] = replace(row, **both)
    return [*merged.values()]


def table(spec: Spec) -> Mapping[str, Any]:
    """All that can be looked up, as JSON has it. `methods` are those with which one was seen."""
    found = rows(spec)
    shapes = {shape.id: shape.payload for shape in spec.shapes}
    seen = {p.code: s.method for p in spec.providers for s in reversed(p.observed)}
    return {
        "happenings": _happenings(spec),
        "methods": seen,
        "shapes": {row.shape: shapes[row.shape] for row in found},
        "rows": [vars(row) for row in found],
    }


def _happenings(spec: Spec) -> list[str]:
    return [*(meaning.outcome for meaning in spec.outcomes.meanings), REFUSED]


class _Sending:
    """Makes the rows of a spec."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self._judge = Judge(spec)
        self._shapes = {shape.id: shape for shape in spec.shapes}
        self._statements = [*one_statements(spec)]
        self._known = {provider.code: provider for provider in spec.providers}
        # Also those that the page never listed: nothing it says of fields is about them.
        codes = {code.code: code.listed for code in spec.codes["pg_provider"].codes}
        providers = [self._known.get(code, Provider(code=code)) for code in codes]
        self._of_few_keys = [p for p in providers if _fields(p) is not None or not codes[p.code]]

    def rows(self) -> Iterator[Row]:
        for entry in _ENTRIES:
            for happened in _happenings(self.spec):
                for provider, method in self._channels(entry, happened):
                    yield self._row(entry, happened, provider, method)
        yield from self._with_billing_keys()

    def _with_billing_keys(self) -> Iterator[Row]:
        """What is empty where a billing key was used, and has a value otherwise."""
        for shape in self.spec.shapes:
            provider = self._known.get(shape.payload.get("pg_provider", ""))
            if _BILLING in shape.payload and provider is not None and shape.entry == "callback":
                method = shape.payload["pay_method"]
                row = self._row("callback", shape.outcome, provider, method)
                usual = self._shapes[row.shape].payload
                empty = {k: "" for k, v in shape.payload.items() if v == "" and usual.get(k)}
                yield replace(row, beside=_BILLING, put={**row.put, **empty})

    def _channels(self, entry: str, happened: str) -> Iterator[tuple[Provider | None, str | None]]:
        """Those of which something is said that makes a difference."""
        yield None, None
        if happened == REFUSED:
            return  # the SDK answers before there is a provider
        for provider in self._of_few_keys:
            yield provider, None
        if entry == "redirect":
            return
        for provider in self.spec.providers:
            for seen in provider.observed:
                if seen.outcome == happened:
                    yield provider, seen.method
        if happened == "paid":  # the others go with one method, or with none
            said = (s.method for s in self._statements if s.provider is None and s.method)
            yield from ((None, method) for method in dict.fromkeys(said))

    def _row(self, entry: str, happened: str, provider: Provider | None, method: str | None) -> Row:
        shape, payload = self._sent(entry, happened, provider, method)
        before = shape.payload
        verdict = self._judge.judge(entry, payload)
        if verdict.outcome is None:
            raise ValueError(f"what is made of a shape is no response: {verdict.errors}")
        return Row(
            entries=[entry],
            happened=[happened],
            providers=[provider.code] if provider else [],
            method=method,
            shape=shape.id,
            put={key: value for key, value in payload.items() if before.get(key, ...) != value},
            drop=[key for key in before if key not in payload],
            reports=verdict.outcome,
        )

    def _sent(
        self, entry: str, happened: str, provider: Provider | None, method: str | None
    ) -> tuple[Shape, Mapping[str, Any]]:
        if happened == REFUSED:
            return self._refused(entry)
        shapes = self._candidates(entry, happened, few=provider is not None and method is None)
        if method is None:
            few = (_fields(provider) if provider else None) or shapes[0].payload
            return shapes[0], {k: v for k, v in shapes[0].payload.items() if k in few}
        said = self._said(provider, method, happened)
        fitted = [(shape, self._fitted(shape, said)) for shape in shapes]
        as_it_is = (f for f in fitted if f[0].payload == f[1])
        return next(as_it_is, fitted[0])

    def _refused(self, entry: str) -> tuple[Shape, Mapping[str, Any]]:
        refusal = self._shapes[self.spec.sdk.refusal.shape]
        if entry == "callback":
            return refusal, refusal.payload
        # A query has text, so what is null has no place in it.
        shape = self._candidates(entry, "failed", few=False)[0]
        keys = {name for carries in self.spec.redirects for name in carries.fields}
        said = {k: v for k, v in refusal.payload.items() if k in keys and isinstance(v, str)}
        left = {key for key in shape.payload if refusal.payload.get(key, ...) is None}
        return shape, {k: v for k, v in {**shape.payload, **said}.items() if k not in left}

    def _candidates(self, entry: str, happened: str, *, few: bool) -> list[Shape]:
        """Shapes that may be sent, the likeliest first: one that names its provider is whole."""
        failed = happened == "failed"
        if few or (entry == "redirect" and happened not in ("failed", "unconfirmed")):
            happened = "failed" if failed else "unconfirmed"
        wanted = "callback" if few else entry
        ours = fields_by_key(self.spec).keys()
        found = (s for s in self.spec.shapes if (s.entry, s.outcome) == (wanted, happened))
        whole = [
            shape
            for shape in found
            if shape.payload.keys() <= ours  # with others it is of a wrapper's making
            and (wanted == "redirect" or shape.canonical is None)
        ]
        return sorted(whole, key=lambda shape: ("pg_provider" in shape.payload) == few)

    def _said(
        self, provider: Provider | None, method: str, happened: str
    ) -> Mapping[str, list[OneStatement]]:
        """What is said of each field: of this provider if anything, else of all."""
        code = provider and provider.code
        known: dict[str, list[OneStatement]] = {}
        for said in self._statements:
            about = said.provider in (None, code) and said.method in (None, method)
            if about and said.outcome in (None, happened):
                known.setdefault(said.field, []).append(said)
        return {
            field: [said for said in all_ if said.provider] or all_ for field, all_ in known.items()
        }

    def _fitted(self, shape: Shape, known: Mapping[str, list[OneStatement]]) -> Mapping[str, Any]:
        """The shape as statements would have it."""
        payload = dict(shape.payload)
        for field in self.spec.fields:
            statements = known.get(field.name, [])
            found = _forms(payload.get(field.name, ...))
            if all(found.isdisjoint(said.forms) for said in statements) and statements:
                put_form(payload, field, statements[0].forms[0])
        return payload


def source_of(provider: Provider) -> str | None:
    """On whose word it is known what the provider sends, if anybody speaks of that."""
    return next((carries.source for carries in provider.carries), None)


def _fields(provider: Provider) -> Sequence[str] | None:
    """The only fields that a provider sends, if that is said."""
    said = (c.fields for c in provider.carries if c.fields != "full" and c.when is None)
    return next((fields for fields in said if fields != "full"), None)


def _forms(value: Any) -> set[str]:
    """What a value is an example of: 0 may be a zero or a value; an ellipsis is none."""
    if value is ...:
        return {"absent"}
    if value is None:
        return {"null"}
    if value == "":
        return {"empty"}
    return {"zero", "value"} if type(value) is int and value == 0 else {"value"}
