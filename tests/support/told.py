"""What is wrong in the case of CONTRIBUTING.md after changes."""

from __future__ import annotations

from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from casefiles.core.site import Memory, judge_draft, read_draft
from support.guide import CASE, PROJECT, TEXT, TODAY

Changes = tuple[str, ...]
"""A text of the case and what stands in its place, in turns."""
Others = tuple[SourceText, Memory]
"""The settings of the archive, and what was read of them."""


def settings_read() -> Others:
    """Return the settings of the archive, to be read once for many tests."""
    return SourceText("site_config.yml", (PROJECT / "site_config.yml").read_bytes()), Memory()


def told(others: Others, text: str, *more: SourceText, path: str = CASE) -> list[Problem]:
    """Return what is wrong in a file, which is the case unless its path says otherwise."""
    settings, memory = others
    draft = read_draft([settings, *more, SourceText(path, text.encode())], TODAY, memory)
    return [each for each in judge_draft(draft, memory) if each.position.path == path]


def made(changes: Changes) -> str:
    """Return the case with changes."""
    text: str = TEXT
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in text, old
        text = text.replace(old, new, 1)
    return text
