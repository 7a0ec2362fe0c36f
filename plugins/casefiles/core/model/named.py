"""What texts of the format name: ids in fields, and sources and entities in prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casefiles.core.model.base import ProseText, Ref
from casefiles.core.slugs import SLUG

Named = tuple[str, str]
"""What is named, such as `source` or `entity`, and its id."""
_IN_PROSE = re.compile(rf"@(?P<source>{SLUG})|\]\(entity:(?P<entity>{SLUG})")


def named_in(texts: Iterable[tuple[str, tuple[object, ...]]]) -> Iterator[Named]:
    """Yield what texts with their marks, as `Model.texts` gives them, name.

    Marks of prose are looked for without Markdown, which would have to read all of it once more.
    What stands in a code span counts too, so a name need not be that of anything.
    """
    for text, marks in texts:
        for mark in marks:
            if isinstance(mark, Ref):
                yield mark.kind, text
            elif isinstance(mark, ProseText):
                for found in _IN_PROSE.finditer(text):
                    kind = found.lastgroup or ""
                    yield kind, found[kind]
