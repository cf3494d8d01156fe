"""The package itself."""

from __future__ import annotations

import json
from decimal import Decimal

import msgspec
import orjson
from portone_v1 import ResponseError, structure, structure_query

from benchmarks.peers import Peer

# A float would lose the digits of a long amount; a Decimal keeps all.
_decode = msgspec.json.Decoder(float_hook=Decimal).decode

PEER = Peer(
    structure,
    structure_query,
    ResponseError,
    lambda error: error.errors,
    {
        "json": lambda sent: structure(json.loads(sent)),
        "orjson": lambda sent: structure(orjson.loads(sent)),
        "msgspec": lambda sent: structure(_decode(sent)),
    },
)
