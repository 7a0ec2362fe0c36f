"""Codes of countries and their parts, as records name them and as the settings list them.

A record's own code may be written by the name that readers see; which one that is the check knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator

from casefiles.core.model.base import Ref, Verbatim
from casefiles.core.model.forms import form
from casefiles.core.model.refusal import refusal_of
from casefiles.core.model.spellings import CODE
from casefiles.core.model.values import in_case, matching

JURISDICTION_PATTERN = r"[A-Z]{2}(-[A-Z0-9]{1,3})?"
_JURISDICTION = re.compile(JURISDICTION_PATTERN)
OTHER_NAMES = MappingProxyType({"usa": "US", "united states of america": "US", "uk": "GB"})
"""What people write for countries whose codes are other letters."""
_BETWEEN_CODES = re.compile("[ ,;/]+")


def is_jurisdiction(text: str) -> bool:
    """Tell whether a text has the form of a code of ISO 3166."""
    return _JURISDICTION.fullmatch(text) is not None


def part_called(letters: str, codes: Iterable[str]) -> str:
    """Return the one code of a part by its own letters, as `US-NY` for `NY`; empty if none."""
    ending = [code for code in codes if code.endswith(f"-{letters.upper()}")]
    return ending[0] if len(ending) == 1 else ""


def code_called(name: str, codes: Mapping[str, str]) -> str:
    """Return the one code that a name means: that with the label, or that of the country.

    Args:
        name: The name.
        codes: Names by codes.
    """
    word = name.casefold()
    called = [code for code, label in codes.items() if label.casefold() == word]
    other = OTHER_NAMES.get(word.replace(".", ""), "")
    return called[0] if len(called) == 1 else other if other in codes else ""


def _jurisdiction(text: str) -> str:
    """Refuse codes that are written otherwise; other words the check knows, if they name one."""
    parts = _BETWEEN_CODES.split(text)
    if len(parts) > 1 and all(map(is_jurisdiction, parts)):
        raise refusal_of("several-country", text=text, near=", ".join(parts))
    near = in_case(text, _JURISDICTION)
    if near and near != text:
        raise refusal_of("nearly-country", text=text, near=near)
    return text


_CODE_FORM = form(
    "US-NY", pattern=_JURISDICTION, wanted="A code of ISO 3166 looks like `US` or `US-OK`."
)
JurisdictionCode = Annotated[str, matching(_JURISDICTION, "country"), Verbatim(), CODE, _CODE_FORM]
Jurisdiction = Annotated[str, AfterValidator(_jurisdiction), Ref("jurisdiction"), CODE, _CODE_FORM]
