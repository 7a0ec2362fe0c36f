"""From node tree to model."""

from casefiles.core.read.blanks import BLANK, help_of
from casefiles.core.read.document import Content, Document, data_of, read_document, read_file
from casefiles.core.read.meant import read_meant
from casefiles.core.read.versions import Edition, Version, read_editions

__all__ = [
    "BLANK",
    "Content",
    "Document",
    "Edition",
    "Version",
    "data_of",
    "help_of",
    "read_document",
    "read_editions",
    "read_file",
    "read_meant",
]
