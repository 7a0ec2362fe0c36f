from dataclasses import replace

import pytest

from casefiles.core.view.claim import CorrectedView
from casefiles.core.view.evidence import Copy
from casefiles.core.view.sentence import lead_names, lead_of
from casefiles.core.view.values import Label, Name, Tongue, When
from casefiles.core.view.words import sources_and_origins
from support.bridges import BRIDGE, bridge_of, bridge_page, html_of, read_bridges


def claims(case=BRIDGE):
    return bridge_page(case).claims.body.claims


def words_of(pieces):
    return "".join(piece.words for piece in pieces)


def test_leads_to_whoever_speaks_but_not_from_their_own_page():
    archive = read_bridges()
    told = bridge_of(archive).claims[0]

    assert [name.href for name in lead_names(told, archive, "cases/bridge/") if name.href] == [
        "../../organisations/city/",
        "../../people/mayor/",
    ]
    assert [name.href for name in lead_names(told, archive, "people/mayor/") if name.href] == [
        "../../organisations/city/"
    ]


def test_leads_each_claim_in_as_its_voice_says():
    assert [f"{words_of(claim.lead)}: {claim.text}" for claim in claims()] == [
        (
            "Reported by City of Bridges, relaying Ada Byron, in turn from A walker:"
            " The bridge was closed."
        ),
        "Ada Byron on 9 January 2024: A crack was seen.",
        "Heard in the street: It will fall.",
        "Ada Byron on 2024: It is old.",
    ]


def test_fills_a_pattern_once():
    case = BRIDGE.replace("label: A walker", 'label: "{by} {via}"')

    assert words_of(claims(case)[0].lead) == (
        "Reported by City of Bridges, relaying Ada Byron, in turn from {by} {via}"
    )


def test_names_a_speaker_as_a_sentence_does():
    archive = read_bridges()
    mayor = archive.entities["mayor"].model_copy(update={"in_sentence": "the mayor"})
    archive = replace(archive, entities={**archive.entities, "mayor": mayor})
    told, said, *_ = bridge_of(archive).claims

    assert (lead_of(told, archive), lead_of(said, archive)) == (
        "Reported by City of Bridges, relaying the mayor, in turn from A walker",
        "The mayor on 9 January 2024",
    )


def test_links_speakers_and_subjects_but_no_private_person():
    claim = claims()[0]

    assert (claim.speakers, claim.about) == (
        (
            Name("City of Bridges", "../../organisations/city/"),
            Name("Ada Byron", "../../people/mayor/"),
            Name("A walker"),
        ),
        (Name("Bridge Square", "../../places/square/"),),
    )


def test_a_claim_was_public_when_the_earliest_source_that_states_it_was_issued():
    # The ledger, of 2023, disputes the first claim, which makes it no more public.
    assert [claim.known for claim in claims()] == ["2024-01-10", "2024-01-10", "", "2024-01-10"]


@pytest.mark.parametrize(
    ("date", "source", "known"),
    [
        ("2024-01-09", "ledger", "2024-01-09"),  # not by a source from before it was said
        ("2024-01-09", "flyer", "2024-01-09"),  # nor by one of which no day is known
        ("2024", "flyer", ""),
    ],
)
def test_a_claim_without_such_a_source_was_public_when_it_was_said(date, source, known):
    said = f'date: "{date}"\n        paraphrase: true'
    case = BRIDGE.replace('date: "2024-01-09"\n        paraphrase: true', said).replace(
        "standing: uncorroborated\n        evidence: [post]",
        f"standing: uncorroborated\n        evidence: [{source}]",
    )

    assert claims(case)[1].known == known


def test_counts_the_sources_that_state_a_claim_and_their_origins():
    assert [claim.weight for claim in claims()] == ["3 sources, 2 independent origins", "", "", ""]


@pytest.mark.parametrize(
    ("sources", "origins", "words"),
    [(1, 1, "1 source, 1 independent origin"), (7, 2, "7 sources, 2 independent origins")],
)
def test_says_counts_as_a_person_would(sources, origins, words):
    assert sources_and_origins(sources, origins) == words


def test_opens_a_source_at_the_words_that_are_quoted():
    assert [part.url for part in claims()[0].evidence] == [
        "https://post.example/bridge#:~:text=At%20noon%2C-,it%20was%20closed,-.",
        "https://weekly.example/#:~:text=fue%20cerrado",
        "",
        "https://city.example/ledger",
    ]


def test_gives_the_archived_copy_of_a_source_where_there_is_one():
    copies = [part.copy for part in claims()[0].evidence]

    assert copies == [
        None,
        None,
        None,
        Copy("https://web.archive.org/web/2023/x", When("1 May 2023", "2023-05-01")),
    ]


def test_tells_which_sources_share_an_origin():
    evidence = claims()[0].evidence

    assert [(part.mark.number, part.mark.words, part.same_origin) for part in evidence] == [
        (1, "Daily Post", 0),
        (4, "The Weekly", 1),
        (2, "Byron", 0),
        (3, "City of Bridges", 0),
    ]


def test_goes_by_the_origin_of_the_evidence_before_that_of_its_source():
    case = BRIDGE.replace(
        "source: flyer, quote: closed", "source: flyer, origin: briefing"
    ).replace("source: weekly, relation", "source: weekly, origin: a-walker, relation")

    assert [part.same_origin for part in claims(case)[0].evidence] == [0, 0, 1, 0]


def test_names_the_language_of_a_quotation_only_where_it_is_foreign():
    assert [part.quote and part.quote.tongue for part in claims()[0].evidence] == [
        Tongue(),
        Tongue("es"),
        Tongue(),
        None,
    ]


def test_says_which_way_a_quotation_runs_where_the_page_runs_the_other():
    case = BRIDGE.replace("language: es\n        URL", "language: he\n        URL")

    quote = claims(case)[0].evidence[1].quote
    assert quote is not None
    assert quote.tongue == Tongue("he", "rtl")


def test_calls_a_source_by_its_title_where_nobody_is_known():
    case = BRIDGE.replace(
        "standing: disputed\n        evidence: [post]",
        "standing: disputed\n        evidence: [unread]",
    )

    assert claims(case)[3].evidence[0].mark.words == "Never cited."


def test_keeps_old_links_and_points_to_what_bears_on_a_claim():
    claim = claims()[0]

    assert (claim.old_anchors, claim.standing, claim.see_also) == (
        ("claim-shut",),
        Label("Established", "established", "#standing-established"),
        (
            Name("Timeline: The bridge is closed", "#event-closing"),
            Name("Reply", "#response-city"),
        ),
    )


def test_says_at_a_claim_that_it_was_corrected():
    again = (
        "    corrections:\n"
        "      - {id: hour, date: '2024-01-12', was: '*one*', now: noon, why: So.,"
        " affects: [closed, crack]}\n"
    )
    case = BRIDGE.replace("    corrections:\n", again)

    assert [claim.corrected for claim in claims(case)] == [
        (
            CorrectedView(When("12 January 2024", "2024-01-12"), "one", "#correction-hour"),
            CorrectedView(When("11 January 2024", "2024-01-11"), "8 January", "#correction-day"),
        ),
        (CorrectedView(When("12 January 2024", "2024-01-12"), "one", "#correction-hour"),),
        (),
        (),
    ]


def test_holds_the_anchor_of_an_old_link():
    assert '<span class="cf-anchor" id="claim-shut"></span>' in html_of(bridge_page())
