from casefiles.core.view.naming import ClaimGroup, group_claims
from casefiles.core.view.values import Name
from support.bridges import BRIDGE, bridge_of, read_bridges

SAME_DAY = BRIDGE.replace('date: "2024"', 'date: "2024-01-09"')


def test_says_once_who_says_claims_that_follow_each_other():
    archive = read_bridges(SAME_DAY)
    told = ("crack", "undated", "closed", "crack")

    groups = group_claims(archive, "corrections/", bridge_of(archive), told)

    day = "Ada Byron on 9 January 2024"
    crack = Name("A crack was seen.", "../cases/bridge/#claim-crack")
    old = Name("It is old.", "../cases/bridge/#claim-undated")
    closed = Name("The bridge was closed.", "../cases/bridge/#claim-closed")
    relayed = "Reported by City of Bridges, relaying Ada Byron, in turn from A walker"
    assert groups == (
        ClaimGroup(day, (crack, old)),
        ClaimGroup(relayed, (closed,)),
        ClaimGroup(day, (crack,)),
    )
