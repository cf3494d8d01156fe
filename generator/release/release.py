"""The command `release`: a version that fits what changed, and everything that names it."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import build, disk
from generator.release import changelog
from generator.release.changelog import FILES, Entry
from generator.release.diff import Diff, compared
from generator.release.states import ReleaseError
from generator.release.version import Version, last_release, least, parsed
from generator.spec.project import PYPROJECT, REPOSITORY, SITE, project
from generator.text.translation import LANGUAGES

# What cannot be published without an address.
_NEEDED = {REPOSITORY: "npm's provenance and the README's links", SITE: "search engines"}
_VERSION = re.compile(r'(?<=^version = ")[^"]+(?="$)', re.MULTILINE)
# Made of the schema, or of nothing that a user has: no reason for a version.
_NO_OUTPUT = ("generated/README.md", "generated/README.pypi.md")


@dataclass(frozen=True, kw_only=True)
class Since:
    """What changed since a release, and what must be said of it."""

    tag: str
    diff: Diff
    wanted: Sequence[Entry]
    is_made_otherwise: bool

    @property
    def least(self) -> Version:
        """The least version that may come next."""
        return least(parsed(self.tag), self.diff.level)


def release(root: Path, version: str | None, today: Callable[[], date] = date.today) -> str:
    """Write a version into all that names it, and say what is left to do. Raises ReleaseError."""
    tag = last_release(root)
    if tag is None:
        return _write(root, parsed(version or project(root).version), (), today())
    with _since(root, tag) as since:
        if not (since.is_made_otherwise or version):
            raise ReleaseError(f"nothing that is made changed since {tag}; else say VERSION")
        chosen = parsed(version) if version else since.least
        if chosen < since.least:
            raise ReleaseError(
                f"{chosen}: too small. Since {tag} there are changes of level {since.diff.level}, "
                f"so it must be {since.least} or more; `diff` says which ones"
            )
        return _write(root, chosen, since.wanted, today())


def draft(root: Path) -> str:
    """Write what the changelogs lack into them. Raises ReleaseError."""
    tag = last_release(root)
    if tag is None:
        return "There is no release yet, so there is nothing to compare with."
    with _since(root, tag) as since:
        _put_drafts(root, since.wanted)
        return f"{' and '.join(FILES.values())} speak of every change since {tag}; look them over."


def check(root: Path) -> str:
    """Say that what changed since the last release is accounted for. Raises ReleaseError."""
    tag = last_release(root)
    if tag is None:
        return "There is no release yet, so there is nothing to compare with."
    with _since(root, tag) as since:
        if not since.is_made_otherwise:
            return f"What is generated is that of {tag}."
        faults = [*_version_faults(root, since), *_changelog_faults(root, since)]
        if faults:
            raise ReleaseError("\n".join(faults))
        return f"Everything since {tag} is accounted for: at least {since.least} comes next."


@contextmanager
def _since(root: Path, tag: str) -> Iterator[Since]:
    with compared(root, tag, None, None) as diff:
        if diff.has_gaps:
            raise ReleaseError(
                f"the rules do not know all that changed since {tag}: `python3 -m generator diff` "
                "says what; mend the rules, or accept it in accepted.toml"
            )
        before, after = _outputs(diff.old.folder), _outputs(diff.new.folder)
        yield Since(
            tag=tag,
            diff=diff,
            wanted=changelog.entries(diff.changes, diff.accepted),
            is_made_otherwise=before != after,
        )


def _outputs(folder: Path) -> dict[str, bytes]:
    paths = ((path.relative_to(folder).as_posix(), path) for path in folder.glob("generated/**/*"))
    return {n: path.read_bytes() for n, path in paths if path.is_file() and n not in _NO_OUTPUT}


def tagged(root: Path, tag: str) -> str:
    """Say that what has a tag may be published. Raises ReleaseError with all that is wrong."""
    known = project(root)
    faults = [] if tag == f"v{known.version}" else [f"{PYPROJECT}: {known.version}, but tag {tag}"]
    faults += [
        f"{file}: has no part of {known.version}"
        for file in FILES.values()
        if not changelog.section(_read(root, file), known.version)
    ]
    faults += _missing_addresses(root)
    if faults:
        raise ReleaseError("\n".join(faults))
    return f"{tag} may be published."


def _missing_addresses(root: Path) -> Iterator[str]:
    urls = project(root).urls
    for name, what in _NEEDED.items():
        if not urls.get(name):
            yield f"{PYPROJECT}: [project.urls] has no {name}, which {what} need"


def _version_faults(root: Path, since: Since) -> Iterator[str]:
    now, last = parsed(project(root).version), parsed(since.tag)
    if now != last and now < since.least:
        yield (
            f"{PYPROJECT}: version {now} is too small, since {since.tag} there are changes of "
            f"level {since.diff.level}: expected {since.least} or more, or {last} until then"
        )


def _changelog_faults(root: Path, since: Since) -> Iterator[str]:
    now = project(root).version
    for file in FILES.values():
        text = _read(root, file)
        said = changelog.section(text, None)
        if now != since.tag.removeprefix("v"):
            said += changelog.section(text, now)
        for entry in changelog.lacking(said, since.wanted):
            yield (
                f"{file}: no entry for {entry.change.id}; `python3 -m generator release --draft` "
                "writes one"
            )


def _write(root: Path, version: Version, wanted: Sequence[Entry], today: date) -> str:
    files = {file: _read(root, file) for file in FILES.values()}
    if any(changelog.section(text, str(version)) for text in files.values()):
        raise ReleaseError(f"{FILES['en']}: {version} is there already; what is left is to tag it")
    _put_drafts(root, wanted)
    for file in files:
        text = changelog.released(_read(root, file), str(version), today)
        (root / file).write_text(text, encoding="utf-8", newline="\n")
    text = _read(root, PYPROJECT)
    (root / PYPROJECT).write_text(
        _VERSION.sub(str(version), text, count=1), encoding="utf-8", newline="\n"
    )
    for change in disk.changes(root, build.outputs(root)):
        disk.write(root, change)
    return "\n".join(_what_is_left(root, version, wanted))


def _put_drafts(root: Path, wanted: Sequence[Entry]) -> None:
    texts = {
        file: changelog.with_drafts(_read(root, file), language, wanted, file)
        for language, file in FILES.items()
    }
    for file, text in texts.items():
        (root / file).write_text(text, encoding="utf-8", newline="\n")


def _read(root: Path, file: str) -> str:
    try:
        return (root / file).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ReleaseError(f"{file}: is not there; begin it with a part ## [Unreleased]") from None


def _what_is_left(root: Path, version: Version, wanted: Sequence[Entry]) -> Iterator[str]:
    yield f"{version}: written into {PYPROJECT}, {' and '.join(FILES.values())} and generated/."
    if wanted:
        yield "Look the entries over:"
        yield from (entry.line(language) for entry in wanted for language in LANGUAGES)
    yield from _missing_addresses(root)
    yield f'Then: git commit --all --message "Release {version}" && git tag v{version}'
    yield f"and push both: git push origin HEAD v{version}"
