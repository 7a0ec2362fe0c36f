"""The whole interface of the core: texts to archive, archive to site."""

import re
from dataclasses import replace
from datetime import date

import pytest

from casefiles.core.article import SLOTS
from casefiles.core.nodes import SourceText
from casefiles.core.prose import ProseReader, plain_prose
from casefiles.core.sentences import guess
from casefiles.core.site import (
    Edition,
    Memory,
    Site,
    finish,
    judge_draft,
    page_faults,
    plan_site,
    read_archive,
    read_draft,
    unknown_slots,
)
from casefiles.core.urls import canonical, page_file
from support.bridges import read_bridges
from support.reading import TODAY, ground, read_world

CASE = ground()["content/cases/other.yml"].decode()


@pytest.fixture(scope="module")
def site() -> Site:
    archive, problems = read_world(
        {
            "content/cases/other.yml": CASE + "aliases: [older]\n",
            "content/cases/hidden.yml": CASE.replace("Another", "A hidden") + "noindex: true\n",
            "content/entities/city.yml": ground()["content/entities/city.yml"].decode()
            + "aliases: [town]\n",
            "content/sources/leaflet.yml": "schema: 1\ntype: article-newspaper\n"
            "title: Leaflet\nlicence: public\n",
        }
    )
    assert [problem.code for problem in problems] == ["unused-source"]
    assert archive is not None
    return plan_site(archive, [""])


def test_makes_every_page(site):
    assert [(article.address, article.kind) for article in site.articles()] == [
        ("cases/other/", "case"),
        ("cases/hidden/", "case"),
        ("cases/", "cases"),
        ("timeline/", "timeline"),
        ("changes/", "changes"),
        ("corrections/", "corrections"),
        ("open-questions/", "questions"),
        ("people/", "rows"),
        ("organisations/", "rows"),
        ("places/", "rows"),
        ("subjects/", "rows"),
        ("organisations/city/", "entity"),
        ("topics/", "rows"),
        ("topics/bridges/", "term"),
        ("jurisdictions/", "rows"),
        ("jurisdictions/us/", "term"),
        ("years/", "rows"),
        ("years/2024/", "term"),
        ("sources/", "rows"),
        ("sources/leaflet/", "source"),
        ("publishers/", "rows"),
        ("search/", "search"),
        ("contribute/", "contribute"),
    ]


def test_makes_the_files_beside_the_pages(site):
    files = {file.path: file.render() for file in site.files}

    assert list(files) == [
        "sitemap.xml",
        "robots.txt",
        "api/v1/names.json",
        "api/v1/rules.json",
        "api/v1/cases/other.json",
        "api/v1/cases/other.source.json",
        "api/v1/cases/other.bib",
        "api/v1/cases/other.csl.json",
        "api/v1/cases/other.ris",
        "api/v1/cases/hidden.json",
        "api/v1/cases/hidden.source.json",
        "api/v1/cases/hidden.bib",
        "api/v1/cases/hidden.csl.json",
        "api/v1/cases/hidden.ris",
        "schema/case.schema.json",
        "schema/entity.schema.json",
        "schema/source.schema.json",
        "schema/site-config.schema.json",
        "api/v1/words.json",
        "feeds/changes.xml",
        "feeds/corrections.xml",
        "feeds/cases/other.xml",
        "feeds/cases/hidden.xml",
        "feeds/organisations/city.xml",
        "feeds/topics/bridges.xml",
        "feeds/jurisdictions/us.xml",
        "cases/older/index.html",
        "organisations/town/index.html",
    ]
    assert re.findall("<loc>https://example.org/(.*?)</loc>", files["sitemap.xml"]) == [
        "",
        "cases/",
        "cases/other/",
        "changes/",
        "contribute/",
        "corrections/",
        "jurisdictions/",
        "jurisdictions/us/",
        "open-questions/",
        "organisations/",
        "organisations/city/",
        "people/",
        "places/",
        "publishers/",
        "search/",
        "sources/",
        "sources/leaflet/",
        "subjects/",
        "timeline/",
        "topics/",
        "topics/bridges/",
        "years/",
        "years/2024/",
    ]
    assert "<lastmod>2024-01-12</lastmod>" in files["sitemap.xml"]
    assert 'content="0; url=../other/"' in files["cases/older/index.html"]
    assert 'content="0; url=../city/"' in files["organisations/town/index.html"]


