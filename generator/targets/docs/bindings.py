"""bindings.md: how the spec is used from elsewhere, and in what the bindings differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.spec.model import Text
from generator.targets.docs import words
from generator.targets.docs.binding_facts import BINDINGS, DIFFERENCES, Binding, Difference, Example
from generator.targets.docs.edition import Edition, Table, listed
from generator.text.markdown import Md, code, code_block, link

# An example that is longer is shown by its beginning and its end.
_EXAMPLE_LENGTH = 100
_VERDICTS = {"valid": words.VALID, "invalid": words.INVALID}


@dataclass(frozen=True, kw_only=True)
class ExampleBlocks:
    """Code, and what it prints, if anything."""

    code: Md
    prints: Sequence[Md]


@dataclass(frozen=True, kw_only=True)
class BindingEntry:
    """One binding: what it is, and examples of its use."""

    heading: Md
    brief: Md
    examples: Sequence[ExampleBlocks]


@dataclass(frozen=True, kw_only=True)
class BindingsPage:
    """All at a glance, one by one, and where they differ."""

    summary: Table
    bindings: Sequence[BindingEntry]
    differences: Table


def bindings_page(edition: Edition) -> BindingsPage:
    """All bindings, with their differences."""
    return BindingsPage(
        summary=_summary(edition),
        bindings=[_entry(edition, binding) for binding in BINDINGS],
        differences=_differences(edition),
    )


def _summary(edition: Edition) -> Table:
    heads = (words.BINDING, words.FOR_WHOM, words.LIES_IN, words.GET)
    rows = (
        (
            _link(edition, binding),
            edition.text(binding.brief),
            code(binding.where),
            code(binding.install),
        )
        for binding in BINDINGS
    )
    return edition.table(heads, rows)


def _link(edition: Edition, binding: Binding) -> Md:
    return link(edition.text(binding.title), "", getattr(binding.title, edition.language))


def _entry(edition: Edition, binding: Binding) -> BindingEntry:
    return BindingEntry(
        heading=edition.text(binding.title),
        brief=edition.text(binding.brief),
        examples=[_example(example) for example in binding.examples],
    )


def _example(example: Example) -> ExampleBlocks:
    prints = (code_block("text", example.prints),) if example.prints else ()
    return ExampleBlocks(code=code_block(example.language, example.code), prints=prints)


def _differences(edition: Edition) -> Table:
    heads = (
        words.BINDING,
        words.SAYS_INSTEAD,
        words.WHY,
        words.PAYLOAD,
        words.REFERENCE_SAYS,
        words.IT_SAYS,
    )
    return edition.table(heads, (_row(edition, difference) for difference in DIFFERENCES))


def _row(edition: Edition, difference: Difference) -> Sequence[Md]:
    bindings = (binding for binding in BINDINGS if binding.id in difference.bindings)
    return (
        listed(_link(edition, binding) for binding in bindings),
        edition.text(difference.text),
        edition.text(difference.why),
        code(_shortened(difference.example)),
        _verdict(edition, difference.reference),
        _verdict(edition, difference.says),
    )


def _verdict(edition: Edition, said: str) -> Md:
    word: Text | None = _VERDICTS.get(said)
    return edition.say(word) if word else code(said)


def _shortened(example: str) -> str:
    if len(example) <= _EXAMPLE_LENGTH:
        return example
    return f"{example[: _EXAMPLE_LENGTH - 10]} … {example[-10:]}"
