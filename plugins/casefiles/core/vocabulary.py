"""What readers see for the closed vocabularies of the format."""

from __future__ import annotations

from types import MappingProxyType

RELATIONS = MappingProxyType(
    {
        "supports": "Supports",
        "corroborates": "Confirms",
        "disputes": "Disputes",
        "refutes": "Refutes",
        "qualifies": "Qualifies",
        "context": "Context",
    }
)
NOTES = MappingProxyType(
    {
        "context": "Context",
        "conflict": "What disagrees",
        "definition": "What it means",
        "correction": "Error in a source",
        "editorial": "About this record",
    }
)
RESPONSES = MappingProxyType(
    {
        "given": "Replied",
        "declined": "Declined to reply",
        "none-found": "No reply was found",
        "not-asked": "Not asked for a reply",
    }
)
STATUSES = MappingProxyType(
    {
        "preliminary": "Preliminary record",
        "factual": "Factual record",
        "final": "Final record",
        "withdrawn": "Withdrawn record",
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
