from casefiles.core.problem import Position
from casefiles.core.prose import ProseReader
from casefiles.core.view import Head, Heading, view_case
from support.bridges import BRIDGE, bridge_files, bridge_page, html_of, read_bridges

REPOSITORY = "https://github.com/keepers/bridges/blob/main/"
WITHDRAWN = BRIDGE.replace(
    "status: preliminary",
    "status: withdrawn\n"
    "    withdrawn:\n"
    "      date: '2024-02-01'\n"
    "      reason: It was [another](case:other).",
)
BARE = """
    schema: 1
    title: Bridge
    summary: Nothing is known of it.
    status: preliminary
    opened: "2024-01-10"
    reviewed: "2024-01-12"
    topics: [bridges]
    jurisdictions: [US]
    occurred: XXXX
    claims:
      - id: stands
        text: The bridge stands.
        voice: rumour
        standing: uncorroborated
        no_evidence: Nobody wrote it down.
"""


def test_shows_every_part_of_a_case(golden):
    golden("case.html", html_of(bridge_page()))


def test_shows_no_part_that_is_empty(golden):
    golden("case-bare.html", html_of(bridge_page(BARE)))


def test_a_case_that_was_compared_on_its_first_day_was_opened_and_no_more():
    page = bridge_page(BARE.replace('reviewed: "2024-01-12"', 'reviewed: "2024-01-10"'))

    assert [change.words for change in page.history.body.changes] == ["Record opened"]


def test_says_first_that_a_case_was_withdrawn():
    html = html_of(bridge_page(WITHDRAWN))

    assert html[html.index("</nav>") : html.index("</header>")] == (
        "</nav>\n\n"
        '<div class="cf-withdrawn" role="note">\n'
        '<p class="cf-withdrawn__title">Withdrawn on '
        '<time datetime="2024-02-01">1 February 2024</time></p>\n'
        '<div class="cf-prose cf-withdrawn__reason">'
        '<p>It was <a href="../other/">another</a>.</p></div>\n'
        "</div>\n"
        '<p class="cf-head__kicker">\n'
        '<span class="cf-status cf-status--withdrawn" data-pagefind-filter="status">'
        "Withdrawn record</span>\n"
        '<span class="cf-head__meaning">Taken back; see the reason.</span>\n'
        "</p>\n"
        '<h1 class="cf-head__title">Bridge closed after a crack was seen</h1>\n'
        '<dl class="cf-clock" data-pagefind-ignore>\n'
        '<div class="cf-clock__item"><dt>Happened</dt>'
        '<dd><time datetime="2024-01-09">9 January 2024</time></dd></div>\n'
        '<div class="cf-clock__item"><dt>Last event</dt>'
        '<dd><time datetime="2024-01-09">9 January 2024</time></dd></div>\n'
        '<div class="cf-clock__item"><dt>Record changed</dt>'
        '<dd><time datetime="2024-02-01">1 February 2024</time></dd></div>\n'
        '<div class="cf-clock__item"><dt>Checked against sources</dt>'
        '<dd><time datetime="2024-01-12">12 January 2024</time></dd></div>\n'
        "</dl>\n"
        '<p class="cf-acts" data-pagefind-ignore>'
        '<a class="cf-cites cf-acts__act" href="#cite">Cite</a></p>\n'
    )


def test_tells_the_chrome_what_it_must_know():
    assert bridge_page().head == Head(
        "cases/bridge/",
        "case",
        "Bridge closed after a crack was seen",
        "The city closed the bridge. Why is not known.",
        (
            Heading("At a glance", "at-a-glance"),
            Heading("People and bodies", "parties"),
            Heading("Timeline", "timeline"),
            Heading("Claims", "claims"),
            Heading("Evidence", "evidence"),
            Heading("Where sources disagree", "conflicts"),
            Heading("Replies", "responses"),
            Heading("Open questions", "open-questions"),
            Heading("Narrative", "narrative"),
            Heading("Sources", "sources"),
            Heading("Corrections", "corrections"),
            Heading("How this page changed", "history"),
            Heading("Related cases", "related"),
            Heading("Cite this case", "cite"),
        ),
        Position("content/cases/bridge.yml", 2),
        feed="feeds/cases/bridge.xml",
    )


def test_keeps_a_page_from_search_engines():
    archive = read_bridges()

    assert view_case(archive, archive.cases["other"], ProseReader()).head.noindex


def test_hides_links_to_a_repository_that_is_not_known():
    archive = read_bridges()
    settings = archive.settings.model_copy(update={"repository": None})
    nowhere = type(archive)(
        settings,
        archive.cases,
        archive.entities,
        archive.sources,
        archive.positions,
        archive.today,
    )

    page = view_case(nowhere, nowhere.cases["bridge"], ProseReader())

    cite = page.cite.body
    assert (cite.edit_url, cite.report_url, cite.source_url) == ("", "", "")
    assert "github.com" not in html_of(page)


def test_opens_each_part_at_its_own_lines():
    page, files = bridge_page(), bridge_files()
    lists = (
        page.timeline.body.events,
        page.claims.body.claims,
        *(page.conflicts.body, page.responses.body, page.questions.body),
        *(page.sources.body, page.corrections.body),
    )

    opened = {}
    for part in (part for parts in lists for part in parts):
        path, _, line = part.edit.href.removeprefix(REPOSITORY).partition("?plain=1#L")
        opened[part.edit.words] = (part.anchor, files[path].splitlines()[int(line) - 1].strip())

    assert len(opened) == sum(map(len, lists))
    # A source of several cases stands in a file of its own.
    assert opened.pop("source ledger") == ("source-ledger", "schema: 1")
    for words, (anchor, first_line) in opened.items():
        kind, _, name = words.partition(" ")
        assert anchor == f"{kind}-{name}"
        begins = (f"{name}:",) if kind == "source" else (f"- id: {name}", f"- {{id: {name},")
        assert first_line.startswith(begins)


def test_says_what_a_link_to_edit_is_for():
    words = 'data-pagefind-ignore>Edit<span class="cf-hidden"> claim crack</span></a>'

    assert words in html_of(bridge_page())
