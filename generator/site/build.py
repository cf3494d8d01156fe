"""The recipe: stage the Markdown, let Zensical make pages of it, finish what it leaves open."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

from generator.build import reference
from generator.site import chooser, config, finish, paste, search, trying
from generator.site.descriptions import descriptions
from generator.site.navigation import PASTE, navigation
from generator.site.stage import Place, missing_files, places, staged
from generator.spec.diagnostics import UnableError
from generator.spec.load import load
from generator.targets.docs.edition import Edition
from generator.targets.pictures import target as pictures
from generator.targets.python import target as python
from generator.text.translation import LANGUAGES, Language

_WARNING = re.compile(r"^Warning: (.+)\n.*?\[ (.+?):(\d+):(\d+) \]", re.MULTILINE)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# Pages of an edition that only the root of the site can have, and styles that no page asks for.
_SURPLUS = (
    "404.html",
    "sitemap.xml",
    "assets/stylesheets/classic",
    # Our own search stands in its place.
    "assets/javascripts/workers",
)


class SiteError(UnableError):
    """The site cannot be built: every reason on a line of its own."""


def build(root: Path, out: Path, url: str = "") -> int:
    """Build the site of the tree at `root` into `out`. Returns how many pages it has.

    `url` is where it will stand, with a slash at its end, if that is known: a missing page and
    search engines need whole addresses. Raises SpecError, or SiteError where a link leads nowhere;
    `out` is then as it was.
    """
    if find_spec("zensical") is None:
        raise ModuleNotFoundError(name="zensical")
    spec = load(root)
    markdown = {**reference(spec, python.files(spec)), **pictures.files(spec)}
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder, "site")

        def make(language: Language) -> None:
            edition = Edition(spec=spec, language=language)
            made = _make(root, Path(folder, language), edition, markdown, url)
            shutil.copytree(made, new / language)

        # Most of it is done by a process for each.
        with ThreadPoolExecutor() as pool:
            list(pool.map(make, LANGUAGES))  # which raises what one raised
        _finish(new, url)
        parts = (search.files(), chooser.files(spec), paste.files(spec), trying.files(spec))
        for path, text in (file for part in parts for file in part.items()):
            _write(new / path, text)
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(new, out)
    return sum(1 for _ in out.rglob("*.html"))


def _make(root: Path, work: Path, edition: Edition, markdown: Mapping[str, str], url: str) -> Path:
    """One edition, in a folder of its own. Returns where its pages are."""
    described = descriptions(edition.language, edition.spec.codes)
    everything = places(root, markdown, edition.language, described)
    _stage(root, work, edition, everything)
    settings = config.config(edition, navigation(edition), url)
    # JSON is YAML.
    _write(work / "mkdocs.yml", json.dumps(settings, ensure_ascii=False, indent=2))
    _run_zensical(work, everything)
    made = work / "site"
    for path in _SURPLUS:
        _remove(made / path)
    for style in made.glob("assets/stylesheets/modern/main.*.css"):
        _edit(style, finish.without_unused)
    for page in made.rglob("*.html"):
        _edit(page, finish.without_indentation)
    _edit(made / "search.json", lambda text: search.index(text, edition.spec, edition.language))
    return made


def _stage(root: Path, work: Path, edition: Edition, everything: Sequence[Place]) -> None:
    pages = {place.source: place.page for place in everything}
    missing = [text for place in everything for text in missing_files(place, pages, root)]
    if missing:
        raise SiteError("\n".join(missing))
    for place in everything:
        _write(work / "docs" / place.page, staged(place, pages, root))
    # What search and navigation know of the page that `paste` puts in its place.
    _write(work / "docs" / PASTE, paste.stand_in(edition.language))
    shutil.copytree(config.THEME, work / "theme")


def _run_zensical(work: Path, everything: Sequence[Place]) -> None:
    project = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", "mkdocs.yml"],
        cwd=work,
        env={**os.environ, "PYTHONPATH": project, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SiteError(_reasons(done.stdout + done.stderr, everything))


def _reasons(output: str, everything: Sequence[Place]) -> str:
    sources = {place.page: place.source for place in everything}
    plain = _COLOUR.sub("", output)
    found = sorted(
        (sources.get(page, page), int(line), int(column), message)
        for message, page, line, column in _WARNING.findall(plain)
    )
    lines = [f"{source}:{line}:{column}: {message}" for source, line, column, message in found]
    return "\n".join(lines) or plain.strip()


def _finish(site: Path, url: str) -> None:
    pages = {language: list(finish.pages_of(site / language)) for language in LANGUAGES}
    for name, text in finish.around(pages, url).items():
        _write(site / name, text)
    one, other = LANGUAGES
    for page in set(pages[one]) & set(pages[other]):
        paths = [site / language / page / "index.html" for language in LANGUAGES]
        texts = [path.read_text(encoding="utf-8") for path in paths]
        _write(paths[0], finish.with_anchors(texts[0], texts[1]))
        _write(paths[1], finish.with_anchors(texts[1], texts[0]))


def _edit(path: Path, change: Callable[[str], str]) -> None:
    _write(path, change(path.read_text(encoding="utf-8")))


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
