"""What changed, as values that a page or a terminal prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from casefiles.core.counting import counted
from casefiles.core.urls import AnchorKind

Part = Literal["record"] | AnchorKind
Fate = Literal["new", "changed", "gone"]

_NOUNS = MappingProxyType(
    {
        "record": ("record", "records"),
        "claim": ("claim", "claims"),
        "event": ("event", "events"),
        "conflict": ("conflict", "conflicts"),
        "response": ("reply", "replies"),
        "question": ("open question", "open questions"),
        "source": ("source", "sources"),
        "correction": ("correction", "corrections"),
    }
)
_FATES = MappingProxyType({"new": "added", "changed": "changed", "gone": "taken out"})
_QUESTION_FATES = MappingProxyType({"new": "opened", "changed": "changed", "gone": "closed"})


@dataclass(frozen=True)
class Detail:
    """One thing that differs in a part; without `was` and `now` its name says all."""

    what: str
    """`standing`, `new evidence`, `summary rewritten`."""
    was: str = ""
    now: str = ""
    joint: Literal["→", "to"] = "→"
    """What stands between the two values."""
    key: str = ""
    """The field, by the keys of the format from the part down: `evidence.quote.exact`."""
    fate: Fate = "changed"
    """What became of the field, or of one item of a list."""
    had: str = ""
    """Words that only a review shows, since a page must not keep them: of a text, what went."""
    has: str = ""
    """The same of what came: sentences of a text, the quotation of new evidence."""

    @property
    def words(self) -> str:
        """The whole of it: `standing Uncorroborated → Disputed`."""
        if self.was and self.now:
            return f"{self.what} {self.was} {self.joint} {self.now}"
        value = self.was or self.now
        return f"{self.what}: {value}" if value else self.what


@dataclass(frozen=True)
class Change:
    """What became of one part of a case, or of the case as a whole."""

    part: Part
    id: str
    """The part's id in the later version; a part that is gone has its old one."""
    title: str
    """What the part is called, shortened; empty for the case as a whole."""
    fate: Fate
    anchor: str
    """Where the part stands on the page, or stood; empty for the case as a whole."""
    details: tuple[Detail, ...] = ()
    """What differs in a part that is in both versions."""
    keeping: bool = False
    """Whether only the keeping of the record changed, and nothing that it states."""

    @property
    def noun(self) -> str:
        """What the part is: `Claim`, `Open question`."""
        return _NOUNS[self.part][0].capitalize()

    @property
    def verb(self) -> str:
        """What became of it, in a word."""
        return _verb(self.part, self.fate)

    @property
    def words(self) -> str:
        """The whole of it: `Claim no-felony (The man ...): standing Uncorroborated → Disputed`."""
        name = f" {self.id} ({self.title})" if self.title else ""
        details = "; ".join(detail.words for detail in self.details)
        return f"{self.noun}{name}: {details or self.verb}"


def summary_of(changes: Iterable[Change]) -> str:
    """Return changes in one line: `record changed, 2 claims changed, 1 source added`."""
    counts = Counter((change.part, change.fate) for change in changes)
    return ", ".join(
        f"{_counted(part, number)} {_verb(part, fate)}" for (part, fate), number in counts.items()
    )


def _verb(part: Part, fate: Fate) -> str:
    return (_QUESTION_FATES if part == "question" else _FATES)[fate]


def _counted(part: Part, number: int) -> str:
    return "record" if part == "record" else counted(number, *_NOUNS[part])
