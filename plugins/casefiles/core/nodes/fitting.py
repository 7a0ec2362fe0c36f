"""Whether lines fit one below the other: by their indent, and by what a plan says stands where.

One line after the other is judged, without a YAML parser: the one of a file that can't be read
stops at its first mistake. What stands inside of texts and brackets is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from casefiles.core.nodes.line import Line, read_line
from casefiles.core.nodes.plan import Plan
from casefiles.core.nodes.text import Text

_ENDS = {"[": "]", "{": "}", '"': '"', "'": "'"}
_BLOCK = ("|", ">")
_FIRST_IN_BRACES = re.compile(r"\{ *+([\w-]+):")


@dataclass(frozen=True, slots=True)
class Row:
    """A line that is neither blank nor a comment."""

    number: int
    line: Line

    def moved(self, spaces: int) -> Row:
        """Return the same line, indented by more spaces or by less."""
        return replace(self, line=replace(self.line, indent=self.line.indent + spaces))


@dataclass(frozen=True, slots=True)
class Level:
    """A list or mapping whose end has not come yet."""

    column: int
    plan: Plan
    is_list: bool
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class State:
    """What stands above a line, as far as it says what may follow."""

    levels: tuple[Level, ...]
    head: Plan | None = None
    """What has to follow below, where the last key has no value."""
    text: int = -1
    """The column of the key whose text may go on, deeper than that."""
    is_open: bool = False
    """Whether all that stands deeper belongs to this text: a block, or brackets not closed yet."""
    margin: int = 0
    """The indent of the first line of a block, which is the least there; 0 where none has come."""


def rows_of(text: Text) -> list[Row]:
    """Return the lines that say something."""
    lines = enumerate(text.lines, 1)
    written = ((number, line) for number, line in lines if line.partition("#")[0].strip())
    return [Row(number, read_line(line)) for number, line in written if line.strip() != "---"]


def states_of(rows: Sequence[Row], plan: Plan, number: int) -> tuple[list[State | None], int]:
    """Return what stands above each line, and the index of the one that does not fit; else -1.

    What does not fit further up is another mistake, and was read; it is passed over with its part
    of the file.
    """
    top = Level(0, plan, is_list=False)
    states: list[State | None] = []
    state: State | None = State((top,))
    fault = -1
    for index, row in enumerate(rows):
        if state is None and row.number <= number and _is_top(row, plan):
            state, fault = State((top,)), -1
        states.append(state)
        if state is not None:
            state = after(state, row)
            fault = -1 if state else index
        if row.number > number:
            break
    return states, fault


def _is_top(row: Row, plan: Plan) -> bool:
    return row.line.indent == 0 and row.line.key in plan.keys


def after(state: State, row: Row) -> State | None:
    """Return what stands above the next line, or `None` where a line does not fit."""
    line = row.line
    if line.indent > state.text >= 0:
        if state.is_open:
            return _in_text(state, line)
        is_text = not (line.key or line.dashes or line.value.startswith("{"))
        return state if is_text else None
    levels = _around(state, line)
    if not levels:
        return None
    if line.dashes:
        return _entry(levels, line)
    return _keyed(levels, line, line.indent) if line.key else None


def _in_text(state: State, line: Line) -> State | None:
    if line.indent < state.margin:
        return None
    return replace(state, margin=line.indent) if state.margin == 0 else state


def _around(state: State, line: Line) -> tuple[Level, ...]:
    """Return the levels of which the last is the one that a line stands in; none if it can't."""
    top, is_entry = state.levels[-1], bool(line.dashes)
    if state.head is not None:
        # The dashes of a list may stand below its key.
        is_below = line.indent >= top.column + (top.is_list or not is_entry)
        has_place = state.head.is_list if is_entry else bool(state.head.keys)
        if not is_below or not has_place or (state.head.is_list and not is_entry):
            return ()
        return (*state.levels, Level(line.indent, state.head, is_list=is_entry))
    levels = [level for level in state.levels if level.column <= line.indent]
    if levels[-1].is_list and not is_entry and len(levels) > 1:
        levels.pop()
    is_same = levels[-1].column == line.indent and levels[-1].is_list == is_entry
    return tuple(levels) if is_same else ()


def _entry(levels: tuple[Level, ...], line: Line) -> State | None:
    plan = Plan(levels[-1].plan.keys)
    if line.dashes.count("-") > 1:
        return None
    column = line.indent + len(line.dashes)
    if line.key:
        return _keyed((*levels, Level(column, plan, is_list=False)), line, column)
    first = _FIRST_IN_BRACES.match(line.value)
    is_other = first is not None and first[1] not in plan.keys
    return None if is_other else _valued(levels, plan, line, line.indent)


def _keyed(levels: tuple[Level, ...], line: Line, column: int) -> State | None:
    *outer, top = levels
    key = line.key.strip("\"'")
    plan = _thing(top.plan, key, line) if top.plan.is_named else top.plan.keys.get(key)
    if plan is None or key in top.seen:
        return None
    level = replace(top, seen=top.seen | {key})
    return _valued((*outer, level), plan, line, column)


def _thing(things: Plan, name: str, line: Line) -> Plan | None:
    """Return the plan of a thing by its name; a key of such a thing is none, nor is a text."""
    is_name = name not in things.keys and line.value[:1] in ("", "{")
    return Plan(things.keys) if is_name else None


def _valued(levels: tuple[Level, ...], plan: Plan, line: Line, column: int) -> State:
    """Return the state behind a key or dash, by what stands behind it."""
    value = line.value
    if not value:
        return State(levels, head=plan)
    if value.startswith(_BLOCK):
        return State(levels, text=column, is_open=True)
    end = _ENDS.get(value[0], "")
    if end and value.endswith(end):
        return State(levels)
    return State(levels, text=column, is_open=bool(end), margin=1)
