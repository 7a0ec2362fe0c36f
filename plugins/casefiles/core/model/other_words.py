"""What else people and other programs call keys and values of the format: Zotero, CSL, plain words.

Slips of spelling are no matter of this list.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.locator import LocatorKind


def _by_other(called: Mapping[str, str]) -> Mapping[str, str]:
    """Return the words of the format by what else they are called, of which commas part several."""
    parted = ((word, others.split(", ")) for word, others in called.items())
    return MappingProxyType({other: word for word, others in parted for other in others})


_SOURCE = _by_other(
    {
        "key": "id",
        "type": "itemtype",
        "title": "headline, name",
        "author": "authors, by, byline, creators",
        "container-title": "journal, newspaper, outlet, publication, publicationtitle, website,"
        " websitetitle",
        "issued": "date, date_published, published, year",
        "accessed": "accessdate, retrieved",
        "page": "pages",
        "URL": "address, href, link, web",
        "archived": "archive",
        "licence": "copyright",
    }
)
_PARTY = _by_other({"entity": "id, organisation, person", "label": "description, name"})
KEYS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Source": _SOURCE,
        "SharedSource": _SOURCE,
        "Name": _by_other(
            {"family": "last, lastname, surname", "given": "first, firstname", "literal": "name"}
        ),
        "Archived": _by_other({"url": "address, link", "date": "archived, day"}),
        "Case": _by_other(
            {
                "title": "headline, name",
                "summary": "abstract, description, overview",
                "opened": "created, started",
                "reviewed": "checked, updated",
                "topics": "categories, category, keywords, subjects, tags",
                "jurisdictions": "countries, country, state, states",
                "occurred": "date, happened, when",
                "places": "location, locations, where",
                "involved": "actors, entities, participants, parties, people, persons",
                "sources": "bibliography, citations, references",
                "claims": "allegations, assertions, facts, statements",
                "timeline": "chronology, events",
                "open_questions": "questions, unknowns",
                "responses": "replies",
                "related": "related_cases, see_also",
                "narrative": "body, story",
            }
        ),
        "Party": _PARTY,
        "Involved": MappingProxyType({**_PARTY, **_by_other({"role": "as, part"})}),
        "Claim": _by_other(
            {
                "text": "claim, description, sentence, statement, summary",
                "by": "author, said_by, speaker, who",
                "date": "said, when",
                "standing": "status",
                "evidence": "citation, citations, proof, references, support",
            }
        ),
        "Evidence": _by_other(
            {"source": "key", "locator": "place, where", "quote": "quotation, words"}
        ),
        "Event": _by_other(
            {
                "date": "day, when",
                "title": "event, what",
                "text": "description, summary",
                "place": "location, venue, where",
                "sources": "source",
                "claims": "claim",
            }
        ),
        "OpenQuestion": _by_other({"question": "title", "text": "description, summary"}),
        "Response": _by_other(
            {"by": "author, entity, who", "state": "status", "text": "description, summary"}
        ),
        "Correction": _by_other({"was": "before, from, old", "now": "after, new, to"}),
        "Entity": _by_other({"kind": "type", "name": "title", "offices": "office, roles"}),
        "Office": _by_other({"title": "name, role"}),
    }
)
"""Keys by the name of their part, in small letters."""
_TIME = dict.fromkeys(
    ("hour", "time"),
    "dates go down to the day: put the time into `text:`; or, if it is one in a recording, as"
    " `locator: 00:41:10` behind its source",
)
_PLACE_OF_SOURCE = MappingProxyType(
    {
        "locator": "a place in a source stands where it is cited, in the same entry; `page:` of the"
        " source is for the pages of an article"
    }
)
INSTEAD: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Claim": {
            "withdrawn": "a claim that was taken back says so by its `standing:`; `withdrawn:` is"
            " for a whole case",
            **_TIME,
        },
        "Event": _TIME,
        "Source": _PLACE_OF_SOURCE,
        "SharedSource": _PLACE_OF_SOURCE,
    }
)
"""What to do with keys that are none, and what stands under them belongs elsewhere."""
_NAME = MappingProxyType(
    {
        "name": "write `entity:` with the id of its page; or, of a private person, `label:` with"
        " words that describe it, and `private: true`"
    }
)
UNSURE: Mapping[str, Mapping[str, str]] = MappingProxyType({"Party": _NAME, "Involved": _NAME})
"""What to do with keys that may mean one of several, where nothing shows which."""
PLACES: Mapping[str, LocatorKind] = MappingProxyType(
    {
        **dict.fromkeys(("p", "page", "pages", "pg", "pp"), "page"),
        **dict.fromkeys(("para", "paragraph", "paragraphs", "paras"), "paragraph"),
        **dict.fromkeys(("sec", "section", "sections"), "section"),
        **dict.fromkeys(("fn", "footnote"), "footnote"),
        **dict.fromkeys(("line", "lines"), "line"),
        **dict.fromkeys(("time", "timecode", "timestamp"), "timestamp"),
    }
)
"""Keys in the place of `locator`, in small letters, and what kind of place they name."""
VALUES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "state": _by_other(
            {
                "given": "answered, replied, responded",
                "declined": "no comment, no-comment, refused",
                "none-found": "no reply, no response, none, not found",
                "not-asked": "unasked",
            }
        ),
        "relation": _by_other(
            {
                "supports": "for, states, supporting",
                "corroborates": "agrees, confirm, confirms",
                "disputes": "against, contradicts, denies, disputing",
                "refutes": "debunks, disproves, refuting",
                "context": "background",
            }
        ),
        "status": _by_other(
            {
                "preliminary": "draft, new, prelim",
                "withdrawn": "retracted",
                "live": "ok, online, working",
                "dead": "404, broken, gone, offline",
            }
        ),
        "kind": _by_other(
            {
                "person": "human, official, politician",
                "organisation": "agency, body, company, court, office",
                "place": "city, county, location, town",
                "subject": "law, program, programme, topic",
            }
        ),
    }
)
"""Values by the key under which they stand, in small letters."""


def _terms(called: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the words of a vocabulary by what else they are called; several may be called so."""
    found: dict[str, tuple[str, ...]] = {}
    for word, others in called.items():
        for other in others.split(", "):
            found[other] = (*found.get(other, ()), word)
    return MappingProxyType(found)


