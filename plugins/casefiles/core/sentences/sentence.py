"""What one sentence is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """What is wrong and what to do, with the code of its kind."""

    code: str
    message: str
    hint: str
