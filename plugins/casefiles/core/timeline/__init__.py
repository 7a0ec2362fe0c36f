"""Events in order of time, and drawn to scale: plain numbers that a template only prints.

The package in the order it works: `entry` (what is put in, order, years), `axis` (days to places),
`ticks` (the axis' labels), `piece` (one date on the axis), `strip` (marks in lanes), `layout` (all
of it for one page).
"""

from casefiles.core.timeline.axis import Break
from casefiles.core.timeline.entry import Entry, Year, by_year, in_order
from casefiles.core.timeline.layout import Bar, Row, Timeline, lay_out
from casefiles.core.timeline.piece import Piece, Side
from casefiles.core.timeline.strip import Mark, Strip
from casefiles.core.timeline.ticks import Tick

__all__ = [
    "Bar",
    "Break",
    "Entry",
    "Mark",
    "Piece",
    "Row",
    "Side",
    "Strip",
    "Tick",
    "Timeline",
    "Year",
    "by_year",
    "in_order",
    "lay_out",
]
