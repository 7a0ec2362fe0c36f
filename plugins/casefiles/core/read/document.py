"""One file's node tree becomes a `Document`: its model, or what is wrong with its shape.

Nothing is lost when a file has mistakes: the `Document` keeps the node tree, and the checks that
walk it still run.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from casefiles.core.model import Model
from casefiles.core.nodes import Node, SourceText, read_nodes
from casefiles.core.problem import Position, Problem, errors_in
from casefiles.core.read.curly import without_curly
from casefiles.core.read.foreign import find_foreign, find_foreign_text
from casefiles.core.read.meant import read_meant
from casefiles.core.read.refusals import refusals
from casefiles.core.slugs import as_slug

_UNSEEN = ("file-too-large", "not-utf8", "empty-file")
"""Codes of a file in which nobody saw a word."""
_LIMITS = (
    *("forbidden-character", "scalar-too-long", "too-deep", "too-many-nodes"),
    *("yaml-anchor", "yaml-merge-key"),
)
_OF_VALUES = frozenset(
    ("bad-date", "bad-day", "bad-id", "bad-locator", "bad-url", "bad-value", "wrong-schema")
)
"""Codes of a text that is refused at its own key; no other key is lost or moved by such a one."""
ModelT_co = TypeVar("ModelT_co", bound=Model, covariant=True)


@dataclass(frozen=True)
class Document(Generic[ModelT_co]):
    """One file as it was read."""

    id: str
    """The file's name without its ending."""
    node: Node
    """The tree with all short forms written out; every value knows its place."""
    type: type[ModelT_co]
    value: ModelT_co | None
    """`None` where the file's shape is wrong."""
    refused: frozenset[Position] = frozenset()
    """The places of what the model refused."""
    has_all_keys: bool = False
    """Whether each key stands where it is meant, so that one which is not there is missing."""
    source: SourceText | None = None
    """The file, where it was read from one."""
    written: Node | None = None
    """Its tree as it is written, short forms and all."""

    def at(self, *loc: str | int) -> Position:
        """Return the place of the deepest node on a path such as `("claims", 0, "id")`."""
        return self.node.at(loc).position


def read_file(
    source: SourceText, model: type[ModelT_co], document_id: str
) -> tuple[Document[ModelT_co], list[Problem]]:
    """Read one file, as far as it goes.

    Returns:
        The document, empty where nothing sure can be said of it; and the problems of its YAML and
        of its shape.
    """
    node, problems = read_nodes(source)
    if node is None:
        foreign = find_foreign_text(source, model) if _was_parsed(problems) else None
    else:
        foreign = find_foreign(node, model)
    if node is None or foreign:
        empty = Document(document_id, Node("mapping", Position(source.path)), model, None)
        return empty, [*filter(_stays, problems), foreign] if foreign else problems
    document, found = read_document(node, model, document_id)
    # A text that YAML hides is missing from the model too, so the model does not count as whole.
    whole = replace(document, source=source, written=node)
    if errors_in(problems):
        whole = replace(whole, value=None, has_all_keys=False)
    return whole, [*problems, *found]


def _stays(problem: Problem) -> bool:
    """Tell what no text holds by accident: it is told of a file that is no record as well."""
    return problem.code in _LIMITS


def _was_parsed(problems: list[Problem]) -> bool:
    return not any(problem.code in _UNSEEN for problem in problems)


def read_document(
    node: Node, model: type[ModelT_co], document_id: str
) -> tuple[Document[ModelT_co], list[Problem]]:
    """Read one file's tree into its model.

    Returns:
        The document, and the problems of its shape: keys, types and values.
    """
    written, problems = read_meant(node, model)
    whole, curly = without_curly(written, model)
    problems += curly
    data = data_of(whole)
    if isinstance(data, dict):
        for key in model.supplied:
            data.setdefault(key, as_slug(document_id) or "unnamed")
    value = None
    try:
        value = model.model_validate(data)
    except ValidationError as error:
        problems += refusals(error, whole, model)
    refused = frozenset(problem.position for problem in problems)
    value = None if problems else value
    has_all_keys = all(problem.code in _OF_VALUES for problem in problems)
    document = Document(document_id, whole, model, value, refused, has_all_keys)
    return document, sorted(set(problems))


def data_of(node: Node) -> Any:  # noqa: ANN401 - what YAML holds
    """Return what a tree holds, as a model wants it; what has no value is left out."""
    if node.kind == "scalar":
        return node.text
    if node.kind == "sequence":
        return tuple(data_of(item) for item in node.items if not item.is_empty)
    return {key.text: data_of(value) for key, value in node.entries if not value.is_empty}
