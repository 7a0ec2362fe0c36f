"""All the files of an archive, read: what the checks judge and the views show."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property, partial

from casefiles.core import urls
from casefiles.core.model import Case, Entity, Model, SharedSource, Source
from casefiles.core.model.named import named_in
from casefiles.core.nodes import Node, SourceText, packed
from casefiles.core.problem import Position
from casefiles.core.prose import NOTHING_READ, Prose
from casefiles.core.read import Document, Edition
from casefiles.core.settings import Licence, SiteSettings, SourceType, Standing, Term, Voice

PARTS: tuple[tuple[str, urls.AnchorKind, str], ...] = (
    ("claims", "claim", "id"),
    ("timeline", "event", "id"),
    ("conflicts", "conflict", "id"),
    ("responses", "response", "id"),
    ("open_questions", "question", "id"),
    ("sources", "source", "key"),
    ("corrections", "correction", "id"),
)
"""The lists of a case whose entries have an anchor, the kind of it, and the key that names one."""


@dataclass(frozen=True)
class Draft:
    """Every file as it was read, mistakes and all."""

    settings: Document[SiteSettings]
    cases: tuple[Document[Case], ...]
    entities: tuple[Document[Entity], ...]
    sources: tuple[Document[SharedSource], ...]
    today: date

    @property
    def records(self) -> tuple[Document[Model], ...]:
        """All files but the settings."""
        return (*self.cases, *self.entities, *self.sources)


@dataclass(frozen=True)
class Script:
    """A file as its author wrote it, for a browser that edits it."""

    path: str
    text: str
    tree: str
    """Its tree in JSON; see `nodes/packed.py`. As one text it takes little room."""


class _Scripts(Mapping[str, Script]):
    """What is written of each case by its id; a tree is put into JSON when somebody asks for it."""

    def __init__(self, cases: Iterable[Document[Case]]) -> None:
        self._cases = {case.id: case for case in cases}

    def __getitem__(self, case_id: str) -> Script:
        case = self._cases[case_id]
        return _script(case.source, case.content.written)

    def __iter__(self) -> Iterator[str]:
        return iter(self._cases)

    def __len__(self) -> int:
        return len(self._cases)


@dataclass(frozen=True)
class Archive:
    """An archive without errors; everything by id, in the order of ids."""

    settings: SiteSettings
    cases: Mapping[str, Case]
    entities: Mapping[str, Entity]
    sources: Mapping[str, SharedSource]
    positions: Mapping[str, Position]
    """Where files and their parts begin: `case:<id>`, `case:<id>#claim-<id>`, `entity:<id>`, ..."""
    today: date
    past: Mapping[str, tuple[Edition, ...]] = field(default_factory=dict, repr=False)
    """Versions of cases by the id that they had, latest first; empty where no history is known."""
    scripts: Mapping[str, Script] = field(default_factory=dict, repr=False, compare=False)
    """What is written of each case, by its id."""
    prose: Mapping[str, Prose] = field(default_factory=dict, repr=False, compare=False)
    """Texts of paragraphs as they were read to be judged, by the text; those that were kept."""

    @property
    def case_names(self) -> frozenset[str]:
        """The ids of cases, those that they once had among them."""
        return frozenset(name for case in self.cases.values() for name in (case.id, *case.aliases))

    @cached_property
    def voices(self) -> Mapping[str, Voice]:
        """Voices by id."""
        return {voice.id: voice for voice in self.settings.voices}

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Standings by id."""
        return {standing.id: standing for standing in self.settings.standings}

    @cached_property
    def source_types(self) -> Mapping[str, SourceType]:
        """Source types by id."""
        return {kind.id: kind for kind in self.settings.source_types}

    @cached_property
    def licences(self) -> Mapping[str, Licence]:
        """Licences by id."""
        return {licence.id: licence for licence in self.settings.licences}

    @cached_property
    def topics(self) -> Mapping[str, Term]:
        """Topics by id."""
        return {topic.id: topic for topic in self.settings.topics}

    @cached_property
    def roles(self) -> Mapping[str, Term]:
        """Roles by id."""
        return {role.id: role for role in self.settings.roles}

    @cached_property
    def jurisdictions(self) -> Mapping[str, Term]:
        """Jurisdictions by ISO 3166 code."""
        return {place.id: place for place in self.settings.jurisdictions}

    @cached_property
    def named_by(self) -> Mapping[str, Mapping[str, str]]:
        """By a case's id, the other cases that name it as related, and why each does."""
        found: dict[str, dict[str, str]] = {}
        for case in self.cases.values():
            for related in case.related:
                found.setdefault(related.case, {}).setdefault(case.id, related.why or "")
        return found

    @cached_property
    def sources_used(self) -> Callable[[str], tuple[str, ...]]:
        """Tells by a case's id the keys of its own sources, and then of shared ones that it cites.

        All texts of a case are looked through for them, once, when somebody asks.
        """
        return cache(partial(_sources_used, self.cases, self.sources))

    def sources_of(self, case: Case) -> Mapping[str, Source]:
        """Return the sources that a case can cite, by key: the shared ones and its own."""
        return {**self.sources, **{source.key: source for source in case.sources}}


def _sources_used(
    cases: Mapping[str, Case], shared: Mapping[str, SharedSource], case_id: str
) -> tuple[str, ...]:
    case = cases[case_id]
    own = (source.key for source in case.sources)
    cited = (name for kind, name in named_in(case.texts()) if kind == "source")
    return tuple(dict.fromkeys([*own, *(key for key in cited if key in shared)]))


def finished(
    draft: Draft, settings: SiteSettings, prose: Mapping[str, Prose] = NOTHING_READ
) -> Archive:
    """Return the archive of a draft that has no errors; `prose` is what was read of it so far."""
    return Archive(
        settings,
        {doc.id: doc.value for doc in draft.cases if doc.value},
        {doc.id: doc.value for doc in draft.entities if doc.value},
        {doc.id: doc.value for doc in draft.sources if doc.value},
        dict(_positions(draft)),
        draft.today,
        scripts=_Scripts(draft.cases),
        prose=prose,
    )


def _script(source: SourceText | None, written: Node | None) -> Script:
    assert source is not None  # noqa: S101 - an archive without errors was read from files
    assert written is not None  # noqa: S101 - as above
    text = source.data.decode()
    tree = json.dumps(packed(text, written), ensure_ascii=False, separators=(",", ":"))
    return Script(source.path, text, tree)


def _positions(draft: Draft) -> Iterator[tuple[str, Position]]:
    for case in draft.cases:
        yield f"case:{case.id}", case.at()
        for listed, kind, name in PARTS:
            for part in case.node.at([listed]).items:
                anchor = urls.anchor(kind, part.at([name]).text)
                yield f"case:{case.id}#{anchor}", part.position
    yield from ((f"entity:{entity.id}", entity.at()) for entity in draft.entities)
    yield from ((f"source:{source.id}", source.at()) for source in draft.sources)
