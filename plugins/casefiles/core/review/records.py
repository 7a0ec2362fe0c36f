"""What became of one record: what changed in it, why to look closely, and who is touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from casefiles.core import urls
from casefiles.core.archive import PARTS, Archive
from casefiles.core.check.standing import STATING
from casefiles.core.compare import (
    Change,
    Detail,
    Reading,
    Renames,
    Words,
    brief,
    compare_cases,
    compare_records,
    with_new_ids,
)
from casefiles.core.model import Case, Claim, Entity, Model, SharedSource
from casefiles.core.model.named import Named
from casefiles.core.review.contents import contents_of, with_contents
from casefiles.core.review.figures import figures_of
from casefiles.core.review.moves import Moves
from casefiles.core.review.notices import notices_of, notices_of_change
from casefiles.core.review.order import with_moves
from casefiles.core.review.people import names_of, notices_of_people
from casefiles.core.review.state import State
from casefiles.core.review.values import Notice, RecordFate, RecordKind, RecordReview, Told


@dataclass(frozen=True)
class Bench:
    """What all records are compared with."""

    after: State
    moves: Moves
    archive: Archive
    """Both states together, for the names of things."""
    renames: Renames
    """New ids of cases, entities and shared sources, by the old ones."""
    reading: Reading
    """Of all texts that are told."""

    def words(self, *versions: Case) -> Words:
        """Return what is called how in both states, and in some cases."""
        return Words(self.archive, *versions, reading=self.reading)

    @property
    def before(self) -> State:
        """The earlier state, with each source where it is now."""
        return self.moves.before

    @cached_property
    def uses_before(self) -> Mapping[str, frozenset[Named]]:
        """What each case of the earlier state names, by the case's id."""
        return {case.id: names_of(case) for case in self.before.cases.values()}

    @cached_property
    def uses_after(self) -> Mapping[str, frozenset[Named]]:
        """The same of the later state."""
        return {case.id: names_of(case) for case in self.after.cases.values()}

    def touched(self, kind: RecordKind, record_id: str) -> tuple[tuple[str, str], ...]:
        """Return the cases that name an entity or a source now: their ids and titles."""
        return _users(self.uses_after, self.after, (kind, record_id))

    def was_touched(self, kind: RecordKind, record_id: str) -> tuple[tuple[str, str], ...]:
        """Return the cases that named it."""
        return _users(self.uses_before, self.before, (kind, record_id))


def _users(
    uses: Mapping[str, frozenset[Named]], state: State, use: Named
) -> tuple[tuple[str, str], ...]:
    return tuple((name, state.cases[name].title) for name, used in uses.items() if use in used)


def review_case(bench: Bench, was: Case | None, now: Case) -> RecordReview | None:
    """Return what became of a case that there is; nothing where it is the same."""
    figures = figures_of(now, bench.after)
    if was is None:
        bare = now.model_copy(update=dict.fromkeys((field for field, _, _ in PARTS), ()))
        details = tuple(contents_of(now, bench.words(now)))
        itself = Told(Change("record", now.id, "", "new", "", details))
        told, notices = _told(bench, bare, now), notices_of_people(None, now, bench.after.entities)
        return RecordReview(
            "case", now.id, now.title, "Case", "new", "", (itself, *told), notices, None, figures
        )
    earlier = with_new_ids(was, bench.renames)
    told, before = _told(bench, earlier, now), figures_of(was, bench.before)
    if not told and (before == figures or before is None or figures is None):
        return None
    fate: RecordFate = "withdrawn" if now.withdrawn and not was.withdrawn else "changed"
    people = notices_of_people(earlier, now, bench.after.entities)
    notices = people + _broken(was.id, now)
    was_id = "" if was.id == now.id else was.id
    return RecordReview(
        "case", now.id, now.title, "Case", fate, was_id, told, notices, before, figures
    )


