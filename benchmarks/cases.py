"""The payloads that are measured, all of them made from the spec."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlencode

from generator.spec.source import read_yaml

SPEC = Path(__file__).resolve().parent.parent / "spec" / "payment_response.yaml"


@dataclass(frozen=True)
class Case:
    """One payload, and the entry that it is given to."""

    name: str
    payload: Any
    """The callback object, or the URL of a redirect."""
    entry: Literal["callback", "redirect"] = "callback"
    valid: bool = True


def fresh(case: Case, count: int = 20) -> list[Any]:
    """The payload as often as asked, each with keys of its own: `json.loads` shares none either."""
    text = json.dumps(case.payload)
    return [json.loads(text) for _ in range(count)]


@cache
def cases() -> tuple[Case, ...]:
    """The page's own sample first; what stands behind it comes from shapes of the spec."""
    spec: Any = read_yaml(SPEC, SPEC.name).data
    sample = spec["sample"]["payload"]
    shapes = {shape["id"]: shape["payload"] for shape in spec["shapes"]}
    unknown = {
        "pay_method": "zz_unknown",
        "pg_provider": "zz_unknown",
        "zz_text": "x",
        "zz_number": 3,
    }
    # What a mobile SDK makes of the object: everything text, given to the wrong entry.
    wrong = {"success": "true", "paid_amount": "1004"}
    return (
        Case("sample", sample),
        Case("user cancel", shapes["user_cancel"]),
        Case("identifiers only", shapes["identifiers_only"]),
        Case("virtual account", shapes["virtual_account_issued"]),
        Case("unknown keys, codes", {**sample, **unknown}),
        Case("redirect", _url(shapes["redirect_with_own_parameters"]), "redirect"),
        Case("redirect, all text", _url(shapes["redirect_all_text"]), "redirect"),
        Case("invalid", {**sample, **wrong}, valid=False),
    )


def _url(parameters: dict[str, str]) -> str:
    return f"https://shop.example/done?{urlencode(parameters)}"
