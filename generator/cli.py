"""The commands. `python -m generator.cli` runs them in the environment at hand, setting nothing up.

Each command imports what it needs when it runs: `--help` answers before anything is installed.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.spec.diagnostics import UnableError

if TYPE_CHECKING:
    from generator.disk import Change

ROOT = Path(__file__).resolve().parent.parent

FINE, FOUND, UNABLE, INTERRUPTED = 0, 1, 2, 130

_EPILOG = "Exit codes: 0 fine, 1 found something, 2 could not do it."


def main(arguments: Sequence[str]) -> int:
    """Run one command. Returns the exit code."""
    _print_anything()
    # What a run makes it keeps: looking for garbage among it took a tenth of the time.
    gc.set_threshold(200_000, 20, 50)
    command = parse(arguments)
    try:
        code = command.run(command)
        sys.stdout.flush()
    except UnableError as error:
        return _unable(str(error))
    except ModuleNotFoundError as error:
        return _unable(_not_installed(error))
    except BrokenPipeError:
        # The reader has enough. Python would complain once more when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except OSError as error:
        return _unable(f"{error.filename or 'generator'}: {error.strerror or error}")
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        # Imported already, if that is what is wrong.
        translation = sys.modules.get("generator.text.translation")
        if translation and isinstance(error, translation.UntranslatedError):
            return _unable(str(error))
        # A mistake of the generator's own, or of a template: the place is what helps.
        traceback.print_exc()
        return UNABLE
    return int(code)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command that the arguments ask for. Leaves with exit code 2 where they make no sense."""
    parser = argparse.ArgumentParser(
        prog="python3 -m generator",
        description="Make everything under generated/ from spec/payment_response.yaml.",
        epilog=f"Without a command: generate, and say what changed. {_EPILOG}",
        allow_abbrev=False,
    )
    parser.set_defaults(run=_generate)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, run, text in _COMMANDS:
        command = commands.add_parser(
            name, help=text, description=f"{text}.", epilog=_EPILOG, allow_abbrev=False
        )
        command.set_defaults(run=run)
        for argument in _TAKES.get(name, ()):
            what, options = _ARGUMENTS[argument]
            command.add_argument(argument, help=what, **options)
    known, further = parser.parse_known_args(arguments)
    known.further = further
    if further and known.run is not _test:
        parser.error(f"unrecognized arguments: {' '.join(further)}")
    return known


def _generate(_: argparse.Namespace) -> int:
    changes, count = _changes()
    from generator import disk

    for change in changes:
        disk.write(ROOT, change)
        print(f"{_DONE.get(change.kind, 'replaced')}  {change.path}")
    print(f"{count} files, {len(changes) or 'nothing'} changed")
    return FINE


def _check(_: argparse.Namespace) -> int:
    changes, count = _changes()
    for change in changes:
        print(f"{change.kind}: {change.path}\n{change.diff()}\n")
    if changes:
        print(f"{_files(len(changes))} not what the spec makes: run `python3 -m generator`")
        return FOUND
    print(f"{_files(count)} what the spec makes")
    return FINE


def _read(command: argparse.Namespace) -> int:
    from generator.watch.page import as_json, as_text, load, read

    page = read(load(command.page), str(command.page))
    _print(command, as_json(page), as_text(page))
    return FINE


def _test(command: argparse.Namespace) -> int:
    import pytest

    os.chdir(ROOT)
    # All that the tests need is installed here, so none may be skipped for want of it.
    # The whole suite is worth starting a worker for each core; a few tests are not.
    further = command.further or ["-n", "auto", "--dist", "worksteal"]
    code = int(pytest.main(["--all-tools", *further]))
    return code if code in (FINE, FOUND) else UNABLE


def _compare(command: argparse.Namespace) -> int:
    from generator.watch.news import compare, recorded, report
    from generator.watch.page import load, read

    page = read(load(command.page), str(command.page))
    now = recorded.read_recorded(ROOT)
    found = (compare.compare_newest if command.newest else compare.compare)(now.spec, page)
    _print(command, report.as_json(found, now.document), report.as_text(found, now.document))
    return FOUND if found.news else FINE


def _update(command: argparse.Namespace) -> int:
    from generator.release.changes import changes
    from generator.release.report import meaning
    from generator.watch.news import report
    from generator.watch.news.update import Wanted, save, update
    from generator.watch.page import load, read

    wanted = Wanted(id=command.source, day=command.date, newest=command.newest, force=command.force)
    done = update(ROOT, read(load(command.page), str(command.page)), wanted)
    if command.dry_run and done.change:
        print(done.change.diff())
    elif not command.dry_run:
        save(ROOT, done)
    print(report.update_text(done, command.source), end="")
    if done.change:
        print(meaning(changes(done.before, done.after.spec)), end="")
    return FOUND if done.after.unwritten or done.work else FINE


def _fix(_: argparse.Namespace) -> int:
    from generator.disk import Change, write
    from generator.spec.load import SPEC, load, read
    from generator.watch.news.fix import in_order

    spec = read(ROOT)
    before = (ROOT / SPEC).read_bytes().decode()
    after = in_order(before, spec)
    if after != before:
        write(ROOT, Change(SPEC, before, after))
    print(f"{SPEC}: {'put' if after != before else 'is'} in order")
    load(ROOT)
    return FINE


