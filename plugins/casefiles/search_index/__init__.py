"""The search index: Pagefind over the built pages, written into the site beside them.

Only what a page marks with `data-pagefind-body` can be found. Places inside a page are found by
headings with an id, so each claim, event and source has its own. A page's facets are its
`data-pagefind-filter` values.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

from casefiles.search_index.bundle import write_bundle
from casefiles.search_index.settle import settle_bundle

FOLDER = "pagefind"
"""Where the scripts of the search page look for the index, relative to the site."""


def build_index(site: Path) -> None:
    """Write the index of a built site into the site; the same pages give the same bytes.

    Raises:
        CasefilesError: Pagefind is missing or fails, or no page is marked to be found.
    """
    write_index(site, site / FOLDER)


def write_index(site: Path, target: Path) -> None:
    """Write the index of a built site into a folder, which is replaced when the new index is whole.

    Raises:
        CasefilesError: As with `build_index`; the folder stays as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    work = Path(mkdtemp(prefix=_work_prefix(target), dir=target.parent))
    try:
        fresh = work / "new"
        write_bundle(site, fresh)
        settle_bundle(fresh)
        if target.exists():
            target.rename(work / "old")
        fresh.rename(target)
    finally:
        shutil.rmtree(work)


def start_index(site: Path, target: Path) -> Indexing:
    """Start `write_index` in a process of its own and return at once; its complaints go to stderr.

    One at a time for a target: end the last one first, what it left behind is removed here.
    """
    for leftover in target.parent.glob(f"{_work_prefix(target)}*"):
        shutil.rmtree(leftover, ignore_errors=True)
    command = [sys.executable, "-m", "casefiles.search_index", str(site), str(target)]
    return Indexing(command, stdin=subprocess.DEVNULL, start_new_session=True)


class Indexing(subprocess.Popen[bytes]):
    """An index on its way. Ending it ends Pagefind too, which works below it."""

    def send_signal(self, sig: int) -> None:
        """Send a signal to the process and to what it has started."""
        if self.poll() is None:
            os.killpg(self.pid, sig)


def _work_prefix(target: Path) -> str:
    return f".{target.name}-"
