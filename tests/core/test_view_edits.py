"""What a case's page tells of its own history."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from casefiles.core.model import Case, Withdrawal
from casefiles.core.prose import ProseReader
from casefiles.core.read import Edition
from casefiles.core.view import Context, changes_among, view_case, view_changes
from casefiles.core.view.dates import on_day
from casefiles.core.view.edits import DayEdits, EditView, find_edits
from casefiles.core.view.entries import EntryView
from casefiles.core.view.values import Name, When
from support.bridges import bridge_of, html_of, read_bridges

ARCHIVE = read_bridges()
CASE = bridge_of(ARCHIVE)
DAY = date(2024, 1, 20)
CRACK = Name("A crack was seen.", "#claim-crack")


def with_claim(case: Case, claim_id: str, **changed: object) -> Case:
    claims = tuple(
        claim.model_copy(update=changed) if claim.id == claim_id else claim for claim in case.claims
    )
    return case.model_copy(update={"claims": claims})


def edits_in(case: Case, past: Mapping[str, tuple[Edition, ...]]) -> tuple[DayEdits, ...]:
    """Return the edits of a case in an archive that has this past."""
    archive = replace(ARCHIVE, cases={case.id: case}, past=past)
    return find_edits(archive)(case.id)


def edits_of(*cases: Case, days: int = 1) -> tuple[DayEdits, ...]:
    """Return the edits where each version, the latest first, is so many days later."""
    editions = tuple(Edition(DAY - timedelta(days * n), case) for n, case in enumerate(cases))
    return edits_in(CASE, {"bridge": editions})


def told(before: Case, after: Case = CASE) -> tuple[EditView, ...]:
    return edits_of(after, before)[0].edits


def test_tells_each_day_on_which_something_changed():
    disputed = with_claim(CASE, "crack", standing="disputed")

    assert edits_of(CASE, CASE, disputed) == (
        DayEdits(
            DAY - timedelta(1),
            "1 claim changed",
            (EditView("Claim", CRACK, "standing Disputed → Uncorroborated"),),
            is_open=True,
        ),
    )


def test_several_versions_of_a_day_are_one_change_and_so_is_the_first_day():
    disputed, refuted = (with_claim(CASE, "crack", standing=it) for it in ("disputed", "refuted"))

    (day,) = edits_of(CASE, disputed, refuted, days=0)

    assert [edit.words for edit in day.edits] == ["standing Refuted → Uncorroborated"]
    assert edits_of(CASE, disputed, CASE, days=0) == ()


def test_a_case_without_a_past_has_no_edits():
    assert edits_of() == edits_of(CASE) == ()


def test_finds_what_a_case_was_under_its_old_name():
    moved = CASE.model_copy(update={"id": "span", "aliases": ("bridge",)})
    past = {"span": (Edition(DAY, moved),), "bridge": (Edition(DAY - timedelta(1), CASE),)}

    (day,) = edits_in(moved, past)

    assert day.edits == (EditView("Record", None, "renamed bridge → span"),)


def test_links_to_what_still_stands_and_to_nothing_else():
    fewer = CASE.model_copy(update={"claims": CASE.claims[:1]})

    (later, earlier) = edits_of(fewer, CASE, with_claim(CASE, "rumour", standing="refuted"))

    assert {edit.name.href for edit in later.edits} == {
        "#claim-crack",
        "#claim-rumour",
        "#claim-undated",
    }
    gone = edits_in(fewer, {"bridge": (Edition(DAY, fewer), Edition(DAY, CASE))})
    assert [edit.name.href for edit in gone[0].edits] == ["", "", ""]
    assert earlier.edits[0].words == "standing Refuted → Taken back"


def test_an_old_id_still_leads_to_its_claim():
    shut = with_claim(CASE, "closed", id="shut", aliases=())

    (day,) = edits_of(shut, with_claim(shut, "shut", standing="disputed"))

    assert day.edits[0].name.href == "#claim-shut"


def test_repeats_no_name_that_the_record_holds_no_more():
    named = with_claim(CASE, "crack", text="Jane Doe saw a crack.")
    evidence = CASE.claims[1].evidence[0].model_copy(update={"source": "Doe-diary"})
    with_diary = with_claim(CASE, "crack", evidence=(*CASE.claims[1].evidence, evidence))
    note = CASE.claims[0].evidence[0].model_copy(update={"source": "Doe", "note": "Said so."})
    noted = with_claim(CASE, "crack", evidence=(note,))
    plain = with_claim(CASE, "crack", evidence=(note.model_copy(update={"note": None}),))

    assert told(named) == (EditView("Claim", CRACK, "text changed"),)
    assert told(CASE, named) == (EditView("Claim", None, "text changed"),)
    assert told(with_diary) == (EditView("Claim", CRACK, "evidence taken out"),)
    assert told(noted, plain) == (EditView("Claim", CRACK, "changed"),)


def test_folds_long_days_and_those_long_ago():
    standings = ("disputed", "refuted")
    cases = [with_claim(CASE, "crack", standing=standings[number % 2]) for number in range(14)]
    claims = tuple(CASE.claims[0].model_copy(update={"id": f"c{number}"}) for number in range(21))
    long = CASE.model_copy(update={"claims": (*CASE.claims, *claims)})

    assert [day.is_open for day in edits_of(*cases)] == [True] * 10 + [False] * 3
    assert [day.is_open for day in edits_of(CASE, long)] == [False]


def test_the_page_tells_them_among_what_its_data_says_latest_first(golden):
    refuted = with_claim(CASE, "crack", standing="refuted")
    shorter = refuted.model_copy(update={"sources": CASE.sources[:4], "title": "Bridge"})
    past = (
        Edition(DAY, CASE),
        Edition(date(2024, 1, 11), refuted),
        Edition(date(2024, 1, 10), shorter),
    )

    edited = edits_in(CASE, {"bridge": past})
    html = html_of(view_case(ARCHIVE, CASE, ProseReader(), Context(edited=edited)))

    start = html.index('<section class="cf-section cf-history"')
    golden("history.html", html[start : html.index("</section>", start)])


def test_the_list_of_changes_leads_to_what_the_history_of_a_record_tells():
    refuted = with_claim(CASE, "crack", standing="refuted")
    past = (Edition(DAY, CASE), Edition(date(2024, 1, 11), refuted))
    archive = replace(ARCHIVE, past={"bridge": past})
    page = view_changes(archive, ProseReader(), find_edits(archive))
    told = [entry for month in page.months for entry in month.body if entry.date == on_day(DAY)]

    assert told == [
        EntryView(
            on_day(DAY),
            Name("1 claim changed", "../cases/bridge/#history"),
            Name(CASE.title, "../cases/bridge/"),
        )
    ]


def test_the_record_changed_when_its_history_or_its_data_tells_of_a_change_last():
    def changed(case: Case, *past: Edition) -> When:
        edited = edits_in(case, {"bridge": past})
        return view_case(ARCHIVE, case, ProseReader(), Context(edited=edited)).facts.changed

    refuted, later = with_claim(CASE, "crack", standing="refuted"), date(2027, 1, 5)
    taken_back = Withdrawal.model_validate({"date": "2025-06-01", "reason": "It was another."})
    withdrawn = CASE.model_copy(update={"status": "withdrawn", "withdrawn": taken_back})

    assert changed(CASE) == on_day(CASE.corrections[0].date)
    assert changed(CASE, Edition(later, CASE), Edition(DAY, refuted)) == on_day(later)
    assert changed(withdrawn) == on_day(date(2025, 6, 1))
    assert changed(withdrawn, Edition(later, withdrawn), Edition(DAY, CASE)) == on_day(
        date(2025, 6, 1)
    )


def test_a_day_on_which_nothing_stated_changed_is_told_by_the_page_of_the_case_alone():
    reader = ProseReader()
    renamed = CASE.model_copy(update={"aliases": ("old-bridge",)})
    untold = CASE.model_copy(update={"summary": "Told otherwise."})

    def told(before: Case, case: Case) -> tuple[list[str], list[str]]:
        past = {"bridge": (Edition(DAY, case), Edition(case.opened, before))}
        edited = edits_in(case, past)
        page = view_case(ARCHIVE, case, reader, Context(edited=edited)).history.body
        listed = changes_among([case], reader, lambda _: edited)
        return (
            [edit.words for change in page.changes if change.edits for edit in change.edits.edits],
            [change.words for _, change in listed if change.day == DAY],
        )

    assert told(CASE, renamed) == (["new earlier name in links: old-bridge"], [])
    assert told(untold, CASE) == (["summary rewritten"], ["Record changed"])
