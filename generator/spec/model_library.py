"""spec/schema.json -> the records of the spec, by datamodel-code-generator."""

from collections.abc import Mapping
from typing import Any

from datamodel_code_generator import Error, generate
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import Formatter, PythonVersion
from datamodel_code_generator.parser import LiteralType

from generator.spec.diagnostics import Diagnostic, SpecError
from generator.spec.schema import SCHEMA

_HEADER = '''\
"""The spec as typed, frozen records.

Made by `python3 -m generator` from spec/schema.json. Do not edit.
"""'''


# What whoever asks the library wants alike.
OPTIONS: Mapping[str, Any] = {
    "input_file_type": InputFileType.JsonSchema,
    "target_python_version": PythonVersion.PY_311,
    "disable_timestamp": True,
    "use_schema_description": True,
    "use_single_line_docstring": True,
    "use_double_quotes": True,
    "use_standard_collections": True,
    "use_union_operator": True,
    "formatters": [Formatter.BUILTIN],
    "builtin_format_line_length": 100,
}


def records(schema: str) -> str:
    """The source of a frozen dataclass for each object of the schema. Raises SpecError."""
    try:
        code = generate(
            schema,
            **OPTIONS,
            output_model_type=DataModelType.DataclassesDataclass,
            frozen_dataclasses=True,
            keyword_only=True,
            custom_file_header=_HEADER,
            disable_future_imports=True,
            enum_field_as_literal=LiteralType.All,
            collapse_root_models=True,
            strict_nullable=True,
            use_generic_container_types=True,
        )
    except Error as error:
        raise SpecError([Diagnostic(SCHEMA, 1, 1, f"makes no model: {error}")]) from None
    return f"{code}\n"
