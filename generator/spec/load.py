"""spec/payment_response.yaml -> a typed, checked Spec."""

from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path as FilePath
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from generator.spec.diagnostics import SpecError
from generator.spec.mend import is_touched, mended
from generator.spec.model import Spec
from generator.spec.rules import first_mistakes, mistakes_of
from generator.spec.schema import SCHEMA, located, read_schema, violations
from generator.spec.source import Document, read_yaml

SPEC = "spec/payment_response.yaml"


def load(root: FilePath) -> Spec:
    """The spec of the tree at `root`. Raises SpecError with every mistake and where it stands.

    The rules need data of the schema's form. Where the file has another, they read a mended copy,
    if there can be one.
    """
    return checked(root, read_yaml(root / SPEC, SPEC))


def checked(root: FilePath, document: Document) -> Spec:
    """The same of a document, whose schema is that of the tree at `root`."""
    schema = read_schema(root / SCHEMA)
    broken = violations(document.data, schema)
    mistakes = located(broken, document)
    data = mended(document.data, broken, schema) if broken else document.data
    if data is None:
        raise SpecError(mistakes)
    spec = typed(data)
    find = first_mistakes if broken else mistakes_of
    mistakes += [
        document.diagnostic(path, message, hint)
        for path, message, hint in find(spec, data, schema)
        if not is_touched(path, broken)
    ]
    if mistakes:
        raise SpecError(mistakes)
    return spec


def read(root: FilePath) -> Spec:
    """The spec, whatever the rules say of it. Raises SpecError where its form is wrong."""
    return in_form(root, read_yaml(root / SPEC, SPEC))


def in_form(root: FilePath, document: Document) -> Spec:
    """The spec of a document, likewise."""
    if broken := violations(document.data, read_schema(root / SCHEMA)):
        raise SpecError(located(broken, document))
    return typed(document.data)


def typed(data: object) -> Spec:
    """The records that data of the schema's form makes."""
    return _converter().structure(data, Spec)


@cache
def _converter() -> Converter:
    # The schema has said what is wrong, if anything is.
    converter = Converter(forbid_extra_keys=True, detailed_validation=False)

    def structure_dataclass(cls: Any) -> Any:
        # `from` and `is` are keywords in Python, so the model calls them `from_` and `is_`.
        names = [f.name for f in fields(cls) if f.name.endswith("_")]
        renamed: Any = {name: override(rename=name[:-1]) for name in names}
        return make_dict_structure_fn(cls, converter, **renamed)

    converter.register_structure_hook_factory(is_dataclass, structure_dataclass)
    # The schema has already checked these unions; there is nothing left to convert in them.
    converter.register_structure_hook_func(_is_plain_union, lambda value, _: value)
    return converter


def _is_plain_union(type_: Any) -> bool:
    members = get_args(type_) if get_origin(type_) in (Union, UnionType) else ()
    return bool(members) and not any(m is NoneType or is_dataclass(m) for m in members)
