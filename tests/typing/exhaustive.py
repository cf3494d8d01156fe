"""What users may write who list every code: a new code is a minor change, and fails this."""

from __future__ import annotations

from typing import assert_never

from portone_v1 import Status, UnknownCode


def every_status(status: Status | UnknownCode | None) -> str:
    match status:
        case Status.PAID:
            return "settled"
        case Status.READY | Status.PENDING:
            return "not yet"
        case Status.FAILED | Status.CANCELLED:
            return "not any more"
        case UnknownCode():
            return status.upper()
        case None:
            return ""
        case _ as never:
            assert_never(never)
