from casefiles.core.view.matrix import MatrixMark, MatrixSource, OriginGroup
from casefiles.core.view.values import Label, Name
from support.bridges import BRIDGE, bridge_page

SUPPORTS, CONFIRMS = Label("Supports", "supports"), Label("Confirms", "corroborates")
QUALIFIES, DISPUTES = Label("Qualifies", "qualifies"), Label("Disputes", "disputes")


def matrix(case=BRIDGE):
    return bridge_page(case).evidence.body


def with_crack(evidence):
    """The bridge, whose claim of the crack rests on something else."""
    return BRIDGE.replace(
        "standing: uncorroborated\n        evidence: [post]",
        f"standing: uncorroborated\n        evidence: {evidence}",
    )


def test_groups_sources_by_their_origin_and_puts_those_that_state_most_first():
    assert matrix().groups == (
        OriginGroup(
            (
                MatrixSource(1, "Daily Post", "#source-post"),
                MatrixSource(4, "The Weekly", "#source-weekly"),
            ),
            "sources, one origin",
        ),
        OriginGroup((MatrixSource(2, "Byron", "#source-flyer"),), "source, one origin"),
        OriginGroup((MatrixSource(3, "City of Bridges", "#source-ledger"),), "source, one origin"),
    )


def test_has_the_claims_in_their_order_and_leads_to_each_piece_of_evidence():
    rows = matrix().rows

    assert [(row.lead, row.claim, row.standing.tone) for row in rows[1:3]] == [
        (
            "Ada Byron on 9 January 2024",
            Name("A crack was seen.", "#claim-crack"),
            "uncorroborated",
        ),
        ("Heard in the street", Name("It will fall.", "#claim-rumour"), "withdrawn"),
    ]
    assert [row.cells for row in rows] == [
        (
            (MatrixMark(SUPPORTS, 1, "#cite-1-6"),),
            (MatrixMark(CONFIRMS, 4, "#cite-4-1"),),
            (MatrixMark(SUPPORTS, 2, "#cite-2-2"),),
            (MatrixMark(DISPUTES, 3, "#cite-3-2"),),
        ),
        ((MatrixMark(SUPPORTS, 1, "#cite-1-7"),), (), (), ()),
        ((), (), (), ()),
        ((MatrixMark(SUPPORTS, 1, "#cite-1-8"),), (), (), ()),
    ]


def test_marks_what_rests_on_a_single_origin():
    assert [(row.origins, row.single) for row in matrix().rows] == [
        ("2 origins", False),
        ("one origin", True),
        ("none", False),
        ("one origin", True),
    ]
    assert matrix().finding == "2 of 4 claims rest on a single origin"


def test_two_sources_of_one_origin_are_a_single_one():
    row = matrix(with_crack("[post, {source: weekly, relation: corroborates}]")).rows[1]

    assert ([len(cell) for cell in row.cells], row.origins) == ([1, 1, 0, 0], "one origin")


def test_what_does_not_state_a_claim_is_no_origin_of_it():
    case = with_crack("[{source: post, relation: context}]")

    assert matrix(case).rows[1].origins == "none"
    assert matrix(case).finding == "1 of 4 claims rests on a single origin"


def test_a_source_stands_under_each_origin_that_it_has_something_from():
    changed = matrix(with_crack("[{source: flyer, origin: briefing}]"))
    numbers = [[source.number for source in group.sources] for group in changed.groups]

    assert numbers == [[1, 2, 4], [2], [3]]
    assert [len(cell) for cell in changed.rows[1].cells] == [0, 1, 0, 0, 0]
    assert "A source stands under each origin that it has something from." in changed.caption


def test_a_source_that_does_one_thing_twice_has_one_mark_for_it():
    twice = "[{source: post, locator: p. 1}, {source: post, locator: p. 2}"
    qualified = f"{twice}, {{source: post, relation: qualifies}}]"

    assert matrix(with_crack(qualified)).rows[1].cells[0] == (
        MatrixMark(SUPPORTS, 1, "#cite-1-7"),
        MatrixMark(QUALIFIES, 1, "#cite-1-9"),
    )


def test_names_the_relations_that_occur():
    assert matrix().relations == (SUPPORTS, CONFIRMS, DISPUTES)


def test_counts_what_it_shows_and_what_it_leaves_out():
    assert matrix().caption == (
        "4 sources by their 3 independent origins; the first 2 state a claim."
        " Left out: 2 sources without a bearing on any claim."
    )


def test_says_no_more_where_every_source_states_a_claim():
    case = BRIDGE.replace("source: ledger, relation: disputes", "source: ledger")
    case = case.replace('"It has the day wrong [@post; @map]."', "It has the day wrong.")
    case = case.replace(
        "      unread: {type: report, title: Never cited., licence: all-rights-reserved}\n", ""
    ).replace(
        "      map: {type: report, title: Map, authority: Land office,"
        " licence: all-rights-reserved}\n",
        "",
    )

    assert matrix(case).caption == "4 sources by their 3 independent origins."


def without(start, end):
    """The bridge without the lines from one to another."""
    return BRIDGE[: BRIDGE.index(start)] + BRIDGE[BRIDGE.index(end) :]


def test_a_case_of_few_claims_has_no_table():
    assert bridge_page(without("      - id: rumour", "    timeline:")).evidence is None
    assert len(matrix(without("      - id: undated", "    timeline:")).rows) == 3


def test_a_case_that_rests_on_one_source_has_no_table():
    case = without("          - source: post\n", "        notes:\n          - {kind: context")

    assert bridge_page(case.replace("evidence:\n", "evidence: [post]\n")).evidence is None
    assert len(matrix(case.replace("evidence:\n", "evidence: [post, map]\n")).groups) == 2
