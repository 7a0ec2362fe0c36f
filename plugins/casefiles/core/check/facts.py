"""What the checks of other files must know of a file; so little that it is kept of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from casefiles.core.archive import Draft
from casefiles.core.check.walk import Visit, walk
from casefiles.core.model import Case, Entity, Model, Name, Office, Place, Source, Title
from casefiles.core.nodes import Node
from casefiles.core.problem import Position
from casefiles.core.read import Document

_NAMES_OF_SOURCES = (
    *(("title", "text"), ("URL",), ("container-title",), ("publisher",), ("number",)),
)
PUBLISHERS = ("container-title", "publisher", "authority")
"""Where a source names who published it; the first that it has, as `Source.published_by` says."""
_NAME_KEYS = (
    "name",
    "short",
    "sort",
    "text",
    "described",
    "literal",
    "family",
    "container-title",
    "publisher",
    "authority",
    "title",
    "body",
    "label",
)


@dataclass(frozen=True)
class Named:
    """A text that stands somewhere."""

    text: str
    place: Position


@dataclass(frozen=True)
class OwnSource:
    """A source inside of a case."""

    key: Named
    address: Named | None
    genre: str | None
    issued: str | None


@dataclass(frozen=True)
class Facts:
    """What is known of a file without looking into it; as far as it could be read."""

    id: str
    stamp: str
    """That of the document."""
    place: Position
    """Where what it holds begins."""
    is_empty: bool
    is_whole: bool
    """Whether there is a model of it."""
    name: str
    kind: str
    names: tuple[Named, ...]
    """What an entity is called, its name first."""
    within: str
    part_of: Named | None
    aliases: tuple[Named, ...]
    licence: str | None
    address: str
    called: tuple[str, ...]
    """What people write for a source: title, address, outlet, publisher, number."""
    sources: tuple[OwnSource, ...]
    publishers: tuple[Named, ...]
    in_prose: frozenset[str]
    """The names that it makes public for prose."""
    in_labels: frozenset[str]
    """Those that it makes public for labels."""
    callings: tuple[str, ...]
    """What a text calls who has the page: by names, and by offices."""
    title: Named | None
    """What a case is called; nothing for other records."""
    summary: str


FactsOf = Callable[[Document[Model]], Facts]
"""Tells the facts of a file."""


@dataclass(frozen=True)
class Overview:
    """The facts of all records of an archive, in the order of a draft."""

    cases: tuple[Facts, ...]
    entities: tuple[Facts, ...]
    sources: tuple[Facts, ...]

    @property
    def all(self) -> tuple[Facts, ...]:
        """Those of all records."""
        return (*self.cases, *self.entities, *self.sources)


def look_over(draft: Draft, of: FactsOf | None = None) -> Overview:
    """Gather the facts of an archive.

    Args:
        draft: All files.
        of: Tells the facts of a file; looks into it if left out.
    """
    of = of or facts_of
    return Overview(
        tuple(map(of, draft.cases)), tuple(map(of, draft.entities)), tuple(map(of, draft.sources))
    )


def facts_of(document: Document[Model]) -> Facts:
    """Look into a file for its facts."""
    visits = tuple(walk(document.node, document.type))
    top = Visit(document.type, document.node)
    part_of = document.node.get("part_of")
    in_prose, in_labels = _public_names(visits)
    of_sources = (visit for visit in visits if issubclass(visit.model, Source))
    publishers = (_published_by(visit) for visit in of_sources)
    return Facts(
        document.id,
        document.stamp,
        document.at(),
        not document.node.entries,
        document.value is not None,
        top.text("name") or "",
        top.text("kind") or "",
        tuple(filter(None, map(_named, (document.node.get("name"), *top.items("other_names"))))),
        top.text("within") or "",
        _named(part_of),
        tuple(filter(None, map(_named, top.items("aliases")))),
        top.text("licence"),
        top.text("URL") or "",
        names_of_source(document.node),
        tuple(_own_sources(top.items("sources"))),
        tuple(filter(None, map(_named, publishers))),
        in_prose,
        in_labels,
        tuple(filter(None, _callings(top))) if document.type is Entity else (),
        _named(document.node.get("title")) if document.type is Case else None,
        top.text("summary") or "",
    )


def names_of_source(source: Node) -> tuple[str, ...]:
    """Return what people write for a source in the place of its key."""
    return tuple(filter(None, (source.at(path).text for path in _NAMES_OF_SOURCES)))


def _callings(entity: Visit) -> Iterator[str | None]:
    yield from (entity.text(key) for key in ("name", "short", "in_sentence"))
    yield from (other.text for other in entity.items("other_names"))
    yield from (Visit(Office, office).text("title") for office in entity.items("offices"))


def _own_sources(nodes: Iterable[Node]) -> Iterator[OwnSource]:
    for node in nodes:
        source = Visit(Source, node)
        if key := _named(node.get("key")):
            address = _named(node.get("URL"))
            yield OwnSource(key, address, source.text("genre"), source.text("issued"))


def _named(node: Node | None) -> Named | None:
    return Named(node.text, node.position) if node is not None else None


def _published_by(source: Visit) -> Node | None:
    named = (source.node.get(key) for key in PUBLISHERS if source.text(key))
    return next(named, None)


def _public_names(visits: Iterable[Visit]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names that a file makes public: for prose, and for labels.

    A label may hold fewer: no last name of somebody public, which a private person may have too,
    and no name of a source.
    """
    in_prose: set[str] = set()
    in_labels: set[str] = set()
    for visit in visits:
        names = set(_names_in(visit))
        in_prose |= names
        if issubclass(visit.model, (Entity, Office, Place)):
            is_person = visit.text("kind") == "person"
            in_labels |= {name for name in names if " " in name or not is_person}
    return frozenset(in_prose), frozenset(in_labels)


def _names_in(visit: Visit) -> Iterator[str]:
    if issubclass(visit.model, (Entity, Office, Place, Source, Title, Name)):
        for key in _NAME_KEYS:
            text = visit.text(key)
            if text:
                yield text
        family, given = visit.text("family"), visit.text("given")
        if family and given:
            yield f"{given} {family}"
