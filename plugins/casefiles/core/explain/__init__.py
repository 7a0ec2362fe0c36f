"""Every problem code explained: what is wrong and why, an example, what is said of it, its mend.

`files`, `shape` and `judged` hold each mistake once; the pages in docs/problems/ and the command
`casefiles explain` show it.
"""

from casefiles.core.explain.explanation import EXAMPLES, TODAY, Explanation, explain
from casefiles.core.explain.page import render_page, render_text

__all__ = [
    "EXAMPLES",
    "TODAY",
    "Explanation",
    "explain",
    "render_page",
    "render_text",
]
