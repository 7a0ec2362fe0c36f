"""How to cite a case, and where to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.view.dates import on_day


@dataclass(frozen=True)
class Cite:
    """What a reader needs to point others to a page."""

    text: str
    """The citation, as plain text."""
    address: str
    data: str
    """The case as data."""
    licence: str
    licence_url: str
    edit_url: str
    """Opens the file on GitHub; empty where the repository is not known."""
    report_url: str
    """Opens a report of a mistake; empty where the repository is not known."""


def view_cite(archive: Archive, case: Case) -> Cite:
    """Arrange a case's citation and links."""
    settings = archive.settings
    address = urls.canonical(settings.address, urls.case_address(case.id))
    checked = on_day(case.reviewed).words
    text = f"“{case.title}”. {settings.name}. Record last checked {checked}. {address}"
    edit, report = _repository_links(archive, case, address)
    publishing = settings.publishing
    data = urls.file_link(urls.case_address(case.id), urls.case_data(case.id))
    return Cite(text, address, data, publishing.data, publishing.data_url or "", edit, report)


def _repository_links(archive: Archive, case: Case, address: str) -> tuple[str, str]:
    repository, place = archive.settings.repository, archive.positions[f"case:{case.id}"]
    return (
        urls.edit_link(repository, archive.settings.branch, place),
        urls.report_link(repository, f"Mistake in {case.id}", address) if repository else "",
    )
