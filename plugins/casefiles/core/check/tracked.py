"""Addresses of sources that hold more than leads to the page: by which link somebody came to it."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.core.check.walk import Visit
from casefiles.core.escapes import plain_address
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of
from casefiles.core.web import is_web_address, tracking_in, without_tracking


def check_tracked(visit: Visit) -> Iterator[Problem]:
    """Warn of such an address, and give it as it leads to the same page."""
    for node, near in tracked_in(visit):
        if plain_address(node.text) != node.text:  # Then the whole address is told.
            continue
        names = ", ".join(f"`{name}`" for name in tracking_in(node.text))
        yield problem_of(node.position, "tracked", names=names, near=near)


def tracked_in(visit: Visit) -> Iterator[tuple[Node, str]]:
    """Yield each such address of a part, and what is left of it without."""
    for rule in visit.model.asks:
        for key in rule.keys if rule.kind == "address" else ():
            node = visit.node.get(key)
            if node is not None and is_web_address(node.text) and tracking_in(node.text):
                yield node, without_tracking(node.text)
