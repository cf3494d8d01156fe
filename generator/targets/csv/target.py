"""generated/csv/codes.csv: every code of every table, for databases and spreadsheets."""

import csv
import io
from collections.abc import Iterator, Sequence

from generator.render import environment
from generator.spec.lookups import spellings
from generator.spec.model import Listed, Spec

# A spreadsheet takes text that begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def files(spec: Spec) -> dict[str, str]:
    """The one table."""
    template = environment(__file__, {"csv": _line}).get_template("codes.csv.jinja")
    return {"generated/csv/codes.csv": template.render(rows=list(_rows(spec)))}


def _rows(spec: Spec) -> Iterator[Sequence[str]]:
    """A row for each code, and one for each other spelling of it."""
    for table, codes in spec.codes.items():
        for code in codes.codes:
            labels = (code.label.ko, code.label.en)
            for known in spellings(code):
                of = code.code if known is not code else ""
                listed = known.listed or Listed(from_="")
                window = (listed.from_, listed.until or "", listed.again or "")
                yield table, known.code, of, *labels, *window, known.source


def _line(values: Sequence[str]) -> str:
    """One line of CSV, quoted as RFC 4180 says where it must be."""
    text = io.StringIO()
    csv.writer(text).writerow(f"'{v}" if v.startswith(_FORMULA) else v for v in values)
    return text.getvalue().removesuffix("\r\n")