def test_pages_show_what_was_read_when_it_was_judged(site):
    archive = site.archive
    summary = archive.cases["other"].summary
    other = ProseReader().read_block("Read before.")
    page = plan_site(replace(archive, prose={summary: other})).page_at("cases/other/")

    assert archive.prose[summary] == ProseReader().read_block(summary)
    assert "Read before." in str(page.view())


def test_knows_cases_by_their_earlier_ids_too():
    path = "content/cases/other.yml"
    archive, _ = read_world({path: CASE.replace("title:", "aliases: [crack]\ntitle:", 1)})

    assert archive is not None
    assert archive.case_names == {"other", "crack"}


def test_what_is_written_is_told_in_time_or_when_somebody_asks():
    texts = [SourceText(path, data) for path, data in ground().items()]
    whole, _ = read_archive(texts, TODAY)
    draft = read_draft(texts, TODAY)
    asked = finish(draft, judge_draft(draft))

    assert whole is not None
    assert asked is not None
    assert len(asked.scripts) == len(whole.scripts) == len(whole.cases)
    assert dict(asked.scripts) == whole.scripts
    assert asked.scripts["other"].text == CASE


def test_slots_link_from_the_page_they_stand_on(site):
    assert list(site.slots_at("")) == list(SLOTS)
    assert 'href="cases/other/"' in site.slots_at("")["lead-case"]
    assert 'href="../cases/other/"' in site.slots_at("about/")["lead-case"]


def test_handwritten_pages_link_to_cases_entities_and_shared_sources(site):
    prose = ProseReader().read_line("[a](case:other) [b](entity:city) [@leaflet]")

    assert list(page_faults(site.archive, prose)) == []
    html = site.write_page("about/", prose)
    assert 'href="../cases/other/"' in html
    assert 'href="../organisations/city/"' in html


def test_handwritten_pages_end_with_the_sources_they_cite(site):
    cites = site.write_page("about/", ProseReader().read_line("As told [@leaflet] and [@leaflet]."))
    plain = site.write_page("about/", ProseReader().read_line("As told."))

    assert re.findall('href="#([^"]*)"', cites) == [
        "source-leaflet",
        "source-leaflet",
        "source-leaflet",
        "cite-1-1",
        "cite-1-2",
    ]
    assert re.findall('id="([^"]*)"', cites) == [
        "cite-1-1",
        "cite-1-2",
        "cited-sources",
        "source-leaflet",
    ]
    assert plain == "As told."


def test_handwritten_pages_have_no_claims_of_their_own(site):
    prose = ProseReader().read_line("[a](case:older) [b](claim:closed) [@gazette]")
    faults = [(fault.code, fault.hint) for fault in page_faults(site.archive, prose)]

    assert plain_prose(prose) == "a b"
    assert faults == [
        ("unknown-case", "its id is now `other`"),
        ("unknown-claim", guess("claim")),
        ("unknown-source", "add it to `sources:` of the case or to content/sources/"),
    ]


def test_the_feed_of_a_page_tells_of_the_cases_under_it(site):
    feeds = {file.path: file.render() for file in site.files if file.path.startswith("feeds/")}
    cases = {
        path: sorted(set(re.findall("<id>.*/cases/(.*?)/#", feed))) for path, feed in feeds.items()
    }

    assert cases["feeds/cases/other.xml"] == ["other"]
    assert cases["feeds/changes.xml"] == ["hidden", "other"]
    assert cases["feeds/organisations/city.xml"] == ["hidden", "other"]
    assert cases["feeds/topics/bridges.xml"] == ["hidden", "other"]


def test_every_page_that_has_a_feed_names_it(site):
    named = {article.address: article.feed for article in site.articles() if article.feed}

    assert named.pop("cases/") == named["changes/"]
    assert sorted(named.values()) == sorted(
        file.path for file in site.files if file.path.startswith("feeds/")
    )


