"""The kinds of value that a key can have, in words for people who write cases.

A new kind of text in `core/model/values.py` needs its words here; the page can't be made before.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from casefiles.core.locator import FORMS
from casefiles.core.model import Model
from casefiles.core.model.base import Ref
from casefiles.core.model.jurisdictions import Jurisdiction, JurisdictionCode
from casefiles.core.model.values import (
    Branch,
    Day,
    EdtfDate,
    EndDate,
    Flag,
    Language,
    Latitude,
    LocatorText,
    Longitude,
    PerCent,
    Prose,
    ProseLine,
    Reason,
    Repository,
    SchemaVersion,
    Sha256,
    Slug,
    StartDate,
    Text,
    TheirWords,
    Url,
    WikidataId,
)
from casefiles.core.settings import Sentence

WORDS: Mapping[object, str] = MappingProxyType(
    {
        Text: "text",
        TheirWords: "text",
        Reason: "text",
        Branch: "branch of git",
        Prose: "Markdown",
        ProseLine: "Markdown in one line",
        Slug: "id",
        EdtfDate: "date",
        StartDate: "date",
        EndDate: "date, or `..`",
        Day: "day",
        LocatorText: "locator",
        Flag: "`true` or `false`",
        Latitude: "number from -90 to 90",
        Longitude: "number from -180 to 180",
        PerCent: "number from 0 to 100",
        Url: "address",
        Jurisdiction: "ISO 3166 code",
        JurisdictionCode: "ISO 3166 code",
        Language: "language tag",
        SchemaVersion: "`1`",
        Sha256: "SHA-256 sum",
        Repository: "`owner/name`",
        WikidataId: "Wikidata id",
        Sentence: "pattern",
    }
)
_REFS = {
    "source": "a source's key",
    "entity": "an entity's id",
    "claim": "a claim's id",
    "case": "a case's id",
}

LEGEND = (
    ("text", "What was written: `no` is the text “no”. One with a `: ` or ` #` in it is quoted."),
    ("Markdown", "Text with emphasis, lists, links and citations such as `[@key, p. 3]`."),
    ("date", "[EDTF](case-format.md#dates): `2024-01-10`, `2023-05~`, `[..2024-01-09]`."),
    ("day", "Year, month and day: `2024-01-10`."),
    ("id", "Lower-case words joined by hyphens, at most 80 characters: `let-go`."),
    ("locator", f"A place in a source: {FORMS}."),
    ("address", "A whole http or https address."),
    ("ISO 3166 code", "A country or a part of one: `US`, `US-OK`. The settings list them."),
    ("language tag", "BCP 47: `en`, `es-MX`, `zh-Hant`."),
    ("number", "Digits with a point where needed: `38.887`."),
    ("pattern", "Text in which `{by}`, `{via}` and `{date}` are filled in."),
    ("a topic (role, voice ...) of the settings", "A word that `site_config.yml` lists."),
    ("names, each with", "A name, a colon, and indented below it the keys of what is named."),
    ("list", "Lines that begin with `- `, or `[a, b]`. One text alone is a list of one."),
)


def value_words(hint: Any, link: Callable[[type[Model]], str]) -> str:  # noqa: ANN401 - a type expression
    """Return what may stand under a key.

    Args:
        hint: The type of the field, with its marks.
        link: Gives a link to the section of a part.
    """
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if hint in WORDS:
        return WORDS[hint]
    if origin is Literal:
        return "one of " + ", ".join(f"`{part}`" for part in parts)
    if origin in (typing.Union, types.UnionType):
        return value_words(parts[0], link)
    if origin is tuple:
        return _many(parts[0], value_words(parts[0], link))
    if isinstance(hint, type) and issubclass(hint, Model):
        return link(hint)
    return _ref_words(hint)


def _many(part: Any, words: str) -> str:  # noqa: ANN401 - a type expression
    keyed = isinstance(part, type) and issubclass(part, Model) and part.keyed_by
    return f"names, each with: {words}" if keyed else f"list: {words}"


def _ref_words(hint: Any) -> str:  # noqa: ANN401 - a type expression
    kind = next(mark.kind for mark in hint.__metadata__ if isinstance(mark, Ref))
    return _REFS.get(kind, f"a {kind.replace('-', ' ')} of the settings")
