"""`python3 -m generator`: understand the command, enter the environment it needs, run it there."""

import sys

# Before any import that an older Python could not read.
if sys.version_info < (3, 11):  # noqa: UP036 - this sentence is for the interpreters it excludes
    sys.stderr.write("This needs Python 3.11 or newer. Try: python3.11 -m generator\n")
    sys.exit(2)

from generator import bootstrap, cli
from generator.commands import UNABLE, UnableError

if __name__ == "__main__":
    arguments = sys.argv[1:]
    cli.parse(arguments)  # a mistyped command need not wait for the environment
    try:
        bootstrap.enter(arguments)
    except UnableError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(UNABLE)
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(cli.main(arguments))
