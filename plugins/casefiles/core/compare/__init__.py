"""Two versions of a case become what changed between them, in readers' words.

In the order of the work: `matching` (which part of one version is which of the other), `details`
(what differs inside a part), `words` (what values are called), `cases` (the whole); `values` is
what comes out. What only moved within a list has not changed.
"""

from casefiles.core.compare.cases import compare_cases
from casefiles.core.compare.values import Change, Detail, summary_of

__all__ = ["Change", "Detail", "compare_cases", "summary_of"]
