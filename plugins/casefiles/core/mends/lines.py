"""What stands around the lines of a file: marks nobody sees, line ends, the line for editors."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from casefiles.core.mends.sheet import Mend, Sheet
from casefiles.core.nodes import MOST_BYTES, SourceText
from casefiles.core.problem import Position

_MARK = "\ufeff".encode()
_LINE_ENDS = re.compile(rb"\r\n|\r|\n")
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
