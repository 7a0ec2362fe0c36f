"""What can be named in a case: `api/v1/names.json`, for pickers and checks in a browser.

Things by kind and id (`entity`, `source`, `case`, and the vocabularies); each has a `label` and
what else a form must know of it. `moved` has old ids by kind, and what each is called now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from casefiles.core.archive import Archive
from casefiles.core.model import Case, Entity, Source
from casefiles.core.settings import VOCABULARIES, Licence, SourceType, Standing, Term, Voice

Json = dict[str, object]


def render_names(archive: Archive) -> str:
    """Return the names of an archive as JSON; what is empty is left out."""
    names: Json = {
        "language": archive.settings.language,
        "entity": {entity.id: _entity(entity) for entity in archive.entities.values()},
        "source": {
            source.key: _told(
                label=source.title.in_list,
                licence=source.licence,
                type=source.type,
                origin=source.origin,
                called=_called(source),
            )
            for source in archive.sources.values()
        },
        "case": {case.id: {"label": case.title} for case in archive.cases.values()},
        **{
            kind: {term.id: _term(term) for term in archive.settings.vocabulary(kind).values()}
            for kind in VOCABULARIES
        },
        "moved": {
            "entity": _moved(archive.entities.values()),
            "case": _moved(archive.cases.values()),
        },
    }
    return json.dumps(names, ensure_ascii=False, separators=(",", ":")) + "\n"


def _entity(entity: Entity) -> Json:
    names = list(entity.other_names)
    sentence = entity.in_sentence
    return _told(
        label=entity.name, kind=entity.kind, short=entity.short, sentence=sentence, names=names
    )


def _called(source: Source) -> list[str]:
    """Return what people write for a source in the place of its key, beside its title."""
    return list(filter(None, (source.url, source.container_title, source.publisher, source.number)))


def _term(term: Term) -> Json:
    told = _told(label=term.label, description=term.description)
    if isinstance(term, Voice):
        told |= _told(sentence=term.sentence, relayed=term.relayed)
    if isinstance(term, Licence):
        told |= _told(free=term.public_domain)
    if isinstance(term, Standing):
        told |= _told(needs=term.needs)
    if isinstance(term, SourceType):
        told |= _told(record=term.record)
    return told


def _moved(things: Iterable[Case] | Iterable[Entity]) -> dict[str, str]:
    return {old: thing.id for thing in things for old in thing.aliases}


def _told(**parts: object) -> Json:
    return {name: part for name, part in parts.items() if part}
