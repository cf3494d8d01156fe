# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""A dict and a list that stay as they were made, all the way down."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any, Final, NoReturn

from portone_v1._limits import DEPTH


def _refuse(_: object, *__: object, **___: object) -> NoReturn:
    raise TypeError("a payment response cannot be changed: attrs.evolve makes another")


class FrozenDict(dict[str, Any]):
    """A dict that refuses every change; copies and pickles stay frozen."""

    __slots__ = ()
    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenDict, (dict(self),)


class FrozenList(list[Any]):
    """A list that refuses every change; copies and pickles stay frozen."""

    __slots__ = ()
    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse
    append = clear = extend = insert = pop = remove = reverse = sort = _refuse

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenList, (list(self),)


def deeply(value: Any, depth: int = 0) -> Any:
    """A JSON value with nothing in it that can be changed, down to where JSON is kept."""
    if depth > DEPTH or not isinstance(value, (dict, list)):
        return value
    if isinstance(value, dict):
        return FrozenDict({key: deeply(item, depth + 1) for key, item in value.items()})
    return FrozenList(deeply(item, depth + 1) for item in value)


def frozen_keys(extra: Mapping[str, Any], known: Container[str], ours: str) -> FrozenDict:
    """A copy of unknown keys that stays as it is. Raises ValueError for known keys and ours."""
    if not all(isinstance(key, str) for key in extra):
        raise ValueError("extra has keys that are not text")
    if taken := [key for key in extra if key in known]:
        raise ValueError(f"extra has keys of fields: {', '.join(taken)}. Set the attributes.")
    if ours in extra:
        raise ValueError(f"extra has the key {ours}, which this package sets")
    return FrozenDict({key: deeply(value) for key, value in extra.items()})


EMPTY: Final = FrozenDict()
