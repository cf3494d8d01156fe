import logging
from collections.abc import Mapping
from typing import Any

from portone_v1 import ResponseError, structure

log = logging.getLogger("shop.payments")


def log_response(payload: Mapping[str, Any]) -> None:
    try:
        log.info("%r", structure(payload))
    except ResponseError as error:
        log.warning("%s", error)
