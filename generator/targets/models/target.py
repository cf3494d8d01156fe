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
from generator.text.python import docstring, fits, literal, source

_PACKAGE = "generated/python/portone_v1"
_PYDANTIC = """\
결제응답의 pydantic v2 모델. `portone-v1[pydantic]`으로 설치한다.

Payment responses as pydantic v2 models. Install `portone-v1[pydantic]`.

JSON Schema에서 파이썬 타입으로 말할 수 있는 것을 datamodel-code-generator로 옮겼다. 나머지는
structure와 structure_query가 검사하므로, 이들이 거절하는 것은 모델도 거절한다.

Made by datamodel-code-generator of what a Python type can say of the JSON Schemas. structure and
structure_query check the rest, so the models refuse what those refuse."""
_TYPES = """\
JSON 그대로의 결제응답을 나타내는 타입. 실행할 때 검사하지 않는다.

Types of payment responses as JSON has them. Nothing is checked at run time.

JSON Schema에서 파이썬 타입으로 말할 수 있는 것을 datamodel-code-generator로 옮겼다. 값을 검사하는
것은 structure와 structure_query다.

Made by datamodel-code-generator of what a Python type can say of the JSON Schemas. To check a value
is up to structure and structure_query."""

_TEXTS: Schema = {"type": "array", "items": TEXT}
_INTEGER: Schema = {"type": "integer"}
_NUMBER: Schema = {"type": "number"}

_FORMS: Mapping[Kind, Sequence[Schema]] = {
    Kind.BOOLEAN: [{"type": "boolean"}],
    Kind.TEXT: [TEXT],
    Kind.TEXT_OR_LIST: [TEXT, _TEXTS],
    Kind.INTEGER: [_INTEGER],
    # A whole amount stays whole: that is tried first.
    Kind.NUMBER: [any_of(_INTEGER, _NUMBER)],
    Kind.SECONDS: [_INTEGER],
    Kind.SECONDS_OR_LOCAL_TEXT: [TEXT, _INTEGER],
    Kind.JSON: [{}],
    Kind.CODE: [TEXT],
}


def files(spec: Spec) -> Mapping[str, str]:
    """The two modules, and what the pydantic models have in common."""
    made = {"_examples": _examples(spec), "pydantic": _pydantic(spec), "types": _types(spec)}
    return {
        **copied(__file__, _PACKAGE),
        **{
            f"{_PACKAGE}/{name}.py": header("spec/payment_response.yaml") + text
            for name, text in made.items()
        },
    }


def _examples(spec: Spec) -> str:
    """The first shape of each entry."""
    template = environment(__file__, {"py": source}).get_template("_examples.py.jinja")
    shapes = {shape.entry.upper(): shape.payload for shape in reversed(spec.shapes)}
    return template.render(examples=dict(sorted(shapes.items())))


def _pydantic(spec: Spec) -> str:
    """Models whose codes are the enums of the package, or text."""
    forms = {**_FORMS, Kind.NUMBER: [any_of(_INTEGER, ref("Exact"), _NUMBER)]}
    # An amount with decimals, and a parameter that is read as one text.
    own = {"Exact": _NUMBER, "Once": TEXT}
    return _made(
        _schema(spec, ref("Once"), forms, own),
        exported=[],
        output_model_type="pydantic_v2.BaseModel",
        custom_file_header=docstring(_PYDANTIC, 0),
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


def _types(spec: Spec) -> str:
    """Typed dicts whose codes are literals, or text."""
    code = _made(
        _schema(spec, any_of(TEXT, _TEXTS), _FORMS, {}),
        exported=[table.python for table in spec.codes.values()],
        output_model_type="typing.TypedDict",
        custom_file_header=docstring(_TYPES, 0),
        enum_field_as_literal="all",
        use_type_alias=True,
        use_total_false_for_typed_dict=True,
    )
    return re.sub(r"^(\w+: TypeAlias = Literal)(\[.+\])$", _laid_out, code, flags=re.MULTILINE)


def _laid_out(alias: re.Match[str]) -> str:
    """The library leaves the values of a Literal on one line, however long."""
    rows = "".join(f"    {literal(value)},\n" for value in ast.literal_eval(alias[2]))
    return alias[0] if fits(alias[0], 0) else f"{alias[1]}[\n{rows}]"


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


def _schema(
    spec: Spec, parameter: Schema, forms: Mapping[Kind, Sequence[Schema]], own: Schema
) -> Schema:
    """Both objects and the code tables, as far as a Python type can say what they are."""

    def codes(field: Field) -> list[Schema]:
        table = spec.codes.get(field.name)
        return [ref(table.python)] if table else []

    def value(field: Field) -> Schema:
        kind = kind_of(field)
        return {} if kind is Kind.JSON else or_null([*codes(field), *forms[kind]], field)

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
