"""What commands cost that know what the last check found, beside a check of everything anew.

The archive is a repository with one commit. `commands.py` takes ten minutes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median

from archive import write_archive
from measure import Usage, run
from size import Size, case_id
from tables import print_table

from build import TODAY

_CASE, _OTHER = (f"content/cases/{case_id(number)}.yml" for number in (1, 2))
_ENTITY = "content/entities/entity-00000.yml"
_ALL = "`check --anew`"
_COMMANDS = {
    "`check`, nothing changed": ("check",),
    "`diff`": ("diff", "HEAD"),
    "`fix --diff` of all": ("fix", "--diff"),
    "`stats`": ("stats",),
}
_EDITS = {
    "a word of a case": (_CASE, "title: ", "title: Not "),
    "the id of a claim": (_CASE, "id: claim-1", "id: other-claim"),
    "a case with a mistake": (_CASE, "title: ", "titel: "),
    "the name of an entity": (_ENTITY, "name: ", "name: Old "),
    "the settings": ("site_config.yml", "name: ", "name: Old "),
}
"""What changed since the last check: a file, what stood there, and what stands there now."""
_HOOK = ("check", "--changed-since", "HEAD")
_ENDS = (0, 1)
"""The check of an archive with a mistake, and a difference that there is, end with 1."""
_HEAD = (
    "| cases | command | CPU s | of `check --anew` | peak MB |",
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
    _edit(archive, *_EDITS["a word of a case"])
    rounds = [_round(archive) for _ in range(runs)]
    rows = []
    for name in rounds[0]:
        used = [each[name] for each in rounds]
        ratios = [each[name].cpu / each[_ALL].cpu for each in rounds]
        cpu, peak = median(usage.cpu for usage in used), median(usage.peak for usage in used)
        ratio = f"{median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
        rows.append(f"| {cases:,} | {name} | {cpu:.1f} | {ratio} | {peak:.0f} |")
    return rows


def _round(archive: Path) -> dict[str, Usage]:
    """Run each command once, those behind an edit as a hook runs them before a commit."""
    used = {_ALL: _run(archive, ("check", "--anew"))}
    used |= {name: _run(archive, command) for name, command in _COMMANDS.items()}
    for name, edit in _EDITS.items():
        _restore(archive)
        _edit(archive, *edit)
        used[f"`check --changed-since HEAD`, {name}"] = _run(archive, _HOOK)
    _restore(archive)
    shutil.copy(archive / _CASE, archive / "content/cases/new.yml")
    used["`check --changed-since HEAD`, a new case"] = _run(archive, _HOOK)
    _restore(archive)
    _edit(archive, _OTHER, "title: ", "titel: ")
    _run(archive, ("check",))
    _edit(archive, *_EDITS["a word of a case"])
    used["`check` of one file, a mistake elsewhere"] = _run(archive, ("check", _CASE))
    _restore(archive)
    used["`rename` of a case"] = _run(archive, ("rename", case_id(3), "another-name"))
    _restore(archive)
    _edit(archive, *_EDITS["a word of a case"])
    return used


def _restore(archive: Path) -> None:
    """Go back to the only commit, and let what is known be known of that."""
    _git(archive, "checkout", "--quiet", "--", ".")
    _git(archive, "clean", "--quiet", "--force", "--", "content")
    _run(archive, ("check",))


def _run(archive: Path, command: tuple[str, ...]) -> Usage:
    """Run a command in an archive, and stop everything where it can't do its work."""
    start = [sys.executable, "-c", "from casefiles.cli import main; main()", command[0]]
    log = archive.parent / "command.log"
    usage = run([*start, "--root", str(archive), *command[1:]], log, environment=TODAY)
    if usage.code not in _ENDS:
        sys.exit(f"`{' '.join(command)}` failed:\n{log.read_text()[-2000:]}")
    return usage


def _edit(archive: Path, name: str, old: str, new: str) -> None:
    file = archive / name
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
