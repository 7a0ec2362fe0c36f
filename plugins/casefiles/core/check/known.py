"""Which ids exist, for the whole archive and for one case, and the problem of one that does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from casefiles.core.archive import Archive, Draft
from casefiles.core.model import Case
from casefiles.core.nodes import Node
from casefiles.core.problem import Position, Problem
from casefiles.core.read import Document
from casefiles.core.settings import SiteSettings

Ids = Mapping[str, str]
"""Ids of one kind, and what each is called."""
_WHERE = {
    "source": "add it to `sources:` of the case or to content/sources/",
    "entity": "add it to content/entities/",
    "case": "cases are the files of content/cases/",
    "claim": "claims are listed under `claims:` of the case",
    "event": "events are listed under `timeline:` of the case",
}
_VOCABULARIES = ("topic", "role", "jurisdiction", "voice", "standing", "source-type", "licence")


@dataclass(frozen=True)
class Unknown:
    """Why an id can't be used, before its place is known."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True)
class Known:
    """The ids that one place may use, by kind; a kind that could not be read is not judged."""

    ids: Mapping[str, Ids]
    moved: Mapping[str, Ids]
    """Old ids by kind, and what each is called now."""

    def missing(self, kind: str, text: str, place: Position) -> list[Problem]:
        """Return the problem of an id that does not exist, or none if it does."""
        unknown = self.unknown(kind, text)
        return [Problem(place, unknown.code, unknown.message, hint=unknown.hint)] if unknown else []

    def unknown(self, kind: str, text: str) -> Unknown | None:
        """Say what is wrong with an id that does not exist; nothing if it does."""
        ids = self.ids.get(kind)
        if ids is None or text in ids:
            return None
        message = f"there is no {kind.replace('-', ' ')} `{text}`"
        return Unknown(f"unknown-{kind}", message, self._hint(kind, text))

    def _hint(self, kind: str, text: str) -> str:
        now = self.moved.get(kind, {}).get(text)
        if now:
            return f"its id is now `{now}`"
        near = get_close_matches(text, self.ids[kind], n=1)
        return f"did you mean `{near[0]}`?" if near else _WHERE.get(kind, _listing(self.ids[kind]))


def known_everywhere(draft: Draft) -> Known:
    """Return the ids that every file of an archive may use."""
    settings = draft.settings.value
    return Known(
        {
            "entity": {doc.id: doc.id for doc in draft.entities},
            "case": {doc.id: doc.id for doc in draft.cases},
            "source": {doc.id: doc.id for doc in draft.sources},
            **({kind: _terms(settings, kind) for kind in _VOCABULARIES} if settings else {}),
        },
        {
            "entity": {old: doc.id for doc in draft.entities for old in _aliases(doc.node)},
            "case": {old: doc.id for doc in draft.cases for old in _aliases(doc.node)},
        },
    )


def known_on_pages(archive: Archive) -> Known:
    """Return the ids that a hand-written page may use; claims and events belong to cases."""
    return Known(
        {
            "entity": {name: name for name in archive.entities},
            "case": {name: name for name in archive.cases},
            "source": {name: name for name in archive.sources},
            "claim": {},
            "event": {},
        },
        {
            "entity": {old: new.id for new in archive.entities.values() for old in new.aliases},
            "case": {old: new.id for new in archive.cases.values() for old in new.aliases},
        },
    )


def known_in(document: Document[Case], everywhere: Known) -> Known:
    """Return the ids that a case may use: its own sources, claims and events too."""
    claims = document.node.get("claims")
    items = claims.items if claims else ()
    own = {
        "source": {**everywhere.ids["source"], **_own(document.node, "sources", "key")},
        "claim": _own(document.node, "claims", "id"),
        "event": _own(document.node, "timeline", "id"),
    }
    renamed = {old: _text(item, "id") for item in items for old in _aliases(item)}
    return Known({**everywhere.ids, **own}, {**everywhere.moved, "claim": renamed})


def _own(node: Node, listing: str, key: str) -> Ids:
    nodes = node.get(listing)
    names = [_text(item, key) for item in (nodes.items if nodes else ())]
    return {name: name for name in names if name}


def _aliases(node: Node) -> list[str]:
    aliases = node.get("aliases")
    return [alias.text for alias in aliases.items] if aliases else []


def _text(node: Node, key: str) -> str:
    value = node.get(key)
    return value.text if value else ""


def _terms(settings: SiteSettings, kind: str) -> Ids:
    return {term.id: term.label for term in settings.vocabulary(kind).values()}


def _listing(ids: Ids) -> str:
    return "known: " + ", ".join(f"`{name}`" for name in ids)
