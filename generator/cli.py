"""The commands. `python -m generator.cli` runs them in the environment at hand, setting nothing up.

Each command imports what it needs when it runs: `--help` answers before anything is installed.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import SpecError

if TYPE_CHECKING:
    from generator.build import Change

ROOT = Path(__file__).resolve().parent.parent

FINE, FOUND, UNABLE, INTERRUPTED = 0, 1, 2, 130

_EPILOG = "Exit codes: 0 fine, 1 found something, 2 could not do it."


def main(arguments: Sequence[str]) -> int:
    """Run one command. Returns the exit code."""
    _print_anything()
    command = parse(arguments)
    try:
        code = command.run(command)
        sys.stdout.flush()
    except SpecError as error:
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
    known, known.further = parser.parse_known_args(arguments)
    if known.further and known.run is not _test:
        parser.error(f"unrecognized arguments: {' '.join(known.further)}")
    return known


def _generate(_: argparse.Namespace) -> int:
    changes, count = _changes()
    from generator import build

    for change in changes:
        build.write(ROOT, change)
        print(f"{_DONE[change.kind]}  {change.path}")
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


def _test(command: argparse.Namespace) -> int:
    import pytest

    os.chdir(ROOT)
    # All that the tests need is installed here, so none may be skipped for want of it.
    code = int(pytest.main(["--all-tools", *command.further]))
    return code if code in (FINE, FOUND) else UNABLE


def _changes() -> tuple[list[Change], int]:
    """What generating would change, and how many files it makes. Nothing is written yet."""
    from generator import spec_model

    # Before the import of what is built on the model: the schema may be ahead of the one on disk.
    spec_model.use(spec_model.render(ROOT))
    from generator import build

    wanted = build.outputs(ROOT)
    return build.changes(ROOT, wanted), len(wanted)


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
    ("test", _test, "Run the test suite; further arguments go to pytest"),
)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
