"""What a hand-written page can link to, and what is wrong with its links."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.core.archive import Archive
from casefiles.core.check.known import known_on_pages
from casefiles.core.prose import Fault, Prose, Resolver
from casefiles.core.view.citations import Citations


def page_faults(archive: Archive, prose: Prose) -> Iterator[Fault]:
    """Yield a fault for each mark and link of a page that leads nowhere."""
    known = known_on_pages(archive)
    for use in prose.references:
        if (wrong := known.unknown(use.kind, use.id)) is not None:
            yield Fault(use.offset, wrong.code, wrong.message, wrong.hint)


def page_resolver(archive: Archive, address: str) -> Resolver:
    """Return what knows the addresses that a page at an address can link to."""
    return Citations(archive, address, archive.sources)
