"""An archive of one bridge that uses every key of the format at least once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from textwrap import dedent

from casefiles.core.archive import Archive
from casefiles.core.article import ArticleWriter
from casefiles.core.model import Case
from casefiles.core.nodes import SourceText
from casefiles.core.prose import ProseReader
from casefiles.core.site import read_archive
from casefiles.core.view import CasePage, Page, view_case

TODAY = date(2024, 6, 1)
CASE = "content/cases/bridge.yml"
_OTHER_CASE = "content/cases/other.yml"

_SETTINGS = """
    name: Bridges
    description: Bridges that were closed.
    address: https://example.org/archive/
    repository: keepers/bridges
    publishing:
      holder: the bridge keepers
      code: MIT
      data: CC-BY-4.0
      data_url: https://creativecommons.org/licenses/by/4.0/
    topics: {bridges: Bridges, repairs: Repairs}
    roles: {owner: Owner, witness: Witness}
    jurisdictions: {US: United States, US-NY: New York}
    voices:
      report:
        label: Report
        description: Told by a newspaper.
        sentence: "Reported by {by}"
        relayed: "Reported by {by}, relaying {via}"
      statement: {label: Statement, sentence: "{by} on {date}"}
      rumour: {label: Rumour, sentence: Heard in the street}
    standings:
      established: {label: Established, needs: a record or two independent origins}
      corroborated: {label: Corroborated, needs: two independent origins}
      uncorroborated: {label: Uncorroborated, description: One origin., needs: one origin}
      disputed: {label: Disputed, needs: a dispute}
      refuted: {label: Refuted, needs: a refutation}
      withdrawn: {label: Taken back, needs: a retraction}
    source_types: {article-newspaper: News article, report: {label: Report, record: true}}
    licences: {all-rights-reserved: All rights reserved}
    names: [Ada Byron, Daily Post, The Weekly, Public Works]
    rules: {standing: "off"}
