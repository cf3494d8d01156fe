"""A fake of the SDK: `IMP` for browsers and test suites, as an ES module and as a plain script.

It answers `request_pay` as the provider would, from the rows of `spec.sent`, which
`portone_v1.testing.payment_response` reads, too.
"""

from collections.abc import Mapping
from typing import Any

from generator import render
from generator.spec.lookups import fields_by_key
from generator.spec.model import Provider, Spec
from generator.spec.sent import addresses, table
from generator.text.js import in_one_file, value

_PACKAGE = "generated/typescript"
_SCRIPT_FOR_PYTHON = "generated/python/portone_v1/testing/fake.js"
# Fields that are as the request has them, or the time, and never as a shape has them.
_ASKED = (
    *("merchant_uid", "name", "paid_amount", "currency", "pg_provider", "custom_data", "paid_at"),
    *("buyer_name", "buyer_email", "buyer_tel", "buyer_addr", "buyer_postcode", "vbank_date"),
)
# In the order in which their constants are made.
_PARTS = ("words.js", "sent.js", "request.js", "scenarios.js", "dialog.js", "fake.js")


def files(spec: Spec) -> Mapping[str, str]:
    """What the npm package has of it, and the script that the Python package serves."""
    env, static = render.environment(__file__, {"js": value}), render.static(__file__)
    header = render.header("generator/targets/fake/static", "// {}")
    tables = env.get_template("fake-tables.js.jinja").render(_data(spec))
    parts = [tables, *(static[name] for name in _PARTS)]
    # For a page that loads it as a script: nothing but `fakeImp` becomes a global.
    module = in_one_file([*parts, static["script.js"]]).replace("\nexport ", "\n")
    script = f"(() => {{\n{module}}})();\n"
    known = env.get_template("addresses.js.jinja").render(addresses=addresses(spec))
    return {
        f"{_PACKAGE}/fake.d.ts": header + static["fake.d.ts"],
        f"{_PACKAGE}/playwright.d.ts": header + static["playwright.d.ts"],
        f"{_PACKAGE}/fake.js": in_one_file(parts),
        f"{_PACKAGE}/fake-script.js": script,
        f"{_PACKAGE}/playwright.js": in_one_file([header + static["playwright.js"], known]),
        _SCRIPT_FOR_PYTHON: script,
    }


def _data(spec: Spec) -> Mapping[str, Any]:
    """What `fake-tables.js` says, without what is empty: a page need not load that."""
    codes, sent = spec.codes["pg_provider"].codes, table(spec)
    shapes = {
        name: {key: 0 if key in _ASKED else value for key, value in payload.items()}
        for name, payload in sent["shapes"].items()
    }
    rows = [{name: part for name, part in row.items() if part} for row in sent["rows"]]
    return {
        "spec": spec,
        "sent": {"happenings": sent["happenings"], "shapes": shapes, "rows": rows},
        "providers": {c.code: {} for c in codes} | {p.code: _facts(p) for p in spec.providers},
        "mobile": {
            entry: [p.code for p in spec.providers if p.delivery and p.delivery.mobile == entry]
            for entry in ("callback", "redirect")
        },
        "spellings": {alias.code: c.code for c in codes for alias in c.aliases},
        "keys": {alias.name: field.name for field in spec.fields for alias in field.aliases},
        "longest_order": fields_by_key(spec)["merchant_uid"].max_length,
        "needed": {p.name: p.label for p in spec.sdk.parameters if p.needed},
        "lines": {line.line: line.lacks for line in spec.sdk.lines if line.lacks},
    }


def _facts(provider: Provider) -> Mapping[str, Any]:
    delivery = provider.delivery
    facts = {
        # On whose word it is known what the provider sends, if anybody speaks of that.
        "source": next((carries.source for carries in provider.carries), None),
        "pc": delivery and delivery.pc,
        "since": delivery and delivery.since,
        "says": provider.says and provider.says.method,
    }
    return {name: fact for name, fact in facts.items() if fact}
