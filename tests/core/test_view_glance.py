from casefiles.core.view.glance import Column, GlanceEntry, Share, Tally
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

    assert [(part.title, part.count, part.standing, part.entries) for part in columns] == [
        (
            "Established or corroborated",
            "1 claim",
            standing("Established", "established"),
            (
                GlanceEntry(
                    "Reported by City of Bridges, relaying Ada Byron, in turn from A walker",
                    Name("The bridge was closed.", "#claim-closed"),
                    None,
                ),
            ),
        ),
        (
            "Claimed",
            "1 claim",
            standing("Uncorroborated", "uncorroborated"),
            (
                GlanceEntry(
                    "Ada Byron on 9 January 2024",
                    Name("A crack was seen.", "#claim-crack"),
                    None,
                ),
            ),
        ),
        (
            "Disputed",
            "2 claims",
            None,
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
            None,
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
        ["A crack was seen.", "More 0.", "More 1."],
        Name("All 5 below", "#claims"),
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


def test_counts_claims_by_voice_in_the_order_of_the_settings():
    assert bridge_page().glance.body.voices == (
        Tally(Name("Report", "#voice-report"), 1),
        Tally(Name("Statement", "#voice-statement"), 2),
        Tally(Name("Rumour", "#voice-rumour"), 1),
    )


def test_tells_how_closely_the_claims_are_cited():
    assert bridge_page().glance.body.coverage == (
        Tally(Name("a source"), 3),
        Tally(Name("the place in it"), 1),
        Tally(Name("its exact words"), 1),
        Tally(Name("a second independent origin"), 1),
        Tally(Name("place and words, or a reason why not"), 2),
    )


def test_leaves_out_a_voice_that_says_nothing():
    voices = bridge_page(
        BRIDGE.replace("voice: rumour", "voice: report\n        by: city")
    ).glance.body.voices

    assert [voice.label.words for voice in voices] == ["Report", "Statement"]
