"""What the picture of a page says where a link to the page is shared."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.view.cases import case_counts
from casefiles.core.view.dates import when
from casefiles.core.view.glance import Share, view_shares
from casefiles.core.view.shelves import Shelf
from casefiles.core.view.slots import view_figures
from casefiles.core.view.terms import shelf_counts
from casefiles.core.view.words import status


@dataclass(frozen=True)
class Card:
    """One picture; a text that it does not have is empty."""

    address: str
    """The page that it is of; the home page's stands for every page without one."""
    archive: str
    kind: str
    """What the page is: `Case file`."""
    title: str
    status: str = ""
    happened: str = ""
    text: str = ""
    """What the page is about, in a sentence or two."""
    counts: str = ""
    shares: tuple[Share, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Each text of it, in reading order."""
        return (
            self.archive,
            self.kind,
            self.status,
            self.happened,
            self.title,
            self.text,
            self.counts,
            *(f"{share.standing.words} {share.count:,}" for share in self.shares),
        )

    @property
    def alternative(self) -> str:
        """The same for who can't see the picture."""
        return " · ".join(word for word in self.words if word)


def view_archive_card(archive: Archive) -> Card:
    """Arrange the picture of the archive itself."""
    counts = ", ".join(f"{figure.number} {figure.words}" for figure in view_figures(archive))
    name, about = archive.settings.name, archive.settings.description
    return Card(urls.HOME, "", "", _composed(name), text=_composed(about), counts=counts)


def view_topic_card(archive: Archive, kind: str, shelf: Shelf) -> Card:
    """Arrange the picture of a topic."""
    return Card(
        shelf.address,
        _composed(archive.settings.name),
        kind,
        _composed(shelf.label),
        text=_composed(shelf.description),
        counts=shelf_counts(shelf),
    )


def view_case_card(archive: Archive, case: Case) -> Card:
    """Arrange the picture of a case."""
    return Card(
        urls.case_address(case.id),
        _composed(archive.settings.name),
        "Case file",
        _composed(case.title),
        status(case.status).words,
        f"Happened: {when(case.occurred).words}",
        counts=case_counts(archive, case),
        shares=view_shares(archive, case.claims),
    )


def _composed(text: str) -> str:
    """Write letters with accents as one sign each: fonts seldom have the accents alone."""
    return unicodedata.normalize("NFC", text)
