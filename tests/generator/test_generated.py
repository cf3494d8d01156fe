"""What is on disk is what the spec makes."""

from __future__ import annotations

from collections import Counter
from functools import cache

from generator import build, disk
from generator.release.history import history
from generator.release.rules import RULES
from generator.targets.docs import target as docs
from tests.project import ROOT
from tests.today import the_spec


@cache
def outputs() -> dict[str, str]:
    return build.outputs(ROOT)


def test_generated_output_matches_the_spec() -> None:
    changes = disk.changes(ROOT, outputs())

    assert not changes, "\n".join(f"{change.kind}: {change.path}" for change in changes)


def test_no_two_targets_make_the_same_file() -> None:
    spec = the_spec()
    files = [target(spec) for target in build.TARGETS]
    together = {path: text for made in files for path, text in made.items()}
    pages = docs.renderers(spec, together, RULES, history(spec))
    made = Counter(path for paths in (*files, pages) for path in paths)

    assert not [path for path, count in made.items() if count > 1]


def test_every_target_stays_within_the_generated_folder() -> None:
    model = "generator/spec/model.py"
    schema = "spec/editor.schema.json"
    assert [path for path in outputs() if not path.startswith("generated/")] == [model, schema]


def test_the_overview_names_every_folder_that_is_generated() -> None:
    overview = (ROOT / "generated/README.md").read_text(encoding="utf-8")
    folders = {path.split("/")[1] for path in outputs() if path.startswith("generated/")}

    assert not [folder for folder in folders if f"`{folder}" not in overview]
