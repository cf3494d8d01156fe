# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""Commands end without a traceback, whatever becomes of their output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence


def run(main: Callable[[Sequence[str]], int]) -> int:
    """Run what the command line names, and give the exit code."""
    if sys.stdout is None:  # closed by the caller, to whom the exit code tells enough
        return main(sys.argv[1:])
    # A key of any alphabet must not bring the output down on a terminal that lacks it.
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130  # as a shell says it
    except OSError as error:
        # Nothing may be written when Python ends, either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return 0  # whoever read the output has seen enough
        print(f"the output cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    return code
