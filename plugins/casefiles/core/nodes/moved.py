"""The line that was moved to the right or left, where YAML stopped at another one.

Where an indent changes, the lines below it or above it are those that no longer fit. So each line
near the place is tried at the indents that lines have there: if there is one such move after which
all lines fit, that line was moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from casefiles.core.counting import counted
from casefiles.core.nodes.fitting import Row, State, after, rows_of, states_of
from casefiles.core.nodes.mistake import Mistake, start_of, syntax
from casefiles.core.nodes.plan import Plan
from casefiles.core.problem import Problem

_MOST_ABOVE = 30
"""How many lines above the one that does not fit are tried."""
_MOST_MOVED = 60
"""How many lines together are taken for moved."""
_BEHIND = 12
"""How many lines behind have to fit as well."""
_LEVEL = 2
"""By how many spaces lines are indented most often."""


@dataclass(frozen=True, slots=True)
class _Move:
    """Lines that were moved."""

    row: Row
    count: int
    wanted: int
    """The indent of the first of them, if they are moved back."""
    odd: int
    """How many levels would stand deeper than is usual, or less deep."""


def moved_line(mistake: Mistake) -> Problem | None:
    """Lines were moved, and fit at one other place alone."""
    if mistake.plan is None:
        return None
    moves = _likeliest(rows_of(mistake.text), mistake.plan, mistake.place.line)
    if len({(move.row, move.count) for move in moves}) != 1:
        return None
    row, more = moves[0].row, moves[0].count - 1
    name = "this dash" if row.line.dashes else f"`{row.line.key}`"
    wanted = sorted(move.wanted for move in moves)
    hint = f"indent it by {' or '.join(map(str, wanted))} space{'s' * (wanted != [1])}"
    hint = "remove the spaces before it" if wanted == [0] else hint
    if more:
        hint = f"{hint}, and move the {counted(more, 'line')} below with it"
    message = f"{name} is indented by {row.line.indent}, which fits no line around it"
    return syntax(start_of(mistake, row.number), message, hint)


def _likeliest(rows: Sequence[Row], plan: Plan, number: int) -> list[_Move]:
    """Return the likeliest moves after which all lines around the one that YAML stopped at fit."""
    states, fault = states_of(rows, plan, number)
    # What has neither key nor dash lacks its colon or its dash, and is at no other indent right.
    if fault < 0 or not (rows[fault].line.key or rows[fault].line.dashes):
        return []
    moves: list[_Move] = []
    for index in range(fault, max(fault - _MOST_ABOVE, -1), -1):
        above = states[index]
        if above is None:
            break
        if _has_dash_too_many(rows, index, fault, above):
            return []
        moves += _moves(rows, index, fault, above)
    first = min(((move.odd, move.count) for move in moves), default=None)
    return [move for move in moves if (move.odd, move.count) == first]


def _moves(rows: Sequence[Row], index: int, fault: int, above: State) -> Iterator[_Move]:
    """Yield the moves of a line, alone or with those below it, after which all fit."""
    row = rows[index]
    for wanted in _indents(above, rows[index + 1 : fault + _BEHIND]) - {row.line.indent}:
        # A line without key and dash is text, and one deeper than a text would be lost in that.
        if not (row.line.key or row.line.dashes) or wanted > above.text >= 0:
            continue
        state, odd = above, 0
        for count, each in enumerate(rows[index : index + _MOST_MOVED], 1):
            is_below = each.line.indent >= row.line.indent
            below = after(state, each.moved(wanted - row.line.indent)) if is_below else None
            if below is None:
                break
            state, odd = below, odd if count > 1 else _odd_steps(below)
            if _all_fit(state, rows[index + count : max(index + count, fault + 1) + _BEHIND]):
                yield _Move(row, count, wanted, odd)


def _has_dash_too_many(rows: Sequence[Row], index: int, fault: int, above: State) -> bool:
    """Tell a key with a dash before it, without which all lines fit."""
    line = rows[index].line
    if not line.dashes or not line.key:
        return False
    bare = after(above, replace(rows[index], line=replace(line, dashes="")))
    return bare is not None and _all_fit(bare, rows[index + 1 : fault + 1 + _BEHIND])


def _indents(above: State, behind: Sequence[Row]) -> set[int]:
    """Return the indents at which a line may be meant: those of lines around it."""
    columns = {level.column for level in above.levels}
    return columns | {max(columns) + _LEVEL} | {row.line.indent for row in behind}


def _all_fit(state: State, rows: Sequence[Row]) -> bool:
    for row in rows:
        below = after(state, row)
        if below is None:
            return False
        state = below
    return True


def _odd_steps(state: State) -> int:
    """Count the levels that stand deeper than those around them by more or less than is usual."""
    columns = [level.column for level in state.levels]
    return sum(1 for outer, inner in pairwise(columns) if inner - outer != _LEVEL)
