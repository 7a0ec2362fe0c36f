"""Tables in Markdown, as GitHub shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_CODE = re.compile(r"(`[^`]*`)")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table, with an empty line before and after it."""
    yield ""
    yield _line(heads)
    yield _line(["---"] * len(heads))
    yield from (_line([cell(text) for text in row]) for row in rows)
    yield ""


def cell(text: str) -> str:
    """Return a text that stays inside one cell and holds no HTML."""
    parts = _CODE.split(" ".join(text.split()))
    # GitHub reads entities everywhere but in code, and bars even there.
    plain = [part if _CODE.fullmatch(part) else part.replace("<", "&lt;") for part in parts]
    return "".join(plain).replace("|", "\\|")


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
