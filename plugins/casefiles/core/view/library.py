"""Which sources the archive has, who published each, and what rests on it: found in one walk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case, Claim, Event, Source
from casefiles.core.slugs import as_slug
from casefiles.core.view.naming import case_name
from casefiles.core.view.passages import Passage, passages_of
from casefiles.core.view.values import Name


@dataclass(frozen=True)
class Holding:
    """One source, and what rests on it; grows while the cases are walked over."""

    source: Source
    owner: str
    """The case that it stands in; empty for one that stands for itself."""
    claims: list[tuple[Case, Claim]] = field(default_factory=list)
    events: list[tuple[Case, Event]] = field(default_factory=list)
    passages: list[tuple[Case, Passage]] = field(default_factory=list)
    """Other parts of cases that name it, in prose too."""
    cases: dict[str, Case] = field(default_factory=dict)
    """Every case that names it."""

    @property
    def publisher(self) -> str:
        """Who published it; empty where that is not known."""
        return self.source.published_by

    @property
    def publisher_slug(self) -> str:
        """The last part of the publisher's address; empty where no part of the name can be one."""
        return as_slug(self.publisher)

    def name(self, address: str) -> Name:
        """Return its title, linked from the page at an address; it tells of a withdrawn case."""
        title, key = self.source.title.in_list, self.source.key
        if self.owner:
            case = case_name(address, self.cases[self.owner], urls.anchor("source", key))
            return Name(title, case.href, "Case withdrawn" if case.flag else "")
        return Name(title, urls.link(address, urls.source_address(key)))


@dataclass(frozen=True)
class Publisher:
    """A newspaper, a body or an author, and what the archive has of it."""

    name: str
    slug: str
    holdings: tuple[Holding, ...]

    @property
    def address(self) -> str:
        """The address of its page."""
        return urls.publisher_address(self.slug)


def find_holdings(archive: Archive) -> tuple[Holding, ...]:
    """Return every source of the archive: those of several cases first."""
    shared = {key: Holding(source, "") for key, source in archive.sources.items()}
    found = list(shared.values())
    for case in archive.cases.values():
        own = {source.key: Holding(source, case.id) for source in case.sources}
        found += own.values()
        _add_uses(archive, case, {**shared, **own})
    return tuple(found)


def find_publishers(holdings: tuple[Holding, ...]) -> tuple[Publisher, ...]:
    """Return who published the sources, in the order of their names.

    A name of which nothing can stand in an address has no page.
    """
    groups: dict[str, list[Holding]] = {}
    for holding in holdings:
        if holding.publisher_slug:
            groups.setdefault(holding.publisher_slug, []).append(holding)
    publishers = (
        Publisher(group[0].publisher, slug, tuple(group)) for slug, group in groups.items()
    )
    return tuple(sorted(publishers, key=lambda publisher: in_list(publisher.name)))


def in_list(name: str) -> str:
    """Return a name as lists sort it: without its article, whatever the case of its letters."""
    folded = name.casefold()
    return folded.removeprefix("the ")


def _add_uses(archive: Archive, case: Case, holdings: Mapping[str, Holding]) -> None:
    for key in archive.sources_used(case.id):
        holdings[key].cases[case.id] = case
    for claim in case.claims:
        for key in dict.fromkeys(part.source for part in claim.evidence):
            holdings[key].claims.append((case, claim))
    for event in case.timeline:
        for key in dict.fromkeys(reference.source for reference in event.sources):
            holdings[key].events.append((case, event))
    told = set(_told_apart(case))
    for passage in passages_of(archive, case):
        for kind, key in passage.named:
            if kind == "source" and key in holdings and (passage.anchor, key) not in told:
                holdings[key].passages.append((case, passage))


def _told_apart(case: Case) -> Iterator[tuple[str, str]]:
    """Yield the anchor of each claim and event with the key of each source that it rests on."""
    for claim in case.claims:
        for part in claim.evidence:
            yield urls.anchor("claim", claim.id), part.source
    for event in case.timeline:
        for reference in event.sources:
            yield urls.anchor("event", event.id), reference.source
