"""The archive itself: `site_config.yml` with its name, vocabularies and house rules.

What a voice, a standing or a topic is called and means stands here and nowhere in the code:
another archive brings its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, field_validator, model_validator

from casefiles.core.model.base import Model
from casefiles.core.model.jurisdictions import JurisdictionCode
from casefiles.core.model.refusal import refuse
from casefiles.core.model.values import (
    Branch,
    CaseId,
    ClaimId,
    Flag,
    Language,
    PerCent,
    Repository,
    Slug,
    Text,
    TheirWords,
    Url,
)
from casefiles.core.slugs import as_slug, is_slug

VOCABULARIES = ("topic", "role", "jurisdiction", "voice", "standing", "source-type", "licence")
"""The kinds of words that an archive chooses, as those call them who name one."""
_SENTENCE_MARKS = ("{by}", "{via}", "{date}")


def _sentence(text: str) -> str:
    rest = text
    for mark in _SENTENCE_MARKS:
        rest = rest.replace(mark, "")
    if "{" in rest or "}" in rest:
        raise refuse(
            "bad-pattern", f"`{text}` holds another mark", "use {by}, {via} and {date} only"
        )
    return text


Sentence = Annotated[Text, AfterValidator(_sentence)]


def list_of(kind: str) -> str:
    """Return the key that lists the words of a kind: `source_types` for `source-type`."""
    return f"{kind.replace('-', '_')}s"


class Term(Model):
    """One word of a vocabulary: a topic, a role, a source type."""

    short_form: ClassVar[str | None] = "label"
    keyed_by: ClassVar[str | None] = "id"
    supplied: ClassVar[frozenset[str]] = frozenset({"id"})

    id: Slug = Field(examples=["immigration-detainers"])
    """The word that cases use."""
    label: Text = Field(examples=["Immigration detainers"])
    """What readers see."""
    description: Text | None = Field(
        None, examples=["Requests to hold somebody for the immigration authorities."]
    )
    """What it means, in one or two sentences."""


class SourceType(Term):
    """A kind of source, named as CSL names it."""

    id: TheirWords = Field(examples=["article-newspaper"])
    """CSL's word for it."""
    record: Flag = False
    """`true` for a record that a body makes itself: a vote, a judgment, an official count."""

    @field_validator("id")
    @classmethod
    def _is_csl(cls, text: str) -> str:
        if not is_slug(text.replace("_", "-")):
            near = as_slug(text) or "article-newspaper"
            raise refuse("bad-id", f"`{text}` can't be a type of CSL", f"write `{near}`")
        return text


class Territory(Term):
    """A country or a part of one, by its ISO 3166 code."""

    id: JurisdictionCode
    """The code: `US`, `US-OK`."""


class Voice(Term):
    """How something is said, and the words that lead a claim in."""

    short_form: ClassVar[str | None] = None

    sentence: Sentence = Field(examples=["Testimony of {by}"])
    """`Testimony of {by}`; the claim's own text follows after a colon."""
    relayed: Sentence | None = Field(None, examples=["Testimony of {by}, relaying {via}"])
    """The same for words passed on: `Testimony of {by}, relaying {via}`."""
    decides: Flag = False
    """`true` for who is to decide what is so: its claims may use words listed under `verdicts`."""


class Standing(Term):
    """How well a claim is supported."""

    short_form: ClassVar[str | None] = None

    needs: Literal[
        "one origin",
        "two independent origins",
        "a record or two independent origins",
        "a dispute",
        "a refutation",
        "a retraction",
    ]
    """What the evidence must hold; the machine counts and warns."""


class Licence(Term):
    """Terms under which a source's words can be quoted."""

    public_domain: Flag = False
    """`true` lifts the limit of 25 words."""


class Expression(Model):
    """Words that the archive does not use of its own."""

    short_form: ClassVar[str | None] = "instead"
    keyed_by: ClassVar[str | None] = "words"
    supplied: ClassVar[frozenset[str]] = frozenset({"words"})

    words: TheirWords = Field(examples=["slammed"])
    """One word or several, as they stand in a text; each form is listed."""
    instead: TheirWords = Field(examples=["criticised"])
    """What to write in their place, for the hint."""


class Publishing(Model):
    """Under which terms this archive itself is published."""

    holder: Text = Field(examples=["the people of the Release Archive"])
    """Who holds the rights in the records; named in the footer."""
    code: TheirWords = Field(examples=["MIT"])
    """SPDX id of the licence of the software."""
    data: TheirWords = Field(examples=["CC-BY-4.0"])
    """SPDX id of the licence of the records."""
    data_url: Url | None = None
    """Where the text of the data licence stands."""


class Lead(Model):
    """What opens the home page."""

    short_form: ClassVar[str | None] = "case"

    case: CaseId
    """The case."""
    claim: ClaimId | None = None
    """One of its claims, shown beside it with its evidence."""


