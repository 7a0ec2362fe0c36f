"""How to cite a case, and where to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.view.citable import citable_case
from casefiles.core.view.values import Name

FORMATS: Mapping[str, urls.CitationSuffix] = {
    "BibTeX": "bib",
    "CSL-JSON": "csl.json",
    "RIS": "ris",
}
"""What readers see for each format of citations, and how the names of its files end."""


@dataclass(frozen=True)
class Cite:
    """What a reader needs to point others to a page."""

    words: str
    """The citation as plain text, up to the address."""
    address: str
    formats: tuple[Name, ...]
    """Files that hold it, and that of each claim, for programs."""
    data: str
    """The case as data."""
    licence: str
    licence_url: str
    form_link: str
    """Opens the record in the form."""
    edit_url: str
    """Opens the file on GitHub; empty where the repository is not known."""
    report_url: str
    """Opens a report of a mistake; empty where the repository is not known."""
    source_url: str
    """Opens a proposal of a source; empty where the repository is not known."""


def view_cite(archive: Archive, case: Case) -> Cite:
    """Arrange a case's citation and links."""
    cited, publishing = citable_case(archive, case), archive.settings.publishing
    repository, place = archive.settings.repository, archive.positions[f"case:{case.id}"]
    page = urls.case_address(case.id)
    return Cite(
        cited.words,
        cited.address,
        tuple(
            Name(words, urls.file_link(page, urls.case_citations(case.id, suffix)))
            for words, suffix in FORMATS.items()
        ),
        urls.file_link(page, urls.case_data(case.id)),
        publishing.data,
        publishing.data_url or "",
        urls.contribute_link(page, case.id),
        urls.edit_link(repository, archive.settings.branch, place),
        urls.issue_link(repository, "correction", f"Mistake in {case.id}", case=case.id),
        urls.issue_link(
            repository,
            "new-source",
            f"Source for {case.id}",
            case=case.id,
            about=case.title,
            page=cited.address,
        ),
    )
