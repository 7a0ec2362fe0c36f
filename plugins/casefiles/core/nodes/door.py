"""What a file must be before a parser sees it: small, UTF-8, nothing hidden; YAML not too deep.

Trap: UTF-16 without a byte order mark is valid UTF-8 full of NUL, so it is recognised before
decoding.
"""

from __future__ import annotations

from casefiles.core.nodes.characters import cover_hidden, find_hidden
from casefiles.core.nodes.depth import MOST_LEVELS, find_too_deep
from casefiles.core.nodes.text import Text, split_text
from casefiles.core.nodes.tree import SourceText
from casefiles.core.problem import Position, Problem

MOST_BYTES = 256 * 1024

_OTHERS = ((b"PK\x03\x04", "a Word file or a ZIP archive"), (b"%PDF", "a PDF"))
"""How files begin that people take for text."""
_SAVE_AS_UTF8 = "save the file as UTF-8 (in most editors: Save with Encoding)"


def open_source(source: SourceText) -> tuple[Text | None, list[Problem]]:
    """Decode a file of YAML and judge its characters.

    Returns:
        The text with a stand-in for each refused character, `None` if no parser may see it; and
        the problems.
    """
    text, problems = open_text(source, "split it into several cases")
    if text is None:
        return None, problems
    problems += _directive_problems(text)
    index = find_too_deep(text.text)
    if index is not None:
        return None, [*problems, too_deep(text.at(index))]
    if not problems:
        return text, []
    return split_text(source.path, cover_hidden(_without_directives(text))), problems


def open_text(source: SourceText, smaller: str) -> tuple[Text | None, list[Problem]]:
    """Decode a file and judge its characters, whatever language it is written in.

    Args:
        source: The file.
        smaller: What to do about one that is too large.

    Returns:
        The text as it stands, `None` if it is none; and the problems.
    """
    problem = _size_problem(source, smaller) or _encoding_problem(source)
    if problem:
        return None, [problem]
    decoded = source.data.decode()
    text = split_text(source.path, decoded.removeprefix("\ufeff"))
    return text, [*_mark_problems(text, decoded), *find_hidden(text)]


def too_deep(position: Position) -> Problem:
    """Say that the nesting of a file goes too deep at a place."""
    message = f"lists and mappings are nested more than {MOST_LEVELS} deep here"
    return Problem(
        position,
        "too-deep",
        message,
        hint="the format needs fewer than ten levels; look for a stray bracket",
    )


def _size_problem(source: SourceText, hint: str) -> Problem | None:
    if len(source.data) <= MOST_BYTES:
        return None
    message = f"the file has more than {MOST_BYTES:,} bytes"
    return Problem(Position(source.path), "file-too-large", message, hint=hint)


def _encoding_problem(source: SourceText) -> Problem | None:
    data = source.data
    other = next((name for start, name in _OTHERS if data.startswith(start)), "")
    if other:
        hint = "copy its text into a plain text file, and save that as UTF-8"
        return Problem(
            Position(source.path), "not-utf8", f"the file is {other}, not plain text", hint=hint
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (data[:64].count(0) * 3 > len(data[:64]) > 1):
        return Problem(
            Position(source.path), "not-utf8", "the file is UTF-16, not UTF-8", hint=_SAVE_AS_UTF8
        )
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return _byte_problem(source, error.start)
    return None


def _byte_problem(source: SourceText, index: int) -> Problem:
    position = split_text(source.path, source.data[:index].decode().removeprefix("\ufeff")).at_end
    byte = source.data[index : index + 1]
    letter = byte.decode("cp1252", errors="ignore")
    guess = f" (in Windows-1252 it would be `{letter}`)" if letter.isprintable() and letter else ""
    message = f"the byte 0x{byte.hex().upper()} is not UTF-8{guess}"
    return Problem(position, "not-utf8", message, hint=_SAVE_AS_UTF8)


def _mark_problems(text: Text, decoded: str) -> list[Problem]:
    if not decoded.startswith("\ufeff"):
        return []
    message = "the file starts with U+FEFF (a byte order mark), which can't be seen"
    return [
        Problem(
            text.at(0), "forbidden-character", message, hint="save the file as UTF-8 without BOM"
        )
    ]


def _directive_lines(text: Text) -> list[int]:
    """List the lines before the document that start with `%`."""
    numbers = []
    for number, line in enumerate(text.lines, 1):
        if line.startswith("%"):
            numbers.append(number)
        elif line.strip() and not line.lstrip().startswith("#"):
            break
    return numbers


def _directive_problems(text: Text) -> list[Problem]:
    hint = "remove the line; a text that starts with `%` belongs in quotation marks"
    return [
        Problem(
            Position(text.path, number),
            "yaml-directive",
            "a line that starts with `%` is a YAML directive",
            hint=hint,
        )
        for number in _directive_lines(text)
    ]


def _without_directives(text: Text) -> str:
    """Turn directives into comments, so that the rest of the file is read."""
    numbers = _directive_lines(text)
    if not numbers:
        return text.text
    characters = list(text.text)
    for number in numbers:
        characters[text.starts[number - 1]] = "#"
    return "".join(characters)
