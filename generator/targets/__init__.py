"""What the spec is made into. A target is a function from the spec to files: path to text.

The docs are no such function: they are also given what the others make. See `generator.build`.
"""

from collections.abc import Callable, Mapping

from generator.spec.model import Spec
from generator.targets.csv import target as csv
from generator.targets.fake import target as fake
from generator.targets.fixtures import target as fixtures
from generator.targets.models import target as models
from generator.targets.pictures import target as pictures
from generator.targets.python import target as python
from generator.targets.readme import target as readme
from generator.targets.schema import target as schema
from generator.targets.sql import target as sql
from generator.targets.testing import target as testing
from generator.targets.typescript import target as typescript

Target = Callable[[Spec], Mapping[str, str]]

TARGETS: tuple[Target, ...] = (
    *(python.files, fixtures.files, csv.files, sql.files, testing.files, schema.files),
    *(models.files, pictures.files, typescript.files, fake.files, readme.files),
)
