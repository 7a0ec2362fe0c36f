"""Keys for sources: made from where each stands and from its date."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from urllib.parse import urlsplit

from casefiles.core.intake.reference import Given
from casefiles.core.slugs import as_slug

_SECOND_LEVEL = frozenset(("ac", "co", "com", "gob", "gov", "net", "org"))
"""Names below a country's, as in `bbc.co.uk`, which nobody owns."""
_IN_PATH = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-](\d\d)(?:[/-](\d\d))?(?!\d)")
_IN_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_LONGEST_NAME = 40


def with_keys(sources: Sequence[Given], taken: Container[str]) -> dict[str, Given]:
    """Return sources by keys such as `example-2024-01-10`.

    Args:
        sources: What is known of each.
        taken: Keys that other sources have already.
    """
    keyed: dict[str, Given] = {}
    for source in sources:
        key, number = _key(source), 2
        while key in keyed or key in taken:
            key, number = f"{_key(source)}-{number}", number + 1
        keyed[key] = source
    return keyed


def _key(source: Given) -> str:
    address = str(source.get("URL", ""))
    author = source.get("author")
    first = author[0] if isinstance(author, tuple) else ""
    family = first if isinstance(first, str) else first["family"]
    names = (_host(address), source.get("container-title"), source.get("publisher"), family)
    name = next((slug for text in names if text and (slug := as_slug(str(text)))), "source")
    found = _IN_DATE.match(str(source.get("issued", "")))
    return f"{name[:_LONGEST_NAME].strip('-')}-{found[0] if found else _dated(address)}".strip("-")


def _host(address: str) -> str:
    """Return the name of a site: `example` for `https://www.example.co.uk/`."""
    try:
        name = urlsplit(address).hostname or ""
    except ValueError:  # `https://[` begins an address of IPv6 that does not end.
        return ""
    labels = name.removeprefix("www.").split(".")
    labels = labels[:-1] or labels
    return "-".join(labels[:-1] if labels[-1] in _SECOND_LEVEL and labels[1:] else labels)


def _dated(address: str) -> str:
    """Return the date in the path of an address, as a name alone: it may be none of the text's."""
    found = _IN_PATH.search(address)
    return "-".join(part for part in found.groups() if part) if found else ""
