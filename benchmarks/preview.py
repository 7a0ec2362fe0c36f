"""How long after a save the page of the edited case is served, in three previews of one archive.

`casefiles serve`; `mkdocs serve` of the same project, which builds the whole site after each save;
and `mkdocs serve` of stock Material with the same text. `preview.py` takes some minutes, most of
them for the starts with 1,000 cases.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from archive import write_archive
from size import Size, case_id
from stock import write_stock
from tables import print_table

from build import TODAY

_POLL_SECONDS = 0.02
_LIMIT_SECONDS = 600
_HEAD = (
    "| cases | preview | starts in s | save to page s | of `casefiles serve` |",
    "| ---: | --- | ---: | ---: | ---: |",
)


def compare(cases: int, saves: int, work: Path) -> Iterator[str]:
    """Run the three previews one after the other and yield the rows of the table.

    Args:
        cases: How many cases the archive has.
        saves: How often the title of a case is changed in each.
        work: A folder with room for both projects.
    """
    ours, stock = work / "ours", work / "stock"
    write_archive(Size(cases), ours)
    write_stock(Size(cases), stock)
    record, page = (
        Path("content/cases", f"{case_id(1)}.yml"),
        Path("docs/cases", f"{case_id(1)}.md"),
    )
    live = ["casefiles.cli", "serve", "--port", "{port}"]
    whole = ["mkdocs", "serve", "--dev-addr", "127.0.0.1:{port}"]
    previews = (
        ("`casefiles serve`", live, ours, record, "title: "),
        ("`mkdocs serve`, Casefiles", whole, ours, record, "title: "),
        ("`mkdocs serve`, stock", whole, stock, page, "# "),
    )
    first = 0.0
    for name, command, project, file, start in previews:
        began = time.monotonic()
        with _preview(command, project) as address:
            url = f"{address}cases/{case_id(1)}/"
            _wait_for("<h1", url)
            started = time.monotonic() - began
            taken = [_save(project / file, start, f"Title {n}", url) for n in range(saves)]
        first = first or median(taken)
        cells = (
            f"{cases:,}",
            name,
            f"{started:.1f}",
            _spread(taken),
            f"{median(taken) / first:.1f}",
        )
        yield f"| {' | '.join(cells)} |"


@contextmanager
def _preview(command: Sequence[str], project: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    module, *options = (word.format(port=port) for word in command)
    run = [sys.executable, "-c", f"from {module} import main; main()"]
    if module == "mkdocs":
        run = [sys.executable, "-m", module]
    with (
        (project / "preview.log").open("wb") as log,
        subprocess.Popen(  # noqa: S603 - the benchmarks' own commands
            [*run, *options],
            cwd=project,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, **TODAY, "SITE_URL": f"http://127.0.0.1:{port}/"},
        ) as process,
    ):
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def _save(file: Path, start: str, title: str, url: str) -> float:
    """Change the title of a case; return the seconds until its page has it."""
    time.sleep(3)  # Nobody saves the moment a page is there.
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if line.startswith(start))
    lines[place] = f"{start}{title}\n"
    file.write_text("".join(lines), encoding="utf-8")
    began = time.monotonic()
    _wait_for(title, url)
    return time.monotonic() - began


def _wait_for(words: str, url: str) -> None:
    end = time.monotonic() + _LIMIT_SECONDS
    while time.monotonic() < end:
        try:
            with urlopen(url, timeout=_LIMIT_SECONDS) as answer:  # noqa: S310 - on this machine
                if words in answer.read().decode():
                    return
        except URLError:
            pass  # It has not started, or is building.
        time.sleep(_POLL_SECONDS)
    sys.exit(f"{url} never had `{words}`")


def _spread(values: list[float]) -> str:
    return f"{median(values):.2f} ({min(values):.2f}-{max(values):.2f})"


def main() -> None:
    """Print the table, row by row."""
    print_table(__doc__, _HEAD, compare, [16, 1000], 5)


if __name__ == "__main__":
    main()
