"""What the installed `casefiles` runs: loads the command, which takes a moment, and begins it."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command; Ctrl-C ends it while it still loads as it does later."""
    try:
        from casefiles.cli import main as command  # noqa: PLC0415 - what is loaded first is above
    except KeyboardInterrupt:
        sys.exit("Aborted!")
    command()
