"""What every model of the format shares, and the shape by which models are walked."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from casefiles.core.spelling import meant_word


@dataclass(frozen=True)
class Ref:
    """Marks a text as the id of something: `source`, `entity`, `claim`, `topic`, `voice` ..."""

    kind: str


@dataclass(frozen=True)
class OfKind:
    """Marks the id of an entity as one of these kinds: `person`, `organisation`, `place` ..."""

    kinds: tuple[str, ...]


@dataclass(frozen=True)
class ProseText:
    """Marks a text as Markdown with citation marks; `line` is prose that stays inside one line."""

    line: bool = False


@dataclass(frozen=True)
class Verbatim:
    """Marks a text that is not our own words: an id, a name, a quotation, one of a closed list."""


@dataclass(frozen=True)
class Rule:
    """What a part of the format asks of several of its keys at once.

    The checks judge by it, and the site publishes it for the form that writes a case.
    """

    kind: Literal[
        "one",
        "apart",
        "some",
        "needless",
        "least",
        "party",
        "quote",
        "copy",
        "voice",
        "reason",
        "marks",
        "entry",
        "sentence",
        "question",
        "reply",
        "address",
    ]
    """`one` exactly one of the keys; `apart` one at most; `some` one at least; `needless` not the
    second beside the first; `least` so many entries in each; `marks` no quotation marks around a
    whole text; `entry` no whole entry of a list of sources; `sentence` one sentence; `question`
    a question with its mark; `reply` at least one entry where somebody answered; the rest only
    name their keys."""
    keys: tuple[str, ...] = ()
    sentence: str = ""
    """What is said of a part that breaks it; see `sentences`."""
    what: str = ""
    """What the part is called there."""
    number: int = 0
    """How many, for `least` and `quote`."""


@dataclass(frozen=True)
class Spelt:
    """Marks a text that has one spelling, and knows what was meant by others."""

    meant: Callable[[str], str]
    """Gives what a text that is refused can only mean; empty for one that is right or not sure."""


@dataclass(frozen=True)
class FieldShape:
    """One key of a model, as the node tree sees it."""

    key: str
    """As it is written in YAML."""
    required: bool
    is_list: bool
    model: type[Model] | None
    """The model of the value, or of each item of a list; `None` for a text."""
    marks: tuple[object, ...]
    """The `Ref`, `OfKind`, `ProseText` and `Verbatim` marks of a text."""
    meant: Callable[[str], str] | None = None
    """Its `Spelt.meant`, where it has one spelling."""

    @property
    def is_word(self) -> bool:
        """Whether the text is a word of the format or a name of something, and no quotation."""
        return self.meant is not None or any(isinstance(mark, Ref) for mark in self.marks)


class Model(BaseModel):
    """A frozen part of the format: unknown keys are refused and nothing is converted by guess."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        use_attribute_docstrings=True,
        validate_by_name=False,
    )

    short_form: ClassVar[str | None] = None
    """The key that a plain text stands for: `sources: [key]` means `sources: [{source: key}]`."""
    keyed_by: ClassVar[str | None] = None
    """The key that a mapping's keys stand for, where a list of these is wanted."""
    supplied: ClassVar[frozenset[str]] = frozenset()
    """Keys that the reader fills in, such as an id from the file's name."""
    called: ClassVar[str] = ""
    """What a file of it is called in a sentence: `a case`."""
    folder: ClassVar[str] = ""
    """Where files of it belong."""
    example: ClassVar[str] = ""
    """What to tell somebody who has not seen such a file yet."""
    asks: ClassVar[tuple[Rule, ...]] = ()
    """What is asked of several keys at once."""
    shape: ClassVar[Mapping[str, FieldShape]] = {}
    """The keys in the order of the format; `schema` opens a file, wherever the class has it."""
    _fields: ClassVar[tuple[tuple[str, FieldShape], ...]] = ()
    """The same by the names of attributes, in the order of the class."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:  # noqa: ANN401 - pydantic's own signature
        """Work out the shape once, when the class is made."""
        super().__pydantic_init_subclass__(**kwargs)
        hints = typing.get_type_hints(cls, include_extras=True)
        cls._fields = tuple(
            (name, _field_shape(field.alias or name, hints[name], required=field.is_required()))
            for name, field in cls.model_fields.items()
        )
        in_order = sorted(cls._fields, key=lambda entry: entry[1].key != "schema")
        cls.shape = {shape.key: shape for _, shape in in_order}

    def texts(self) -> Iterator[tuple[str, tuple[object, ...]]]:
        """Yield each text of this part and of all parts below, with its marks, in their order."""
        for name, shape in self._fields:
            value = getattr(self, name)
            for item in value if shape.is_list else (value,):
                if isinstance(item, str):
                    yield item, shape.marks
                elif isinstance(item, Model):
                    yield from item.texts()


def _field_shape(key: str, hint: Any, *, required: bool) -> FieldShape:  # noqa: ANN401 - a type expression
    is_list, model, marks = False, None, []
    meant: Callable[[str], str] | None = None
    todo = [hint]
    while todo:
        part = todo.pop()
        origin = typing.get_origin(part)
        if origin is Annotated:
            marks += [
                mark
                for mark in part.__metadata__
                if isinstance(mark, Ref | OfKind | ProseText | Verbatim)
            ]
            meant = next((x.meant for x in part.__metadata__ if isinstance(x, Spelt)), meant)
            todo.append(part.__origin__)
        elif origin is tuple:
            is_list = True
            todo.append(typing.get_args(part)[0])
        elif origin in (typing.Union, types.UnionType):
            todo += [arm for arm in typing.get_args(part) if arm is not types.NoneType]
        elif origin is Literal:
            marks.append(Verbatim())
            meant = partial(meant_word, typing.get_args(part))
        elif isinstance(part, type) and issubclass(part, Model):
            model = part
    return FieldShape(key, required, is_list, model, tuple(marks), meant)
