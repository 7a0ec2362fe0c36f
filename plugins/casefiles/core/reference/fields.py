"""The page of all keys: each kind of file, and below it the parts that its keys hold."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator

from casefiles.core.edits import write_in_brackets, write_text
from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.model.examples import example_of
from casefiles.core.reference.markdown import table
from casefiles.core.reference.values import LEGEND, value_words
from casefiles.core.settings import SiteSettings

_FILES: tuple[type[Model], ...] = (Case, Entity, SharedSource, SiteSettings)
_OPENING = """\
# Every key

<!-- Made by `casefiles docs` from the models in plugins/casefiles/core. -->

Each kind of file has a section with its keys in order; a key that holds keys of its own links to
the section of that part. [case-format.md](case-format.md) has the ideas and whole examples.

What a key can hold:"""
_HEADS = ("key", "needed", "value", "meaning", "example")


def render_fields() -> str:
    """Return the page of every key of every kind of file, in Markdown."""
    lines = [_OPENING, *table(("value", "what it is"), LEGEND)]
    told: set[type[Model]] = set()
    for model in _FILES:
        lines += _file(model)
        for part in _parts(model):
            if part not in told:
                told.add(part)
                lines += _part(part)
    return "\n".join(lines)


def _file(model: type[Model]) -> Iterator[str]:
    path = f"{model.folder}<id>.yml" if model.folder else "site_config.yml"
    yield f"## {model.called.capitalize()}: `{path}`"
    yield ""
    yield _docstring(model)
    yield from table(_HEADS, _rows(model))


def _part(model: type[Model]) -> Iterator[str]:
    yield f"### {_title(model)}"
    yield ""
    yield _docstring(model)
    if model.keyed_by:
        yield f"The name that stands above it, with a colon, is its `{model.keyed_by}`."
    if model.short_form:
        yield f"In short, a text alone is its `{model.short_form}`."
    yield from table(_HEADS, _rows(model))


def _parts(model: type[Model]) -> Iterator[type[Model]]:
    """Yield each part below a model, in the order in which a reader meets them."""
    for shape in model.shape.values():
        if shape.model:
            yield shape.model
            yield from _parts(shape.model)


def _rows(model: type[Model]) -> Iterator[tuple[str, ...]]:
    hints = typing.get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        key, value = field.alias or name, value_words(hints[name], _link)
        part = model.shape[key].model
        meaning = field.description or (_docstring(part) if part else "")
        told = value + _default(field.default)
        yield f"`{key}`", _needed(model, key), told, meaning, f"`{example_line(model, key)}`"


def example_line(model: type[Model], key: str) -> str:
    """Return a line that may stand in a file: the key and what follows it."""
    value = example_of(model, key)
    return f"{key}: {write_text(value) if isinstance(value, str) else write_in_brackets(value)}"


def _needed(model: type[Model], key: str) -> str:
    if key in model.supplied:
        return "the name above it" if model.keyed_by else "the file's name"
    return "**yes**" if model.shape[key].required else ""


def _default(value: object) -> str:
    """Say what counts where nothing is written, if it is one word."""
    if isinstance(value, bool):
        return f"; else `{str(value).lower()}`"
    return f"; else `{value}`" if isinstance(value, str) else ""


def _docstring(model: type[Model]) -> str:
    return " ".join((model.__doc__ or "").split())


def _title(model: type[Model]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def _link(model: type[Model]) -> str:
    title = _title(model)
    return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"
