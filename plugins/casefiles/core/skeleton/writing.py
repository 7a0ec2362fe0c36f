"""A model written out as a file to be filled in: every key in its order, with what it is for.

What is known is written, what is needed is a blank, and all else is commented out with an example:
without its `# ` such a line counts. Nothing is said here that the models do not say.
"""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from casefiles.core.edits import Value, write_entries, write_in_brackets
from casefiles.core.model import Case, Claim, Evidence, Model, Office, Source
from casefiles.core.model.base import FieldShape, Ref
from casefiles.core.model.examples import example_of
from casefiles.core.read import BLANK, help_of
from casefiles.core.settings import SiteSettings, list_of

Given = Mapping[str, Value]
"""What is known of a part, by its keys."""

_WANTED: Mapping[type[Model], tuple[str, ...]] = MappingProxyType(
    {Case: ("sources",), Claim: ("by", "evidence"), Evidence: ("locator", "quote")}
)
"""Keys that the format does not need, and nearly every record has."""
_LAID_OUT = (Claim, Evidence, Office, Source)
"""Parts of which what is known and what is not stand side by side; others are known as a whole."""
_COLUMN, _WIDEST, _GAP = 44, 118, 2
_MOST_WORDS = 90


def write_skeleton(
    model: type[Model], given: Given, settings: SiteSettings, without: Collection[str] = ()
) -> str:
    """Return the lines of a file to be filled in.

    Args:
        model: What the file is.
        given: What is known of it; a list of parts as a list of mappings, or, where they have
            names, as a mapping.
        settings: Whose words a comment offers.
        without: Keys of the model that are of no use here.
    """
    blocks = list(_Writer(settings, frozenset(without)).blocks(model, given, _Place()))
    parts = []
    for before, block in zip([[], *blocks], blocks, strict=False):
        # What has lines of its own stands apart.
        if before and (len(block) > 1 or len(before) > 1):
            parts.append("")
        parts += block
    return "".join(f"{line}\n" for line in parts)


@dataclass(frozen=True)
class _Place:
    """Where lines stand."""

    indent: int = 0
    off: int | None = None
    """At which indent the lines are commented out; `None` where they count."""
    is_whole: bool = True
    """Whether keys that nobody needs are shown too."""
    is_other: bool = False
    """Whether the lines stay comments where those around them count, since others count then."""

    def deeper(self, by: int = 2) -> _Place:
        return replace(self, indent=self.indent + by)

    def commented_out(self) -> _Place:
        return self if self.off is not None else replace(self, off=self.indent)

    def line(self, text: str) -> str:
        text = f"# {text}" if self.is_other else text
        if self.off is None:
            return f"{' ' * self.indent}{text}"
        return f"{' ' * self.off}# {' ' * (self.indent - self.off)}{text}"

    def about(self, code: str, words: str) -> list[str]:
        """Return lines of code with what they are for: beside them if there is room."""
        first, *rest = (self.line(line) if line else "" for line in code.split("\n"))
        beside = f"{first.ljust(_COLUMN - _GAP)}{' ' * _GAP}# {words}"
        if not rest and len(beside) <= _WIDEST:
            return [beside]
        width = _WIDEST - len(self.line("# "))
        above = [self.line(f"# {line}") for line in textwrap.wrap(words, width)]
        return [*above, first, *rest]


