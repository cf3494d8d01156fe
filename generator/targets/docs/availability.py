"""Which keys a response is expected to carry, and on whose word: by field, by kind, at a glance."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from generator.spec.model import Carries, Field, Observation, Provider, Spec, Statement, When
from generator.text.markdown import Md, escape

# The method of which an account is issued before anything is paid.
_VIRTUAL_ACCOUNT = "vbank"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Asked(NamedTuple):
    """A kind of response: by whom, how it was paid, what became of it, and where."""

    provider: str
    method: str = ""
    outcome: str = ""
    is_mobile: bool = False


class Cell(NamedTuple):
    """What is known of one field in one kind of response. No sources: it is not documented.

    `own` says that it is known of the provider itself.
    """

    forms: Sequence[str] = ()
    sources: tuple[str, ...] = ()
    own: bool = False


# Providers, what was observed of them, and what is known of their responses, by field.
_Column: TypeAlias = tuple[Sequence[str], Observation | None, Mapping[str, Cell]]
_Evidence: TypeAlias = tuple[tuple[str, ...], bool]


class Availability:
    """What the spec says of when fields come.

    `statements` has all that is said of a field: first in general, then what providers were seen
    to send. `sharing_keys` are the lists of keys that are all that some providers send, each with
    these providers. `providers` are those of which anything is said, by their codes.
    """

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.providers = {provider.code: provider for provider in spec.providers}
        self.statements = {field.name: list(field.availability) for field in spec.fields}
        # Providers of which the same was seen share a statement.
        observed, sharing = defaultdict[Any, list[str]](list), defaultdict[Any, list[str]](list)
        for provider in spec.providers:
            if keys := only_keys(provider):
                sharing[keys].append(provider.code)
            for seen in provider.observed:
                for name, forms in seen.fields.items():
                    said = (name, tuple(forms), seen.source, seen.method, seen.outcome)
                    observed[said].append(provider.code)
        for (name, forms, source, method, outcome), codes in observed.items():
            when = When(provider=codes, method=[method], outcome=[outcome])
            self.statements[name].append(Statement(forms=forms, source=source, when=when))
        self.sharing_keys = list(sharing.items())
        self._redirected = [name for said in spec.redirects for name in said.fields]

    def certain_keys(self) -> Iterable[tuple[Carries, list[str]]]:
        """Which keys providers send that send certain ones only, each with these providers."""
        found: dict[str, tuple[Carries, list[str]]] = {}
        for provider in self.spec.providers:
            for said in provider.carries:
                if said.fields != "full":
                    found.setdefault(repr(said), (said, []))[1].append(provider.code)
        return found.values()

    def expected(self, asked: Asked) -> Mapping[str, Cell]:
        """The fields of a kind of response, each with what is known of it.

        What is said of a provider itself goes before what is said of all; where nothing is said,
        no forms are given.
        """
        fields, provider = self.spec.fields, self.providers.get(asked.provider)
        if provider and (keys := only_keys(provider)):
            sources = tuple(dict.fromkeys(said.source for said in provider.carries))
            return {f.name: Cell(listed(f, keys, "callback"), sources, own=True) for f in fields}
        if asked.is_mobile and is_redirected(provider):
            sources = tuple(said.source for said in self.spec.redirects)
            return {f.name: Cell(listed(f, self._redirected, "redirect"), sources) for f in fields}
        return {field.name: self._cell(field, asked) for field in fields}

    def _cell(self, field: Field, asked: Asked) -> Cell:
        said = [each for each in self.statements[field.name] if _speaks_of(each.when, asked)]
        own = [each for each in said if each.when and each.when.provider]
        forms = dict.fromkeys(form for each in own or said for form in each.forms)
        sources = dict.fromkeys(each.source for each in own or said)
        return Cell(tuple(forms), tuple(sources), own=bool(own))

    def overview(self, field: Field) -> Mapping[str, Sequence[str]]:
        """Situation to the forms of a field. No forms: no source says anything.

        Providers and methods are taken together: what any of them was said or seen to send counts.
        """
        said = self.statements[field.name]
        certain = [name for keys, _providers in self.sharing_keys for name in keys]
        return {
            **{
                outcome: [f for each in said if _tells_of(each.when, outcome) for f in each.forms]
                for outcome in ("paid", "virtual_account_issued", "failed")
            },
            "new_modules": listed(field, certain, "callback"),
            "redirect": listed(field, self._redirected, "redirect"),
        }

    def matrix(self) -> tuple[Sequence[_Column], Mapping[_Evidence, Md]]:
        """A column for all that was observed, and for the providers that send certain keys.

        Beside them a small number for each evidence: for the sources of a cell, and whether they
        speak of the provider itself.
        """
        columns: list[_Column] = []
        for provider in self.spec.providers:
            for seen in provider.observed:
                cells = self.expected(Asked(provider.code, seen.method, seen.outcome))
                columns.append(([provider.code], seen, cells))
        for _keys, codes in self.sharing_keys:
            carried = [said for code in codes for said in self.providers[code].carries]
            sources = tuple(dict.fromkeys(said.source for said in carried))
            shared = self.expected(Asked(codes[0])).items()
            cells = {name: cell._replace(sources=sources) for name, cell in shared}
            columns.append((codes, None, cells))
        # Numbered in the order in which a reader meets them.
        met = (cells[field.name] for *_, cells in columns for field in self.spec.fields)
        found = dict.fromkeys((cell.sources, cell.own) for cell in met if cell.sources)
        numbers = (escape(str(n).translate(_SUPERSCRIPTS)) for n, _ in enumerate(found, 1))
        return columns, dict(zip(found, numbers, strict=True))


def only_keys(provider: Provider) -> tuple[str, ...]:
    """The only keys that a provider sends, in success and in failure, if it sends certain ones."""
    lists = [said.fields for said in provider.carries if said.fields != "full"]
    return tuple(dict.fromkeys(name for names in lists for name in names))


def listed(field: Field, keys: Iterable[str], entry: str) -> Sequence[str]:
    """The forms of a field where only these keys come, at an entry: callback or redirect.

    They are those of success and failure together, so one that nobody requires may be missing.
    """
    if field.name not in keys:
        return ("absent",)
    return ("value",) if entry in field.required else ("value", "absent")


def is_redirected(provider: Provider | None) -> bool:
    """Whether a source says that a provider leads back by a redirect on mobile."""
    return bool(provider and provider.delivery and provider.delivery.mobile == "redirect")


def _speaks_of(when: When | None, asked: Asked) -> bool:
    named = (when.provider, when.method, when.outcome) if when else ()
    return all(one in some for one, some in zip(asked, named, strict=False) if some)


def _tells_of(when: When | None, outcome: str) -> bool:
    """What names a method alone speaks of payments by it, not of its failures."""
    when = when or When()
    if when.method and outcome == "failed":
        return outcome in when.outcome
    by = {"virtual_account_issued" if m == _VIRTUAL_ACCOUNT else "paid" for m in when.method}
    return (not by or outcome in by) and (not when.outcome or outcome in when.outcome)
