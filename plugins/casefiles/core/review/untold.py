"""Files of the archive that differ, and say the same: no change goes without a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casefiles.core.model import Case, Entity, SharedSource
from casefiles.core.review.values import RecordReview, Review

_FOLDERS = {"case": Case.folder, "entity": Entity.folder, "source": SharedSource.folder}
_ENDS = (".yml", ".yaml")


def untold(content: Iterable[str], review: Review) -> tuple[str, ...]:
    """Return the paths of which a review says nothing, in their order.

    Args:
        content: Those of the archive's files that differ.
        review: What is told.
    """
    told = {page.path for page in review.pages} | {unread.path for unread in review.unread}
    told |= {problem.position.path for problem in review.new_problems}
    told |= {path for record in review.records for path in _paths(record)}
    return tuple(sorted(frozenset(content) - told))


def _paths(record: RecordReview) -> Iterator[str]:
    folder = _FOLDERS.get(record.kind)
    if folder is None:
        yield "site_config.yml"
        return
    for name in {record.id, record.was_id}:
        yield from (f"{folder}{name}{end}" for end in _ENDS)
