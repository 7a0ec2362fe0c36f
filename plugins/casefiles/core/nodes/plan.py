"""What a file may hold where, as far as its lines tell: the keys of mappings, lists and names.

Nothing here knows a format. Whoever reads a file of one says what its plan is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Plan:
    """What may stand below a key."""

    keys: Mapping[str, Plan] = field(default_factory=lambda: MappingProxyType({}))
    """Those of a mapping, of each entry of a list, or of each thing by its name; none of a text."""
    is_list: bool = False
    """Whether entries with dashes stand there."""
    is_named: bool = False
    """Whether things stand there, each below a name of its own."""
