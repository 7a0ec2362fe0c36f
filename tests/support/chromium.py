"""Which Chromium the browser tests drive, and how to get one.

As a command (`make test` runs it first) it makes sure that there is one:
the system's own, else Debian's package, else Playwright's build.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_CHROME = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

# Of each page these cost as much again as the page: the lists below the address bar, which are
# pages themselves though nobody sees them, and a process held ready for the next one.
_BESIDE_THE_PAGE = ("SpareRendererForSitePerProcess", "WebUIOmniboxAimPopup", "WebUIOmniboxPopup")
# The list that Playwright hands over is replaced by ours: what of it would be missed stands here.
_AS_PLAYWRIGHT_HAS_IT = (
    "AimEnabled",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)

# Quiet, and alike on all machines. Playwright itself leaves the sandbox out, which root needs.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    f"--disable-features={','.join((*_BESIDE_THE_PAGE, *_AS_PLAYWRIGHT_HAS_IT))}",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--no-first-run",
)

APT = (
    ("apt-get", "update", "-qq"),
    ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"),
)
PLAYWRIGHT = ((sys.executable, "-m", "playwright", "install", "chromium"),)

NO_BROWSER = """\
The browser tests need Chromium, and none could be found or installed.
Install Chromium or Google Chrome so that `chromium` or `google-chrome` is on the PATH,
or run: .venv/bin/playwright install --with-deps chromium
"""


def find_chromium() -> Path | None:
    """Return the Chromium of this machine, else the one Playwright has fetched before."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return Path(found)
    if MAC_CHROME.exists():
        return MAC_CHROME
    with sync_playwright() as playwright:
        fetched = Path(playwright.chromium.executable_path)
    return fetched if fetched.exists() else None


def install_chromium() -> Path | None:
    """Try the ways to get Chromium in turn until there is one."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _run(APT)
    if find_chromium() is None:
        _run(PLAYWRIGHT)
    return find_chromium()


def _run(commands: Sequence[Sequence[str]]) -> None:
    """Run commands in turn, up to the first that fails; the caller looks what there is."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in commands:
        print("$", *command, flush=True)
        if subprocess.run(command, env=quiet, check=False).returncode:
            return


if __name__ == "__main__":
    chromium = find_chromium() or install_chromium()
    sys.exit(None if chromium else NO_BROWSER)
