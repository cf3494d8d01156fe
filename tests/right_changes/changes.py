"""What a spec may come to say: one of everything that is new, and other words for what is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import yaml

from generator.spec.diagnostics import Path as SpecPath
from generator.spec.load import SPEC, load
from generator.spec.model import Spec
from generator.watch.news.edit import Edit, YamlFile
from generator.watch.news.yaml_text import Value
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
    path.write_text(file.edited([*_dropped(file, spec, _day(spec, today)), *_said(file, spec)]))
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


def _dropped(file: YamlFile, spec: Spec, day: str) -> Iterator[Edit]:
    """A code of each table, and a field, that the page no longer has."""
    for name, table in spec.codes.items():
        listed = [i for i, code in enumerate(table.codes) if code.listed and not code.listed.until]
        yield file.add_key(("codes", name, "codes", listed[-1], "listed"), "from", "until", day)
    at = next(i for i, field in enumerate(spec.fields) if field.section == "additional")
    yield file.insert(("fields", at, "documented"), 0, {"source": ID, "dropped": True})
    open_ = next(i for i, erratum in enumerate(spec.errata) if not erratum.fixed)
    yield file.add_key(("errata", open_), "source", "fixed", ID)


def _said(file: YamlFile, spec: Spec) -> Iterator[Edit]:
    """Texts of every kind, examples and marks."""
    texts: list[SpecPath] = [
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
    ]
    for path in texts:
        yield file.replace((*path, "ko"), KOREAN)
        yield file.replace((*path, "en"), HOSTILE)
    fields = {field.name: i for i, field in enumerate(spec.fields)}
    changes: tuple[tuple[str, str, Value], ...] = (
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
        yield file.replace(("fields", fields[name], key), value)
    said: Value = {
        "forms": ["absent"],
        "when": {"outcome": ["unconfirmed"]},
        "source": "sdk-readme",
    }
    yield file.insert(("fields", fields["pg_tid"], "availability"), 0, said)
