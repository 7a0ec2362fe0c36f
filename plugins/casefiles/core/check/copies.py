"""What is there twice: the address of a source, the name of an entity, a claim of a case.

Each would have a page of its own with a part of what is known, and evidence from one source would
count as from two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from casefiles.core.check.facts import Facts, Named, Overview
from casefiles.core.check.ids import content_of
from casefiles.core.check.walk import Visit
from casefiles.core.model import Claim
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.slugs import as_slug
from casefiles.core.web import page_of

_BODY = "organisation"
_COUNTRY = re.compile(r"^(?:u-s|us|united-states)-")
_IN_BRACKETS = re.compile(r"([^(]+) \(([A-Z]+)\)")
_SAYING = ("voice", "by", "via", "date")
"""What tells who says something, how and when: another one may say the same."""


def check_copies(files: Overview) -> Iterator[Problem]:
    """Warn of each source of a case whose address a shared one has, or one before it.

    Two copies of a page are two sources of one case where their genres tell them apart. Where only
    their dates do, nobody but the author can tell whether they are two.
    """
    keys = {source.id for source in files.sources}
    shared = {page_of(source.address): source.id for source in files.sources if source.address}
    for case in files.cases:
        own: dict[tuple[str | None, ...], str] = {}
        for source in case.sources:
            key, address = source.key.text, source.address
            # What has the key of a shared source is told of that alone.
            if not key or key in keys or address is None or not address.text:
                continue
            plain = page_of(address.text)
            same = own.setdefault((plain, source.genre, source.issued), key)
            first = own.setdefault((plain, source.genre), key)
            if plain in shared:
                yield _told(address, f"`{shared[plain]}`, a shared source,", shared[plain], key)
            elif same != key:
                yield _told(address, f"`{same}`, a source of this case,", same, key)
            elif first != key:
                yield _asked(address, first, key)


def sources_at(address: str, files: Overview) -> Iterator[tuple[str, str]]:
    """Yield the key of each source with an address, and its case; empty for a shared one."""
    bare = page_of(address)
    for source in files.sources:
        if source.address and page_of(source.address) == bare:
            yield source.id, ""
    for case in files.cases:
        for own in case.sources:
            if own.address and page_of(own.address.text) == bare:
                yield own.key.text, case.id


def check_namesakes(entities: Iterable[Facts]) -> Iterator[Problem]:
    """Warn of each entity whose name another one of its kind has, as its name or beside it.

    Of a body it is enough that the name is the other's short one, or has it in brackets, or that it
    begins with the country of both.
    """
    entities = tuple(entities)
    first: dict[tuple[str, str], Facts] = {}
    for entity in entities:
        for name in entity.names[:1]:
            first.setdefault((entity.kind, _spoken(name.text)), entity)
    others = {
        (entity.kind, _spoken(name.text)): entity
        for entity in entities
        for name in entity.names[1:]
    }
    bodies = [entity for entity in entities if entity.kind == _BODY]
    short = {
        _spoken(name): entity
        for entity in bodies
        for name in entity.callings
        if _spoken(name) not in ("", _spoken(entity.name))
    }
    for entity in entities:
        for name in entity.names[:1]:
            called = (entity.kind, _spoken(name.text))
            other = others.get(called, entity) if first[called] is entity else first[called]
            if other is not entity and _spoken(name.text):
                yield _namesake(name, f"`{name.text}` has two pages", other)
            elif entity.kind == _BODY and (same := _other_body(entity, name, first, short)):
                yield _namesake(name, f"`{name.text}` may have two pages", same)


def _other_body(
    body: Facts,
    name: Named,
    first: Mapping[tuple[str, str], Facts],
    short: Mapping[str, Facts],
) -> Facts | None:
    """Return the body that surely is the same under another form of the name; or none."""
    plain, said = _without_initials(name.text), _spoken(name.text)
    other = short.get(said) if plain == name.text else first.get((_BODY, _spoken(plain)))
    bare = _COUNTRY.sub("", said)
    if other in (None, body) and bare != said and "-" in bare:
        other = first.get((_BODY, bare))
        if other and not {body.within, other.within} <= {"", "US"}:
            return None
    return None if other is body else other


def _without_initials(name: str) -> str:
    """Return a name without what is behind it in brackets, if that is its initials."""
    found = _IN_BRACKETS.fullmatch(name)
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return found[1] if found and found[2] == initials else name


def check_repeated_claims(visits: Iterable[Visit]) -> Iterator[Problem]:
    """Warn of each claim that says what one before it does: by the same speaker, in one voice."""
    first: dict[str, Node] = {}
    for visit in visits:
        text = visit.text("text")
        if visit.model is not Claim or not text:
            continue
        saying = [(key, visit.node.get(key)) for key in _SAYING]
        said = [(key, content_of(node)) for key, node in saying if node]
        same = first.setdefault(f"{_plainly(text)} {said}", visit.node)
        ids = (same.at(("id",)).text, visit.text("id") or "")
        # Of one id that is there twice is told elsewhere.
        if same is not visit.node and ids[0] != ids[1]:
            yield _repeated(visit, same.position.line, *ids)


def _repeated(visit: Visit, line: int, first: str, again: str) -> Problem:
    message = f"`{again}` says the same as the claim `{first}` of line {line}"
    hint = (
        f"put its evidence there, and remove it; once it was published, `aliases: [{again}]` there"
        " keeps its links"
    )
    return Problem(visit.node.at(("text",)).position, "repeated-claim", message, hint=hint)


def _plainly(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def check_copied_cases(cases: Iterable[Facts]) -> Iterator[Problem]:
    """Warn of each case that begins as one before it: with its title and its summary."""
    first: dict[tuple[str, str], Facts] = {}
    for case in cases:
        if case.title is None or not case.title.text or not case.summary:
            continue
        other = first.setdefault((_plainly(case.title.text), _plainly(case.summary)), case)
        if other is not case:
            message = f"title and summary are those of `{other.id}`, too"
            hint = (
                "write those of this case; if the two are one, keep one file, with"
                " the id of the other in its `aliases:`"
            )
            yield Problem(case.title.place, "same-name", message, hint=hint)


def _namesake(name: Named, message: str, other: Facts) -> Problem:
    # Which of them is the older one nobody can tell by the files.
    hint = (
        "keep one of the files, and write its id wherever the other is named; if they are two of"
        f" this name, tell them apart, as in `name: {_without_initials(name.text)} (Ohio)`"
    )
    told = f"{message}, this one and `{other.id}`"
    return Problem(name.place, "same-name", told, hint=hint)


def _spoken(name: str) -> str:
    return as_slug(name).removeprefix("the-")


def _told(address: Named, what: str, first: str, key: str) -> Problem:
    message = f"{what} has the same address as `{key}`"
    hint = f"cite `{first}` in its place, and remove `{key}`"
    return Problem(address.place, "copied-source", message, hint=hint)


def _asked(address: Named, first: str, key: str) -> Problem:
    message = f"`{first}`, a source of this case, has the same address as `{key}`, and another date"
    hint = (
        "if they are one text, keep one of them; if the page has changed in between, tell them "
        "apart by their `genre:`, as in `older copy`"
    )
    return Problem(address.place, "copied-source", message, hint=hint)
