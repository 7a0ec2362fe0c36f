"""Repositories that tests make: git without anybody's own settings."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from support.world import write_files


def git(folder: Path, *words: str, day: str = "") -> str:
    """Return what git answers; what it commits was done by nobody in particular.

    Args:
        folder: In the repository, or where one is to be.
        words: What is asked of git.
        day: When it is done, late on a day that in UTC is the next; now if left out.
    """
    environment = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for role in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{role}_NAME": "keepers", f"GIT_{role}_EMAIL": "keepers@example.org"}
        if day:
            environment[f"GIT_{role}_DATE"] = f"{day}T23:30:00-02:00"
    return subprocess.run(
        ["git", "-C", folder, *words],  # noqa: S607 - the one that is there
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def commit(folder: Path, files: dict[str, str], day: str = "", message: str = "A change") -> str:
    """Write files and commit all that there is, be it nothing new; return the commit's name."""
    write_files(folder, files)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message, day=day)
    return git(folder, "rev-parse", "HEAD")
