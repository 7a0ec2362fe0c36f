"""Where each thing stands on a card, in pixels from the left and the top.

From above: whose page it is and of what kind, how far the record has come and when it happened, the
title in the largest type that fits, how much there is, and how well it is supported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casefiles.cards.canvas import Canvas
from casefiles.cards.lettering import Typeface
from casefiles.cards.looks import Looks
from casefiles.cards.mark import stamp_mark
from casefiles.cards.wrapping import ELLIPSIS, Measure, Step, fit, set_text
from casefiles.core.site import Card, Share

SIZE = (1200, 630)
"""The shape that most places show a card in; `meta.html` tells it too."""
_LEFT, _RIGHT, _BOTTOM = 80, 1120, 557
_ACROSS = _RIGHT - _LEFT
_MARK, _MARK_TOP, _NAME_LINE, _RULE, _KICKER_LINE = 48, 62, 97, 134, 196
_TITLE_SIZES, _TEXT_SIZES = (80, 70, 64, 58, 52, 46, 42), (36, 32, 28)
_TEXT_ROOM = 105
_LEADING = 1.14
_BAR, _DOT = 12, 14
_ROW = 36
"""From one line of the legend to the next."""
_MOST_ROWS = 2
_SPACE, _BETWEEN = 8, 32


@dataclass(frozen=True)
class _Type:
    """A typeface in a weight, an ink and a size."""

    face: Typeface
    weight: int
    ink: str
    size: int = 25

    @property
    def measure(self) -> Measure:
        return self.face.measure(self.size, self.weight)


class Drawing:
    """Draws cards with the looks of a theme."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._name = _Type(looks.serif, 600, "ink", 38)
        self._title = _Type(looks.serif, 500, "ink")
        self._text = _Type(looks.serif, 400, "ink-soft")
        self._strong = _Type(looks.sans, 600, "ink")
        self._plain = _Type(looks.sans, 400, "ink-soft")

    def can_draw(self, card: Card) -> bool:
        """Tell whether the fonts have a sign for each character of a card."""
        serif = (card.archive, card.title, card.text)
        standings = (share.standing.words for share in card.shares)
        sans = (card.kind, card.status, card.happened, card.counts, *standings)
        return self._looks.serif.has("".join(serif)) and self._looks.sans.has("".join(sans))

    def draw(self, card: Card) -> bytes:
        """Return a card as a PNG; the same card gives the same bytes."""
        canvas = Canvas(SIZE, self._looks.colour("paper"))
        self._draw_head(canvas, card)
        bottom = self._draw_foot(canvas, card) - 46
        top = _KICKER_LINE - 24
        if card.status:
            x = self._write(canvas, self._strong, card.status, (_LEFT, _KICKER_LINE))
            self._write(canvas, self._plain, card.happened, (x + 22, _KICKER_LINE))
            top = _KICKER_LINE + 22
        for_title = bottom - _TEXT_ROOM if card.text else bottom
        text = 22 + self._set(canvas, self._title, card.title, (top, for_title), _TITLE_SIZES)
        self._set(canvas, self._text, card.text, (text, bottom), _TEXT_SIZES)
        return canvas.png()

    def _draw_head(self, canvas: Canvas, card: Card) -> None:
        stamp_mark(canvas, self._looks.mark, (_LEFT, _MARK_TOP), _MARK)
        kind = _RIGHT - round(self._plain.measure(card.kind))
        self._write(canvas, self._plain, card.kind, (kind, _NAME_LINE - 3))
        self._write(canvas, self._name, card.archive, (_LEFT + _MARK + 18, _NAME_LINE), kind - 40)
        canvas.fill((_LEFT, _RULE, _RIGHT, _RULE + 2), self._looks.colour("rule"))

    def _draw_foot(self, canvas: Canvas, card: Card) -> int:
        """Draw how much there is and how it is supported; return the line that all is below."""
        rows = self._rows(card.shares)
        legend = _BOTTOM - _ROW * max(0, len(rows) - 1)
        counts = legend - 65 if rows else _BOTTOM
        self._write(canvas, self._plain, card.counts, (_LEFT, counts))
        for share in card.shares:
            self._draw_share(canvas, share, legend - 44)
        for number, row in enumerate(rows):
            x, line = _LEFT, legend + number * _ROW
            for share in row:
                x = self._draw_standing(canvas, share, (x, line))
            if number == _MOST_ROWS - 1 and sum(map(len, rows)) < len(card.shares):
                self._write(canvas, self._plain, ELLIPSIS, (x, line), _RIGHT + _BETWEEN)
        return counts

    def _draw_share(self, canvas: Canvas, share: Share, top: int) -> None:
        start, end = (
            _LEFT + round(edge * _ACROSS / 100) for edge in (share.start, share.start + share.width)
        )
        # Between two parts stands a gap of paper, as on the page; the smallest part is seen.
        end = min(max(start + 3, end - 3), _RIGHT) if end < _RIGHT - 3 else _RIGHT
        canvas.fill((start, top, end, top + _BAR), self._looks.colour(share.standing.tone))

    def _draw_standing(self, canvas: Canvas, share: Share, place: tuple[int, int]) -> int:
        (x, line), tone = place, share.standing.tone
        ink = self._looks.colour(tone)
        canvas.fill((x, line - _DOT - 1, x + _DOT, line - 1), ink)
        strong = replace(self._strong, ink=tone)
        x = self._write(canvas, strong, share.standing.words, (x + _DOT + _SPACE, line))
        return self._write(canvas, self._plain, f"{share.count:,}", (x + _SPACE, line)) + _BETWEEN

    def _rows(self, shares: Sequence[Share]) -> list[list[Share]]:
        """Return the lines of the legend, as many as there is room for."""
        rows: list[list[Share]] = []
        room = 0.0
        for share in shares:
            words = self._strong.measure(share.standing.words)
            wide = _DOT + 2 * _SPACE + words + self._plain.measure(f"{share.count:,}")
            if wide > room:
                rows.append([])
                room = _ACROSS
            rows[-1].append(share)
            room -= wide + _BETWEEN
        return rows[:_MOST_ROWS]

    def _set(
        self,
        canvas: Canvas,
        kind: _Type,
        text: str,
        between: tuple[int, int],
        sizes: Sequence[int],
    ) -> int:
        """Set a text from the first height on, above the second; return where it ends."""
        top, bottom = between
        steps = [Step(size, max(1, int((bottom - top) // (size * _LEADING)))) for size in sizes]
        done = set_text(text, _ACROSS, steps, lambda size: replace(kind, size=size).measure)
        leading = round(done.size * _LEADING)
        for number, line in enumerate(done.lines, start=1):
            baseline = top + number * leading - round(done.size * 0.3)
            self._write(canvas, replace(kind, size=done.size), line, (_LEFT, baseline))
        return top + leading * len(done.lines)

    def _write(
        self,
        canvas: Canvas,
        kind: _Type,
        text: str,
        place: tuple[int, int],
        end: int = _RIGHT,
    ) -> int:
        """Write one line, cut where it would pass the end; return where it ends."""
        fitting = fit(text, end - place[0], kind.measure)
        if fitting:
            font = kind.face.at(kind.size, kind.weight)
            canvas.write(fitting, place, font, self._looks.colour(kind.ink))
        return place[0] + round(kind.measure(fitting))
