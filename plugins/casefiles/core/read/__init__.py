"""From node tree to model."""

from casefiles.core.read.document import Document, read_document

__all__ = ["Document", "read_document"]
