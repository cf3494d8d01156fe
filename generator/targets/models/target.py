"""The JSON Schemas -> `portone_v1.pydantic` and `portone_v1.types`, by datamodel-code-generator."""

import ast
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.render import copied, environment, header
from generator.spec.kinds import Kind, kind_of
from generator.spec.make_model import by_library
from generator.spec.model import Field, Spec
from generator.spec.response_schema.values import NULL, TEXT, Entry, Schema, any_of, or_null, ref
from generator.spec.response_schema.whole import DIALECT, TITLES, object_of, table_text
from generator.text.python import call, docstring, literal, source

_PACKAGE = "generated/python/portone_v1"

_TEXTS: Schema = {"type": "array", "items": TEXT}
_INTEGER: Schema = {"type": "integer"}
_NUMBER: Schema = {"type": "number"}
# By wire type. A whole amount stays whole: that is tried first.
_FORMS: Mapping[str, Schema] = {
    "boolean": {"type": "boolean"},
    "string": TEXT,
    "array": _TEXTS,
    "integer": _INTEGER,
    "number": any_of(_INTEGER, _NUMBER),
}


def files(spec: Spec) -> Mapping[str, str]:
    """The two modules, and what the pydantic models have in common."""
    env = environment(__file__, {"py": source, "docstring": docstring})
    # The first shape of each entry.
    shapes = {shape.entry.upper(): shape.payload for shape in reversed(spec.shapes)}
    examples = dict(sorted(shapes.items()))
    heads = {name: env.get_template(f"{name}.py.jinja").render() for name in ("pydantic", "types")}
    made = {
        "_examples": env.get_template("_examples.py.jinja").render(examples=examples),
        "pydantic": _pydantic(spec, heads["pydantic"]),
        "types": _types(spec, heads["types"]),
    }
    by_spec = header("spec/payment_response.yaml")
    return {
        **copied(__file__, _PACKAGE),
        **{f"{_PACKAGE}/{name}.py": by_spec + text for name, text in made.items()},
    }


def _pydantic(spec: Spec, head: str) -> str:
    """Models whose codes are the enums of the package, or text."""
    forms = {**_FORMS, "number": any_of(_INTEGER, ref("Exact"), _NUMBER)}
    # An amount with decimals, and a parameter that is read as one text.
    own = {"Exact": _NUMBER, "Once": TEXT}
    return _made(
        _schema(spec, ref("Once"), forms, own),
        [],
        output_model_type="pydantic_v2.BaseModel",
        custom_file_header=head,
        base_class_map={
            TITLES["callback"]: "portone_v1._pydantic.Callback",
            TITLES["redirect"]: "portone_v1._pydantic.Query",
        },
        type_overrides={
            **{name: f"portone_v1._pydantic.{name}" for name in own},
            **{table.python: f"portone_v1.{table.python}" for table in spec.codes.values()},
        },
        # Or `PayMethod | str` would be text, and "false" a boolean.
        union_mode="left_to_right",
        strict_types=["str", "bool", "int", "float"],
        aliases={field.name: field.attribute for field in spec.fields if field.attribute},
        use_attribute_docstrings=True,
        use_default_kwarg=True,  # type checkers do not know a default by its position
    )


def _types(spec: Spec, head: str) -> str:
    """Typed dicts whose codes are literals, or text."""
    code = _made(
        _schema(spec, any_of(TEXT, _TEXTS), _FORMS, {}),
        [table.python for table in spec.codes.values()],
        output_model_type="typing.TypedDict",
        custom_file_header=head,
        enum_field_as_literal="all",
        use_type_alias=True,
        use_total_false_for_typed_dict=True,
    )
    return re.sub(r"^(\w+: TypeAlias = Literal)(\[.+\])$", _laid_out, code, flags=re.MULTILINE)


def _laid_out(alias: re.Match[str]) -> str:
    """The library leaves the values of a Literal on one line, however long."""
    return call(alias[1], [literal(value) for value in ast.literal_eval(alias[2])], "", 0, "[]")


def _made(schema: Schema, exported: Sequence[str], **options: Any) -> str:
    code = by_library(
        json.dumps(schema, ensure_ascii=False),
        skip_root_model=True,
        use_schema_description=True,
        use_field_description=True,
        **options,
    )
    # What does not print stands in docstrings only.
    shown = (c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in code)
    names = sorted([*exported, *TITLES.values()])
    rows = "".join(f"    {literal(name)},\n" for name in names)
    return f"{''.join(shown)}\n\n__all__ = [\n{rows}]\n"


def _schema(spec: Spec, parameter: Schema, forms: Mapping[str, Schema], own: Schema) -> Schema:
    """Both objects and the code tables, as far as a Python type can say what they are."""

    def codes(field: Field) -> list[Schema]:
        table = spec.codes.get(field.name)
        return [ref(table.python)] if table else []

    def value(field: Field) -> Schema:
        if kind_of(field) is Kind.JSON:
            return {}
        return or_null([*codes(field), *(forms[wire] for wire in field.wire)], field)

    def text(field: Field) -> Schema:
        repeats = kind_of(field) is Kind.TEXT_OR_LIST
        return any_of(*codes(field), *([TEXT, _TEXTS] if repeats else [parameter]), NULL)

    definitions = {**own}
    for table in spec.codes.values():
        names = [code.code for code in table.codes]
        definitions[table.python] = {**TEXT, "description": table_text(table), "enum": names}
    definitions[TITLES["callback"]] = object_of(Entry("callback", spec), value)
    definitions[TITLES["redirect"]] = object_of(Entry("redirect", spec), text)
    return {"$schema": DIALECT, "$defs": definitions}
