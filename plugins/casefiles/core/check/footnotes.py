"""Footnotes of Markdown, `[^1]` with a note `[^1]: ...` below, which are not made here.

Readers would see their signs. That of an address alone is told as a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casefiles.core.check.foreign_marks import Listed
from casefiles.core.check.lost_marks import Lost, mark_of
from casefiles.core.check.ours import without_code
from casefiles.core.locator import spelt_place

_LABEL = r"[^\[\]\s]{1,40}"
_NOTE = re.compile(
    rf"^ {{0,3}}\[\^(?P<label>{_LABEL})\]:[ \t]*(?!<?(?:https?:|mailto:))(?P<words>\S[^\n]*)",
    re.MULTILINE,
)
_USE = re.compile(rf"(?<!\\)\[\^(?P<label>{_LABEL})\](?!:)")
_NOT_MADE = "is a footnote, which is not made here"


def footnotes(text: str, sources: Sequence[Listed]) -> Iterator[Lost]:
    """Yield each place at which a note is called, with the source that the note names.

    Args:
        text: A text.
        sources: The file's own sources.
    """
    if "[^" not in text:
        return
    text = without_code(text)
    notes = {note["label"]: _named_in(note["words"], sources) for note in _NOTE.finditer(text)}
    for use in _USE.finditer(text):
        if use["label"] in notes:
            keys, hint = notes[use["label"]]
            yield Lost(keys, *use.span(), hint=hint, what=_NOT_MADE)


def _named_in(note: str, sources: Sequence[Listed]) -> tuple[Sequence[str], str]:
    """Return the keys of the sources that a note may mean, and what to write in its place."""
    folded = note.casefold()
    named = [source.key for source in sources if _is_named(source, folded)]
    if len(named) == 1:
        mark = mark_of([(named[0], _place_in(note))])
        return named, f"write `{mark}` in its place, and take the note out"
    hint = (
        "say in its place what the note says, or cite its source there as in `[@key, p. 4]`; take"
        " the note out"
    )
    return named or [source.key for source in sources] or [""], hint


def _is_named(source: Listed, note: str) -> bool:
    names = (name for name in (source.key, *source.names) if name in note)
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", note) for name in names)


def _place_in(note: str) -> str:
    """Return the place in a source with which a note ends."""
    return spelt_place(note.rpartition(",")[2].strip(" .")) if "," in note else ""
