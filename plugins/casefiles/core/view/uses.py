"""What a case names outside of prose: the entities that take part in it."""

from __future__ import annotations

from casefiles.core.model import Case
from casefiles.core.model.base import Ref


def entities_named(case: Case) -> tuple[str, ...]:
    """Return the ids of the entities that a case names outside prose, in the order of its file."""
    named = (text for text, marks in case.texts() if Ref("entity") in marks)
    return tuple(dict.fromkeys(named))