Switch = Literal["off", "warning", "error"]
"""What becomes of what a house rule finds."""


class Coverage(Model):
    """How much of the archive must be fully cited."""

    short_form: ClassVar[str | None] = "level"

    level: Switch = "error"
    """What an archive below its floor is told."""
    floor: PerCent | None = None
    """Per cent of claims that must be fully cited; needed unless the rule is `off`."""

    @model_validator(mode="after")
    def _has_floor(self) -> Self:
        if self.floor is None and self.level != "off":
            hint = "write `coverage: {floor: 50}`, or `coverage: off`"
            raise refuse("missing-key", "`floor` is missing", hint)
        return self


class Rules(Model):
    """House rules. Each can be `off`, tell a `warning`, or an `error` that stops the build."""

    of_code: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "loaded-word": "wording",
            "overclaimed-wording": "hedge",
            "unarchived-source": "archived",
            "stale-check": "stale",
            "possible-name": "possible_name",
            "overclaimed-standing": "standing",
            "low-coverage": "coverage",
        }
    )
    """The rule that finds each problem; all other problems can't be switched."""

    wording: Switch = "warning"
    """Words listed under `wording` outside quotations."""
    hedge: Switch = "warning"
    """Words listed under `verdicts` in claims whose voice does not decide."""
    archived: Switch = "off"
    """Sources without an archived copy."""
    stale: Switch = "warning"
    """Questions whose day `check_again` has come."""
    possible_name: Switch = "warning"
    """Capitalised words that are no known name."""
    standing: Switch = "warning"
    """Standings that claim more than the evidence holds."""
    coverage: Coverage = Field(Coverage(level="off"), examples=[{"floor": 50}])
    """A share of fully cited claims below the archive's own floor; `off` where none is written."""

    def level(self, code: str) -> Switch | None:
        """Return how the rule behind a problem code is switched; `None` if there is none."""
        rule = self.of_code.get(code)
        value: Switch | Coverage | None = getattr(self, rule) if rule else None
        return value.level if isinstance(value, Coverage) else value


class SiteSettings(Model):
    """The whole of `site_config.yml`."""

    called: ClassVar[str] = "the settings file"
    example: ClassVar[str] = "the file that came with the software shows them all"

    name: Text = Field(examples=["The Release Archive"])
    """What the archive is called, in the header and in the titles of pages."""
    description: Text = Field(examples=["Releases from custody, and who says what of them."])
    """One sentence for search engines and feeds."""
    address: Url
    """Where the site is published, with a slash at the end; `SITE_URL` in the environment wins."""
    language: Language = "en"
    """BCP 47 tag of the records' language; the site's own words are English."""
    repository: Repository | None = None
    """`owner/name` on GitHub; `GITHUB_REPOSITORY` in the environment fills it."""
    branch: Branch = Field("main", examples=["trunk"])
    """The branch that edit links open."""
    publishing: Publishing
    """Under which terms it is published."""
    lead: Lead | None = None
    """What opens the home page; without it, the latest case does."""
    topics: tuple[Term, ...]
    """What cases can be about."""
    roles: tuple[Term, ...] = Field(examples=[{"witness": "Witness"}])
    """The parts that people have in cases."""
    jurisdictions: tuple[Territory, ...] = Field(examples=[{"US-NY": "New York"}])
    """Labels of ISO 3166 codes."""
    voices: tuple[Voice, ...] = Field(
        examples=[{"testimony": {"label": "Testimony", "sentence": "Testimony of {by}"}}]
    )
    """The ways in which things are said."""
    standings: tuple[Standing, ...] = Field(
        examples=[{"uncorroborated": {"label": "Uncorroborated", "needs": "one origin"}}]
    )
    """How well claims can be supported."""
    source_types: tuple[SourceType, ...] = Field(examples=[{"article-newspaper": "News article"}])
    """The kinds of sources."""
    licences: tuple[Licence, ...] = Field(examples=[{"all-rights-reserved": "All rights reserved"}])
    """The terms of sources, by which their words can be quoted."""
    wording: tuple[Expression, ...] = Field((), examples=[{"slammed": "criticised"}])
    """Loaded words, each with a neutral one."""
    verdicts: tuple[Expression, ...] = Field((), examples=[{"admitted that": "said that"}])
    """Words that pronounce on truth or guilt, each with one that does not."""
    names: tuple[TheirWords, ...] = Field((), examples=[["Freedom of Information Act"]])
    """Capitalised words that may stand in prose without being an entity."""
    rules: Rules = Rules()
    """Which house rules are on."""

    def vocabulary(self, kind: str) -> Mapping[str, Term]:
        """Return the words of one vocabulary by id.

        Args:
            kind: One of `VOCABULARIES`.
        """
        terms: tuple[Term, ...] = getattr(self, list_of(kind))
        return {term.id: term for term in terms}
