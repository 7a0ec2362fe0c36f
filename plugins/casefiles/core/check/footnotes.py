"""Footnotes of Markdown, `[^1]` with a note `[^1]: ...` below, which are not made here.

Readers would see their signs. That of an address alone is told as a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casefiles.core.check.foreign_marks import AROUND, DATE, Listed
from casefiles.core.check.lost_marks import Lost, mark_of
from casefiles.core.check.ours import without_code
from casefiles.core.locator import spelt_place

_LABEL = r"[^\[\]\s]{1,40}"
_NOTE = re.compile(
    rf"^ {{0,3}}\[\^(?P<label>{_LABEL})\]:[ \t]*(?!<?(?:https?:|mailto:))(?P<words>\S[^\n]*+"
    # A note goes on until the next one, or an empty line.
    rf"(?:\n(?! {{0,3}}\[\^{_LABEL}\]:)[ \t]*+\S[^\n]*+)*+)",
    re.MULTILINE,
)
_USE = re.compile(rf"(?<!\\)\[\^(?P<label>{_LABEL})\](?!:)")
_SEE = re.compile(r"^(?:see(?: also)?|cf\.|per|source:) ", re.IGNORECASE)
_MARK = re.compile(r"(?P<mark>\[@[^\[\]]+\])\.?")
_KEY = re.compile(r"@([a-z0-9-]+)")
_DATED = re.compile(DATE, re.IGNORECASE)
_BETWEEN = f"{AROUND},.()–—-"
"""Signs around a name, a day and a place."""
_MOST_NAMES = 2
"""A title, and the paper that it stood in."""
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
    note = _SEE.sub("", " ".join(note.split()))
    if found := _MARK.fullmatch(note):
        return _KEY.findall(note), _instead(found["mark"])
    named = [source for source in sources if _is_named(source, note.casefold())]
    place = _place_in(note, named[0]) if len(named) == 1 else None
    keys = [source.key for source in named or sources] or [""]
    if place is not None:
        return keys, _instead(mark_of([(keys[0], place)]))
    hint = (
        "say in its place what the note says, or cite its source there as in `[@key, p. 4]`; take"
        " the note out"
    )
    return keys, hint


def _instead(mark: str) -> str:
    return f"write `{mark}` in its place, and take the note out"


def _is_named(source: Listed, note: str) -> bool:
    names = (name for name in (source.key, *source.names) if name in note)
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", note) for name in names)


def _place_in(note: str, source: Listed) -> str | None:
    """Return the place in a source of a note that names both and, maybe, a day; `None` of another.

    What else a note says may be the opposite: `No report of it was found.`
    """
    names = "|".join(map(re.escape, sorted((source.key, *source.names), key=len, reverse=True)))
    name = re.compile(rf"(?:the )?(?:{names})(?!\w)", re.IGNORECASE)
    rest = note.rstrip(" .").lstrip(_BETWEEN)
    for part in (*[name] * _MOST_NAMES, _DATED):
        found = part.match(rest)
        rest = rest[found.end() :].lstrip(_BETWEEN) if found else rest
    place = spelt_place(rest)
    return place if place or not rest else None
