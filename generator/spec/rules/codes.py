"""Codes that are named outside their table, where the schema cannot know which table is meant."""

from collections.abc import Iterable, Iterator

from generator.spec.diagnostics import Mistake, Path
from generator.spec.marks import unknown_names
from generator.spec.model import Spec


def codes_are_known(spec: Spec) -> Iterator[Mistake]:
    """An example of a field that has a table, and what it is compared with, are of its codes."""
    given = [*_examples(spec), *_compared(spec)]
    for name in spec.codes:
        yield from unknown_codes(
            name, [(path, code) for path, of, code in given if of == name], spec
        )


def unknown_codes(
    name: str, uses: Iterable[tuple[Path, str]], spec: Spec, others: Iterable[str] = ()
) -> Iterator[Mistake]:
    """The mistakes of values that are no codes of a table."""
    at: Path = ("codes", name, "codes")
    codes = {(*at, i, "code"): code.code for i, code in enumerate(spec.codes[name].codes)}
    yield from unknown_names(f"codes.{name}.codes[].code", codes, uses, others)


def _examples(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    for i, field in enumerate(spec.fields):
        if isinstance(field.example, str):
            yield ("fields", i, "example"), field.name, field.example


def _compared(spec: Spec) -> Iterator[tuple[Path, str, str]]:
    for i, rule in enumerate(spec.outcomes.rules):
        for j, condition in enumerate(rule.when):
            for key in ("is", "is_not", "none_but"):
                values = getattr(condition, key if key != "is" else "is_")
                for k, value in enumerate(values):
                    path: Path = ("outcomes", "rules", i, "when", j, key, k)
                    yield path, condition.attribute, str(value)
