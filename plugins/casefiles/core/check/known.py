"""Which ids exist, for the whole archive and for one case, and the problem of one that does not."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from casefiles.core.archive import Archive
from casefiles.core.check.facts import Overview, names_of_source
from casefiles.core.check.likely import likely_ids, terms_called
from casefiles.core.check.officials import official_meant
from casefiles.core.check.several import Held, all_known, each_of, names_in
from casefiles.core.model import Case
from casefiles.core.model.jurisdictions import part_called
from casefiles.core.name_words import spelt_out
from casefiles.core.nodes import Node
from casefiles.core.problem import MOST_TOLD, Position, Problem
from casefiles.core.read import Document
from casefiles.core.sentences import Sentence, guess, say
from casefiles.core.settings import VOCABULARIES, SiteSettings, list_of
from casefiles.core.slugs import as_slug

Ids = Mapping[str, str]
"""Ids of one kind, and what each is called."""
_NONE: Ids = MappingProxyType({})
_IN_CASES: Mapping[str, Ids] = {"claim": _NONE, "event": _NONE}
_NAMED_BY_ID = frozenset(("source", "case", "claim", "event"))
"""Kinds whose ids are all that they are called here."""
_HYPHENS = re.compile("[-_]+")


@dataclass(frozen=True)
class Known:
    """The ids that one place may use, by kind; a kind that could not be read is not judged."""

    ids: Mapping[str, Ids]
    moved: Mapping[str, Ids]
    """Old ids by kind, and what each is called now."""
    guesses: dict[str, dict[tuple[str, Held], str]] = field(default_factory=dict)
    """What was meant by the first unknown ids of a file, by kind. A guess takes long: each is made
    once, and none for ids so many that nobody is told of them."""

    called: Mapping[str, str] = field(default_factory=dict)
    """Keys of sources by what people write for them: title, address, name of the outlet."""
    own: Mapping[str, Ids] = field(default_factory=dict)
    """Those of the ids that stand in the file itself."""
    by_label: dict[str, Ids] = field(default_factory=dict, compare=False)
    """Ids of other kinds by what they are called, in small letters: once for all files."""
    case: str = ""
    """The id of the case that is judged: none means itself."""

    def for_file(self) -> Known:
        """Return the same ids for one more file."""
        return replace(self, guesses={})

    def missing(
        self, kind: str, text: str, place: Position, more: str = "", held: Held = "list"
    ) -> list[Problem]:
        """Return the problem of an id that does not exist, or none if it does.

        Args:
            kind: What the id is of.
            text: The id.
            place: Where it stands.
            more: What else can be written there, for the end of the hint.
            held: How many names can stand there, and how.
        """
        said = self.unknown(kind, text, more, held)
        if said is None:
            return []
        meant = self._other_form(kind, text, held) or self._guess(kind, text, held)
        lacks = () if meant else (kind, text)
        return [Problem(place, said.code, said.message, hint=said.hint, lacks=lacks)]

    def entity_called(self, name: str) -> str:
        """Return the id of the entity that has a name; empty if none has it."""
        ids = self.ids["entity"] if name else {}
        return next((id_ for id_, called in ids.items() if called == name), "")

    def unknown(self, kind: str, text: str, more: str = "", held: Held = "list") -> Sentence | None:
        """Say what is wrong with an id that does not exist; nothing if it does."""
        ids = self.ids.get(kind)
        if ids is None or text in ids:
            return None
        words, hint = kind.replace("-", " "), self._hint(kind, text, more, held)
        return say("unknown", kind=kind, words=words, text=text, hint=hint)

    def _hint(self, kind: str, text: str, more: str, held: Held) -> str:
        if other := self._other_form(kind, text, held):
            return other
        guessed = self._guess(kind, text, held)
        where = guess("term" if kind in VOCABULARIES else kind, list=list_of(kind)) + more
        if guessed and kind not in ("claim", "event"):
            return guess("else", guess=guessed, where=where)
        return guessed or where

    def _other_form(self, kind: str, text: str, held: Held) -> str:
        """Say how ids are written that are there for sure; nothing where they are not."""
        now = self.moved.get(kind, {}).get(text)
        if now:
            return guess("moved", now=now)
        several = all_known(text, self.ids[kind])
        return each_of(several, kind, held) if several else ""

    def _guess(self, kind: str, text: str, held: Held) -> str:
        made = self.guesses.setdefault(kind, {})
        if (text, held) not in made and len(made) < MOST_TOLD:
            made[text, held] = self._new_guess(kind, text, held)
        return made.get((text, held), "")

    def _new_guess(self, kind: str, text: str, held: Held) -> str:
        ids = self.ids[kind]
        if kind == "case":
            ids = {name: called for name, called in ids.items() if name != self.case}
        if kind == "source" and (key := self.called.get(text.casefold(), "")):
            return guess("near", near=key)
        near = self._nearest(kind, text, ids)
        several = self._several(kind, text, ids, held)
        if near or several:
            return several or guess("near", near=near)
        if kind in VOCABULARIES and ids:
            some = terms_called(kind, text, ids)
            names = ", ".join(f"`{name}`" for name in some or ids)
            return guess("one-of" if some else "known", names=names)
        is_other = (" " in text or text.isdecimal()) and ids and kind != "entity"
        return guess("alone", name=next(iter(self.own.get(kind) or ids))) if is_other else ""

    def _several(self, kind: str, text: str, ids: Ids, held: Held) -> str:
        """Say how several names are written that stand in one text; nothing where it is one."""
        parts = names_in(text)
        if not any(part in ids for part in parts):
            return ""
        meant = [part if part in ids else self._nearest(kind, part, ids) for part in parts]
        if held == "one" or (held == "item" and all(meant)):
            return f"{each_of([*filter(None, meant)], kind, held)}."
        if all(meant):
            return guess("near", near=f"[{', '.join(meant)}]")
        names = [near or part for near, part in zip(meant, parts, strict=True)]
        strange = ", ".join(f"`{name}`" for name in names if name not in meant)
        listed = ", ".join(f"`{name}`" for name in ids)
        some = guess("some", names=", ".join(names), strange=strange, known=listed)
        return some if kind in VOCABULARIES and held == "list" else ""

    def _nearest(self, kind: str, text: str, ids: Ids) -> str:
        """Return the id that is meant: one that is called so, like it, or the only longer one."""
        # Each file asks for all ids here, so nothing more is asked by their labels.
        part = part_called(text, ids) if kind == "jurisdiction" else ""
        bare = official_meant(text, ids) if kind == "entity" else ""
        labels, label = self._labelled(kind, ids), text.casefold()
        forms = (label, _HYPHENS.sub(" ", label), spelt_out(text).casefold())
        called = next((labels[form] for form in forms if form in labels), "")
        said = terms_called(kind, text, ids)
        meant = [called, bare, *(said if len(said) == 1 else ()), *likely_ids(kind, text, ids)]
        return next(filter(None, (*meant, part)), "")

    def _labelled(self, kind: str, ids: Ids) -> Ids:
        if kind in _NAMED_BY_ID:
            return ids
        if kind not in self.by_label:
            self.by_label[kind] = {label.casefold(): name for name, label in ids.items()}
        return self.by_label[kind]


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
            keys.setdefault(name.casefold(), set()).add(key)
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
