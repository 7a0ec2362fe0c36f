"""Every error of a record that was mended, of all cases."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.counting import counted
from casefiles.core.model import Case, Correction
from casefiles.core.prose import ProseReader, plain_prose
from casefiles.core.view.dates import on_day
from casefiles.core.view.naming import ClaimGroup, case_name, group_claims, part_link
from casefiles.core.view.values import Head, Name, When

_ADDRESS = urls.CORRECTIONS


@dataclass(frozen=True)
class CorrectionEntry:
    """One correction in plain text; its sources stand at the case."""

    date: When
    href: str
    """Where it stands at its case."""
    case: Name
    was: str
    now: str
    why: str
    claims: tuple[ClaimGroup, ...]


@dataclass(frozen=True)
class CorrectionsPage:
    """All corrections, the latest first."""

    head: Head
    counts: str
    corrections: tuple[CorrectionEntry, ...]


def view_corrections(archive: Archive, reader: ProseReader) -> CorrectionsPage:
    """Arrange the corrections of all cases."""
    found = [(case, item) for case in archive.cases.values() for item in case.corrections]
    found.sort(key=lambda entry: entry[1].date, reverse=True)
    counts = counted(len(found), "correction") if found else "No correction yet"
    description = f"{counts}: errors in the records of {archive.settings.name}, mended in the open."
    feed = urls.feed_of(_ADDRESS)
    head = Head(_ADDRESS, "corrections", "Corrections", description, feed=feed)
    entries = tuple(_entry(archive, case, item, reader) for case, item in found)
    return CorrectionsPage(head, counts, entries)


def _entry(archive: Archive, case: Case, item: Correction, reader: ProseReader) -> CorrectionEntry:
    return CorrectionEntry(
        on_day(item.date),
        part_link(_ADDRESS, case, "correction", item.id),
        case_name(_ADDRESS, case),
        plain_prose(reader.read_line(item.was)),
        plain_prose(reader.read_line(item.now)),
        plain_prose(reader.read_block(item.why)),
        group_claims(archive, _ADDRESS, case, item.affects),
    )
