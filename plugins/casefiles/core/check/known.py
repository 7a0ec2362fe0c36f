"""Which ids one place may use, and the problem of one that does not exist."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from casefiles.core.check.likely import likely_ids, terms_called
from casefiles.core.check.officials import official_meant
from casefiles.core.check.several import Held, all_known, each_of, names_in
from casefiles.core.model.jurisdictions import part_called
from casefiles.core.name_words import spelt_out
from casefiles.core.problem import MOST_TOLD, Position, Problem
from casefiles.core.sentences import Sentence, guess, say
from casefiles.core.settings import VOCABULARIES, list_of
from casefiles.core.web import page_of

Ids = Mapping[str, str]
"""Ids of one kind, and what each is called."""
_NAMED_BY_ID = frozenset(("source", "case", "claim", "event"))
"""Kinds whose ids are all that they are called here."""
_HYPHENS = re.compile("[-_]+")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(r"^(?:no|nr|number)\.? (?=\S*[0-9])", re.IGNORECASE)
"""What may be left out, as in `No. 24-07`."""
_PLACE_IN_LIST = re.compile("[1-9][0-9]?")


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
    """Keys of sources by the forms of what people write for them: title, address, number ..."""
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
        if kind == "source" and (key := self.source_called(text)):
            return guess("near", near=key)
        if kind == "source" and (key := self._counted(text)):
            return guess("counted", near=key, number=text)
        near = self._nearest(kind, text, ids)
        several = self._several(kind, text, ids, held)
        if near or several:
            return several or guess("near", near=near)
        if kind in VOCABULARIES and ids:
            some = terms_called(kind, text, ids)
            names = ", ".join(f"`{name}`" for name in some or ids)
            return guess("one-of" if some else "known", names=names)
        is_other = (" " in text or text.isdecimal()) and ids and kind != "entity"
        return guess("alone") if is_other else ""

    def source_called(self, name: str) -> str:
        """Return the key of the one source for which people write a name; empty if none is."""
        return self.called.get(name_form(name), "")

    def _counted(self, text: str) -> str:
        """Return the key of the file's own source at a place in their list, as notes count them."""
        keys = list(self.own.get("source", ()))
        is_place = _PLACE_IN_LIST.fullmatch(text) and int(text) <= len(keys)
        return keys[int(text) - 1] if is_place else ""

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


def name_form(name: str) -> str:
    """Return the form in which the name of a source is looked for: of an address, its page."""
    bare = page_of(name) if _ADDRESS.match(name) else _BEFORE_NUMBER.sub("", name)
    return bare.casefold()
