"""Hand-written pages: what stands around their lines, and links to what has another id today."""

from __future__ import annotations

from casefiles.core.check.known import Known
from casefiles.core.mends.lines import mend_lines
from casefiles.core.mends.sheet import Mend
from casefiles.core.nodes import SourceText, open_text
from casefiles.core.places import renamed_on_page
from casefiles.core.problem import Position


def mend_page(source: SourceText, known: Known) -> tuple[SourceText, list[Mend]]:
    """Mend a page.

    Args:
        source: The file.
        known: The ids that pages may use, and the old ones.
    """
    source, mends = mend_lines(source)
    opened, problems = open_text(source, "")
    if opened is None or problems:
        return source, mends
    text = opened.text
    for kind, names in known.moved.items():
        for old, now in names.items():
            after = text if old in known.ids[kind] else renamed_on_page(text, kind, old, now)
            if after not in (None, text):
                words = f"`{kind}:{now}` in the place of `{kind}:{old}`"
                place = opened.at(text.index(f"{kind}:{old}"))
                mends.append(Mend(Position(source.path, place.line), words))
                text = after or text
    return SourceText(source.path, text.encode()), mends
