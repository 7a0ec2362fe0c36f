"""Where in a source a statement stands: page, paragraph, section, footnote, line or time.

In the order it works: `words` (what people write), `reading` (the format's own spellings), `meant`
(what was meant by another one).
"""

from casefiles.core.locator.meant import (
    LOCATOR_PATTERN,
    ONE_PLACE,
    leading_place,
    meant_locator,
    meant_place,
    parse_locator,
    places_in_browsers,
    spelt_place,
)
from casefiles.core.locator.reading import FORMS, NO_HINT, Locator, LocatorError
from casefiles.core.locator.words import LocatorKind

__all__ = [
    "FORMS",
    "LOCATOR_PATTERN",
    "NO_HINT",
    "ONE_PLACE",
    "Locator",
    "LocatorError",
    "LocatorKind",
    "leading_place",
    "meant_locator",
    "meant_place",
    "parse_locator",
    "places_in_browsers",
    "spelt_place",
]
