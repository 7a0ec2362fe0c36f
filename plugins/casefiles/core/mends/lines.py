"""What stands around the lines of a file: hidden marks, bullets, line ends, the editors' line."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from casefiles.core.mends.sheet import Mend, Sheet
from casefiles.core.model import Model
from casefiles.core.nodes import MOST_BYTES, ODD_DASH, SourceText, Text, split_text
from casefiles.core.problem import Position
from casefiles.core.read import read_file

_MARK = "\ufeff".encode()
_LINE_ENDS = re.compile(rb"\r\n|\r|\n")
_MOST_DASHES = 50
"""Most are found one by one, since YAML stops at each; whoever has more will mend again."""
_MODELINE = re.compile(r"^#\s*yaml-language-server:", re.MULTILINE)


def mend_lines(source: SourceText) -> tuple[SourceText, list[Mend]]:
    """Take away a byte order mark, and give lines that end in two ways one end."""
    data, mends, start = source.data, [], Position(source.path)
    if len(data) > MOST_BYTES:  # Only the beginning of the file was read.
        return source, []
    if data.startswith(_MARK):
        data = data.removeprefix(_MARK)
        mends.append(Mend(start, "no byte order mark in front"))
    is_utf_16 = data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data
    if len(set(_LINE_ENDS.findall(data))) > 1 and not is_utf_16:
        data = _LINE_ENDS.sub(b"\n", data)
        mends.append(Mend(start, "every line ends in a line feed, where some ended otherwise"))
    return SourceText(source.path, data), mends


def mend_dashes(source: SourceText, model: type[Model]) -> tuple[SourceText, list[Mend]]:
    """Write a plain hyphen where the bullet of a word processor begins an entry of a list.

    Nothing is done where the file can't be read as YAML even so.
    """
    text, mends = split_text(source.path, source.data.decode(errors="replace")), list[Mend]()
    if not any(map(ODD_DASH.match, text.lines)):
        return source, []
    after = source
    for _ in range(_MOST_DASHES):
        problems = [each for each in read_file(after, model).problems if each.code == "yaml-syntax"]
        places = [each.position for each in problems if _bullet_at(each.position, text)]
        if not places:
            return (source, []) if problems else (after, mends)
        whole = text.text
        for place in reversed(places):
            start, sign = text.index_of(place), _bullet_at(place, text)
            behind = whole[start + len(sign) :].lstrip(" \t\u00a0")
            mends.append(Mend(place, f"`-` in the place of `{sign}`"))
            whole = f"{whole[:start]}- {behind}"
        text, after = split_text(source.path, whole), SourceText(source.path, whole.encode())
    return source, []


def _bullet_at(place: Position, text: Text) -> str:
    """Return the bullet at a place; empty where there is none."""
    match = ODD_DASH.match(text.line(place.line))
    return match[1] if match and match.start(1) == place.column - 1 else ""


def mend_modeline(sheet: Sheet, schema: str) -> None:
    """Name the schema of a file in its first line, for editors.

    Args:
        sheet: The file.
        schema: The path of its schema in the project; empty where there is none.
    """
    text = sheet.source.data.decode()
    if not schema or _MODELINE.search(text):
        return
    up = "../" * (len(PurePosixPath(sheet.source.path).parts) - 1)
    sheet.manuscript.rewrite(0, 0, f"# yaml-language-server: $schema={up}{schema}\n")
    sheet.tell(Position(sheet.source.path), "the schema is named, for editors")
