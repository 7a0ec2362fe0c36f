"""From node tree to model."""

from casefiles.core.read.document import Document, read_document, read_file
from casefiles.core.read.versions import Edition, Version, read_editions

__all__ = [
    "Document",
    "Edition",
    "Version",
    "read_document",
    "read_editions",
    "read_file",
]
