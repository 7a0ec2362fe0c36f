"""A review for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from casefiles.core.outputs.plain import one_line
from casefiles.core.review import Account, Entry, Section

_WIDTH = 100
CLOSELY = "! "
"""How each line begins that a reviewer must look at closely."""


def render_review_text(account: Account) -> str:
    """Return an account as lines of at most a hundred characters, where words allow it."""
    return "".join(f"{line}\n" for line in _lines(account))


def _lines(account: Account) -> Iterator[str]:
    yield _wrapped("", account.headline)
    yield from (_wrapped("  ", figure) for figure in account.figures)
    if account.closely:
        yield ""
        yield "Look closely"
        for attention in account.closely:
            yield _wrapped(f"  {CLOSELY}", f"{attention.reason}")
            yield from (_wrapped("      - ", place) for place in attention.places)
    for section in account.sections:
        yield ""
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    title = f": {section.title}" if section.title else ""
    fate = f" [{section.fate}]" if section.fate else ""
    yield _wrapped("", f"{section.kind}{title}{fate}")
    if section.id:
        yield _wrapped("  ", section.id)
    yield from (_wrapped(f"  {CLOSELY}", reason) for reason in section.reasons)
    yield from (_wrapped("  ", figure) for figure in section.figures)
    for entry in section.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    title, item_id = entry.title and f"“{entry.title}”", entry.id and f"({entry.id})"
    name = " ".join(filter(None, (entry.kind, title, item_id)))
    if name:
        yield _wrapped("  ", name)
    start = "    " if name else "  "
    yield from (_wrapped(f"{start}{CLOSELY}", reason) for reason in entry.reasons)
    for statement in entry.statements:
        yield _wrapped(f"{start}- ", " ".join(run.text for run in statement))


def _wrapped(start: str, text: str) -> str:
    return fill(
        one_line(text),
        _WIDTH,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )
