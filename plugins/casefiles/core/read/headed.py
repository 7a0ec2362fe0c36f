"""A file whose keys all stand below a name, as things by name have one, or behind a dash.

The name of a file is its id: `gazette:` above the keys of a source was copied from a case. Its keys
are read as those of the file.
"""

from __future__ import annotations

from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read.runs import Pair, lines_of


def without_name(node: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Return the mapping of a file that was meant, and what stands before its keys."""
    if node.kind == "sequence" and len(node.items) == 1 and not node.in_brackets:
        (item,) = node.items
        if not _has_needed(item.entries, model):
            return node, []
        rest = _further(item.entries)
        less = f", and indent {rest} by {item.position.column - 1} spaces less" if rest else ""
        message, hint = "a dash stands before the keys of this file", "take it and its space away"
        problem = Problem(node.position, "wrong-type", message, hint=f"{hint}{less}")
        return item, [problem]
    strange = [pair for pair in node.entries if pair[0].text not in model.shape]
    if len(strange) != 1 or _has_needed(node.entries, model):
        return node, []
    (name, value), others = strange[0], [pair for pair in node.entries if pair is not strange[0]]
    keys = {key.text for key, _ in others}
    inside = [pair for pair in value.entries if pair[0].text not in keys]
    if value.in_brackets or not value.entries or not _has_needed([*others, *inside], model):
        return node, []
    by = value.position.column - name.position.column
    lines = lines_of(value.entries[0][0], value.entries[-1][1])
    message = f"`{name.text}` stands above the keys of this file, whose name says that already"
    hint = f"remove line {name.position.line}, and indent {lines} by {by} spaces less"
    whole = replace(node, entries=(*others, *inside))
    return whole, [Problem(name.position, "unknown-key", message, hint=hint)]


def _has_needed(pairs: tuple[Pair, ...] | list[Pair], model: type[Model]) -> bool:
    # That `schema:` is missing is told as well.
    needed = {key for key, shape in model.shape.items() if shape.required and key != "schema"}
    return needed - model.supplied <= {key.text for key, _ in pairs}


def _further(pairs: tuple[Pair, ...]) -> str:
    """Return the lines behind the first one; nothing where there are none."""
    (first, _), *others = pairs
    below = [pair for pair in others if pair[0].position.line > first.position.line]
    return lines_of(below[0][0], below[-1][1]) if below else ""
