"""Runs Pagefind over a built site and keeps of its output what the site uses.

We call the binary itself: Pagefind's Python API waits 0.1 s for each answer, which makes 300 pages
take 30 s.
"""

from __future__ import annotations

import json
import subprocess
from importlib.resources import files
from pathlib import Path

from pagefind_bin import get_executable  # type: ignore[import-untyped]  # it has no types

from casefiles.core.problem import CasefilesError

ENTRY = "pagefind-entry.json"
_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_INDEX = ("filter", "fragment", "index")
_BODY = "data-pagefind-body"
_CITATION = ".cf-cite, .cf-cite__link"


def write_bundle(site: Path, target: Path) -> None:
    """Index the marked pages of a site into a new folder.

    Raises:
        CasefilesError: Pagefind is missing or fails, or no page is marked.
    """
    command = [str(_binary()), "--site", str(site.absolute())]
    command += ["--output-path", str(target.absolute())]
    # Without a marked page Pagefind would take whole pages, menus and all.
    command += ["--root-selector", f"[{_BODY}]"]
    # The number of a citation would become a part of the word before it.
    command += ["--exclude-selectors", _CITATION]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 # our own arguments
    except OSError as error:
        raise CasefilesError(f"Pagefind can't be started: {error}") from error
    if done.returncode:
        raise CasefilesError(_failure(site, done))
    _drop_unused(target)
    licence = files("casefiles.search_index").joinpath("pagefind.LICENSE.txt").read_bytes()
    (target / "LICENSE.txt").write_bytes(licence)


def _binary() -> Path:
    try:
        return Path(get_executable())
    except FileNotFoundError as error:
        raise CasefilesError(
            "the search needs Pagefind, and the package `pagefind-bin` has none for this machine"
        ) from error


def _failure(site: Path, done: subprocess.CompletedProcess[str]) -> str:
    if not any(_is_marked(page) for page in site.rglob("*.html")):
        return f"no page in {site} is marked with `{_BODY}`, so there is nothing to search"
    said = (done.stderr or done.stdout).strip()
    return f"Pagefind failed with exit code {done.returncode}: {said}"


def _is_marked(page: Path) -> bool:
    return _BODY.encode() in page.read_bytes()


def _drop_unused(bundle: Path) -> None:
    """Remove Pagefind's own interfaces and the word stemmers of languages that no page is in."""
    entry = json.loads((bundle / ENTRY).read_bytes())
    stemmers = {f"wasm.{language['wasm']}.pagefind" for language in entry["languages"].values()}
    metas = {f"pagefind.{language['hash']}.pf_meta" for language in entry["languages"].values()}
    used = {ENTRY, *_SCRIPTS, *_INDEX, *stemmers, *metas}
    for path in bundle.iterdir():
        if path.name not in used:
            path.unlink()
