"""Standing: what a claim's evidence holds, counted by independent origins.

Sources with the same `origin` (one hearing, one wire report, one press release) count once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casefiles.core.counting import counted
from casefiles.core.model import Case, Claim, Evidence, Source
from casefiles.core.problem import Problem, problem_of
from casefiles.core.read import Document
from casefiles.core.sentences import guess
from casefiles.core.settings import SiteSettings

STATING = ("supports", "corroborates")
"""What a source does that states a claim."""
_AGAINST = ("disputes", "refutes")


@dataclass(frozen=True)
class Weight:
    """What the evidence of a claim amounts to."""

    origins: frozenset[str]
    """Independent origins that state the claim."""
    disputed: bool
    refuting_origins: frozenset[str]
    has_record: bool
    """Whether a record made by a body itself states the claim."""
    refuting_record: bool

    def holds(self, needs: str) -> bool:
        """Tell whether the evidence is what a standing needs, in the settings' words."""
        undisputed = not self.disputed
        return {
            "one origin": bool(self.origins),
            "two independent origins": len(self.origins) > 1 and undisputed,
            "a record or two independent origins": (self.has_record or len(self.origins) > 1)
            and undisputed,
            "a dispute": self.disputed,
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
        any(part.relation in _AGAINST for part in claim.evidence),
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
    """Warn of each claim whose standing says more than its evidence holds."""
    needs = {standing.id: standing.needs for standing in settings.standings}
    records = [kind.id for kind in settings.source_types if kind.record]
    for index, claim in enumerate(document.value.claims if document.value else ()):
        weight = weigh(claim, sources, records)
        if claim.evidence and not weight.holds(needs[claim.standing]):
            yield problem_of(
                document.at("claims", index, "standing"),
                "overclaimed",
                text=claim.standing,
                needs=needs[claim.standing],
                count=counted(len(weight.origins), "independent origin"),
                more=guess("disputed") if weight.disputed else "",
            )
