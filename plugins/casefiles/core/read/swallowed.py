"""Keys that were indented into the block of text above them, and so are lines of it for YAML.

Where a key lacks that has to be there, and a line of such a text begins with it, that line is the
key. The text is read on without it, and without the keys behind it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import BLOCKS, Node
from casefiles.core.problem import Problem
from casefiles.core.read.headless import listed

_KEY = re.compile(r"^[ \t]*+([a-zA-Z_][\w-]*+):(?=[ \t]|$)", re.MULTILINE)


def with_swallowed(
    node: Node, model: type[Model], meant: Collection[str]
) -> tuple[Node, list[Problem]]:
    """Put keys that stand in a block of text back into the mapping around it.

    What they hold is not read: they get no value, and nobody is told that they lack it.

    Args:
        node: A mapping.
        model: What it is meant for.
        meant: Keys that are there, misspelt.
    """
    there = {*meant, *model.supplied, *(key.text for key, _ in node.entries)}
    entries: list[tuple[Node, Node]] = []
    problems = []
    for key, value in node.entries:
        lines = _lines(value, model, there)
        if not any(model.shape[name].required for name in lines):
            entries.append((key, value))
            continue
        there |= lines.keys()
        starts = {name: Node("scalar", value.line_of(at), text=name) for name, at in lines.items()}
        problems.append(_told(key, list(starts.values())))
        before = value.text[: min(lines.values())]
        entries.append((key, replace(value, text=before if before.strip() else value.text)))
        entries += [(each, replace(each, text="")) for each in starts.values()]
    return (replace(node, entries=tuple(entries)) if problems else node), problems


def _lines(value: Node, model: type[Model], there: Collection[str]) -> dict[str, int]:
    """Return the keys that begin lines of a block and that the mapping lacks, with their places."""
    lines: dict[str, int] = {}
    for found in _KEY.finditer(value.text) if value.style in BLOCKS else ():
        if found[1] in model.shape and found[1] not in there:
            lines.setdefault(found[1], found.start(1))
    return lines


def _told(above: Node, keys: Sequence[Node]) -> Problem:
    first, *others = keys
    spaces = above.position.column - 1
    hint = f"indent it by {spaces} spaces" if spaces else "remove the spaces before it"
    if others:
        hint = f"{hint}, and so {listed([key.text for key in others])}"
    message = f"`{first.text}` is missing: this line is a part of the text of `{above.text}`"
    return Problem(first.position, "missing-key", message, hint=hint)
