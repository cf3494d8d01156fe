"""One change of each kind to a page, the news that it is, and what of the spec it changes.

What is changed is picked from the spec, so that a new revision in it changes no test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from generator.spec.load import SPEC
from generator.spec.model import Alias, Code, CodeTable
from generator.spec.model import Field as KnownField
from generator.watch.news.expected import expected
from generator.watch.news.model import Comparison, Item
from generator.watch.page.model import Code as Printed
from generator.watch.page.model import Page
from tests.project import ROOT
from tests.watch.news.pages import latest, spec, with_codes, with_field

# Group, subject, field, code; what the page says and what the spec says.
News = tuple[str, str, str | None, str | None, object, object]
Entry = TypeVar("Entry", Code, KnownField)


def fresh(text: str) -> str:
    """Text that the spec does not have yet, though the guide was walked with it before."""
    return text if text not in SPEC_TEXT else fresh(f"{text}9")


def day_after(day: str, days: int = 1) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


SPEC_TEXT = (ROOT / SPEC).read_text(encoding="utf-8")
NEW, ID, ODD = fresh("zz_walk"), fresh("payrt-next"), fresh("3ds-결과")
LABEL, OTHER, FIRST = fresh("New: Pay"), fresh("Another"), fresh("First")
DAY = day_after(max(source.date for source in spec().sources if source.revision))


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A change of the latest Korean page, its news, and whether a person has to write more.

    `diff` is what is written into the spec, but for the revision's own entry.
    """

    name: str
    change: Callable[[Page], Page]
    news: tuple[News, ...]
    diff: str
    todo: bool = False


def news(found: Comparison) -> list[News]:
    """The news without its places."""
    return [_news(item) for item in found.news]


def single(found: Comparison) -> list[News]:
    """The same, a change of name as what is gone and what is new."""
    return [_news(part) for item in found.news for part in item.parts or (item,)]


def _news(item: Item) -> News:
    return item.group, item.about, item.field, item.code, item.page, item.spec


def kind(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)


KNOWN = expected(spec(), latest().source.date, "ko")


def table(name: str) -> CodeTable:
    return spec().codes[name]


def pick(entries: Sequence[Entry], fits: Callable[[Entry], object]) -> Entry:
    return next(entry for entry in entries if fits(entry))


def is_listed(name: str, code: Code | Alias) -> bool:
    return code.code in KNOWN.codes[name]


def printed(name: str, code: Code) -> str:
    return KNOWN.codes[name][code.code].label or ""


def _add(code: str, label: str | None) -> Callable[[list[Printed]], object]:
    return lambda codes: codes.append(Printed(code=code, label=label, line=codes[-1].line + 1))


def _drop(code: str) -> Callable[[list[Printed]], object]:
    return lambda codes: codes.remove(next(c for c in codes if c.code == code))


def _relabel(code: str, label: str) -> Callable[[list[Printed]], object]:
    def change(codes: list[Printed]) -> None:
        codes[:] = [replace(c, label=label) if c.code == code else c for c in codes]

    return change


def _kinds() -> Iterator[Kind]:
    yield Kind(
        name="a new code",
        change=lambda page: with_codes(page, "pay_method", _add(NEW, LABEL)),
        news=(("new", "code", "pay_method", NEW, LABEL, None),),
        todo=True,
        diff=f"""\
+      - code: {NEW}
+        label: {{ko: "{LABEL}", en: TODO English name}}
+        listed: {{from: {DAY}}}
+        printed:
+          - {{label: "{LABEL}", source: {ID}}}
+        source: {ID}
""",
    )
    yield Kind(
        name="a new code without a label",
        change=lambda page: with_codes(page, "emb_pg_provider", _add(NEW, None)),
        news=(("new", "code", "emb_pg_provider", NEW, None, None),),
        todo=True,
        diff=f"""\
+      - code: {NEW}
+        label: {{ko: TODO 한국어 이름, en: TODO English name}}
+        listed: {{from: {DAY}}}
+        source: {ID}
""",
    )
    back = pick(table("pay_method").codes, lambda c: _is_gone(c) and c.printed)
    label = [p.label for p in back.printed if p.source in _korean()][-1]
    window = (
        f"from: {back.listed and back.listed.from_}, until: {back.listed and back.listed.until}"
    )
    yield Kind(
        name="a code that is back",
        change=lambda page: with_codes(page, "pay_method", _add(back.code, label)),
        news=(("new", "code", "pay_method", back.code, label, None),),
        diff=f"-        listed: {{{window}}}\n+        listed: {{{window}, again: {DAY}}}\n",
    )
    gone = pick(table("pg_provider").codes[10:], _stays("pg_provider"))
    window = f"from: {gone.listed and gone.listed.from_}"
    yield Kind(
        name="a dropped code",
        change=lambda page: with_codes(page, "pg_provider", _drop(gone.code)),
        news=(("gone", "code", "pg_provider", gone.code, None, printed("pg_provider", gone)),),
        diff=f"-        listed: {{{window}}}\n+        listed: {{{window}, until: {DAY}}}\n",
    )
    yield from _labels()
    yield from _fields()


