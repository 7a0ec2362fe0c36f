"""The tree as it was meant: short forms written out, and slips of indent and spelling read on.

A text for a mapping (`sources: [key]`), one text for a list (`topics: cannabis`), and a mapping
for a list of things with ids (`sources: {key: {...}}`) mean the same as their long forms; so the
models have no unions, and a mistake has one problem. Places stay those of what was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import MOST_TOLD, Problem, problem_of
from casefiles.core.read.astray import with_astray
from casefiles.core.read.blanks import is_blank, unfilled, without_blank
from casefiles.core.read.bullets import with_entries
from casefiles.core.read.curly import curly_key
from casefiles.core.read.dated import with_dates
from casefiles.core.read.gather import Items
from casefiles.core.read.ids import with_ids
from casefiles.core.read.keys import instead_of, known_here, meant_keys, strange_key, without_colon
from casefiles.core.read.levels import (
    Level,
    Levels,
    is_made_up,
    level_of,
    lift,
    part_lists,
    take,
    unless_unlike,
)
from casefiles.core.read.lists import EMPTY_HINT, items_of, under
from casefiles.core.read.parted import join_bare, join_parted
from casefiles.core.read.placed import with_places
from casefiles.core.read.shallow import with_below, with_outside
from casefiles.core.read.strangers import with_deeper, with_strangers
from casefiles.core.read.swallowed import with_swallowed
from casefiles.core.read.texts import with_their_key


def read_meant(node: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Return a tree in long form, and what had to be mended on the way.

    A misspelt key is read as the one that was meant, one that stands too deep where it belongs,
    and an entry without its dash as a list: nobody is told of what would only follow from it. A
    key without a value stays in the tree, so that nothing else misses it.
    """
    writer = _Writer()
    return writer.whole(node, model, ()), writer.problems


