"""The code list of a new field as the skeleton of its table, for a person to uncomment."""

from generator.spec.model import Source
from generator.spec.yaml_text import Flow, Value, block
from generator.watch.news.code_changes import NAMELESS
from generator.watch.page.model import Field, Language

_BRIEF = {
    "ko": "TODO 무엇을 가르는 표인지 한 줄로",
    "en": "TODO one line: what the table tells apart",
}


def skeleton(field: Field, language: Language, revision: Source) -> list[str]:
    """The lines of a table. It is none until its field is said to hold codes."""
    enum = "".join(part.capitalize() for part in field.name.split("_") if part.isalnum())
    codes: list[Value] = []
    for code in field.codes:
        label = Flow({**NAMELESS, language: code.label or NAMELESS[language]})
        listed = Flow({"from": revision.date})
        entry: dict[str, Value] = {"code": code.code, "label": label, "listed": listed}
        if code.label:
            entry["printed"] = [Flow(label=code.label, source=revision.id)]
        codes.append({**entry, "source": revision.id})
    table: dict[str, Value] = {
        "python": enum,
        "brief": _BRIEF,
        "source": revision.id,
        "codes": codes,
    }
    lead = f"TODO the table of {field.name}; its field then has `wire: [string]`, `python: {enum}`"
    return [lead, *block({field.name: table})]
