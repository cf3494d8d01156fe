"""The command `diff`: changes, replay and what is accepted, as one result."""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.release.accepted import Accepted, read_accepted
from generator.release.changes import Change, fired, unruled
from generator.release.differences import differences
from generator.release.payloads import payloads
from generator.release.replay import Finding, Replay, replay
from generator.release.rules import RULES, Level
from generator.release.states import ReleaseError, State, state
from generator.release.version import last_release

Today = Callable[[], date]


@dataclass(frozen=True, kw_only=True)
class Diff:
    """What changed between two states, and what that means."""

    old: State
    new: State
    changes: Sequence[Change]
    replay: Replay
    unruled: Sequence[str]
    accepted: Mapping[str, Accepted]

    @property
    def level(self) -> Level:
        """The highest level of all that is not accepted."""
        of_changes = (c.rule.level for c in self.changes if c.id not in self.accepted)
        return max((*of_changes, *(finding.level for finding in self.gaps)), default=Level.NONE)

    @property
    def gaps(self) -> Sequence[Finding]:
        """Effects that no rule announced and nobody accepted."""
        return [f for f in self.replay.unannounced if f.id not in self.accepted]

    @property
    def has_gaps(self) -> bool:
        """Whether the rules do not know all that changed."""
        return bool(self.gaps or self.unruled)

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed, for anybody."""
        return not (self.changes or self.replay.unannounced or self.unruled)

    @property
    def stale(self) -> Iterator[str]:
        """What is accepted and did not happen."""
        happened = {c.id for c in self.changes} | {f.id for f in self.replay.unannounced}
        return (id_ for id_ in self.accepted if id_ not in happened)


@contextmanager
def compared(
    root: Path, old: str | None, new: str | None, file: Path | None, today: Today = date.today
) -> Iterator[Diff]:
    """The difference between two states; None is the last release, and the working tree.

    The packages lie on disk as long as the context lasts. Raises ReleaseError.
    """
    if not RULES:
        raise ReleaseError("there is no rule to compare by")
    accepted = read_accepted(root, today())
    with tempfile.TemporaryDirectory(prefix="portone-v1-") as name:
        folder = Path(name).resolve()
        before = state(root, old or last_release(root) or "HEAD", folder / "old")
        after = state(root, new, folder / "new")
        different = differences(before.spec, after.spec)
        found = fired(different)
        yield Diff(
            old=before,
            new=after,
            changes=found,
            replay=replay(before, after, payloads(before, after, file), found),
            unruled=unruled(different),
            accepted=accepted,
        )
