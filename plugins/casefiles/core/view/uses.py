"""What a case names: the sources it rests on, and the entities that take part in it."""

from __future__ import annotations

from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.model.base import Ref
from casefiles.core.model.named import named_in


def sources_used(archive: Archive, case: Case) -> tuple[str, ...]:
    """Return the keys of a case's own sources, and behind them the shared ones that it cites."""
    own = (source.key for source in case.sources)
    cited = (name for kind, name in named_in(case.texts()) if kind == "source")
    return tuple(dict.fromkeys([*own, *(key for key in cited if key in archive.sources)]))


def entities_named(case: Case) -> tuple[str, ...]:
    """Return the ids of the entities that a case names outside prose, in the order of its file."""
    named = (text for text, marks in case.texts() if Ref("entity") in marks)
    return tuple(dict.fromkeys(named))
