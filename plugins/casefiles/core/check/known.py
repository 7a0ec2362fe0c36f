"""Which ids one place may use, and the problem of one that does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from casefiles.core.check.officials import official_meant
from casefiles.core.model.jurisdictions import part_called
from casefiles.core.problem import MOST_TOLD, Position, Problem
from casefiles.core.sentences import Sentence, guess, say
from casefiles.core.settings import VOCABULARIES, list_of
from casefiles.core.slugs import as_slug
from casefiles.core.spelling import LIKELY, nearest
from casefiles.core.web import page_of

Ids = Mapping[str, str]
"""Ids of one kind, and what each is called."""
_SLIP = 0.85
"""How alike the ids of entities must be: to take one person for another is no small mistake."""
_ALIKE: Mapping[str, float] = MappingProxyType({"entity": _SLIP, "jurisdiction": 1})
"""How alike ids of a kind must be where one is guessed; `US-OH` is no `US-OK` misspelt."""
_WORDS_ALIKE: Mapping[str, float] = MappingProxyType({"entity": _SLIP, "source": 0.75})
"""How alike each word must be besides: keys of one day, or of one form, name unlike sources."""

_MOST_NAMES = 10
"""Names that one text may hold."""
GUESSING: Mapping[str, object] = MappingProxyType(
    {"slip": _SLIP, "alike": dict(_ALIKE), "words-alike": dict(_WORDS_ALIKE), "most": _MOST_NAMES}
)
"""All these, for who guesses in a browser."""
_NAMED_BY_ID = frozenset(("source", "case", "claim", "event"))
"""Kinds whose ids are all that they are called here."""
_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+")
"""What stands between names that are written as one text."""
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
    guesses: dict[str, dict[str, str]] = field(default_factory=dict)
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

    def missing(self, kind: str, text: str, place: Position, more: str = "") -> list[Problem]:
        """Return the problem of an id that does not exist, or none if it does.

        Args:
            kind: What the id is of.
            text: The id.
            place: Where it stands.
            more: What else can be written there, for the end of the hint.
        """
        said = self.unknown(kind, text, more)
        if said is None:
            return []
        lacks = () if self._other_form(kind, text) or self._guess(kind, text) else (kind, text)
        return [Problem(place, said.code, said.message, hint=said.hint, lacks=lacks)]

    def entity_called(self, name: str) -> str:
        """Return the id of the entity that has a name; empty if none has it."""
        ids = self.ids["entity"] if name else {}
        return next((id_ for id_, called in ids.items() if called == name), "")

    def unknown(self, kind: str, text: str, more: str = "") -> Sentence | None:
        """Say what is wrong with an id that does not exist; nothing if it does."""
        ids = self.ids.get(kind)
        if ids is None or text in ids:
            return None
        words, hint = kind.replace("-", " "), self._hint(kind, text, more)
        return say("unknown", kind=kind, words=words, text=text, hint=hint)

    def _hint(self, kind: str, text: str, more: str) -> str:
        if other := self._other_form(kind, text):
            return other
        guessed = self._guess(kind, text)
        home = "term" if kind in VOCABULARIES else kind
        where = guess(home, list=list_of(kind)) + more
        if guessed and kind not in ("claim", "event"):
            return guess("else", guess=guessed, where=where)
        return guessed or where

    def _other_form(self, kind: str, text: str) -> str:
        """Say how ids are written that are there for sure; nothing where they are not."""
        now = self.moved.get(kind, {}).get(text)
        if now:
            return guess("moved", now=now)
        parts = text.strip("[] ").replace(",", " ").split()
        several = len(parts) > 1 and all(part in self.ids[kind] for part in parts)
        return guess("commas", names=", ".join(parts)) if several else ""

    def _guess(self, kind: str, text: str) -> str:
        made = self.guesses.setdefault(kind, {})
        if text not in made and len(made) < MOST_TOLD:
            made[text] = self._new_guess(kind, text)
        return made.get(text, "")

    def _new_guess(self, kind: str, text: str) -> str:
        ids = self.ids[kind]
        if kind == "case":
            ids = {name: called for name, called in ids.items() if name != self.case}
        if kind == "source" and (key := self.source_called(text)):
            return guess("near", near=key)
        if kind == "source" and (key := self._counted(text)):
            return guess("counted", near=key, number=text)
        near = self._nearest(kind, text, ids)
        several = self._several(kind, text, ids)
        if near or several:
            return several or guess("near", near=near)
        if kind in VOCABULARIES and ids:
            return guess("known", names=", ".join(f"`{name}`" for name in ids))
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

    def _several(self, kind: str, text: str, ids: Ids) -> str:
        """Say how several names are written that stand in one text; nothing where it is one."""
        parts = list(filter(None, _BETWEEN.split(text.strip("[] "))))
        if not 1 < len(parts) <= _MOST_NAMES or not any(part in ids for part in parts):
            return ""
        meant = [part if part in ids else self._nearest(kind, part, ids) for part in parts]
        pairs = list(zip(meant, parts, strict=True))
        names = ", ".join(near or part for near, part in pairs)
        if all(meant):
            return guess("near", near=f"[{names}]")
        strange = ", ".join(f"`{part}`" for near, part in pairs if not near)
        known = ", ".join(f"`{name}`" for name in ids)
        some = guess("some", names=names, strange=strange, known=known)
        return some if kind in VOCABULARIES else ""

    def _nearest(self, kind: str, text: str, ids: Ids) -> str:
        """Return the id that is meant: one that is called so, like it, or the only longer one."""
        cutoff, alike = _ALIKE.get(kind, LIKELY), _WORDS_ALIKE.get(kind)
        # Each file asks for all ids here, so nothing more is asked by their labels.
        near = [nearest(form, ids, cutoff) for form in (as_slug(text), text)]
        if alike:
            near = [name for name in near if name and _are_alike(as_slug(text), name, alike)]
        longer = [name for name in ids if name.startswith(f"{text}-") and cutoff < _SLIP]
        part = part_called(text, ids) if kind == "jurisdiction" else ""
        bare = official_meant(text, ids) if kind == "entity" else ""
        called = self._labelled(kind, ids).get(text.casefold(), "")
        meant = [called, bare, *near, *(longer if len(longer) == 1 else ()), part]
        return next(filter(None, meant), "")

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


def _are_alike(text: str, name: str, alike: float) -> bool:
    """Tell whether each word is alike, and the numbers are the same.

    With another last name it is somebody else, and of another day it is another source.
    """
    words, others = text.split("-"), name.split("-")
    if _numbers(words) != _numbers(others):
        return False
    if len(words) != len(others):
        return bool(nearest(text, [name], _SLIP))
    pairs = zip(words, others, strict=True)
    return all(one.isdecimal() or bool(nearest(one, [two], alike)) for one, two in pairs)


def _numbers(words: Iterable[str]) -> list[str]:
    return [word.lstrip("0") for word in words if word.isdecimal()]
