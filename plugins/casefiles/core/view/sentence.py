"""The sentence of a claim: who says it and how, what is said, and how well it is supported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.edtf import date_words
from casefiles.core.model import Claim, Party
from casefiles.core.view.values import Label, Name
from casefiles.core.view.words import TONES

_MARK = re.compile(r"\{(by|via|date)\}")


def lead_of(claim: Claim, archive: Archive) -> str:
    """Return the words that lead a claim in: `Testimony of the attorney general`."""
    return "".join(name.words for name in lead_names(claim, archive, urls.HOME))


def lead_names(claim: Claim, archive: Archive, address: str) -> tuple[Name, ...]:
    """Return the same words in pieces, in which whoever speaks is linked from a page's address."""
    voice = archive.voices[claim.voice]
    pattern = voice.relayed if claim.via and voice.relayed else voice.sentence
    by, via = filter(None, [claim.by]), claim.via
    # A claim has what its voice's sentence asks for: the checks see to it.
    fill = {
        "by": [_speaker(party, archive, address) for party in by],
        "via": [_speaker(party, archive, address) for party in via],
        "date": [Name(date_words(claim.date), own=True)] if claim.date else [],
    }
    # Of the pieces every other one is a mark.
    pieces = [
        name
        for number, piece in enumerate(_MARK.split(pattern))
        for name in (_listed(fill[piece]) if number % 2 else [Name(piece)])
        if name.words
    ]
    first, *rest = pieces
    return (replace(first, words=first.words[:1].upper() + first.words[1:]), *rest)


def _listed(names: list[Name]) -> Iterator[Name]:
    for number, name in enumerate(names):
        if number:
            yield Name(", in turn from ", own=True)
        yield name


def _speaker(party: Party, archive: Archive, address: str) -> Name:
    words = plain_party(party, archive)
    if party.entity is None:
        return Name(words)
    own = urls.entity_address(archive.entities[party.entity].kind, party.entity)
    return Name(words, urls.link(address, own) if own != address else "")


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
