"""What a spec may come to say: one of everything that is new, and other words for what is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

import yaml

from generator.spec.diagnostics import Path as SpecPath
from generator.spec.load import SPEC, load
from generator.spec.model import Spec
from generator.watch.news.edit import YamlFile
from tests.project import ROOT, Project

ID = "payrt-zz"
ADDITIONS = Path(__file__).with_name("additions.yaml")
# Names that generated code has itself, or that languages know for something else.
NAMES = (
    *("payload", "response", "wire", "field", "value", "data", "key", "index", "args", "type"),
    *("match", "hash", "object", "id", "select", "items", "delete", "function", "undefined"),
)
HOSTILE = 'It\'s "so", `code` | <b>{{ x }}</b> ${y} [a](b) & 100% # // */ -- \\ \u2026'
KOREAN = f"글: {HOSTILE}"


def contribute(project: Project, today: str) -> None:
    """What CONTRIBUTING.md adds, and what only the new revision prints."""
    day = _day(load(project.root), today)
    code, provider, field, _ = _examples()
    listed = re.sub(r"payrt-[\d-]+", ID, re.sub(r"from: [\d-]+", f"from: {day}", code))
    printed = field[: field.index("    documented:")].replace("undocumented", "additional")
    printed += f"    documented:\n      - {{source: {ID}, type: string, required: true}}\n"
    text = (project.root / SPEC).read_text(encoding="utf-8")
    for part, addition in (
        ("sources", _revision(day)),
        ("fields", f"\n{field}\n{printed.replace('new_field', 'zz_printed')}"),
        ("codes.pay_method", listed),
        ("codes.pg_provider", code),
        ("codes.status", code),
        ("providers", provider),
    ):
        text = _at_the_end(part, addition, text)
    (project.root / SPEC).write_text(text, encoding="utf-8")


def add(project: Project, today: str) -> None:
    """One of everything that CONTRIBUTING.md adds, by a revision whose words are recorded."""
    spec = load(project.root)
    day = _day(spec, today)
    text = (project.root / SPEC).read_text(encoding="utf-8")
    words = re.findall(r"^    words:\n(?:      .*\n)+", text, re.MULTILINE)[-1]
    for part, addition in (("sources", _revision(day) + words), *_contributed(), *_more(text, day)):
        text = _at_the_end(part, addition, text)
    (project.root / SPEC).write_text(text, encoding="utf-8")


def change(project: Project, today: str) -> None:
    """Other words, examples and marks, and what a revision without words has dropped."""
    spec = load(project.root)
    path = project.root / SPEC
    file = YamlFile(path.read_text(encoding="utf-8"))
    _drop(file.data, _day(spec, today))
    _say(file.data)
    path.write_text(file.text())
    text = path.read_text(encoding="utf-8")
    path.write_text(_at_the_end("sources", _revision(_day(spec, today)), text), encoding="utf-8")


def _day(spec: Spec, today: str) -> str:
    newest = max(source.date for source in spec.sources if source.revision)
    return max(today, (date.fromisoformat(newest) + timedelta(days=1)).isoformat())


def _examples() -> list[str]:
    """A code, a provider, a field and a revision, as CONTRIBUTING.md has them."""
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.findall(r"```yaml\n(.*?)```", contributing, re.DOTALL)


def _revision(day: str) -> str:
    *_, revision = _examples()
    return re.sub(r"id: .*", f"id: {ID}", re.sub(r"date: .*", f"date: {day}", revision))


def _contributed() -> Iterator[tuple[str, str]]:
    code, provider, *_ = _examples()
    yield from (("codes.pg_provider", code), ("codes.status", code), ("providers", provider))


def _more(text: str, day: str) -> Iterator[tuple[str, str]]:
    known = set(re.findall(r"^  - name: (\w+)", text, re.MULTILINE))
    *_, field, _ = _examples()
    named = [re.sub(r"name: .*", f"name: {n}", field, count=1) for n in NAMES if n not in known]
    yield "fields", "".join([field, *named])
    for part, addition in yaml.safe_load(ADDITIONS.read_text(encoding="utf-8")).items():
        yield part, addition.replace("REVISION", ID).replace("DAY", day)


def _at_the_end(part: str, addition: str, text: str) -> str:
    """The text with an addition at the end of a section, or of a table in it."""
    section, _, table = part.partition(".")
    start = text.index(f"\n{section}:\n") + 1
    if table:
        start = text.index(f"\n  {table}:\n", start) + 1
    indent = r"\n(?=\S)|\Z" if not table else r"\n(?= {0,2}\S)"
    found = re.compile(indent).search(text, text.index("\n", start))
    assert found
    end = len(text[: found.start()].rstrip()) + 1
    return text[:end] + addition + text[end:]


def _drop(data: Any, day: str) -> None:
    """A code of each table, and a field, that the page no longer has."""
    for table in data["codes"].values():
        windows = [code["listed"] for code in table["codes"] if "listed" in code]
        [window for window in windows if "until" not in window][-1]["until"] = day
    field = next(field for field in data["fields"] if field["section"] == "additional")
    field["documented"].insert(1, {"source": ID, "dropped": True})
    next(erratum for erratum in data["errata"] if "fixed" not in erratum)["fixed"] = ID


def _say(data: Any) -> None:
    """Texts of every kind, examples and marks."""
    paths: tuple[SpecPath, ...] = (
        ("page", "title"),
        ("page", "notes", 0, "text"),
        ("fields", 0, "brief"),
        ("fields", 0, "note"),
        ("fields", 0, "documented", 0, "note"),
        ("codes", "pay_method", "brief"),
        ("codes", "pay_method", "codes", 0, "label"),
        ("codes", "status", "codes", 0, "label"),
        ("outcomes", "meanings", 0, "label"),
        ("outcomes", "meanings", 0, "brief"),
        ("outcomes", "rules", 0, "why"),
        ("foreign", 0, "title"),
        ("foreign", 0, "hint"),
        ("errors", 0, "brief"),
        ("errors", 0, "advice"),
        ("shapes", 0, "title"),
        ("normalisations", 0, "text"),
        ("errata", 0, "text"),
    )
    texts: list[Any] = [reduce(getitem, path, data) for path in paths]
    for text in texts:
        text.update(ko=KOREAN, en=HOSTILE)
    fields = {field["name"]: field for field in data["fields"]}
    changes: tuple[tuple[str, str, object], ...] = (
        ("name", "sensitive", True),
        ("receipt_url", "sensitive", False),
        ("pg_tid", "nullable", True),
        ("pg_tid", "example", 'tid "1" <&>'),
        ("imp_uid", "example", "imp_000000000001"),
        ("paid_amount", "example", 14.5),
        ("pay_method", "example", "point"),
        ("imp_uid", "max_length", 48),
    )
    for name, key, value in changes:
        fields[name][key] = value
    said = {
        "forms": ["absent"],
        "when": {"outcome": ["unconfirmed"]},
        "source": "sdk-readme",
    }
    fields["pg_tid"]["availability"].insert(1, said)
