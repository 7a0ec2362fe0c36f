"""What others can cite: a case, and each of its claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.view.dates import on_day
from casefiles.core.view.sentence import sentence_of


@dataclass(frozen=True)
class Citable:
    """One thing that can be cited, as formats of citations ask for it.

    Nobody signs a record, so the archive is the author.
    """

    key: str
    """Tells it from all others of the archive: `bridge`, `bridge:claim-closed`."""
    title: str
    """Of the case; of a claim, its whole sentence."""
    within: str
    """Title of the case that a claim stands in; empty for a case."""
    author: str
    issued: date
    version: date
    """When the record was last compared with its sources."""
    language: str
    address: str

    @property
    def text(self) -> str:
        """The citation as plain text."""
        return f"{self.words} {self.address}"

    @property
    def words(self) -> str:
        """The same without its address."""
        quoted = f"“{self.title}” In “{self.within}”." if self.within else f"“{self.title}”."
        checked = on_day(self.version).words
        return f"{quoted} {self.author}. Record last checked {checked}."


def citable_case(archive: Archive, case: Case) -> Citable:
    """Return a case as something that can be cited."""
    settings = archive.settings
    address = urls.canonical(settings.address, urls.case_address(case.id))
    return Citable(
        case.id,
        case.title,
        "",
        settings.name,
        case.opened,
        case.reviewed,
        settings.language,
        address,
    )


def citables(archive: Archive, case: Case) -> Iterator[Citable]:
    """Yield a case and then each of its claims as something that can be cited."""
    whole = citable_case(archive, case)
    yield whole
    for claim in case.claims:
        anchor = urls.anchor("claim", claim.id)
        yield Citable(
            f"{case.id}:{anchor}",
            sentence_of(claim, archive),
            case.title,
            whole.author,
            whole.issued,
            whole.version,
            whole.language,
            urls.part(whole.address, anchor),
        )
