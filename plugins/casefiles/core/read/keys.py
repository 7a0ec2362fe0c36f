"""Keys that a model does not know: the one that was meant, or the place where it belongs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.model.other_words import INSTEAD, KEYS, PLACES, UNSURE
from casefiles.core.nodes import Node
from casefiles.core.problem import MOST_TOLD, Position, Problem, problem_of
from casefiles.core.read.locators import NO_PLACE, PLACE, counts_seconds, is_place, place_behind
from casefiles.core.spelling import is_slip, nearest

_SURE = 0.8
"""How alike two keys are where one is surely the other misspelt: `titel` and `title`."""
_KEY = re.compile(r"[a-z_][\w-]*|[A-Z]{2,4}")
"""As keys are written; `BREAKING` and `More on this` are words of a text."""
_OF_OTHERS = frozenset(
    (
        *("abstract", "annote", "archivelocation", "attachments", "callnumber", "citation-key"),
        *("citekey", "collections", "container-title-short", "dateadded", "datemodified"),
        *("edition", "event-place", "extra", "id", "isbn", "issn", "issue", "itemtype"),
        *("journalabbreviation", "keyword", "keywords", "librarycatalog", "number-of-pages"),
        *("numpages", "place", "pmcid", "pmid", "publisher-place", "relations", "rights"),
        *("section", "shorttitle", "tags", "title-short"),
    )
)
"""What CSL and Zotero note of a source and the format does not, in small letters."""

Loc = tuple[str | int, ...]


def meant_keys(node: Node, model: type[Model]) -> Mapping[str, str]:
    """Return the known key that each misspelt key of a mapping surely means."""
    strange = [key.text for key, _ in node.entries if key.text not in model.shape]
    free = [name for name in model.shape if node.get(name) is None]
    meant: dict[str, str] = {}
    # A key that is only spelt otherwise comes before what people also call it.
    for text in sorted(strange[:MOST_TOLD], key=lambda text: not spelt_key(text, model)):
        same = spelt_key(text, model) or other_word(text, model)
        near = same if same in free else "" if same else nearest(text, free, _SURE)
        is_unsure = text in UNSURE.get(model.__name__, {}) and not _is_beside(near, node, model)
        if near and not is_unsure and not _is_told_otherwise(text, near, strange, model):
            meant[text] = near
            free.remove(near)
    return meant


def _is_beside(near: str, node: Node, model: type[Model]) -> bool:
    """Tell whether a key that is guessed stands beside one with which alone it makes sense."""
    partners = (rule.keys[1:] for rule in model.asks if rule.kind == "party")
    return any(near in keys and any(map(node.get, keys)) for keys in partners)


def _is_told_otherwise(text: str, near: str, strange: Sequence[str], model: type[Model]) -> bool:
    """Tell whether more is known of a key than that it looks like another one.

    `source:` in an event begins an entry of its `sources:`, where `locator:` stands beside it.
    """
    entry = model.shape[near].model if model.shape[near].is_list else None
    if entry and entry.short_form == text:
        others = {*strange} - {text}
        if any(key in entry.shape or is_place(key, entry) for key in others):
            return True
    return text in INSTEAD.get(model.__name__, {}) or _has_places(text, model)


def other_word(text: str, model: type[Model]) -> str:
    """Return the key that a word means elsewhere, or an empty text."""
    return KEYS.get(model.__name__, {}).get(_plain(text), "")


def spelt_key(text: str, model: type[Model]) -> str:
    """Return the key that a word is but for capitals and hyphens, or an empty text."""
    word = _plain(text)
    return next((key for key in model.shape if _plain(key) == word), "")


def _plain(text: str) -> str:
    return text.casefold().replace("-", "_").replace(" ", "_")


def instead_of(key: Node, value: Node, holder: Node, model: type[Model]) -> str:
    """Say what to write in the place of a key whose value belongs elsewhere; or nothing.

    Args:
        key: The key.
        value: What stands behind it.
        holder: The mapping in which it stands.
        model: What that is meant for.
    """
    if is_place(key.text, model):
        others = [word for word, _ in holder.entries if is_place(word.text, model)]
        is_there = holder.get(PLACE) is not None or key is not others[0]
        return _there_already(PLACE) if is_there else _as_place(key.text, value.text)
    name = key.text.casefold()
    # What stands behind `time:` may be a place in a recording after all.
    if name in PLACES and counts_seconds(value.text):
        return ""
    return INSTEAD.get(model.__name__, {}).get(name, "")


def _has_places(name: str, model: type[Model]) -> bool:
    parts = [shape.model for shape in model.shape.values() if shape.model]
    return any(is_place(name, part) for part in (model, *parts))


def _as_place(name: str, text: str) -> str:
    place, more = place_behind(name, text)
    if place == NO_PLACE:
        return f"a place stands behind `{PLACE}:`{more}"
    return f"write `{PLACE}: {place}`{more}"


def likely_key(name: str, node: Node, model: type[Model]) -> str:
    """Return the known key of a mapping that may be meant by a key, or an empty text."""
    if other_word(name, model):
        return ""
    near = nearest(name, model.shape)
    return near if near and node.get(near) is None else ""


def known_here(model: type[Model]) -> str:
    """List the keys that a mapping can have."""
    return ", ".join(f"`{key}`" for key in model.shape)


def without_colon(
    key: Node, value: Node, holder: Node, model: type[Model]
) -> tuple[Node, Node, Problem] | None:
    """Part `{source gazette, ...}` into the key and the text that were meant; or return nothing."""
    word, _, rest = key.text.partition(" ")
    if not rest or not value.is_empty or word not in model.shape or holder.get(word) is not None:
        return None
    message = f"a colon is missing behind `{word}`"
    problem = Problem(key.position, "unknown-key", message, hint=f"write `{word}: {rest.strip()}`")
    return replace(key, text=word), replace(key, text=rest.strip()), problem


def is_of_others(name: str, model: type[Model]) -> bool:
    """Tell whether a key is one that only other programs note of a source."""
    return "container-title" in model.shape and name.casefold() in _OF_OTHERS


def strange_key(place: Position, name: str, model: type[Model]) -> Problem:
    """Return the problem of a key that means nothing here; it may be a part of a pasted text."""
    problem = problem_of(place, "unknown-key", key=name, keys=known_here(model))
    if unsure := UNSURE.get(model.__name__, {}).get(name.casefold(), ""):
        return replace(problem, hint=unsure)
    if is_of_others(name, model):
        hint = "take it out; other programs note that of a source, and the format has no place"
        return replace(problem, hint=f"{hint} for it")
    written = {*model.shape} - {*model.supplied, model.keyed_by}
    slip = next((key for key in sorted(written) if is_slip(name, key)), "")
    if same := spelt_key(name, model) or other_word(name, model) or slip:
        return replace(problem, hint=_there_already(same))
    if _KEY.fullmatch(name):
        return problem
    hint = "remove the line; if it belongs to a text, write `|` behind the key of that text"
    return replace(problem, hint=f"{hint}, and indent its lines below; {problem.hint}")


def _there_already(name: str) -> str:
    hint = f"the format calls that `{name}`, which stands here already: write it there"
    return f"{hint}, or take it out"


def model_at(model: type[Model], loc: Loc) -> type[Model]:
    """Return the model of the mapping at a place."""
    for step in loc:
        if isinstance(step, str):
            model = model.shape[step].model or model
    return model
