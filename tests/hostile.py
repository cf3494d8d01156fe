"""Pages that mean harm: `python -m tests.hostile`, about four minutes on two cores.

Each is as large as a page may be, and compared by a process of its own, which has to end within
five seconds of processor time and 200 MB with an answer, or one line on why there is none.
Arguments choose pages by a part of their name.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.project import ROOT
from tests.watch.news.pages import html_table, latest, mdx_parameters, page_of

SECONDS, MEGABYTES = 5.0, 200.0
# A little less than what is refused: as text, as markup, and as a file that is mostly scripts.
TEXT, MARKUP, FILE = 190_000, 790_000, 7_900_000
PIECES = (
    *("<", ">", "`", "**", "*", "|", "{", "}", "(", ")", '"', "'", "\n", "\n\n", "    ", "\t"),
    *("- ", "> ", "# ", "<details>", "</details>", "<table>", "<td>", "<pre>", "```", "<Hint"),
    *("{% x %}", "&#", "\\", "string", "imp_uid", ": ", "<!--", "<![CDATA[", "//", "/*", "card("),
    *("<td rowspan=99999999>", "<ul>", "<ul><li>", "<summary>", "<dt>", "필수", "* a\n", "[a]("),
    *(
        "<b>",
        "</b>",
        "<p>a",
        "a: string\n",
        "a * string\n",
        "| a ",
        "|\n",
        "- `a`(b)\n",
        "`a`(b), ",
    ),
    *(
        "{imp_uid:",
        "<!DOCTYPE ",
        "<script>",
        "</script",
        "<svg",
        "<a b=",
        "<Parameter>\n",
        "_a_",
        "가",
    ),
    *(
        "<code>a</code>",
        "<tr><td>a<td>string",
        "<h3>a: string",
        "data:image/png;base64,A",
        "e\u0301",
    ),
)


# What stands around the pieces, and how much of them there is.
FORMS = (
    ("text", "{}", TEXT),
    ("field", "### `imp_uid` * string\n\n{}\n", TEXT),
    ("markup", "<html><body>{}", MARKUP),
    ("file", "<html><body>{}", FILE),
)
Made = Callable[[], str]


def pages() -> Iterator[tuple[str, Made]]:
    """Each with a name, and made when it is needed: all of them are larger than the memory."""
    for piece in PIECES:
        for name, form, size in FORMS:
            yield f"{name} of {piece!r}", partial(_filled, form, piece, size)
    page = page_of(latest())
    for name, text, code in (
        ("HTML", html_table(page), "<li><code>x{0}</code>({0})</li>"),
        ("MDX", mdx_parameters(page), "        - `x{0}`({0})\n"),
    ):
        for count in (1_000, 5_000, 15_000):
            yield f"{count:,} codes in {name}", partial(_with_codes, text, code, count)


def _filled(form: str, piece: str, size: int) -> str:
    return form.replace("{}", piece * (size // len(piece.encode())))


def _with_codes(text: str, code: str, count: int) -> str:
    """A page of a payment response, too much of which is news."""
    at = text.index(code[: code.index("x{0}")])
    return text[:at] + "".join(map(code.format, range(count))) + text[at:]


def main(wanted: Sequence[str]) -> int:
    chosen = [page for page in pages() if not wanted or any(part in page[0] for part in wanted)]
    with TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(partial(_said, Path(folder)), range(len(chosen)), chosen)
        failed = 0
        for said in filter(None, found):
            print(said, flush=True)
            failed += 1
    print(f"{len(chosen)} pages, {failed} of them not within bounds")
    return int(failed > 0)


def _said(folder: Path, number: int, page: tuple[str, Made]) -> str:
    """What went wrong with a page, by its name; nothing where nothing did."""
    name, made = page
    file = folder / str(number)
    file.write_text(made(), encoding="utf-8")
    wrong = _wrong(file)
    file.unlink()
    return f"{name}: {wrong}" if wrong else ""


def _wrong(file: Path) -> str:
    """What went wrong with a page; nothing where it was read, or refused, within bounds."""
    run = subprocess.Popen(
        [sys.executable, "-m", "generator.cli", "compare", str(file)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert run.stderr
    said = run.stderr.read()
    _, status, used = os.wait4(run.pid, 0)
    run.returncode = code = os.waitstatus_to_exitcode(status)
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    if seconds > SECONDS or megabytes > MEGABYTES:
        return f"{seconds:.1f} s, {megabytes:.0f} MB"
    plain = code in (0, 1, 2) and len(said.splitlines()) == (code == 2)
    return "" if plain else f"exit code {code}: {said[-300:].decode()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
