"""An item of CSL becomes what is known of a source, in the keys and words of the format."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from casefiles.core.edits import Value
from casefiles.core.edtf import EdtfError, human_forms, parse_edtf
from casefiles.core.intake.address import source_at
from casefiles.core.model.language import is_language_tag
from casefiles.core.name_words import begins_with_given_name
from casefiles.core.problem import CasefilesError, Position, in_line
from casefiles.core.web import is_web_address

Given = Mapping[str, Value]
"""What is known of a source, by its keys."""

_TEXTS = ("container-title", "publisher", "authority", "genre", "number", "volume", "page")
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sup|sub|span)(?: [^<>]*)?>")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_NEAREST: Mapping[str, str] = MappingProxyType(
    {"bill": "legislation", "post-forum": "post", "article": "document"}
)
"""Types of CSL that an archive seldom has, and a wider one that it may have."""
_NUMBERS = re.compile(r"[\d-]+")
"""What is written as EDTF, and is none: nobody can tell which number is wrong."""
_LONGEST = 1000


class ReferencesError(CasefilesError):
    """A file of references that can't be read, with the line that stops it."""

    def __init__(self, place: Position, message: str) -> None:
        super().__init__(in_line(f"{place.path}:{place.line}: {message}"))


def source_of(item: Mapping[str, Any], types: Collection[str]) -> Given:
    """Return what an item says of a source.

    Args:
        item: An item of CSL; what it holds may be anything.
        types: The source types of the archive; another one is left out.
    """
    known: dict[str, Value] = {}
    kind = text_of(item.get("type"))
    kind = kind if kind in types else _NEAREST.get(kind, "")
    texts = {key: text_of(item.get(key)) for key in _TEXTS}
    known["type"] = kind if kind in types else ""
    known["title"] = text_of(item.get("title"))
    known["author"] = _names(item.get("author"))
    known |= texts
    known["issued"] = _date(item.get("issued"))
    accessed = _date(item.get("accessed"))
    known["accessed"] = accessed if _DAY.fullmatch(accessed) else ""
    address = text_of(item.get("URL"))
    if is_web_address(address):
        known |= source_at(address)
    known["DOI"] = _DOI.sub("", text_of(item.get("DOI")))
    language = text_of(item.get("language"))
    known["language"] = language if is_language_tag(language) else ""
    return {key: value for key, value in known.items() if value}


def text_of(value: object) -> str:
    """Return a text on one line, without the markup of CSL; empty where there is none."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return ""
    plain = " ".join(_MARKUP.sub("", str(value)).split())
    # Longer than any title: something else stands here.
    return plain if len(plain) <= _LONGEST and plain.isprintable() else ""


def _names(value: object) -> tuple[Value, ...]:
    names = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return tuple(person for name in map(_name, names) for person in _apart(name) if person)


def _apart(name: Value) -> tuple[Value, ...]:
    """Return a name; or two, where a comma stood between two persons: `Jane Smith, Bob Poe`.

    Formats have the family before the comma, and a family of two words is none that begins with a
    common first name.
    """
    if not isinstance(name, Mapping):
        return (name,)
    parts = (name["family"], name["given"])
    names = [" ".join(str(part).split()) for part in parts]
    are_two = all(" " in name and begins_with_given_name(name) for name in names)
    return parts if are_two else (name,)


def _name(value: object) -> Value:
    """Return a name in its parts, or in one piece; empty where it is none."""
    if not isinstance(value, Mapping):
        return text_of(value)
    parts = {key: text_of(part) for key, part in value.items()}
    particle = parts.get("non-dropping-particle") or parts.get("dropping-particle", "")
    family = f"{particle} {parts.get('family', '')}".strip()
    given = f"{parts.get('given', '')} {parts.get('suffix', '')}".strip()
    if family and given:
        return {"family": family, "given": given}
    return parts.get("literal") or family or given


def _date(value: object) -> str:
    """Return a date in EDTF; empty where it can't be told for sure."""
    if isinstance(value, Mapping):
        parts = value.get("date-parts")
        if isinstance(parts, Sequence) and parts and not isinstance(parts, str):
            dates = [_date_of_parts(part) for part in parts[:2]]
            circa = "~" if value.get("circa") else ""
            return _sure("/".join(f"{date}{circa}" for date in dates))
        return _date(value.get("raw") or value.get("literal"))
    if isinstance(value, Sequence) and not isinstance(value, str):
        # As Pandoc writes them: `issued: [{year: 2024, month: 1}]`.
        parts = [one for one in value[:2] if isinstance(one, Mapping)]
        keys = ("year", "month", "day")
        return _sure("/".join(_date_of_parts([p[key] for key in keys if key in p]) for p in parts))
    return _sure(text_of(value))


def _date_of_parts(value: object) -> str:
    parts = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    numbers = [text_of(part) for part in parts[:3]]
    return "-".join(number.zfill(4 if place == 0 else 2) for place, number in enumerate(numbers))


def _sure(text: str) -> str:
    """Return the one date that a text can mean, in EDTF."""
    try:
        return str(parse_edtf(text)) if text else ""
    except EdtfError:
        if _NUMBERS.fullmatch(text):
            return ""
        forms = [form for form in human_forms(text) if form != "XXXX"]
        return forms[0] if len(forms) == 1 else ""
