import typing
from html.parser import HTMLParser

import pytest

from casefiles.core.archive import Archive
from casefiles.core.model import Model
from casefiles.core.model.base import ProseText, Ref
from casefiles.core.site import plan_site
from support.bridges import read_bridges

HOSTILE = """<script>alert(1)</script>"'& onclick=x"""
OF_A_FORM = {
    "id",
    "key",
    "origin",
    "url",
    "website",
    "wikidata",
    "address",
    "repository",
    "data_url",
}
"""Texts that can't be hostile: the reader refuses all but ids and addresses."""
KEPT = {"sentence", "relayed", "container_title", "publisher", "authority"}
"""Texts that stay behind the hostile one: patterns, and names that pages are grouped by."""


def spoilt(value: object) -> object:
    """Return a model with every text that a contributor can choose made hostile."""
    if isinstance(value, tuple):
        return tuple(spoilt(item) for item in value)
    if not isinstance(value, Model):
        return value
    changed = {}
    for name, field in type(value).model_fields.items():
        old = getattr(value, name)
        shape = type(value).shape[field.alias or name]
        free = not any(isinstance(mark, Ref | ProseText) for mark in shape.marks)
        if isinstance(old, str) and free and name not in OF_A_FORM and not is_closed(field):
            changed[name] = HOSTILE + (old if name in KEPT else "")
        elif name not in ("aliases", "names"):
            changed[name] = spoilt(old)
    return value.model_copy(update=changed)


def is_closed(field) -> bool:
    return typing.get_origin(field.annotation) is typing.Literal


class Skeleton(HTMLParser):
    """The tags of a text with the names of their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, ...]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, *(name for name, _ in attrs)))


@pytest.fixture(scope="module")
def archives():
    innocent = read_bridges()
    every = {name: getattr(innocent, name) for name in ("cases", "entities", "sources")}
    hostile = Archive(
        spoilt(innocent.settings).model_copy(update={"language": innocent.settings.language}),
        *({key: spoilt(item) for key, item in items.items()} for items in every.values()),
        innocent.positions,
        innocent.today,
    )
    return innocent, hostile


def pages_of(archive):
    site = plan_site(archive)
    yield from (article.html for article in site.articles())
    yield from site.slots_at("").values()


def test_shows_hostile_texts_as_text(archives):
    innocent, hostile = archives
    wanted = [Skeleton(html).tags for html in pages_of(innocent)]

    pages = list(pages_of(hostile))

    assert [Skeleton(html).tags for html in pages] == wanted
    assert sum(html.count("&lt;script&gt;alert(1)&lt;/script&gt;") for html in pages) > 150
