"""Every address and anchor of the site. No other module builds one.

An *address* is relative to the site's root and ends in a slash (`cases/bridge/`); the home page
is `""`. Links in pages are relative to the page they stand on, so the site works under any sub-
path.
"""

from __future__ import annotations

from typing import Literal
from urllib.parse import quote, urlencode

from casefiles.core.problem import Position

HOME = ""
CASES = "cases/"
TIMELINE = "timeline/"
TOPICS = "topics/"
JURISDICTIONS = "jurisdictions/"
YEARS = "years/"
SOURCES = "sources/"
PUBLISHERS = "publishers/"
CHANGES = "changes/"
CORRECTIONS = "corrections/"
QUESTIONS = "open-questions/"
SEARCH = "search/"
CONTRIBUTE = "contribute/"
ABOUT = "about/"
METHOD = "method/"
POLICIES = "policies/"
NAMES_DATA = "api/v1/names.json"
RULES_DATA = "api/v1/rules.json"
WORDS_DATA = "api/v1/words.json"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"

AnchorKind = Literal["claim", "event", "source", "conflict", "question", "response", "correction"]
CitationSuffix = Literal["bib", "csl.json", "ris"]
IssueForm = Literal["new-case", "new-source", "correction", "dead-link", "reply"]
SectionAnchor = Literal[
    "at-a-glance",
    "parties",
    "timeline",
    "claims",
    "evidence",
    "conflicts",
    "responses",
    "open-questions",
    "narrative",
    "sources",
    "corrections",
    "history",
    "related",
    "beside",
    "cite",
    "cited-sources",
    "offices",
    "said",
    "relayed",
    "about",
    "events",
    "passages",
    "cases",
    "parts",
    "who",
    "places",
    "what-happened",
    "about-the-record",
    "new-pages",
    "send",
    "by-hand",
    "other-ways",
]
ENTITY_LISTS = {
    "person": "people/",
    "organisation": "organisations/",
    "place": "places/",
    "subject": "subjects/",
}
"""The list of all entities of a kind; each has its page below it."""


ALWAYS = (
    *(CASES, TIMELINE, TOPICS, JURISDICTIONS, YEARS, SOURCES, PUBLISHERS, CHANGES, CORRECTIONS),
    *(QUESTIONS, SEARCH, CONTRIBUTE, *ENTITY_LISTS.values()),
)
"""The pages that every archive has, beside those for what is in it."""
_OURS = frozenset(
    place.partition("/")[0] for place in (*ALWAYS, "api", "cards", "feeds", "schema")
) | {SITEMAP, ROBOTS}


def is_ours(path: str) -> bool:
    """Tell whether an archive may make a file at a path relative to the site's root."""
    return path.partition("/")[0] in _OURS


def case_address(case_id: str) -> str:
    """Return the address of a case."""
    return f"{CASES}{case_id}/"


def entity_address(kind: str, entity_id: str) -> str:
    """Return the address of an entity; `kind` is one of the model's, such as `person`."""
    return f"{ENTITY_LISTS[kind]}{entity_id}/"


def topic_address(topic_id: str) -> str:
    """Return the address of a topic."""
    return f"{TOPICS}{topic_id}/"


def jurisdiction_address(code: str) -> str:
    """Return the address of a country or state; `code` is its ISO 3166 code, such as `US-OK`."""
    return f"{JURISDICTIONS}{code.lower()}/"


def year_address(year: int) -> str:
    """Return the address of a year, counted as astronomers do: 0 is 1 BCE."""
    return f"{YEARS}{year}/"


def publisher_address(slug: str) -> str:
    """Return the address of who published sources."""
    return f"{PUBLISHERS}{slug}/"


def source_address(key: str) -> str:
    """Return the address of a source that several cases cite."""
    return f"{SOURCES}{key}/"


def anchor(kind: AnchorKind, item_id: str) -> str:
    """Return the id that a part of a case carries for good."""
    return f"{kind}-{item_id}"


def entry_anchor(case_id: str, event_id: str) -> str:
    """Return the id of an event in a list of several cases."""
    return f"event-{case_id}-{event_id}"


def citation_anchor(number: int, use: int) -> str:
    """Return the id of the n-th use of the source with a number, both counted from 1."""
    return f"cite-{number}-{use}"


def term_anchor(kind: Literal["voice", "standing"], term_id: str) -> str:
    """Return the id of a word of a vocabulary where a page explains it."""
    return f"{kind}-{term_id}"


def page_file(address: str) -> str:
    """Return the file of a page, relative to the site's root."""
    return f"{address}index.html"


def handwritten_address(path: str) -> str:
    """Return the address that the host gives a hand-written page, from its path below theirs."""
    parts = path.removesuffix(".md").split("/")
    return "".join(f"{part}/" for part in (parts[:-1] if parts[-1] == "index" else parts))


