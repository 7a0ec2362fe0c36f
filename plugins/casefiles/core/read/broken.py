"""Addresses that continue on another line, where YAML puts a space between both."""

from __future__ import annotations

import re

from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.web import is_web_address

_TWO = 2
_LONGEST = 2000
"""Characters of an address that is looked at."""
_LONGEST_TOLD = 300
_PART = re.compile(r"\S+")


def broken_address(node: Node) -> Problem | None:
    """Return what is wrong with an address that lines break, where it is one without that."""
    parts = [*_PART.finditer(node.text[:_LONGEST])]
    whole = "".join(part[0] for part in parts)
    # Two addresses are two sources.
    is_one = len(node.text) <= _LONGEST and not any("://" in part[0] for part in parts[1:])
    lines = [node.line_of(part.start()).line for part in parts]
    is_broken = 1 < len(lines) == len({*lines})
    if not (is_one and is_broken and is_web_address(whole)):
        return None
    behind = f"line {lines[-1]}" if len(lines) == _TWO else f"lines {lines[1]} to {lines[-1]}"
    message = f"this address continues on {behind}, and a space stands between"
    told = f"`{whole}`" if len(whole) <= _LONGEST_TOLD else "it"
    hint = f"write {told} in one line without a space, or take out what is no part of it"
    return Problem(node.position, "bad-url", message, hint=hint)
