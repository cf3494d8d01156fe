"""What providers send, as far as sources tell: a shape of the spec, and how it is changed.

What happened is one thing, and what the response reports another: a new module's payment reports
`unconfirmed`. The rows are worked out here, once; `payment_response` and the fake of the SDK look
them up.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from generator.spec.lookups import one_statements, put_form
from generator.spec.model import Shape, Spec
from generator.spec.verdict import Judge

REFUSED = "refused"
"""What happened if the SDK opened no window; every other happening is an outcome."""

_BILLING = "customer_uid"
_VERSION = r"(\d+(?:\.\d+)*)"

Row: TypeAlias = dict[str, Any]
"""What comes at `entries` after something `happened`: of the rows that fit, the first one holds.

Without `providers` or a `method` it is about all of them; with `beside`, about requests that have
this parameter. A `shape` comes, with what is `put` into it, and without what to `drop`; it
`reports` an outcome.
"""


def table(spec: Spec) -> Mapping[str, Any]:
    """All that can be looked up, as JSON has it. `methods` are those with which one was seen."""
    happenings = [*(meaning.outcome for meaning in spec.outcomes.meanings), REFUSED]
    rows = [*_Sending(spec).rows(happenings)]
    for name in ("providers", "happened", "entries"):
        rows = _merged(rows, name)
    # What is said of all methods need not be said of one; and what is said of few comes first.
    rows = [
        r for r in rows if r["providers"] or not r["method"] or {**r, "method": None} not in rows
    ]
    rows.sort(key=lambda row: (not row["beside"], not row["providers"], not row["method"]))
    shapes = {shape.id: shape.payload for shape in spec.shapes}
    return {
        "happenings": happenings,
        "methods": {p.code: s.method for p in spec.providers for s in reversed(p.observed)},
        "shapes": {row["shape"]: shapes[row["shape"]] for row in rows},
        "rows": rows,
    }


def addresses(spec: Spec) -> list[Mapping[str, Any]]:
    """From where pages load the SDK: patterns of any language, with the version in a group."""
    found: list[Mapping[str, Any]] = []
    for address in spec.sdk.addresses:
        path = re.sub(r"[^\w<>-]", r"\\\g<0>", address.path).replace("<version>", _VERSION)
        pattern = rf"^https?:\/\/{path}(?:\?.*)?$"
        found.append({"pattern": pattern, "version": address.version, "module": address.module})
    return found


def _merged(rows: Sequence[Row], name: str) -> list[Row]:
    """Rows that differ in nothing but the items of this list become one."""
    merged: dict[str, Row] = {}
    for row in rows:
        same = merged.setdefault(repr({**row, name: bool(row[name])}), {**row, name: []})
        same[name] += row[name]
    return [*merged.values()]


class _Sending:
    """Makes the rows of a spec."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self._judge = Judge(spec)
        self._shapes = {shape.id: shape for shape in spec.shapes}
        self._statements = [*one_statements(spec)]

    def rows(self, happenings: Sequence[str]) -> Iterator[Row]:
        for entry in ("callback", "redirect"):
            for happened in happenings:
                for provider, method in self._channels(entry, happened):
                    yield self._row(entry, happened, provider, method)
        # What is empty where a billing key was used, and has a value otherwise.
        for shape in self.spec.shapes:
            said = shape.payload
            if shape.entry == "callback" and {_BILLING, "pg_provider"} <= said.keys():
                row = self._row("callback", shape.outcome, said["pg_provider"], said["pay_method"])
                usual = self._shapes[row["shape"]].payload
                empty = {key: "" for key in said if said[key] == "" and usual.get(key)}
                yield {**row, "beside": _BILLING, "put": {**row["put"], **empty}}

    def _channels(self, entry: str, happened: str) -> Iterator[tuple[str | None, str | None]]:
        """Those of which something is said that makes a difference."""
        yield None, None
        if happened == REFUSED:
            return  # the SDK answers before there is a provider
        few = [
            provider.code
            for provider in self.spec.providers
            if any(carries.fields != "full" and not carries.when for carries in provider.carries)
        ]
        for code in self.spec.codes["pg_provider"].codes:
            # Also those that the page never listed: nothing it says of fields is about them.
            if code.code in few or not code.listed:
                yield code.code, None
        if entry == "redirect":
            return
        for provider in self.spec.providers:
            seen = (seen for seen in provider.observed if seen.outcome == happened)
            yield from ((provider.code, one.method) for one in seen)
        if happened == "paid":  # the others go with one method, or with none
            methods = (s.method for s in self._statements if s.method and not s.provider)
            yield from ((None, method) for method in dict.fromkeys(methods))

    def _row(self, entry: str, happened: str, provider: str | None, method: str | None) -> Row:
        if happened == REFUSED:
            shape, payload = self._refused(entry)
        else:
            few = provider is not None and method is None
            shapes = self._candidates(entry, happened, few=few)
            fitted = [(s, self._fitted(s, happened, provider, method)) for s in shapes]
            # One that comes as it is, if there is any.
            shape, payload = min(fitted, key=lambda pair: pair[0].payload != pair[1])
        verdict = self._judge.judge(entry, payload)
        if verdict.outcome is None:
            raise ValueError(f"what is made of a shape is no response: {verdict.errors}")
        before = shape.payload
        return {
            "entries": [entry],
            "happened": [happened],
            "providers": [provider] if provider else [],
            "method": method,
            "beside": None,
            "shape": shape.id,
            "put": {key: value for key, value in payload.items() if before.get(key, ...) != value},
            "drop": [key for key in before if key not in payload],
            "reports": verdict.outcome,
        }

    def _refused(self, entry: str) -> tuple[Shape, Mapping[str, Any]]:
        refusal = self._shapes[self.spec.sdk.refusal.shape]
        if entry == "callback":
            return refusal, refusal.payload
        shape = self._candidates(entry, "failed", few=False)[0]
        keys = {name for carries in self.spec.redirects for name in carries.fields}
        # A query has text: the shape says what is a boolean, and what is null has no place in it.
        said = {k: v for k, v in refusal.payload.items() if k in keys and v not in (True, False)}
        return shape, {k: v for k, v in {**shape.payload, **said}.items() if v is not None}

    def _candidates(self, entry: str, happened: str, *, few: bool) -> list[Shape]:
        """Shapes that may be sent, the likeliest first: one that names its provider is whole."""
        told = happened == "failed" or not (few or entry == "redirect")
        wanted = ("callback" if few else entry, happened if told else "unconfirmed")
        keys = self._judge.keys.keys()
        whole = [
            shape
            for shape in self.spec.shapes
            if (shape.entry, shape.outcome) == wanted
            and shape.payload.keys() <= keys  # with others it is of a wrapper's making
            and (shape.entry == "redirect" or shape.canonical is None)
        ]
        return sorted(whole, key=lambda shape: ("pg_provider" in shape.payload) == few)

    def _fitted(
        self, shape: Shape, happened: str, provider: str | None, method: str | None
    ) -> Mapping[str, Any]:
        """The shape as is said of this provider if anything is; with a method, else as of all."""
        payload = dict(shape.payload)
        about = [
            s
            for s in self._statements
            if s.provider in (None, provider)
            and s.method in (None, method)
            and s.outcome in (None, happened)
        ]
        for field in self.spec.fields:
            all_said = [s for s in about if s.field == field.name]
            said = [s for s in all_said if s.provider] or (all_said if method else [])
            found = _forms(payload.get(field.name, ...))
            if said and all(found.isdisjoint(s.forms) for s in said):
                put_form(payload, field, said[0].forms[0])
        return payload


def _forms(value: Any) -> set[str]:
    """What a value is an example of: 0 may be a zero or a value; an ellipsis is none."""
    if value is ...:
        return {"absent"}
    if value is None:
        return {"null"}
    if value == "":
        return {"empty"}
    return {"zero", "value"} if type(value) is int and value == 0 else {"value"}
