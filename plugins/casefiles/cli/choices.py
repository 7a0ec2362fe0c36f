"""What can be chosen, as a terminal shows it: numbers, words, and lines broken between words."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence

import click

from casefiles.core.skeleton import Choice


def numbered(text: str, choices: Sequence[Choice]) -> str:
    """Return the id of the choice with a number."""
    if not (text.isdecimal() and 1 <= int(text) <= len(choices)):
        raise click.UsageError(f"write a number from 1 to {len(choices)}")
    return choices[int(text) - 1].id


def show(choices: Sequence[Choice]) -> None:
    """Show what can be chosen, each with its number."""
    width = max((len(one.id) for one in choices), default=0)
    for number, one in enumerate(choices, 1):
        about = f"{one.label}: {one.about}" if one.about else one.label
        first = f"{number:4} {one.id.ljust(width)}  "
        click.echo(wrapped(about if about != one.id else "", first).rstrip())


def wrapped(text: str, first: str = "") -> str:
    """Break lines between words, as wide as the terminal; those below stand under the text.

    Args:
        text: What is broken.
        first: What stands before it.
    """
    columns = shutil.get_terminal_size().columns
    below = min(len(first), columns // 2)
    lines = textwrap.wrap(
        text,
        columns,
        initial_indent=first,
        subsequent_indent=" " * below,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines) or first
