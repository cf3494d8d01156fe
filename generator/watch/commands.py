"""The commands about documentation pages. Each imports what it needs when it runs."""

from argparse import Namespace
from pathlib import Path

from generator.bootstrap import ROOT
from generator.commands import FINE, FOUND, JSON, Commands, argument, show, switch
from generator.disk import Change, write


def read(command: Namespace) -> int:
    """Say what a saved documentation page says: fields, codes, notes and sample."""
    from generator.watch import page

    found = page.read(page.load(command.page), str(command.page))
    show(command, page.as_json(found), page.as_text(found))
    return FINE


def compare(command: Namespace) -> int:
    """Say what page and spec each say alone; mere doubts exit with 0."""
    from generator.watch import page
    from generator.watch.news.compare import compare
    from generator.watch.news.recorded import read_recorded
    from generator.watch.news.report import as_json, as_text

    read = page.read(page.load(command.page), str(command.page))
    now = read_recorded(ROOT)
    found = compare(now.spec, read, newest=command.newest)
    show(command, as_json(found, now.document), as_text(found, now.document))
    return FOUND if found.news else FINE


def update(command: Namespace) -> int:
    """Write a page's news into the spec; exits with 1 while texts are missing."""
    from generator.release.changes import changes
    from generator.release.report import meaning
    from generator.watch import page
    from generator.watch.news.report import update_text
    from generator.watch.news.update import Wanted, update

    wanted = Wanted(id=command.source, day=command.date, newest=command.newest, force=command.force)
    done = update(ROOT, page.read(page.load(command.page), str(command.page)), wanted)
    if command.dry_run and done.change:
        print(done.change.diff())
    elif done.change:
        write(ROOT, done.change)
    print(update_text(done, command.source, dry_run=command.dry_run), end="")
    if done.change:
        print(meaning(changes(done.before, done.after.spec)), end="")
    return FOUND if done.after.unwritten or done.work else FINE


def fix(_: Namespace) -> int:
    """Put the lists of the spec in their order, and say what else is wrong with it."""
    from generator.spec.load import SPEC, in_form, load
    from generator.spec.source import read_yaml
    from generator.watch.news.edit import YamlFile
    from generator.watch.news.fix import put_in_order

    spec = in_form(ROOT, read_yaml(ROOT / SPEC, SPEC))
    before = (ROOT / SPEC).read_bytes().decode()
    file = YamlFile(before)
    put_in_order(file, spec)
    after = file.text()
    if after != before:
        write(ROOT, Change(SPEC, before, after))
    print(f"{SPEC}: {'put' if after != before else 'is'} in order")
    load(ROOT)
    return FINE


_PAGE = argument("page", "the page, saved as a file", metavar="PAGE", type=Path)
_NEWEST = switch(
    "--newest", "the page is newer than all that is recorded: compare with the latest only"
)

COMMANDS: Commands = {
    read: (_PAGE, JSON),
    compare: (_PAGE, JSON, _NEWEST),
    update: (
        _PAGE,
        argument("--source", "id to record it as: payrt-2026-04", metavar="ID", required=True),
        argument("--date", "day of the page: YYYY-MM-DD", metavar="DATE", required=True),
        _NEWEST,
        switch("--dry-run", "print the diff of the spec, and write nothing"),
        switch("--force", "write the news also where the page's form may have changed"),
    ),
}
