"""The command line of a benchmark that compares archives of several sizes: a table, row by row."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory


def print_table(
    about: str | None,
    head: Sequence[str],
    compare: Callable[[int, int, Path], Iterable[str]],
    sizes: Sequence[int],
    runs: int,
) -> None:
    """Print a table for the sizes that the command line asks for.

    Args:
        about: What `--help` says.
        head: The first two lines.
        compare: Makes rows of a number of cases, a number of runs, and a folder to work in.
        sizes: Numbers of cases, where nothing else is asked for.
        runs: How often each thing is measured, where nothing else is asked for.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--cases", type=int, nargs="+", default=sizes)
    parser.add_argument("--runs", type=int, default=runs, help=f"of each (default: {runs})")
    parser.add_argument("--work", type=Path, help="where to work; a temporary folder if left out")
    wanted = parser.parse_args()
    print("\n".join(head), flush=True)
    for cases in wanted.cases:
        with TemporaryDirectory(dir=wanted.work) as folder:
            for row in compare(cases, wanted.runs, Path(folder)):
                print(row, flush=True)