def _labels() -> Iterator[Kind]:
    named = pick(
        table("pay_method").codes,
        lambda c: _stays("pay_method")(c) and c.label.ko == printed("pay_method", c),
    )
    yield Kind(
        name="another label",
        change=lambda page: with_codes(page, "pay_method", _relabel(named.code, OTHER)),
        news=(("different", "label", "pay_method", named.code, OTHER, named.label.ko),),
        todo=True,
        diff=f"""\
-        label: {{ko: {named.label.ko}, en: {named.label.en}}}
+        label: {{ko: {OTHER}, en: "TODO English name, so far {named.label.en}"}}
+          - {{label: {OTHER}, source: {ID}}}
""",
    )
    bare = pick(table("emb_pg_provider").codes, lambda c: is_listed("emb_pg_provider", c))
    yield Kind(
        name="a first label",
        change=lambda page: with_codes(page, "emb_pg_provider", _relabel(bare.code, FIRST)),
        news=(("different", "label", "emb_pg_provider", bare.code, FIRST, None),),
        diff=f"+        printed:\n+          - {{label: {FIRST}, source: {ID}}}\n",
    )
    slip = next((c for c in table("emb_pg_provider").codes if _is_misspelt(c)), None)
    if slip:
        wrong = next(alias for alias in slip.aliases if is_listed("emb_pg_provider", alias))
        window = f"from: {wrong.listed and wrong.listed.from_}"
        yield Kind(
            name="a mended misspelling",
            change=lambda page: with_codes(
                with_codes(page, "emb_pg_provider", _drop(wrong.code)),
                "emb_pg_provider",
                _add(slip.code, None),
            ),
            news=(("different", "name", "emb_pg_provider", wrong.code, slip.code, wrong.code),),
            diff=f"""\
+        listed: {{from: {DAY}}}
-            listed: {{{window}}}
+            listed: {{{window}, until: {DAY}}}
""",
        )


def _fields() -> Iterator[Kind]:
    open_ = pick(spec().fields, lambda f: f.name in KNOWN.fields and _types(f) == {"string"})
    yield Kind(
        name="another type",
        change=lambda page: with_field(page, open_.name, lambda f: replace(f, type="number")),
        news=(("different", "type", open_.name, None, "number", "string"),),
        todo=True,
        diff=f"""\
+      - {{source: {ID}, type: number, required: {_mark(open_)}}}
+    follows:
+      source: {spec().page.base}
+      why:
+        ko: TODO 어느 출처를 따르는지와 그 이유를 한 문장으로
+        en: TODO which source is followed, and why, in one sentence
""",
    )
    settled = pick(spec().fields, lambda f: f.name in KNOWN.fields and f.follows)
    before = KNOWN.fields[settled.name].types[0]
    other = "object" if before != "object" else "array"
    decide = (
        'ko: "TODO 이 형을 따를지 정해 follows를 고치고, 이 note를 지운다", '
        'en: "TODO decide whether to follow this type, change follows, and remove this note"'
    )
    yield Kind(
        name="a type where one is followed",
        change=lambda page: with_field(page, settled.name, lambda f: replace(f, type=other)),
        news=(("different", "type", settled.name, None, other, before),),
        todo=True,
        diff=f"""\
+      - {{source: {ID}, type: {other}, required: {_mark(settled)}, note: {{{decide}}}}}
""",
    )
    strict = pick(spec().fields, lambda f: _types(f) == {"string"} and not f.nullable)
    yield Kind(
        name="a type that may be null",
        change=lambda page: with_field(
            page, strict.name, lambda f: replace(f, type="string | null")
        ),
        news=(("different", "type", strict.name, None, "string | null", "string"),),
        diff=f"""\
+      - {{source: {ID}, type: string | null, required: {_mark(strict)}}}
-    nullable: false
+    nullable: true
""",
    )
    yield Kind(
        name="another mark",
        change=lambda page: with_field(
            page, open_.name, lambda f: replace(f, required=not f.required)
        ),
        news=(
            (
                "different",
                "required",
                open_.name,
                None,
                _mark(open_) == "false",
                _mark(open_) == "true",
            ),
        ),
        diff=f"""\
+      - {{source: {ID}, type: string, required: {"false" if _mark(open_) == "true" else "true"}}}
""",
    )
    yield from _new_and_gone_fields()


