r"""Citations for BibTeX and BibLaTeX: `api/v1/cases/<id>.bib`.

A brace that is a sign of a title is written as a command: `\{` would count as an open brace.
"""

from __future__ import annotations

from collections.abc import Iterable

from casefiles.core.view import Citable

_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: rf"\{sign}" for sign in "$&%#_"},
    }
)


def render_bibtex(items: Iterable[Citable]) -> str:
    """Return citations as a file of BibTeX, with an empty line between them."""
    return "\n".join(map(_entry, items))


def _entry(item: Citable) -> str:
    within = f"  titleaddon = {{In: {_words(item.within)}}},\n" if item.within else ""
    # Braces twice: neither is the author split into names, nor does a style change capitals.
    return (
        f"@online{{{item.key},\n"
        f"  author = {{{{{_words(item.author)}}}}},\n"
        f"  title = {{{{{_words(item.title)}}}}},\n"
        f"{within}"
        f"  date = {{{item.issued.isoformat()}}},\n"
        f"  version = {{{item.version.isoformat()}}},\n"
        f"  url = {{{item.address}}}\n"
        "}\n"
    )


def _words(text: str) -> str:
    return text.translate(_SIGNS)