TERMS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "standing": _terms(
            {
                "uncorroborated": "single-source, unconfirmed, unestablished, unproven,"
                " unsubstantiated, unverified",
                "disputed": "contested",
                "refuted": "debunked, disproved, disproven",
                "withdrawn": "recanted, rescinded, retracted, revoked, taken-back",
            }
        ),
        "role": _terms(
            {
                "counsel": "attorney, lawyer",
                "party": "claimant, defendant, petitioner, plaintiff, respondent",
                "spokesperson": "press-officer, spokesman, spokeswoman",
            }
        ),
        "source-type": _terms(
            {
                "article-newspaper": "news, news-article, news-report, news-site, news-story,"
                " newspaper, newspaper-article, press",
                "article-magazine": "magazine, magazine-article",
                "article-journal": "journal, journal-article, law-review",
                "broadcast": "podcast, radio, television, tv",
                "dataset": "data, spreadsheet, statistics",
                "document": "memo, memorandum, paper, pdf, study",
                "legal_case": "court-decision, court-order, judgement, judgment, legal-case,"
                " ruling, verdict",
                "legislation": "act, bill, law, ordinance, resolution, statute",
                "motion_picture": "audio, film, footage, movie, recording, video, youtube",
                "personal_communication": "call, e-mail, email, letter, message, phone-call",
                "post": "facebook, facebook-post, instagram, social-media, social-media-post,"
                " tiktok, toot, tweet, twitter",
                "post-weblog": "blog, blog-post, blogpost, weblog",
                "regulation": "rule",
                "report": "audit, press-release, release",
                "speech": "remarks, statement",
                "webpage": "press-release, release, site, web, web-page, web-site, website",
            }
        ),
        "licence": _terms(
            {
                "pd-usgov": "pd, public-domain",
                "pd-edict": "pd, public-domain",
                "all-rights-reserved": "copyright, copyrighted",
                "unchecked": "not-checked, unclear, unknown",
            }
        ),
    }
)
"""Words of the vocabularies that the format comes with, by what else they are called, as ids are
written. Where several are called so, all are."""
