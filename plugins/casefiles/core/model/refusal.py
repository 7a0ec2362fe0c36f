"""How a value of the format is refused: with the code of a problem, in the words of a sentence."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from casefiles.core.sentences import say


def refuse(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """Return the error that becomes the problem `code`."""
    return PydanticCustomError(
        "casefiles", "{message}", {"code": code, "message": message, "hint": hint}
    )


def refusal_of(sentence: str, /, **parts: str) -> PydanticCustomError:
    """Return the error that becomes the problem a sentence tells of; see `sentences`."""
    said = say(sentence, **parts)
    return refuse(said.code, said.message, said.hint)
