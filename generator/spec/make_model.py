"""spec/schema.json -> generator/spec/model.py, by datamodel-code-generator."""

import sys
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from generator.spec.reuse import on_disk, reused
from generator.spec.schema import SCHEMA, read_schema

PATH = "generator/spec/model.py"

LIBRARY = Path(__file__).with_name("model_library.py")


def render(root: Path) -> str:
    """The source of `generator/spec/model.py`: a frozen dataclass for each object of the schema.

    Raises SpecError where the schema is none.
    """
    read_schema(root / SCHEMA)
    schema = (root / SCHEMA).read_text(encoding="utf-8")
    options = LIBRARY.read_text(encoding="utf-8")
    inputs = (schema, options, version("datamodel-code-generator"))
    return reused(PATH, inputs, lambda: made(schema))


def made(schema: str) -> str:
    """The same, by the library, whatever is on disk."""
    from generator.spec.model_library import records  # which takes long to import

    return records(schema)


def use(root: Path) -> None:
    """Have `generator.spec.model` as the schema asks for it, before the first import of it.

    The one on disk may be behind. Raises SpecError where the schema is none.
    """
    source = render(root)
    if source == on_disk(PATH):
        return  # and it is compiled
    module = ModuleType("generator.spec.model")
    sys.modules[module.__name__] = module
    exec(compile(source, PATH, "exec"), module.__dict__)  # noqa: S102 - what the next import would run
