"""What became of records: corrected, withdrawn, still open, named by others."""

from dataclasses import replace
from datetime import date

from casefiles.core.prose import ProseReader
from casefiles.core.view import (
    entity_pages,
    find_mentions,
    view_case,
    view_cases,
    view_changes,
    view_corrections,
    view_questions,
    view_timeline,
)
from casefiles.core.view.case import RelatedView
from casefiles.core.view.values import Name
from support.bridges import BRIDGE, html_of, read_bridges

WITHDRAWN = BRIDGE.replace(
    "status: preliminary",
    "status: withdrawn\n    withdrawn: {date: '2024-02-01', reason: It was another.}",
)
FLAG = '<span class="cf-flag">Withdrawn</span>'


def related(archive, case_id):
    page = view_case(archive, archive.cases[case_id], ProseReader())
    return page.related.body if page.related else ()


def with_case(archive, case_id, **changed):
    case = archive.cases[case_id].model_copy(update=changed)
    return replace(archive, cases={**archive.cases, case_id: case})


def questions_on(day):
    archive = replace(read_bridges(), today=day)
    return view_questions(archive, ProseReader())


def test_lists_what_changed_in_all_records(golden):
    golden(
        "changes.html", html_of(view_changes(read_bridges(WITHDRAWN), ProseReader(), lambda _: ()))
    )


def test_lists_every_correction_with_the_claims_it_bears_on(golden):
    golden("corrections.html", html_of(view_corrections(read_bridges(), ProseReader())))


def test_lists_the_latest_correction_first():
    archive = read_bridges()
    first = archive.cases["bridge"].corrections[0]
    later = first.model_copy(update={"id": "later", "date": date(2024, 3, 1)})
    page = view_corrections(with_case(archive, "other", corrections=(later,)), ProseReader())

    assert [entry.href for entry in page.corrections] == [
        "../cases/other/#correction-later",
        "../cases/bridge/#correction-day",
    ]


def test_says_that_nothing_was_corrected_yet():
    archive = with_case(read_bridges(), "bridge", corrections=())
    page = view_corrections(archive, ProseReader())

    assert (page.counts, page.corrections) == ("No correction yet", ())
    assert "<ol" not in html_of(page)


def test_lists_open_questions_with_what_was_looked_for(golden):
    golden("questions.html", html_of(questions_on(date(2026, 12, 31))))


def test_says_from_the_day_on_that_a_question_is_due():
    page = questions_on(date(2027, 1, 1))
    html = html_of(page)

    assert page.counts == "2 questions in 1 case, 1 of them due to be looked for again"
    assert [question.due for question in page.cases[0].questions] == [True, False]
    assert "Due to be looked for again since" in html
    assert "To be looked for again from" not in html


def test_nobody_looks_again_for_what_a_withdrawn_record_leaves_open():
    archive = replace(read_bridges(WITHDRAWN), today=date(2027, 1, 1))
    reader = ProseReader()
    pages = (
        view_questions(archive, reader),
        view_case(archive, archive.cases["bridge"], reader),
    )

    assert pages[0].counts == "2 questions in 1 case"
    for page in pages:
        assert "What made the crack?" in html_of(page)
        assert "looked for again" not in html_of(page)


def test_what_is_due_first_stands_first():
    archive = read_bridges()
    dated, undated = archive.cases["bridge"].open_questions
    sooner = dated.model_copy(update={"id": "sooner", "check_again": date(2026, 1, 1)})
    later = dated.model_copy(update={"id": "later", "check_again": date(2028, 1, 1)})
    archive = with_case(archive, "bridge", open_questions=(undated, later, dated))
    archive = with_case(archive, "other", open_questions=(sooner,))
    page = view_questions(archive, ProseReader())

    assert [entry.question.href for group in page.cases for entry in group.questions] == [
        "../cases/other/#question-sooner",
        "../cases/bridge/#question-cause",
        "../cases/bridge/#question-later",
        "../cases/bridge/#question-when",
    ]


def test_a_case_shows_who_names_it_as_related():
    archive = read_bridges()
    page = view_case(archive, archive.cases["other"], ProseReader())

    assert page.related.body == (
        RelatedView(
            Name("Bridge closed after a crack was seen", "../bridge/"),
            "The same river.",
            there=True,
        ),
    )
    assert 'class="cf-related__why">Named there as related: ' in html_of(page)


def test_cases_that_name_each_other_stand_once_with_the_own_reason():
    archive = read_bridges()
    back = archive.cases["bridge"].related[0].model_copy(update={"case": "bridge", "why": "Ours."})
    archive = with_case(archive, "other", related=(back,))

    assert [(item.why, item.there) for item in related(archive, "other")] == [("Ours.", False)]
    assert [item.there for item in related(archive, "bridge")] == [False, False]


def test_a_reason_that_is_not_given_is_not_printed():
    archive = read_bridges(BRIDGE.replace("[{case: other, why: The same river.}, other]", "other"))
    page = view_case(archive, archive.cases["other"], ProseReader())

    assert 'class="cf-related__why">Named there as related</span>' in html_of(page)


def test_a_withdrawn_case_is_marked_wherever_it_is_named():
    archive = read_bridges(WITHDRAWN)
    reader, mentions = ProseReader(), find_mentions(archive)
    pages = {address: view() for address, view in entity_pages(archive, mentions, reader)}
    lists = (
        view_cases(archive, reader),
        view_timeline(archive),
        view_changes(archive, reader, lambda _: ()),
        view_corrections(archive, reader),
        view_questions(archive, reader),
        view_case(archive, archive.cases["other"], reader),
        *(pages["people/mayor/"], pages["organisations/city/"], pages["places/square/"]),
    )

    for page in lists:
        html = html_of(page)
        title = "Bridge closed after a crack was seen</a>"
        assert html.count(title) == html.count(f"{title} {FLAG}") > 0, page.head.address
        assert f"Another bridge is closed</a> {FLAG}" not in html
