"""Two states of an archive become a review: what changed, and what to look at closely."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from textwrap import dedent

import pytest

from casefiles.core.model import Case, Entity, SharedSource
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Position, Problem
from casefiles.core.review import Account, State, Statement, compare_states, state_of, tell
from casefiles.core.review.values import REASONS, Notice, Review
from casefiles.core.settings import SiteSettings
from casefiles.core.site import judge_draft, read_draft
from support.bridges import CASE, TODAY, bridge_files
from support.mutations import mutations

OTHER = "content/cases/other.yml"
LEDGER = "content/sources/ledger.yml"
MAYOR = "content/entities/mayor.yml"
CITY = "content/entities/city.yml"
SETTINGS = "site_config.yml"
FILES = {
    **bridge_files(),
    SETTINGS: bridge_files()[SETTINGS] + "wording: {posh: fine}\nverdicts: {guilty: charged}\n",
    CASE: bridge_files()[CASE].replace(
        "origin: briefing\n    page",
        'origin: briefing\n    archived: {url: https://archive.example/b, date: "2024-02-01"}\n'
        "    page",
    ),
}
Edits = tuple[tuple[str, str], ...]


def read(files: Mapping[str, str], pages: Mapping[str, str] | None = None) -> State:
    texts = [SourceText(path, text.encode()) for path, text in files.items()]
    draft = read_draft(texts, TODAY)
    return state_of(draft, pages or {}, judge_draft(draft))


def edited(path: str, *edits: tuple[str, str]) -> dict[str, str]:
    text = FILES[path]
    for old, new in edits:
        assert text.count(old) == 1, f"{text.count(old)} times: {old}"
        text = text.replace(old, new)
    return {**FILES, path: text}


def without(path: str) -> dict[str, str]:
    return {name: text for name, text in FILES.items() if name != path}


BEFORE = read(FILES)


def lines(account: Account) -> list[str]:
    """Return the whole of it, a line each."""
    found = [account.headline, *account.figures]
    for attention in account.closely:
        found += [f"! {attention.reason}", *(f"!   {place}" for place in attention.places)]
    for section in account.sections:
        names = (section.kind, section.title, section.fate, section.id)
        found.append(" | ".join(filter(None, names)))
        found += [f"  ! {reason}" for reason in section.reasons]
        found += [f"  {figure}" for figure in section.figures]
        for entry in section.entries:
            if entry.kind or entry.title:
                names = (entry.kind, entry.title, entry.id)
                found.append("  " + " | ".join(filter(None, names)))
            found += [f"    ! {reason}" for reason in entry.reasons]
            found += [f"    {plain(statement)}" for statement in entry.statements]
    return found


def plain(statement: Statement) -> str:
    return " ".join(run.text for run in statement)


def told(after: Mapping[str, str], before: State = BEFORE) -> list[str]:
    return lines(tell(compare_states(before, read(after))))


CRACK = "  Claim | A crack was seen. | crack"
IN_BRIDGE = "in case “Bridge closed after a crack was seen”"
BRIDGE = "Case | Bridge closed after a crack was seen | changed | bridge"
SHOWN = ["  Shown in", "    Bridge closed after a crack was seen"]
FLYER = """\
  flyer:
    type: report
    title: Flyer
    author: [{family: Byron}]
    licence: all-rights-reserved
    as_a_whole: One leaf.
