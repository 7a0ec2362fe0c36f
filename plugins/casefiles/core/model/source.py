"""Sources, in the words of CSL (Citation Style Language) as Zotero and Pandoc write them."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from casefiles.core.model.base import Model, Rule
from casefiles.core.model.note import Note
from casefiles.core.model.values import (
    Day,
    EdtfDate,
    Language,
    LicenceId,
    LocatorText,
    Reason,
    SchemaVersion,
    Sha256,
    Slug,
    SourceKey,
    SourceTypeId,
    Text,
    TheirWords,
    Url,
    one_of_two,
)


class Title(Model):
    """A source's title; a plain text is the title as printed."""

    short_form: ClassVar[str | None] = "text"
    asks: ClassVar[tuple[Rule, ...]] = (
        Rule("one", ("text", "described"), what="a title"),
        Rule("entry", ("text",), "entry-as-title"),
    )

    text: TheirWords | None = Field(None, examples=["Hearing on releases from custody"])
    """The title as the source prints it."""
    described: Text | None = Field(None, examples=["Letter of the sheriff"])
    """What the source is, where its title was not seen; shown in brackets."""

    @property
    def words(self) -> str:
        """The title, or else what the source is."""
        return self.text or self.described or ""

    @property
    def in_list(self) -> str:
        """The same where it stands alone, with the brackets around what nobody printed."""
        return self.text or f"[{self.described}]"

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        one_of_two(self)
        return self


class Name(Model):
    """An author; a plain text is a name that is not taken apart."""

    short_form: ClassVar[str | None] = "literal"
    asks: ClassVar[tuple[Rule, ...]] = (
        Rule("one", ("family", "literal"), what="an author"),
        Rule("apart", ("given", "literal"), what="an author"),
    )

    family: TheirWords | None = Field(None, examples=["Roe"])
    """The last name."""
    given: TheirWords | None = Field(None, examples=["Jane"])
    """First names."""
    literal: TheirWords | None = Field(None, examples=["City desk"])
    """A name in one piece: an office, a news agency."""

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        one_of_two(self)
        return self


class Archived(Model):
    """A copy in a web archive (Memento, RFC 7089); the original address stays the source."""

    url: Url
    """Address of the copy."""
    date: Day
    """Day of the copy."""
    sha256: Sha256 | None = None
    """Sum of the copy's text, against which quotations are compared."""


class Source(Model):
    """One thing that is cited."""

    keyed_by: ClassVar[str | None] = "key"
    supplied: ClassVar[frozenset[str]] = frozenset({"key"})
    asks: ClassVar[tuple[Rule, ...]] = (
        Rule("copy", ("URL", "archived"), "no-copy"),
        Rule("address", ("URL",), "tracked"),
        Rule("reason", ("as_a_whole",), "no-reason"),
    )

    key: Slug = Field(examples=["hearing-record-2024"])
    """The name that citations use."""
    type: SourceTypeId
    """CSL type: `article-newspaper`, `report`, `hearing` ..."""
    title: Title
    """What the source is called."""
    author: tuple[Name, ...] = ()
    """Who wrote it, in the order of the source."""
    container_title: TheirWords | None = Field(
        None, alias="container-title", examples=["The Millford Gazette"]
    )
    """The newspaper, site or series it appeared in."""
    publisher: TheirWords | None = Field(None, examples=["Millford Press"])
    """The body that published it."""
    authority: TheirWords | None = Field(None, examples=["Committee on Custody"])
    """The court or body that made it, for cases and statutes."""
    genre: Text | None = Field(None, examples=["press release"])
    """A closer word for the type: `press release`, `machine transcript`."""
    number: TheirWords | None = Field(None, examples=["Serial 118-1"])
    """A report's or document's number."""
    volume: TheirWords | None = Field(None, examples=["12"])
    """The volume of a journal or a series."""
    page: TheirWords | None = Field(None, examples=["3-5"])
    """The pages that it fills, as printed."""
    issued: EdtfDate | None = None
    """When it was published, in EDTF; left out where it is not known."""
    accessed: Day | None = None
    """When it was last read."""
    url: Url | None = Field(None, alias="URL")
    """Its original address; left out where it is not known."""
    doi: TheirWords | None = Field(None, alias="DOI", examples=["10.1000/182"])
    """Its DOI, without `https://doi.org/`."""
    language: Language | None = None
    """BCP 47 tag of the source's language: `en`, `es`."""
    archived: Archived | None = None
    """The copy of it in a web archive."""
    status: Literal["live", "dead", "changed", "unfit", "paywalled", "unchecked"] = "unchecked"
    """What became of the address."""
    checked: Day | None = None
    """When `status` was found."""
    origin: Slug | None = None
    """What it derives from: sources with the same origin (hearing, wire, release) count as one."""
    licence: LicenceId
    """Under what terms its words can be quoted."""
    as_a_whole: Reason | None = Field(None, examples=["A table"])
    """Why it is cited without a place and exact words: `A table`, `Read in extracts only`."""
    notes: tuple[Note, ...] = ()
    """What a reader must know of it: an error in it, an altered headline."""

    @property
    def published_by(self) -> str:
        """Where it appeared, or the body that made it; empty where neither is known."""
        return self.container_title or self.publisher or self.authority or ""

    @property
    def short_name(self) -> str:
        """What it is called beside a claim: its publisher, its author, or its title."""
        if self.published_by:
            return self.published_by
        if self.author:
            return self.author[0].literal or self.author[0].family or ""
        return self.title.words


class SharedSource(Source):
    """A source that several cases cite: one file in content/sources/."""

    keyed_by: ClassVar[str | None] = None
    called: ClassVar[str] = "a source"
    folder: ClassVar[str] = "content/sources/"
    example: ClassVar[str] = "the other files of content/sources/ show how one looks"

    schema_version: SchemaVersion = Field(alias="schema")
    """The version of this format."""


class SourceRef(Model):
    """A place in a source; a plain text is the source's key."""

    short_form: ClassVar[str | None] = "source"

    source: SourceKey
    """The key of the source."""
    locator: LocatorText | None = None
    """Where in the source: `p. 12`, `para. 4`, `00:41:10`."""
