"""Addresses of sources that tell how somebody came to the page, or lead to another one."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.core.check.walk import Visit
from casefiles.core.escapes import plain_address
from casefiles.core.model import Source
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of
from casefiles.core.web import (
    are_one_page,
    copy_at,
    is_web_address,
    led_to,
    tracking_in,
    without_tracking,
)


def check_tracked(visit: Visit) -> Iterator[Problem]:
    """Warn of such an address, and give that of the page."""
    for node, near in tracked_in(visit):
        if plain_address(node.text) != node.text:  # Then the whole address is told.
            continue
        if names := ", ".join(f"`{name}`" for name in tracking_in(node.text)):
            yield problem_of(node.position, "tracked", names=names, near=near)
        else:
            message = f"`{node.text}` leads to the page by way of another site"
            yield Problem(node.position, "tracked-address", message, hint=f"write `{near}`")
    if issubclass(visit.model, Source):
        yield from _copy_of(visit)


def _copy_of(visit: Visit) -> Iterator[Problem]:
    """Tell of a copy that stands in the place of its page, or is that of another page."""
    page, copied = visit.node.get("URL"), visit.node.at(("archived", "url"))
    copy = copy_at(page.text) if page is not None else None
    if page is not None and copy is not None and copy.page:
        message = "`URL` is the address of a copy, and not that of the page"
        hint = f"write `URL: {copy.page}`"
        if visit.node.get("archived") is None:
            day = copy.day or "..."
            hint += f', and below it `archived: {{url: "{page.text}", date: "{day}"}}`'
        yield Problem(page.position, "tracked-address", message, hint=hint)
        return
    copy = copy_at(copied.text)
    address = led_to(page.text) or page.text if page is not None else ""
    if copy is not None and copy.page and address and not are_one_page(copy.page, address):
        message = f"the copy is one of `{copy.page}`, and `URL` is another page"
        hint = "look at both; `archived:` is a copy of the page at `URL`"
        yield Problem(copied.position, "tracked-address", message, hint=hint)


def tracked_in(visit: Visit) -> Iterator[tuple[Node, str]]:
    """Yield each address of a part that tells how somebody came, and what is left without."""
    for rule in visit.model.asks:
        for key in rule.keys if rule.kind == "address" else ():
            node = visit.node.get(key)
            if node is not None and is_web_address(node.text):
                near = led_to(node.text) or without_tracking(node.text)
                if near != node.text:
                    yield node, near
