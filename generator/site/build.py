"""The recipe: stage the Markdown, let Zensical make pages of it, finish what it leaves open."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.bootstrap import ROOT
from generator.build import made
from generator.commands import UnableError
from generator.site.config import config
from generator.site.finish import around, with_anchors, without_unused
from generator.site.forms.answers import answers
from generator.site.forms.words import words
from generator.site.paste import page as paste
from generator.site.search.index import index
from generator.site.stage import source_of, staged
from generator.spec.load import load
from generator.targets.docs.edition import Edition
from generator.text.translation import LANGUAGES, Language

_HERE = Path(__file__).parent
_PARTS = ("forms", "paste", "search")
# Generated modules, and the part that imports them.
_MODULES = {"portone-v1.js": "paste", "reference.js": "paste", "fake.js": "forms"}
# Pages of an edition that only the root of the site can have, styles that no page asks for, and the
# search in whose place ours stands.
_SURPLUS = shutil.ignore_patterns("404.html", "sitemap.xml", "classic", "workers")
_WARNING = re.compile(r"^Warning: (.+)\n.*?\[ (.+?):(\d+):(\d+) \]", re.MULTILINE)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


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
    files = made(spec)
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder, "site")

        def make(language: Language) -> None:
            edition, ours = Edition(spec=spec, language=language), new / language
            _run_zensical(
                Path(folder, language), config(edition, url), staged(root, edition, files)
            )
            shutil.copytree(Path(folder, language, "site"), ours, ignore=_SURPLUS)
            _write(ours / "search.json", index(json.loads(_read(ours / "search.json")), edition))
            _write(ours / "forms.json", words(edition))
            _write(ours / "what-did-i-get/index.html", paste.page(edition))

        # Most of it is done by a process for each.
        with ThreadPoolExecutor() as pool:
            list(pool.map(make, LANGUAGES))  # which raises what one raised
        for part in _PARTS:
            shutil.copytree(_HERE / part / "static", new / "assets" / part)
        for name, part in _MODULES.items():
            _write(new / "assets" / part / name, files[f"generated/typescript/{name}"])
        _write(new / "assets/forms/answers.json", answers(spec))
        _finish(new, url)
        shutil.rmtree(out, ignore_errors=True)
        shutil.move(new, out)
    return sum(1 for _ in out.rglob("*.html"))


def _run_zensical(work: Path, settings: Mapping[str, Any], pages: Mapping[str, str]) -> None:
    """Make pages of Markdown, in `site` below a folder of their own."""
    for page, text in pages.items():
        _write(work / "docs" / page, text)
    shutil.copytree(_HERE / "theme", work / "theme")
    _write(work / "mkdocs.yml", settings)  # JSON is YAML
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", "mkdocs.yml"],
        cwd=work,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        said = _COLOUR.sub("", done.stdout + done.stderr)
        language = settings["theme"]["language"]
        found = sorted(
            (source_of(page, language), int(line), int(column), message)
            for message, page, line, column in _WARNING.findall(said)
        )
        reasons = [
            f"{source}:{line}:{column}: {message}" for source, line, column, message in found
        ]
        raise SiteError("\n".join(reasons) or said.strip())


def _finish(site: Path, url: str) -> None:
    """What is known only when both editions are there."""
    pages: dict[Language, list[str]] = {}
    for language in LANGUAGES:
        found = sorted((site / language).rglob("index.html"))
        addresses = (path.relative_to(site / language).as_posix() for path in found)
        pages[language] = [address.removesuffix("index.html") for address in addresses]
    for style in site.glob("*/assets/stylesheets/modern/main.*.css"):
        _write(style, without_unused(_read(style)))
    for name, text in around(pages, url).items():
        _write(site / name, text)
    one, other = LANGUAGES
    for page in {*pages[one]} & {*pages[other]}:
        paths = [site / language / page / "index.html" for language in LANGUAGES]
        texts = [_read(path) for path in paths]
        _write(paths[0], with_anchors(*texts))
        _write(paths[1], with_anchors(*reversed(texts)))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _write(path: Path, data: object) -> None:
    """Text as it is, other data as JSON."""
    if not isinstance(data, str):
        data = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(data, encoding="utf-8", newline="\n")
