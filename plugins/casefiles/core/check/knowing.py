"""The ids that each place may use: everywhere, in one case, on a hand-written page."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from casefiles.core.archive import Archive
from casefiles.core.check.facts import Overview, names_of_source
from casefiles.core.check.known import Ids, Known, name_form
from casefiles.core.model import Case
from casefiles.core.nodes import Node
from casefiles.core.read import Document
from casefiles.core.settings import VOCABULARIES, SiteSettings
from casefiles.core.slugs import as_slug

_NONE: Ids = MappingProxyType({})
_IN_CASES: Mapping[str, Ids] = MappingProxyType({"claim": _NONE, "event": _NONE})


def known_everywhere(files: Overview, settings: SiteSettings | None) -> Known:
    """Return the ids that every file of an archive may use."""
    return Known(
        {
            "entity": {
                **_with_mended(entity.id for entity in files.entities),
                **{entity.id: entity.name for entity in files.entities},
            },
            "case": _with_mended(case.id for case in files.cases),
            "source": _with_mended(source.id for source in files.sources),
            **({kind: _terms(settings, kind) for kind in VOCABULARIES} if settings else {}),
        },
        {
            "entity": {old.text: entity.id for entity in files.entities for old in entity.aliases},
            "case": {old.text: case.id for case in files.cases for old in case.aliases},
        },
        called=_called((source.id, source.called) for source in files.sources),
    )


def known_on_pages(files: Overview) -> Known:
    """Return the ids that a hand-written page may use; claims and events belong to cases."""
    known = known_everywhere(files, None)
    ids = {kind: known.ids[kind] for kind in ("entity", "case", "source")}
    return replace(known, ids={**ids, **_IN_CASES})


def known_to(archive: Archive) -> Known:
    """Return the same for an archive without errors."""
    return Known(
        {
            "entity": {name: name for name in archive.entities},
            "case": {name: name for name in archive.cases},
            "source": {name: name for name in archive.sources},
            **_IN_CASES,
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
        "source": _own(document, "sources", "key", everywhere.ids["source"]),
        "claim": _own(document, "claims", "id"),
        "event": _own(document, "timeline", "id"),
    }
    renamed = {old: _text(item, "id") for item in items for old in _aliases(item)}
    ids = {kind: names for kind, names in own.items() if names is not None}
    rest = {kind: names for kind, names in everywhere.ids.items() if kind not in own}
    node = document.node.get("sources")
    sources = [(_text(item, "key"), names_of_source(item)) for item in (node.items if node else ())]
    called = _called(sources)
    return Known(
        {**rest, **ids},
        {**everywhere.moved, "claim": renamed},
        called=ChainMap(called, everywhere.called),  # type: ignore[arg-type]  # nobody writes to it
        own={"source": {key: key for key, _ in sources if key}},
        by_label=everywhere.by_label,
        case=document.id,
    )


def _called(sources: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Return the keys of sources by their titles and addresses, and by outlets with one source."""
    keys: dict[str, set[str]] = {}
    for key, names in sources:
        for name in names:
            keys.setdefault(name_form(name), set()).add(key)
    return {text: min(found) for text, found in keys.items() if len(found) == 1}


def _own(document: Document[Case], listing: str, key: str, shared: Ids = _NONE) -> Ids | None:
    """Return the ids of a case's list; nothing where one of them could not be read."""
    nodes = document.node.get(listing)
    if nodes is None:
        return None if document.type.shape[listing].required else shared
    names = [_text(item, key) for item in nodes.items]
    is_cut = any(item.is_cut for item in nodes.items) or len(set(names)) < len(names)
    if nodes.kind != "sequence" or is_cut or not all(names):
        return None
    # Not copied: the shared sources of an archive are many, and so are its cases.
    return ChainMap(_with_mended(names), shared)  # type: ignore[arg-type]  # nobody writes to it


def _with_mended(names: Iterable[str]) -> dict[str, str]:
    """Add what an id that is none will be called, since whatever names it may do so already."""
    return {form: form for name in names for form in (name, as_slug(name)) if form}


def _aliases(node: Node) -> list[str]:
    aliases = node.get("aliases")
    return [alias.text for alias in aliases.items] if aliases else []


def _text(node: Node, key: str) -> str:
    value = node.get(key)
    return value.text if value else ""


def _terms(settings: SiteSettings, kind: str) -> Ids:
    return {term.id: term.label for term in settings.vocabulary(kind).values()}
