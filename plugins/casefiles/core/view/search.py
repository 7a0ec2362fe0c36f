"""The search page: a form, a place for the results, and other ways for who has no script."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.view.values import Head, Name


@dataclass(frozen=True)
class SearchPage:
    """The search."""

    head: Head
    action: str
    bundle: str
    """Where the index and its script are, with a slash at the end."""
    ways: tuple[Name, ...]
    """Where to look without a script."""


def view_search(archive: Archive) -> SearchPage:
    """Arrange the search page."""
    address = urls.SEARCH
    description = f"Search the claims, events and sources of {archive.settings.name}."
    return SearchPage(
        Head(address, "search", "Search", description),
        urls.link(address, address),
        urls.file_link(address, "pagefind") + "/",
        (
            Name("All cases", urls.link(address, urls.CASES)),
            Name("Timeline", urls.link(address, urls.TIMELINE)),
        ),
    )
