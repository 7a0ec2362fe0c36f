"""The words of pages for the closed vocabularies of the format, and for counts of evidence."""

from __future__ import annotations

from types import MappingProxyType

from casefiles.core.view.values import Label, counted

_RELATIONS = MappingProxyType(
    {
        "supports": "Supports",
        "corroborates": "Confirms",
        "disputes": "Disputes",
        "refutes": "Refutes",
        "qualifies": "Qualifies",
        "context": "Context",
    }
)
_NOTES = MappingProxyType(
    {
        "context": "Context",
        "conflict": "What disagrees",
        "definition": "What it means",
        "correction": "Error in a source",
        "editorial": "About this record",
    }
)
_RESPONSES = MappingProxyType(
    {
        "given": "Replied",
        "declined": "Declined to reply",
        "none-found": "No reply was found",
        "not-asked": "Not asked for a reply",
    }
)
_STATUSES = MappingProxyType(
    {
        "preliminary": "Preliminary record",
        "factual": "Factual record",
        "final": "Final record",
        "withdrawn": "Withdrawn record",
    }
)
STATUS_MEANINGS = MappingProxyType(
    {
        "preliminary": "Not everything has been looked for yet.",
        "factual": "What could be found has been gathered; its meaning is still open.",
        "final": "Nothing more is expected.",
        "withdrawn": "Taken back; see the reason.",
    }
)
ADDRESS_STATES = MappingProxyType(
    {
        "live": "address works",
        "dead": "address no longer works",
        "changed": "text has changed since",
        "unfit": "address now leads elsewhere",
        "paywalled": "behind a paywall",
        "unchecked": "address not checked",
    }
)
KINDS = MappingProxyType(
    {
        "person": ("Person", "People"),
        "organisation": ("Organisation", "Organisations"),
        "place": ("Place", "Places"),
        "subject": ("Subject", "Subjects"),
    }
)
"""What an entity of each kind is called, and many of them."""
TONES = MappingProxyType(
    {
        "a record or two independent origins": "established",
        "two independent origins": "corroborated",
        "one origin": "uncorroborated",
        "a dispute": "disputed",
        "a refutation": "refuted",
        "a retraction": "withdrawn",
    }
)
"""How a standing is drawn goes by what it needs, since an archive may give it any name."""


def relation(name: str) -> Label:
    """Return what a source does to a claim."""
    return Label(_RELATIONS[name], name)


def note_kind(name: str) -> Label:
    """Return what a note is for."""
    return Label(_NOTES[name], name)


def response_state(name: str) -> Label:
    """Return what became of a request for a reply."""
    return Label(_RESPONSES[name], name)


def status(name: str) -> Label:
    """Return how far a record has come."""
    return Label(_STATUSES[name], name)


def sources_and_origins(sources: int, origins: int) -> str:
    """Return how many sources state something and how many of them are independent."""
    return f"{counted(sources, 'source')}, {counted(origins, 'independent origin')}"
