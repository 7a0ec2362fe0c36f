"""Events in order of time, and drawn to scale: plain numbers that a template only prints.

The package in the order it works: `entry` (what is put in, order, years), `axis` (days to places),
`ticks` (the axis' labels), `piece` (one date on the axis), `strip` (marks in lanes), `layout` (all
of it for one page), `density` (years as columns, where marks would be too many), `known` (when each
thing became known).
"""

from casefiles.core.timeline.axis import Break
from casefiles.core.timeline.density import Column, Density, count_years
from casefiles.core.timeline.entry import Entry, Year, by_year, in_order
from casefiles.core.timeline.known import known_from
from casefiles.core.timeline.layout import Bar, Row, Timeline, lay_out
from casefiles.core.timeline.piece import NARROW, Piece, Side
from casefiles.core.timeline.strip import Lane, Mark, Strip
from casefiles.core.timeline.ticks import ZOOMS, Tick

__all__ = [
    "NARROW",
    "ZOOMS",
    "Bar",
    "Break",
    "Column",
    "Density",
    "Entry",
    "Lane",
    "Mark",
    "Piece",
    "Row",
    "Side",
    "Strip",
    "Tick",
    "Timeline",
    "Year",
    "by_year",
    "count_years",
    "in_order",
    "known_from",
    "lay_out",
]
