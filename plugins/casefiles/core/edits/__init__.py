"""Changes to a file by the places of what is in it, so that all else stays as its author wrote it.

A file is never loaded and dumped: comments, order, line ends and the way each text is written are
its author's. What has to change becomes a few edits of the text.
"""

from casefiles.core.edits.edit import Edit, apply_edits
from casefiles.core.edits.manuscript import Manuscript
from casefiles.core.edits.writing import Value, write_entries, write_in_brackets, write_text

__all__ = [
    "Edit",
    "Manuscript",
    "Value",
    "apply_edits",
    "write_entries",
    "write_in_brackets",
    "write_text",
]
