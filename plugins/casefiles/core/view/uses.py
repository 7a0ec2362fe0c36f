"""What a case names: the sources it rests on, and the entities that take part in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.model.base import ProseText, Ref

Named = tuple[str, str]
"""What is named, such as `source` or `entity`, and its id."""
_IN_PROSE = re.compile(r"@(?P<source>[a-z0-9-]+)|\]\(entity:(?P<entity>[a-z0-9-]+)")


def named_in(texts: Iterable[tuple[str, tuple[object, ...]]]) -> Iterator[Named]:
    """Yield what texts name: ids in fields, and sources and entities in prose.

    Marks are looked for without Markdown, which would have to read all prose once more. What
    stands in a code span counts too, so a name need not be that of anything.
    """
    for text, marks in texts:
        for mark in marks:
            if isinstance(mark, Ref):
                yield mark.kind, text
            elif isinstance(mark, ProseText):
                yield from (_kind_and_id(found) for found in _IN_PROSE.finditer(text))


def sources_used(archive: Archive, case: Case) -> tuple[str, ...]:
    """Return the keys of a case's own sources, and behind them the shared ones that it cites."""
    own = (source.key for source in case.sources)
    cited = (name for kind, name in named_in(case.texts()) if kind == "source")
    return tuple(dict.fromkeys([*own, *(key for key in cited if key in archive.sources)]))


def entities_named(case: Case) -> tuple[str, ...]:
    """Return the ids of the entities that a case names outside prose, in the order of its file."""
    named = (text for text, marks in case.texts() if Ref("entity") in marks)
    return tuple(dict.fromkeys(named))


def _kind_and_id(found: re.Match[str]) -> Named:
    kind = found.lastgroup or ""
    return kind, found[kind]
