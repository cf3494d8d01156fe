"""spec/schema.json -> generator/spec/model.py, and other types, by datamodel-code-generator."""

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.kept import reused
from generator.spec.diagnostics import Diagnostic, SpecError
from generator.spec.schema import SCHEMA, read_schema

PATH = "generator/spec/model.py"

_HEADER = '''\
"""The spec as typed, frozen records. What each is, and its parts, spec/schema.json says.

Made by `python3 -m generator` from there. Do not edit.
"""'''

# What a type can say of a part of the schema, besides the mappings in it.
_SAID = ("title", "type", "$ref", "anyOf", "enum", "default")


def render(root: Path) -> str:
    """The source of `generator/spec/model.py`: a record for each object. Raises SpecError."""
    read_schema(root / SCHEMA)
    return by_library(
        json.dumps(json.loads((root / SCHEMA).read_text("utf-8"), object_hook=_typed)),
        output_model_type="msgspec.Struct",
        extra_template_data={"#all#": {"base_class_kwargs": {"frozen": True}}},
        keyword_only=True,
        apply_default_values_for_required_fields=True,
        custom_file_header=_HEADER,
        disable_future_imports=True,
        enum_field_as_literal="all",
        collapse_root_models=True,
        strict_nullable=True,
        use_generic_container_types=True,
    )


def _typed(at: dict[str, Any]) -> dict[str, Any]:
    """What a type can say of a part of the schema. What need not be there is None without it."""
    said = {key: value for key, value in at.items() if key in _SAID or isinstance(value, dict)}
    if parts := said.get("properties"):
        for name in parts.keys() - at.get("required", ()):
            if "default" not in parts[name]:
                parts[name] = {"default": None, "anyOf": [parts[name], {"type": "null"}]}
        said["required"] = list(parts)
    return said


def by_library(schema: str, **options: Any) -> str:
    """The Python that datamodel-code-generator makes of a JSON Schema. Raises SpecError."""
    options |= {
        "input_file_type": "jsonschema",
        "target_python_version": "3.11",
        "disable_timestamp": True,
        "use_single_line_docstring": True,
        "use_double_quotes": True,
        "formatters": ["builtin"],
        "builtin_format_line_length": 100,
    }

    def make() -> str:
        from datamodel_code_generator import Error, generate  # which take long to import

        try:
            return f"{generate(schema, **options)}\n"
        except Error as error:
            raise SpecError([Diagnostic(SCHEMA, 1, 1, f"makes no model: {error}")]) from None

    return reused(lambda: repr((schema, options)).encode(), make)


def use(root: Path) -> None:
    """Have `generator.spec.model` as the schema asks for it, before it is imported."""
    # The one on disk may be behind. Raises SpecError where the schema is none.
    source, file = render(root), Path(__file__).with_name("model.py")
    if file.is_file() and file.read_bytes() == source.encode():
        return  # and it is compiled
    module = ModuleType("generator.spec.model")
    sys.modules[module.__name__] = module
    exec(compile(source, PATH, "exec"), module.__dict__)  # noqa: S102 - what the next import would run
