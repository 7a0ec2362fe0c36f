"""Texts, keys and ids that are written otherwise than the format has them, and mean one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from casefiles.core.check.known import Known
from casefiles.core.check.passages import read_passages
from casefiles.core.check.tracked import tracked_in
from casefiles.core.check.twice import doubled_in
from casefiles.core.check.walk import Visit, walk
from casefiles.core.escapes import plain_address, without_escapes
from casefiles.core.mends.sheet import Part, Sheet
from casefiles.core.model import Name
from casefiles.core.model.jurisdictions import code_called
from casefiles.core.name_words import is_given_name
from casefiles.core.nodes import Node
from casefiles.core.places import places_in, write_name
from casefiles.core.prose import Prose, ProseReader
from casefiles.core.read.homes import home_of
from casefiles.core.read.keys import is_of_others, meant_keys
from casefiles.core.slugs import as_slug
from casefiles.core.spelling import is_slip, meant_word

_MARKED = re.compile(r"@([^\s,;\]]++)")
_BYLINE = re.compile(r"[Bb][Yy]:? (?P<name>(?P<given>[A-Z][a-z]++) (?:[A-Z]\. )?[A-Z][\w'’-]++)")
_SHORTEST = 5
"""Letters of a key of which it is sure that it is a known one misspelt."""


def mend_keys(sheet: Sheet) -> None:
    """Spell keys as the format does: `Title`, `“title”`, `container_title` and `license`."""
    for part in sheet.parts:
        names = {key.text for key, _ in part.node.entries}
        free = [name for name in part.model.shape if name not in names]
        for key, _ in part.node.entries:
            if key.text in part.model.shape:
                continue
            meant = meant_word(free, key.text) or _misspelt(key.text, part, free)
            if meant:
                free.remove(meant)
                sheet.manuscript.rename_key(key, meant)
                sheet.tell(key.position, f"`{meant}` in the place of `{key.text}`")


def _misspelt(name: str, part: Part, free: Sequence[str]) -> str:
    """Return the one known key that surely is meant; none where it may belong further in."""
    is_other = is_of_others(name, part.model) or home_of(name, part.node, part.model)
    if is_other or len(name) < _SHORTEST:
        return ""
    near = [key for key in part.model.shape if is_slip(name, key)]
    # What the check says of the key comes first: `published` is no `publisher`.
    told = meant_keys(part.node, part.model).get(name)
    return near[0] if near == [told] and told in free else ""


def mend_values(sheet: Sheet) -> None:
    """Write dates, days, flags, places in sources, tags and codes in their one spelling."""
    for visit in walk(sheet.meant, sheet.model):
        for shape, node in visit.fields:
            meant = shape.meant(node.text) if shape.meant else ""
            if meant:
                sheet.spell(node, meant)


def mend_addresses(sheet: Sheet) -> None:
    """Write addresses of sources without what only tells how somebody came to them."""
    for visit in walk(sheet.meant, sheet.model):
        for node, near in tracked_in(visit):
            sheet.spell(node, near)


def mend_doubled(sheet: Sheet) -> None:
    """Write pages and DOIs without what their page sets before them."""
    for visit in walk(sheet.meant, sheet.model):
        for node, value in doubled_in(visit):
            sheet.spell(node, value)


def mend_authors(sheet: Sheet) -> None:
    """Write an author without the `By` before it, where one name of a person surely follows."""
    for visit in walk(sheet.meant, sheet.model):
        name = visit.node.get("literal") if visit.model is Name else None
        found = _BYLINE.fullmatch(name.text) if name else None
        if name and found and is_given_name(found["given"]):
            sheet.spell(name, found["name"])


def mend_escapes(sheet: Sheet) -> None:
    """Write characters that stand as HTML has them; prose is left, where they may be Markdown."""
    for visit in walk(sheet.meant, sheet.model):
        texts = [(node, without_escapes(node.text)) for node in _plain_texts(visit)]
        texts += [(node, plain_address(node.text)) for node in visit.addresses()]
        for node, meant in texts:
            if meant.strip() and meant != node.text:
                sheet.spell(node, meant)


def _plain_texts(visit: Visit) -> Iterator[Node]:
    yield from visit.own_words()
    yield from visit.their_words()


def mend_names(sheet: Sheet, known: Known) -> None:
    """Write ids that fields name as they are today, and as they are spelt.

    Args:
        sheet: The file.
        known: The ids that it may use, and the old ones.
    """
    for visit in walk(sheet.meant, sheet.model):
        for kind, node in visit.references():
            ids = known.ids.get(kind, (node.text,))
            if node.text in ids:
                continue
            now = known.moved.get(kind, {}).get(node.text) or meant_word(ids, node.text)
            if not now and kind == "jurisdiction":
                now = code_called(node.text, known.ids.get(kind, {}))
            if now:
                sheet.spell(node, now)


def mend_links(sheet: Sheet, known: Known) -> None:
    """Let links in prose lead to what has another id today.

    Args:
        sheet: The file.
        known: The ids that it may use, and the old ones.
    """
    text = sheet.source.data.decode()
    _mend_marks(sheet, text, known.ids.get("source", {}))
    moved = {
        (kind, old): now
        for kind, names in known.moved.items()
        for old, now in names.items()
        if f"{kind}:{old}" in text and old not in known.ids.get(kind, (old,))
    }
    if not moved:  # To read prose takes long.
        return
    for place in places_in(sheet.document, ProseReader()):
        now = moved.get((place.kind, place.id), "")
        if now and place.node is None and write_name(sheet.manuscript, place, now, place.anchor):
            sheet.tell(place.position, f"`{place.kind}:{now}` in the place of `{place.written}`")


def _mend_marks(sheet: Sheet, text: str, keys: Mapping[str, str]) -> None:
    """Let marks in prose cite by a key as it is spelt: `[@Gazette-2024]` is refused."""
    meant = meant_marks(text, keys)
    if not meant:
        return
    for passage in read_passages(walk(sheet.meant, sheet.model), ProseReader()):
        for offset, mark, now in misspelt_marks(passage.node.text, passage.prose, meant):
            place = passage.node.line_of(offset)
            if sheet.manuscript.replace(place, mark, now):
                sheet.tell(place, f"`{now}` in the place of `{mark}`")


def meant_marks(text: str, keys: Mapping[str, str]) -> Mapping[str, str]:
    """Return the keys that are meant by what stands behind `@` in a text, and is spelt otherwise.

    Args:
        text: Markdown.
        keys: Those of the sources that it can cite.
    """
    strange = {word for word in _MARKED.findall(text) if as_slug(word) in keys}
    return {word: key for word in strange if (key := meant_word(keys, word))}


def misspelt_marks(
    text: str, prose: Prose, meant: Mapping[str, str]
) -> Iterator[tuple[int, str, str]]:
    """Yield where each mark stands that is refused for its spelling, what it is, and what it means.

    Args:
        text: Markdown.
        prose: What was read in it.
        meant: The keys that are meant there.
    """
    for fault in prose.faults:
        found = _MARKED.match(text, fault.offset)
        if found and fault.code == "bad-citation" and found[1] in meant:
            yield fault.offset, found[0], f"@{meant[found[1]]}"