def test_corrections_have_a_feed_of_their_own():
    archive = read_bridges()
    feeds = {file.path: file.render() for file in plan_site(archive).files if "feeds/" in file.path}
    entries = re.findall("<entry>.*", feeds["feeds/corrections.xml"])

    assert [re.findall("<id>.*#(.*)</id>", entry) for entry in entries] == [["correction-day"]]
    assert set(entries) < set(re.findall("<entry>.*", feeds["feeds/changes.xml"]))


def test_what_the_repository_tells_of_a_record_is_told_everywhere():
    archive = read_bridges()
    case = archive.cases["bridge"]
    shorter = case.model_copy(update={"claims": case.claims[2:]})
    past = {"bridge": (Edition(date(2027, 1, 5), case), Edition(date(2026, 1, 5), shorter))}
    site = plan_site(replace(archive, past=past))
    pages = {article.address: article.html for article in site.articles()}
    feeds = {file.path: file.render() for file in site.files if "feeds/" in file.path}

    assert {address for address, html in pages.items() if "2 claims added" in html} == {
        "cases/bridge/",
        "changes/",
    }
    assert pages["cases/bridge/"].count('datetime="2027-01-05"') == 2  # Changed, and its history.
    assert {path for path, feed in feeds.items() if "2 claims added" in feed} >= {
        "feeds/cases/bridge.xml",
        "feeds/changes.xml",
    }


def test_a_withdrawn_case_is_kept_from_search_engines():
    taken_back = CASE.replace(
        "status: preliminary",
        "status: withdrawn\nwithdrawn: {date: '2024-02-01', reason: It never was.}",
    )
    archive, _ = read_world({"content/cases/other.yml": taken_back})
    site = plan_site(archive)

    assert next(site.articles()).noindex
    assert "cases/other/" not in next(
        file.render() for file in site.files if file.path == "sitemap.xml"
    )


def test_there_is_no_archive_without_settings():
    assert read_archive([], TODAY) == (None, [])


def test_a_file_that_is_as_it_was_is_not_read_again():
    texts = [SourceText(path, data) for path, data in ground().items()]
    memory = Memory()
    first = read_draft(texts, TODAY, memory)
    changed = [
        replace(text, data=text.data + b"\n") if "cases" in text.path else text for text in texts
    ]

    second = read_draft(changed, TODAY, memory)

    assert second.settings is first.settings
    assert second.entities[0] is first.entities[0]
    assert second.cases[0] is not first.cases[0]
    assert set(memory.files) == {text.path for text in texts}


def test_a_page_has_one_whole_address():
    assert canonical("https://example.org/archive/", "about/") == (
        "https://example.org/archive/about/"
    )


def test_a_lead_names_its_speaker_as_a_sentence_does():
    city = ground()["content/entities/city.yml"].decode() + "in_sentence: the City of Bridges\n"
    archive, _ = read_world({"content/entities/city.yml": city})
    case = next(plan_site(archive).articles())

    assert "Reported by the City of Bridges:" in case.html


@pytest.mark.parametrize(("handwritten", "count"), [("method/", 1), ("methods/", 0)])
def test_a_case_leads_to_the_page_on_how_to_read_it(handwritten, count):
    archive, _ = read_world({})
    case = next(plan_site(archive, [handwritten]).articles())

    assert case.html.count('<a href="../../method/">How to read a case</a>') == count


def test_pages_are_where_they_were_planned(site):
    articles = list(site.articles())

    assert [page.address for page in site.pages] == [article.address for article in articles]
    assert [page.noindex for page in site.pages] == [article.noindex for article in articles]
    assert site.paths[: len(articles)] == tuple(page_file(page.address) for page in site.pages)
    assert site.paths[len(articles) :] == tuple(file.path for file in site.files)


def test_tells_of_a_slot_where_it_is_named_and_not_where_it_is_an_example():
    html = "<p><!-- casefiles: one --></p><!-- casefiles: odd --><p>&lt;!-- casefiles: two --></p>"
    text = "<!-- casefiles: one -->\n<!--  casefiles: odd -->\n<!-- casefiles: odd -->"

    faults = list(unknown_slots(html, text, ("one", "all")))

    assert [(fault.offset, fault.message) for fault in faults] == [
        (text.rindex("<!--"), "there is no slot `odd`")
    ]
    assert faults[0].hint == "the slots are `all`, `one`"
