"""What the commands that read a whole archive cost, each beside `casefiles check` of the same one.

The archive is a repository in which one case has changed since its only commit. `commands.py` takes
ten minutes.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

from archive import write_archive
from measure import Usage, run
from size import Size, case_id
from tables import print_table

from build import TODAY

_CHANGED = f"content/cases/{case_id(1)}.yml"
_WRONG = f"content/cases/{case_id(2)}.yml"
_COMMANDS = {
    "`check`": ("check",),
    "`check` of one file": ("check", _CHANGED),
    "`check --changed-since`": ("check", "--changed-since", "HEAD"),
    "`diff`": ("diff", "HEAD"),
    "`fix --diff` of all": ("fix", "--diff"),
    "`rename` of a case": ("rename", case_id(3), "another-name"),
    "`stats`": ("stats",),
}
_MISTAKE = "`check` of one file, a mistake elsewhere"
_ENDS = (0, 1)
"""The check of an archive with a mistake, and a difference that there is, end with 1."""
_HEAD = (
    "| cases | command | CPU s | of `check` | peak MB |",
    "| ---: | --- | ---: | ---: | ---: |",
)


def compare(cases: int, runs: int, work: Path) -> list[str]:
    """Run all commands `runs` times in turn and return the rows of the table.

    Args:
        cases: How many cases the archive has.
        runs: Rounds; medians are of these.
        work: A folder with room for the archive.
    """
    archive = work / "archive"
    write_archive(Size(cases), archive)
    _commit(archive)
    _edit(archive / _CHANGED, "title: ", "title: Not ")
    rounds = [_round(archive) for _ in range(runs)]
    rows = []
    for name in rounds[0]:
        used = [each[name] for each in rounds]
        ratios = [each[name].cpu / each["`check`"].cpu for each in rounds]
        cpu, peak = median(usage.cpu for usage in used), median(usage.peak for usage in used)
        ratio = f"{median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
        rows.append(f"| {cases:,} | {name} | {cpu:.1f} | {ratio} | {peak:.0f} |")
    return rows


def _round(archive: Path) -> dict[str, Usage]:
    used = {name: _run(archive, command) for name, command in _COMMANDS.items()}
    _git(archive, "checkout", "--quiet", "--", "content")
    _git(archive, "clean", "--quiet", "--force", "--", "content")
    _edit(archive / _CHANGED, "title: ", "title: Not ")
    _edit(archive / _WRONG, "title: ", "titel: ")
    used[_MISTAKE] = _run(archive, _COMMANDS["`check` of one file"])
    _git(archive, "checkout", "--quiet", "--", _WRONG)
    return used


def _run(archive: Path, command: tuple[str, ...]) -> Usage:
    """Run a command in an archive, and stop everything where it can't do its work."""
    start = [sys.executable, "-c", "from casefiles.cli import main; main()", command[0]]
    log = archive.parent / "command.log"
    usage = run([*start, "--root", str(archive), *command[1:]], log, environment=TODAY)
    if usage.code not in _ENDS:
        sys.exit(f"`{' '.join(command)}` failed:\n{log.read_text()[-2000:]}")
    return usage


def _edit(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def _commit(archive: Path) -> None:
    _git(archive, "init", "--quiet")
    _git(archive, "add", "--all")
    who = ("-c", "user.name=Benchmark", "-c", "user.email=benchmark@example.org")
    _git(archive, *who, "commit", "--quiet", "--message", "As it was")


def _git(archive: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(archive), *words], check=True)  # noqa: S603, S607 - git, as found


def main() -> None:
    """Print the table, size by size."""
    print_table(__doc__, _HEAD, compare, [100, 1000], 1)


if __name__ == "__main__":
    main()
