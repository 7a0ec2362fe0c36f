"""A case as data: `api/v1/cases/<id>.json`.

Its keys are those of the case format in its long form. What only the archive knows stands beside
them: whole addresses, the sentence that leads a claim in, shared sources, the names of entities. No
key is renamed or removed while the address says `v1`.
"""

from __future__ import annotations

import json

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case, Model, Source
from casefiles.core.view import entities_named, sentence_of

Json = dict[str, object]


def render_case_json(archive: Archive, case: Case) -> str:
    """Return a case as JSON (RFC 8259); dates are EDTF, texts are Markdown with citation marks."""
    address = urls.canonical(archive.settings.address, urls.case_address(case.id))
    sources = archive.sources_of(case)
    record = _plain(case) | {
        "claims": [
            _plain(claim)
            | {
                "sentence": sentence_of(claim, archive),
                "url": urls.part(address, urls.anchor("claim", claim.id)),
            }
            for claim in case.claims
        ],
        "timeline": [
            _plain(event) | {"url": urls.part(address, urls.anchor("event", event.id))}
            for event in case.timeline
        ],
        "sources": [_plain(sources[key]) for key in archive.sources_used(case.id)],
        "entities": [_entity(archive, entity_id) for entity_id in entities_named(case)],
    }
    publishing = archive.settings.publishing
    terms = {"url": address, "licence": publishing.data, "attribution": publishing.holder}
    return json.dumps(terms | record, ensure_ascii=False, indent=1) + "\n"


def _plain(part: Model) -> Json:
    exclude = {"schema_version"} if isinstance(part, Source) else None
    return part.model_dump(by_alias=True, exclude_none=True, exclude=exclude)


def _entity(archive: Archive, entity_id: str) -> Json:
    entity = archive.entities[entity_id]
    address = urls.entity_address(entity.kind, entity_id)
    return {
        "id": entity_id,
        "kind": entity.kind,
        "name": entity.name,
        "url": urls.canonical(archive.settings.address, address),
    }
