"""What cards take from the theme, so that they look like the site: fonts, colours and the mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from casefiles.cards.canvas import Colour
from casefiles.cards.lettering import Typeface
from casefiles.cards.mark import Block, colour_of, read_mark
from casefiles.core.problem import CasefilesError

_SERIF, _SANS, _MARK, _TOKENS = _FILES = (
    "assets/fonts/newsreader-roman.woff2",
    "assets/fonts/public-sans.woff2",
    "assets/icon.svg",
    "assets/css/tokens.css",
)
_TOKEN = re.compile(rb"--cf-([a-z-]+): (#[0-9a-f]{6});")


@dataclass(frozen=True)
class Looks:
    """The files of the theme that cards are drawn with; each is read only when it is wanted."""

    files: tuple[bytes, ...]

    @cached_property
    def serif(self) -> Typeface:
        """The typeface of titles."""
        return Typeface(self._file(_SERIF))

    @cached_property
    def sans(self) -> Typeface:
        """The typeface of everything else."""
        return Typeface(self._file(_SANS))

    @cached_property
    def mark(self) -> tuple[Block, ...]:
        """The archive's mark."""
        return read_mark(self._file(_MARK))

    def colour(self, name: str) -> Colour:
        """Return a colour of the light scheme by its name in `tokens.css`, without `--cf-`."""
        return self._colours[name]

    @cached_property
    def _colours(self) -> dict[str, Colour]:
        # The light scheme stands first, so of each name the first counts.
        found = reversed(_TOKEN.findall(self._file(_TOKENS)))
        return {name.decode(): colour_of(colour.decode()) for name, colour in found}

    def _file(self, name: str) -> bytes:
        return self.files[_FILES.index(name)]


def read_looks(theme: Path) -> Looks:
    """Read what cards are drawn with from the folder of a theme.

    Raises:
        CasefilesError: A file is missing.
    """
    try:
        return Looks(tuple((theme / name).read_bytes() for name in _FILES))
    except OSError as error:
        raise CasefilesError(f"the cards need {error.filename}: {error.strerror}") from error
