"""A proposed change, reviewed: two states of a project are read and compared.

`states` reads and compares, `previews` writes pages of what changed, `sheets` finds their looks.
"""

from casefiles.reviewing.previews import write_previews
from casefiles.reviewing.sheets import OF_A_REVIEW, read_style
from casefiles.reviewing.states import Comparison, compare

__all__ = ["OF_A_REVIEW", "Comparison", "compare", "read_style", "write_previews"]
