"""Atom feeds (RFC 4287) of what changed in a record, as apart from what happened in the world."""

from __future__ import annotations

from datetime import date
from xml.sax.saxutils import escape, quoteattr

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.prose import ProseReader
from casefiles.core.view import Change, changes_of


def render_case_feed(archive: Archive, case: Case, reader: ProseReader) -> str:
    """Return the feed of one case's changes, latest first."""
    settings, changes = archive.settings, changes_of(case, reader)
    page = urls.canonical(settings.address, urls.case_address(case.id))
    own = urls.canonical(settings.address, urls.case_feed(case.id))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(settings.language)}>',
        f"<title>{escape(case.title)}</title>",
        f"<subtitle>{escape(f'Changes of this record in {settings.name}')}</subtitle>",
        f"<id>{escape(own)}</id>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(own)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
        f"<updated>{_moment(changes[0].day)}</updated>",
        f"<author><name>{escape(settings.publishing.holder)}</name></author>",
        f"<rights>{escape(settings.publishing.data)}</rights>",
        *(_entry(case, page, change) for change in changes),
        "</feed>",
    ]
    return "\n".join([*lines, ""])


def _entry(case: Case, page: str, change: Change) -> str:
    place = urls.part(page, change.anchor) if change.anchor else page
    own = escape(urls.part(page, change.key))
    return (
        f"<entry><title>{escape(change.words)}</title><id>{own}</id>"
        f'<link rel="alternate" type="text/html" href={quoteattr(place)}/>'
        f"<updated>{_moment(change.day)}</updated><summary>{escape(case.title)}</summary></entry>"
    )


def _moment(day: date) -> str:
    # A feed wants a time; a record has days.
    return f"{day.isoformat()}T00:00:00Z"
