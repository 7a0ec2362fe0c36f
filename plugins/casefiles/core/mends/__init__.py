"""Mends what has one right answer, and leaves everything else as its author wrote it.

Each mend looks at one file and changes its text by places, so that comments, order and the way of
each text stay. What only looks otherwise afterwards (order, short forms) is read again, and taken
back if it does not say the same. Since one mend can bring out what another one hides, files are
gone over until nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from types import MappingProxyType

from casefiles.core.archive import Draft
from casefiles.core.check.facts import look_over
from casefiles.core.check.knowing import known_everywhere, known_in, known_on_pages
from casefiles.core.check.known import Known
from casefiles.core.mends.difference import difference
from casefiles.core.mends.forms import mend_copies, mend_forms
from casefiles.core.mends.lines import mend_dashes, mend_lines, mend_modeline
from casefiles.core.mends.order import mend_order
from casefiles.core.mends.pages import mend_page
from casefiles.core.mends.sheet import Mend, Sheet
from casefiles.core.mends.spelling import (
    mend_addresses,
    mend_authors,
    mend_doubled,
    mend_escapes,
    mend_keys,
    mend_links,
    mend_names,
    mend_values,
)
from casefiles.core.model import RECORDS, Case, Model
from casefiles.core.nodes import SourceText
from casefiles.core.settings import SiteSettings
from casefiles.core.site import Memory, read_draft

__all__ = ["Mend", "Mended", "difference", "mend_archive"]

_MODELS: Mapping[str, type[Model]] = MappingProxyType(
    {PurePosixPath(model.folder).name: model for model in (SiteSettings, *RECORDS)}
)
"""What a file holds, by its folder."""
_MOST_ROUNDS = 8
"""A round without a change ends them; a mend of ours that others undo must not go on for ever."""


@dataclass(frozen=True)
class Mended:
    """A file that was mended."""

    before: SourceText
    after: SourceText
    mends: tuple[Mend, ...]


def mend_archive(
    texts: Sequence[SourceText],
    pages: Sequence[SourceText],
    chosen: Container[str],
    today: date,
    schemas: Mapping[type[Model], str] = MappingProxyType({}),
) -> list[Mended]:
    """Mend files of an archive.

    Args:
        texts: The settings and all records.
        pages: The hand-written pages.
        chosen: The paths of those that are to be mended.
        today: The day of the archive.
        schemas: Where in the project the JSON Schema of a kind of file lies, if there is one.

    Returns:
        The files that changed, in the order of their paths.
    """
    now, mends = {text.path: text for text in texts}, dict[str, list[Mend]]()
    todo = [text.path for text in texts if text.path in chosen]
    memory = Memory()
    draft = read_draft(texts, today, memory)
    rounds = _MOST_ROUNDS
    while draft is not None and todo and rounds:
        rounds -= 1
        names, changed, is_same = _Names(draft), [], True
        for path in todo:
            model = _MODELS[PurePosixPath(path).parent.name]
            made = _mend(now[path], model, names, schemas.get(model, ""))
            if made.source != now[path]:
                now[path] = made.source
                mends.setdefault(path, []).extend(made.mends)
                changed.append(path)
                is_same = is_same and made.is_same
        if is_same:
            todo = changed
        else:  # An id that was mended may be named by any of the files.
            todo = [text.path for text in texts if text.path in chosen]
            draft = read_draft(now.values(), today, memory)
    for page in pages:
        if draft and page.path in chosen:
            now[page.path], made_there = mend_page(page, known_on_pages(look_over(draft)))
            mends.setdefault(page.path, []).extend(made_there)
    return [
        Mended(text, now[text.path], tuple(sorted(set(mends[text.path]))))
        for text in (*texts, *pages)
        if now.get(text.path, text) != text
    ]


class _Names:
    """The ids that each file of an archive may use."""

    def __init__(self, draft: Draft) -> None:
        self._everywhere = known_everywhere(look_over(draft), draft.settings.value)

    def of(self, sheet: Sheet) -> Known:
        if sheet.model is not Case:
            return self._everywhere
        return known_in(sheet.document, self._everywhere)  # type: ignore[arg-type]  # it is a case


@dataclass(frozen=True)
class _Made:
    """What became of a file."""

    source: SourceText
    mends: list[Mend]
    is_same: bool
    """Whether it says what it said."""


def _mend(source: SourceText, model: type[Model], names: _Names, schema: str) -> _Made:
    """Make each mend of a file once."""
    source, mends = mend_lines(source)
    source, dashes = mend_dashes(source, model)
    mends += dashes
    sheet, says_same = Sheet.open(source, model), not mends
    for is_same, mend in _steps(names, schema):
        if sheet is None:
            break
        mend(sheet)
        if not sheet.manuscript.is_changed:
            continue
        after = replace(source, data=sheet.manuscript.finished().encode())
        read = Sheet.open(after, model)
        if read is not None and (not is_same or read.data == sheet.data):
            source, mends = after, [*mends, *sheet.mends]
            sheet, says_same = read, says_same and is_same
        else:
            sheet = Sheet.open(source, model)
    return _Made(source, mends, says_same)


def _steps(names: _Names, schema: str) -> Iterator[tuple[bool, Callable[[Sheet], None]]]:
    """Yield each mend, and whether a file must say the same after it."""
    yield False, mend_keys
    yield False, mend_values
    yield False, mend_escapes
    yield False, mend_addresses
    yield False, mend_authors
    yield False, mend_doubled
    yield False, lambda sheet: mend_names(sheet, names.of(sheet))
    yield False, lambda sheet: mend_links(sheet, names.of(sheet))
    yield False, mend_copies
    yield True, mend_forms
    yield True, _in_records(mend_order)
    yield True, lambda sheet: mend_modeline(sheet, schema)


def _in_records(mend: Callable[[Sheet], None]) -> Callable[[Sheet], None]:
    """Leave the settings out: an archive tells what it is in an order of its own."""
    return lambda sheet: mend(sheet) if sheet.model is not SiteSettings else None
