"""Lines of Markdown and HTML, and those that git leaves behind: of a merge, and of a diff."""

from __future__ import annotations

import re
from itertools import takewhile

from casefiles.core.nodes.mistake import Mistake, start_of, syntax
from casefiles.core.problem import Position, Problem

_NO_YAML = re.compile(r"```|<!--|<{4,}|>{4,}|={4,}|\|{7}")
_OF_MERGE = re.compile(r"<{7}|>{7}|={7}|\|{7}")
_BASE = "|" * 7
# One space is that of an entry whose bullet is another sign.
_OF_DIFF = re.compile(r"[+-](?: {2,}|\w)|@@ -[0-9]")
_SURELY = ("+", "@@")
"""How lines of a diff begin, and no others at the margin."""


def no_yaml(mistake: Mistake) -> Problem | None:
    """A line of Markdown, of HTML or of an unfinished merge stands in the file."""
    for number in (mistake.last.start.line, mistake.opened.line, mistake.line_at_fault):
        found = _NO_YAML.match(mistake.text.line(number).lstrip())
        if found:
            return _no_yaml_at(mistake, number, found[0])
    return None


def _no_yaml_at(mistake: Mistake, number: int, sign: str) -> Problem:
    """Tell what does not belong there, with the other lines of its kind."""
    begins = "backticks" if sign == "```" else f"`{sign}`"
    message, hint = f"a line that begins with {begins} is no YAML", "remove the line"
    kind = _OF_MERGE if _OF_MERGE.match(sign) else re.compile(re.escape(sign))
    lines = (each for each, line in enumerate(mistake.text.lines, 1) if kind.match(line.lstrip()))
    others = [str(line) for line in lines if line != number]
    if others:
        hint = f"{hint}, and line{'s' if len(others) > 1 else ''} {' and '.join(others)} too"
    if _OF_MERGE.match(sign):
        message = f"{message}: git marks with it two versions of lines that it could not join"
        bases = (line for line in mistake.text.lines if line.startswith(_BASE))
        older = f", and not what stands below `{_BASE}`, out of which both were made"
        hint = f"keep one of the two versions alone{older if any(bases) else ''}; {hint}"
    return syntax(start_of(mistake, number), message, hint)


def diff(mistake: Mistake) -> Problem | None:
    """Lines begin with the `+` and `-` by which a diff shows what was changed."""
    lines, number = mistake.text.lines, 0
    for number in (mistake.last.start.line, mistake.opened.line, mistake.line_at_fault):
        if _OF_DIFF.match(mistake.text.line(number)):
            break
    above = sum(1 for _ in takewhile(_OF_DIFF.match, reversed(lines[: number - 1])))
    first = number - above
    found = list(enumerate(takewhile(_OF_DIFF.match, lines[first - 1 :]), first))
    if not any(line.startswith(_SURELY) for _, line in found):
        return None
    added = [str(each) for each, line in found if line[0] == "+"]
    gone = [str(each) for each, line in found if line[0] != "+"]
    hints = [f"remove {_named(gone)}"] if gone else []
    hints += [f"take the `+` away at the start of {_named(added)}"] if added else []
    message = "this is a line of a diff, which shows with `-` and `+` what was changed"
    return syntax(Position(mistake.text.path, first, 1), message, ", and ".join(hints))


def _named(numbers: list[str]) -> str:
    *others, last = numbers
    return f"lines {', '.join(others)} and {last}" if others else f"line {last}"
