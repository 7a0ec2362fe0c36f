"""Made-up text: a few frequent words and a long tail of rare ones, as in any real text.

Trap: two capitalised words side by side would look like a person's name to the checks.
"""

from __future__ import annotations

from itertools import accumulate, product
from random import Random

_COMMON = """
the of and to in a that was for on as by it at with from this had not were which be one or an its
after before when no but record said other report under day first also two only between time then
same where water bridge gate road office letter list number count board meeting clerk entry note
page copy sum share part side north south upper lower old new open closed early late given shown
read kept moved found held built paid sent signed counted measured named changed ended began three
four half whole each both some most few many about near until since over through along against
valve pump barge crane ferry depot shed tower canal quay field mill yard wall roof stair door
window paper ledger ticket permit notice hearing answer question reason order plan draft repair
"""
_SYLLABLES = "ba cor del fen gri hol jas kel lom mer nor pel quin ros sev tor ul vam wes yor"
_TWO, _THREE = (
    ["".join(parts) for parts in product(_SYLLABLES.split(), repeat=count)] for count in (2, 3)
)
_ALL = (*_COMMON.split(), *sorted(_TWO, key=lambda word: word[1:]), *_THREE)
_WEIGHTS = tuple(accumulate(1 / (rank + 2.7) ** 1.15 for rank in range(len(_ALL))))
# Every kind of EDTF that the format reads; `n` is the year after `y`, `c` the year without its end.
_DATES = (
    *("{y}-{m:02}-{d:02}", "{y}-{m:02}", "{y}", "{y}-{m:02}~", "{y}?", "{y}-{m:02}-{d:02}%"),
    *("{y}-{m:02}-XX", "{y}-21", "{c}X", "{c}X?", "XXXX", "[..{y}-{m:02}-{d:02}]", "[{y}..]"),
    *("{y}-{m:02}/{n}-06", "{y}-{m:02}-{d:02}/..", "[{y}-{m:02}-03,{y}-{m:02}-07]"),
    *("{{{y}..{n}}}", "{y}-{m:02}-{d:02}T10:30:00Z"),
)


class Words:
    """A source of text; the same seed gives the same text on every machine."""

    def __init__(self, seed: str) -> None:
        self.chance = Random(seed)  # noqa: S311 - text, not secrets

    def phrase(self, least: int, most: int) -> str:
        """Return from `least` to `most` words in lower case."""
        count = self.chance.randint(least, most)
        return " ".join(self.chance.choices(_ALL, cum_weights=_WEIGHTS, k=count))

    def sentence(self, least: int = 6, most: int = 12) -> str:
        """Return a sentence with its capital and its full stop."""
        return f"{self.phrase(least, most).capitalize()}."

    def text(self, sentences: int) -> str:
        """Return some sentences on one line."""
        return " ".join(self.sentence() for _ in range(sentences))

    def name(self) -> str:
        """Return two capitalised words that are in no dictionary."""
        return " ".join(word.capitalize() for word in self.chance.choices(_THREE, k=2))

    def date(self, kind: int | None = None) -> str:
        """Return a date in EDTF: of any kind, or of one given by its number."""
        chance = self.chance
        pattern = chance.choice(_DATES) if kind is None else _DATES[kind % len(_DATES)]
        year, month, day = chance.randint(1950, 2023), chance.randint(1, 12), chance.randint(1, 28)
        return pattern.format(y=year, n=year + 1, c=year // 10, m=month, d=day)
