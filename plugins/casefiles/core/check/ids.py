"""Ids: each is used once, is its file's name, and no alias points two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from casefiles.core.check.facts import Overview
from casefiles.core.check.walk import Visit
from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import MOST_TOLD, Position, Problem, problem_of
from casefiles.core.read import Document
from casefiles.core.slugs import as_slug, is_slug

_MANY = ("", "")
_ENOUGH = 4
"""Keys of an entry that is another one again, though one of them differs."""


@dataclass(frozen=True)
class _Name:
    """An id or an old one."""

    text: str
    place: Position
    entry: Node | None = None
    """What has it as its id, inside of a file."""


def check_file_name(document: Document[Model]) -> Iterator[Problem]:
    """Check that a file's name can be an id, and that an `id` written inside is the same."""
    place = document.at()
    # How a file should be called is asked when it holds something: a copied README is in the way.
    if not is_slug(document.id) and document.node.entries:
        near = as_slug(document.id) or "a-name"
        suffix = PurePosixPath(place.path).suffix
        message = f"`{document.id}` can't be an id"
        yield Problem(place, "bad-file-name", message, hint=f"name the file `{near}{suffix}`")
    for key in document.type.supplied:
        written = document.node.get(key)
        if written is not None and written.kind == "scalar" and written.text != document.id:
            message = f"`{key}: {written.text}` is not the file's name"
            hint = f"write `{key}: {document.id}`, or leave the line out"
            yield Problem(written.position, "id-not-file-name", message, hint=hint)


def check_ids(visits: Iterable[Visit]) -> Iterator[Problem]:
    """Check that no list of a file holds an id twice, aliases included."""
    for visit in visits:
        for key, shape in visit.model.shape.items():
            if shape.model and shape.is_list:
                yield from _repeated(_names(shape.model, visit.items(key)))


def check_addresses(files: Overview) -> Iterator[Problem]:
    """Check that no two cases, and no two entities, claim the same id or alias."""
    for records in (files.cases, files.entities):
        names = [_Name(record.id, record.place) for record in records]
        aliases = [(record.id, alias) for record in records for alias in record.aliases]
        names += [_Name(alias.text, alias.place) for own, alias in aliases if alias.text != own]
        yield from _repeated(names)
        yield from (_own(alias.place, own) for own, alias in aliases if alias.text == own)


def _own(place: Position, own: str) -> Problem:
    message = f"`{own}` is the id of this file, and no old one"
    return Problem(place, "duplicate-id", message, hint="remove it from `aliases:`")


def check_shared_keys(files: Overview) -> Iterator[Problem]:
    """Check that no case has a source of its own under the key of a shared one."""
    shared = {source.id: source.place.path for source in files.sources}
    for key in (source.key for case in files.cases for source in case.sources):
        if key.text in shared:
            yield problem_of(key.place, "shared-key", text=key.text, path=shared[key.text])


def _names(model: type[Model], items: Iterable[Node]) -> Iterator[_Name]:
    key = "key" if "key" in model.shape else "id"
    if key not in model.shape:
        return
    for item in items:
        visit, name = Visit(model, item), item.get(key)
        if name is not None:
            yield _Name(name.text, name.position, item)
        for alias in visit.items("aliases"):
            yield _Name(alias.text, alias.position)


def _repeated(names: Iterable[_Name]) -> Iterator[Problem]:
    # A list or mapping in the place of a name has no text and is refused elsewhere.
    seen, told = dict[str, _Name](), 0
    for name in names:
        if name.text in seen:
            above = seen[name.text]
            # Of more nobody is told what is in them.
            unlike = _unlike(above.entry, name.entry) if told < MOST_TOLD else _MANY
            told += 1
            sentence = ("repeated-entry", "nearly-repeated", "repeated-id")[min(len(unlike), 2)]
            parts = {"text": name.text, "place": str(above.place), "key": "".join(unlike[:1])}
            yield problem_of(name.place, sentence, **parts)
        elif name.text:
            seen[name.text] = name


def _unlike(one: Node | None, other: Node | None) -> Sequence[str]:
    """Return the keys that two entries do not have in common; all where one has few."""
    if one is None or other is None:
        return _MANY
    ours, theirs = (
        {key.text: content_of(value) for key, value in node.entries} for node in (one, other)
    )
    unlike = [key for key in {**ours, **theirs} if ours.get(key) != theirs.get(key)]
    return unlike if not unlike or len(ours) >= _ENOUGH else _MANY


def content_of(node: Node) -> object:
    """Return all that a node holds, to be compared: the order of keys tells nothing."""
    entries = [(key.text, content_of(value)) for key, value in node.entries]
    return node.kind, node.text, [*map(content_of, node.items)], sorted(entries, key=str)
