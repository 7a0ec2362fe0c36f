"""What the fields of the format are called for readers."""

from __future__ import annotations

from types import MappingProxyType

from casefiles.core.model.base import FieldShape, ProseText

_LABELS = MappingProxyType(
    {
        "URL": "address",
        "about": "subject",
        "accessed": "day of reading",
        "affects": "corrected claim",
        "address": "address of the site",
        "aliases": "earlier name in links",
        "archived": "archived copy",
        "as_a_whole": "reason for citing it as a whole",
        "bounds": "narrower date",
        "by": "speaker",
        "check_again": "day to look again",
        "checked": "day of checking",
        "claims": "linked claim",
        "container-title": "publication",
        "exact": "quotation",
        "found": "finding",
        "from": "beginning",
        "genre": "closer kind",
        "involved": "person or body",
        "in_sentence": "name in a sentence",
        "issued": "date of publication",
        "jurisdictions": "jurisdiction",
        "label": "wording",
        "lat": "degrees north",
        "lead": "case on the home page",
        "licences": "licence",
        "locator": "place in it",
        "lon": "degrees east",
        "looked": "search",
        "names": "name that may stand in prose",
        "no_evidence": "reason for having no evidence",
        "noindex": "hidden from search engines",
        "notes": "note",
        "now": "present wording",
        "occurred": "date",
        "offices": "office",
        "opened": "day of opening",
        "origin": "what it derives from",
        "other_names": "other name",
        "paraphrase": "marked as paraphrase",
        "places": "place",
        "private": "private person",
        "public": "date of becoming public",
        "quote": "quotation",
        "record": "counts as a record",
        "related": "related case",
        "reviewed": "day of comparing with sources",
        "roles": "role",
        "rules": "house rule",
        "short": "shorter name",
        "sort": "name in lists",
        "source_types": "kind of source",
        "sources": "source",
        "standings": "standing",
        "to": "end",
        "topics": "topic",
        "url": "address",
        "used": "value used",
        "values": "value",
        "verdicts": "word that pronounces on truth",
        "via": "original speaker",
        "voices": "voice",
        "was": "earlier wording",
        "why": "reason",
        "withdrawn": "withdrawal",
        "within": "lies in",
        "wording": "loaded word",
    }
)
"""By the keys of the format; what has no name here is called by its key."""


def label_of(shape: FieldShape) -> str:
    """Return what a field is called."""
    return _LABELS.get(shape.key, shape.key.replace("_", " ").replace("-", " "))


def prose_of(shape: FieldShape) -> ProseText | None:
    """Return which Markdown a field holds, if it holds any."""
    return next((mark for mark in shape.marks if isinstance(mark, ProseText)), None)
