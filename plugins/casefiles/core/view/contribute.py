"""The page with the form that writes a case: what it asks for, and how to do without it.

The form itself is made in the browser, from the schema of a case. What stands here is its order,
what a reader without a script needs in its place, and where a case goes when it is written.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.edits import Value, write_entries
from casefiles.core.model import Case, Entity
from casefiles.core.settings import Term
from casefiles.core.view.values import Head, Heading, Name


@dataclass(frozen=True)
class FormPart:
    """One section of the form."""

    heading: Heading
    words: str
    """What belongs there."""
    keys: tuple[str, ...]
    """The keys of a case that it asks for, in this order."""
    folded: tuple[str, ...] = ()
    """Further ones, which few cases need."""


@dataclass(frozen=True)
class ContributePage:
    """The form, and the same by hand."""

    head: Head
    parts: tuple[FormPart, ...]
    new_pages: Heading
    """Whom and what the case names that has no page yet."""
    send: Heading
    by_hand: Heading
    other_ways: Heading
    guides: tuple[Name, ...]
    """What to read before: the policies, how a case is read."""
    example: str
    """A whole case, as short as it can be."""
    folder: str
    """Where the file of a case belongs."""
    entity_folder: str
    """Where the file of a new page belongs."""
    schema: str
    entity_schema: str
    words: str
    names: str
    rules: str
    source: str
    """The text of a case, whose id goes in the place of `*`."""
    new_file: str
    """Where GitHub begins a file; empty, as the next, where there is no repository."""
    change_file: str
    case_page: str
    """The whole address of a case's page, whose id goes in the place of `*`."""
    cases: str
    """The list of all cases."""
    issues: tuple[Name, ...]
    """Forms on GitHub for what is less than a case."""
    source_issue: str
    """The one that proposes a source; the form fills in what it knows."""


_PARTS = (
    FormPart(
        Heading("What happened", "what-happened"),
        "One incident, in neutral words: a title, one paragraph, when and where it was, and whom "
        "it is about.",
        ("title", "summary", "occurred", "topics", "jurisdictions", "places", "involved"),
        ("narrative",),
    ),
    FormPart(
        Heading("Sources", "sources"),
        "What the case rests on. A source that the archive has already need not be written again: "
        "it can be chosen wherever a source is asked for.",
        ("sources",),
    ),
    FormPart(
        Heading("Claims", "claims"),
        "What is said, one sentence each, with who says it and the words of the source that it "
        "rests on.",
        ("claims",),
    ),
    FormPart(
        Heading("Timeline", "timeline"),
        "What happened when, with dates that are no more exact than the sources are.",
        ("timeline",),
    ),
    FormPart(
        Heading("Conflicts", "conflicts"),
        "Values on which the sources do not agree. All of them are kept.",
        ("conflicts",),
    ),
    FormPart(
        Heading("Open questions", "open-questions"),
        "What nobody knows yet, and where an answer was looked for.",
        ("open_questions",),
    ),
    FormPart(
        Heading("Replies", "responses"),
        "What those said whom the case is about, or that they did not reply.",
        ("responses",),
    ),
    FormPart(
        Heading("Related", "related"),
        "Other cases that a reader of this one wants.",
        ("related",),
    ),
    FormPart(
        Heading("About this record", "about-the-record"),
        "How far the record has come, and when it was last compared with its sources.",
        ("id", "status", "opened", "reviewed"),
        ("corrections", "aliases", "withdrawn", "noindex"),
    ),
)


def view_contribute(archive: Archive, handwritten: Collection[str]) -> ContributePage:
    """Arrange the page of the form.

    Args:
        archive: The archive.
        handwritten: Addresses of the pages that are written by hand.
    """
    settings, address = archive.settings, urls.CONTRIBUTE
    new_pages = Heading("New pages", "new-pages")
    send = Heading("Check and send", "send")
    by_hand = Heading("Write it by hand", "by-hand")
    other = Heading("Less than a case", "other-ways")
    repository, branch = settings.repository, settings.branch
    guides = {urls.POLICIES: "the policies", urls.METHOD: "how to read a case"}
    return ContributePage(
        Head(
            address,
            "contribute",
            "Write a case",
            f"A form that writes or corrects a case of {settings.name} in your browser.",
            (
                *(part.heading for part in _PARTS),
                *(new_pages, send, by_hand),
                *([other] if repository else []),
            ),
        ),
        _PARTS,
        new_pages,
        send,
        by_hand,
        other,
        tuple(
            Name(words, urls.link(address, guide))
            for guide, words in guides.items()
            if guide in handwritten
        ),
        write_entries(_example(archive)) + "\n",
        Case.folder,
        Entity.folder,
        urls.file_link(address, urls.schema_file("case")),
        urls.file_link(address, urls.schema_file("entity")),
        urls.file_link(address, urls.WORDS_DATA),
        urls.file_link(address, urls.NAMES_DATA),
        urls.file_link(address, urls.RULES_DATA),
        urls.file_link(address, urls.case_source("*")),
        urls.new_file_link(repository, branch),
        urls.change_file_link(repository, branch),
        urls.canonical(settings.address, urls.case_address("*")),
        urls.link(address, urls.CASES),
        _issues(repository) if repository else (),
        urls.issue_link(repository, "new-source"),
    )


def _issues(repository: str) -> tuple[Name, ...]:
    return (
        Name("Report a mistake in a case", urls.issue_link(repository, "correction")),
        Name("Report an address that no longer works", urls.issue_link(repository, "dead-link")),
        Name("Propose an incident to look into", urls.issue_link(repository, "new-case")),
        Name("Reply as somebody whom a case is about", urls.issue_link(repository, "reply")),
    )


def _example(archive: Archive) -> Mapping[str, Value]:
    """Return a case that passes in this archive.

    A witness gives testimony, and of a newspaper all rights are reserved; where the archive has
    other words, they are the first of each vocabulary.
    """
    settings = archive.settings
    day = archive.today.isoformat()
    return {
        "schema": 1,
        "title": "What happened, in one neutral line",
        "summary": "One paragraph: what is established and what is not.\n",
        "status": "preliminary",
        "opened": day,
        "reviewed": day,
        "topics": [settings.topics[0].id],
        "jurisdictions": [settings.jurisdictions[0].id],
        "occurred": "2023-05~",
        "sources": {
            "daily-news": {
                "type": settings.source_types[0].id,
                "title": "The title as it is printed",
                "container-title": "The newspaper",
                "issued": "2023-05-12",
                "URL": "https://example.org/article",
                "licence": _named(settings.licences, "all-rights-reserved"),
            }
        },
        "claims": [
            {
                "id": "what-is-said",
                "text": "One sentence that somebody says.",
                "voice": _named(settings.voices, "testimony"),
                "by": {"label": "A witness", "private": True},
                "date": "2023-05-12",
                "standing": next(
                    (word.id for word in settings.standings if word.needs == "one origin"),
                    settings.standings[0].id,
                ),
                "evidence": [
                    {
                        "source": "daily-news",
                        "locator": "para. 4",
                        "quote": "the exact words of the source",
                    }
                ],
            }
        ],
    }


def _named(terms: Sequence[Term], wanted: str) -> str:
    """Return the id that is wanted, or the first where an archive lacks it."""
    known = [term.id for term in terms]
    return wanted if wanted in known else known[0]
