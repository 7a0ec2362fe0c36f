"""The two states of a project that are compared: commits, or a commit and the working tree."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casefiles.core.problem import CasefilesError
from casefiles.core.review import Review, State, compare_states, state_of
from casefiles.core.site import Memory
from casefiles.project import Notice, Project, read_content, read_revision, unheard
from casefiles.repository import changed_files, find_commit, list_files, parting
from casefiles.revision import is_content
from casefiles.workspace import SETTINGS, archive_date

_READ = (".yml", ".yaml", ".md")
"""How the files of an archive end; what else lies there, such as a picture, is another file."""


@dataclass(frozen=True)
class Comparison:
    """Two states of a project, and what differs between them."""

    before: Project
    after: Project
    review: Review


def compare(
    root: Path,
    base: str,
    head: str | None = None,
    notice: Notice = unheard,
    memory: Memory | None = None,
) -> Comparison:
    """Compare what a branch proposes with the commit that it left the other one at.

    Args:
        root: The folder of site_config.yml.
        base: A commit by any of its names; what came to it since they parted is left out.
        head: Another; without it, the working tree as it is.
        notice: Hears what is done next, since it can take long.
        memory: What is known of the project.

    Raises:
        CasefilesError: git does not know a commit, there is no archive, or too much of it.
    """
    base = find_commit(root, base)
    later = find_commit(root, head or "HEAD")
    earlier = parting(root, base, later)
    today = archive_date(root)

    def of(time: str) -> Notice:
        return lambda words: notice(f"{time}: {words}")

    before, hear = read_revision(root, earlier, today, of("before"), memory), of("after")

    if head:
        after = read_revision(root, later, today, hear, before.memory)
    else:
        after = read_content(root, hear, before.memory)
    if after.draft is None:
        raise CasefilesError(f"there is no {SETTINGS} at {head}")
    changed = _changed(root, earlier, later) if head else changed_files(root, earlier)
    notice("comparing both")
    content = {path for path in changed if is_content(path) and path.endswith(_READ)}
    review = compare_states(_state(before), _state(after), changed - content, content)
    return Comparison(before, after, review)


def _state(project: Project) -> State:
    pages = {
        page.path: f"{page.title}\n{page.description}\n{page.markdown}"
        for page in project.pages.values()
    }
    return state_of(project.draft, pages, project.problems)


def _changed(root: Path, earlier: str, later: str) -> frozenset[str]:
    before, after = list_files(root, earlier), list_files(root, later)
    paths = {*before, *after}
    return frozenset(path for path in paths if before.get(path) != after.get(path))
