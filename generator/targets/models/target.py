"""The JSON Schemas -> `portone_v1.pydantic` and `portone_v1.types`, by datamodel-code-generator."""

import json
from collections.abc import Mapping
from functools import partial
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from generator.render import environment, static
from generator.spec import make_model
from generator.spec.model import Spec
from generator.spec.reuse import reused
from generator.targets.models.schema import OWN_TYPES, pydantic_schema, types_schema
from generator.text import python
from generator.text.python import header, source

_PACKAGE = "generated/python/portone_v1"
_SCHEMAS = {f"{_PACKAGE}/pydantic.py": pydantic_schema, f"{_PACKAGE}/types.py": types_schema}
# What the library's output depends on besides the schema and itself.
_CODE = (Path(__file__).with_name("library.py"), make_model.LIBRARY, Path(python.__file__))

BY_LIBRARY = tuple(_SCHEMAS)


def files(spec: Spec) -> Mapping[str, str]:
    """The two modules, and what the pydantic models have in common."""
    copied = header("generator/targets/models/static")
    files = {f"{_PACKAGE}/{path}": copied + text for path, text in static(__file__).items()}
    files[f"{_PACKAGE}/_examples.py"] = header("spec/payment_response.yaml") + _examples(spec)
    for path in BY_LIBRARY:
        files[path] = reused(path, _inputs(path, spec), partial(made, path, spec))
    return files


def made(path: str, spec: Spec) -> str:
    """One of the modules, by the library, whatever is on disk."""
    from generator.targets.models import library  # which takes long to import

    schema, tables = _schema(path, spec), _tables(spec)
    if path.endswith("types.py"):
        text = library.typed_dicts(schema, tables)
    else:
        text = library.pydantic_models(schema, tables, _renamed(spec))
    return header("spec/payment_response.yaml") + text


def _inputs(path: str, spec: Spec) -> tuple[str, ...]:
    code = (file.read_text(encoding="utf-8") for file in _CODE)
    names = (*_tables(spec), *OWN_TYPES, *chain(*_renamed(spec).items()))
    return (_schema(path, spec), *names, *code, version("datamodel-code-generator"))


def _schema(path: str, spec: Spec) -> str:
    return json.dumps(_SCHEMAS[path](spec), ensure_ascii=False)


def _renamed(spec: Spec) -> dict[str, str]:
    """The attributes that have another name than their key, by keys."""
    return {field.name: field.attribute for field in spec.fields if field.attribute}


def _tables(spec: Spec) -> list[str]:
    return [table.python for table in spec.codes.values()]


def _examples(spec: Spec) -> str:
    """The first shape of each entry."""
    template = environment(__file__, {"py": source}).get_template("_examples.py.jinja")
    shapes = {shape.entry.upper(): shape.payload for shape in reversed(spec.shapes)}
    return template.render(examples=dict(sorted(shapes.items())))
