"""Coverage: how many claims are cited, how closely, and whether the archive keeps to its floor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from heapq import nsmallest

from casefiles.core.check.standing import STATING, weigh
from casefiles.core.model import Case, Claim, Source
from casefiles.core.problem import Problem
from casefiles.core.read import Document
from casefiles.core.settings import SiteSettings

_SHOWN = 5
"""Cases that the problem names."""


@dataclass(frozen=True)
class Coverage:
    """Counts of claims."""

    claims: int = 0
    stated: int = 0
    """Those that a source states."""
    placed: int = 0
    """Those with a place in such a source."""
    quoted: int = 0
    """Those with its exact words."""
    independent: int = 0
    """Those that at least two independent origins state."""
    full: int = 0
    """Those that lack nothing, or nothing without a reason."""

    @property
    def lacking(self) -> int:
        """Claims that are not fully cited."""
        return self.claims - self.full

    @property
    def share(self) -> float:
        """Per cent of claims that are fully cited, rounded down to a tenth."""
        return 1000 * self.full // self.claims / 10 if self.claims else 100.0


def cover(case: Case, sources: Mapping[str, Source]) -> Coverage:
    """Count the claims of a case; not those without evidence and a reason, which are an error.

    Args:
        case: The case.
        sources: The sources that it can cite, by key.
    """
    cited = (claim for claim in case.claims if claim.evidence or claim.no_evidence is not None)
    return add_up(_cover(claim, sources) for claim in cited)


def add_up(parts: Iterable[Coverage]) -> Coverage:
    """Return the counts of several cases."""
    rows = [astuple(part) for part in parts]
    return Coverage(*map(sum, zip(*rows, strict=True)))


def _cover(claim: Claim, sources: Mapping[str, Source]) -> Coverage:
    stating = [part for part in claim.evidence if part.relation in STATING]
    is_full = claim.no_evidence is not None or any(
        sources[part.source].as_a_whole or (part.locator and (part.quote or claim.paraphrase))
        for part in stating
    )
    return Coverage(
        1,
        bool(stating),
        any(part.locator for part in stating),
        any(part.quote for part in stating),
        len(weigh(claim, sources, ()).origins) > 1,
        is_full,
    )


def check_coverage(
    document: Document[SiteSettings], floor: float, covered: Mapping[str, Coverage]
) -> Iterator[Problem]:
    """Check that the share of fully cited claims is not below the archive's own floor.

    Args:
        document: The settings, where the floor stands.
        floor: Per cent.
        covered: The counts of each case by id.
    """
    share = add_up(covered.values()).share
    if share < floor:
        # By share, so that a new case without any is named before a large one that lacks some.
        short = ((name, part) for name, part in covered.items() if part.lacking)
        worst = nsmallest(_SHOWN, short, key=lambda item: (item[1].share, -item[1].lacking))
        cases = ", ".join(f"`{name}` ({part.full} of {part.claims})" for name, part in worst)
        message = f"{share:g} % of the claims are fully cited, below the floor of {floor:g} %"
        hint = f"add `locator:` and `quote:`, or `as_a_whole:` to a source, first in {cases}"
        place = document.at("rules", "coverage", "floor")
        yield Problem(place, "low-coverage", message, hint=hint)
