"""What can be counted of cases before and after: citation, sources and independent origins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casefiles.core.check.coverage import cover
from casefiles.core.check.standing import origin_of
from casefiles.core.model import Case, Source
from casefiles.core.review.state import State
from casefiles.core.review.values import Figures


def figures_of(case: Case, state: State) -> Figures | None:
    """Count a case; nothing where it cites a source that is not there."""
    sources: Mapping[str, Source] = {
        **state.sources,
        **{source.key: source for source in case.sources},
    }
    evidence = [part for claim in case.claims for part in claim.evidence]
    if any(part.source not in sources for part in evidence):
        return None
    covered = cover(case, sources)
    return Figures(
        1,
        covered.claims,
        covered.full,
        covered.share,
        covered.independent,
        len({part.source for part in evidence}),
        len({origin_of(part, sources) for part in evidence}),
    )


def add_up(parts: Iterable[Figures]) -> Figures:
    """Return the figures of several cases; sources and origins of each count by themselves."""
    counted = list(parts)
    claims, full = (sum(getattr(part, name) for part in counted) for name in ("claims", "full"))
    return Figures(
        len(counted),
        claims,
        full,
        1000 * full // claims / 10 if claims else 100.0,
        sum(part.independent for part in counted),
        sum(part.sources for part in counted),
        sum(part.origins for part in counted),
    )
