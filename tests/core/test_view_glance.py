from casefiles.core.view.glance import Column, GlanceEntry, Share
from casefiles.core.view.values import Label, Name
from support.bridges import BRIDGE, bridge_page

CLAIMS = "".join(
    f"""
      - id: more-{number}
        text: More {number}.
        voice: report
        by: city
        standing: uncorroborated
        evidence: [post]
    """.rstrip()
    for number in range(4)
)
MANY = BRIDGE.replace(
    "    timeline:", CLAIMS.lstrip("\n").replace("    \n", "") + "\n    timeline:"
)


def standing(words, tone):
    return Label(words, tone, f"#standing-{tone}")


def test_sorts_claims_by_what_they_rest_on_and_names_what_is_not_known():
    columns = bridge_page().glance.body.columns

    assert [(column.title, column.count, column.entries) for column in columns] == [
        (
            "Established or corroborated",
            "1 claim",
            (
                GlanceEntry(
                    "Reported by City of Bridges, relaying Ada Byron, in turn from A walker",
                    Name("The bridge was closed.", "#claim-closed"),
                    standing("Established", "established"),
                ),
            ),
        ),
        (
            "Claimed",
            "1 claim",
            (
                GlanceEntry(
                    "Ada Byron on 9 January 2024",
                    Name("A crack was seen.", "#claim-crack"),
                    standing("Uncorroborated", "uncorroborated"),
                ),
            ),
        ),
        (
            "Disputed",
            "2 claims",
            (
                GlanceEntry(
                    "Heard in the street",
                    Name("It will fall.", "#claim-rumour"),
                    standing("Taken back", "withdrawn"),
                ),
                GlanceEntry(
                    "Ada Byron on 2024",
                    Name("It is old.", "#claim-undated"),
                    standing("Disputed", "disputed"),
                ),
            ),
        ),
        (
            "Not known",
            "2 open questions",
            (
                GlanceEntry("", Name("What made the crack?", "#question-cause"), None),
                GlanceEntry("", Name("When will it open?", "#question-when"), None),
            ),
        ),
    ]


def test_shows_a_few_of_many_and_where_the_rest_is():
    column: Column = bridge_page(MANY).glance.body.columns[1]

    assert (column.count, [entry.name.words for entry in column.entries], column.more) == (
        "5 claims",
        ["A crack was seen.", "More 0.", "More 1.", "More 2."],
        Name("1 more below", "#claims"),
    )


def test_draws_each_standing_as_its_part_of_all_claims():
    assert bridge_page().glance.body.shares == (
        Share(standing("Established", "established"), 1, 0, 25),
        Share(standing("Uncorroborated", "uncorroborated"), 1, 25, 25),
        Share(standing("Disputed", "disputed"), 1, 50, 25),
        Share(standing("Taken back", "withdrawn"), 1, 75, 25),
    )


def test_counts_origins_over_the_whole_case():
    assert bridge_page().glance.body.counts == (
        "4 claims, resting on 3 sources, 2 independent origins"
    )


def test_tells_how_closely_the_claims_are_cited():
    assert bridge_page().glance.body.coverage == (
        "Claims that a source states: 3 of 4; with the place in it: 1;"
        " with its exact words: 1; with a second independent origin: 1"
    )
