"""What each page shows, as frozen values in reading order, which templates only print.

Shared parts first: `values`, `words`, `dates`, `naming`, `citations`, `desk` (a page while it is
arranged); then the parts of a case (`facts`, `glance`, `events` with `drawing`, `claims` with
`claim` and `evidence`, `record`, `sources`, `history` with `edits`, `cite` with `citable`); then a
module for each kind of page, `filters` beside `cases`, and `card`, the picture that stands for a
page elsewhere.
"""

from casefiles.core.view.beside import find_neighbours
from casefiles.core.view.card import (
    Card,
    view_archive_card,
    view_case_card,
    view_topic_card,
)
from casefiles.core.view.case import CasePage, Context, view_case
from casefiles.core.view.cases import CasesPage, view_cases
from casefiles.core.view.changes import ChangesPage, view_changes
from casefiles.core.view.citable import Citable, citables
from casefiles.core.view.contribute import ContributePage, view_contribute
from casefiles.core.view.corrections import CorrectionsPage, view_corrections
from casefiles.core.view.desk import Desk
from casefiles.core.view.edits import Edits, find_edits
from casefiles.core.view.entities import view_entities
from casefiles.core.view.entity import EntityPage, entity_pages
from casefiles.core.view.glance import Share
from casefiles.core.view.history import Change, changes_among, corrections_among
from casefiles.core.view.library import find_holdings, find_publishers
from casefiles.core.view.lists import LISTS, trail_of
from casefiles.core.view.mentions import Mentions, find_mentions
from casefiles.core.view.numbers import Group, Number, view_numbers
from casefiles.core.view.questions import QuestionsPage, view_questions
from casefiles.core.view.rows import RowsPage
from casefiles.core.view.search import SearchPage, view_search
from casefiles.core.view.sentence import sentence_of
from casefiles.core.view.shelves import Rack, find_racks
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
from casefiles.core.view.uses import entities_named
from casefiles.core.view.values import Head, Heading

Page = (
    CasePage
    | CasesPage
    | ChangesPage
    | ContributePage
    | CorrectionsPage
    | EntityPage
    | PublisherPage
    | QuestionsPage
    | RowsPage
    | SearchPage
    | SourcePage
    | TermPage
    | TimelinePage
)

__all__ = [
    "LISTS",
    "Card",
    "CasePage",
    "CasesPage",
    "Change",
    "ChangesPage",
    "Citable",
    "CitedSources",
    "Context",
    "ContributePage",
    "CorrectionsPage",
    "Desk",
    "Edits",
    "EntityPage",
    "Group",
    "Head",
    "Heading",
    "Mentions",
    "Number",
    "Page",
    "PublisherPage",
    "QuestionsPage",
    "Rack",
    "RowsPage",
    "SearchPage",
    "Share",
    "Slots",
    "SourcePage",
    "TermPage",
    "TimelinePage",
    "changes_among",
    "citables",
    "corrections_among",
    "entities_named",
    "entity_pages",
    "find_edits",
    "find_holdings",
    "find_mentions",
    "find_neighbours",
    "find_publishers",
    "find_racks",
    "sentence_of",
    "trail_of",
    "view_archive_card",
    "view_case",
    "view_case_card",
    "view_cases",
    "view_changes",
    "view_cited",
    "view_contribute",
    "view_corrections",
    "view_entities",
    "view_library",
    "view_numbers",
    "view_publisher",
    "view_publishers",
    "view_questions",
    "view_search",
    "view_slots",
    "view_source",
    "view_term",
    "view_terms",
    "view_timeline",
    "view_topic_card",
]
