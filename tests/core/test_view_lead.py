from dataclasses import replace

import pytest

from casefiles.core.article import ArticleWriter
from casefiles.core.prose import ProseReader
from casefiles.core.view import view_slots
from casefiles.core.view.lead import LeadCase, Sample, SampleEvidence
from casefiles.core.view.slots import Figure
from casefiles.core.view.values import Label, Name, Tongue
from support.reading import ground, read_world

CONFIG = ground()["site_config.yml"].decode()
OTHER = ground()["content/cases/other.yml"].decode()
EARLIER = OTHER.replace('"2024-01-09"', '"2023-02-03"').replace("Another", "An earlier")
PLAIN = """
  - {id: plain, text: It stayed shut., voice: report, by: city,
     standing: uncorroborated, evidence: [gazette]}
timeline:"""


def led(more: str) -> str:
    return CONFIG + f"lead: {more}\n"


def slots_with(settings: str, **cases: str):
    files = {f"content/cases/{name}.yml": text for name, text in cases.items()}
    archive, problems = read_world({"site_config.yml": settings, **files})
    assert problems == []
    return view_slots(archive, ProseReader())


def opening(settings: str, **cases: str) -> LeadCase:
    lead = slots_with(settings, **cases).lead_case
    assert lead is not None
    return lead


def test_the_latest_case_opens_the_home_page_unless_the_settings_name_another():
    assert opening(CONFIG, earlier=EARLIER).card.name.href == "cases/other/"
    assert opening(led("earlier"), earlier=EARLIER).card.name.href == "cases/earlier/"


def test_a_case_that_is_hidden_from_search_engines_opens_nothing_of_itself():
    other = OTHER + "noindex: true\n"

    assert opening(CONFIG, other=other, earlier=EARLIER).card.name.href == "cases/earlier/"


def test_a_withdrawn_case_opens_nothing_and_counts_for_nothing():
    taken_back = 'status: withdrawn\nwithdrawn: {date: "2024-03-01", reason: It was another.}'
    withdrawn = OTHER.replace("status: preliminary", taken_back)
    files = {"content/cases/other.yml": withdrawn, "content/cases/earlier.yml": EARLIER}
    archive, problems = read_world({"site_config.yml": led("other"), **files})
    slots = view_slots(archive, ProseReader())
    line = CONFIG.count("\n") + 1

    assert [(problem.code, problem.severity, problem.position.line) for problem in problems] == [
        ("withdrawn-lead", "warning", line)
    ]
    assert slots.lead_case.card.name.href == "cases/earlier/"
    assert slots.latest_cases == ()
    assert slots.figures[:3] == tuple(Figure("1", word) for word in ("case", "claim", "source"))
    without = replace(archive, cases={"earlier": archive.cases["earlier"]})
    assert slots.coverage == view_slots(without, ProseReader()).coverage


def test_the_case_that_opens_it_is_not_listed_below_once_more():
    slots = slots_with(led("earlier"), earlier=EARLIER)

    assert [card.name.href for card in slots.latest_cases] == ["cases/other/"]


def test_a_claim_stands_beside_it_with_the_words_that_it_rests_on():
    assert opening(led("{case: other, claim: closed}")).sample == Sample(
        (Name("Reported by "), Name("City of Bridges", "organisations/city/")),
        Name("The bridge was closed.", "cases/other/#claim-closed"),
        Label("Uncorroborated", "uncorroborated", "cases/other/#standing-uncorroborated"),
        (),
        SampleEvidence(
            Label("Supports", "supports"),
            Name("Bridge closed"),
            "",
            "the bridge was closed",
            Tongue(),
        ),
    )


def test_a_claim_that_was_corrected_says_so_there_too():
    mended = OTHER + (
        "corrections:\n"
        "  - {id: day, date: '2024-01-11', was: a, now: b, why: c, affects: [closed]}\n"
    )
    sample = opening(led("{case: other, claim: closed}"), other=mended).sample

    assert sample is not None
    assert sample.corrected == (Name("corrected 11 January 2024", "cases/other/#correction-day"),)


def test_without_a_claim_or_without_a_quotation_nothing_is_made_up():
    plain = OTHER.replace("\ntimeline:", PLAIN)
    sample = opening(led("{case: other, claim: plain}"), other=plain).sample

    assert opening(led("other")).sample is None
    assert sample is not None
    assert sample.evidence is None


def test_an_archive_without_cases_has_no_opening():
    archive, _ = read_world({})
    assert archive is not None
    slots = view_slots(replace(archive, cases={}), ProseReader())

    assert slots.lead_case is None
    assert ArticleWriter().write_slots(slots)["lead-case"].strip() == ""


@pytest.mark.parametrize(
    ("lead", "column", "message"),
    [
        ("another", 7, "there is no case `another` [unknown-case]"),
        ("{case: other, claim: cloed}", 28, "there is no claim `cloed` [unknown-claim]"),
    ],
)
def test_what_does_not_exist_can_not_open_it(lead, column, message):
    _, problems = read_world({"site_config.yml": led(lead)})

    line = CONFIG.count("\n") + 1
    assert [str(problem).splitlines()[0] for problem in problems] == [
        f"site_config.yml:{line}:{column}: error: {message}"
    ]