def year_anchor(year: int) -> str:
    """Return the id of a year on the archive's timeline."""
    return f"year-{year}"


def month_anchor(year: int, month: int) -> str:
    """Return the id of a month on the page of changes."""
    return f"month-{year}-{month:02}"


def link(from_address: str, to_address: str, to_anchor: str = "") -> str:
    """Return a link from one page to another, or to a part of it, relative to the first."""
    fragment = f"#{to_anchor}" if to_anchor else ""
    if from_address == to_address and fragment:
        return fragment
    return f"{_way(from_address, to_address) or './'}{fragment}"


def file_link(from_address: str, path: str) -> str:
    """Return a link from a page to a file of the site, such as `feeds/changes.xml`."""
    return _way(from_address, path)


def _way(from_address: str, to: str) -> str:
    """Return the way from a page to an address or a file; empty where both are the same page."""
    # A site has some hundred links a page, and `relpath` takes five times as long.
    here, there = from_address.split("/")[:-1], to.split("/")
    shared = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


def canonical(site_address: str, address: str) -> str:
    """Return the whole address of a page or a file; `site_address` ends in a slash."""
    return site_address + address


def part(page: str, part_anchor: str) -> str:
    """Return the whole address of a part of a page; `page` is the page's whole address."""
    return f"{page}#{part_anchor}"


def case_data(case_id: str) -> str:
    """Return the file that holds a case as data, relative to the site's root."""
    return f"api/v1/{CASES}{case_id}.json"


def case_source(case_id: str) -> str:
    """Return the file that holds what is written of a case, relative to the site's root."""
    return f"api/v1/{CASES}{case_id}.source.json"


def case_citations(case_id: str, suffix: CitationSuffix) -> str:
    """Return the file that cites a case and its claims, relative to the site's root."""
    return f"api/v1/{CASES}{case_id}.{suffix}"


def schema_file(name: str) -> str:
    """Return the file of a JSON Schema, relative to the site's root and to the project's alike."""
    return f"schema/{name}.schema.json"


def feed_of(address: str) -> str:
    """Return the file that tells what changed on a page, relative to the site's root."""
    return f"feeds/{address.removesuffix('/')}.xml"


def card_of(address: str) -> str:
    """Return the file of a page's picture, relative to the site's root."""
    return f"cards/{address.removesuffix('/') or 'archive'}.png"


def edit_link(repository: str | None, branch: str, place: Position) -> str:
    """Return the address on GitHub that opens a file at a line; empty where there is none."""
    if repository is None:
        return ""
    file = f"{quote(branch)}/{quote(place.path)}"
    return f"https://github.com/{repository}/blob/{file}?plain=1#L{place.line}"


def history_link(repository: str, branch: str, path: str) -> str:
    """Return the address on GitHub that lists every change to a file."""
    return f"https://github.com/{repository}/commits/{quote(branch)}/{quote(path)}"


def contribute_link(from_address: str, case_id: str) -> str:
    """Return a link from a page to the form in which a case is edited."""
    return f"{link(from_address, CONTRIBUTE)}?case={quote(case_id)}"


def new_file_link(repository: str | None, branch: str) -> str:
    """Return the address on GitHub that begins a new file; empty where there is no repository.

    `filename=` and `value=` in its query fill the page in.
    """
    return f"https://github.com/{repository}/new/{quote(branch)}" if repository else ""


def change_file_link(repository: str | None, branch: str) -> str:
    """Return the address on GitHub behind which the path of a file opens it to be changed."""
    return f"https://github.com/{repository}/edit/{quote(branch)}/" if repository else ""


def issue_link(repository: str | None, form: IssueForm, title: str = "", **fields: str) -> str:
    """Return the address on GitHub that opens an issue form; empty where there is no repository.

    Args:
        repository: `owner/name`.
        form: A file of .github/ISSUE_TEMPLATE, without its ending.
        title: What is filled in as the title of the issue.
        fields: What is filled in, by the ids of the form's fields.
    """
    if repository is None:
        return ""
    filled = {"template": f"{form}.yml", **({"title": title} if title else {}), **fields}
    return f"https://github.com/{repository}/issues/new?{urlencode(filled, quote_via=quote)}"


def text_fragment(url: str, exact: str, prefix: str = "", suffix: str = "") -> str:
    """Return a link that opens a page at a quotation (WICG URL text fragments)."""
    parts = [_directive(prefix) + "-,"] if prefix else []
    parts += [_directive(exact)]
    parts += [",-" + _directive(suffix)] if suffix else []
    mark = ":~:text=" + "".join(parts)
    return f"{url}{mark}" if "#" in url else f"{url}#{mark}"


def _directive(text: str) -> str:
    return quote(text.strip(), safe="").replace("-", "%2D")
