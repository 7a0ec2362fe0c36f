"""Hand-written pages: what stands around their lines, marks, and links to what has another id."""

from __future__ import annotations

from casefiles.core.check.known import Known
from casefiles.core.mends.lines import mend_lines
from casefiles.core.mends.sheet import Mend
from casefiles.core.mends.spelling import meant_marks, misspelt_marks
from casefiles.core.nodes import SourceText, open_text, split_text
from casefiles.core.places import renamed_on_page
from casefiles.core.problem import Position
from casefiles.core.prose import overfull_page, read_page_text

_CRLF = "\r\n"


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
    text, marks = _with_marks(text, source.path, known)
    return SourceText(source.path, text.encode()), [*mends, *marks]


def _with_marks(text: str, path: str, known: Known) -> tuple[str, list[Mend]]:
    """Let marks cite by a key as it is spelt: `[@Gazette-2024]` is refused."""
    plain = text.replace(_CRLF, "\n")  # As Markdown counts what stands before a mark.
    meant = meant_marks(plain, known.ids["source"])
    if not meant or overfull_page(plain):  # To read it takes long, or too long.
        return text, []
    mends = []
    _, prose = read_page_text(plain)
    lines = split_text(path, plain)
    for offset, mark, now in sorted(misspelt_marks(plain, prose, meant), reverse=True):
        plain = f"{plain[:offset]}{now}{plain[offset + len(mark) :]}"
        mends.append(Mend(lines.at(offset), f"`{now}` in the place of `{mark}`"))
    return plain.replace("\n", _CRLF) if _CRLF in text else plain, mends