"""
SHARED_FLYER = {
    **edited(CASE, (FLYER, "")),
    "content/sources/flyer.yml": "schema: 1\n" + dedent(FLYER.split("\n", 1)[1]),
}
RENAMED_MAYOR = {
    **{
        path: text.replace("entity: mayor", "entity: ada")
        .replace("by: mayor", "by: ada")
        .replace("via: [mayor,", "via: [ada,")
        for path, text in without(MAYOR).items()
    },
    "content/entities/ada.yml": FILES[MAYOR],
}


def test_the_same_archive_gives_nothing():
    review = compare_states(BEFORE, read(FILES))

    assert review.is_empty
    assert lines(tell(review)) == ["Nothing of the archive differs."]


def test_a_change_of_a_case_is_told_as_a_whole():
    after = edited(
        CASE,
        ("paraphrase: true\n    standing: uncorroborated", "standing: corroborated"),
        ('date: "[..2024-01-08]"', 'date: "2024-01-08"'),
        ("exact: it was closed", "exact: it was shut"),
        ("      - {source: flyer, quote: closed}\n", ""),
        ("- id: rumour\n", "- id: hearsay\n"),
    )

    assert told(after) == [
        "1 case changed.",
        "Claims that two or more independent origins state: 1 → 0",
        "Sources that evidence names: 5 → 4",
        "Independent origins of these: 4 → 3",
        "! The standing is raised, and no evidence for it is added",
        f"!   Claim “A crack was seen.” (crack), {IN_BRIDGE}",
        "! The words of a quotation are changed",
        f"!   Claim “The bridge was closed.” (closed), {IN_BRIDGE}",
        "! Evidence is taken out",
        f"!   Claim “The bridge was closed.” (closed), {IN_BRIDGE}",
        "! The old name is not kept, so links to it no longer arrive",
        f"!   rumour, Claim “It will fall.” (hearsay), {IN_BRIDGE}",
        "! What happened has another date",
        f"!   Event “The crack is seen” (seen), {IN_BRIDGE}",
        BRIDGE,
        "  Claims that two or more independent origins state: 1 → 0",
        "  Sources that evidence names: 4 → 3",
        "  Independent origins of these: 3 → 2",
        "  Claim | The bridge was closed. | closed",
        "    ! The words of a quotation are changed",
        "    ! Evidence is taken out",
        "    Evidence Daily Post, paragraph 2: quotation: “it was closed” → “it was shut”",
        "    Evidence taken out: Byron (Supports): “closed”",
        CRACK,
        "    ! The standing is raised, and no evidence for it is added",
        "    Marked as paraphrase: yes → no",
        "    Standing: Uncorroborated → Corroborated",
        "  Claim | It will fall. | hearsay",
        "    ! The old name is not kept, so links to it no longer arrive: rumour",
        "    Its name in links: rumour → hearsay",
        "  Event | The crack is seen | seen",
        "    ! What happened has another date",
        "    Date moved from on or before 8 January 2024 to 8 January 2024",
    ]


def test_a_new_case_is_told_with_its_summary_and_what_each_claim_rests_on():
    after = {**FILES, "content/cases/third.yml": FILES[OTHER].replace("Another", "A third")}

    assert told(after) == [
        "1 case new.",
        "Claims: 5 → 6",
        "Fully cited claims: 40 % → 33.3 %",
        "Sources that evidence names: 5 → 6",
        "Independent origins of these: 4 → 5",
        f"! {REASONS['private-words']}",
        "!   A walker, case “A third bridge is closed”",
        "Case | A third bridge is closed | new | third",
        f"  ! {REASONS['private-words']}: A walker",
        "  Claims: 1",
        "  Fully cited claims: 0 %",
        "  Claims that two or more independent origins state: 0",
        "  Sources that evidence names: 1",
        "  Independent origins of these: 1",
        "    Summary: “The city closed a bridge [Bridge closed].”",
        "    Status: Final record",
        "    Day of opening: 10 January 2024",
        "    Day of comparing with sources: 12 January 2024",
        "    Topic: Bridges",
        "    Jurisdiction: United States",
        "    Date: date unknown",
        "    Hidden from search engines: yes",
        "  Claim added | The other bridge was closed. | closed",
        "    Voice: Report",
        "    Speaker: City of Bridges",
        "    Original speaker: A walker, private person",
        "    Standing: Uncorroborated",
        "    Evidence: Bridge closed (Supports)",
        "  Source added | Bridge closed | gazette",
        "    Type: News article",
        "    Licence: All rights reserved",
    ]


def test_new_parts_are_told_with_their_words_and_quotations():
    bare = read(
        edited(
            CASE,
            ("  - {id: when, question: When will it open?}\n", ""),
            (
                (
                    "  - id: hour\n    about: Hour\n"
                    "    values: [{value: noon, source: post}, {value: one, source: flyer}]\n"
                ),
                "",
            ),
            ("      - {source: flyer, quote: closed}\n", ""),
        )
    )

    assert (
        told(FILES, bare)[-8:]
        == [
            BRIDGE,
            "  Claims that two or more independent origins state: 0 → 1",
            "  Sources that evidence names: 3 → 4",
            "  Independent origins of these: 2 → 3",
            "  Claim | The bridge was closed. | closed",
            "    New evidence: Byron (Supports): “closed”",
            "  Conflict added | Hour | hour",
            "    Value: Daily Post: “noon”",
            "    Value: Byron: “one”",
            "  Open question opened | When will it open? | when",
        ][-8:]
    )


def test_a_link_is_told_by_what_it_leads_to():
    case = BEFORE.cases["other"]
    was, now = (
        replace(BEFORE, cases={**BEFORE.cases, "other": case.model_copy(update={"summary": text})})
        for text in (
            "It [fell](claim:closed), as [there](case:bridge#claim-crack).",
            "It [fell](entity:mayor), as [there](case:bridge).",
        )
    )

    assert lines(tell(compare_states(was, now)))[-3:] == [
        "    Link in summary taken out: claim “The other bridge was closed.”",
        "    Link in summary taken out: case “Bridge closed after a crack was seen” (claim-crack)",
        (
            "    New link in summary (2): entity “Ada Byron”;"
            " case “Bridge closed after a crack was seen”"
        ),
    ]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("It fell. It stands.", "It fell. It stood.", "rewritten: “It stands.” → “It stood.”"),
        ("It fell.", "It fell. Nobody came.", "extended: “Nobody came.”"),
        ("“It fell.” Nobody came.", "Nobody came.", "shortened: ““It fell.””"),
        ("It fell. It fell.", "It fell.", "shortened: “It fell.”"),
        ("It fell. It stands.", "It stands. It fell.", "put in another order"),
        (
            "It fell [@p, para. 3].",
            "It fell [@p, para. 4].",
            "rewritten: “It fell [p, paragraph 3].” → “It fell [p, paragraph 4].”",
        ),
        ("It fell.  It stands.", "It fell. It stands.", "set in other lines"),
        ("It *fell*.", "It fell.", "with other marks"),
        (
            "It [fell](https://a.example).",
            "It fell.",
            "rewritten: “It fell (https://a.example).” → “It fell.”",
        ),
    ],
)
def test_a_text_is_told_by_the_sentences_that_differ(old: str, new: str, words: str):
    case = BEFORE.cases["other"]
    was, now = (
        replace(BEFORE, cases={"other": case.model_copy(update={"summary": text})})
        for text in (old, new)
    )

    assert lines(tell(compare_states(was, now)))[-1] == f"    Summary {words}"


@pytest.mark.parametrize(
    ("order", "moved"),
    [
        ((1, 0, 2, 3), {"crack": "the first of all"}),
        ((0, 2, 3, 1), {"crack": "behind “It is old.”"}),
        ((3, 2, 0, 1), {"undated": "the first of all", "rumour": "behind “It is old.”"}),
    ],
)
def test_a_claim_that_moved_says_where_it_stands(order: tuple[int, ...], moved: dict[str, str]):
    case = BEFORE.cases["bridge"]
    claims = tuple(case.claims[number] for number in order)
    after = replace(BEFORE, cases={"bridge": case.model_copy(update={"claims": claims})})

    changes = compare_states(replace(BEFORE, cases={"bridge": case}), after).records[0].changes
    found = {told.change.id: told.change.details[0].now for told in changes}
    assert found == moved


def test_a_claim_that_moved_and_has_another_name_is_one_change():
    case = BEFORE.cases["bridge"]
    first, second, *rest = case.claims
    claims = (second.model_copy(update={"id": "cleft", "standing": "disputed"}), first, *rest)
    after = replace(BEFORE, cases={"bridge": case.model_copy(update={"claims": claims})})

    found = lines(tell(compare_states(replace(BEFORE, cases={"bridge": case}), after)))
    start = found.index("  Claim | A crack was seen. | cleft")
    assert found[start + 1 : start + 5] == [
        "    ! The old name is not kept, so links to it no longer arrive: crack",
        "    Its name in links: crack → cleft",
        "    Standing: Uncorroborated → Disputed",
        "    Moved within its list: the first of all",
    ]


def test_a_file_that_says_the_same_is_named():
    files = edited(CASE, ("text: It is old.", "text: It was old."))
    paths = [CASE, OTHER, SETTINGS]

    review = compare_states(BEFORE, read(files), (), paths)
    assert review.same == (OTHER, SETTINGS)
    assert lines(tell(review))[-3:] == [
        "Files that say the same in another way",
        f"    {OTHER}",
        f"    {SETTINGS}",
    ]
    alone = compare_states(BEFORE, BEFORE, (), [OTHER])
    assert not alone.is_empty
    assert tell(alone).headline == (
        "The archive says the same as before; 1 file written in another way."
    )
    settings = edited(SETTINGS, ("repairs: Repairs", "repairs: Mends"))
    assert compare_states(BEFORE, read(settings), (), [SETTINGS]).same == ()


def test_a_long_claim_that_comes_or_goes_is_told_as_a_whole():
    long = f"The bridge {'very ' * 20}often closed."
    case = BEFORE.cases["bridge"]
    claim = case.claims[0].model_copy(update={"id": "often", "text": long})
    more = case.model_copy(update={"claims": (*case.claims, claim)})
    after = replace(BEFORE, cases={**BEFORE.cases, "bridge": more})

    came, went = (lines(tell(compare_states(*pair))) for pair in ((BEFORE, after), (after, BEFORE)))

    assert f"    Text: “{long}”" in came
    assert f"    Text: “{long}”" in went


def test_a_deleted_case_is_told_with_what_its_readers_lose():
    found = told(without(OTHER))

    assert found[0] == "1 case deleted."
    assert found[5:10] == [
        "! Mistakes stop the site from being built",
        "!   1 in all",
        "! A case is deleted: its address leads nowhere (withdrawn cases keep theirs)",
        "!   case “Another bridge is closed”",
        "Case | Another bridge is closed | deleted | other",
    ]
    assert found[11] == "New mistakes and warnings"


def test_a_withdrawn_case_is_no_deleted_one():
    withdrawn = 'status: withdrawn\nwithdrawn: {date: "2024-03-01", reason: It was another.}'

    assert told(edited(OTHER, ("status: final", withdrawn))) == [
        "1 case withdrawn.",
        "Case | Another bridge is closed | withdrawn | other",
        "    Status: Final record → Withdrawn record",
        "    New withdrawal: 1 March 2024: “It was another.”",
    ]


def test_a_renamed_case_is_one_change_and_what_names_it_follows():
    files = {path: text.replace("case: other", "case: span") for path, text in FILES.items()}
    files[CASE] = files[CASE].replace(", other]", ", span]").replace("case:other", "case:span")
    other = files.pop(OTHER)

    assert told({**files, "content/cases/span.yml": f"{other}aliases: [other]\n"}) == [
        "1 case changed.",
        "Case | Another bridge is closed | changed | other → span",
        "    Its name in links: other → span",
    ]
    assert told({**files, "content/cases/span.yml": other})[1:] == [
        "! The old name is not kept, so links to it no longer arrive",
        "!   other, case “Another bridge is closed”",
        "Case | Another bridge is closed | changed | other → span",
        "  ! The old name is not kept, so links to it no longer arrive: other",
        "    Its name in links: other → span",
    ]


def test_an_entity_is_told_with_the_cases_that_show_it():
    after = edited(MAYOR, ("name: Ada Byron", "name: Ada King"), ("  - {title: Juror}\n", ""))

    assert told(after) == [
        "1 entity changed.",
        "! A public office, for which a person may be named, is taken out",
        "!   person “Ada King”",
        "Person | Ada King | changed | mayor",
        "    ! A public office, for which a person may be named, is taken out",
        "    Name: “Ada Byron” → “Ada King”",
        "    Office taken out: Juror",
        *SHOWN,
    ]


@pytest.mark.parametrize(
    ("path", "edit", "words"),
    [
        (
            MAYOR,
            ('from: "2020", to: ".."', 'from: "2021", to: ".."'),
            ["Office Mayor: beginning: 2020 → 2021"],
        ),
        (
            MAYOR,
            ('from: "2018", to: "2019"', 'from: "2018", to: ".."'),
            ["Office Treasurer: end: 2019 → now"],
        ),
        (
            MAYOR,
            ("party: Independent", "party: None"),
            ["Office Mayor: party: “Independent” → “None”"],
        ),
        (CITY, ("City of B.", "City of Br."), ["Other name: “City of B.” → “City of Br.”"]),
        (
            CITY,
            ("City of B.", "The harbour"),
            ["New other name: “The harbour”", "Other name taken out: “City of B.”"],
        ),
    ],
)
def test_an_entry_without_an_id_that_differs_in_one_field_is_told_by_it(
    path: str, edit: tuple[str, str], words: list[str]
):
    found = told(edited(path, edit))

    at = found.index(f"    {words[0]}")
    assert found[at : at + len(words)] == [f"    {line}" for line in words]
    assert not [line for line in found if line.lstrip().startswith("!")]


def test_a_renamed_entity_is_one_change_and_what_names_it_follows():
    kept = {**RENAMED_MAYOR, "content/entities/ada.yml": f"{FILES[MAYOR]}aliases: [mayor]\n"}

    assert told(kept) == [
        "1 entity changed.",
        "Person | Ada Byron | changed | mayor → ada",
        "    Its name in links: mayor → ada",
        *SHOWN,
    ]
    assert told(RENAMED_MAYOR)[1:4] == [
        "! The old name is not kept, so links to it no longer arrive",
        "!   mayor, person “Ada Byron”",
        "Person | Ada Byron | changed | mayor → ada",
    ]


def test_a_person_who_comes_in_is_told_first():
    judge = "schema: 1\nkind: person\nname: Jo Doe\noffices: [{title: Judge}]\n"
    owner = "  - {entity: city, role: owner}\n"
    after = {
        **edited(CASE, (owner, f"{owner}  - {{entity: judge, role: witness}}\n")),
        "content/entities/judge.yml": judge,
    }

    assert told(after) == [
        "1 case changed, 1 entity new.",
        "! A person is named who was not named here before",
        "!   Jo Doe, case “Bridge closed after a crack was seen”",
        "!   person “Jo Doe”",
        BRIDGE,
        "  ! A person is named who was not named here before: Jo Doe",
        "    New person or body: Jo Doe (Witness)",
        "Person | Jo Doe | new | judge",
        "  ! A person is named who was not named here before",
        "    Office: Judge",
        *SHOWN,
    ]


def test_an_entity_that_goes_names_the_cases_that_showed_it():
    before = read({**FILES, "content/entities/pier.yml": "schema: 1\nkind: place\nname: Pier\n"})

    assert told(FILES, before) == [
        "1 entity deleted.",
        f"! {REASONS['entity-gone']}",
        "!   place “Pier”",
        "Place | Pier | deleted | pier",
        f"  ! {REASONS['entity-gone']}",
    ]
    found = told(without(MAYOR))
    gone = found.index("Person | Ada Byron | deleted | mayor")
    assert found[gone + 2 : gone + 4] == ["  Was shown in", SHOWN[1]]


def test_many_cases_are_counted():
    files = dict(FILES)
    for number in range(9):
        files[f"content/cases/case-{number}.yml"] = FILES[OTHER].replace("Another", f"{number}.")
    after = {**files, CITY: files[CITY].replace("City of Bridges", "The City")}

    assert told(after, read(files))[-2:] == [SHOWN[0], "    11 cases"]


def test_a_shared_source_is_told_with_the_cases_that_show_it():
    assert told(
        edited(LEDGER, ("URL: https://city.example/ledger", "URL: https://c.example/l"))
    ) == [
        "1 shared source changed.",
        "! A source leads to another address",
        "!   shared source “Ledger of bridges”",
        "Shared source | Ledger of bridges | changed | ledger",
        "    ! A source leads to another address",
        "    Address: https://city.example/ledger → https://c.example/l",
        *SHOWN,
    ]
    assert told(without(LEDGER))[:8] == [
        "1 shared source deleted.",
        "! Mistakes stop the site from being built",
        "!   2 in all",
        "! A source is taken out",
        "!   shared source “Ledger of bridges”",
        "Shared source | Ledger of bridges | deleted | ledger",
        "  ! A source is taken out",
        "  Was shown in",
    ]


def test_a_source_that_is_shared_from_now_on_is_no_lost_one():
    path = "content/sources/flyer.yml"
    after = {**SHARED_FLYER, path: SHARED_FLYER[path].replace("Flyer", "A flyer")}

    assert told(after) == [
        "1 shared source changed.",
        "Shared source | A flyer | changed | flyer",
        "    Moved into a file of its own, out of the case: bridge",
        "    Title: “Flyer” → “A flyer”",
        *SHOWN,
    ]


def test_a_source_that_several_cases_had_is_shared_from_now_on():
    third = "content/cases/third.yml"
    case = FILES[CASE].replace("Bridge closed after", "Pier closed after")
    before = read({**FILES, third: case})
    after = {**SHARED_FLYER, third: case.replace(FLYER, "")}

    assert told(after, before) == [
        "1 shared source changed.",
        "Shared source | Flyer | changed | flyer",
        "    Moved into a file of its own, out of the case: bridge, third",
        "  Shown in",
        "    Bridge closed after a crack was seen",
        "    Pier closed after a crack was seen",
    ]


@pytest.mark.parametrize(
    ("edits", "more"),
    [((), []), ((("title: Flyer", "title: A flyer"),), ["    Title: “Flyer” → “A flyer”"])],
)
def test_a_source_that_one_case_has_again_is_no_lost_one(edits: Edits, more: list[str]):
    assert told(edited(CASE, *edits), read(SHARED_FLYER)) == [
        "1 case changed.",
        BRIDGE,
        f"  Source | {'A flyer' if more else 'Flyer'} | flyer",
        "    Moved into the case, out of a file of its own",
        *more,
    ]


def test_settings_are_told_word_for_word():
    after = edited(
        SETTINGS,
        ("repairs: Repairs", "repairs: Mending"),
        ('rules: {standing: "off"}', "rules: {coverage: {floor: 30}}"),
        ("names: [Ada", "names: [Joe Bloggs, Ada"),
    )
    found = told(after)

    assert found[:10] == [
        "Settings changed.",
        "Fully cited claims that the archive asks for: no floor → 30 %",
        "! A rule of the archive asks for less than before",
        "!   the settings",
        "Settings | Words and rules of the archive | changed",
        "    ! A rule of the archive asks for less than before",
        "    Topic Mending: wording: “Repairs” → “Mending”",
        "    New name that may stand in prose: “Joe Bloggs”",
        "    House rule: standing: off → warning",
        "    House rule: coverage: level: off → error",
    ]


def test_words_that_are_gone_keep_their_names():
    after = edited(
        SETTINGS, ("topics: {bridges: Bridges, repairs: Repairs}", "topics: {bridges: Bridges}")
    )
    after[CASE] = after[CASE].replace("topics: [bridges, repairs]", "topics: [bridges]")

    assert told(after)[2] == "    Topic taken out: Repairs"


def test_a_word_with_another_name_is_one_change():
    after = edited(SETTINGS, ("repairs: Repairs", "mends: Repairs"))
    after[CASE] = after[CASE].replace("topics: [bridges, repairs]", "topics: [bridges, mends]")

    assert told(after) == [
        "Settings changed.",
        "! The old name is not kept, so links to it no longer arrive",
        "!   repairs, the settings",
        "Settings | Words and rules of the archive | changed",
        "    ! The old name is not kept, so links to it no longer arrive: repairs",
        "    Topic Repairs: its name in files: repairs → mends",
    ]


def test_a_file_with_mistakes_is_named_and_the_rest_compared():
    broken = edited(CASE, ("title: Bridge", "titel: Bridge"))
    broken[OTHER] = broken[OTHER].replace("A walker", "A rider")
    problem = (
        "    content/cases/bridge.yml:3:1: error: `titel` is not a known key [unknown-key]"
        " (did you mean `title`?)"
    )

    assert told(broken) == [
        "1 case changed, 1 file not readable.",
        "! Mistakes stop the site from being built",
        "!   1 in all",
        "! A file can't be read, so what changed in it is not told",
        "!   content/cases/bridge.yml",
        f"! {REASONS['private-words']}",
        "!   A rider, case “Another bridge is closed”",
        "! Somebody else is said to speak",
        "!   Claim “The other bridge was closed.” (closed), in case “Another bridge is closed”",
        "Case | Another bridge is closed | changed | other",
        f"  ! {REASONS['private-words']}: A rider",
        "  Claim | The other bridge was closed. | closed",
        "    ! Somebody else is said to speak",
        "    Original speaker A rider: wording: “A walker” → “A rider”",
        "Can't be read",
        "  File | content/cases/bridge.yml",
        problem,
    ]

    found = told(FILES, read(broken))

    assert found[0] == "1 case new, 1 case changed, 1 file not readable."
    assert found[-3:] == ["Could not be read before", "  File | content/cases/bridge.yml", problem]


def test_settings_with_mistakes_leave_the_words_of_the_other_state():
    broken = edited(SETTINGS, ("name: Bridges", "nam: Bridges"))
    broken[OTHER] = broken[OTHER].replace("standing: uncorroborated", "standing: disputed")

    for pair in ((BEFORE, read(broken)), (read(broken), read({**FILES, OTHER: broken[OTHER]}))):
        found = lines(tell(compare_states(*pair)))
        assert found[0] in (
            "1 case changed, 1 file not readable.",
            "1 file not readable.",
        )
    assert "    Standing: Uncorroborated → Disputed" in told(broken)


def test_without_any_settings_only_files_are_told_of():
    link = Problem(Position("content/cases/x.yml"), "unreadable-file", "a link")

    review = compare_states(State(), state_of(None, {}, [link]))

    assert lines(tell(review)) == [
        "1 file not readable.",
        "! Mistakes stop the site from being built",
        "!   1 in all",
        "! A file can't be read, so what changed in it is not told",
        "!   content/cases/x.yml",
        "Can't be read",
        "  File | content/cases/x.yml",
        "    content/cases/x.yml:1:1: error: a link [unreadable-file]",
    ]


def test_a_file_that_became_a_link_is_not_taken_for_a_deleted_case():
    link = Problem(Position(OTHER), "unreadable-file", "a link")
    after = read(without(OTHER))
    problems = [*after.problems, link]
    after = replace(after, problems=tuple(problems), unread={OTHER: (link,)})

    found = lines(tell(compare_states(BEFORE, after)))

    assert found[0] == "1 file not readable."
    assert not any(line.startswith("Case |") for line in found)


def test_pages_are_told_in_lines():
    before = {"content/pages/about.md": "a\nb\nb\nc", "content/pages/old.md": "x"}
    after = {"content/pages/about.md": "c\na\nb\nd\ne", "content/pages/new.md": "y\nz"}

    review = compare_states(read(FILES, before), read(FILES, after))

    assert lines(tell(review)) == [
        "3 pages changed.",
        "Hand-written pages",
        (
            "    content/pages/about.md: changed, 2 lines added, 1 line taken out:"
            " “a b b c” → “c a b d e”"
        ),
        "    content/pages/new.md: new, 2 lines added, 0 lines taken out",
        "    content/pages/old.md: deleted, 0 lines added, 1 line taken out",
    ]


@pytest.mark.parametrize("back", [False, True])
def test_a_page_that_can_not_be_read_is_not_taken_for_a_new_or_deleted_one(back: bool):
    path = "content/pages/about.md"
    link = Problem(Position(path), "unreadable-file", "a link")
    read_, unread = read(FILES, {path: "a"}), replace(BEFORE, unread={path: (link,)})

    review = compare_states(*((unread, read_) if back else (read_, unread)))

    assert review.pages == ()
    assert [it.side for it in review.unread] == ["before" if back else "after"]


def test_other_files_are_named():
    paths = [f"theme/{number:02}.html" for number in range(40)]

    found = lines(tell(compare_states(BEFORE, BEFORE, paths)))

    assert found[:3] == [
        "40 other files changed.",
        "! Files beside the archive differ, and are not compared here",
        f"!   {', '.join(paths[:5])} and 35 more",
    ]
    assert found[-1] == "    and 10 more"
    assert lines(tell(compare_states(BEFORE, BEFORE, ["x"])))[2:] == [
        "!   x",
        "Other files",
        "    x",
    ]


def test_mistakes_that_were_there_before_are_not_new():
    mistakes = edited(CASE, ("related: [{case: other", "related: [nowhere, {case: other"))

    assert told(FILES, read(mistakes))[-2:] == [
        "Mistakes and warnings",
        "    1 mended, none new",
    ]
    below = {**mistakes, CASE: f"# A line more.\n{mistakes[CASE]}"}
    assert compare_states(read(mistakes), read(below)).new_problems == ()
    moved = {**below, CASE: below[CASE].replace("nowhere", "nirgends")}
    assert told(moved, read(mistakes))[-3:] == [
        "New mistakes and warnings",
        "  Mended: 1",
        (
            "    content/cases/bridge.yml:144:11: error: there is no case `nirgends` [unknown-case]"
            " (add it to content/cases/)"
        ),
    ]


NOTICES: Mapping[str, tuple[str, Edits]] = {
    "person-named": (OTHER, (("summary: The city", "summary: The [mayor](entity:mayor)"),)),
    "private-lifted": (
        OTHER,
        (("{label: A walker, private: true}", "{label: A walker, private: false}"),),
    ),
    "name-unknown": (OTHER, (("summary: The city", "summary: Joe Bloggs of the city"),)),
    "private-words": (CASE, (("{label: Walker,", "{label: Neighbour,"),)),
    "standing-unbacked": (OTHER, (("standing: uncorroborated", "standing: corroborated"),)),
    "standing-raised": (
        OTHER,
        (
            ("standing: uncorroborated", "standing: corroborated"),
            ("evidence: [gazette]", "evidence: [gazette, ledger]"),
        ),
    ),
    "quotation": (CASE, ((', prefix: "At noon,"', ""),)),
    "speaker": (OTHER, (("by: city", "by: office"),)),
    "voice": (OTHER, (("voice: report", "voice: statement"),)),
    "relation": (CASE, (("relation: corroborates", "relation: disputes"),)),
    "origin": (CASE, (("origin: briefing\n    archived", "origin: nobody\n    archived"),)),
    "date": (CASE, (('date: "[..2024-01-08]"', 'date: "2024-01-08"'),)),
    "reworded": (CASE, (("text: It is old.", "text: It was old."),)),
    "evidence-lost": (CASE, (("      - {source: flyer, quote: closed}\n", ""),)),
    "source-gone": (
        CASE,
        (("  unread: {type: report, title: Never cited., licence: all-rights-reserved}\n", ""),),
    ),
    "copy-lost": (CASE, (("https://archive.example/b", "https://archive.example/c"),)),
    "address": (CASE, (("URL: https://weekly.example/", "URL: https://weekly.example/x"),)),
    "claim-gone": (
        CASE,
        (
            (
                (
                    "  - id: undated\n    text: It is old.\n    voice: statement\n    by: mayor\n"
                    '    date: "2024"\n    standing: disputed\n    evidence: [post]\n'
                ),
                "",
            ),
        ),
    ),
    "reply-gone": (
        CASE,
        (
            (
                (
                    '  - {id: mayor, by: mayor, state: none-found, checked: "2024-01-12",'
                    " quote: no words}\n"
                ),
                "",
            ),
        ),
    ),
    "correction": (CASE, (("was: 8 January", "was: 7 January"),)),
    "link-broken": (CASE, (("- id: rumour\n", "- id: hearsay\n"),)),
    "value-used": (CASE, (("used: none", "used: two metres"),)),
    "hidden": (OTHER, (("noindex: true\n", ""),)),
    "office-changed": (MAYOR, (("title: Mayor,", "title: Reeve,"),)),
    "office-lost": (MAYOR, (("  - {title: Juror}\n", ""),)),
    "rule-loosened": (SETTINGS, (("needs: two independent origins", "needs: one origin"),)),
}
ELSEWHERE = {"errors", "unread", "software", "case-gone", "entity-gone", "below-floor"}
"""Tested above and below, since they are no edit of one file."""


def codes(review: Review) -> set[str]:
    found = [*review.notices]
    for record in review.records:
        found += [*record.notices, *(it for change in record.changes for it in change.notices)]
    return {notice.code for notice in found}


def test_what_does_not_state_a_claim_backs_no_higher_standing():
    after = edited(
        OTHER,
        ("standing: uncorroborated", "standing: corroborated"),
        ("evidence: [gazette]", "evidence: [gazette, {source: ledger, relation: context}]"),
    )

    assert codes(compare_states(BEFORE, read(after))) == {"standing-unbacked"}


@pytest.mark.parametrize(
    ("path", "edit", "code"),
    [
        (MAYOR, ("title: Mayor, body: city", "title: Mayor, body: office"), "office-changed"),
        (MAYOR, ("title: Mayor, body: city", "title: Mayor"), "office-changed"),
        (SETTINGS, ("names: [Ada Byron", "names: [Ada Byron-King"), "rule-loosened"),
    ],
)
def test_a_changed_entry_is_looked_at_where_a_new_one_would_be(
    path: str, edit: tuple[str, str], code: str
):
    assert code in codes(compare_states(BEFORE, read(edited(path, edit))))


def test_the_case_has_another_date_as_an_event_may():
    after = edited(CASE, ('occurred: "2024-01-09"', 'occurred: "2024-01-10"'))

    assert "date" in codes(compare_states(BEFORE, read(after)))


def test_what_still_names_a_claim_by_its_earlier_id_is_no_change():
    after = edited(CASE, ("  - id: crack\n", "  - id: fissure\n    aliases: [crack]\n"))
    found = told(after)

    assert [line for line in found if line.startswith("  Claim") or "Narrative" in line] == [
        "  Claim | A crack was seen. | fissure"
    ]
    assert not any("inked claim" in line for line in found)


def test_whoever_becomes_private_is_no_reason_to_look_closely():
    path, edits = NOTICES["private-lifted"]
    lifted = read(edited(path, *edits))

    assert "private-lifted" not in codes(compare_states(lifted, BEFORE))


@pytest.mark.parametrize("code", REASONS)
def test_each_reason_to_look_closely_has_its_change(code: str):
    if code in ELSEWHERE:
        return
    path, edits = NOTICES[code]

    assert codes(compare_states(BEFORE, read(edited(path, *edits)))) - {"errors"} == {code}


@pytest.mark.parametrize(
    ("path", "edits"),
    [
        (CASE, (("standing: established", "standing: uncorroborated"),)),
        (CASE, (("container-title: Daily Post", "container-title: The Daily Post"),)),
        (MAYOR, (("{title: Juror}", "{title: Juror, body: city}"),)),
        (SETTINGS, (("wording: {posh: fine}", "wording: {posh: fine, plush: soft}"),)),
        (SETTINGS, (('rules: {standing: "off"}', "rules: {}"),)),
    ],
)
def test_what_says_no_more_than_before_needs_no_closer_look(path: str, edits: Edits):
    found = codes(compare_states(BEFORE, read(edited(path, *edits))))

    assert found <= {"errors"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('rules: {standing: "off"}', 'rules: {standing: "off", wording: "off"}'),
        ("wording: {posh: fine}", "wording: {}"),
        ("verdicts: {guilty: charged}", "verdicts: {}"),
        ("names: [Ada", "names: [Joe Bloggs, Ada"),
        ("record: true", "record: false"),
    ],
)
def test_each_way_to_loosen_a_rule_is_seen(old: str, new: str):
    assert "rule-loosened" in codes(compare_states(BEFORE, read(edited(SETTINGS, (old, new)))))


@pytest.mark.parametrize(
    ("floors", "seen"),
    [(("40", "40"), {"below-floor"}), (("40", "10"), {"rule-loosened"}), (("50", "50"), set())],
)
def test_a_share_that_falls_below_the_floor_is_seen(floors: tuple[str, str], seen: set[str]):
    rules = [
        FILES[SETTINGS].replace(
            'standing: "off"', f'standing: "off", coverage: {{level: warning, floor: {floor}}}'
        )
        for floor in floors
    ]
    quote = edited(CASE, ("locator: para. 2\n", "\n"))[CASE]
    flyer = quote.replace("    as_a_whole: One leaf.\n", "")
    before = read({**FILES, SETTINGS: rules[0]})

    review = compare_states(before, read({**FILES, CASE: flyer, SETTINGS: rules[1]}))

    assert (review.before.share, review.after.share) == (40.0, 20.0)
    assert codes(review) == seen


@pytest.mark.parametrize("part", ["claims", "responses", "sources", "corrections", "conflicts"])
def test_a_part_that_is_taken_out_is_looked_at(part: str):
    case = BEFORE.cases["bridge"]
    less = case.model_copy(update={part: getattr(case, part)[:-1]})
    after = replace(BEFORE, cases={**BEFORE.cases, "bridge": less})

    assert codes(compare_states(BEFORE, after))


def test_a_question_that_is_closed_needs_no_closer_look():
    case = BEFORE.cases["bridge"]
    less = case.model_copy(update={"open_questions": ()})
    after = replace(BEFORE, cases={**BEFORE.cases, "bridge": less})

    assert codes(compare_states(BEFORE, after)) == set()


def test_a_case_that_is_the_same_is_not_told_for_a_source_that_is_gone():
    after = replace(BEFORE, sources={})

    assert [record.kind for record in compare_states(BEFORE, after).records] == ["source"]


RECORDS: Mapping[str, Case | Entity | SharedSource | SiteSettings | None] = {
    "cases": BEFORE.cases["bridge"],
    "entities": BEFORE.entities["city"],
    "sources": BEFORE.sources["ledger"],
    "settings": BEFORE.settings,
}
MUTATIONS = {
    f"{field} {name} {path}": (field, name, other)
    for field, records in (
        ("cases", BEFORE.cases),
        ("entities", BEFORE.entities),
        ("sources", BEFORE.sources),
        ("settings", {"": BEFORE.settings}),
    )
    for name, record in records.items()
    if record is not None
    for path, other in mutations(record)
}


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "path", [path for path, (field, *_) in MUTATIONS.items() if field != "settings"]
)
def test_nothing_that_is_new_goes_untold(path: str):
    """Whatever is otherwise in a record that is new, its reviewer reads something else."""
    field, name, other = MUTATIONS[path]
    records = getattr(BEFORE, field)
    rest = {key: record for key, record in records.items() if key != name}
    before = replace(BEFORE, **{field: rest})

    one, another = (
        lines(tell(compare_states(before, replace(BEFORE, **{field: {**rest, name: record}}))))
        for record in (records[name], other)
    )
    assert one != another


def test_a_new_record_tells_all_that_is_to_be_judged(golden: Callable[[str, str], None]):
    empty = replace(BEFORE, cases={}, entities={}, sources={})

    found = lines(tell(compare_states(empty, BEFORE)))
    start = found.index("Case | Bridge closed after a crack was seen | new | bridge")
    golden("review-new.txt", "\n".join([*found[start:], ""]))


def test_a_very_long_text_says_how_much_of_it_is_left_out():
    case = BEFORE.cases["other"]
    texts = ("word " * 1300).strip(), ("word " * 1200).strip()
    found = []
    for text in texts:
        after = replace(BEFORE, cases={"other": case.model_copy(update={"narrative": text})})
        found += lines(tell(compare_states(replace(BEFORE, cases={}), after)))

    long, whole = (line for line in found if line.startswith("    Narrative"))
    assert long == f"    Narrative: “{('word ' * 1199).strip()} …” (and 505 letters more)"
    assert whole == f"    Narrative: “{texts[1]}”"


def test_a_private_person_who_replied_is_told_as_one():
    reply = "{label: A walker, private: true}"
    files = edited(CASE, ("- {id: mayor, by: mayor,", f"- {{id: walker, by: {reply},"))

    found = told(files)
    at = found.index("  Reply added | A walker | walker")
    assert found[at + 1] == "    Speaker: A walker, private person"


@pytest.mark.unmeasured
@pytest.mark.parametrize("path", MUTATIONS)
def test_each_value_that_differs_is_told_both_ways(path: str):
    field, name, other = MUTATIONS[path]
    changed = other if field == "settings" else {**getattr(BEFORE, field), name: other}
    after = replace(BEFORE, **{field: changed})

    for pair in ((BEFORE, after), (after, BEFORE)):
        review = compare_states(*pair)
        found = [record for record in review.records if record.id == name]
        assert found, path
        assert all(
            change.change.details or change.change.fate != "changed"
            for record in found
            for change in record.changes
        )
        assert not review.is_empty
        assert lines(tell(review))


def test_a_notice_says_what_of_it():
    assert Notice("person-named", "Jo Doe").words.endswith(": Jo Doe")
