"""Reads a small archive as a build does and prints what that took: `reading.py FOLDER`.

In a process of its own, since a hostile archive may never come to an end. Prints JSON: `cpu` in
seconds and `peak` in MB, both without what Python and its imports take, and the problems' `codes`.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from casefiles.core.site import Site, plan_site, read_archive
from casefiles.workspace import read_workspace


def main() -> None:
    """Read the archive, and make its pages if nothing is wrong with it."""
    root = Path(sys.argv[1])
    texts, _ = read_workspace(root, root / "content")
    before, began = _peak(), time.process_time()
    archive, problems = read_archive(texts, date(2026, 1, 1))
    if archive is not None:
        _make(plan_site(archive))
    cpu, peak = time.process_time() - began, _peak() - before
    print(json.dumps({"cpu": cpu, "peak": peak, "codes": sorted({one.code for one in problems})}))


def _make(site: Site) -> None:
    """Make all that the archive gives, and keep nothing of it."""
    for _ in site.articles():
        pass
    for file in site.files:
        file.render()


def _peak() -> float:
    """Return the most memory that this process ever held, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024 / 1e6


if __name__ == "__main__":
    main()
