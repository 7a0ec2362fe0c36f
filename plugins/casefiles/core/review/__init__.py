"""Two states of an archive become a review: what a reviewer must know of a proposed change.

In the order of the work: `state` (an archive as far as it can be read), `moves` (sources that left
a case for a file of their own, or came back), `records` (which record is which, and what became of
it), with `order` (what moved within a list) and `people` (who comes in), `words` (the settings),
`figures` (what can be counted), `notices` (what must be looked at closely, and why), `untold`
(files that say the same), `states` (the whole); `values` is what comes out, `telling` puts it into
words in reading order, with `statements` (what differs in a part, and which words of it).
"""

from casefiles.core.review.state import State, state_of
from casefiles.core.review.statements import Run, Statement
from casefiles.core.review.states import compare_states
from casefiles.core.review.telling import Account, Entry, Section, tell
from casefiles.core.review.values import Review

__all__ = [
    "Account",
    "Entry",
    "Review",
    "Run",
    "Section",
    "State",
    "Statement",
    "compare_states",
    "state_of",
    "tell",
]
