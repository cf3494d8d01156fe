"""OLD and NEW: a git revision, a spec file or the working tree, with the package that it makes."""

import io
import subprocess
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import build
from generator.commands import UnableError
from generator.release.older import in_todays_form
from generator.spec.diagnostics import SpecError
from generator.spec.load import SPEC, in_form
from generator.spec.model import Spec
from generator.spec.rules import WITHOUT_TODO, mistakes_of
from generator.spec.schema import SCHEMA, read_schema
from generator.spec.source import Document, read_yaml

PACKAGE = "generated/python/portone_v1/__init__.py"


class ReleaseError(UnableError):
    """It cannot be compared or released. The message says why, and what to do."""


@dataclass(frozen=True, kw_only=True)
class State:
    """One side of a comparison. `folder` holds its `generated/`.

    `other_keys` are those of its spec that today's schema does not know, which do not count, and
    those that it was not asked for yet: there it is taken to say what today's spec does.
    """

    name: str
    document: Document
    spec: Spec
    folder: Path
    is_made_now: bool
    other_keys: Sequence[str] = ()


def state(root: Path, argument: str | None, folder: Path) -> State:
    """The state that an argument names, laid out in `folder`; None is the working tree.

    Raises ReleaseError where there is none, or none that today's generator can read.
    """
    if argument is None:
        return _made(root, root / SPEC, "the working tree", folder)
    if (file := Path(argument)).is_file():
        return _made(root, file, argument, folder)
    return _revision(root, argument, folder)


def git(root: Path, *arguments: str) -> str:
    """What git prints. Raises ReleaseError with its last words."""
    return _git(root, *arguments).decode()


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - the revision is an argument, never a flag
            ["git", *arguments],  # noqa: S607 - the user's own git
            cwd=root,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise ReleaseError("git is not installed, and a revision was asked for") from None
    if done.returncode:
        raise ReleaseError(f"git {arguments[0]}: {done.stderr.decode().strip()}")
    return done.stdout


def _made(root: Path, file: Path, name: str, folder: Path) -> State:
    document = _read(file, name)
    spec = _typed(root, document, name)
    # What is made now must be sound, but for texts that a person has yet to write.
    if mistakes := mistakes_of(spec, document.data, read_schema(root / SCHEMA), WITHOUT_TODO):
        raise ReleaseError(str(SpecError([document.diagnostic(*each) for each in mistakes])))
    for path, text in build.made(spec).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode("utf-8", errors="surrogateescape"))
    return State(name=name, document=document, spec=spec, folder=folder, is_made_now=True)


def _revision(root: Path, name: str, folder: Path) -> State:
    _lay_out(root, _commit(root, name), name, folder)
    document = _read(folder / SPEC, f"{SPEC} of {name}")
    today = _read(root / SPEC, SPEC)
    data, keys = in_todays_form(document.data, today.data, read_schema(root / SCHEMA))
    return State(
        name=name,
        document=document,
        spec=_typed(root, replace(document, data=data), name),
        folder=folder,
        is_made_now=False,
        other_keys=keys,
    )


def _commit(root: Path, name: str) -> str:
    verify = ("rev-parse", "--verify", "--quiet", "--end-of-options")
    try:
        return git(root, *verify, f"{name}^{{commit}}").strip()
    except ReleaseError:
        raise ReleaseError(
            f"{name}: neither a file nor a git revision. Expected OLD and NEW as in "
            "`diff v0.1.0`, `diff HEAD~3 HEAD` or `diff old.yaml new.yaml`"
        ) from None


def _lay_out(root: Path, commit: str, name: str, folder: Path) -> None:
    """Put the spec and the package of a commit into a folder."""
    there = [p for p in (SPEC, "generated") if git(root, "ls-tree", "--name-only", commit, p)]
    if SPEC not in there:
        raise ReleaseError(f"{name}: has no {SPEC}; choose a revision that has one")
    archive = _git(root, "archive", "--format=tar", commit, *there)
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        opened.extractall(folder, filter="data")
    if not (folder / PACKAGE).is_file():
        raise ReleaseError(
            f"{name}: has no {PACKAGE}, so its package cannot be run; compare its spec as a file: "
            f"`git show {name}:{SPEC} > old.yaml`"
        )


def _read(file: Path, name: str) -> Document:
    try:
        return read_yaml(file, name)
    except SpecError as error:
        raise ReleaseError(str(error)) from None


def _typed(root: Path, document: Document, name: str) -> Spec:
    """The typed spec. Rules of today are not asked: an old spec need not have kept them."""
    try:
        return in_form(root, document)
    except SpecError as error:
        mistakes = sorted(map(str, error.diagnostics))
        raise ReleaseError(
            f"{name}: its spec does not have the form of {SCHEMA}, in {len(mistakes)} places. If "
            "it is older than that form, today's generator cannot compare it; otherwise mend it. "
            "The first:\n" + "\n".join(f"  {mistake}" for mistake in mistakes[:3])
        ) from None
