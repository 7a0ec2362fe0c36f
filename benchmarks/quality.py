"""Runs Lighthouse over the main pages of the built site and judges the scores.

Run `make site` first. The bars: 95 for performance, 100 for all else, as on a telephone and at a
desk. "No script" is the first paint when no script arrives. Lighthouse comes from npm into
benchmarks/lighthouse/ at the first run; it looks for Chrome or Chromium itself, or takes the one
that `CHROME_PATH` names.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import median
from typing import Any

from host import host_site

ROOT = Path(__file__).parents[1]
NODE = str(ROOT / "tools/node.sh")
LIGHTHOUSE = ROOT / "benchmarks/lighthouse"
BARS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
FORMS = {"phone": (), "desk": ("--preset=desktop",)}
PAGES = (
    *("", "cases/", "cases/oklahoma-grow-release-testimony-2024/"),
    *("timeline/", "search/", "contribute/"),
)
CHROME = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
_HEAD = (
    "| page | on a | perf. | access. | best pr. | SEO | paint s | no script s | largest s "
    "| blocked ms | shift | kB |\n"
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)


@dataclass(frozen=True)
class Report:
    """What Lighthouse says of a page."""

    scores: dict[str, int]
    """Of 100, by category."""
    figures: dict[str, float]
    """The value of each audit that has one."""
    failed: dict[str, list[str]]
    """The audits below their full score, by category."""


def measure(address: str, *options: str) -> Report:
    """Let Lighthouse load a page once."""
    command = [NODE, "node", str(LIGHTHOUSE / "node_modules/lighthouse/cli/index.js"), address]
    flags = ["--quiet", "--output=json", f"--chrome-flags={CHROME}", *options]
    done = subprocess.run([*command, *flags], capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if done.returncode:
        sys.exit(f"Lighthouse failed on {address}:\n{done.stderr}")
    return _read(json.loads(done.stdout))


def _read(result: dict[str, Any]) -> Report:
    categories, audits = result["categories"], result["audits"]
    scores = {name: round(100 * categories[name]["score"]) for name in BARS}
    failed = {
        name: [
            audits[part["id"]]["title"]
            for part in categories[name]["auditRefs"]
            if part["weight"] and (audits[part["id"]]["score"] or 0) < 1
        ]
        for name in BARS
    }
    figures = {key: audit.get("numericValue", 0.0) for key, audit in audits.items()}
    return Report(scores, figures, failed)


def judge(address: str, page: str, form: str, runs: int) -> tuple[str, list[str]]:
    """Return the row of a page, and each score below its bar with the audits that failed."""
    options = FORMS[form]
    reports = [measure(address + page, *options) for _ in range(runs)]
    bare = measure(address + page, *options, "--blocked-url-patterns=*.js")
    scores = {name: median(report.scores[name] for report in reports) for name in BARS}

    def middle(name: str) -> float:
        return median(report.figures[name] for report in reports)

    cells = (
        f"`/{page}`",
        form,
        *(f"{score:.0f}" for score in scores.values()),
        f"{middle('first-contentful-paint') / 1000:.1f}",
        f"{bare.figures['first-contentful-paint'] / 1000:.1f}",
        f"{middle('largest-contentful-paint') / 1000:.1f}",
        f"{middle('total-blocking-time'):.0f}",
        f"{middle('cumulative-layout-shift'):.3f}",
        f"{middle('total-byte-weight') / 1000:.0f}",
    )
    below = [
        f"{name}: {audit}"
        for name, score in scores.items()
        if score < BARS[name]
        for audit in sorted({audit for report in reports for audit in report.failed[name]})
    ]
    return f"| {' | '.join(cells)} |", below


def main() -> None:
    """Print the table row by row, then what failed, and end with 1 if a page is below a bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--pages", nargs="+", default=PAGES, help="addresses below the site")
    parser.add_argument("--runs", type=int, default=3, help="loads of a page (default: 3)")
    wanted = parser.parse_args()
    if not (wanted.site / "index.html").exists():
        sys.exit(f"There is no site in {wanted.site}: run `make site`.")
    if not (LIGHTHOUSE / "node_modules").exists():
        subprocess.run([NODE, "npm", "ci", "--prefix", str(LIGHTHOUSE)], check=True)  # noqa: S603 - our own command

    print(_HEAD, flush=True)
    failed: list[str] = []
    with host_site(wanted.site) as address:
        for page, form in product(wanted.pages, FORMS):
            row, below = judge(address, page, form, wanted.runs)
            print(row, flush=True)
            failed += [f"/{page} on a {form}: {audit}" for audit in below]
    print("", *failed, "Below a bar." if failed else "All pages reach the bars.", sep="\n")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
