"""A kind of mistake, and what its page says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Code:
    """One kind of mistake."""

    severity: Literal["error", "warning"]
    meaning: str
    """One sentence: what is wrong."""
    why: str
    """One sentence: why the rule is there or what to do."""


def error(meaning: str, why: str) -> Code:
    """Return the entry of a mistake that stops the build."""
    return Code("error", meaning, why)


def warning(meaning: str, why: str) -> Code:
    """Return the entry of what is told and stops nothing."""
    return Code("warning", meaning, why)
