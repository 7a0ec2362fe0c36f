"""The door for dates: text to `Edtf`, or an error that names the nearest right form."""

from __future__ import annotations

from casefiles.core.edtf.grammar import read_value
from casefiles.core.edtf.hints import form_hint
from casefiles.core.edtf.value import Edtf, EdtfError

GOING_ON = ("present", "now", "today", "current", "ongoing", "incumbent", "to date")


def parse_edtf(text: str) -> Edtf:
    """Return the date that the EDTF text means.

    Raises:
        EdtfError: The text is not EDTF of the levels that are read; its `hint` can be pasted.
    """
    try:
        return read_value(text)
    except EdtfError as error:
        message = error.message or f"`{text}` is not an EDTF date"
        said, _, more = (hint := form_hint(text)).partition(": ")
        # What the message says already is not said again.
        raise EdtfError(message, more if message.endswith(f": {said}") else hint) from None
