"""Texts, keys and ids that are written otherwise than the format has them, and mean one thing."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.core.check.known import Known
from casefiles.core.check.tracked import tracked_in
from casefiles.core.check.walk import Visit, walk
from casefiles.core.escapes import plain_address, without_escapes
from casefiles.core.mends.sheet import Sheet
from casefiles.core.model.jurisdictions import code_called
from casefiles.core.nodes import Node
from casefiles.core.places import places_in, write_name
from casefiles.core.prose import ProseReader
from casefiles.core.spelling import meant_word


def mend_keys(sheet: Sheet) -> None:
    """Spell keys as the format does: `Title`, `“title”` and `container_title`."""
    for part in sheet.parts:
        names = {key.text for key, _ in part.node.entries}
        free = [name for name in part.model.shape if name not in names]
        for key, _ in part.node.entries:
            meant = "" if key.text in part.model.shape else meant_word(free, key.text)
            if meant:
                free.remove(meant)
                sheet.manuscript.rename_key(key, meant)
                sheet.tell(key.position, f"`{meant}` in the place of `{key.text}`")


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
