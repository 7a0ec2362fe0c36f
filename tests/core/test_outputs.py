"""Files beside the pages, byte for byte."""

import json
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from casefiles.core import urls
from casefiles.core.catalogue import CATALOGUE
from casefiles.core.nodes import SourceText, packed, read_nodes
from casefiles.core.outputs.case_json import render_case_json
from casefiles.core.outputs.case_source import render_case_source
from casefiles.core.outputs.feed import render_feed
from casefiles.core.outputs.names import render_names
from casefiles.core.outputs.redirects import render_redirect
from casefiles.core.outputs.rules import LATER, PARTLY, render_rules
from casefiles.core.outputs.sitemap import render_robots, render_sitemap
from casefiles.core.prose import ProseReader
from casefiles.core.read import Edition
from casefiles.core.view import changes_among, find_edits
from support.bridges import BRIDGE, read_bridges
from support.reading import ground, read_world

SITE = "https://example.org/a/"
REDIRECT = """<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" \
content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
<title>&lt;b&gt; &amp; &#34;c&#34;</title>
<link rel="canonical" href="https://example.org/a/people/ann/">
<meta name="robots" content="noindex">
<meta name="description" content="&lt;b&gt; &amp; &#34;c&#34; has another address now.">
<noscript><meta http-equiv="refresh" content="0; url=../../people/ann/"></noscript>
<script defer src="../../assets/js/redirect.js"></script>
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<h1>&lt;b&gt; &amp; &#34;c&#34;</h1>
<p lang="en" dir="ltr">This page is now at <a href="../../people/ann/">../../people/ann/</a>.</p>
</body>
</html>
"""
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://example.org/a/</loc></url>
  <url><loc>https://example.org/a/a&amp;b/</loc></url>
  <url><loc>https://example.org/a/cases/x/</loc><lastmod>2024-01-02</lastmod></url>
</urlset>
"""
EMPTY = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
</urlset>
"""


def case_feed(archive):
    case = archive.cases["bridge"]
    changes = changes_among([case], ProseReader(), find_edits(archive))
    return render_feed(archive, case.title, urls.case_address(case.id), changes)


def test_a_redirect_escapes_the_title_and_leads_on():
    assert render_redirect(SITE, "en", "cases/old/", "people/ann/", '<b> & "c"') == REDIRECT


def test_a_sitemap_is_sorted_escaped_and_names_each_page_once():
    addresses = ["cases/x/", "", "a&b/", "cases/x/"]
    changed = {"cases/x/": date(2024, 1, 2), "cases/hidden/": date(2024, 1, 3)}

    assert render_sitemap(SITE, addresses, changed) == SITEMAP


def test_a_sitemap_without_pages():
    assert render_sitemap(SITE, [], {}) == EMPTY


def test_robots_are_let_in():
    assert render_robots(SITE) == (
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/a/sitemap.xml\n"
    )


def test_a_case_as_data_has_every_key_of_the_format_in_its_long_form(golden):
    archive = read_bridges()

    golden("case.json", render_case_json(archive, archive.cases["bridge"]))


def test_a_case_as_data_has_the_shared_sources_that_only_its_prose_cites():
    leaflet = b"schema: 1\ntype: article-newspaper\ntitle: Leaflet\nlicence: public\n"
    case = ground()["content/cases/other.yml"] + b"narrative: As told [@leaflet], or @nobody.\n"
    files = {"content/cases/other.yml": case, "content/sources/leaflet.yml": leaflet}
    archive, problems = read_world(files)

    keys = archive.sources_used("other")

    assert problems == []
    assert keys[-1] == "leaflet"
    assert len(keys) == len(archive.cases["other"].sources) + 1


def test_a_feed_tells_what_changed_in_a_record(golden):
    golden("case-feed.xml", case_feed(read_bridges()))


def test_a_feed_of_several_records_tells_the_same_changes_the_latest_first(golden):
    archive = read_bridges()
    changes = changes_among(archive.cases.values(), ProseReader(), find_edits(archive))
    feed = render_feed(archive, "Bridges", urls.CHANGES, changes)

    golden("archive-feed.xml", feed)
    assert set(re.findall("<entry>.*", case_feed(archive))) < set(re.findall("<entry>.*", feed))


def test_a_feed_tells_of_the_days_of_edits_that_the_history_knows():
    archive = read_bridges()
    case = archive.cases["bridge"]
    shorter = case.model_copy(update={"claims": case.claims[2:]})
    past = {"bridge": (Edition(date(2027, 1, 5), case), Edition(date(2026, 1, 5), shorter))}
    feed = case_feed(replace(archive, past=past))

    page = f"{SITE}cases/bridge/".replace("/a/", "/archive/")
    assert "<updated>2027-01-05T00:00:00Z</updated>\n<author>" in feed
    assert (
        f"<entry><title>2 claims added · {case.title}</title><id>{page}#edits-2027-01-05</id>"
        f'<link rel="alternate" type="text/html" href="{page}#history"/>'
        "<updated>2027-01-05T00:00:00Z</updated></entry>"
    ) in feed


