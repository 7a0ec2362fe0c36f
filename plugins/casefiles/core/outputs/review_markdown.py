"""A review in Markdown, as GitHub shows it in the summary of a job.

Every text may be a stranger's: no character of it is markup, nobody is notified by it, and no
address in it is a link. What GitHub makes of plain words (`@name`, `#1`, `:name:`) it makes after
Markdown, so such words get a character without width inside, and addresses stand as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefiles.core.outputs.plain import one_line
from casefiles.core.review import Account, Entry, Run, Section, Statement

MOST_BYTES = 900_000
"""GitHub takes a summary of 1 MiB, and nothing of a longer one; other steps may write to it too."""

_CODE = re.compile(
    r"((?:[a-z][a-z0-9+.-]{0,30}://|www\.)[^\s`“”‘’«»<>]+"
    r"|(?<![^\s`:])[^\s`:]+:[0-9]+:[0-9]+(?=:))",
    re.IGNORECASE,
)
"""Addresses, and places in files; a word that is neither is not gone through at each letter."""
_SIGNS = re.compile(r"[\\`*_{}\[\]#!]")
_AT_START = re.compile(r"(?=[-+])|[0-9]+(?=[.)])")
_CALLS = re.compile(r"@|#|:(?=[\w+-]+:)|\bGH(?=-\d)", re.IGNORECASE)
_NOTHING = "\u200b"
_FOR_HTML = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "|": "&#124;",
        "~": "&#126;",
        "$": "<span>$</span>",  # So GitHub wants it, that it begins no formula.
    }
)


def render_review_markdown(account: Account, most_bytes: int = MOST_BYTES) -> str:
    """Return an account in Markdown; of one that is too long the beginning, and how much is left.

    Args:
        account: The review in words.
        most_bytes: How long the text may become.
    """
    lines = list(_lines(account))
    text, room = [], most_bytes - 200
    for number, line in enumerate(lines):
        room -= len(line.encode()) + 1
        if room < 0:
            left = sum(map(bool, lines[number:]))
            text += ["", f"**{left:,} more lines are left out here: the text became too long.**"]
            break
        text.append(line)
    return "\n".join(text) + "\n"


def escape_markdown(text: str) -> str:
    """Return a text on one line that reads in Markdown as it stands, whatever it holds."""
    parts = _CODE.split(one_line(text))
    whole = "".join(
        f"`{part}`" if number % 2 else _escape(part) for number, part in enumerate(parts)
    )
    # Else a text could begin a list, or underline the one above.
    if whole.startswith("="):
        return f"&#61;{whole[1:]}"
    start = _AT_START.match(whole)
    return whole if start is None else f"{whole[: start.end()]}\\{whole[start.end() :]}"


def _escape(text: str) -> str:
    text = _CALLS.sub(lambda found: f"{found.group()}{_NOTHING}", text)
    return _SIGNS.sub(r"\\\g<0>", text).translate(_FOR_HTML)


def _lines(account: Account) -> Iterator[str]:
    yield "## What changes in the archive"
    yield ""
    yield escape_markdown(account.headline)
    if account.figures:
        yield ""
        yield from (f"- {escape_markdown(figure)}" for figure in account.figures)
    if account.closely:
        yield ""
        yield "### ⚠️ Look closely"
        yield ""
        for attention in account.closely:
            yield f"- **{escape_markdown(attention.reason)}**"
            yield from (f"  - {escape_markdown(place)}" for place in attention.places)
    for section in account.sections:
        yield ""
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    title = f": {escape_markdown(section.title)}" if section.title else ""
    fate = f" — {section.fate}" if section.fate else ""
    yield f"### {section.kind}{title}{fate}"
    yield ""
    if section.id:
        yield f"*{escape_markdown(section.id)}*"
        yield ""
    yield from (f"- ⚠️ **{escape_markdown(reason)}**" for reason in section.reasons)
    yield from (f"- {escape_markdown(figure)}" for figure in section.figures)
    for entry in section.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    name = _name(entry)
    if name:
        yield f"- {name}"
    start = "  - " if name else "- "
    yield from (f"{start}⚠️ **{escape_markdown(reason)}**" for reason in entry.reasons)
    yield from (f"{start}{_statement(statement)}" for statement in entry.statements)


def _statement(statement: Statement) -> str:
    return " ".join(_run(run) for run in statement)


def _run(run: Run) -> str:
    tag = {"gone": "del", "new": "ins"}.get(run.fate)
    words = escape_markdown(run.text)
    return f"<{tag}>{words}</{tag}>" if tag else words


def _name(entry: Entry) -> str:
    named = f"**{entry.kind}**" if entry.kind else ""
    title = escape_markdown(f"“{entry.title}”") if entry.title else ""
    item_id = f"({escape_markdown(entry.id)})" if entry.id else ""
    return " ".join(filter(None, (named, title, item_id)))
