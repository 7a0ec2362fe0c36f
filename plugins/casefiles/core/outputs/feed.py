"""Atom feeds (RFC 4287) of what changed in records, as apart from what happened in the world."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice
from xml.sax.saxutils import escape, quoteattr

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.view import Change

_MOST = 100
"""Entries; a reader who follows needs the latest."""


def render_feed(
    archive: Archive, title: str, address: str, changes: Iterable[tuple[Case, Change]]
) -> str:
    """Return a feed of changes of records.

    Args:
        archive: The archive.
        title: What is followed, such as the title of a case.
        address: The page that the feed belongs to.
        changes: The changes, latest first.
    """
    settings, changes = archive.settings, tuple(islice(changes, _MOST))
    page = urls.canonical(settings.address, address)
    own = urls.canonical(settings.address, urls.feed_of(address))
    updated = changes[0][1].day if changes else archive.today
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(settings.language)}>',
        f"<title>{escape(title)}</title>",
        f"<subtitle>{escape(f'Changes of records in {settings.name}')}</subtitle>",
        f"<id>{escape(own)}</id>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(own)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
        f"<updated>{_moment(updated)}</updated>",
        f"<author><name>{escape(settings.publishing.holder)}</name></author>",
        f"<rights>{escape(settings.publishing.data)}</rights>",
        *(_entry(settings.address, case, change) for case, change in changes),
        "</feed>",
    ]
    return "\n".join([*lines, ""])


def _entry(site_address: str, case: Case, change: Change) -> str:
    # The same in every feed: a reader who follows two of them is told once.
    page = urls.canonical(site_address, urls.case_address(case.id))
    place = urls.part(page, change.anchor) if change.anchor else page
    own = escape(urls.part(page, change.key))
    return (
        f"<entry><title>{escape(f'{change.words} · {case.title}')}</title><id>{own}</id>"
        f'<link rel="alternate" type="text/html" href={quoteattr(place)}/>'
        f"<updated>{_moment(change.day)}</updated></entry>"
    )


def _moment(day: date) -> str:
    # A feed wants a time; a record has days.
    return f"{day.isoformat()}T00:00:00Z"
