# Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
"""What is raised when a payload is not a payment response."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen


@frozen
class FieldError:
    """잘못된 점 하나.

    One thing that is wrong with a payload.

    값은 개인정보일 수 있으므로 `got`에는 값이 아니라 무엇이 있었는지만 적는다.

    `got` names the kind of what was found, never the value: values may be personal data.
    """

    field: str
    """키의 이름. 객체 전체의 문제라면 `$`.

    Key of the payload, or `$` for the payload as a whole.
    """
    expected: str
    """그 필드가 받는 것.

    What the field takes.
    """
    got: str
    """그 자리에 있던 것.

    What was found there instead.
    """

    def __str__(self) -> str:
        return f"{self.field}: expected {self.expected}, got {self.got}"


class ResponseError(ValueError):
    """포트원 V1 결제응답이 아니다. 잘못된 점은 모두 `errors`에 있다.

    A payload is not a PortOne V1 payment response; `errors` has all that is wrong with it.
    """

    def __init__(self, errors: Iterable[FieldError]) -> None:
        self.errors: tuple[FieldError, ...] = tuple(errors)
        super().__init__(self.errors)

    def __str__(self) -> str:
        return "\n".join(["not a payment response:", *(f"  {error}" for error in self.errors)])


JSON_TYPES = {bool: "a boolean", int: "an integer", float: "a number", str: "text"}


def kind_of(value: object) -> str:
    """What a value is, in words that give nothing of it away."""
    if value is None:
        return "null"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "an object"
    return JSON_TYPES.get(type(value), f"a Python {type(value).__name__}")
