"""Notes of the editors, beside what they are about."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from casefiles.core.model.base import Model
from casefiles.core.model.values import Prose


class Note(Model):
    """A remark that stands beside a claim or a source."""

    kind: Literal["context", "conflict", "definition", "correction", "editorial"]
    """`context` a scope or figure; `conflict` what disagrees; `definition` what a word means;
    `correction` an error in a source; `editorial` how this record treats it."""
    text: Prose = Field(examples=["The count is of a fiscal year [@hearing-record-2024, p. 3]."])
    """Markdown with citations."""