"""

_ENTITIES = {
    "city": """
        schema: 1
        kind: organisation
        name: City of Bridges
        short: the city
        other_names: [Bridge City, City of B.]
        description: It owns the bridges [@ledger].
        website: https://city.example/
        wikidata: Q42
        within: US-NY
    """,
    "office": """
        schema: 1
        kind: organisation
        name: Office of Public Works
        part_of: city
    """,
    "mayor": """
        schema: 1
        kind: person
        name: Ada Byron
        sort: Byron, Ada
        offices:
          - {title: Mayor, body: city, from: "2020", to: "..", party: Independent}
          - {title: Treasurer, from: "2018", to: "2019"}
          - {title: Clerk, from: "2016"}
          - {title: Member, to: "2015"}
          - {title: Juror}
          - {title: Warden, to: ".."}
    """,
    "square": """
        schema: 1
        kind: place
        name: Bridge Square
        coordinates: {lat: 40.5, lon: -73.25, precision: city}
    """,
}

_LEDGER = """
    schema: 1
    type: report
    title: Ledger of bridges
    author: [{family: Byron, given: Ada}, Office of Public Works]
    publisher: City of Bridges
    number: No. 7
    volume: "2"
    page: 3-9
    DOI: 10.1000/1
    issued: "2023"
    URL: https://city.example/ledger
    archived: {url: https://web.archive.org/web/2023/x, date: "2023-05-01"}
    status: live
    checked: "2024-01-03"
    licence: all-rights-reserved
"""

_OTHER = """
    schema: 1
    title: Another bridge is closed
    summary: The city closed a bridge [@gazette].
    status: final
    opened: "2024-01-10"
    reviewed: "2024-01-12"
    topics: [bridges]
    jurisdictions: [US]
    occurred: XXXX
    noindex: true
    sources:
      gazette: {type: article-newspaper, title: Bridge closed, licence: all-rights-reserved}
    claims:
      - id: closed
        text: The other bridge was closed.
        voice: report
        by: city
        via: [{label: A walker, private: true}]
        standing: uncorroborated
        evidence: [gazette]
"""

BRIDGE = """
    schema: 1
    title: Bridge closed after a crack was seen
    summary: The city closed the bridge [@post, para. 1]. Why is [not known](claim:crack).
    status: preliminary
    opened: "2024-01-10"
    reviewed: "2024-01-12"
    topics: [bridges, repairs]
    jurisdictions: [US, US-NY]
    occurred: "2024-01-09"
    places: [{entity: square, note: the north end}, {name: the river}]
    involved:
      - {entity: city, role: owner}
      - {label: Walker, role: witness, private: true}
    sources:
      post:
        type: article-newspaper
        title: Is the bridge safe?
        container-title: Daily Post
        issued: "2024-01-10"
        URL: https://post.example/bridge
        origin: briefing
        page: "4"
        licence: all-rights-reserved
      weekly:
        type: article-newspaper
        title: {described: article on the bridge}
        author: [The Weekly]
        genre: column
        language: es
        URL: https://weekly.example/
        origin: briefing
        licence: all-rights-reserved
        notes:
          - {kind: correction, text: "It has the day wrong [@post; @map]."}
      map: {type: report, title: Map, authority: Land office, licence: all-rights-reserved}
      flyer:
        type: report
        title: Flyer
        author: [{family: Byron}]
        licence: all-rights-reserved
        as_a_whole: One leaf.
      unread: {type: report, title: Never cited., licence: all-rights-reserved}
    claims:
      - id: closed
        text: The bridge was closed.
        voice: report
        by: city
        via: [mayor, {label: A walker, private: true}]
        about: [square]
        standing: established
        aliases: [shut]
        evidence:
          - source: post
            locator: para. 2
            quote: {exact: it was closed, prefix: "At noon,", suffix: "."}
          - {source: weekly, relation: corroborates, quote: fue cerrado, note: In its own words.}
          - {source: flyer, quote: closed}
          - {source: ledger, relation: disputes, locator: pp. 3-4}
        notes:
          - {kind: context, text: "It had been closed before [@ledger]."}
      - id: crack
        text: A crack was seen.
        voice: statement
        by: mayor
        via: [city]
        date: "2024-01-09"
        paraphrase: true
        standing: uncorroborated
        evidence: [post]
      - id: rumour
        text: It will fall.
        voice: rumour
        standing: withdrawn
        no_evidence: Only heard.
      - id: undated
        text: It is old.
        voice: statement
        by: mayor
        date: "2024"
        standing: disputed
        evidence: [post]
    timeline:
      - id: closing
        date: "2024-01-09"
        title: The bridge is closed
        claims: [closed]
        about: [city]
      - id: seen
        date: "[..2024-01-08]"
        bounds: {date: "2023-12/2024-01-08", why: The ice came then., sources: [ledger]}
        public: "2024-01-10"
        title: The crack is seen
        text: By a walker.
        place: {entity: square, note: north end}
        sources: [{source: post, locator: para. 3}, flyer]
      - {id: winter, kind: period, date: "2023-12~/2024-02", title: Winter, sources: [post]}
      - id: sign
        date: "2024-01-09"
        title: A sign is put up
        place: {name: the river}
        sources: [post]
      - {id: lamp, date: XXXX, title: A lamp is broken, sources: [post]}
    conflicts:
      - id: length
        about: Length of the crack
        values:
          - {value: one *metre*, source: post, locator: p. 4, note: Seen from below.}
          - {value: two metres, source: flyer}
        used: none
        why: Nobody measured it [@flyer].
        claims: [crack]
      - id: hour
        about: Hour
        values: [{value: noon, source: post}, {value: one, source: flyer}]
    open_questions:
      - id: cause
        question: What made the crack?
        text: Frost is likely.
        looked: [{where: The ledger, date: "2024-01-11", found: "nothing [@ledger]"}]
        check_again: "2027-01-01"
        claims: [crack]
      - {id: when, question: When will it open?}
    responses:
      - id: city
        by: city
        state: given
        checked: "2024-01-12"
        date: "2024-01-11"
        text: It answered.
        quote: {exact: se abrirá, language: es}
        sources: [weekly]
        claims: [closed]
      - {id: mayor, by: mayor, state: none-found, checked: "2024-01-12", quote: no words}
    corrections:
      - id: day
        date: "2024-01-11"
        was: 8 January
        now: 9 January
        why: A slip.
        affects: [closed]
    related: [{case: other, why: The same river.}, other]
    narrative: |
      The [city](entity:city) closed it [@post; @weekly], as in
      [another case](case:other#claim-closed).

      See [the day](event:closing).
"""


def bridge_files(case: str = BRIDGE) -> Mapping[str, str]:
    """Return the text of each file of the archive by its path."""
    files = {
        "site_config.yml": _SETTINGS,
        CASE: case,
        _OTHER_CASE: _OTHER,
        "content/sources/ledger.yml": _LEDGER,
        **{f"content/entities/{key}.yml": text for key, text in _ENTITIES.items()},
    }
    return {path: dedent(text) for path, text in files.items()}


def archive_of_every_kind() -> Mapping[str, str]:
    """Return the files with an old address and a withdrawn case, so that no kind of page lacks."""
    files = bridge_files()
    withdrawn = 'status: withdrawn\nwithdrawn: {date: "2024-03-01", reason: It was another.}'
    other = files[_OTHER_CASE].replace("status: final", withdrawn)
    return {**files, CASE: f"{files[CASE]}aliases: [old-bridge]\n", _OTHER_CASE: other}


def read_bridges(case: str = BRIDGE) -> Archive:
    """Return the archive with its own or another text of the case."""
    texts = [SourceText(path, text.encode()) for path, text in bridge_files(case).items()]
    archive, problems = read_archive(texts, TODAY)
    if archive is None:
        raise ValueError("\n".join(map(str, problems)))
    return archive


def bridge_of(archive: Archive) -> Case:
    """Return the case itself."""
    return archive.cases["bridge"]


def bridge_page(case: str = BRIDGE) -> CasePage:
    """Return the view of the case's page."""
    archive = read_bridges(case)
    return view_case(archive, bridge_of(archive), ProseReader())


def html_of(page: Page) -> str:
    """Return the HTML of a page."""
    return str(ArticleWriter().write(page).html)
