"""Keys that a model does not know: the one that was meant, or the place where it belongs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from casefiles.core.locator import NO_HINT, meant_place, parse_locator
from casefiles.core.model import Model
from casefiles.core.model.other_words import INSTEAD, KEYS, PLACES
from casefiles.core.nodes import Node
from casefiles.core.problem import MOST_TOLD, Position, Problem, problem_of
from casefiles.core.spelling import nearest

_SURE = 0.8
"""How alike two keys are where one is surely the other misspelt: `titel` and `title`."""
_MOST_HOMES = 2
_KEY = re.compile(r"[a-z_][\w-]*|[A-Z]{2,4}")
"""As keys are written; `BREAKING` and `More on this` are words of a text."""
_PLACE = "locator"
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
    for text in sorted(strange[:MOST_TOLD], key=lambda text: not _spelt(text, model)):
        same = _spelt(text, model) or _other_word(text, model)
        near = same if same in free else "" if same else nearest(text, free, _SURE)
        if near and not _is_told_otherwise(text, near, strange, model):
            meant[text] = near
            free.remove(near)
    return meant


def _is_told_otherwise(text: str, near: str, strange: Sequence[str], model: type[Model]) -> bool:
    """Tell whether more is known of a key than that it looks like another one.

    `source:` in an event begins an entry of its `sources:`, where `locator:` stands beside it.
    """
    entry = model.shape[near].model if model.shape[near].is_list else None
    if (
        entry
        and entry.short_form == text
        and any(key in entry.shape for key in {*strange} - {text})
    ):
        return True
    return text in INSTEAD.get(model.__name__, {}) or _is_place(text, model)


def _other_word(text: str, model: type[Model]) -> str:
    """Return the key that a word means elsewhere, or an empty text."""
    return KEYS.get(model.__name__, {}).get(_plain(text), "")


def _spelt(text: str, model: type[Model]) -> str:
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
    if _is_place(key.text, model):
        others = [word for word, _ in holder.entries if _is_place(word.text, model)]
        is_there = holder.get(_PLACE) is not None or key is not others[0]
        return _there_already(_PLACE) if is_there else _as_place(key.text, value.text)
    return INSTEAD.get(model.__name__, {}).get(key.text.casefold(), "")


def _is_place(name: str, model: type[Model]) -> bool:
    return _PLACE in model.shape and name.casefold() in PLACES


def _as_place(name: str, text: str) -> str:
    """Say how a place is written that stands behind a key of its kind, with the kind or without."""
    kind = PLACES[name.casefold()]
    found = [meant_place(text), meant_place(f"{kind} {text}")]
    of_kind = [place for place, _ in found if place and parse_locator(place).kind == kind]
    if places := of_kind or [place for place, _ in found if place]:
        return f"write `{_PLACE}: {places[0]}`"
    hints = [hint for _, hint in found if hint != NO_HINT]
    return f"a place stands behind `{_PLACE}:`; {(hints or [NO_HINT])[0]}"


def likely_key(name: str, node: Node, model: type[Model]) -> str:
    """Return the known key of a mapping that may be meant by a key, or an empty text."""
    if _other_word(name, model):
        return ""
    return nearest(name, [key for key in model.shape if node.get(key) is None])


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
    if is_of_others(name, model):
        hint = "take it out; other programs note that of a source, and the format has no place"
        return replace(problem, hint=f"{hint} for it")
    if same := _spelt(name, model) or _other_word(name, model):
        return replace(problem, hint=_there_already(same))
    if _KEY.fullmatch(name):
        return problem
    hint = "remove the line; if it belongs to a text, write `|` behind the key of that text"
    return replace(problem, hint=f"{hint}, and indent its lines below; {problem.hint}")


def _there_already(name: str) -> str:
    hint = f"the format calls that `{name}`, which stands here already: write it there"
    return f"{hint}, or take it out"


def parts_with(name: str, model: type[Model]) -> list[str]:
    """Return the keys of a mapping whose parts can have a key."""
    parts = ((key, shape.model) for key, shape in model.shape.items())
    return [key for key, part in parts if part and name in part.shape]


def home_of(name: str, holder: Node, model: type[Model]) -> str:
    """Say below which keys of a mapping a key belongs that stands too shallow; or nothing."""
    inner = parts_with(name, model)
    if _spelt(name, model) or _other_word(name, model):
        inner = [key for key in inner if _lacks(name, holder.get(key))]
    named = [key for key in inner if holder.get(key) is not None] or inner
    if not named or len(named) > _MOST_HOMES:
        return ""
    if len(named) == 1 and (whole := _in_full(name, named[0], holder, model)):
        return whole
    words = " or ".join(f"`{key}`" for key in named)
    return f"`{name}` belongs below {words}: indent it like the keys there"


def _in_full(name: str, home: str, holder: Node, model: type[Model]) -> str:
    """Say how a part is written together with a key, where its short form stands; or nothing."""
    shape, held, value = model.shape[home], holder.get(home), holder.get(name)
    short = shape.model.short_form if shape.model else None
    if held is None or value is None or not short or not value.text:
        return ""
    only = held.items[0] if len(held.items) == 1 else held
    if len(only.entries) != 1:
        return ""
    key, text = only.entries[0]
    if key.text != short or key.position != text.position:  # It was written in full.
        return ""
    whole = f"{{{short}: {text.text}, {name}: {value.text}}}"
    return f"write `{home}: {f'[{whole}]' if shape.is_list else whole}` in the place of both"


def _lacks(name: str, part: Node | None) -> bool:
    return part is not None and bool(part.entries) and part.get(name) is None


def model_at(model: type[Model], loc: Loc) -> type[Model]:
    """Return the model of the mapping at a place."""
    for step in loc:
        if isinstance(step, str):
            model = model.shape[step].model or model
    return model
