"""Pages that mean harm: `python -m tests.hostile`.

Each is as large as a page may be, and compared by a process of its own, which has to end within
five seconds of processor time and 200 MB with an answer, or one line on why there is none.
Arguments choose pages by a part of their name.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
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


def pages() -> Iterator[tuple[str, str]]:
    """Each with a name."""
    for piece in PIECES:
        text, markup, file = (
            piece * (size // len(piece.encode())) for size in (TEXT, MARKUP, FILE)
        )
        yield f"text of {piece!r}", text
        yield f"field of {piece!r}", f"### `imp_uid` * string\n\n{text}\n"
        yield f"markup of {piece!r}", f"<html><body>{markup}"
        yield f"file of {piece!r}", f"<html><body>{file}"
    yield from _real_ones()


def _real_ones() -> Iterator[tuple[str, str]]:
    """Pages of a payment response, too much of which is news."""
    page = page_of(latest())
    for name, text, code in (
        ("HTML", html_table(page), "<li><code>x{0}</code>({0})</li>"),
        ("MDX", mdx_parameters(page), "        - `x{0}`({0})\n"),
    ):
        mark = code[: code.index("x{0}")]
        at = text.index(mark)
        for count in (1_000, 5_000, 15_000):
            codes = "".join(map(code.format, range(count)))
            yield f"{count:,} codes in {name}", text[:at] + codes + text[at:]


def main(wanted: Sequence[str]) -> int:
    failed = count = 0
    with TemporaryDirectory() as folder:
        file = Path(folder) / "page"
        for name, text in pages():
            if wanted and not any(part in name for part in wanted):
                continue
            file.write_text(text, encoding="utf-8")
            count += 1
            if wrong := _wrong(file):
                failed += 1
                print(f"{name}: {wrong}", flush=True)
    print(f"{count} pages, {failed} of them not within bounds")
    return int(failed > 0)


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
