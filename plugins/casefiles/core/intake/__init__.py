"""Sources from elsewhere: an address, or a file that Zotero and its like export.

Each format is read into items of CSL, and these into the keys of our own sources. What a file does
not say, or says in a way that the format refuses, is left out: nothing is guessed.
"""

from casefiles.core.intake.address import source_at
from casefiles.core.intake.files import FORMATS, sources_in
from casefiles.core.intake.keys import with_keys
from casefiles.core.intake.reference import Given, ReferencesError

__all__ = [
    "FORMATS",
    "Given",
    "ReferencesError",
    "source_at",
    "sources_in",
    "with_keys",
]
