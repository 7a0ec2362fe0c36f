"""Replies of those whom cases are about, as pages list them that stand outside of the case."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core.model import Case, Response
from casefiles.core.prose import ProseReader, plain_prose
from casefiles.core.view.dates import on_day, when
from casefiles.core.view.naming import case_name, part_link
from casefiles.core.view.values import Name, When
from casefiles.core.view.words import response_state


@dataclass(frozen=True)
class ReplyView:
    """What somebody answered, or that no answer was found."""

    state: Name
    text: str
    """What was answered, in the words of the record; empty where it has none."""
    date: When
    """When it was given; where that is not known, when it was last looked for."""
    case: Name


def view_reply(address: str, case: Case, reply: Response, reader: ProseReader) -> ReplyView:
    """Arrange a reply for the page at an address."""
    return ReplyView(
        Name(response_state(reply.state).words, part_link(address, case, "response", reply.id)),
        plain_prose(reader.read_block(reply.text)) if reply.text else "",
        when(reply.date) if reply.date else on_day(reply.checked),
        case_name(address, case),
    )
