"""Runs a command as a child process and tells what it and everything below it used.

CPU seconds are exact: the kernel adds up all processes that were waited for. Memory is sampled,
because the kernel only knows the largest single process, while a build and the index that it starts
are in memory side by side. Reads `/proc`, so it needs Linux.
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")
_PAUSE = 0.02
MB = 1e6


@dataclass(frozen=True)
class Usage:
    """What a command used."""

    cpu: float
    """Seconds of user and system time."""
    wall: float
    """Seconds from start to end."""
    peak: float
    """The most memory (resident, MB of 10^6 bytes) of all its processes together, sampled."""
    code: int | None
    """The exit code; `None` if it was ended at its limit."""


def run(
    command: Sequence[str],
    log: Path,
    limit: int = 3600,
    environment: Mapping[str, str] | None = None,
) -> Usage:
    """Run a command to its end.

    Args:
        command: The command; nothing of it is searched for in a shell.
        log: The file that gets what it prints.
        limit: CPU seconds after which the kernel ends it; on a busy machine they pass slowly.
        environment: Variables on top of the present ones.
    """
    began, peak = time.monotonic(), 0
    with log.open("wb") as output:
        child = subprocess.Popen(  # noqa: S603 - the benchmarks' own commands
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
        )
        resource.prlimit(child.pid, resource.RLIMIT_CPU, (limit, limit + 1))
        while True:
            pid, status, used = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            peak = max(peak, _resident(child.pid))
            time.sleep(_PAUSE)
    child.returncode = os.waitstatus_to_exitcode(status)
    cpu, wall = used.ru_utime + used.ru_stime, time.monotonic() - began
    return Usage(
        cpu, wall, peak / MB, None if child.returncode == -signal.SIGXCPU else child.returncode
    )


def folder_size(folder: Path) -> float:
    """Return the size of all files below a folder in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / MB


def _resident(pid: int) -> int:
    """Return the bytes that a process and its descendants hold in memory now."""
    process = Path("/proc", str(pid))
    try:
        pages = int((process / "statm").read_text().split()[1])
        children = (process / "task" / str(pid) / "children").read_text().split()
    except (OSError, IndexError):
        return 0  # It has just ended.
    return pages * _PAGE + sum(_resident(int(child)) for child in children)
