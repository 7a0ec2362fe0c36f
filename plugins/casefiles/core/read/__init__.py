"""From node tree to model."""

from casefiles.core.read.document import Document, data_of, read_document, read_file
from casefiles.core.read.meant import read_meant
from casefiles.core.read.versions import Edition, Version, read_editions

__all__ = [
    "Document",
    "Edition",
    "Version",
    "data_of",
    "read_document",
    "read_editions",
    "read_file",
    "read_meant",
]
