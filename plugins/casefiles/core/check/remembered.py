"""What is known of an archive, as a text that a later run can read instead of all its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from casefiles.core.check.facts import Overview
from casefiles.core.check.ground import Basis
from casefiles.core.check.judging import Verdict
from casefiles.core.problem import Problem


@dataclass(frozen=True)
class Judgement:
    """What was found out about a file."""

    problems: tuple[Problem, ...]
    """What is wrong with its YAML and its shape."""
    verdict: Verdict
    basis: Basis
    """What the verdict rests on."""


@dataclass(frozen=True)
class Remembered:
    """What was found out about an archive on a day."""

    settings: str
    """The text of the settings."""
    today: date
    files: Overview
    judged: Mapping[str, Judgement]
    """By the paths of files."""


def write_remembered(remembered: Remembered) -> bytes | None:
    """Return it in JSON; nothing where a file has a name that can't be written so."""
    try:
        return _adapter().dump_json(remembered)
    except PydanticSerializationError:
        return None


def read_remembered(data: bytes) -> Remembered | None:
    """Return what `write_remembered` wrote; nothing where it is not whole, or of another form."""
    try:
        remembered = _adapter().validate_json(data)
    except (ValidationError, KeyError):  # A problem of a code that there is no more.
        return None
    paths = {facts.place.path for facts in remembered.files.all}
    return remembered if paths == remembered.judged.keys() else None


@cache
def _adapter() -> TypeAdapter[Remembered]:
    return TypeAdapter(Remembered)