@dataclass
class _Writer:
    problems: list[Problem] = field(default_factory=list)
    guesses: dict[tuple[object, ...], Mapping[str, str]] = field(default_factory=dict)
    """What misspelt keys mean, by all keys of their mapping: the same slip is made often."""

    def whole(self, node: Node, model: type[Model], above: Levels) -> Node:
        if node.kind == "scalar" and model.short_form:
            node = under(model.short_form, node)
        if node.kind != "mapping" or not node.entries:
            return node
        node, below = with_below(node, model)
        node, outside = with_outside(node, model)
        node, strangers = with_strangers(node, model)
        self.problems += [*below, *outside, *strangers]
        meant = self._meant(node, model)
        node, swallowed = with_swallowed(node, model, meant.values())
        self.problems += swallowed
        node, astray = with_astray(node, model, meant)
        self.problems += astray
        names = {meant.get(key.text, key.text) for key, _ in node.entries}
        level = level_of(node, names, model)
        entries = []
        for key, value in self._known(node, model, meant, above):
            entries += self._entry(key, value, (*above, level))
        for key, value in level.lifted:
            entries += self._entry(key, value, (*above, level))
        return replace(node, entries=tuple(entries))

    def _meant(self, node: Node, model: type[Model]) -> Mapping[str, str]:
        form = (model, *(key.text for key, _ in node.entries))
        if form not in self.guesses:
            self.guesses[form] = meant_keys(node, model)
        return self.guesses[form]

    def _known(
        self, node: Node, model: type[Model], meant: Mapping[str, str], above: Levels
    ) -> Iterator[tuple[Node, Node]]:
        """Yield what belongs to a mapping, misspelt keys as they are meant."""
        strange = 0
        for key, value in node.entries:
            if key.text in meant:
                name = meant[key.text]
                held = unless_unlike(key, value, model.shape[name])
                # `notes:` with a list is no `note` misspelt, where a claim above may have it.
                if held is not value and (home := lift(key, value, above)):
                    self._unknown(key, "misplaced-key", home=home)
                    continue
                if problem := curly_key(key, name):
                    self.problems.append(problem)
                else:
                    self._unknown(key, "misspelt-key", near=name)
                yield replace(key, text=name), held
            elif key.text in model.shape:
                yield key, value
            elif glued := without_colon(key, value, node, model):
                self.problems.append(glued[2])
                yield glued[0], glued[1]
            elif hint := instead_of(key, value, node, model):
                message = f"`{key.text}` is not a known key"
                self.problems.append(Problem(key.position, "unknown-key", message, hint=hint))
            elif home := lift(key, value, above):
                self._unknown(key, "misplaced-key", home=home)
            elif (strange := strange + 1) <= MOST_TOLD:
                yield key, value  # The model refuses it.
            else:
                self._unknown(key, "unknown-key", keys=known_here(model))

    def _entry(self, key: Node, value: Node, levels: Levels) -> list[tuple[Node, Node]]:
        before, levels[-1].key = levels[-1].key, key
        shape = levels[-1].shape.get(key.text)
        if value.is_null and shape:
            value = replace(value, text="")
        if is_blank(value) and shape:
            self.problems.append(unfilled(key.text, value, levels[-1].model))
            return [(key, without_blank(value))]
        if not value.is_empty:
            return [(key, self._field(key, value, levels))]
        if not is_made_up(key, value):
            message, hint = f"`{key.text}` has no value", _empty_hint(key.text, levels[-1])
            # `{where: a farm, no county}` is two keys for YAML, and the second is none of ours.
            on_line = before.position.line == key.position.line and before.position < key.position
            if on_line and shape is None:
                if levels[-1].is_cut:
                    return [(key, value)]
                levels[-1].is_cut = True
                hint = 'put a text that holds a comma in plain quotation marks (`"`)'
            elif shape is None:
                self.problems.append(strange_key(key.position, key.text, levels[-1].model))
                return [(key, value)]
            self.problems.append(Problem(key.position, "empty-value", message, hint=hint))
        return [(key, value)]

    def _field(self, key: Node, value: Node, levels: Levels) -> Node:
        shape = levels[-1].shape.get(key.text)
        if shape is None:
            return value
        if not shape.is_list:
            return self.whole(value, shape.model, levels) if shape.model else value
        if shape.model and shape.model.keyed_by:
            value = self._without_heads(value, levels)
        value, bullets = with_entries(key, value, shape)
        if shape.model:
            value, dated = with_dates(value, shape.model)
            self.problems += dated
        items, problems = items_of(key, value, shape.model)
        self.problems += [*bullets, *problems]
        if items is None:
            return value
        if shape.model:
            items, deeper = with_deeper(key, items, shape.model)
            items, named = with_ids(items, shape.model)
            items, texts = with_their_key(key, items, shape.model)
            self.problems += [*deeper, *named, *texts]
            items, placed = with_places(items, shape.model, is_alone=value.kind == "scalar")
            self.problems += placed
        held = self._items(items, shape.model, levels)
        return replace(value, kind="sequence", text="", entries=(), items=held)

    def _without_heads(self, value: Node, levels: Levels) -> Node:
        """Lift lists out of things by name: `claims:` in `sources:` was indented too deep."""
        kept = []
        for key, item in value.entries:
            home = lift(key, item, levels) if item.kind == "sequence" else ""
            if home:
                self._unknown(key, "misplaced-key", home=home)
            else:
                kept.append((key, item))
        return replace(value, entries=tuple(kept))

    def _items(self, items: Items, model: type[Model] | None, levels: Levels) -> Items:
        held = []
        if model:
            items, problem = part_lists(items, model, levels[-1])
            items, bare = join_bare(items, model)
            self.problems += bare
            items, parted = join_parted(items, model)
            self.problems += [problem, *parted] if problem else parted
        for index, item in enumerate(self._without_blanks(items, levels[-1]), 1):
            held.append(self.whole(item, model, levels) if model else item)
            if take(items, index, levels):
                break
        # Empty ones last: pydantic counts those that hold something.
        return tuple(sorted(held, key=lambda item: item.is_empty))

    def _without_blanks(self, items: Items, level: Level) -> Items:
        name = level.key.text
        blanks = [item for item in items if is_blank(item)]
        self.problems += [unfilled(name, item, level.model, is_entry=True) for item in blanks]
        return tuple(without_blank(item) if is_blank(item) else item for item in items)

    def _unknown(self, key: Node, sentence: str, **parts: str) -> None:
        self.problems.append(problem_of(key.position, sentence, key=key.text, **parts))


def _empty_hint(key: str, level: Level) -> str:
    """Say what to do about a key that has no value: nothing that leads to the next problem."""
    shape = level.shape.get(key)
    if shape and shape.required:
        return "give it a value; it can't be left out"
    asked = [rule.keys for rule in level.model.asks if rule.kind in ("some", "one")]
    others = next((set(keys) - {key} for keys in asked if key in keys), set[str]())
    if others and others.isdisjoint(level.taken):
        return f"give it a value, or write `{others.pop()}:` in its place"
    return EMPTY_HINT
