"""One page while it is arranged: where it stands, and which sources it has cited so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.locator import Locator
from casefiles.core.model import Party, Place, Source, SourceRef
from casefiles.core.prose import ProseReader, render_prose
from casefiles.core.slugs import as_slug
from casefiles.core.view.citations import Citations
from casefiles.core.view.naming import case_name, entity_name
from casefiles.core.view.values import Name


@dataclass(frozen=True)
class Mark:
    """A use of a source outside running text."""

    number: int
    anchor: str
    href: str
    words: str
    """The source's short name."""
    place: str
    """The place in it in words, or nothing."""
    url: str
    """The source itself, or nothing where its address is not known."""


@dataclass(frozen=True)
class Desk:
    """Makes the names, links, marks and prose of one page.

    Sources are numbered in the order of the calls.
    """

    archive: Archive
    address: str
    reader: ProseReader
    citations: Citations
    record: str = ""
    """The file that the page shows part by part, as `Archive.positions` names it."""

    @classmethod
    def at(
        cls,
        archive: Archive,
        address: str,
        reader: ProseReader,
        sources: Mapping[str, Source],
        record: str = "",
    ) -> Desk:
        """Return the desk of an empty page that can cite these sources."""
        return cls(archive, address, reader, Citations(archive, address, sources), record)

    def prose(self, text: str | None) -> Markup:
        """Return a text of several paragraphs as HTML, empty where there is none."""
        return render_prose(self.reader.read_block(text), self.citations) if text else Markup()

    def line(self, text: str | None) -> Markup:
        """Return a text of one line as HTML, empty where there is none."""
        return render_prose(self.reader.read_line(text), self.citations) if text else Markup()

    def entity(self, entity_id: str) -> Name:
        """Return an entity's name, linked to its page."""
        return entity_name(self.archive, self.address, entity_id)

    def party(self, party: Party) -> Name:
        """Return who speaks or acts: an entity's name, or a private person's label."""
        return self.entity(party.entity) if party.entity else Name(party.label or "")

    def place(self, place: Place) -> Name:
        """Return a place by its name."""
        return self.entity(place.entity) if place.entity else Name(place.name or "")

    def case(self, case_id: str, anchor: str = "") -> Name:
        """Return a case's title, linked to its page or to a part of it."""
        return case_name(self.address, self.archive.cases[case_id], anchor)

    def publisher(self, source: Source) -> Name:
        """Return who published a source, linked to the page of all that they published."""
        name = source.published_by
        slug = as_slug(name)
        link = urls.link(self.address, urls.publisher_address(slug)) if slug else ""
        return Name(name, link)

    def edit(self, kind: urls.AnchorKind, item_id: str) -> Name | None:
        """Return what to edit and where: a part of the page's record, or else a shared source."""
        settings, positions = self.archive.settings, self.archive.positions
        own = f"{self.record}#{urls.anchor(kind, item_id)}"
        place = positions[own if own in positions else f"{kind}:{item_id}"]
        href = urls.edit_link(settings.repository, settings.branch, place)
        return Name(f"{kind} {item_id}", href) if href else None

    def report(self, claim_id: str) -> Name | None:
        """Return what is reported and where: a mistake in a claim of the page's case."""
        case_id = self.record.partition(":")[2]
        title = f"Mistake in {case_id}, claim {claim_id}"
        repository = self.archive.settings.repository
        href = urls.issue_link(repository, "correction", title, case=case_id, claim=claim_id)
        return Name(f"a mistake in claim {claim_id}", href) if href else None

    def mark(self, key: str, locator: Locator | None = None) -> Mark:
        """Cite a source outside running text."""
        source = self.citations.sources[key]
        citation = self.citations.cite(key, locator)
        place = locator.words if locator else ""
        return Mark(
            citation.number,
            citation.anchor,
            citation.href,
            source.short_name,
            place,
            source.url or "",
        )

    def marks(self, references: tuple[SourceRef, ...]) -> tuple[Mark, ...]:
        """Cite several sources, each at its place."""
        return tuple(self.mark(reference.source, reference.locator) for reference in references)
