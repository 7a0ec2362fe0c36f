"""Builds the same archive with the project and with stock Material, in turn, and compares the two.

`build.py` alone takes some minutes; `build.py --cases 5000 --runs 1` is one pair of that size.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from statistics import median

from archive import write_archive
from measure import Usage, folder_size, run
from size import Size
from stock import write_stock
from tables import print_table

TODAY = {"SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1"}
_HEAD = (
    "| cases | build | CPU s | of stock | wall s | peak MB | of stock | site MB |",
    "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
)


def compare(cases: int, runs: int, work: Path) -> list[str]:
    """Build both sites `runs` times in turn and return the two rows of the table.

    Args:
        cases: How many cases the archive has.
        runs: Pairs of builds; medians are of these.
        work: A folder with room for both projects and their sites.
    """
    ours, stock = work / "ours", work / "stock"
    write_archive(Size(cases), ours)
    write_stock(Size(cases), stock)
    pairs = [(_build(ours), _build(stock)) for _ in range(runs)]
    our_runs, stock_runs = zip(*pairs, strict=True)
    cpu = [one.cpu / other.cpu for one, other in pairs]
    peak = [one.peak / other.peak for one, other in pairs]
    return [
        _row(cases, "Casefiles", our_runs, (_ratio(cpu), _ratio(peak)), ours),
        _row(cases, "stock", stock_runs, ("1", "1"), stock),
    ]


def _build(project: Path) -> Usage:
    """Build a project from nothing, and stop everything if that fails."""
    for folder in ("site", ".cache"):
        shutil.rmtree(project / folder, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    log = project / "build.log"
    usage = run([*command, "--config-file", str(project / "mkdocs.yml")], log, environment=TODAY)
    if usage.code != 0:
        sys.exit(f"the build in {project} failed:\n{log.read_text()[-2000:]}")
    return usage


def _row(
    cases: int, name: str, runs: tuple[Usage, ...], ratios: tuple[str, str], project: Path
) -> str:
    cpu = _spread([usage.cpu for usage in runs])
    wall = _spread([usage.wall for usage in runs])
    peak = f"{median(usage.peak for usage in runs):.0f}"
    size = f"{folder_size(project / 'site'):.1f}"
    cells = (f"{cases:,}", name, cpu, ratios[0], wall, peak, ratios[1], size)
    return f"| {' | '.join(cells)} |"


def _ratio(values: list[float]) -> str:
    return f"{median(values):.2f} ({min(values):.2f}-{max(values):.2f})"


def _spread(values: list[float]) -> str:
    return f"{median(values):.1f} ({min(values):.1f}-{max(values):.1f})"


def main() -> None:
    """Print the table, row by row as the builds end."""
    print_table(__doc__, _HEAD, compare, [100, 1000], 3)


if __name__ == "__main__":
    main()
