"""A check of some files, for who changed them: what is wrong there, and what they break elsewhere.

The whole archive is judged as ever, so there are no second rules; of files that nothing touched the
verdict is known. What a file breaks elsewhere is what would not be told of the others without it,
or with it as it was before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from casefiles.core.problem import CasefilesError, Position, Problem
from casefiles.project import Notice, Project, read_without
from casefiles.repository import changed_files, find_commit, parting


@dataclass(frozen=True)
class Chosen:
    """Some files of a project: `"content/cases/a.yml" in chosen`."""

    names: frozenset[str]
    """Paths relative to the project; one of a folder stands for all that is in it."""
    since: str | None = None
    """The commit that they are compared with; `None` where they are not."""

    def __contains__(self, path: object) -> bool:
        place = PurePosixPath(str(path))
        return any(str(each) in self.names for each in (place, *place.parents))


def choose(root: Path, names: Iterable[str]) -> Chosen:
    """Choose files and folders by name, as people and other programs write them.

    Args:
        root: The folder of site_config.yml.
        names: Relative to the working directory, or else to the project as messages have them.

    Raises:
        CasefilesError: There is no such file, or it is outside of the project.
    """
    return Chosen(frozenset(_inside(root, name) for name in names))


def changed_since(root: Path, revision: str, among: Chosen) -> Chosen:
    """Choose the files that differ from where the present work parted from a revision.

    Files that git does not follow yet are among them, and those that are gone.

    Args:
        root: The folder of site_config.yml.
        revision: A branch, a tag or a commit.
        among: Where they are looked for.

    Raises:
        CasefilesError: There is no such revision.
    """
    commit = parting(root, find_commit(root, revision), find_commit(root, "HEAD"))
    changed = (path for path in changed_files(root, commit) if path in among)
    return Chosen(frozenset(changed), commit)


def narrowed(root: Path, project: Project, chosen: Chosen, notice: Notice) -> list[Problem]:
    """Return the problems of the chosen files, and those that they make elsewhere, in order.

    Raises:
        CasefilesError: The files of the commit are too large.
    """
    elsewhere = [problem for problem in project.problems if problem.position.path not in chosen]
    if not elsewhere or not chosen.names:
        kept = set[tuple[Position, str, str]](map(_told, elsewhere))
    else:
        before = read_without(root, project, chosen, chosen.since, notice)
        kept = set(map(_told, before.problems))
    return [
        problem
        for problem in project.problems
        if problem.position.path in chosen or _told(problem) not in kept
    ]


def _told(problem: Problem) -> tuple[Position, str, str]:
    """Return what makes a problem the same: not its hint, which may name another guess."""
    return problem.position, problem.code, problem.message


def _inside(root: Path, name: str) -> str:
    project, found = root.resolve(), False
    for path in _readings(root, name):
        if path.exists() or path.is_symlink():
            # The file itself may be a link, which is told of where it stands.
            is_named = path.name not in ("", "..")
            real = path.parent.resolve() / path.name if is_named else path.resolve()
            if real.is_relative_to(project):
                return real.relative_to(project).as_posix()
            found = True
    if found:
        raise CasefilesError(f"`{name}` is outside of the project")
    hint = "to check what a removed file leaves behind, use --changed-since"
    raise CasefilesError(f"there is no file `{name}`; {hint}")


def _readings(root: Path, name: str) -> Iterator[Path]:
    """Yield the places that a name may mean; on Windows paths have backslashes."""
    for form in dict.fromkeys((name, name.replace("\\", "/"))):
        yield Path(form)
        yield root / form
