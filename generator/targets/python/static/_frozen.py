"""A dict that stays as it was made."""

from __future__ import annotations

from typing import Any, Final, NoReturn


class FrozenDict(dict[str, Any]):
    """A dict that refuses every change; copies and pickles stay frozen."""

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a payment response cannot be changed: attrs.evolve makes another")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenDict, (dict(self),)


EMPTY: Final = FrozenDict()
