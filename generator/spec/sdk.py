"""The addresses of the SDK's script, as patterns that every language reads alike."""

import re
from collections.abc import Mapping
from typing import Any

from generator.spec.model import Spec

_VERSION = r"(\d+(?:\.\d+)*)"


def addresses(spec: Spec) -> list[Mapping[str, Any]]:
    """Of each address its pattern, whose group is the version, unless `version` says that."""
    return [
        {
            "pattern": rf"^https?:\/\/{_path(address.path)}(?:\?.*)?$",
            "version": address.version,
            "module": address.module,
        }
        for address in spec.sdk.addresses
    ]


def _path(path: str) -> str:
    return _VERSION.join(map(_quoted, path.split("<version>")))


def _quoted(text: str) -> str:
    return re.sub(r"[^\w-]", r"\\\g<0>", text)
