"""The lists of the spec, put in their order: `python3 -m generator fix`."""

from functools import reduce
from operator import getitem
from typing import Any

from generator.spec.model import Spec
from generator.spec.order import ordered
from generator.watch.news.edit import YamlFile


def in_order(text: str, spec: Spec) -> str:
    """The text of this spec with every list in its order. Comments go with their entries."""
    file = YamlFile(text)
    put_in_order(file.data, spec)
    return file.text()


def put_in_order(data: Any, spec: Spec) -> None:
    """The same of the data of this spec, in place."""
    # All are found first: an outer list that is sorted moves the inner ones.
    lists = [
        (reduce(getitem, path, data), [key for _, key in entries])
        for path, entries, _ in ordered(spec)
        if entries
    ]
    for items, keys in lists:
        order = sorted(range(len(keys)), key=keys.__getitem__)
        items[:] = [items[i] for i in order]
