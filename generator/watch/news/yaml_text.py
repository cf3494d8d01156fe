"""Values -> YAML as the spec is written: block style, short mappings in one line where asked."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode

from generator.spec.diagnostics import SpecError
from generator.spec.source import compose

Value: TypeAlias = "str | bool | float | Sequence[Value] | Mapping[str, Value]"


_INDICATORS = set(",[]{}&*!|>#%@`\"'")


class Flow(dict[str, Value]):
    """A mapping that is written in one line."""


def block(entry: Mapping[str, Value]) -> list[str]:
    """A mapping as lines, not indented."""
    lines: list[str] = []
    for key, value in entry.items():
        if isinstance(value, Mapping) and not isinstance(value, Flow):
            lines += [f"{scalar(key)}:", *_indented(block(value))]
        elif isinstance(value, Sequence) and value and isinstance(value[0], Mapping):
            lines += [f"{scalar(key)}:"]
            for item in value:
                lines += _indented(block_item(item))
        else:
            lines.append(f"{scalar(key)}: {flow(value)}")
    return lines


def block_item(value: Value) -> list[str]:
    """An item of a sequence as lines, not indented."""
    if not isinstance(value, Mapping) or isinstance(value, Flow):
        return [f"- {flow(value)}"]
    first, *others = block(value)
    return [f"- {first}", *_indented(others)]


def flow(value: Value) -> str:
    """A value in one line."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(flow, value)) + "]"
    return json.dumps(value)


def scalar(text: str) -> str:
    """Text as a scalar that stays text wherever it stands: plain where that is possible."""
    return text if _is_plain(text) else f'"{"".join(map(_escaped, text))}"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\U{ord(letter):08x}"


def _is_plain(text: str) -> bool:
    """Whether the text is read as it is: in a block, and in mappings and lists of one line."""
    if not (text[:1].isalnum() or text[:1] == "(") or _INDICATORS & set(text):
        return False  # also where only some places take it for an indicator, as `:0`
    try:
        probe = f"- {text}\n- {{a: {text}, b: {text}}}\n- [{text}, {text}]\n- a: {text}\n"
        root = compose(probe)
    except SpecError:
        return False
    return list(_texts(root)) == [text, "a", text, "b", text, text, text, "a", text]


def _texts(node: Node) -> Iterator[str | None]:
    """Every scalar in order, keys included; None for what is not text."""
    if isinstance(node, ScalarNode):
        # A date is text to the spec; nothing else that is not tagged as text is.
        yield node.value if str(node.tag).endswith((":str", ":timestamp")) else None
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from (*_texts(key), *_texts(value))
    else:
        for item in node.value:
            yield from _texts(item)


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" for line in lines]
