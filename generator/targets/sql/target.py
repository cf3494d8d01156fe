"""generated/sql/: a table for responses as `structure` gives them.

No column has a closed list of codes or a bound on its length: what no source has documented would
stop the load.
"""

from collections.abc import Mapping
from typing import NamedTuple

from jinja2 import Environment

from generator.render import environment
from generator.spec.kinds import TIMES, Kind, kind_of
from generator.spec.limits import WHOLE_DIGITS
from generator.spec.lookups import attribute_of, spellings, table_of
from generator.spec.model import Field, Spec
from generator.text.sql import literal, mysql_literal, mysql_name, name, printable


class _Types(NamedTuple):
    postgresql: str
    mysql: str
    sqlite: str


_INTEGER = f"decimal({WHOLE_DIGITS})"
_MOST_EXACT = f"decimal({WHOLE_DIGITS + 30}, 30)"  # of MySQL, which has 30 decimals at most
_TEXT = _Types("text", "text", "text")
_TIME = _Types("timestamptz", "datetime", "text")

_TYPES: Mapping[Kind, _Types] = {
    Kind.BOOLEAN: _Types("boolean", "boolean", "integer"),
    Kind.TEXT: _TEXT,
    Kind.TEXT_OR_LIST: _TEXT,
    Kind.INTEGER: _Types("numeric", _INTEGER, "text"),
    Kind.NUMBER: _Types("numeric", _MOST_EXACT, "text"),
    Kind.SECONDS: _TIME,
    Kind.SECONDS_OR_LOCAL_TEXT: _TIME,
    Kind.JSON: _Types("json", "json", "text"),
    Kind.CODE: _TEXT,
}


def files(spec: Spec) -> Mapping[str, str]:
    """A file for each database."""
    filters = {
        "name": name,
        "literal": literal,
        "mysql_name": mysql_name,
        "mysql_literal": mysql_literal,
        "comment": printable,
    }
    env = environment(__file__, filters)
    files = {"generated/sql/queries.sql": _queries(spec, env)}
    for dialect in _Types._fields:
        types = {f.name: getattr(_TYPES[kind_of(f)], dialect) for f in spec.fields}
        columns = [(attribute_of(f), types[f.name], _comment(f)) for f in spec.fields]
        template = env.get_template(f"{dialect}.sql.jinja")
        files[f"generated/sql/{dialect}.sql"] = template.render(spec=spec, columns=columns)
    return files


def _queries(spec: Spec, env: Environment) -> str:
    """Questions about columns without personal data. Spark would take a quoted name for text."""
    shown = {
        attribute_of(field): field
        for field in spec.fields
        if not field.sensitive and kind_of(field) is not Kind.JSON
    }
    return env.get_template("queries.sql.jinja").render(
        tables={
            column: [known.code for code in table.codes for known in spellings(code)]
            for column, field in shown.items()
            if (table := table_of(field, spec))
        },
        limits={c: field.max_length for c, field in shown.items() if field.max_length},
        counted={
            column: f"nullif({column}, '')" if _TYPES[kind_of(field)] is _TEXT else column
            for column, field in shown.items()
        },
    )


def _comment(field: Field) -> str:
    longest = [f"최대 {field.max_length}자 (up to {field.max_length})"] if field.max_length else []
    personal = ["개인정보 (personal data)"] if field.sensitive else []
    time = ["이 열은 시각이다 (a time in this column)"] if kind_of(field) in TIMES else []
    return " · ".join([field.brief.ko, field.brief.en, *time, *longest, *personal])
