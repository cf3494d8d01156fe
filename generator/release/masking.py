"""A payload as it may be shown: no personal value, and of people's data nothing undocumented."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl

from generator.release.payloads import Payload
from generator.spec.lookups import keys_of
from generator.spec.model import Spec

_MASK = "…"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\[\]-]{0,40}")


def masked(payload: Payload, specs: Sequence[Spec]) -> Any:
    """The payload; what is personal data in any of the specs is masked."""
    sent = payload.sent
    if isinstance(sent, str) and payload.is_real:
        # The parameters alone: an address may hold personal values anywhere else.
        query = sent.rpartition("?")[2].partition("#")[0]
        sent = dict(parse_qsl(query, keep_blank_values=True))
    if not isinstance(sent, dict):
        return sent
    fields = [(key, field) for spec in specs for field in spec.fields for key in keys_of(field)]
    personal = {key for key, field in fields if field.sensitive}
    documented = {key for key, _ in fields}

    def shown(key: str, value: Any) -> Any:
        is_plain = isinstance(value, (str, int, float)) and key in documented
        may_be_seen = key not in personal and (is_plain or not payload.is_real)
        return value if may_be_seen or value in (None, "", True, False) else _MASK

    return {
        key if not payload.is_real or _NAME.fullmatch(key) else _MASK: shown(key, value)
        for key, value in sent.items()
    }
