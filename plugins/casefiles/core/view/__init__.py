"""What each page shows, as frozen values in reading order, which templates only print.

Shared parts first: `values`, `words`, `dates`, `citations`, `desk` (a page while it is arranged);
then the parts of a case (`facts`, `glance`, `events` with `drawing`, `claims` with `claim` and
`evidence`, `record`, `sources`, `history`, `cite`); then a module for each kind of page, `filters`
beside `cases`.
"""

from casefiles.core.view.case import CasePage, view_case
from casefiles.core.view.cases import CasesPage, view_cases
from casefiles.core.view.claim import sentence_of
from casefiles.core.view.desk import Desk
from casefiles.core.view.entities import view_entities
from casefiles.core.view.entity import EntityPage, entity_pages
from casefiles.core.view.history import Change, changes_of
from casefiles.core.view.library import find_holdings, find_publishers
from casefiles.core.view.mentions import find_mentions
from casefiles.core.view.rows import RowsPage
from casefiles.core.view.search import SearchPage, view_search
from casefiles.core.view.shelves import find_racks
from casefiles.core.view.slots import Slots, view_slots
from casefiles.core.view.source import (
    PublisherPage,
    SourcePage,
    view_library,
    view_publisher,
    view_publishers,
    view_source,
)
from casefiles.core.view.sources import CitedSources, view_cited
from casefiles.core.view.terms import TermPage, view_term, view_terms
from casefiles.core.view.timeline import TimelinePage, view_timeline
from casefiles.core.view.uses import entities_named, sources_used
from casefiles.core.view.values import Head, Heading

Page = (
    CasePage
    | CasesPage
    | EntityPage
    | PublisherPage
    | RowsPage
    | SearchPage
    | SourcePage
    | TermPage
    | TimelinePage
)

__all__ = [
    "CasePage",
    "CasesPage",
    "Change",
    "CitedSources",
    "Desk",
    "EntityPage",
    "Head",
    "Heading",
    "Page",
    "PublisherPage",
    "RowsPage",
    "SearchPage",
    "Slots",
    "SourcePage",
    "TermPage",
    "TimelinePage",
    "changes_of",
    "entities_named",
    "entity_pages",
    "find_holdings",
    "find_mentions",
    "find_publishers",
    "find_racks",
    "sentence_of",
    "sources_used",
    "view_case",
    "view_cases",
    "view_cited",
    "view_entities",
    "view_library",
    "view_publisher",
    "view_publishers",
    "view_search",
    "view_slots",
    "view_source",
    "view_term",
    "view_terms",
    "view_timeline",
]
