"""The environment of the generator: `.venv`, made by the standard library alone."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from pathlib import Path

from generator.commands import UnableError

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = "requirements-dev.txt"

# In every environment that this module makes: empty while in progress, then what it was made from.
STAMP = "portone-v1.stamp"
_IS_WINDOWS = sys.platform == "win32"


def enter(arguments: Sequence[str]) -> None:
    """Go on in the project's environment, making it first where needed.

    Returns if this interpreter is that of the environment; otherwise the process becomes
    `generator.cli` there.
    """
    environment = ROOT / ".venv"
    inside = Path(sys.prefix).resolve() == environment.resolve()
    if inside and not (environment / STAMP).exists():
        return  # somebody's own environment of that name, and they are in it
    if not _is_ready(environment):
        _make_alone(environment)
    elif inside:
        return
    command = [str(_python(environment)), "-P", "-m", "generator.cli", *arguments]
    if _IS_WINDOWS:
        # exec gives the prompt back at once there, while the command goes on.
        raise SystemExit(subprocess.call(command))  # noqa: S603 - the user's own
    os.execv(command[0], command)  # noqa: S606 - the same


def own_folder(name: str) -> Path | None:
    """A folder for what can be made again, in this environment; None if that is somebody's own."""
    if not (Path(sys.prefix) / STAMP).exists() or not os.access(sys.prefix, os.W_OK):
        return None
    folder = Path(sys.prefix) / name
    folder.mkdir(exist_ok=True)
    return folder


def _is_ready(environment: Path) -> bool:
    stamp = environment / STAMP
    return _python(environment).exists() and stamp.exists() and stamp.read_text() == _digest()


def _digest() -> str:
    """What an environment must hold: another lock or another Python needs another environment."""
    parts = (sysconfig.get_python_version().encode(), (ROOT / REQUIREMENTS).read_bytes())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _python(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if _IS_WINDOWS else "bin/python")


def _make_alone(environment: Path) -> None:
    """Make the environment, unless another process has done so while this one waited for it."""
    try:
        with (ROOT / REQUIREMENTS).open("rb") as file:
            if sys.platform != "win32":  # it has no advisory locks: two first runs may meet there
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX)
            if not _is_ready(environment):
                _make(environment)
    except (OSError, subprocess.CalledProcessError) as error:
        raise UnableError(f"Cannot set up {environment}: {error}") from None


def _make(environment: Path) -> None:
    stamp = environment / STAMP
    if environment.exists() and not stamp.exists() and any(environment.iterdir()):
        raise UnableError(
            f"{environment} is there, but this command did not make it, so it is left alone.\n"
            "Remove it; or work in it: python -m pip install -e . --group dev, "
            "then python -m generator.cli"
        )
    # An empty stamp says whose it is however the set-up ends.
    environment.mkdir(exist_ok=True)
    stamp.write_text("", encoding="ascii")
    for entry in environment.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry != stamp:
            entry.unlink()
    again = "once, and after each change of that file"
    print(f"Setting up .venv from {REQUIREMENTS} ({again}) …", file=sys.stderr, flush=True)
    _install(environment)
    # The generator and the generated package can be imported, also after the tree was moved.
    base = {"base": str(environment), "platbase": str(environment)}
    packages = Path(sysconfig.get_path("purelib", "venv", base))
    roots = [ROOT, ROOT / "generated" / "python"]
    lines = [f"{os.path.relpath(root, packages)}\n" for root in roots]
    (packages / "portone-v1.pth").write_text("".join(lines), encoding="utf-8")
    stamp.write_text(_digest(), encoding="ascii")


def _install(environment: Path) -> None:
    """Install the requirements: with uv where that is there and succeeds, or else with pip."""
    python, requirements = str(_python(environment)), str(ROOT / REQUIREMENTS)
    if uv := shutil.which("uv"):
        venv.create(environment, symlinks=not _IS_WINDOWS)
        install = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", python]
        if _succeeds([*install, "--require-hashes", "--requirement", requirements]):
            return
    if importlib.util.find_spec("ensurepip") is None:
        raise UnableError(
            f"{sys.executable} has no pip of its own. Install uv, or what your system calls "
            "python3-venv (Debian, Ubuntu: apt install "
            f"python{sysconfig.get_python_version()}-venv), and try again."
        )
    venv.create(environment, symlinks=not _IS_WINDOWS, with_pip=True)
    # The file names every package that is needed, so there is nothing to resolve.
    install = [python, "-m", "pip", "install", "-qq", "--no-deps"]
    if not _succeeds([*install, "--require-hashes", "--requirement", requirements]):
        raise UnableError("The installation failed, for the reason above. Run this again to retry.")


def _succeeds(command: Sequence[str]) -> bool:
    return subprocess.call(command, cwd=ROOT, stdout=sys.stderr) == 0  # noqa: S603 - no text of others in it
