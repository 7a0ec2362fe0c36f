r"""BibTeX and BibLaTeX, read by bibtexparser.

Trap: addresses are no LaTeX (`&`, `~` and `%20` stand for themselves), though some programs write
`\_` in them; so they are taken before the rest is decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import (
    LatexDecodingMiddleware,
    NameParts,
    SeparateCoAuthors,
    SplitNameParts,
)
from bibtexparser.model import DuplicateBlockKeyBlock, Entry, Field

from casefiles.core.intake.reference import ReferencesError
from casefiles.core.nodes import Text

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "book": "book",
        "dataset": "dataset",
        "electronic": "webpage",
        "jurisdiction": "legal_case",
        "legislation": "legislation",
        "letter": "personal_communication",
        "movie": "motion_picture",
        "online": "webpage",
        "report": "report",
        "techreport": "report",
        "video": "motion_picture",
        "www": "webpage",
    }
)
_OF_ARTICLES: Mapping[str, str] = MappingProxyType(
    {"magazine": "article-magazine", "newspaper": "article-newspaper"}
)
_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": ("title",),
        "container-title": ("journaltitle", "journal", "booktitle", "maintitle"),
        "publisher": ("publisher", "institution", "school", "organization"),
        "genre": ("type",),
        "volume": ("volume",),
        "language": ("langid", "language"),
    }
)
_MOST_NAMES = 100
_ESCAPED = re.compile(r"\\([_&%#~$])(?:\{\})?")


def read_bibtex(text: Text) -> list[dict[str, Any]]:
    """Return the entries of a file as items of CSL.

    Raises:
        ReferencesError: An entry can't be read.
    """
    library = parse_string(text.text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    for block in library.failed_blocks:
        if not isinstance(block, DuplicateBlockKeyBlock):
            place = text.at(text.start_of((block.start_line or 0) + 1))
            message = "this entry of BibTeX has no end, or a comma or `=` is missing in it"
            raise ReferencesError(place, message)
    # An entry whose key stands twice is a source too: its key is not used.
    twice = [block.ignore_error_block for block in library.failed_blocks]
    found = [*library.entries, *(block for block in twice if isinstance(block, Entry))]
    entries = sorted(found, key=lambda entry: entry.start_line or 0)
    decoder = LatexDecodingMiddleware()
    return [_item(entry, decoder) for entry in entries]


def _item(entry: Entry, decoder: LatexDecodingMiddleware) -> dict[str, Any]:
    fields = {field.key.lower(): field.value for field in entry.fields}
    raw = {key: value for key, value in fields.items() if isinstance(value, str)}
    texts = dict(zip(raw, _decoded(raw.values(), decoder), strict=True))
    item: dict[str, Any] = {
        key: next((texts[name] for name in names if texts.get(name)), "")
        for key, names in _KEYS.items()
    }
    names = fields.get("author")
    kind = entry.entry_type.lower()
    return {
        **item,
        "type": _type(kind, texts),
        "author": [_name(name, decoder) for name in names[:_MOST_NAMES]]
        if isinstance(names, list)
        else [],
        "issued": texts.get("date") or _date(texts),
        "accessed": texts.get("urldate", ""),
        # A journal's number is that of an issue.
        "number": "" if kind == "article" else texts.get("number", ""),
        "page": texts.get("pages", "").replace("--", "-").replace("\u2013", "-"),
        "URL": _address(raw.get("url", "")),
        "DOI": _address(raw.get("doi", "")),
    }


def _type(kind: str, texts: Mapping[str, str]) -> str:
    if kind != "article":
        return _TYPES.get(kind, "")
    # Newspapers are articles too, and often nothing tells them from journals.
    is_journal = any(texts.get(key) for key in ("volume", "number", "doi"))
    return _OF_ARTICLES.get(texts.get("entrysubtype", ""), "article-journal" if is_journal else "")


def _name(name: NameParts, decoder: LatexDecodingMiddleware) -> dict[str, str]:
    parts = (" ".join((*name.von, *name.last)), " ".join((*name.first, *name.jr)))
    family, given = _decoded(parts, decoder)
    return {"family": family, "given": given} if given else {"literal": family}


def _date(texts: Mapping[str, str]) -> str:
    parts = (texts.get("day", ""), texts.get("month", ""), texts.get("year", ""))
    year, month = parts[2], parts[1]
    if month.isdigit():
        return "-".join(part.zfill(2) for part in (year, month, parts[0]) if part)
    return " ".join(part for part in parts if part)


def _decoded(texts: Iterable[str], decoder: LatexDecodingMiddleware) -> list[str]:
    """Return texts of LaTeX in plain letters."""
    fields = [Field(str(number), text) for number, text in enumerate(texts)]
    decoder.transform_entry(Entry("", "", fields), Library())
    return [str(field.value).replace("{", "").replace("}", "") for field in fields]


def _address(text: str) -> str:
    return _ESCAPED.sub(r"\1", text).replace("{", "").replace("}", "")
