"""A text of several lines that was pasted behind a key, without a `|` and without quotation marks.

YAML stops at some line of it: at a colon, at a line at the margin, at an `@`. That line is not to
blame; once it were mended, another one would fail. What lacks is the `|` behind the key.
"""

from __future__ import annotations

import re

from casefiles.core.counting import counted
from casefiles.core.nodes.line import Line, read_line
from casefiles.core.nodes.mistake import Mistake, syntax
from casefiles.core.nodes.written import BLOCKS
from casefiles.core.problem import Position, Problem

_KEY = re.compile(r"[a-z_][\w-]*|[A-Z]{2,4}|\"[^\"]*\"|'[^']*'")
"""As records write keys; `BREAKING:` and `More on this:` are parts of a text."""
_NO_TEXT = ("|", ">", '"', "'", "{", "[")
_SIGN = re.compile(r"[@#]\w|https?://|www\.|[\U0001f000-\U0001faff]")
"""What posts hold, and lines of a record hardly ever."""
_QUOTED = re.compile(r"[ \t]*+>(?:[ >\w]|$)")
"""How mails mark a line that they quote."""
_NO_COLON = re.compile(r"[a-z_][\w-]*(?:[ \t]+[|>]|:\S)|@[a-z_][\w-]*:(?:\s|$)")
"""A key whose colon or space behind it was forgotten, or that has the `@` of a mark."""
_SHORTER = "or put all of it on one line between quotation marks"


def pasted_text(mistake: Mistake) -> Problem | None:
    """The line at fault is one of several lines of text behind or below a key."""
    if mistake.last.style in BLOCKS:
        return None
    number = _head(mistake)
    if not number:
        return None
    head, lines = read_line(mistake.text.line(number)), _text_below(mistake, number)
    whole = [head.value, *lines] if head.value else lines
    if head.value.startswith(_NO_TEXT) or not lines or not _is_prose(whole, lines):
        return None
    place = Position(mistake.text.path, number, head.value_column)
    spaces = head.indent + len(head.dashes) + 2
    return syntax(
        place,
        f"the text of `{head.key}` has {len(whole)} lines, which YAML takes for "
        "one text only where a `|` stands before them",
        f"write `{head.key}: |`, and the whole text on the lines below, each indented by {spaces} "
        f"spaces; {_SHORTER}",
    )


def quoted_mail(mistake: Mistake) -> Problem | None:
    """A line begins with the sign by which a mail marks what it quotes."""
    number, is_quoted = mistake.place.line, _QUOTED.match
    block = mistake.text.line(mistake.last.start.line) if mistake.last.style in BLOCKS else ">"
    if not is_quoted(block) or not is_quoted(mistake.line):
        return None
    while number > 1 and is_quoted(mistake.text.line(number - 1)):
        number -= 1
    text, line = mistake.text, mistake.text.line(number)
    more = sum(1 for other in text.lines[number:] if _QUOTED.match(other))
    below = f", and of the {counted(more, 'line')} below that begin{'s' * (more == 1)} so"
    hint = f"take `>` and the space behind it away at the start of this line{below * bool(more)}"
    if not _is_record(line.lstrip()[1:].removeprefix(" ")):
        hint += "; words that are no key stand behind the key whose text they are"
    place = Position(text.path, number, line.index(">") + 1)
    return syntax(place, "this line begins with `>`, as mails mark what they quote", hint)


def _head(mistake: Mistake) -> int:
    """Return the number of the line whose key the text belongs to; 0 where there is none."""
    number = mistake.line_at_fault
    # Behind lines at the margin the next key of the record is what does not fit.
    if _is_record(mistake.text.line(number)) and not _text_below(mistake, number):
        number -= 1
    while number and not _is_record(mistake.text.line(number)):
        number -= 1
    return number if number and read_line(mistake.text.line(number)).key else 0


def _text_below(mistake: Mistake, number: int) -> list[str]:
    lines = []
    for line in mistake.text.lines[number:]:
        if _is_record(line):
            break
        if line.strip():
            lines.append(line.strip())
    return lines


def _is_record(text: str) -> bool:
    """Tell a line that a record may hold from one of a text."""
    line = read_line(text)
    is_comment = re.match(r"[ \t]*#(?:\s|$)", text) is not None
    return line.starts_entry or is_comment or _is_key(line) or text.lstrip().startswith("{")


def _is_key(line: Line) -> bool:
    return _KEY.fullmatch(line.key) is not None


def _is_prose(whole: list[str], below: list[str]) -> bool:
    """Tell a text of several lines from lines whose colons were forgotten."""
    if _NO_COLON.match(below[0]):
        return False
    if len(below) == 1:
        is_post = whole[0].startswith(("@", "#")) or _SIGN.search(below[0]) is not None
        return len(whole) > 1 and is_post
    return any(not line[0].islower() for line in below)