class _Writer:
    def __init__(self, settings: SiteSettings, without: frozenset[str]) -> None:
        self._settings, self._without = settings, without
        self._shown: set[type[Model]] = set()
        """Parts whose keys were all shown; the next time one is written in short."""

    def blocks(self, model: type[Model], given: Given, place: _Place) -> Iterator[list[str]]:
        """Yield the lines of each key of a part."""
        if place.is_whole:
            self._shown.add(model)
        for key, shape in model.shape.items():
            if key not in model.supplied and (place.indent or key not in self._without):
                yield from self._key(model, shape, given, place)

    def _key(
        self, model: type[Model], shape: FieldShape, given: Given, place: _Place
    ) -> Iterator[list[str]]:
        key, part, words = shape.key, shape.model, self._words(model, shape)
        if key in given and not given[key]:
            # What is said to be none is not needed.
            yield from self._example(model, shape, place.commented_out(), words)
        elif key in given and not (part in _LAID_OUT and shape.is_list):
            yield place.about(write_entries({key: given[key]}), words)
        elif key in given or shape.required or key in _WANTED.get(model, ()):
            if place.off is not None:
                yield from self._example(model, shape, place, words)
            elif part in _LAID_OUT:
                yield self._laid_out(shape, given.get(key, ({},)), place, words)
            else:
                yield self._blank(shape, place, words)
        elif place.is_whole:
            yield from self._others(model, shape, place, words)

    def _blank(self, shape: FieldShape, place: _Place, words: str) -> list[str]:
        """Return a blank; below it the keys that may stand there as well, once in a file."""
        part, blank = shape.model, f"[{BLANK}]" if shape.is_list else BLANK
        if part is None or part in self._shown or not place.is_whole:
            return place.about(f"{shape.key}: {blank}", words)
        keys = self._part(part, {}, place.commented_out().deeper())
        return [*place.about(f"{shape.key}: {blank}", f"{words}; or, without the blank:"), *keys]

    def _laid_out(self, shape: FieldShape, given: Value, place: _Place, words: str) -> list[str]:
        """Return a list of parts, or parts by their names, key by key."""
        part = shape.model
        assert part is not None  # noqa: S101 - so mypy knows; a part is laid out
        lines = place.about(f"{shape.key}:", words)
        if part.keyed_by:
            named = given if isinstance(given, Mapping) else {BLANK: {}}
            for name, one in named.items():
                lines += place.deeper().about(f"{name}:", help_of(part, part.keyed_by))
                lines += self._part(part, one, place.deeper(4))
                place = replace(place, is_whole=False)
            return lines
        for one in given if isinstance(given, Sequence) else ():
            lines += _dashed(self._part(part, one, place.deeper(4)), place.deeper())
            place = replace(place, is_whole=False)
        return lines

    def _part(self, part: type[Model], given: Value, place: _Place) -> list[str]:
        known = given if isinstance(given, Mapping) else {}
        return [line for block in self.blocks(part, known, place) for line in block]

    def _others(
        self, model: type[Model], shape: FieldShape, place: _Place, words: str
    ) -> Iterator[list[str]]:
        """Yield a key that is commented out, so that it does not count beside the one it excludes.

        Before the first such key stands in whose place it can be.
        """
        for rule in model.asks:
            if rule.kind in ("one", "party") and shape.key in rule.keys[1:]:
                place = replace(place, is_other=place.off is not None)
                if shape.key == rule.keys[1]:
                    yield [place.line(f"or, in the place of `{rule.keys[0]}:`")]
        yield from self._example(model, shape, place.commented_out(), words)

    def _example(
        self, model: type[Model], shape: FieldShape, place: _Place, words: str
    ) -> Iterator[list[str]]:
        """Yield a key with an example; what it holds is written out once in a file."""
        key, part = shape.key, shape.model
        if part is None or part in self._shown:
            example = example_of(model, key)
            code = write_entries({key: example}) if isinstance(example, str) else ""
            yield place.about(code or f"{key}: {write_in_brackets(example)}", words)
            return
        lines = place.about(f"{key}:", words)
        if part.keyed_by:
            name = example_of(part, part.keyed_by)
            lines += place.deeper().about(f"{name}:", help_of(part, part.keyed_by))
            lines += self._part(part, {}, place.deeper(4))
        elif shape.is_list:
            lines += _dashed(self._part(part, {}, place.deeper(4)), place.deeper())
        else:
            lines += self._part(part, {}, place.deeper())
        yield lines

    def _words(self, model: type[Model], shape: FieldShape) -> str:
        """Return what a key is for, with the words of the settings that it can hold."""
        words = help_of(model, shape.key)
        kinds = [mark.kind for mark in shape.marks if isinstance(mark, Ref)]
        vocabulary = list_of(kinds[0]) if kinds else ""
        if vocabulary not in type(self._settings).model_fields:
            return words
        listed = " | ".join(self._settings.vocabulary(kinds[0]))
        if len(listed) > _MOST_WORDS:
            return f"{words}; one of `{vocabulary}:` in site_config.yml"
        return f"{words}; here {listed}"


def _dashed(lines: list[str], place: _Place) -> list[str]:
    """Put the dash of a list's entry before the first line that is no comment of its own."""
    blank, dash = place.deeper().line(""), place.line("- ")
    first = next(
        number for number, line in enumerate(lines) if not line.removeprefix(blank).startswith("#")
    )
    rest = lines[first].removeprefix(blank)
    return [*lines[:first], f"{dash}{rest}", *lines[first + 1 :]]
