"""Addresses of sources that tell how somebody came to the page, or lead to another one."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.core.check.walk import Visit
from casefiles.core.escapes import plain_address
from casefiles.core.model import Source
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of
from casefiles.core.web import (
    ARCHIVES,
    copy_at,
    is_web_address,
    led_to,
    may_be_one_page,
    site_hiding,
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
            yield problem_of(node.position, "by-way", text=node.text, near=near)
    if issubclass(visit.model, Source):
        yield from _copy_of(visit)


def _copy_of(visit: Visit) -> Iterator[Problem]:
    """Tell of a copy that stands in the place of its page, or is that of another page."""
    page, copied = visit.node.get("URL"), visit.node.at(("archived", "url"))
    copy = copy_at(page.text) if page is not None else None
    if page is not None and copy is not None and copy.page:
        sentence = "copy-alone" if visit.node.get("archived") is None else "copy-as-page"
        parts = {"near": copy.page, "text": page.text, "day": copy.day or "..."}
        yield problem_of(page.position, sentence, **parts)
        return
    if page is not None and (site := site_hiding(page.text)):
        sentence = "hidden-copy" if site in ARCHIVES else "short-link"
        yield problem_of(page.position, sentence, site=site)
        return
    copy = copy_at(copied.text)
    # What is no address is told of as such.
    address = page.text if page is not None and is_web_address(page.text) else ""
    address = led_to(address) or address
    if copy is not None and copy.page and address and not may_be_one_page(copy.page, address):
        yield problem_of(copied.position, "other-copy", near=copy.page)


def tracked_in(visit: Visit) -> Iterator[tuple[Node, str]]:
    """Yield each address of a part that tells how somebody came, and what is left without."""
    for rule in visit.model.asks:
        for key in rule.keys if rule.kind == "address" else ():
            node = visit.node.get(key)
            if node is not None and is_web_address(node.text):
                near = led_to(node.text) or without_tracking(node.text)
                if near != node.text:
                    yield node, near
