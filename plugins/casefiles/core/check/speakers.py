"""Whether some words of a text surely mean somebody whom a claim names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casefiles.core.name_words import BESIDE_TITLES, GENERATIONS, TITLES, without_owners
from casefiles.core.nodes import Node
from casefiles.core.slugs import as_slug

_ARTICLES = ("a", "an", "the")
# What stands behind one of these tells more of somebody: `Driver of a city bus`.
_BEHIND = frozenset(("at", "by", "for", "from", "in", "near", "of", "on", "to", "who", "with"))
_PERSONAL = frozenset(("he", "her", "him", "she"))
_PRONOUNS = frozenset(("them", "they"))
# The first officer may be another than the officer, and the city attorney than the attorney.
_OTHERS = frozenset(("city", "first"))
_BEFORE_NAMES = frozenset(map(str.casefold, (*TITLES, *BESIDE_TITLES))) - _OTHERS
_GENERATIONS = frozenset(map(str.casefold, GENERATIONS))


def is_meant(
    who: str, party: Node, kinds: Mapping[str, str], callings: Mapping[str, tuple[str, ...]]
) -> bool:
    """Tell whether a text means a party: by a pronoun, a name, an office or a label.

    Args:
        who: The words of the text.
        party: Who makes a claim, or whose words it passes on.
        kinds: The kinds of entities.
        callings: What entities are called, by names and by offices.
    """
    entity, label = (party.at((key,)).text for key in ("entity", "label"))
    is_person = not entity or kinds.get(entity) == "person"
    words = _words(who)
    pronouns = _PRONOUNS | (_PERSONAL if is_person else {"it"})
    if len(words) == 1 and words[0] in pronouns:
        return True
    called = [_words(name) for name in ((entity, *callings.get(entity, ())) if entity else [label])]
    before = {word for name in called for word in name} | (_BEFORE_NAMES if is_person else set())
    # The last word of an id may stand alone: `board-of-bridges`.
    alone = [called[0][-1:]] if entity else []
    return words in alone or any(_is_called(words, name, before) for name in called)


def is_outlet(who: str, name: str) -> bool:
    """Tell whether a text means what published a source, by its name or the end of it.

    In small letters it may be another: `the court`, `the department`.
    """
    words, its = _words(who), _words(name)
    is_name = who.rpartition(" ")[2][:1].isupper()
    return is_name and bool(words) and its[-len(words) :] == words


def _is_called(words: Sequence[str], name: Sequence[str], before: set[str]) -> bool:
    """Tell whether words end as a name does, and tell nothing that is not said of who has it."""
    head, tail = _parted(words)
    its, more = _parted(name)
    common = 0
    while common < min(len(head), len(its)) and head[-1 - common] == its[-1 - common]:
        common += 1
    return common > 0 and before.issuperset(head[:-common]) and {*its, *more}.issuperset(tail)


def _parted(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    end = next((place for place, word in enumerate(words) if word in _BEHIND), len(words))
    return words[:end], words[end:]


def _words(text: str) -> list[str]:
    words = as_slug(without_owners(text.partition(",")[0])).split("-")
    words = [word for word in words if word and word not in _ARTICLES]
    return words[:-1] if words and words[-1] in _GENERATIONS else words
