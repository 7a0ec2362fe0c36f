"""Values written as YAML, in the way of the format's own examples.

Read by `nodes`, what is written here gives the value again, character by character. Readers of
YAML other than ours take it for the same: what they would take for a number or a date is quoted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

Value = str | bool | int | float | Sequence["Value"] | Mapping[str, "Value"]
"""What a file can hold; a `bool` or a number is written without quotation marks."""

INDENT = 2
_LONGEST_LIST = 90
# A text that no reader of YAML takes for anything else, in brackets or out of them.
_PLAIN = re.compile(r"[^\W\d_](?:[^\s:#,\[\]{}\"'`]| (?! ))*", re.UNICODE)
_ADDRESS = re.compile(r"https?://[\w./?=&%~+@!$*;()-]+", re.ASCII)
# A text that stands alone behind its key: there commas, brackets and quotation marks inside of it
# do no harm, nor does a number before its first word.
_ALONE = re.compile(r"(?:[0-9][0-9.,]* )?[^\W\d_](?:[^\s:]|:(?=\S)| (?=[^\s#]))*", re.UNICODE)
# YAML 1.1 has all of these for yes, no and nothing.
_WORDS = frozenset(("true", "false", "yes", "no", "on", "off", "y", "n", "null"))
_ID = re.compile(r"[^\W\d_][\w-]*")
_MARKS = {"'": "'", '"': '"\\'}
"""Quotation marks, and the signs that a text between two of them has to escape."""
_BLOCKS = ("|", ">")
_LINES = re.compile(r"\S[^\r\t]*[^\s]\n?")


def write_text(text: str, *, in_brackets: bool = False) -> str:
    """Write a text that stands on the line of its key, quoted where it has to be.

    Args:
        text: Anything; line ends are escaped.
        in_brackets: Whether it stands inside `[...]` or `{...}`.
    """
    is_word = text.casefold() in _WORDS
    if _PLAIN.fullmatch(text) and not text.endswith(" ") and not is_word and text.isprintable():
        return text
    if not in_brackets and _ADDRESS.fullmatch(text):
        return text
    if not text.isprintable():
        return json.dumps(text, ensure_ascii=False)
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def write_text_like(was: str, text: str, *, in_brackets: bool = False) -> str:
    """Write a text in the place of another: quoted or not as that was, where it can be.

    Args:
        was: What stood there, as it was written. A block and nothing at all have no such way.
        text: Anything.
        in_brackets: Whether it stands inside `[...]` or `{...}`.
    """
    mark = was[:1]
    if mark in _MARKS:
        is_kept = text.isprintable() and not any(sign in text for sign in _MARKS[mark])
        return f"{mark}{text}{mark}" if is_kept else write_text(text, in_brackets=in_brackets)
    is_word = text.casefold() in _WORDS
    is_alone = mark not in ("", *_BLOCKS) and not in_brackets
    if is_alone and _ALONE.fullmatch(text) and not is_word and text.isprintable():
        return text
    return write_text(text, in_brackets=in_brackets)


def write_in_brackets(value: Value) -> str:
    """Write a value on one line."""
    if isinstance(value, bool | int | float):
        return str(value).lower()
    if isinstance(value, str):
        return write_text(value, in_brackets=True)
    if isinstance(value, Mapping):
        pairs = (f"{key}: {write_in_brackets(item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    return f"[{', '.join(map(write_in_brackets, value))}]"


def write_entries(entries: Mapping[str, Value], indent: int = 0) -> str:
    """Write a mapping, one key a line.

    Args:
        entries: The keys, which are words or ids, and their values.
        indent: How many spaces stand before each line but the first, which the caller indents.

    Returns:
        The lines, without a line end behind the last.
    """
    lines = (f"{key}:{write_after_key(value, indent)}" for key, value in entries.items())
    return f"\n{' ' * indent}".join(lines)


def write_after_key(value: Value, indent: int) -> str:
    """Write what follows the colon of a key that is indented by `indent` spaces."""
    if isinstance(value, str):
        return f" {write_value_text(value, indent)}"
    if isinstance(value, bool | int | float) or not value or _fits_in_brackets(value):
        return f" {write_in_brackets(value)}"
    inside = indent + INDENT
    break_ = f"\n{' ' * inside}"
    if isinstance(value, Mapping):
        return break_ + write_entries(value, inside)
    return break_ + break_.join(write_item(item, inside) for item in value)


def write_item(value: Value, indent: int) -> str:
    """Write an entry of a list, its dash included, which is indented by `indent` spaces."""
    if isinstance(value, Mapping) and value:
        return f"- {write_entries(value, indent + INDENT)}"
    if isinstance(value, str):
        return f"- {write_value_text(value, indent)}"
    return f"- {write_in_brackets(value)}"


def write_value_text(text: str, indent: int) -> str:
    """Write a text behind a key or a dash; one of several lines as a block below it."""
    if "\n" not in text or not _is_block(text):
        return write_text(text)
    lines = text.removesuffix("\n").split("\n")
    below = (f"{' ' * (indent + INDENT)}{line}" if line else "" for line in lines)
    return "\n".join(("|" if text.endswith("\n") else "|-", *below))


def _is_block(text: str) -> bool:
    """Tell whether the lines of a text can stand as they are."""
    # Lines of blanks, and blanks at an end, would be lost or could not be seen.
    lines = text.removesuffix("\n").split("\n")
    return (
        _LINES.fullmatch(text) is not None
        and all(line.isprintable() and not line.endswith(" ") for line in lines)
        and bool(lines[-1])
    )


def _fits_in_brackets(value: Value) -> bool:
    """Tell a list of ids, which reads best on one line."""
    if isinstance(value, str | bool | int | float | Mapping):
        return False
    is_short = len(write_in_brackets(value)) <= _LONGEST_LIST
    return is_short and all(isinstance(item, str) and _ID.fullmatch(item) for item in value)