def _diff(command: argparse.Namespace) -> int:
    _use_model()
    from generator.release import report
    from generator.release.diff import compared

    with compared(ROOT, command.old, command.new, command.payloads) as found:
        _print(command, report.as_json(found), report.as_text(found))
        if found.has_gaps:
            return UNABLE
        return FINE if found.is_empty else FOUND


def _release(command: argparse.Namespace) -> int:
    _use_model()
    from generator.release.release import check, draft, release, tagged

    if command.tagged:
        print(tagged(ROOT, command.tagged))
    elif command.check:
        print(check(ROOT))
    elif command.draft:
        print(draft(ROOT))
    else:
        print(release(ROOT, command.version))
    return FINE


def _site(command: argparse.Namespace) -> int:
    from generator.site.build import build
    from generator.site.serve import serve
    from generator.spec.project import PYPROJECT, SITE, read_project

    folder = ROOT / "site"
    url = read_project(ROOT).urls.get(SITE)
    count = build(ROOT, folder, f"{url}/" if url and not command.serve else "")
    print(f"site/: {count} pages", flush=True)
    if not url:
        print(f"{PYPROJECT}: [project.urls] has no {SITE}, so there is no sitemap", flush=True)
    if command.serve:
        serve(ROOT, folder)
    return FINE


def _changes() -> tuple[list[Change], int]:
    """What generating would change, and how many files it makes. Nothing is written yet."""
    from generator import disk
    from generator.kept import kept

    wanted = kept(ROOT, _outputs)
    return disk.changes(ROOT, wanted), len(wanted)


def _outputs(root: Path) -> dict[str, str]:
    _use_model()
    from generator import build

    return build.outputs(root)


def _use_model() -> None:
    """Before the import of what is built on the model: the schema may be ahead of it on disk."""
    from generator.spec import make_model

    make_model.use(make_model.render(ROOT))


def _print(command: argparse.Namespace, data: object, text: str) -> None:
    if command.json:
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print(text, end="")


def _files(count: int) -> str:
    return f"{count} file is" if count == 1 else f"{count} files are"


def _print_anything() -> None:
    """Korean text and odd bytes must not end a command, whatever the terminal can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _unable(text: str) -> int:
    print(text, file=sys.stderr)
    return UNABLE


def _not_installed(error: ModuleNotFoundError) -> str:
    return (
        f"{error.name} is not installed in this environment. `python3 -m generator` makes one that "
        "has everything; in your own: python -m pip install -e . --group dev"
    )


_DONE = {"missing": "created", "modified": "updated", "surplus": "removed"}

_COMMANDS = (
    ("check", _check, "Say what generating would change, and write nothing"),
    ("fix", _fix, "Put the lists of the spec in their order, and say what else is wrong with it"),
    ("test", _test, "Run the test suite; further arguments go to pytest"),
    ("site", _site, "Make a site of the reference, in site/"),
    ("read", _read, "Say what a saved documentation page says: fields, codes, notes and sample"),
    ("compare", _compare, "Say what page and spec each say alone; mere doubts exit with 0"),
    ("update", _update, "Write a page's news into the spec; exits with 1 while texts are missing"),
    ("diff", _diff, "Say what changed between two states of the spec, and what users notice"),
    ("release", _release, "Choose the version that the changes ask for, and move the changelogs"),
)


_SWITCH = {"action": "store_true"}
_ONE = {"nargs": "?"}
# What each argument is, and what the parser must know of it.
_ARGUMENTS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "page": ("the page, saved as a file", {"metavar": "PAGE", "type": Path}),
    "--json": ("print it for machines", _SWITCH),
    "--newest": (
        "the page is newer than all that is recorded: compare with the latest only",
        _SWITCH,
    ),
    "--source": ("id to record it as: payrt-2026-04", {"metavar": "ID", "required": True}),
    "--date": ("day of the page: YYYY-MM-DD", {"metavar": "DATE", "required": True}),
    "--dry-run": ("print the diff of the spec, and write nothing", _SWITCH),
    "--force": ("write the news also where the page's form may have changed", _SWITCH),
    "--serve": ("and show it on this machine, until Ctrl-C", _SWITCH),
    "old": ("a git revision or a spec file; the last release", {"metavar": "OLD", **_ONE}),
    "new": ("the same; without it, the working tree", {"metavar": "NEW", **_ONE}),
    "--payloads": (
        "replay these, too: a JSON object, or the text of a redirect, on each line",
        {"metavar": "FILE", "type": Path},
    ),
    "version": ("the least that fits, if not given", {"metavar": "VERSION", **_ONE}),
    "--check": ("only say whether changes are accounted for", _SWITCH),
    "--draft": ("only write the entries into the changelogs", _SWITCH),
    "--tagged": ("only say whether what has this tag may be published", {"metavar": "TAG"}),
}
_TAKES: Mapping[str, Sequence[str]] = {
    "read": ("page", "--json"),
    "compare": ("page", "--json", "--newest"),
    "update": ("page", "--source", "--date", "--newest", "--dry-run", "--force"),
    "site": ("--serve",),
    "diff": ("old", "new", "--payloads", "--json"),
    "release": ("version", "--check", "--draft", "--tagged"),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
