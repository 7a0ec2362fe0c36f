"""The sentence of a claim: who says it and how, what is said, and how well it is supported."""

from __future__ import annotations

import re

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.edtf import date_words
from casefiles.core.model import Claim, Party
from casefiles.core.view.values import Label
from casefiles.core.view.words import TONES

_MARK = re.compile(r"\{(by|via|date)\}")


def lead_of(claim: Claim, archive: Archive) -> str:
    """Return the words that lead a claim in: `Testimony of the attorney general`."""
    voice = archive.voices[claim.voice]
    # A claim has what its voice's sentence asks for: the checks see to it.
    fill = {
        "by": plain_party(claim.by, archive) if claim.by else "",
        "via": ", in turn from ".join(plain_party(party, archive) for party in claim.via),
        "date": date_words(claim.date) if claim.date else "",
    }
    pattern = voice.relayed if claim.via and voice.relayed else voice.sentence
    lead = _MARK.sub(lambda mark: fill[mark[1]], pattern)
    return lead[:1].upper() + lead[1:]  # A pattern may begin with `the House ...`.


def sentence_of(claim: Claim, archive: Archive) -> str:
    """Return the whole sentence: who says it and how, and what is said."""
    return f"{lead_of(claim, archive)}: {claim.text}"


def standing_of(claim: Claim, archive: Archive) -> Label:
    """Return a claim's standing, linked to its explanation on a case's page."""
    standing = archive.standings[claim.standing]
    link = f"#{urls.term_anchor('standing', standing.id)}"
    return Label(standing.label, TONES[standing.needs], link)


def plain_party(party: Party, archive: Archive) -> str:
    """Return who speaks as a sentence has it: `the House Committee on Homeland Security`."""
    if party.entity is None:
        return party.label or ""
    entity = archive.entities[party.entity]
    return entity.in_sentence or entity.name
