"""Ids: each is used once, is its file's name, and no alias points two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from casefiles.core.check.facts import Overview
from casefiles.core.check.walk import Visit
from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Position, Problem, problem_of
from casefiles.core.read import Document
from casefiles.core.slugs import as_slug, is_slug


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
        names = [(record.id, record.place) for record in records]
        names += [(alias.text, alias.place) for record in records for alias in record.aliases]
        yield from _repeated(names)


def check_shared_keys(files: Overview) -> Iterator[Problem]:
    """Check that no case has a source of its own under the key of a shared one."""
    shared = {source.id: source.place.path for source in files.sources}
    for key in (source.key for case in files.cases for source in case.sources):
        if key.text in shared:
            yield problem_of(key.place, "shared-key", text=key.text, path=shared[key.text])


def _names(model: type[Model], items: Iterable[Node]) -> Iterator[tuple[str, Position]]:
    key = "key" if "key" in model.shape else "id"
    if key not in model.shape:
        return
    for item in items:
        visit, name = Visit(model, item), item.get(key)
        if name is not None:
            yield name.text, name.position
        for alias in visit.items("aliases"):
            yield alias.text, alias.position


def _repeated(names: Iterable[tuple[str, Position]]) -> Iterator[Problem]:
    # A list or mapping in the place of a name has no text and is refused elsewhere.
    seen: dict[str, Position] = {}
    for name, place in names:
        if name in seen:
            yield problem_of(place, "repeated-id", text=name, place=str(seen[name]))
        elif name:
            seen[name] = place
