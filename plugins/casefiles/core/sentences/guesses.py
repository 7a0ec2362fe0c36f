"""What may have been meant by an id that does not exist, and where one is added."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_SLOT = re.compile(r"\{(\w+)\}")


def guess(name: str, /, **parts: str) -> str:
    """Return one of the guesses below, of which the hint of an unknown id is made."""
    return filled(GUESSES[name], parts)


def filled(text: str, parts: Mapping[str, str]) -> str:
    """Fill the slots of a text."""
    return _SLOT.sub(lambda slot: parts[slot[1]], text)


GUESSES: Mapping[str, str] = MappingProxyType(
    {
        "moved": "its id is now `{now}`",
        "commas": "write a comma between the names, in brackets: `[{names}]`",
        "entries": "make an entry of each: {names}",
        "one": "write one of them alone: {names}",
        "one-source": "cite each in an entry of its own: {names}",
        "near": "did you mean `{near}`?",
        "one-of": "did you mean one of {names}?",
        "some": "write a comma between the names, in brackets: `[{names}]`, with one that is known"
        " in the place of {strange}: {known}.",
        "left-over": "did you mean `{near}`, which nothing cites? `casefiles rename` gives a source"
        " another key wherever it is cited.",
        "called-so": "did you mean `{near}`, which is called so? `casefiles rename` gives an entity"
        " another id wherever it is named.",
        "known": "known: {names}.",
        "counted": "did you mean `{near}`, which is number {number} below `sources:`?",
        "alone": "write a name alone, as it is listed.",
        "else": "{guess} Else {where}",
        "entry": "entry {number} of `{list}`",
        "more-hidden": "; more of its kind on this line: {count}",
        "fit": ", or write `standing: {name}`",
        "around": ", its `prefix` and `suffix` among them",
        # Where things stand that can be named.
        "source": "add it to `sources:` of the case or to content/sources/",
        "entity": "begin its page with `casefiles new entity`, or in content/entities/",
        "case": "add it to content/cases/",
        "claim": "claims are listed under `claims:` of the case; if one got another id, write this"
        " one back and use `casefiles rename`, which changes it wherever it is named",
        "event": "events are listed under `timeline:` of the case",
        "term": "add it to `{list}:` in site_config.yml",
        "private": "; a private person is `{label: {text}, private: true}`",
        "nobody": "; a private person has no page, and is not named here",
        "no-page": "; a place without a page is `{name: {text}}`",
    }
)

NEAREST_TERM = (
    "Is the right one missing? Choose the nearest, and say which one is missing when you send the"
    " file: who reviews it adds it to `site_config.yml`."
)
"""What to do where no topic or no state fits, for who asks; the form leaves out the file."""
