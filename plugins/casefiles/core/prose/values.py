"""What is read from a text, and what rendering it needs to be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from casefiles.core.locator import Locator

LinkKind = Literal["case", "claim", "entity", "event"]
ReferenceKind = Literal["source", "case", "claim", "entity", "event"]


@dataclass(frozen=True)
class Reference:
    """One use of a source, or one link to something in the archive."""

    kind: ReferenceKind
    key: str
    """As written: a source's key, an id, or for a case also `bridge#claim-no-felony`."""
    locator: Locator | None
    offset: int
    """Where it stands in the text: at the `@` of a citation, at the address of a link."""

    @property
    def id(self) -> str:
        """The key without the part behind `#`."""
        return self.key.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The part behind `#`, or nothing."""
        return self.key.partition("#")[2]


@dataclass(frozen=True, order=True)
class Fault:
    """A mistake in a text; becomes a `Problem` once its place in the file is known."""

    offset: int
    code: str
    message: str
    hint: str


@dataclass(frozen=True)
class Citation:
    """How one use of a source is shown."""

    number: int
    anchor: str
    """The id of this use, for the way back from the list of sources."""
    href: str


class Resolver(Protocol):
    """Knows numbers and addresses; asked in the order of the text, once for each reference."""

    def cite(self, key: str, locator: Locator | None) -> Citation:
        """Return the number and addresses of one use of a source."""
        ...

    def address(self, kind: LinkKind, key: str) -> str:
        """Return the address of a case, claim, entity or event; `key` may hold `#anchor`."""
        ...


@dataclass(frozen=True)
class Cited:
    """The sources that are cited in one place."""

    references: tuple[Reference, ...]


@dataclass(frozen=True)
class Inside:
    """A link to something in the archive."""

    kind: LinkKind
    reference: Reference


@dataclass(frozen=True)
class Outside:
    """A link to an address that was checked."""

    address: str


Hole = Cited | Inside | Outside
"""What stands in HTML that is not filled in yet."""


@dataclass(frozen=True)
class Prose:
    """A text that was read once, to be checked and then rendered as often as needed."""

    references: tuple[Reference, ...]
    """In the order of the text: exactly those that rendering asks the resolver about."""
    faults: tuple[Fault, ...]
    """In the order of the text. A text with faults must not be published."""
    skeleton: str
    """HTML with a token for each hole; not safe before `render_prose`."""
    holes: tuple[Hole, ...]
