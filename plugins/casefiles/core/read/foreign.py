"""Files that are no record of their folder: one problem for the whole of them.

A file with mistakes is told each of them; a copied README would be told a dozen, and none that
helps. The line lies where a reader would draw it: the file has fewer than half of the keys that its
kind needs, and more that its kind does not know than it does.
"""

from __future__ import annotations

import re

from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.nodes import Node, SourceText
from casefiles.core.problem import Position, Problem
from casefiles.core.read.keys import meant_keys

_KEY = re.compile(r"[ \t{-]*([A-Za-z][\w-]*)[ \t]*:")
_RECORDS = (Case, Entity, SharedSource)
_FROM_FILES = (
    "`casefiles new source --source x.bib` makes one of BibTeX, and so of RIS or CSL in JSON"
)
_FEWEST_KEYS = 2
"""A text of which so many lines begin with keys was meant as a record, however it is broken."""


def find_foreign(node: Node, model: type[Model]) -> Problem | None:
    """Find out whether a file's tree is no record of a kind at all."""
    keys = {key.text for key, _ in node.entries}
    known = (keys & set(model.shape)) | set(meant_keys(node, model).values())
    has_half = 2 * len(known & _needed(model)) >= len(_needed(model))
    other = next((kind for kind in _RECORDS if kind is not model and keys >= _needed(kind)), None)
    if other is not None and not keys >= _needed(model):
        message = f"this file is {other.called}, not {model.called}"
        hint = f"move it to {other.folder}"
        return Problem(Position(node.position.path), "foreign-file", message, hint=hint)
    if known and (has_half or len(keys) <= 2 * len(known)):
        return None
    return _foreign(node.position.path, model, known)


def find_foreign_text(source: SourceText, model: type[Model]) -> Problem | None:
    """Find out the same of a text that can't be read as YAML."""
    lines = source.data.decode(errors="replace").splitlines()
    # As mails quote them, they are told of as such.
    found = (_KEY.match(line.removeprefix("> ")) for line in lines)
    keys = {match[1].casefold() for match in found if match}
    known = {key for key in model.shape if key.casefold() in keys}
    return _foreign(source.path, model, known) if len(known) < _FEWEST_KEYS else None


def _needed(model: type[Model]) -> set[str]:
    return {key for key, shape in model.shape.items() if shape.required} - model.supplied


def _foreign(path: str, model: type[Model], known: set[str]) -> Problem:
    words = " and ".join(f"`{key}`" for key in sorted(known))
    found = f"of what is in it {model.called} has only {words}"
    if not known:
        found = f"no key of {model.called} is in it"
    begin = ", ".join(f"`{key}:`" for key in model.shape if key in _needed(model))
    message = f"this file is not {model.called}: {found}"
    hint = f"{model.called} has {begin}; {model.example}"
    if model is SharedSource:
        hint = f"{hint}; {_FROM_FILES}"
    return Problem(Position(path), "foreign-file", message, hint=hint)
