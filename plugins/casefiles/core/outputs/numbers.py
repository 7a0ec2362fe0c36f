"""The archive in numbers, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from casefiles.core.view import Group


def render_numbers(groups: Iterable[Group]) -> str:
    """Return a table a group, numbers first."""
    return "\n".join(f"{group.title}\n{_rows(group)}" for group in groups)


def render_numbers_json(groups: Iterable[Group]) -> str:
    """Return `{"cases": {"all": 16, ...}, ...}`."""
    whole = {group.key: {it.key: it.value for it in group.numbers} for group in groups}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _rows(group: Group) -> str:
    told = [(_written(number.value), number.words) for number in group.numbers]
    width = max((len(value) for value, _ in told), default=0)
    return "".join(f"  {value:>{width}}  {words}\n" for value, words in told)


def _written(value: float | str) -> str:
    return value or "-" if isinstance(value, str) else f"{value:,}"
