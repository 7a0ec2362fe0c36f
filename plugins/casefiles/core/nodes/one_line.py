"""Keys that stand on one line where braces, or a line for each, are wanted: `by: entity: a`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from casefiles.core.nodes.fitting import Level, Row, after, rows_of, states_of
from casefiles.core.nodes.line import Line, quoted_line, read_line
from casefiles.core.nodes.mistake import Mistake, start_of, syntax
from casefiles.core.nodes.quotes import quote
from casefiles.core.problem import Problem

_PARTS = re.compile(r"[,;] *(?=[\w-]+: )")
_OPENED = re.compile(r"[\[{]")
_PAIR = re.compile(r"([\w-]+): +(.+)")
_ENDS_TEXT = re.compile(r"(?![\[{\"']).*(?:[,\[\]{}]|: | #)")
"""What ends a text in braces that has no quotation marks."""

Pairs = Sequence[tuple[str, str]]


def keys_on_one_line(mistake: Mistake) -> Problem | None:
    """Several keys of a mapping stand on one line, or the keys of what stands below the first."""
    number = mistake.place.line
    if mistake.plan is None or mistake.last.start.line != number:
        return None
    line = read_line(mistake.line)
    if line.value.endswith(("}", "]")) and not _OPENED.search(line.value):
        return None
    if line.key.startswith("(") and line.value.endswith(")"):
        line = replace(line, key=line.key[1:], value=line.value[:-1])
    rows = rows_of(mistake.text)
    states, _ = states_of(rows, mistake.plan, number)
    above = next(
        (state for row, state in zip(rows, states, strict=False) if row.number == number), None
    )
    state = after(above, Row(number, line)) if above else None
    if state is None:
        return None
    hint = _below(line, state.levels[-1]) or _beside(mistake, line, state.levels[-1])
    message = "keys stand on one line, and no braces around them"
    return syntax(start_of(mistake, number), message, hint) if hint else None


def _below(line: Line, level: Level) -> str:
    """Return a hint where the keys belong below the first one."""
    plan, pairs = level.plan.keys.get(line.key), _pairs(line.value)
    if plan is None or not pairs or any(key not in plan.keys for key, _ in pairs):
        return ""
    braces = _in_braces(pairs)
    return f"write `{line.key}: {f'[{braces}]' if plan.is_list else braces}`"


def _beside(mistake: Mistake, line: Line, level: Level) -> str:
    """Return a hint where the keys belong beside the first one."""
    pairs = _pairs(f"{line.key}: {line.value}")
    known = [key for key, _ in pairs if key in level.plan.keys and key not in level.seen]
    if not pairs[1:] or [line.key, *known] != [key for key, _ in pairs]:
        return ""
    below = read_line(mistake.text.line(mistake.place.line + 1))
    if line.dashes and (below.dashes or below.indent < level.column):
        return f"write `- {_in_braces(pairs)}`"
    others = " and ".join(f"`{key}: {value}`" for key, value in pairs[1:])
    lines = "lines" if pairs[2:] else "a line"
    hint = f"write `{line.key}: {pairs[0][1]}`, and {others} on {lines} below"
    return hint if " " not in pairs[0][1] else f"{hint}; if all of it is text, {quoted_line(line)}"


def _pairs(text: str) -> Pairs:
    """Return the keys that stand in a text, and what stands behind each; or nothing."""
    pairs = [_PAIR.fullmatch(part.strip()) for part in _PARTS.split(text)]
    found = [(pair[1], pair[2]) for pair in pairs if pair]
    return found if len(found) == len(pairs) else []


def _in_braces(pairs: Pairs) -> str:
    each = (f"{key}: {quote(text) if _ENDS_TEXT.match(text) else text}" for key, text in pairs)
    return f"{{{', '.join(each)}}}"
