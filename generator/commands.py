"""What the commands of every part share. Standard library only: `--help` needs no environment.

A command is a function of its name. The first line of its docstring is its help.
"""

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

FINE, FOUND, UNABLE = 0, 1, 2


class UnableError(Exception):
    """A command cannot do what it was asked. The text says why, and what to do about it."""


Argument = tuple[str, Mapping[str, Any]]
Commands = Mapping[Callable[[argparse.Namespace], int], Sequence[Argument]]
"""The commands of a part, and the arguments that each takes."""


def argument(name: str, text: str, **options: Any) -> Argument:
    """An argument, or a switch: its name, its help, and what else argparse must know of it."""
    return name, {"help": text, **options}


def switch(name: str, text: str) -> Argument:
    """An argument that is there or not."""
    return argument(name, text, action="store_true")


JSON = switch("--json", "print it for machines")


def show(command: argparse.Namespace, data: object, text: str) -> None:
    """Print what a command found: the text, or the data where `--json` asks for them."""
    if command.json:
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print(text, end="")
