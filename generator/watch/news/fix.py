"""The lists of the spec, put in their order: `python3 -m generator fix`."""

from functools import reduce
from operator import getitem

from generator.spec.model import Spec
from generator.spec.order import ordered
from generator.watch.news.edit import YamlFile


def put_in_order(file: YamlFile, spec: Spec) -> None:
    """Put every list of the file of this spec in its order. Comments go with their entries."""
    # All are found first: an outer list that is sorted moves the inner ones.
    lists = [
        (reduce(getitem, path, file.data), [key for _, key in entries])
        for path, entries, _ in ordered(spec)
        if entries
    ]
    for items, keys in lists:
        order = sorted(range(len(keys)), key=keys.__getitem__)
        items[:] = [items[i] for i in order]
