# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""What a code is: a member of a code table, or a text that no table has."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, Self, TypeVar


class UnknownCode(str):
    """어느 코드표에도 없는 코드. 비교, 해시, 직렬화가 온 문자열과 같다.

    A code that no table has. It compares, hashes and serialises as the text that arrived.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"UnknownCode({super().__repr__()})"

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        from portone_v1._pydantic_fields import unknown_code

        return unknown_code(handler)


class Code(StrEnum):
    """알려진 코드. 문자열과 같고, 한국어와 영어 이름이 있다.

    A known code, equal to its text, with its name in Korean and in English.
    """

    _value_: str
    label: str
    """한국어 이름.

    Its name in Korean.
    """
    label_en: str
    """영어 이름.

    Its name in English.
    """

    def __new__(cls, value: str, label: str = "", label_en: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.label_en = label_en
        return member

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        # A table of another version may lack the code: it is then what it is on arrival, too.
        return type(self).of, (self._value_,)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        from portone_v1._pydantic_fields import code

        return code(cls, handler)

    @classmethod
    def of(cls, text: str) -> Self | UnknownCode:
        """다른 곳(REST 응답, 웹훅, 데이터베이스)에서 온 코드를 읽는다.

        The member for a code that comes from elsewhere: a REST body, a webhook, a database.

        잘못 적힌 철자와 옛 이름도 안다. 표에 없으면 UnknownCode다.

        It knows misspellings and former names, and gives an UnknownCode for what no table has.

        Raises:
            TypeError: if it is not text.
        """
        if not isinstance(text, str):
            raise TypeError(f"expected text, got {type(text).__name__}")
        found: Self | UnknownCode = _SPELLINGS[cls][str.__str__(text)]
        return found


C = TypeVar("C", bound=Code)


class Spellings(dict[str, C]):
    """Every text that stands for a member of a table; for any other it gives an UnknownCode."""

    __slots__ = ()

    def __missing__(self, text: str) -> UnknownCode:
        return UnknownCode(text)


_SPELLINGS: Final[dict[type[Code], Spellings[Any]]] = {}


def spellings(table: type[C], others: Mapping[str, C]) -> Spellings[C]:
    """The texts for the members of a table: their own, and other spellings of them."""
    known = _SPELLINGS[table] = Spellings({**{m.value: m for m in table}, **others})
    return known
