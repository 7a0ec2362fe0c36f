"""One file's node tree becomes a `Document`: its model, or what is wrong with its shape.

Nothing is lost when a file has mistakes: the `Document` keeps the node tree, and the checks that
walk it still run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from casefiles.core.model import Model
from casefiles.core.nodes import Node, SourceText, read_nodes
from casefiles.core.problem import Position, Problem, errors_in
from casefiles.core.read.curly import without_signs
from casefiles.core.read.foreign import find_foreign, find_foreign_text
from casefiles.core.read.headed import without_name
from casefiles.core.read.meant import read_meant
from casefiles.core.read.plans import plan_of
from casefiles.core.read.refusals import refusals
from casefiles.core.slugs import as_slug

_UNSEEN = ("file-too-large", "not-utf8", "empty-file")
"""Codes of a file in which nobody saw a word."""
_LIMITS = (
    *("forbidden-character", "scalar-too-long", "too-deep", "too-many-nodes"),
    *("yaml-anchor", "yaml-merge-key"),
)
OF_VALUES = frozenset(
    ("bad-date", "bad-day", "bad-id", "bad-locator", "bad-url", "bad-value", "wrong-schema")
)
"""Codes of a text that is refused at its own key; no other key is lost or moved by such a one."""
ModelT_co = TypeVar("ModelT_co", bound=Model, covariant=True)


@dataclass(frozen=True)
class Content(Generic[ModelT_co]):
    """What was read in a file."""

    node: Node
    """The tree with all short forms written out; every value knows its place."""
    value: ModelT_co | None = None
    """`None` where the file's shape is wrong."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with its YAML and its shape: keys, types and values."""
    refused: frozenset[Position] = frozenset()
    """The places of what the model refused."""
    has_all_keys: bool = False
    """Whether each key stands where it is meant, so that one which is not there is missing."""
    written: Node | None = None
    """Its tree as it is written, short forms and all."""


@dataclass(frozen=True, eq=False)
class Document(Generic[ModelT_co]):
    """One file. It is read, as far as it goes, when somebody asks for what is in it."""

    id: str
    """The file's name without its ending."""
    type: type[ModelT_co]
    path: str
    read: Callable[[], Content[ModelT_co]] = field(repr=False)
    source: SourceText | None = None
    """The file, where it was read from one."""

    @cached_property
    def content(self) -> Content[ModelT_co]:
        """What was read in it."""
        return self.read()

    @property
    def node(self) -> Node:
        """The tree with all short forms written out."""
        return self.content.node

    @property
    def value(self) -> ModelT_co | None:
        """The model; `None` where the file's shape is wrong."""
        return self.content.value

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with its YAML and its shape."""
        return list(self.content.problems)

    @cached_property
    def stamp(self) -> str:
        """What files with the same bytes at the same place share, and no others."""
        path = self.path.encode(errors="surrogateescape")
        data = self.source.data if self.source else b""
        return blake2b(path + b"\0" + data, digest_size=16).hexdigest()

    def at(self, *loc: str | int) -> Position:
        """Return the place of the deepest node on a path such as `("claims", 0, "id")`."""
        return self.node.at(loc).position


def read_file(source: SourceText, model: type[ModelT_co]) -> Document[ModelT_co]:
    """Return the record in a file, whose name without its ending is its id."""
    name = PurePosixPath(source.path).stem
    return Document(name, model, source.path, partial(_read, source, model, name), source)


def read_document(node: Node, model: type[ModelT_co], document_id: str) -> Document[ModelT_co]:
    """Return the record in a tree."""
    read = partial(_read_tree, node, model, document_id)
    return Document(document_id, model, node.position.path, read)


def _read(source: SourceText, model: type[ModelT_co], document_id: str) -> Content[ModelT_co]:
    """Read one file; what comes back is empty where nothing sure can be said of it."""
    node, problems = read_nodes(source, plan_of(model))
    if node is not None:
        node, named = without_name(node, model)
        problems += named
    if node is None:
        foreign = find_foreign_text(source, model) if _was_parsed(problems) else None
    else:
        foreign = find_foreign(node, model)
    if node is None or foreign:
        told = [*filter(_stays, problems), foreign] if foreign else problems
        return Content(Node("mapping", Position(source.path)), problems=tuple(told))
    content = _read_tree(node, model, document_id)
    # What the format knows of a word is told in the place of what YAML makes of it.
    again = {each.position for each in content.problems if each.code == "yaml-syntax"}
    problems = [problem for problem in problems if problem.position not in again]
    # A key that stood twice was moved to where it belongs, and that was told.
    if "repeated-key" in {problem.code for problem in problems}:
        moved = _repeated(node) & _keys_in(content.node)
        problems = [each for each in problems if each.position not in moved]
    whole = replace(content, problems=(*problems, *content.problems), written=node)
    # A text that YAML hides is missing from the model too, so the model does not count as whole.
    return replace(whole, value=None, has_all_keys=False) if errors_in(problems) else whole


def _stays(problem: Problem) -> bool:
    """Tell what no text holds by accident: it is told of a file that is no record as well."""
    return problem.code in _LIMITS


def _was_parsed(problems: list[Problem]) -> bool:
    return not any(problem.code in _UNSEEN for problem in problems)


def _read_tree(node: Node, model: type[ModelT_co], document_id: str) -> Content[ModelT_co]:
    """Read one file's tree into its model."""
    written, problems = read_meant(node, model)
    whole, signs = without_signs(written, model)
    data = data_of(whole)
    if isinstance(data, dict):
        for key in model.supplied:
            data.setdefault(key, as_slug(document_id) or "unnamed")
    value, refused = None, list[Problem]()
    try:
        value = model.model_validate(data)
    except ValidationError as error:
        refused = refusals(error, whole, model)
    problems += signs.told_with(refused)
    return Content(
        whole,
        None if problems else value,
        tuple(sorted(set(problems))),
        frozenset(problem.position for problem in problems),
        all(problem.code in OF_VALUES for problem in problems),
    )


def _repeated(node: Node) -> set[Position]:
    """Return the places of all keys of the mappings in which one stands twice."""
    return {key.position for each in _all_in(node) for key, _ in each.twice} - _keys_in(node)


def _keys_in(node: Node) -> set[Position]:
    return {key.position for each in _all_in(node) for key, _ in each.entries}


def _all_in(node: Node) -> Iterator[Node]:
    todo = [node]
    while todo:
        each = todo.pop()
        yield each
        todo += [*each.items, *(value for _, value in each.entries)]


def data_of(node: Node) -> Any:  # noqa: ANN401 - what YAML holds
    """Return what a tree holds, as a model wants it; what has no value is left out."""
    if node.kind == "scalar":
        return node.text
    if node.kind == "sequence":
        return tuple(data_of(item) for item in node.items if not item.is_empty)
    return {key.text: data_of(value) for key, value in node.entries if not value.is_empty}
