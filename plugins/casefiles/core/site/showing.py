"""What a terminal is shown: what an id names, and the archive in numbers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Literal

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.outputs.numbers import render_numbers, render_numbers_json
from casefiles.core.outputs.page_text import render_claim, render_plain
from casefiles.core.prose import ProseReader
from casefiles.core.spelling import nearest
from casefiles.core.view import (
    CasePage,
    EntityPage,
    SourcePage,
    entity_pages,
    find_holdings,
    find_mentions,
    view_case,
    view_numbers,
    view_source,
)

_View = Callable[[], CasePage | EntityPage | SourcePage]


def show(archive: Archive, name: str, width: int) -> str:
    """Return what is called by an id, an old one too; empty where nothing is.

    Args:
        archive: The archive.
        name: The id of a case, an entity or a source; a case has its own sources as well, and a
            claim of it is `case#claim`.
        width: Letters in a line.
    """
    case, mark, claim = name.partition("#")
    if mark:
        pages = (view() for id_, view in _views(archive) if id_ == case)
        of_cases = (page for page in pages if isinstance(page, CasePage))
        return "".join(render_claim(page, claim.removeprefix("claim-"), width) for page in of_cases)
    views = _views(archive)
    return "\n\n".join(render_plain(view(), width) for id_, view in views if id_ == name)


def suggest(archive: Archive, name: str) -> str:
    """Return the known id that was meant by one that nothing is called by; or an empty text."""
    holder, mark, part = name.partition("#")
    if not mark:
        return _alike(name, dict.fromkeys(id_ for id_, _ in _views(archive)))
    cases = {name: case for case in archive.cases.values() for name in (case.id, *case.aliases)}
    case = cases.get(holder) or cases.get(_alike(holder, cases))
    # All of one case begin alike: only what stands behind tells one from another.
    claims = [claim.id for claim in case.claims] if case else []
    near = _alike(part.removeprefix("claim-"), claims)
    return f"{case.id}#{near}" if case and near else ""


def _alike(name: str, known: Collection[str]) -> str:
    longer = [id_ for id_ in known if name and name in id_]
    return nearest(name, known) or (longer[0] if longer else "")


def count_archive(archive: Archive, form: Literal["text", "json"]) -> str:
    """Return the archive in numbers, for people or for programs."""
    render = render_numbers if form == "text" else render_numbers_json
    return render(view_numbers(archive))


def _views(archive: Archive) -> Iterator[tuple[str, _View]]:
    """Yield each id, and what arranges the page that tells of it."""
    reader = ProseReader()
    for case in archive.cases.values():
        for name in (case.id, *case.aliases):
            yield name, partial(view_case, archive, case, reader)
    yield from _of_entities(archive, reader)
    for holding in find_holdings(archive):
        yield holding.source.key, partial(view_source, archive, holding, reader)


def _of_entities(archive: Archive, reader: ProseReader) -> Iterator[tuple[str, _View]]:
    pages: Mapping[str, _View] = dict(entity_pages(archive, find_mentions(archive), reader))
    for entity in archive.entities.values():
        view = pages[urls.entity_address(entity.kind, entity.id)]
        yield from ((name, view) for name in (entity.id, *entity.aliases))
