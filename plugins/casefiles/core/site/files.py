"""Which files an archive gives beside its pages: for machines, and at old addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case, Entity
from casefiles.core.outputs.bibtex import render_bibtex
from casefiles.core.outputs.case_json import render_case_json
from casefiles.core.outputs.case_source import render_case_source
from casefiles.core.outputs.csl_json import render_csl_json
from casefiles.core.outputs.feed import render_feed
from casefiles.core.outputs.names import render_names
from casefiles.core.outputs.redirects import render_redirect
from casefiles.core.outputs.ris import render_ris
from casefiles.core.outputs.rules import render_rules
from casefiles.core.outputs.sitemap import render_robots, render_sitemap
from casefiles.core.outputs.words import render_words
from casefiles.core.prose import ProseReader
from casefiles.core.schema import SCHEMAS, render_schema
from casefiles.core.site.planned import SiteFile
from casefiles.core.view import (
    Citable,
    Edits,
    Mentions,
    Rack,
    changes_among,
    citables,
    corrections_among,
)

_CITATIONS: Mapping[urls.CitationSuffix, Callable[[Iterable[Citable]], str]] = {
    "bib": render_bibtex,
    "csl.json": render_csl_json,
    "ris": render_ris,
}


def plan_maps(archive: Archive, addresses: Callable[[], Iterable[str]]) -> Iterator[SiteFile]:
    """Yield what tells search engines of the pages at these addresses."""
    address = archive.settings.address
    changed = {urls.case_address(case.id): case.reviewed for case in archive.cases.values()}
    yield SiteFile(urls.SITEMAP, lambda: render_sitemap(address, addresses(), changed))
    yield SiteFile(urls.ROBOTS, partial(render_robots, address))


def plan_data(archive: Archive) -> Iterator[SiteFile]:
    """Yield each case as data, as it is written, and what cites it; and what a form needs."""
    yield SiteFile(urls.NAMES_DATA, partial(render_names, archive))
    yield SiteFile(urls.RULES_DATA, partial(render_rules, archive.settings))
    for case in archive.cases.values():
        yield SiteFile(urls.case_data(case.id), partial(render_case_json, archive, case))
        yield SiteFile(urls.case_source(case.id), partial(render_case_source, archive, case))
        for suffix, render in _CITATIONS.items():
            path = urls.case_citations(case.id, suffix)
            yield SiteFile(path, partial(_render_citations, render, archive, case))


def _render_citations(
    render: Callable[[Iterable[Citable]], str], archive: Archive, case: Case
) -> str:
    return render(citables(archive, case))


def plan_schemas(archive: Archive) -> Iterator[SiteFile]:
    """Yield the format in JSON Schema, with the archive's words, and its own words for a form."""
    for name in SCHEMAS:
        yield SiteFile(urls.schema_file(name), partial(render_schema, name, archive.settings))
    yield SiteFile(urls.WORDS_DATA, render_words)


def plan_feeds(
    archive: Archive,
    reader: ProseReader,
    mentions: Mapping[str, Mentions],
    racks: tuple[Rack, ...],
    edits: Edits,
) -> Iterator[SiteFile]:
    """Yield the feeds of changes: of all cases, of each, and of those of an entity or a term."""

    def feed(title: str, address: str, cases: Callable[[], Iterable[Case]]) -> SiteFile:
        def render() -> str:
            return render_feed(archive, title, address, changes_among(cases(), reader, edits))

        return SiteFile(urls.feed_of(address), render)

    yield feed(archive.settings.name, urls.CHANGES, archive.cases.values)
    yield SiteFile(urls.feed_of(urls.CORRECTIONS), partial(_render_corrections, archive, reader))
    for case in archive.cases.values():
        yield feed(case.title, urls.case_address(case.id), partial(tuple, (case,)))
    for entity in archive.entities.values():
        address = urls.entity_address(entity.kind, entity.id)
        yield feed(entity.name, address, partial(_naming, archive, mentions, entity))
    for shelf in (shelf for rack in racks for shelf in rack.shelves if shelf.feed):
        yield feed(shelf.label, shelf.address, partial(tuple, shelf.cases))


def _naming(archive: Archive, mentions: Mapping[str, Mentions], entity: Entity) -> list[Case]:
    return [archive.cases[case_id] for case_id in mentions[entity.id].cases]


def _render_corrections(archive: Archive, reader: ProseReader) -> str:
    title = f"Corrections in {archive.settings.name}"
    changes = corrections_among(archive.cases.values(), reader)
    return render_feed(archive, title, urls.CORRECTIONS, changes)


def plan_moves(archive: Archive) -> Iterator[SiteFile]:
    """Yield a page at each old address that leads to the new one."""
    for case in archive.cases.values():
        for alias in case.aliases:
            old, new = urls.case_address(alias), urls.case_address(case.id)
            yield _redirect(archive, old, new, case.title)
    for entity in archive.entities.values():
        for alias in entity.aliases:
            old, new = (urls.entity_address(entity.kind, name) for name in (alias, entity.id))
            yield _redirect(archive, old, new, entity.name)


def _redirect(archive: Archive, old: str, new: str, title: str) -> SiteFile:
    settings = archive.settings
    page = partial(render_redirect, settings.address, settings.language, old, new, title)
    return SiteFile(urls.page_file(old), page)
