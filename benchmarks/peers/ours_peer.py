"""The package itself."""

from __future__ import annotations

from portone_v1 import ResponseError, structure, structure_query

from benchmarks.peers import Peer

PEER = Peer(structure, structure_query, ResponseError, lambda error: error.errors)
