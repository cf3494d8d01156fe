"""spec/schema.json: checks a document, and turns each violation into one located sentence."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from generator.diagnostics import Diagnostic, Path
from generator.source import Document

Schema = Mapping[str, Any]


def read_schema(path: FilePath) -> Schema:
    """The JSON Schema of the spec."""
    schema: Schema = json.loads(path.read_text(encoding="utf-8"))
    return schema


def violations(document: Document, schema: Schema) -> list[Diagnostic]:
    """Every place where the document is not what the schema says."""
    validator = Draft202012Validator(schema)
    errors = validator.iter_errors(document.data)
    return [diagnostic for error in errors for diagnostic in _diagnostics(document, error, schema)]


def _diagnostics(
    document: Document, error: ValidationError, schema: Schema
) -> Iterator[Diagnostic]:
    path: Path = tuple(error.absolute_path)
    describe = _MESSAGES.get(str(error.validator))
    if error.validator == "additionalProperties" and error.validator_value is False:
        yield from _unknown_keys(document, error, path)
    elif error.validator == "required":
        yield from _missing_keys(document, error, path, schema)
    else:
        message = describe(error) if describe else error.message
        at_key = error.validator == "propertyNames"
        yield document.diagnostic(path, message, _hint(error.schema), at_key=at_key)


def _unknown_keys(document: Document, error: ValidationError, path: Path) -> Iterator[Diagnostic]:
    known = list(error.schema["properties"])
    for key in error.instance:
        if key not in known:
            close = difflib.get_close_matches(str(key), known, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"known keys: {', '.join(known)}"
            yield document.diagnostic((*path, key), f"unknown key {key!r}", hint, at_key=True)


def _missing_keys(
    document: Document, error: ValidationError, path: Path, schema: Schema
) -> Iterator[Diagnostic]:
    # jsonschema reports one missing key an error, and names it only in its message.
    for key in error.validator_value:
        if key not in error.instance and error.message.startswith(repr(key)):
            described = _resolve(error.schema["properties"][key], schema)
            hint = _hint({**described, **error.schema["properties"][key]})
            yield document.diagnostic(path, f"missing key {key!r}", hint)


def _resolve(subschema: Schema, schema: Schema) -> Schema:
    name = subschema.get("$ref", "").removeprefix("#/$defs/")
    found: Schema = schema["$defs"][name] if name else subschema
    return found


def _hint(subschema: Schema | bool) -> str:
    description = "" if isinstance(subschema, bool) else str(subschema.get("description", ""))
    return description.rstrip(".")


def _found(value: object) -> str:
    names = {bool: "a boolean", int: "a number", float: "a number", str: "text", list: "a list"}
    return "nothing" if value is None else names.get(type(value), "a mapping")


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."


def _expected(types: str | list[str]) -> str:
    names = {"object": "a mapping", "array": "a list", "string": "text", "boolean": "true or false"}
    listed = [types] if isinstance(types, str) else types
    return " or ".join(names.get(name, f"a {name}") for name in listed)


def _type_message(error: ValidationError) -> str:
    message = f"expected {_expected(error.validator_value)}, found {_found(error.instance)}"
    return f"{message}: {_shown(error.instance)}" if error.instance is not None else message


_MESSAGES: Mapping[str, Callable[[ValidationError], str]] = {
    "type": _type_message,
    "enum": lambda e: f"expected one of {', '.join(e.validator_value)}, found {_shown(e.instance)}",
    "pattern": lambda e: f"{_shown(e.instance)} does not have the form {e.validator_value}",
    "minLength": lambda e: "expected text, found an empty one",
    "minItems": lambda e: f"expected at least {e.validator_value} entries, found {len(e.instance)}",
    "maxItems": lambda e: f"expected at most {e.validator_value} entries, found {len(e.instance)}",
    "uniqueItems": lambda e: "expected entries that differ, found one twice",
    "minimum": lambda e: f"expected {e.validator_value} or more, found {e.instance}",
    "minProperties": lambda e: "expected at least one more key here",
    "maxProperties": lambda e: "expected exactly one test: is, is_not or given",
    "oneOf": lambda e: f"expected full or a list of field names, found {_shown(e.instance)}",
}
