"""What a review is made of, as values that pages, terminals and programs print."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from casefiles.core.compare import Change
from casefiles.core.problem import Problem

RecordKind = Literal["case", "entity", "source", "settings"]
RecordFate = Literal["new", "changed", "withdrawn", "gone"]
PageFate = Literal["new", "changed", "gone"]

REASONS = MappingProxyType(
    {
        "errors": "Mistakes stop the site from being built",
        "unread": "A file can't be read, so what changed in it is not told",
        "software": "Files beside the archive differ, and are not compared here",
        "case-gone": "A case is deleted: its address leads nowhere (withdrawn cases keep theirs)",
        "entity-gone": "A page of somebody or something is deleted: its address leads nowhere",
        "name-unknown": "What may be a name stands where the archive knows none",
        "person-named": "A person is named who was not named here before",
        "private-lifted": "Somebody is no longer marked as a private person",
        "private-words": "A private person is described in new words, which must not be a name",
        "standing-unbacked": "The standing is raised, and no evidence for it is added",
        "standing-raised": "The standing is raised, and evidence for it is added",
        "quotation": "The words of a quotation are changed",
        "speaker": "Somebody else is said to speak",
        "voice": "The claim is made in another voice, such as a finding in place of a report",
        "reworded": "The claim says something else, or in other words",
        "relation": "Evidence is said to do something else to the claim than before",
        "origin": "Something counts as of another origin, and standings rest on origins",
        "evidence-lost": "Evidence is taken out",
        "source-gone": "A source is taken out",
        "copy-lost": "An archived copy is taken out or replaced",
        "address": "A source leads to another address",
        "claim-gone": "A claim is taken out",
        "reply-gone": "A reply is taken out",
        "correction": "A correction that was made is changed or taken out",
        "link-broken": "The old name is not kept, so links to it no longer arrive",
        "date": "What happened has another date",
        "value-used": "Where sources disagree, the record uses another value",
        "hidden": "The case is hidden from search engines, or no longer",
        "office-lost": "A public office, for which a person may be named, is taken out",
        "office-changed": "A public office that lets a person be named has another title or body",
        "rule-loosened": "A rule of the archive asks for less than before",
        "below-floor": "Fewer claims are fully cited than the archive asks for",
    }
)
"""Why something must be looked at closely, by its code, the most pressing first."""


@dataclass(frozen=True)
class Notice:
    """Why a reviewer must look closely at something."""

    code: str
    """A key of `REASONS`."""
    more: str = ""
    """What of it, where the reason alone does not say so."""

    @property
    def words(self) -> str:
        """The reason, and what of it."""
        return f"{REASONS[self.code]}: {self.more}" if self.more else REASONS[self.code]


@dataclass(frozen=True)
class Told:
    """One change, and why it must be looked at closely, if it must."""

    change: Change
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class Figures:
    """What can be counted of a case, or of all."""

    cases: int = 0
    claims: int = 0
    full: int = 0
    """Claims that are fully cited."""
    share: float = 100.0
    """The same in per cent, rounded down to a tenth."""
    independent: int = 0
    """Claims that at least two independent origins state."""
    sources: int = 0
    """Sources that evidence names."""
    origins: int = 0
    """Independent origins of these."""


@dataclass(frozen=True)
class RecordReview:
    """What became of one case, entity or shared source, or of the settings."""

    kind: RecordKind
    id: str
    """Its id in the later state, or the one that it had."""
    title: str
    noun: str
    """What it is, in a word: `Case`, `Person`."""
    fate: RecordFate
    was_id: str = ""
    """Its id in the earlier state, where that was another."""
    changes: tuple[Told, ...] = ()
    notices: tuple[Notice, ...] = ()
    """Why the record as a whole must be looked at closely."""
    before: Figures | None = None
    """Of a case, where it can be counted."""
    after: Figures | None = None
    touches: tuple[tuple[str, str], ...] = ()
    """The cases that show an entity or a source: id and title."""


@dataclass(frozen=True)
class PageReview:
    """What became of a hand-written page, in lines of text."""

    path: str
    fate: PageFate
    added: int
    removed: int
    had: str = ""
    """Of a page that is still there, the sentences that went."""
    has: str = ""
    """The same of those that came."""


@dataclass(frozen=True)
class Unread:
    """A file that can't be read in one of the states."""

    path: str
    side: Literal["before", "after"]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Review:
    """Everything that differs between two states of an archive."""

    records: tuple[RecordReview, ...] = ()
    """Cases first, then entities, sources and the settings."""
    pages: tuple[PageReview, ...] = ()
    others: tuple[str, ...] = ()
    """Paths of other files that differ."""
    unread: tuple[Unread, ...] = ()
    new_problems: tuple[Problem, ...] = ()
    """Those of the later state alone."""
    mended: int = 0
    """How many problems only the earlier state had."""
    before: Figures = Figures()
    after: Figures = Figures()
    floor_before: float | None = None
    """Per cent of claims that the archive wants fully cited; `None` where it has no such rule."""
    floor_after: float | None = None
    notices: tuple[Notice, ...] = ()
    """Why the change as a whole must be looked at closely."""
    same: tuple[str, ...] = ()
    """Paths of the archive's files that differ, and of which nothing is told."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return self == Review(
            before=self.before,
            after=self.before,
            floor_before=self.floor_before,
            floor_after=self.floor_before,
        )
