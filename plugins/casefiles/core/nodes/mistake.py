"""The place where libyaml stopped, and the lines around it that tell why."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core.nodes.line import Line, read_line
from casefiles.core.nodes.plan import Plan
from casefiles.core.nodes.text import Text
from casefiles.core.nodes.written import Style
from casefiles.core.problem import Position, Problem


@dataclass(frozen=True, slots=True)
class LastScalar:
    """The last scalar that was read before the mistake."""

    start: Position
    end: Position
    style: Style


@dataclass(frozen=True, slots=True)
class Mistake:
    """Where libyaml stopped, and what it said."""

    text: Text
    said: str
    place: Position
    opened: Position
    """Where what it was reading began."""
    last: LastScalar
    plan: Plan | None = None
    """What may stand where in a file of its kind, if that is known."""

    @property
    def line(self) -> str:
        """The line at which it stopped."""
        return self.text.line(self.place.line)

    @property
    def line_at_fault(self) -> int:
        """The number of the line that does not fit; libyaml sees a missing colon a line later."""
        return self.opened.line if self.said == "could not find expected ':'" else self.place.line

    @property
    def is_at_end(self) -> bool:
        """Whether nothing more stands in the file."""
        return self.place.line >= len(self.text.lines) and not self.line.strip()

    @property
    def character(self) -> str:
        """The character at which it stopped; empty at the end of a line."""
        return self.line[self.place.column - 1 : self.place.column]


def syntax(place: Position, message: str, hint: str) -> Problem:
    """Make a `yaml-syntax` problem."""
    return Problem(place, "yaml-syntax", message, hint=hint)


def start_of(mistake: Mistake, number: int) -> Position:
    """Return the place of a line's first character that is no space."""
    line = mistake.text.line(number)
    return Position(mistake.text.path, number, len(line) - len(line.lstrip()) + 1)


def line_above(mistake: Mistake, number: int) -> Line:
    """Return the nearest line above that is neither blank nor a comment."""
    above = (mistake.text.line(earlier) for earlier in range(number - 1, 0, -1))
    return read_line(next((line for line in above if line.partition("#")[0].strip()), ""))