def _new_and_gone_fields() -> Iterator[Kind]:
    last = [f for f in spec().fields if f.name in KNOWN.fields][-1]
    yield Kind(
        name="a new field",
        change=lambda page: _with_new_field(page, NEW),
        news=(("new", "field", NEW, None, "string", None),),
        todo=True,
        diff=NEW_FIELD.format(name=NEW, attribute=""),
    )
    yield Kind(
        name="a new field whose name is none in the bindings",
        change=lambda page: _with_new_field(page, ODD),
        news=(("new", "field", ODD, None, "string", None),),
        todo=True,
        diff=NEW_FIELD.format(
            name=ODD,
            attribute="+    attribute: TODO what the bindings call it, in small letters and "
            "underscores\n",
        ),
    )
    yield Kind(
        name="a dropped field",
        change=lambda page: with_field(page, last.name, lambda f: None),
        news=(("gone", "field", last.name, None, None, KNOWN.fields[last.name].types[0]),),
        diff=f"""\
+      - source: {ID}
+        dropped: true
+        note: {{ko: 이 판부터 페이지에 없다., en: No longer on the page from this revision on.}}
""",
    )


NEW_FIELD = f"""\
+
+  - name: {{name}}
{{attribute}}+    brief:
+      ko: TODO 어떤 필드인지 한 줄로, 우리 말로
+      en: "TODO one line: what the field is, in our own words"
+    note:
+      ko: TODO 값을 본 뒤 subject, wire, python, nullable, sensitive, example을 정하고, 이 note를 지운다
+      en: TODO decide on subject, wire, python, nullable, sensitive and example once values were seen; remove this note
+    subject: other
+    section: main
+    wire: [any]
+    python: JSON
+    nullable: true
+    sensitive: true
+    example: value
+    documented:
+      - {{{{source: {ID}, type: string, required: false}}}}
"""  # noqa: E501 - the lines of the spec are as long


def _with_new_field(page: Page, name: str) -> Page:
    """Below the third field, which stands in the main section."""
    above = page.fields[2]
    new = replace(above, name=name, type="string", required=False, codes=(), line=above.line + 50)
    return replace(page, fields=(*page.fields[:3], new, *page.fields[3:]))


def _stays(name: str) -> Callable[[Code], bool]:
    """Whether a code is listed without a break, and by no other spelling."""
    return lambda c: bool(
        is_listed(name, c)
        and c.listed
        and not c.listed.until
        and not c.aliases
        and not c.offered_by
        and not c.note
    )


def _is_gone(code: Code) -> bool:
    return bool(code.listed and code.listed.until and not code.listed.again)


def _is_misspelt(code: Code) -> bool:
    name = "emb_pg_provider"
    return not is_listed(name, code) and any(is_listed(name, alias) for alias in code.aliases)


def _types(field: KnownField) -> set[str]:
    return {d.type for d in field.documented if d.type and field.follows is None}


def _mark(field: KnownField) -> str:
    return str(KNOWN.fields[field.name].required[0]).lower()


def _korean() -> set[str]:
    return {s.id for s in spec().sources if s.revision == "ko"}


KINDS = tuple(_kinds())
