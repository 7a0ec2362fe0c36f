"""From node tree to model."""

from casefiles.core.read.document import Document, read_document, read_file

__all__ = ["Document", "read_document", "read_file"]
