"""References: every id that a field names exists, and every source is used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from casefiles.core.archive import Draft
from casefiles.core.check.facts import Overview
from casefiles.core.check.knowing import known_in
from casefiles.core.check.known import Known
from casefiles.core.check.walk import Visit, walk
from casefiles.core.edtf.human_phrases import NOTHING
from casefiles.core.model import Case, Entity, Evidence, Model, Party, Place
from casefiles.core.model.jurisdictions import code_called, is_jurisdiction
from casefiles.core.name_words import begins_with_given_name
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of
from casefiles.core.read import Document
from casefiles.core.sentences import guess, say
from casefiles.core.slugs import is_slug

_ITSELF: Mapping[type[Model], str] = MappingProxyType({Case: "case", Entity: "entity"})
"""What a file of a kind is called where another one names it."""
_WORDS = re.compile(r"[^\W\d_][\w'-]*(?: [\w'-]+)+")
"""Some words, and nothing that would end a text in braces."""
_PLACE = re.compile(r"[^\W\d_][\w'.-]*(?: [\w'.-]+)*")
"""The same, or one word; a place may be called so."""


def check_references(
    document: Document[Model], visits: Iterable[Visit], known: Known
) -> Iterator[Problem]:
    """Check each field that names something, and that it names no file in itself.

    A text of a wrong form is no name yet.
    """
    for visit in visits:
        for kind, node, held in visit.named():
            if node.position in document.content.refused:
                continue
            if kind == _ITSELF.get(document.type) and node.text == document.id:
                yield _itself(kind, node)
            if kind == "jurisdiction" and not is_jurisdiction(node.text):
                yield _no_code(node, known)
                continue
            is_known = node.text in known.ids.get(kind, (node.text,))
            if kind == "source" and not is_known and NOTHING.fullmatch(node.text.casefold()):
                yield problem_of(node.position, _nothing_cited(visit.model), text=node.text)
                continue
            more = _without_page(visit.model, node.text) if kind == "entity" else ""
            yield from known.missing(kind, node.text, node.position, more, held)


def _without_page(model: type[Model], text: str) -> str:
    """Say how somebody or a place is written that has no page; words are taken as they are."""
    if issubclass(model, Place):
        is_name = _PLACE.fullmatch(text) and not is_slug(text)
        return guess("no-page", text=text) if is_name else ""
    if not issubclass(model, Party):
        return guess("nobody") if len(text.split()) > 1 and begins_with_given_name(text) else ""
    is_label = _WORDS.fullmatch(text) and text == text.capitalize()  # As no name is written.
    return guess("private", text=text if is_label else "...")


def _nothing_cited(model: type[Model]) -> str:
    """Return the sentence that says what is written where there is no source."""
    return "no-source-claimed" if model is Evidence else "no-source"


def check_lead(draft: Draft, known: Known) -> Iterator[Problem]:
    """Check that the case which opens the home page exists and stands, and its claim in it."""
    settings = draft.settings
    lead = settings.value.lead if settings.value else None
    case = next((doc for doc in draft.cases if lead and doc.id == lead.case), None)
    visits = walk(settings.node, settings.type)
    yield from check_references(settings, visits, known_in(case, known) if case else known)
    if case and case.value and case.value.withdrawn:
        message = f"`{case.id}` was withdrawn, so it can't open the home page"
        hint = "name another case, or leave `lead:` out: then the latest one opens it"
        yield Problem(settings.at("lead"), "withdrawn-lead", message, hint=hint)


def check_circles(files: Overview) -> Iterator[Problem]:
    """Check that no entity is part of itself by way of others; each circle is told once."""
    named = {entity.id: entity.part_of for entity in files.entities}
    seen: set[str] = set()
    for start in named:
        path: list[str] = []
        name = start
        while name in named and name not in seen:
            seen.add(name)
            path.append(name)
            above = named[name]
            name = above.text if above else ""
        circle = path[path.index(name) :] if name in path else ()
        if len(circle) > 1 and (named_there := named[circle[0]]):
            way = " and ".join(f"`{step}`" for step in circle[1:])
            message = f"`{circle[0]}` is part of itself, by way of {way}"
            hint = "look which of them is the larger one"
            yield Problem(named_there.place, "self-reference", message, hint=hint)


def named_sources(visits: Iterable[Visit]) -> set[str]:
    """Return the keys of the sources that a case's fields cite."""
    return {node.text for visit in visits for kind, node in visit.references() if kind == "source"}


def check_own_sources(document: Document[Case], used: Collection[str]) -> Iterator[Problem]:
    """Warn of each source of a case that nothing in it cites."""
    for source in Visit(document.type, document.node).items("sources"):
        key = source.get("key")
        if key is not None and key.text not in used:
            yield problem_of(key.position, "unused", text=key.text)


def check_shared_sources(files: Overview, used: Collection[str]) -> Iterator[Problem]:
    """Warn of each shared source that no case cites."""
    for source in files.sources:
        if source.id not in used and not source.is_empty:
            hint = say("unused", text=source.id).hint
            message = f"no case cites the source `{source.id}`"
            yield Problem(source.place, "unused-source", message, hint=hint)


def _no_code(node: Node, known: Known) -> Problem:
    """Say which code is meant by words that are none: by the name that readers see, if by any."""
    near = code_called(node.text, known.ids.get("jurisdiction", {}))
    sentence = "nearly-country" if near else "no-country"
    return problem_of(node.position, sentence, text=node.text, near=near)


def _itself(kind: str, node: Node) -> Problem:
    return problem_of(node.position, "itself", text=node.text, kind=kind)
