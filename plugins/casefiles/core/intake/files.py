"""Files of references: which format one is in, and what may stop it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from casefiles.core.intake.bibtex import read_bibtex
from casefiles.core.intake.reference import Given, ReferencesError, source_of
from casefiles.core.intake.ris import read_ris
from casefiles.core.nodes import Node, SourceText, Text, open_text, read_nodes
from casefiles.core.problem import Position, Problem, errors_in

_MOST_BYTES = 64 * 1024
"""A case has a few sources; a library as a whole belongs elsewhere, and takes long to read."""
_MOST_SOURCES = 50

Items = Sequence[Mapping[str, Any]]


def sources_in(source: SourceText, types: Collection[str]) -> tuple[Given, ...]:
    """Return what a file of references says of its sources.

    Args:
        source: The file; its ending tells the format.
        types: The source types of the archive.

    Raises:
        ReferencesError: It is in none of `FORMATS`, too large, or wrong somewhere.
    """
    place = Position(source.path)
    ending = PurePosixPath(source.path).suffix.lower()
    if ending not in FORMATS:
        known = ", ".join(f"`{known}`" for known in FORMATS)
        raise ReferencesError(place, f"a file of references ends in one of {known}")
    if len(source.data) > _MOST_BYTES:
        raise ReferencesError(place, f"it has more than {_MOST_BYTES:,} bytes; export less")
    text, problems = open_text(source, "")
    _stop_at(problems)
    assert text is not None  # noqa: S101 - so mypy knows; a text without a problem is there
    items = [item for item in FORMATS[ending](text) if item]
    if not items:
        raise ReferencesError(place, "it holds no source")
    if len(items) > _MOST_SOURCES:
        raise ReferencesError(place, f"it holds more than {_MOST_SOURCES} sources; export less")
    return tuple(source_of(item, types) for item in items)


def _read_json(text: Text) -> Items:
    try:
        held = json.loads(text.text)
    except json.JSONDecodeError as error:
        place = text.at(error.pos)
        raise ReferencesError(place, f"this is no JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise ReferencesError(text.at(0), "this JSON is nested or counts too far") from error
    return _items(held, text.at(0))


def _read_yaml(text: Text) -> Items:
    root, problems = read_nodes(SourceText(text.path, text.text.encode()))
    _stop_at(problems)
    return _items(_held(root), text.at(0)) if root else ()


def _items(held: Any, place: Position) -> Items:  # noqa: ANN401 - what JSON and YAML hold
    """Return the items of a list, or of the list below `references` or `items`."""
    if isinstance(held, Mapping):
        held = held.get("references", held.get("items", [held]))
    if isinstance(held, list) and all(isinstance(item, Mapping) for item in held):
        return held
    raise ReferencesError(place, "a list of sources is wanted, as Zotero exports CSL")


def _held(node: Node) -> Any:  # noqa: ANN401 - what YAML holds
    if node.kind == "scalar":
        return node.text
    if node.kind == "sequence":
        return [_held(item) for item in node.items]
    return {key.text: _held(value) for key, value in node.entries}


def _stop_at(problems: list[Problem]) -> None:
    for problem in errors_in(problems)[:1]:
        hint = f"; {problem.hint}" if problem.hint else ""
        raise ReferencesError(problem.position, f"{problem.message}{hint}")


FORMATS: Mapping[str, Callable[[Text], Items]] = MappingProxyType(
    {
        ".bib": read_bibtex,
        ".json": _read_json,
        ".ris": read_ris,
        ".yaml": _read_yaml,
        ".yml": _read_yaml,
    }
)
"""How each kind of file is read, by its ending."""