def test_a_feed_can_be_followed_before_there_is_anything_in_it():
    feed = render_feed(read_bridges(), "Dams", urls.topic_address("dams"), [])

    assert "<id>https://example.org/archive/feeds/topics/dams.xml</id>" in feed
    assert "<updated>2024-06-01T00:00:00Z</updated>" in feed
    assert "<entry>" not in feed


def test_a_feed_ends_with_the_hundredth_change():
    archive = read_bridges()
    changes = changes_among(archive.cases.values(), ProseReader(), find_edits(archive))
    feed = render_feed(archive, "All", urls.CHANGES, changes * 30)

    assert feed.count("<entry>") == 100


def test_a_feed_is_well_formed_whatever_a_record_says():
    title = "title: Bridge closed after a crack was seen"
    hostile = BRIDGE.replace(title, """title: ']]> & "Bridge" <b'""")
    archive = read_bridges(hostile.replace("was: 8 January", "was: '& 8 < January'"))
    feed = ET.fromstring(case_feed(archive))  # noqa: S314 - our own

    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.findtext(f"{atom}title") == archive.cases["bridge"].title
    assert "]]>" in archive.cases["bridge"].title
    ids = [entry.findtext(f"{atom}id") for entry in feed.iter(f"{atom}entry")]
    assert len(set(ids)) == len(ids) == 3


def test_a_case_is_given_as_it_is_written_with_its_tree():
    # A CR LF and a character of two units: what is given is the file, sign by sign.
    written = BRIDGE.replace("\n", "\r\n").replace("a crack", "a 😀 crack", 1)
    archive = read_bridges(written)
    given = json.loads(render_case_source(archive, archive.cases["bridge"]))

    path = "content/cases/bridge.yml"
    root, _ = read_nodes(SourceText(path, written.encode()))
    assert root is not None
    assert given == {"path": path, "text": written, "tree": packed(written, root)}


def test_names_tell_what_can_be_named():
    files = {
        "content/entities/ann.yml": (
            "schema: 1\nkind: person\nname: Ann Roe\nshort: Roe\nin_sentence: the mayor\n"
            "other_names: [A. Roe]\naliases: [a-roe]\noffices: [{title: Mayor}]\n"
        ),
        "content/sources/leaflet.yml": (
            "schema: 1\ntype: article-newspaper\ntitle: {described: A leaflet}\nlicence: public\n"
        ),
    }
    archive, _ = read_world(files)
    assert archive is not None
    ann = {"label": "Ann Roe", "kind": "person", "short": "Roe", "sentence": "the mayor"}
    assert json.loads(render_names(archive)) == {
        "language": "en",
        "entity": {
            "ann": {**ann, "names": ["A. Roe"]},
            "city": {"label": "City of Bridges", "kind": "organisation"},
        },
        "source": {
            "leaflet": {
                "label": "[A leaflet]",
                "licence": "public",
                "type": "article-newspaper",
            }
        },
        "case": {"other": {"label": "Another bridge is closed"}},
        "topic": {"bridges": {"label": "Bridges"}},
        "role": {"owner": {"label": "Owner"}},
        "jurisdiction": {"US": {"label": "United States"}},
        "voice": {
            "report": {
                "label": "Report",
                "sentence": "Reported by {by}",
                "relayed": "Reported by {by}, relaying {via}",
            }
        },
        "standing": {
            "uncorroborated": {"label": "Uncorroborated", "needs": "one origin"},
            "corroborated": {"label": "Corroborated", "needs": "two independent origins"},
        },
        "source-type": {"article-newspaper": {"label": "News article"}},
        "licence": {
            "all-rights-reserved": {"label": "All rights reserved"},
            "public": {"label": "Public domain", "free": True},
        },
        "moved": {"entity": {"a-roe": "ann"}, "case": {}},
    }


def test_rules_are_given_with_the_levels_of_the_archive():
    archive, _ = read_world({})
    assert archive is not None
    rules = json.loads(render_rules(archive.settings))

    assert rules["sentences"]["no-id"] == [
        "bad-id",
        "`{text}` can't be an id",
        "write lower-case words joined by hyphens",
    ]
    assert list(rules["levels"]) == list(CATALOGUE)
    assert {code: rules["levels"][code] for code in ("bad-id", "unarchived-source")} == {
        "bad-id": "error",
        "unarchived-source": "warning",
    }
    assert rules["parts"]["Involved"] == rules["parts"]["Party"]
    assert [rule["kind"] for rule in rules["parts"]["Claim"]] == [
        "some",
        "needless",
        "reason",
        "marks",
        "sentence",
        "voice",
    ]
    assert rules["later"] == {**{code: CATALOGUE[code].meaning for code in LATER}, **PARTLY}
