"""What is said of the addresses of sources, and of copies of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.sentences.sentence import Sentence

_NO_PAGE = "`URL` is the address of a copy, and not that of the page"

SOURCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "no-copy": Sentence(
            "unarchived-source",
            "the source `{text}` has no archived copy",
            "add `archived: {url: ..., date: ...}`",
        ),
        "tracked": Sentence(
            "tracked-address",
            "this address tells where its link was found: {names}",
            "write `{near}`",
        ),
        "by-way": Sentence(
            "tracked-address",
            "`{text}` leads to the page by way of another site",
            "write `{near}`",
        ),
        "copy-as-page": Sentence("tracked-address", _NO_PAGE, "write `URL: {near}`"),
        "copy-alone": Sentence(
            "tracked-address",
            _NO_PAGE,
            'write `URL: {near}`, and below it `archived: {url: "{text}", date: "{day}"}`',
        ),
        "hidden-copy": Sentence(
            "tracked-address",
            _NO_PAGE,
            "write the address of the page itself, which {site} shows above the copy; this one"
            " belongs to `archived:`",
        ),
        "short-link": Sentence(
            "tracked-address",
            "`{site}` hides where this address leads",
            "open it, and write the address of the page that comes",
        ),
        "other-copy": Sentence(
            "tracked-address",
            "the copy is one of `{near}`, and `URL` is another page",
            "look at both; `archived:` is a copy of the page at `URL`",
        ),
        "no-source": Sentence(
            "unknown-source", "`{text}` is no source", "name a source, or remove this entry"
        ),
        "no-source-claimed": Sentence(
            "unknown-source",
            "`{text}` is no source",
            "name a source, or remove this entry; a claim that has no evidence at all has"
            " `no_evidence:` with the reason in the place of `evidence:`",
        ),
        "unused": Sentence(
            "unused-source", "nothing cites the source `{text}`", "cite it, or remove it"
        ),
    }
)
