"""generated/sql/: a table for responses as `structure` gives them.

No column has a closed list of codes or a bound on its length: what no source has documented would
stop the load.
"""

from collections.abc import Mapping
from typing import NamedTuple

from generator.render import environment
from generator.spec.kinds import TIMES, Kind, kind_of
from generator.spec.limits import WHOLE_DIGITS
from generator.spec.lookups import attribute_of, spellings
from generator.spec.model import CodeTable, Field, Spec
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
    """A file for each database, and one of questions to columns without personal data."""
    filters = (name, literal, mysql_name, mysql_literal, printable, codes, counted, attribute_of)
    env = environment(__file__, {function.__name__: function for function in filters})
    asked = {
        "spec": spec,
        "columns": [(attribute_of(f), _TYPES[kind_of(f)], _comment(f)) for f in spec.fields],
        "shown": [f for f in spec.fields if not f.sensitive and kind_of(f) is not Kind.JSON],
    }
    names = [template.removesuffix(".jinja") for template in env.list_templates()]
    return {f"generated/sql/{n}": env.get_template(f"{n}.jinja").render(asked) for n in names}


def _comment(field: Field) -> str:
    longest = [f"최대 {field.max_length}자 (up to {field.max_length})"] if field.max_length else []
    personal = ["개인정보 (personal data)"] if field.sensitive else []
    time = ["이 열은 시각이다 (a time in this column)"] if kind_of(field) in TIMES else []
    return " · ".join([field.brief.ko, field.brief.en, *time, *longest, *personal])


def codes(table: CodeTable) -> list[str]:
    """Every code of a table, and every other spelling."""
    return [known.code for code in table.codes for known in spellings(code)]


def counted(field: Field) -> str:
    """A column in which an empty text is no value. Spark would take a quoted name for text."""
    column = attribute_of(field)
    return f"nullif({column}, '')" if _TYPES[kind_of(field)] is _TEXT else column
