"""Closed vocabularies as labels of pages, and the words for counts of evidence."""

from __future__ import annotations

from types import MappingProxyType

from casefiles.core.counting import counted
from casefiles.core.view.values import Label
from casefiles.core.vocabulary import NOTES, RELATIONS, RESPONSES, STATUSES

STATUS_MEANINGS = MappingProxyType(
    {
        "preliminary": "Not everything has been looked for yet.",
        "factual": "What could be found has been gathered; its meaning is still open.",
        "final": "Nothing more is expected.",
        "withdrawn": "Taken back; see the reason.",
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
    return Label(RELATIONS[name], name)


def note_kind(name: str) -> Label:
    """Return what a note is for."""
    return Label(NOTES[name], name)


def response_state(name: str) -> Label:
    """Return what became of a request for a reply."""
    return Label(RESPONSES[name], name)


def status(name: str) -> Label:
    """Return how far a record has come."""
    return Label(STATUSES[name], name)


def sources_and_origins(sources: int, origins: int) -> str:
    """Return how many sources state something and how many of them are independent."""
    return f"{counted(sources, 'source')}, {counted(origins, 'independent origin')}"
