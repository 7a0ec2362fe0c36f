"""Documentation made from the code, so that it can't lag behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from casefiles.core.reference.codes import render_problem_codes
from casefiles.core.reference.fields import render_fields

__all__ = ["REFERENCE_PAGES", "render_fields", "render_problem_codes"]

REFERENCE_PAGES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {"problems.md": render_problem_codes, "fields.md": render_fields}
)
"""What makes each page, by the name of its file in docs/."""
