"""Drops the kerning of rare pairs from a font, a quarter of the bytes of Newsreader.

Letters with accents keep the kerning of their class; only their single exceptions go.

    python tools/kerning.py FONT.ttf OUTPUT.ttf

Needs fonttools, which is no part of the project (theme/assets/fonts/manifest.json has the version).
"""

import sys

from fontTools.ttLib import TTFont

FREQUENT = {*range(0x20, 0x7F), *range(0x2010, 0x201F)}
"""ASCII, dashes and quotation marks."""


def drop_rare_pairs(font: TTFont) -> None:
    """Keep only those exceptions of which both glyphs are frequent."""
    frequent = {glyph for code, glyph in font.getBestCmap().items() if code in FREQUENT}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in (getattr(table, "ExtSubTable", table) for table in lookup.SubTable):
            if type(table).__name__ != "PairPos" or table.Format != 1:
                continue
            kept = {}
            for first, pairs in zip(table.Coverage.glyphs, table.PairSet, strict=True):
                pairs.PairValueRecord = [
                    pair for pair in pairs.PairValueRecord if pair.SecondGlyph in frequent
                ]
                if first in frequent and pairs.PairValueRecord:
                    kept[first] = pairs
            table.Coverage.glyphs, table.PairSet = list(kept), list(kept.values())


if __name__ == "__main__":
    source, target = sys.argv[1:]
    font = TTFont(source)
    drop_rare_pairs(font)
    font.save(target)
