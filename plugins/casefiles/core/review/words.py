"""What became of the settings: the archive's words and rules, and words with another name."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.core.archive import Archive
from casefiles.core.compare import (
    Change,
    Detail,
    Renames,
    compare_records,
    match,
    with_new_ids,
)
from casefiles.core.review.notices import loosened, notices_of
from casefiles.core.review.values import Notice, RecordReview, Told
from casefiles.core.settings import VOCABULARIES, SiteSettings, Term, list_of

_WITH_A_PAGE = ("topic", "jurisdiction")
"""The kinds of words that an address of the site is made from."""


def renamed_words(before: SiteSettings, after: SiteSettings) -> Renames:
    """Return the new name of each word that has the same label under another one."""
    return {
        kind: match(_terms(before, kind), _terms(after, kind), "id", lambda term: term.label)
        for kind in VOCABULARIES
    }


def review_settings(
    before: SiteSettings, after: SiteSettings, archive: Archive, renames: Renames
) -> RecordReview | None:
    """Return what became of the settings; nothing where they are the same.

    Args:
        before: The earlier settings.
        after: The later ones.
        archive: Whose names are told.
        renames: What has another name now, words and records.
    """
    moved = tuple(_moved(before, renames))
    was = with_new_ids(_with_new_words(before, renames), renames)
    details = (*moved, *compare_records(was, after, "", archive))
    if not details:
        return None
    notices = [Notice("link-broken", old) for kind in _WITH_A_PAGE for old in renames.get(kind, ())]
    notices += notices_of("settings", details, after)
    if loosened(before.rules, after.rules):
        notices.append(Notice("rule-loosened"))
    change = Told(Change("record", "", "", "changed", "", details), tuple(dict.fromkeys(notices)))
    title = "Words and rules of the archive"
    return RecordReview("settings", "", title, "Settings", "changed", "", (change,))


def _terms(settings: SiteSettings, kind: str) -> tuple[Term, ...]:
    terms: tuple[Term, ...] = getattr(settings, list_of(kind))
    return terms


def _moved(before: SiteSettings, renames: Renames) -> Iterator[Detail]:
    for kind in VOCABULARIES:
        names = renames.get(kind, {})
        for term in _terms(before, kind):
            if term.id in names:
                what = f"{kind.replace('-', ' ')} {term.label}: its name in files"
                yield Detail(what, term.id, names[term.id], key=f"{list_of(kind)}.id")


def _with_new_words(settings: SiteSettings, renames: Renames) -> SiteSettings:
    changed = {}
    for kind in VOCABULARIES:
        names = renames.get(kind, {})
        changed[list_of(kind)] = tuple(
            term.model_copy(update={"id": names.get(term.id, term.id)})
            for term in _terms(settings, kind)
        )
    return settings.model_copy(update=changed)
