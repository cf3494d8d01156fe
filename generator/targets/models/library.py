"""What datamodel-code-generator makes of the schema that it is given."""

import ast
from collections.abc import Mapping, Sequence
from typing import Any

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, StrictTypes, UnionMode
from datamodel_code_generator.parser import LiteralType

from generator.spec.model_library import OPTIONS
from generator.spec.response_schema.query import Redirect
from generator.spec.response_schema.values import Callback
from generator.targets.models.schema import OWN_TYPES
from generator.text.python import docstring, fits, literal

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

_MODELS = (Callback.title, Redirect.title)
_OPTIONS: Mapping[str, Any] = {**OPTIONS, "skip_root_model": True, "use_field_description": True}


def pydantic_models(schema: str, tables: Sequence[str], renamed: Mapping[str, str]) -> str:
    """Models whose codes are the enums of the package, or text. `renamed`: attributes by keys."""
    code = generate(
        schema,
        **_OPTIONS,
        custom_file_header=docstring(_PYDANTIC, 0),
        output_model_type=DataModelType.PydanticV2BaseModel,
        base_class_map={
            Callback.title: "portone_v1._pydantic.Callback",
            Redirect.title: "portone_v1._pydantic.Query",
        },
        type_overrides={
            **{table: f"portone_v1.{table}" for table in tables},
            **{name: f"portone_v1._pydantic.{name}" for name in OWN_TYPES},
        },
        # Or `PayMethod | str` would be text, and "false" a boolean.
        union_mode=UnionMode.left_to_right,
        strict_types=[StrictTypes.str, StrictTypes.bool, StrictTypes.int, StrictTypes.float],
        aliases=renamed,
        use_attribute_docstrings=True,
        use_default_kwarg=True,  # type checkers do not know a default by its position
    )
    return _printable(f"{code}\n{_exported(_MODELS)}")


def typed_dicts(schema: str, tables: Sequence[str]) -> str:
    """Typed dicts whose codes are literals, or text."""
    code = generate(
        schema,
        **_OPTIONS,
        custom_file_header=docstring(_TYPES, 0),
        output_model_type=DataModelType.TypingTypedDict,
        enum_field_as_literal=LiteralType.All,
        use_type_alias=True,
        use_total_false_for_typed_dict=True,
    )
    heads = tuple(f"{table}: TypeAlias = Literal[" for table in tables)
    lines = _printable(f"{code}\n{_exported([*tables, *_MODELS])}").split("\n")
    long = {line for line in lines if line.startswith(heads) and not fits(line, 0)}
    return "\n".join(_laid_out(line) if line in long else line for line in lines)


def _exported(names: Sequence[str]) -> str:
    """`import *` takes these and nothing else."""
    rows = "".join(f"    {literal(name)},\n" for name in sorted(names))
    return f"\n\n__all__ = [\n{rows}]\n"


def _laid_out(alias: str) -> str:
    """The library leaves the values of a Literal on one line, however long."""
    head, _, values = alias.partition("Literal")
    body = "".join(f"    {literal(value)},\n" for value in ast.literal_eval(values))
    return f"{head}Literal[\n{body}]"


def _printable(code: str) -> str:
    """The same with what does not print as escapes: it stands in docstrings only."""
    shown = (c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in code)
    return "".join(shown)
