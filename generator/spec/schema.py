"""spec/schema.json: checks a document, and turns each violation into one located sentence."""

import difflib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass
from functools import cache, reduce
from operator import getitem
from pathlib import Path as FilePath
from typing import Any

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind

from generator.spec.diagnostics import Diagnostic, Path, SpecError
from generator.spec.source import Document, parse_yaml, place_behind, read_text

SCHEMA = "spec/schema.json"

Schema = dict[str, Any]


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
    """The JSON Schema of the spec, what it refers to put in its place. Raises SpecError."""
    return _written_out(read_text(path, SCHEMA))


@cache
def _written_out(text: str) -> Schema:
    try:
        schema = json.loads(text)
        jsonschema_rs.meta.validate(schema)
    except json.JSONDecodeError as error:
        mistake = Diagnostic(SCHEMA, error.lineno, error.colno, f"not valid JSON: {error.msg}")
        raise SpecError([mistake]) from None
    except jsonschema_rs.ValidationError as error:
        # JSON is YAML, so the reader that knows lines and columns serves for both.
        at, message = tuple(error.instance_path), f"not a JSON Schema: {error.message}"
        raise SpecError([parse_yaml(text, SCHEMA).diagnostic(at, message)]) from None
    definitions = schema.pop("$defs", {})
    message = "not a JSON Schema: refers to no entry of $defs"
    references = re.finditer(r'"#/\$defs/(.*?)"', text)
    places = [place_behind(text[: r.start()]) for r in references if r[1] not in definitions]
    if places:
        raise SpecError([Diagnostic(SCHEMA, *place, message) for place in places])
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
    errors = list(jsonschema_rs.iter_errors(schema, data))
    # What is not of the right type has no form, and is none of some words.
    untyped = [error.instance_path for error in errors if isinstance(error.kind, Kind.Type)]
    told = (e for e in errors if isinstance(e.kind, Kind.Type) or e.instance_path not in untyped)
    return [violation for error in told for violation in _violations(error, schema)]


def located(found: Iterable[Violation], document: Document) -> list[Diagnostic]:
    """The violations with line and column; what one mapping lacks is told in one line."""
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


def _violations(error: jsonschema_rs.ValidationError, schema: Schema) -> Iterator[Violation]:
    found: Any = error.instance
    path = tuple(error.instance_path)
    *within, keyword = error.schema_path
    if within[-1:] == ["then"]:
        within.pop()  # what has the condition says what the key is
    at: Any = reduce(getitem, within, schema)  # type: ignore[arg-type]
    match error.kind:
        case Kind.AdditionalProperties(keys):
            known = at["properties"]
            for key in keys:
                close = _meant(key, found, known)
                hint = f"did you mean {close!r}?" if close else f"known keys: {', '.join(known)}"
                yield Violation((*path, key), f"unknown key {key!r}", hint, None, close)
        case Kind.Required(key):
            expected = at["properties"][key]
            # A misspelt key is no second mistake.
            if key not in {_meant(other, found, at["properties"]) for other in found}:
                hint = _hint(expected, None)
                yield Violation((*path, key), f"missing key {key!r}", hint, expected)
        case Kind.PropertyNames(cause):
            name, hint = str(cause.instance), at.get("patternErrorMessage", "a name")
            yield Violation((*path, name), f"{_shown(name)} cannot be a key", hint, None)
        case _:
            # An editor shows these words, too, where it would show the pattern.
            limit = at["patternErrorMessage" if keyword == "pattern" else keyword]
            in_list = bool(path) and isinstance(path[-1], int)
            hint = _hint(at, found, in_list=in_list)
            yield Violation(path, _MESSAGES[keyword](limit, found), hint, at)


def _meant(key: str, found: Mapping[str, Any], known: Mapping[str, Any]) -> str | None:
    """The missing key that an unknown one is likely to be."""
    missing = [name for name in known if name not in found]
    close = difflib.get_close_matches(key, missing, n=1)
    return close[0] if close and key not in known else None


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


_MESSAGES: Mapping[str | int, Callable[[Any, Any], str]] = {
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
}
