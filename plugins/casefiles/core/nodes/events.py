"""The tree of nodes, built from the C parser's events.

Events are read one by one. Nothing here calls `load` or `compose`: PyYAML's composer crashes the
process on deep nesting, merge keys can hang `load`, and `load` gives `no` and `1.10` another
meaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Protocol

import yaml

from casefiles.core.nodes.characters import ODD_SPACE, find_joiner, odd_space_at, without_joiners
from casefiles.core.nodes.depth import MOST_LEVELS
from casefiles.core.nodes.door import too_deep
from casefiles.core.nodes.mistake import LastScalar, Mistake
from casefiles.core.nodes.mistakes import name_mistake
from casefiles.core.nodes.plan import Plan
from casefiles.core.nodes.repeats import Holder, part_entries
from casefiles.core.nodes.scalars import read_scalar
from casefiles.core.nodes.text import Text
from casefiles.core.nodes.tree import Kind, Node
from casefiles.core.problem import CasefilesError, Position, Problem

_MOST_NODES = 50_000
_HIDES = ("yaml-merge-key", "yaml-syntax", "complex-key")
"""Codes of keys without which nobody knows what a mapping holds."""
_GLUED_KEY = re.compile(r"[A-Za-z_][\w-]*:(?=[^\s/])")
_KIND_WORDS = MappingProxyType({"sequence": "list", "mapping": "mapping"})


class _Parser(Protocol):
    def get_event(self) -> yaml.Event | None: ...


@dataclass(slots=True)
class _Collection:
    """A list or mapping whose end has not been read yet."""

    kind: Kind
    position: Position
    is_flow: bool
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[Node, Node]] = field(default_factory=list)
    key: Node | None = None
    """The key whose value comes next."""
    keeps_value: bool = True

    @property
    def last_end(self) -> Position:
        """Where the last thing in it ends."""
        last = self.items[-1] if self.items else self.entries[-1][1] if self.entries else None
        return last.end if last and last.end else self.position


class EventReader:
    """Reads one text; after `run`, holds its tree and its problems."""

    def __init__(self, text: Text, plan: Plan | None = None) -> None:
        self.root: Node | None = None
        self.usable = True
        """Whether the tree says what the author wrote; false after a mistake that hides a part of
        it."""
        self.problems: list[Problem] = []
        self._text = text
        self._plan = plan
        self._open: list[_Collection] = []
        self._count = 0
        self._documents = 0
        self._going = True
        start = text.at(0)
        self._last = LastScalar(start, start, "plain")
        self._misread = (
            False  # a scalar was no text at all, and what fails below fails because of it
        )
        self._alias: Position | None = None

    def run(self) -> None:
        """Read to the end, or to the first mistake after which nothing can be read."""
        parser = _c_parser(self._text.text)
        failed: tuple[Problem, int] | None = None
        try:
            while self._going and (event := parser.get_event()) is not None:
                self._read(event)
        except yaml.MarkedYAMLError as error:
            if not self._misread:
                failed = self._name(error), self._text.at_mark(error.problem_mark).line
        while self._open:
            self._close(self._text.at_end)
        if failed:
            # `*emphasis*` reads as an alias and then fails, ` #` as a comment, a key that was moved
            # as one that stands there twice: one mistake.
            problem, last = failed
            self.problems = [
                one for one in self.problems if not _is_part(one, of=problem, until=last)
            ]
            self._spoil(problem)

    def _read(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._count_node(event)
            self._refuse_properties(event)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(self._text.at_mark(event.end_mark))
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        scalar = read_scalar(self._text, event)
        self.problems += scalar.problems
        self.usable = self.usable and scalar.usable
        self._misread = self._misread or not scalar.usable
        self._last = LastScalar(scalar.node.position, scalar.end, scalar.node.style)
        node, mark = scalar.node, event.tag or event.anchor
        # What a tag or anchor took for itself was told: it leaves no empty value behind.
        self._add(replace(node, style="double", text=node.text or mark) if mark else node)

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        position = self._text.at_mark(event.start_mark)
        if len(self._open) >= MOST_LEVELS:
            self._spoil(too_deep(position))
            self._going = False
        kind: Kind = "mapping" if isinstance(event, yaml.MappingStartEvent) else "sequence"
        self._open.append(_Collection(kind, position, bool(event.flow_style)))

    def _close(self, end: Position) -> None:
        done, above = self._open.pop(), self._open[-1] if self._open else None
        if not done.is_flow:  # libyaml ends a block at the line that follows it.
            end = done.last_end
        if done.kind == "sequence" or not done.entries:
            items = tuple(done.items)
            self._add(
                Node(done.kind, done.position, items=items, end=end, in_brackets=done.is_flow)
            )
            return
        holder = Holder(above.kind if above else None, done.is_flow)
        nodes, problems = part_entries(done.position, done.entries, holder)
        self.problems += problems
        for node in nodes:
            self._add(replace(node, end=end, in_brackets=done.is_flow))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if parent.kind == "sequence":
            parent.items.append(node)
        elif parent.key is None:
            parent.key, parent.keeps_value = self._accept_key(node)
        else:
            if parent.keeps_value:
                parent.entries.append((parent.key, node))
            parent.key = None

    def _accept_key(self, key: Node) -> tuple[Node, bool]:
        """Return a key as it was meant, and whether its value is kept."""
        problem = _key_problem(key)
        if problem is None:
            return key, True
        self.problems.append(problem)
        self.usable = self.usable and problem.code not in _HIDES
        self._misread = self._misread or problem.code == "yaml-syntax"
        meant = replace(key, text=without_joiners(key.text))
        return meant, problem.code == "forbidden-character"

    def _count_node(self, event: yaml.NodeEvent) -> None:
        self._count += 1
        if self._count > _MOST_NODES:
            message = f"the file holds more than {_MOST_NODES:,} values"
            self._spoil(
                Problem(
                    self._text.at_mark(event.start_mark),
                    "too-many-nodes",
                    message,
                    hint="split it into several cases",
                )
            )
            self._going = False

    def _refuse_properties(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent):
            return
        if event.anchor is not None:
            hint = (
                "remove it, and write the value out where it is used; text that "
                "starts with `&` belongs in quotation marks"
            )
            self._refuse("&", event, "yaml-anchor", f"`&{event.anchor}` is a YAML anchor", hint)
        if getattr(event, "tag", None) is not None:
            hint = "remove it; a text that starts with `!` belongs in quotation marks"
            self._refuse("!", event, "yaml-tag", "a word that starts with `!` is a YAML tag", hint)

    def _refuse(self, sign: str, event: yaml.NodeEvent, code: str, message: str, hint: str) -> None:
        start = self._text.index_of(self._text.at_mark(event.start_mark))
        index = self._text.text.find(sign, start)
        self.problems.append(Problem(self._text.at(index), code, message, hint=hint))

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        self._alias = self._text.at_mark(event.start_mark)
        hint = "write the value out; text that starts with `*` belongs in quotation marks"
        self._spoil(
            Problem(self._alias, "yaml-alias", f"`*{event.anchor}` is a YAML alias", hint=hint)
        )
        self._add(Node("scalar", self._alias, text=f"*{event.anchor}", style="double"))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            hint = "remove the line `---`; a second case goes into a file of its own"
            place = self._text.at_mark(event.start_mark)
            message = "`---` starts a second document"
            # What stands below may belong to what stands above, which then is not the whole file.
            self._spoil(Problem(place, "second-document", message, hint=hint))
            self._going = False

    def _spoil(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.usable = False

    def _name(self, error: yaml.MarkedYAMLError) -> Problem:
        place = self._text.at_mark(error.problem_mark)
        opened = self._text.at_mark(error.context_mark) if error.context_mark else place
        said = str(error.problem)
        if self._alias and self._alias.line == place.line:
            said, opened = "found character that cannot start any token", self._alias
        return name_mistake(Mistake(self._text, said, place, opened, self._last, self._plan))


def _is_part(one: Problem, of: Problem, until: int) -> bool:
    """Tell whether a problem is a part of what is wrong from the place of another one on."""
    is_between = of.position.line <= one.position.line <= until
    return one.position == of.position or (is_between and one.code == "lost-to-comment")


def _key_problem(key: Node) -> Problem | None:
    if key.kind != "scalar":
        return Problem(
            key.position,
            "complex-key",
            f"a {_KIND_WORDS[key.kind]} stands where a key is wanted",
            hint="write one word as the key; or remove the colon behind it",
        )
    if key.is_empty:
        return Problem(
            key.position, "yaml-syntax", "a key is empty", hint="write the key before the colon"
        )
    if key.style == "plain" and key.text == "<<":
        return Problem(
            key.position,
            "yaml-merge-key",
            "`<<` is a YAML merge key",
            hint="write the keys out that it would bring",
        )
    if key.style == "plain" and not key.text[0].isascii() and ODD_SPACE.match(key.text):
        return odd_space_at(key.position)
    glued = _GLUED_KEY.match(key.text)
    if key.style == "plain" and glued:
        place = replace(key.position, column=key.position.column + glued.end())
        return Problem(
            place,
            "yaml-syntax",
            f"a space is missing after `{glued[0]}`",
            hint=f"write `{glued[0]} {key.text[glued.end() :]}`"
            if key.text[glued.end()] not in "{["
            else f"write a space after `{glued[0]}`",
        )
    words = find_joiner(key.text)
    return (
        Problem(key.position, "forbidden-character", words, hint="type the key again")
        if words
        else None
    )


def _c_parser(text: str) -> _Parser:
    try:
        from yaml import cyaml  # noqa: PLC0415  # its absence must be told in words
    except ImportError as error:
        message = (
            "this PyYAML was built without libyaml, which is needed to read cases; "
            "install a PyYAML wheel from PyPI"
        )
        raise CasefilesError(message) from error
    parser: _Parser = cyaml.CParser(text)  # type: ignore[attr-defined]  # the stubs hide it
    return parser
