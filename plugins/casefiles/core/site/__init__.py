"""The core's whole interface: texts become an archive, an archive becomes a site.

Nothing here or below touches disk, clock, network or host.
"""

from casefiles.core.check import check_page_words
from casefiles.core.read import Edition, Version, read_editions
from casefiles.core.site.handwritten import SLOT, page_faults, text_faults, unknown_slots
from casefiles.core.site.living import LivingArchive, Moment
from casefiles.core.site.planned import Site, SiteFile
from casefiles.core.site.planning import Made, plan_site
from casefiles.core.site.reading import Memory, finish, judge_draft, read_archive, read_draft
from casefiles.core.site.showing import count_archive, show, suggest
from casefiles.core.view import LISTS, Card, Share

__all__ = [
    "LISTS",
    "SLOT",
    "Card",
    "Edition",
    "LivingArchive",
    "Made",
    "Memory",
    "Moment",
    "Share",
    "Site",
    "SiteFile",
    "Version",
    "check_page_words",
    "count_archive",
    "finish",
    "judge_draft",
    "page_faults",
    "plan_site",
    "read_archive",
    "read_draft",
    "read_editions",
    "show",
    "suggest",
    "text_faults",
    "unknown_slots",
]
