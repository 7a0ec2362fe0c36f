"""Two versions of a case become what changed between them, in readers' words.

In the order of the work: `matching` (which part of one version is which of the other), `alike` (the
same of what has no id), `details` (what differs inside a part), `passages` (the sentences that do),
`reading` (texts as readers meet them), `saying` (what a part says that is new), `labels` (what
fields are called), `words` (what values are), `cases` (the whole); `values` is what comes out;
`records` does the same for what has no parts: an entity, a shared source, the settings. What only
moved within a list has not changed.
"""

from casefiles.core.compare.cases import compare_cases
from casefiles.core.compare.matching import Renames, match, with_new_ids
from casefiles.core.compare.passages import rewritten
from casefiles.core.compare.reading import Reading
from casefiles.core.compare.records import compare_records
from casefiles.core.compare.saying import described
from casefiles.core.compare.values import Change, Detail, Fate, summary_of
from casefiles.core.compare.words import Words, brief

__all__ = [
    "Change",
    "Detail",
    "Fate",
    "Reading",
    "Renames",
    "Words",
    "brief",
    "compare_cases",
    "compare_records",
    "described",
    "match",
    "rewritten",
    "summary_of",
    "with_new_ids",
]
