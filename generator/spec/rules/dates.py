"""When was what: revisions, windows, errata."""

from collections.abc import Iterator

from generator.spec.dates import days, is_date, window_mistake, windows
from generator.spec.diagnostics import Mistake, Path
from generator.spec.model import Spec


def dates_exist(spec: Spec) -> Iterator[Mistake]:
    """Sources have days of the calendar: a revision one, and a span two in their order."""
    for i, source in enumerate(spec.sources):
        path, span = ("sources", i, "date"), source.date.split(" .. ")
        if not all(map(is_date, span)):
            yield path, f"no such date: {source.date}", "YYYY-MM-DD"
        elif source.revision and len(source.date) != len("YYYY-MM-DD"):
            yield path, f"a revision has a day, not {source.date}", "YYYY-MM-DD"
        elif span != sorted(span):
            yield path, f"the span ends before it begins: {source.date}", "turn it around"


def windows_are_in_order(spec: Spec) -> Iterator[Mistake]:
    """Windows have days of the calendar, and end after they begin."""
    for path, listed in windows(spec):
        if mistake := window_mistake(listed):
            yield path, *mistake


def windows_rest_on_revisions(spec: Spec) -> Iterator[Mistake]:
    """A code is listed or dropped by a revision of the page, and so on its date."""
    if any(dates_exist(spec)):
        return  # that is the mistake
    dates = {source.date for source in spec.sources if source.revision}
    resting: dict[str, list[Path]] = {}
    for path, listed in windows(spec):
        for day in days(listed) if not window_mistake(listed) else ():
            resting.setdefault(day, []).append(path)
    for day in resting.keys() - dates:
        path, *further = resting[day]
        more = f", on which {len(further) + 1} windows rest" if further else ""
        hint = "add the revision to sources, or correct the date"
        yield path, f"no revision of the page has the date {day}{more}", hint


def labels_are_of_revisions(spec: Spec) -> Iterator[Mistake]:
    """What printed a label is a revision of the page."""
    revisions = {source.id: source.revision for source in spec.sources}
    for name, table in spec.codes.items():
        for i, code in enumerate(table.codes):
            for j, printed in enumerate(code.printed):
                if revisions.get(printed.source, "unknown") is None:
                    path = ("codes", name, "codes", i, "printed", j, "source")
                    message = f"{printed.source} is not a revision of the page"
                    yield path, message, "name the revision that prints the label"


def base_is_a_revision(spec: Spec) -> Iterator[Mistake]:
    """The spec follows a revision of the page."""
    if spec.page.base in {source.id for source in spec.sources if not source.revision}:
        message = f"{spec.page.base} is not a revision of the page"
        yield ("page", "base"), message, "a source with `revision`"


def errata_are_mended_later(spec: Spec) -> Iterator[Mistake]:
    """What mended a mistake is newer than what has it."""
    dates = {source.id: source.date for source in spec.sources}
    others = {source.id for source in spec.sources if not source.revision}
    for i, erratum in enumerate(spec.errata):
        if erratum.fixed in others:
            message = f"{erratum.fixed} is not a revision of the page"
            yield ("errata", i, "fixed"), message, "the first revision without the mistake"
        elif erratum.fixed and dates.get(erratum.fixed, "9") <= dates.get(erratum.source, ""):
            message = f"{erratum.fixed} is not newer than {erratum.source}, so it mended nothing"
            yield ("errata", i, "fixed"), message, "the first revision without the mistake"
