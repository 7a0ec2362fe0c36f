"""Draws the picture that is shown of a page where a link to it is shared.

What a picture says comes from the core, what it looks like from the theme. A picture that was drawn
before is kept in a folder of the project and taken from there as long as nothing that it is drawn
from has changed. `layout` draws a card with `wrapping`, `lettering`, `canvas` and `mark`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from casefiles.cards.drawn import DrawnCards
from casefiles.cards.layout import Drawing
from casefiles.cards.looks import read_looks
from casefiles.core import urls
from casefiles.core.site import Card

CACHE = ".cache/cards"
"""The folder of pictures that were drawn before, in that of mkdocs.yml."""

__all__ = ["CACHE", "write_cards"]


def write_cards(cards: Sequence[Card], theme: Path, cache: Path, site: Path) -> Sequence[Card]:
    """Write the pictures of a site.

    Args:
        cards: What they say.
        theme: The folder of the theme, whose fonts and colours they have.
        cache: The folder of pictures that were drawn before.
        site: The folder of the site.

    Returns:
        The cards that there is a picture of; of those that hold a sign which the fonts lack there
        is none.
    """
    looks = read_looks(theme)
    drawing, drawn = Drawing(looks), DrawnCards(cache, looks)
    written = []
    for card in cards:
        picture = drawn.find(card)
        if picture is None and drawing.can_draw(card):
            picture = drawing.draw(card)
            drawn.keep(card, picture)
        if picture is not None:
            file = site / urls.card_of(card.address)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(picture)
            written.append(card)
    drawn.forget_others()
    return written
