"""Articles as the core makes them, of each depth and kind, and an archive for them to stand in."""

from __future__ import annotations

from markupsafe import Markup

from casefiles.core.article import Article, TocEntry
from casefiles.core.problem import Position
from casefiles.core.settings import Publishing, SiteSettings

HOSTILE = """</title><script>alert(1)</script> & "quoted" 'too' &lt;b&gt;"""

TOC = (
    TocEntry("At a glance", "at-a-glance"),
    TocEntry("Claims", "claims", (TocEntry(HOSTILE, "claim-no-felony"),)),
)

ARTICLES = {
    "home": Article("", "home", "Home", "All of it.", Markup("<h1>Home</h1>")),
    "list": Article("cases/", "cases", "Cases", "Every case.", Markup("<h1>Cases</h1>")),
    "case": Article(
        "cases/bridge/",
        "case",
        "The bridge",
        "What fell.",
        Markup("<h1>The bridge</h1>"),
        TOC,
        Position("content/cases/bridge.yml", 12),
    ),
    "deep": Article("a/b/c/d/", "deep", "Deep", "", Markup("<h1>Deep</h1>"), noindex=True),
    "hostile": Article("cases/x/", "case", HOSTILE, HOSTILE, Markup("<h1>x</h1>"), TOC),
    "spaced": Article("timeline/", "timeline", " two  spaces\n", "a\nb", Markup("<h1>x</h1>")),
}


def settings(**changed: object) -> SiteSettings:
    """Return the settings of an archive of bridges, with some of them changed."""
    plain = SiteSettings.model_construct(
        name="Bridges & <dams>",
        description="What fell, and who says so.",
        address="https://example.org/archive/",
        repository="owner/name",
        topics=(),
        roles=(),
        jurisdictions=(),
        voices=(),
        standings=(),
        source_types=(),
        licences=(),
        publishing=Publishing(holder="the contributors", code="MIT", data="CC0-1.0"),
    )
    return plain.model_copy(update=changed)
