"""Mistakes with `#`, which ends a text or takes the end of a list away with it."""

from __future__ import annotations

import re

from casefiles.core.nodes.line import PIPE, quoted_part, read_line, without_comment
from casefiles.core.nodes.mistake import Mistake, start_of, syntax
from casefiles.core.problem import Position, Problem
from casefiles.core.slugs import SLUG

_HASHES = re.compile(rf"\[ ?(#){SLUG}(?: ?, ?#?{SLUG})* ?\]")
_ENDS_IN_COMMENT = "`#` starts a comment, and the closing bracket is a part of it"
_COMMENT = re.compile(r"[ \t]+#")


def cut_by_comment(mistake: Mistake) -> Problem | None:
    """A ` #` ends a text that goes on in the next line."""
    last = mistake.last
    line = mistake.text.line(last.end.line)
    match = _COMMENT.match(line, last.end.column - 1)
    lost = start_of(mistake, mistake.line_at_fault)
    above = read_line(line)
    is_deeper = last.end.line < lost.line and lost.column > above.indent + bool(above.key)
    is_comment = line.rstrip() != without_comment(line.rstrip())
    if match is None or last.style != "plain" or not is_deeper or is_comment:
        return None
    place = Position(mistake.text.path, last.end.line, match.end())
    message = f"` #` starts a comment and ends the text, so line {lost.line} belongs to nothing"
    return syntax(place, message, f"put the whole text in quotation marks, {PIPE}")


def comment_in_brackets(mistake: Mistake) -> Problem | None:
    """A ` #` takes the end of a list or mapping away with it."""
    last = mistake.last
    line = mistake.text.line(last.end.line)
    match = _COMMENT.match(line, last.end.column - 1)
    takes_end = line.rstrip().endswith(("]", "}")) and last.end.line < mistake.place.line
    if match is None or not takes_end:
        return _hash_in_brackets(mistake)
    place = Position(mistake.text.path, last.end.line, match.end())
    hint = f"put `{line.rstrip()[-1]}` before the `#` if a remark begins there; else "
    return syntax(place, _ENDS_IN_COMMENT, f"{hint}{quoted_part(line, last.start.column)}")


def _hash_in_brackets(mistake: Mistake) -> Problem | None:
    """A list of words with a `#` before each is empty for YAML."""
    number = mistake.opened.line
    line = mistake.text.line(number)
    match = _HASHES.match(line, mistake.opened.column - 1)
    if match is None or number == mistake.place.line:
        return None
    place = Position(mistake.text.path, number, match.start(1) + 1)
    plain = match[0].replace("#", "")
    hint = f"write `{read_line(line).key}: {plain}`; a text with a `#` belongs in quotation marks"
    return syntax(place, _ENDS_IN_COMMENT, hint)
