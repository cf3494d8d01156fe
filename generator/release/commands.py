"""The commands about changes of the spec. Each imports what it needs when it runs."""

from argparse import Namespace
from pathlib import Path

from generator.bootstrap import ROOT
from generator.commands import FINE, FOUND, JSON, UNABLE, Commands, argument, show, switch


def diff(command: Namespace) -> int:
    """Say what changed between two states of the spec, and what users notice."""
    from generator.spec import make_model

    make_model.use(ROOT)
    from generator.release.diff import compared
    from generator.release.report import as_json, as_text

    with compared(ROOT, command.old, command.new, command.payloads) as found:
        show(command, as_json(found), as_text(found))
        if found.has_gaps:
            return UNABLE
        return FINE if found.is_empty else FOUND


def release(command: Namespace) -> int:
    """Choose the version that the changes ask for, and move the changelogs."""
    from generator.spec import make_model

    make_model.use(ROOT)
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


_OLD = "a git revision or a spec file; the last release"
_NEW = "the same; without it, the working tree"
_PAYLOADS = "replay these, too: a JSON object, or the text of a redirect, on each line"
_TAGGED = "only say whether what has this tag may be published"

COMMANDS: Commands = {
    diff: (
        argument("old", _OLD, metavar="OLD", nargs="?"),
        argument("new", _NEW, metavar="NEW", nargs="?"),
        argument("--payloads", _PAYLOADS, metavar="FILE", type=Path),
        JSON,
    ),
    release: (
        argument("version", "the least that fits, if not given", metavar="VERSION", nargs="?"),
        switch("--check", "only say whether changes are accounted for"),
        switch("--draft", "only write the entries into the changelogs"),
        argument("--tagged", _TAGGED, metavar="TAG"),
    ),
}
