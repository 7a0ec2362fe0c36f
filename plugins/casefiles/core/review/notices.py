"""What must be looked at closely, and why: what readers would be told otherwise from now on.

The rules ask which field differs and what became of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casefiles.core.compare import Change, Detail, Fate, brief
from casefiles.core.review.values import Notice
from casefiles.core.settings import Rules, SiteSettings

_NEEDS = (
    "a retraction",
    "a refutation",
    "a dispute",
    "one origin",
    "two independent origins",
    "a record or two independent origins",
)
"""What standings need, from those that say least for a claim to those that say most."""
_LEVELS = ("off", "warning", "error")
_ANY: frozenset[Fate] = frozenset(("new", "changed", "gone"))
_LESS: frozenset[Fate] = frozenset(("changed", "gone"))
_MORE: frozenset[Fate] = frozenset(("new", "changed"))
_GONE: frozenset[Fate] = frozenset(("gone",))
_FIELDS: tuple[tuple[str, str, frozenset[Fate], str], ...] = (
    ("claim", "text", _ANY, "reworded"),
    ("claim", "by", _ANY, "speaker"),
    ("claim", "via", _ANY, "speaker"),
    ("claim", "voice", _ANY, "voice"),
    ("claim", "evidence.relation", _ANY, "relation"),
    ("claim", "evidence.origin", _ANY, "origin"),
    ("claim", "evidence.quote", _LESS, "quotation"),
    ("claim", "evidence", _GONE, "evidence-lost"),
    ("response", "by", _ANY, "speaker"),
    ("response", "quote", _LESS, "quotation"),
    ("conflict", "values", _GONE, "evidence-lost"),
    ("conflict", "used", _ANY, "value-used"),
    ("record", "noindex", _ANY, "hidden"),
    ("record", "occurred", _ANY, "date"),
    ("correction", "", _ANY, "correction"),
    ("event", "date", _ANY, "date"),
    ("source", "origin", _ANY, "origin"),
    ("source", "archived", _LESS, "copy-lost"),
    ("source", "URL", _LESS, "address"),
    ("entity", "offices", _GONE, "office-lost"),
    ("entity", "offices.title", _ANY, "office-changed"),
    ("entity", "offices.body", _LESS, "office-changed"),
    ("settings", "names", _MORE, "rule-loosened"),
    ("settings", "standings.needs", _ANY, "rule-loosened"),
    ("settings", "source_types.record", _ANY, "rule-loosened"),
    ("settings", "licences.public_domain", _ANY, "rule-loosened"),
    ("settings", "voices.decides", _ANY, "rule-loosened"),
    ("settings", "wording", _GONE, "rule-loosened"),
    ("settings", "verdicts", _GONE, "rule-loosened"),
)
"""A kind of part, a field (with all below it), what became of it, and the reason."""
_PARTS = {
    "claim": "claim-gone",
    "source": "source-gone",
    "response": "reply-gone",
    "correction": "correction",
    "conflict": "evidence-lost",
}
"""The reasons for parts that are taken out."""


def notices_of_change(
    change: Change, settings: SiteSettings, *, is_backed: bool = False
) -> tuple[Notice, ...]:
    """Return why a change of a case must be looked at closely.

    Args:
        change: What became of a part.
        settings: In whose words standings are called.
        is_backed: Whether a claim has more evidence that states it.
    """
    if change.fate == "gone":
        return tuple(Notice(code) for part, code in _PARTS.items() if part == change.part)
    if change.fate == "new":
        return ()
    return notices_of(change.part, change.details, settings, is_backed=is_backed)


def notices_of(
    part: str, details: Iterable[Detail], settings: SiteSettings, *, is_backed: bool = False
) -> tuple[Notice, ...]:
    """Return why a part that differs must be looked at closely, each reason once.

    Args:
        part: Its kind: one of a case's, `entity` or `settings`.
        details: What differs in it.
        settings: In whose words standings are called.
        is_backed: Whether a claim has more evidence that states it.
    """
    raised = Notice("standing-raised" if is_backed else "standing-unbacked")
    found = (notice for detail in details for notice in _notices(part, detail, raised, settings))
    return tuple(dict.fromkeys(found))


def loosened(before: Rules, after: Rules) -> bool:
    """Tell whether a house rule asks for less than it did."""
    levels = (
        _LEVELS.index(after.level(code) or "off") < _LEVELS.index(before.level(code) or "off")
        for code in Rules.of_code
    )
    return any(levels) or (after.coverage.floor or 0) < (before.coverage.floor or 0)


def _notices(part: str, detail: Detail, raised: Notice, settings: SiteSettings) -> Iterator[Notice]:
    if detail.key.rpartition(".")[2] == "private":
        if (detail.was, detail.now) == ("yes", "no"):
            yield Notice("private-lifted")
        return
    for kind, key, fates, code in _FIELDS:
        if kind == part and _is_below(detail.key, key) and _fate_of(detail, key) in fates:
            yield Notice(code)
    if part == "claim" and detail.key == "standing" and _rises(detail, settings):
        yield raised


def _is_below(key: str, field: str) -> bool:
    return not field or key == field or key.startswith(f"{field}.")


def _fate_of(detail: Detail, field: str) -> Fate:
    """Return what became of a field: where something below it differs, it has changed."""
    return detail.fate if detail.key == field or not field else "changed"


def _rises(detail: Detail, settings: SiteSettings) -> bool:
    ranks = {brief(it.label): _NEEDS.index(it.needs) for it in settings.standings}
    return ranks.get(detail.now, 0) > ranks.get(detail.was, len(_NEEDS))
