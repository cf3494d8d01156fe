"""What is raised when a payload is not a payment response."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Final, NamedTuple

from portone_v1._limits import ERRORS


class FieldError(NamedTuple):
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


field_error: Final[Callable[[tuple[str, str, str]], FieldError]] = partial(
    tuple.__new__, FieldError
)
"""What `FieldError` makes of the same three, at a third of the cost."""


class ResponseError(ValueError):
    """포트원 V1 결제응답이 아니다. 잘못된 점은 `errors`에 있다.

    A payload is not a PortOne V1 payment response; `errors` has what is wrong with it.
    """

    errors: tuple[FieldError, ...]
    """잘못된 점. 처음 100개까지다.

    What is wrong: the first hundred problems.
    """
    left_out: int
    """`errors`에 다 담지 못한 잘못된 점의 수.

    How many problems there are besides.
    """

    def __init__(self, errors: Sequence[FieldError], left_out: int = 0) -> None:
        self.errors = tuple(errors[:ERRORS])
        self.left_out = left_out + len(errors) - len(self.errors)
        self.args = (self.errors, self.left_out)

    def __str__(self) -> str:
        lines = ["not a payment response:", *(f"  {error}" for error in self.errors)]
        if self.left_out:
            lines.append(f"  and {self.left_out} more")
        return "\n".join(lines)


def refused(field: str, expected: str, got: str) -> ResponseError:
    """The error of a payload that has one problem."""
    return ResponseError([FieldError(field, expected, got)])


_WORDS = {
    bool: "a boolean",
    int: "an integer",
    float: "a number",
    Decimal: "a number",
    str: "text",
    list: "a list",
    dict: "an object",
    type(None): "null",
}


def kind_of(value: object) -> str:
    """What a value is, in words that give nothing of it away."""
    words = _WORDS.get(type(value))
    if words is not None:
        return words
    of_base = (words for base, words in _WORDS.items() if isinstance(value, base))
    return next(of_base, f"a Python {type(value).__name__}")
