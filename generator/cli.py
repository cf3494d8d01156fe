"""The commands. `python -m generator.cli` runs them in the environment at hand, setting nothing up.

Each command imports what it needs when it runs: `--help` answers before anything is installed.
"""

import gc
import io
import os
import sys
import traceback
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from generator import disk
from generator.bootstrap import ROOT
from generator.commands import FINE, FOUND, UNABLE, Commands, UnableError
from generator.kept import kept
from generator.release import commands as release
from generator.site import commands as site
from generator.watch import commands as watch

INTERRUPTED = 130

_EPILOG = "Exit codes: 0 fine, 1 found something, 2 could not do it."
_DONE = {"missing": "created", "modified": "updated", "surplus": "removed"}


def main(arguments: Sequence[str]) -> int:
    """Run one command. Returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Korean text and odd bytes must not end a command, whatever the terminal can show.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    # What a run makes it keeps: looking for garbage among it took a tenth of the time.
    gc.set_threshold(200_000, 20, 50)
    command = parse(arguments)
    try:
        code = command.run(command)
        sys.stdout.flush()
        return int(code)
    except BrokenPipeError:
        # The reader has enough. Python would complain once more when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        print(_told(error), file=sys.stderr)
        return UNABLE


def _told(error: Exception) -> str:
    """A line for whatever is no mistake of the generator's own, or of a template."""
    if isinstance(error, UnableError):
        return str(error)
    if isinstance(error, ModuleNotFoundError):
        return (
            f"{error.name} is not installed in this environment. `python3 -m generator` makes one "
            "that has everything; in your own: python -m pip install -e . --group dev"
        )
    if isinstance(error, OSError):
        file = error.filename2 or error.filename or "generator"
        return f"{file}: {error.strerror or error}"
    return traceback.format_exc().rstrip()  # the place is what helps


def parse(arguments: Sequence[str]) -> Namespace:
    """The command that the arguments ask for. Leaves with exit code 2 where they make no sense."""
    parser = ArgumentParser(
        prog="python3 -m generator",
        description="Make everything under generated/ from spec/payment_response.yaml.",
        epilog=f"Without a command: generate, and say what changed. {_EPILOG}",
        allow_abbrev=False,
    )
    parser.set_defaults(run=generate)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for run, takes in COMMANDS.items():
        text = str(run.__doc__)
        command = commands.add_parser(
            run.__name__, help=text[:-1], description=text, epilog=_EPILOG, allow_abbrev=False
        )
        command.set_defaults(run=run)
        for name, options in takes:
            command.add_argument(name, **options)
    known, further = parser.parse_known_args(arguments)
    known.further = further
    if further and known.run is not test:
        parser.error(f"unrecognized arguments: {' '.join(further)}")
    return known


def generate(_: Namespace) -> int:
    """Write what the spec makes, and say what changed."""
    changes, count = _changes()
    for change in changes:
        disk.write(ROOT, change)
        print(f"{_DONE[change.kind]}  {change.path}")
    print(f"{count} files, {len(changes) or 'nothing'} changed")
    return FINE


def check(_: Namespace) -> int:
    """Say what generating would change, and write nothing."""
    changes, count = _changes()
    for change in changes:
        print(f"{change.kind}: {change.path}\n{change.diff()}\n")
    if changes:
        wrong = "1 file is" if len(changes) == 1 else f"{len(changes)} files are"
        print(f"{wrong} not what the spec makes: run `python3 -m generator`")
        return FOUND
    print(f"{count} files are what the spec makes")
    return FINE


def test(command: Namespace) -> int:
    """Run the test suite; further arguments go to pytest."""
    import pytest

    os.chdir(ROOT)
    # All that the tests need is installed here, so none may be skipped for want of it.
    # The whole suite is worth starting a worker for each core; a few tests are not.
    further = command.further or ["-n", "auto", "--dist", "worksteal"]
    code = int(pytest.main(["--all-tools", *further]))
    return code if code in (FINE, FOUND) else UNABLE


def _changes() -> tuple[list[disk.Change], int]:
    """What generating would change, and how many files it makes. Nothing is written yet."""
    wanted = kept(ROOT, _outputs)
    return disk.changes(ROOT, wanted), len(wanted)


def _outputs(root: Path) -> dict[str, str]:
    from generator.spec import make_model

    make_model.use(root)
    from generator import build

    return build.outputs(root)


COMMANDS: Commands = {
    check: (),
    watch.fix: (),
    test: (),
    **site.COMMANDS,
    **watch.COMMANDS,
    **release.COMMANDS,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
