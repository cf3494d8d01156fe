"""pydantic."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from benchmarks.peers import Peer
from benchmarks.peers.pydantic_model import Response
from benchmarks.peers.queries import parameters


def _structure_query(url: str) -> Any:
    return Response.model_validate(parameters(url))


PEER = Peer(
    Response.model_validate,
    _structure_query,
    ValidationError,
    lambda error: error.errors(),
    {"pydantic": Response.model_validate_json},
)
