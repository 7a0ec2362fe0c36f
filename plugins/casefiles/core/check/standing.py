"""Standing: what a claim's evidence holds, counted by independent origins.

Sources with the same `origin` (one hearing, one wire report, one press release) count once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casefiles.core.model import Case, Claim, Evidence, Source
from casefiles.core.problem import Problem, problem_of
from casefiles.core.read import Document
from casefiles.core.sentences import guess
from casefiles.core.settings import SiteSettings

STATING = ("supports", "corroborates")
"""What a source does that states a claim."""
AGAINST = ("disputes", "refutes")
"""What one does that speaks against it."""
OF_OTHERS = {"a dispute": "undisputed", "a refutation": "unrefuted"}
"""What is said where evidence is wanted that does not state the claim."""


@dataclass(frozen=True)
class Weight:
    """What the evidence of a claim amounts to."""

    origins: frozenset[str]
    """Independent origins that state the claim."""
    against: tuple[str, ...]
    """The sources that dispute or refute it."""
    refuting_origins: frozenset[str]
    has_record: bool
    """Whether a record made by a body itself states the claim."""
    refuting_record: bool

    def holds(self, needs: str) -> bool:
        """Tell whether the evidence is what a standing needs, in the settings' words."""
        undisputed = not self.against
        return {
            "one origin": bool(self.origins),
            "two independent origins": len(self.origins) > 1 and undisputed,
            "a record or two independent origins": (self.has_record or len(self.origins) > 1)
            and undisputed,
            "a dispute": bool(self.against),
            "a refutation": self.refuting_record or len(self.refuting_origins) > 1,
            "a retraction": True,
        }[needs]


def weigh(claim: Claim, sources: Mapping[str, Source], records: Iterable[str]) -> Weight:
    """Count the evidence of a claim.

    Args:
        claim: The claim.
        sources: The sources that its case can cite, by key.
        records: The source types that are records made by a body itself.
    """
    kinds = set(records)
    stating = [part for part in claim.evidence if part.relation in STATING]
    refuting = [part for part in claim.evidence if part.relation == "refutes"]
    return Weight(
        frozenset(origin_of(part, sources) for part in stating),
        tuple(part.source for part in claim.evidence if part.relation in AGAINST),
        frozenset(origin_of(part, sources) for part in refuting),
        any(sources[part.source].type in kinds for part in stating),
        any(sources[part.source].type in kinds for part in refuting),
    )


def origin_of(part: Evidence, sources: Mapping[str, Source]) -> str:
    """Return where evidence comes from in the end: a hearing, a wire, or the source itself."""
    source = sources[part.source]
    return part.origin or source.origin or source.key


def check_standing(
    document: Document[Case], sources: Mapping[str, Source], settings: SiteSettings
) -> Iterator[Problem]:
    """Warn of each claim whose standing says more than its evidence holds.

    A source of an unknown type may be a record: once it is told what it is, the claim is judged.
    """
    needs = {standing.id: standing.needs for standing in settings.standings}
    others = {kind.id for kind in settings.source_types if not kind.record}
    for index, claim in enumerate(document.value.claims if document.value else ()):
        records = {sources[part.source].type for part in claim.evidence} - others
        weight = weigh(claim, sources, records)
        if claim.evidence and not weight.holds(needs[claim.standing]):
            fit = _fit(weight, needs)
            yield problem_of(
                document.at("claims", index, "standing"),
                _lack(weight, needs[claim.standing]),
                text=claim.standing,
                name=weight.against[0] if weight.against else min(weight.origins, default=""),
                count=f"one: `{min(weight.refuting_origins)}`"
                if weight.refuting_origins
                else "none",
                fit=guess("fit", name=fit) if fit else "",
            )


def _lack(weight: Weight, needs: str) -> str:
    """Return the sentence that says what the evidence has not, of what a standing needs."""
    if needs in OF_OTHERS:
        return OF_OTHERS[needs]
    # Where it is disputed, more of its kind would mend nothing.
    if weight.against and needs != "one origin":
        return "contested"
    if not weight.origins:
        return "unstated"
    return "one-origin" if needs == "two independent origins" else "no-record"


def _fit(weight: Weight, needs: Mapping[str, str]) -> str:
    """Return the standing that the evidence holds as it is; empty if it holds none."""
    held = "a dispute" if weight.against else "one origin"
    is_held = weight.holds(held)
    return next((name for name, need in needs.items() if is_held and need == held), "")
