"""`python3 -m generator fix`: the lists of the spec, put in their order."""

from generator.spec.model import Spec
from generator.spec.order import ordered
from generator.watch.news.edit import YamlFile


def in_order(text: str, spec: Spec) -> str:
    """The text of this spec with every list in its order. Comments go with their entries."""
    # From the inside to the outside: a list that is moved takes what is in order with it.
    for path, entries, _ in sorted(ordered(spec), key=lambda ordered: -len(ordered[0])):
        order = sorted(range(len(entries)), key=lambda i: entries[i][1])
        if order != list(range(len(entries))):
            file = YamlFile(text)
            text = file.edited([file.reorder(path, order)])
    return text
