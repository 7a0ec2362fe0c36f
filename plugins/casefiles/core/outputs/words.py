"""What readers see for the words of the format's own vocabularies: `api/v1/words.json`.

By the part of a case and its key, `Evidence.relation`. Those of the settings stand in `names.json`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core import vocabulary

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Case.status": vocabulary.STATUSES,
        "Evidence.relation": vocabulary.RELATIONS,
        "Note.kind": vocabulary.NOTES,
        "Response.state": vocabulary.RESPONSES,
        "Source.status": vocabulary.ADDRESS_STATES,
    }
)


def render_words() -> str:
    """Return the words as JSON."""
    words = {key: dict(words) for key, words in _WORDS.items()}
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")) + "\n"
