"""The addresses of the SDK's script, as patterns that every language reads alike."""

import re
from collections.abc import Mapping
from typing import Any

from generator.spec.model import Spec

_VERSION = r"(\d+(?:\.\d+)*)"


def addresses(spec: Spec) -> list[Mapping[str, Any]]:
    """Of each address its pattern, whose group is the version, unless `version` says that."""
    found: list[Mapping[str, Any]] = []
    for address in spec.sdk.addresses:
        quoted = re.sub(r"[^\w<>-]", r"\\\g<0>", address.path).replace("<version>", _VERSION)
        pattern = rf"^https?:\/\/{quoted}(?:\?.*)?$"
        found.append({"pattern": pattern, "version": address.version, "module": address.module})
    return found
