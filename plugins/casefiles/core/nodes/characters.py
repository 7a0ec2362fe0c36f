"""Characters that hide what a file says: control, invisible and direction-changing ones.

ZWNJ, ZWJ, LRM and RLM (U+200C to U+200F) are allowed in values, since Persian, Indic scripts,
emoji and right-to-left names need them. Keys may not hold them, and the patterns of ids and
addresses keep them out there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from casefiles.core.nodes.text import Text
from casefiles.core.problem import Position, Problem, problem_of
from casefiles.core.sentences import guess

STAND_IN = "\U0001ffff"
"""Stands where a refused character was, so that every place stays; is itself refused in files."""

_KINDS: tuple[tuple[str, str], ...] = (
    ("\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f", "is a control character"),
    ("\\x85\\u2028\\u2029", "breaks a line in some programs and not in others"),
    ("\\u061c\\u202a-\\u202e\\u2066-\\u2069", "changes the direction in which text is shown"),
    (
        # Soft hyphen, fillers, zero-width and format characters; the tag characters of plane 14.
        (
            "\\xad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u2060-\\u2065"
            "\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\U0001bca0-\\U0001bca3"
            "\\U0001d173-\\U0001d17a\\U000e0000-\\U000e0fff"
        ),
        "can't be seen",
    ),
    (
        "\\ufdd0-\\ufdef\\ufffe\\uffff"
        + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 17)),
        "is not a character at all",
    ),
    (
        "\\ufe00-\\ufe0f",
        "changes how the character before it looks, and stands where nothing needs it",
    ),
)
_ALWAYS = "".join(members for members, _ in _KINDS[:-1])
# A variation selector may follow one symbol, as in an emoji; chains of them carry hidden text.
_HIDDEN = re.compile(f"[{_ALWAYS}\\ufe00-\\ufe0d]|(?<![^\\sA-Za-z\\ufe00-\\ufe0f])[\\ufe0e\\ufe0f]")
_FIRST_OF_TAGS = 0xE0000
_JOINERS = re.compile("[\u200c-\u200f]")
_ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
ODD_SPACE = re.compile(f"[ \t]*[{_ODD_SPACES}]")
"""The first space at the start of a line that is none for YAML, and what stands before it."""
DASH_WITH_ODD_SPACE = re.compile(f"-[{_ODD_SPACES}]")
ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
"""An escape in a double-quoted scalar."""
_LETTERS = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "e": "\x1b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}


def find_hidden(text: Text) -> list[Problem]:
    """Find the refused characters of the raw text; those of a kind on one line are one problem."""
    lines: dict[tuple[int, str], list[int]] = {}
    end = -1
    for match in _HIDDEN.finditer(text.text):
        starts = lines.setdefault((text.at(match.start()).line, _reason(match[0])), [])
        if match.start() != end or not starts:
            starts.append(match.start())
        end = match.end()
    return [
        _problem(text, starts[0], _name(text.text[starts[0]]), reason, len(starts) - 1)
        for (_, reason), starts in lines.items()
    ]


def hidden_in_browsers() -> Mapping[str, object]:
    """Return what finds refused characters in JavaScript, and what is said of each.

    `pattern` finds one, `kinds` are patterns with the reason, `names` those by code point, as far
    as anybody may come by one when text is pasted.
    """
    members, plain = "".join(each for each, _ in _KINDS), map(chr, range(_FIRST_OF_TAGS))
    return {
        "pattern": _in_javascript(_HIDDEN.pattern),
        "kinds": [[_in_javascript(f"[{members}]"), reason] for members, reason in _KINDS],
        "names": {
            f"{ord(character):04X}": name.lower()
            for character in plain
            if re.match(f"[{members}]", character) and (name := unicodedata.name(character, ""))
        },
    }


def _in_javascript(pattern: str) -> str:
    return re.sub(r"\\U0*([0-9a-f]+)", r"\\u{\1}", pattern)


def cover_hidden(text: str) -> str:
    """Put `STAND_IN` where refused characters are, so that libyaml reads on."""
    return _HIDDEN.sub(STAND_IN, text)


def find_escaped(text: Text, start: int, end: int) -> list[Problem]:
    r"""Find refused characters written as escapes (`"\u202e"`) in a double-quoted scalar."""
    found = ((match, unescape(match)) for match in ESCAPE.finditer(text.text, start, end))
    return [
        _problem(
            text,
            match.start(),
            f"`{match[0]}` stands for {_name(character)}, which",
            _reason(character),
        )
        for match, character in found
        if _HIDDEN.fullmatch(character)
    ]


def without_joiners(key: str) -> str:
    """Return a key without the invisible characters that texts may hold."""
    return _JOINERS.sub("", key)


def find_joiner(key: str) -> str:
    """Describe an invisible character that texts may hold and keys may not, if there is one."""
    match = _JOINERS.search(key)
    return f"{_name(match[0])} can't be seen and has no place in a key" if match else ""


def odd_space_at(place: Position, more: str = "") -> Problem:
    """Tell of such a space in an indent, with more at the end of the hint."""
    message = "a non-breaking or other odd space stands where YAML wants plain spaces"
    hint = f"delete the space at the start of the line, type it anew{more}"
    return Problem(place, "yaml-syntax", message, hint=hint)


def unescape(match: re.Match[str]) -> str:
    """Return the character that an escape stands for."""
    code = match[1] or match[2] or match[3]
    if code is None:
        return _LETTERS.get(match[4], match[4])
    return chr(int(code, 16))


def _reason(character: str) -> str:
    return next(words for members, words in _KINDS if re.match(f"[{members}]", character))


def _problem(text: Text, index: int, name: str, reason: str, more: int = 0) -> Problem:
    others = guess("more-hidden", count=str(more)) if more else ""
    return problem_of(text.at(index), "hidden", name=name, reason=reason, more=others)


def _name(character: str) -> str:
    name = unicodedata.name(character, "").lower()
    number = f"U+{ord(character):04X}"
    return f"{number} ({name})" if name else number
