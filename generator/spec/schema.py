"""spec/schema.json: checks a document, and turns each violation into one located sentence."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from generator.spec.diagnostics import Diagnostic, Path, SpecError
from generator.spec.source import Document, read_text, read_yaml

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

SCHEMA = "spec/schema.json"

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Violation:
    """A place where a document is not what its schema says."""

    path: Path
    message: str
    hint: str
    # What the schema says of the value at `path`; None where that is a key it does not know.
    expected: Schema | None
    # The key that an unknown one is likely to be.
    meant: str | None = None


def read_schema(path: FilePath) -> Schema:
    """The JSON Schema of the spec, each `$ref` with what it points to in its place.

    Raises SpecError where the file is not JSON.
    """
    try:
        return _written_out(read_text(path, SCHEMA))
    except json.JSONDecodeError as error:
        mistake = Diagnostic(SCHEMA, error.lineno, error.colno, f"not valid JSON: {error.msg}")
        raise SpecError([mistake]) from None


def check_schema(path: FilePath) -> None:
    """Raises SpecError where the file is no JSON Schema. It takes long, so ask after a change."""
    from jsonschema import Draft202012Validator, SchemaError

    schema = json.loads(read_text(path, SCHEMA))
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        raise SpecError([_in_schema(path, tuple(error.absolute_path), error.message)]) from None
    known = {f"#/$defs/{name}" for name in schema.get("$defs", {})}
    unknown = [at for at, ref in _references(schema, ()) if ref not in known]
    if unknown:
        raise SpecError([_in_schema(path, at, "refers to no entry of $defs") for at in unknown])


@cache
def _written_out(text: str) -> Schema:
    schema = json.loads(text)
    definitions = schema.pop("$defs", {})
    return {**_without_references(schema, definitions), "$defs": definitions}


def _without_references(at: Any, definitions: Mapping[str, Any]) -> Any:
    """A part of the schema; what stands beside a `$ref` comes before what it points to."""
    if isinstance(at, list):
        return [_without_references(item, definitions) for item in at]
    if not isinstance(at, dict):
        return at
    name = str(at.get("$ref", "")).removeprefix("#/$defs/")
    # A definition that holds itself is looked into once.
    others = {key: item for key, item in definitions.items() if key != name}
    whole = {**definitions.get(name, {}), **at}
    whole.pop("$ref", None)
    return {key: _without_references(item, others) for key, item in whole.items()}


def violations(data: object, schema: Schema) -> list[Violation]:
    """Every place where the data is not what the schema says."""
    with suppress(UnicodeEncodeError):  # half a letter, which is for a rule to tell
        if jsonschema_rs.is_valid(dict(schema), data):
            return []
    # What says why takes twenty times as long.
    from jsonschema import Draft202012Validator

    errors = Draft202012Validator(schema).iter_errors(data)
    causes = [cause for error in errors for cause in _causes(error)]
    # What is not of the right type has no form, and is none of some words.
    untyped = {tuple(cause.absolute_path) for cause in causes if cause.validator == "type"}
    told = (c for c in causes if c.validator == "type" or tuple(c.absolute_path) not in untyped)
    return [violation for cause in told for violation in _violations(cause)]


def located(found: Iterable[Violation], document: Document) -> list[Diagnostic]:
    """The violations with line and column: those of the key, where the key is what is wrong.

    What one mapping lacks is told in one line.
    """
    located, lacking = list[Diagnostic](), dict[Path, list[Violation]]()
    for violation in found:
        if violation.path in document.values or not violation.path:
            path, at_key = violation.path, violation.expected is None
            message, hint = violation.message, violation.hint
            located.append(document.diagnostic(path, message, hint, at_key=at_key))
        else:
            lacking.setdefault(violation.path[:-1], []).append(violation)
    return [*located, *(_missing(path, keys, document) for path, keys in lacking.items())]


def _missing(path: Path, keys: Sequence[Violation], document: Document) -> Diagnostic:
    first, *further = keys
    message, hint, at = first.message, first.hint, first.path
    if further:
        message = f"missing keys {', '.join(str(key.path[-1]) for key in keys)}"
        hint, at = f"{SCHEMA} says what each is", path
    last = max(document.values, key=lambda at: document.values[at])
    if path == last[: len(path)]:
        message, hint = f"it ends too early: {message}", f"get the rest of the file back; {hint}"
    return document.diagnostic(at, message, hint)


def _references(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Mapping):
        if isinstance(ref := value.get("$ref"), str):
            yield (*path, "$ref"), ref
        for key, item in value.items():
            yield from _references(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _references(item, (*path, index))


def _in_schema(path: FilePath, at: Path, message: str) -> Diagnostic:
    # JSON is YAML, so the reader that knows lines and columns serves for both.
    return read_yaml(path, SCHEMA).diagnostic(at, f"not a JSON Schema: {message}")


def _causes(error: ValidationError) -> list[ValidationError]:
    """What is wrong within the alternative whose type the value has, if there is one."""
    branches: dict[object, list[ValidationError]] = {}
    for cause in error.context or ():
        branches.setdefault(cause.schema_path[0], []).append(cause)
    fitting = (
        causes
        for causes in branches.values()
        if not any(cause.validator == "type" and not cause.path for cause in causes)
    )
    return next(fitting, [error])


def _violations(error: ValidationError) -> Iterator[Violation]:
    parts: tuple[Any, Any, Any] = (error.schema, error.instance, error.validator_value)
    subschema, found, limit = parts
    path: Path = tuple(error.absolute_path)
    if error.validator == "additionalProperties" and limit is False:
        yield from _unknown_keys(found, subschema, path)
    elif error.validator == "required":
        yield from _missing_keys(error.message, found, subschema, path)
    elif error.validator == "propertyNames" or "propertyNames" in error.schema_path:
        hint = subschema.get("patternErrorMessage", "a name")
        yield Violation((*path, str(found)), f"{_shown(found)} cannot be a key", hint, None)
    else:
        describe = _MESSAGES.get(str(error.validator))
        # An editor shows these words, too, where it would show the pattern.
        if error.validator == "pattern":
            limit = subschema.get("patternErrorMessage", limit)
        message = describe(limit, found) if describe else error.message
        in_list = bool(path) and isinstance(path[-1], int)
        yield Violation(path, message, _hint(subschema, found, in_list=in_list), subschema)


def _unknown_keys(found: Mapping[str, Any], subschema: Schema, path: Path) -> Iterator[Violation]:
    known = subschema["properties"]
    for key in found.keys() - known.keys():
        close = _meant(key, found, subschema)
        hint = f"did you mean {close!r}?" if close else f"known keys: {', '.join(known)}"
        yield Violation((*path, key), f"unknown key {key!r}", hint, None, close)


def _missing_keys(
    message: str, found: Mapping[str, Any], subschema: Schema, path: Path
) -> Iterator[Violation]:
    meant = {_meant(key, found, subschema) for key in found}
    for key in subschema["required"]:
        # One error names one missing key, in its message. A misspelt one is no second mistake.
        if message.startswith(f"{key!r} ") and key not in meant:
            expected = subschema["properties"][key]
            hint = _hint(expected, None)
            yield Violation((*path, key), f"missing key {key!r}", hint, expected)


def _meant(key: str, found: Mapping[str, Any], subschema: Schema) -> str | None:
    """The missing key that an unknown one is likely to be."""
    missing = [known for known in subschema["properties"] if known not in found]
    close = difflib.get_close_matches(key, missing, n=1)
    return close[0] if close and key not in subschema["properties"] else None


def _hint(subschema: Schema, found: object, *, in_list: bool = False) -> str:
    description = str(subschema.get("description", "")).rstrip(".")
    if in_list and found is None and "string" in subschema.get("type", ()):
        return 'quote it: "null" is a word, null is nothing'
    if subschema.get("type") == "string" and isinstance(found, (bool, int, float)):
        return f"{description}; quote it to make it text" if description else "quote it"
    return description


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."


_TYPES = {
    "object": "a mapping",
    "array": "a list",
    "string": "text",
    "boolean": "true or false",
    "integer": "an integer",
    "number": "a number",
}


def _wrong_type(types: str | list[str], found: object) -> str:
    listed = [types] if isinstance(types, str) else types
    expected = " or ".join(_TYPES[name] for name in listed)
    if found is None:
        return f"expected {expected}, found nothing"
    kinds = {bool: "a boolean", int: "a number", float: "a number", str: "text", list: "a list"}
    return f"expected {expected}, found {kinds.get(type(found), 'a mapping')}: {_shown(found)}"


def _too_few(least: int, found: Sized, one: str, several: str) -> str:
    return f"expected at least {least} {one if least == 1 else several}, found {len(found)}"


_MESSAGES: Mapping[str, Callable[[Any, Any], str]] = {
    "type": _wrong_type,
    "enum": lambda limit, found: f"expected one of {', '.join(limit)}, found {_shown(found)}",
    "pattern": lambda words, found: f"{_shown(found)} does not have the form: {words}",
    "minLength": lambda limit, found: "expected text, found an empty one",
    "minItems": lambda limit, found: _too_few(limit, found, "entry", "entries"),
    "maxItems": lambda limit, found: f"expected at most {limit} entries, found {len(found)}",
    "uniqueItems": lambda limit, found: "expected entries that differ, found one twice",
    "minimum": lambda limit, found: f"expected {limit} or more, found {found}",
    "minProperties": lambda limit, found: _too_few(limit, found, "key", "keys"),
    "maxProperties": lambda limit, found: f"expected at most {limit} keys, found {len(found)}",
    "oneOf": lambda limit, found: f"expected text or a list, found {_shown(found)}",
}
