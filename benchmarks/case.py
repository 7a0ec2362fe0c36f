"""One made-up case, as the tree that its YAML file holds: of the size and shape of a real one.

Nothing in it is checked here; `casefiles check` finds no error and no warning in what comes out.
"""

from __future__ import annotations

from typing import Any

from size import Size, case_id, entity_id, entity_name, source_key
from words import Words

Tree = dict[str, Any]

_OWN_SOURCES = 6
_EVENTS = 6
_OUTLETS = 300
_TYPES = ("article-newspaper", "report", "hearing", "webpage", "document")
_VOICES = ("testimony", "report", "finding", "figure")
_SECOND = (
    ("corroborates", "corroborated"),
    ("disputes", "disputed"),
    ("context", "uncorroborated"),
)


def make_source(words: Words) -> Tree:
    """Return one source, without the key that it stands under."""
    outlet = int(_OUTLETS * words.chance.random() ** 3)  # a few print much, most print little
    return {
        "type": words.chance.choice(_TYPES),
        "title": words.phrase(4, 8).capitalize(),
        "container-title": Words(f"outlet {outlet}").name(),
        "issued": words.date(0),
        "URL": f"https://example.org/{words.phrase(3, 5).replace(' ', '-')}",
        "licence": "all-rights-reserved",
    }


def make_case(size: Size, number: int, seed: int, claims: int = 8, paragraphs: int = 4) -> Tree:
    """Return a case; with eight claims and four paragraphs it comes to some 7 kB of YAML."""
    maker = _Maker(size, number, seed, claims)
    return {**maker.head(), **maker.body(paragraphs)}


class _Maker:
    """Makes the parts of one case, which name each other."""

    def __init__(self, size: Size, number: int, seed: int, claims: int) -> None:
        self.number, self.claims = number, claims
        self.words = words = Words(f"{seed} case {number}")
        fours = [words.chance.randrange(size.entities // 4) * 4 for _ in range(3)]
        self.speakers = [entity_id(four + index) for index, four in enumerate(fours)]
        self.names = [entity_name(four + index, seed) for index, four in enumerate(fours)]
        self.place = entity_id(fours[0] + 3)
        self.shared = source_key(number % size.sources)
        self.keys = [*(f"paper-{index}" for index in range(_OWN_SOURCES)), self.shared]

    def head(self) -> Tree:
        words = self.words
        related = [case_id(words.chance.randrange(self.number))] if self.number else []
        return {
            "schema": 1,
            "title": words.phrase(6, 10).capitalize(),
            "summary": f"{words.text(2)} {self.cited(0)}",
            "status": words.chance.choice(("preliminary", "factual", "final")),
            "opened": "2024-02-01",
            "reviewed": "2024-03-01",
            "topics": [words.chance.choice(("bridges", "ferries", "markets"))],
            "jurisdictions": ["US"],
            "occurred": words.date(),
            "places": [self.place],
            "involved": [
                {"entity": self.speakers[0], "role": "witness"},
                {"entity": self.speakers[1], "role": "official"},
                {"label": "Keeper of the gate", "role": "subject", "private": True},
            ],
            "related": related,
        }

    def body(self, paragraphs: int) -> Tree:
        return {
            "sources": {key: make_source(self.words) for key in self.keys[:-1]},
            "claims": [self.claim(index) for index in range(self.claims)],
            "timeline": [self.event(index) for index in range(_EVENTS)],
            "conflicts": [self.conflict()],
            "open_questions": [self.question()],
            "narrative": "\n\n".join(map(self.paragraph, range(paragraphs))) + "\n",
        }

    def claim(self, index: int) -> Tree:
        words = self.words
        evidence: list[Tree] = [
            {
                "source": self.key(index),
                "locator": f"para. {words.chance.randint(1, 40)}",
                "quote": words.phrase(6, 14),
            }
        ]
        standing = "uncorroborated"
        if index % 2:
            relation, standing = words.chance.choice(_SECOND)
            evidence.append({"source": self.key(index + 3), "relation": relation})
        claim: Tree = {
            "id": f"claim-{index}",
            "text": words.sentence(8, 14),
            "voice": words.chance.choice(_VOICES),
            "by": words.chance.choice(self.speakers),
            "about": [self.speakers[index % 3]],
            "standing": standing,
            "evidence": evidence,
        }
        if index % 3 == 0:
            claim["notes"] = [{"kind": "context", "text": f"{words.text(1)} {self.cited(index)}"}]
        return claim

    def event(self, index: int) -> Tree:
        words = self.words
        event: Tree = {
            "id": f"event-{index}",
            "date": words.date(self.number * _EVENTS + index),
            "title": words.phrase(4, 8).capitalize(),
            "claims": [f"claim-{index % self.claims}"],
            "about": [self.speakers[index % 3]],
        }
        if index % 2:
            event["text"] = f"{words.text(1)} {self.cited(index)}"
        return event

    def conflict(self) -> Tree:
        values = [
            {"value": str(self.words.chance.randint(1, 500)), "source": self.key(index)}
            for index in range(2)
        ]
        about = self.words.phrase(3, 6).capitalize()
        return {"id": "how-many", "about": about, "values": values, "used": "none"}

    def question(self) -> Tree:
        words = self.words
        looked = {
            "where": words.phrase(2, 4).capitalize(),
            "date": "2024-02-01",
            "found": "nothing",
        }
        return {
            "id": "still-open",
            "question": f"{words.phrase(6, 12).capitalize()}?",
            "looked": [looked],
            "check_again": "2090-01-01",
        }

    def paragraph(self, index: int) -> str:
        words = self.words
        links = (
            f"[{words.phrase(2, 4)}](claim:claim-{index % self.claims})",
            f"[{self.names[index % 3]}](entity:{self.speakers[index % 3]})",
            f"*{words.phrase(1, 3)}* and [{words.phrase(2, 3)}](event:event-{index % _EVENTS})",
        )
        parts = (
            f"{words.phrase(2, 5).capitalize()} {link} {words.phrase(2, 6)} {self.cited(number)}."
            for number, link in enumerate(links, index)
        )
        return " ".join((*parts, words.text(1)))

    def cited(self, index: int) -> str:
        return f"[@{self.key(index)}, para. {self.words.chance.randint(1, 40)}]"

    def key(self, index: int) -> str:
        return self.keys[index % len(self.keys)]