def review_other(
    bench: Bench, was: Entity | SharedSource | None, now: Entity | SharedSource
) -> RecordReview | None:
    """Return what became of an entity or a shared source; nothing where it is the same."""
    new = _other(now)
    if was is None:
        details = tuple(contents_of(now, bench.words()))
        return replace(
            new,
            fate="new",
            changes=(Told(Change("record", new.id, "", "new", "", details)),),
            notices=(Notice("person-named"),) if new.noun == "Person" else (),
            touches=bench.touched(new.kind, new.id),
        )
    key = "id" if isinstance(now, Entity) else "key"
    details = compare_records(
        with_new_ids(was, bench.renames), now, key, bench.archive, bench.reading
    )
    if new.kind == "source" and new.id in bench.moves.shared:
        cases = ", ".join(bench.moves.shared[new.id])
        details = (Detail("moved into a file of its own, out of the case", now=cases), *details)
    if not details:
        return None
    change = Change("record", new.id, "", "changed", "", details)
    old = _other(was).id
    return replace(
        new,
        was_id="" if old == new.id else old,
        changes=(Told(change, notices_of(new.kind, details, bench.archive.settings)),),
        notices=_broken(old, now),
        touches=bench.touched(new.kind, new.id),
    )


def review_gone(bench: Bench, was: Case | Entity | SharedSource) -> RecordReview:
    """Return what is to be said of a record that is no longer there."""
    if isinstance(was, Case):
        notices = (Notice("case-gone"),)
        return RecordReview("case", was.id, was.title, "Case", "gone", notices=notices)
    gone = _other(was)
    return replace(
        gone,
        fate="gone",
        notices=(Notice("source-gone" if gone.kind == "source" else "entity-gone"),),
        touches=bench.was_touched(gone.kind, gone.id),
    )


def _other(record: Entity | SharedSource) -> RecordReview:
    if isinstance(record, Entity):
        return RecordReview("entity", record.id, record.name, record.kind.capitalize(), "changed")
    return RecordReview("source", record.key, record.title.words, "Shared source", "changed")


def _told(bench: Bench, was: Case, now: Case) -> tuple[Told, ...]:
    changes = list(compare_cases(was, now, bench.archive, bench.reading))
    for key in bench.moves.owned.get(now.id, ()):
        changes = list(_moved_here(changes, key, now))
    words = bench.words(now)
    changes = list(with_moves(changes, was, now))
    return tuple(
        _of_change(with_contents(change, was, now, words), was, now, bench) for change in changes
    )


def _moved_here(changes: list[Change], key: str, now: Case) -> Iterator[Change]:
    """Yield the changes, and with them that a source belongs to the case alone from now on."""
    moved = Detail("moved into the case, out of a file of its own")
    rest = [change for change in changes if (change.part, change.id) != ("source", key)]
    (source,) = (source for source in now.sources if source.key == key)
    details = tuple(detail for change in changes if change not in rest for detail in change.details)
    yield from rest
    anchor = urls.anchor("source", key)
    yield Change("source", key, brief(source.title.words), "changed", anchor, (moved, *details))


def _of_change(change: Change, was: Case, now: Case, bench: Bench) -> Told:
    settings = bench.archive.settings
    if change.part != "claim" or change.fate != "changed":
        return Told(change, notices_of_change(change, settings))
    old = next((it.was for it in change.details if it.what == "renamed"), "")
    earlier = next(claim for claim in was.claims if claim.id == (old or change.id))
    later = next(claim for claim in now.claims if claim.id == change.id)
    notices = notices_of_change(change, settings, is_backed=_is_backed(earlier, later))
    return Told(change, notices + (_broken(old, later) if old else ()))


def _is_backed(was: Claim, now: Claim) -> bool:
    """Tell whether a source states a claim now that was no evidence before."""
    known = {part.source for part in was.evidence}
    return any(it.relation in STATING and it.source not in known for it in now.evidence)


def _broken(was_id: str, now: Model) -> tuple[Notice, ...]:
    """Return a notice where a record has another id, and the old one is not kept."""
    kept = {getattr(now, "id", ""), getattr(now, "key", ""), *getattr(now, "aliases", ())}
    return (
        () if was_id in kept or isinstance(now, SharedSource) else (Notice("link-broken", was_id),)
    )
