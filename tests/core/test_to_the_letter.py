"""Mends taken at their word: what a hint gives, put into the file, is what its author meant."""

from __future__ import annotations

import re

import pytest
import yaml
from pydantic import TypeAdapter, ValidationError

from casefiles.core.model.values import Day, EdtfDate, EndDate, StartDate
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from support.guide import KEY, MARK, SOURCE, TEXT
from support.told import Changes, Others, made, settings_read, told

OTHER = SOURCE.replace(KEY, "gazette-2024-03-09").replace("bridge-closed", "bridge-open")
ENTITY = "schema: 1\nkind: organisation\nname: A body\ndescription: A body of a state.\n"
TWO = (SOURCE, SOURCE + OTHER.replace("Bridge closed", "Bridge open"))

# A mark of words in a hint, behind "write" or a colon.
_GIVEN = re.compile(r"(?:write|mean|marks:) `([^`]+)`")
_NAMED = re.compile(r"`([^`]+)`")

PAGE = "https://example.org/page"
ADDRESS = "https://example.org/bridge-closed"


@pytest.fixture(scope="module")
def others() -> Others:
    return settings_read()


def applied(text: str, problem: Problem) -> str:
    """Put what a hint gives in the place of what the message names, or of the line."""
    (given,) = _GIVEN.findall(problem.hint)[:1]
    lines = text.splitlines(keepends=True)
    before = "".join(lines[: problem.position.line - 1])
    rest = text[len(before) :]
    if ":" in given or given.startswith("- "):  # A line, whose comment stays.
        line = re.match(r"( *)(- )?[^\n]*?( {2,}#[^\n]*)?\n", rest)
        assert line is not None
        is_other = given.startswith("- ") or "without a dash" in problem.hint
        dash = "" if is_other else line[2] or ""
        return f"{before}{line[1]}{dash}{given}{line[3] or ''}\n{rest[line.end() :]}"
    named = _NAMED.search(problem.message)
    assert named is not None
    column = problem.position.column - 1
    words = re.compile(re.escape(named[1]).replace(r"\ ", r"\s+"))
    found = words.search(rest, max(column - len(named[1]), 0))
    assert found is not None, named[1]
    return before + rest[: found.start()] + given + rest[found.end() :]


def mended(others: Others, text: str) -> str:
    """Put the one mend that is offered into the case, and see that nothing is wrong with it."""
    (problem,) = told(others, text)
    after = applied(text, problem)

    assert told(others, after) == []
    return after


def test_the_case_itself_is_right(others):
    assert told(others, TEXT) == []


@pytest.mark.parametrize("standing", ["established", "corroborated", "disputed", "refuted"])
def test_a_standing_becomes_the_one_that_the_evidence_holds(others, standing):
    assert mended(others, made(("standing: uncorroborated", f"standing: {standing}"))) == TEXT


def test_a_standing_of_a_claim_that_is_disputed_becomes_that(others):
    disputed = made(
        ("        locator: para. 2\n", "        locator: para. 2\n        relation: disputes\n")
    )
    assert "standing: disputed" in mended(others, disputed)


@pytest.mark.parametrize(
    ("mark", "meant"),
    [
        # In other brackets, with its sign or without.
        (f"{{@{KEY}, para. 2}}", MARK),
        (f"{{{KEY}, para. 2}}", MARK),
        (f"{{{KEY}}}", f"[@{KEY}]"),
        (f"(@{KEY}, para. 2)", MARK),
        (f"({KEY}, para. 2)", MARK),
        (f"(@{KEY})", f"[@{KEY}]"),
        (f"({KEY}, page 2; {KEY}, p. 3)", f"[@{KEY}, p. 2; @{KEY}, p. 3]"),
        (f"[{KEY}, para. 2]", MARK),
        (f"[{KEY},\n  para. 2]", MARK),
        # In none.
        (f"@{KEY}", f"[@{KEY}]"),
        (f"@{KEY}, para. 2", MARK),
        (f"@{KEY}, pp. 3 - 5", f"[@{KEY}, pp. 3-5]"),
        (f"(see @{KEY}, para. 2)", f"(see {MARK})"),
        # By what the source is called.
        ("[The Gazette, para. 2]", MARK),
        ("(the gazette, para. 2)", MARK),
        ("[Bridge closed until further notice, para. 2]", MARK),
        ("[“Bridge closed until further notice”, paragraph 2]", MARK),
        ("[*The Gazette*, para. 2]", MARK),
        # By its name and its day.
        ("(The Gazette, March 2)", f"[@{KEY}]"),
        ("(The Gazette, March 2, 2024)", f"[@{KEY}]"),
        ("[The Gazette, 2 March 2024, para. 2]", MARK),
        ("[the\n  Gazette – March 2024]", f"[@{KEY}]"),
        ("(Gazette 2024)", f"[@{KEY}]"),
        ("(*The Gazette*, 3/2/2024)", f"[@{KEY}]"),
        ("[The Gazette]", f"[@{KEY}]"),
        ("[Bridge closed until further notice]", f"[@{KEY}]"),
        # By its number.
        ("[1]", f"[@{KEY}]"),
        ("(1)", f"[@{KEY}]"),
        ("[^1]", f"[@{KEY}]"),
        # As programs do.
        (f"\\cite[2]{{{KEY}}}", f"[@{KEY}, p. 2]"),
        (f"\\autocite*[para. 2]{{{KEY}}}", MARK),
        (f"\\cite{{{KEY}}}", f"[@{KEY}]"),
        (f"\\citep{{{KEY} , {KEY}}}", f"[@{KEY}; @{KEY}]"),
        ("【4†source】", f"[@{KEY}]"),
        ("【4†source】【5†L3-L4】", f"[@{KEY}]"),
        (":contentReference[oaicite:2]{index=2}", f"[@{KEY}]"),
        ("[cite: 1, 2]", f"[@{KEY}]"),
        # Not closed, or by another sign.
        (f"[@{KEY}, para. 2", MARK),
        (f"[@{KEY}", f"[@{KEY}]"),
        (f"[@{KEY}, sec. 2(a)", f"[@{KEY}, sec. 2(a)]"),
        (f"[@{KEY}, para. 2)", MARK),
        (f"[@{KEY} page 2}}", f"[@{KEY}, p. 2]"),
        (f"[@{KEY}, p. 2; @{KEY}, p. 3", f"[@{KEY}, p. 2; @{KEY}, p. 3]"),
        (f"[@{KEY}, which says so", f"[@{KEY}], which says so"),
        # Told to be a source, and in too many brackets.
        (f"[source: {KEY}]", f"[@{KEY}]"),
        (f"(Source: {KEY}, page 2)", f"[@{KEY}, p. 2]"),
        ("[source: The Gazette, para. 2]", MARK),
        (f"[[@{KEY}, para. 2]]", MARK),
        # A place behind a semicolon.
        (f"[@{KEY}; para. 2]", MARK),
        (f"[@{KEY}, page 1; para. 2]", f"[@{KEY}, p. 1; @{KEY}, para. 2]"),
        (f"[@{KEY}; @{KEY}; page 2][@{KEY}]", f"[@{KEY}; @{KEY}, p. 2][@{KEY}]"),
        # By its address, its name or its number behind the sign.
        (f"[@{ADDRESS}]", f"[@{KEY}]"),
        (f"[@{ADDRESS.replace('https', 'http')}/, page 2]", f"[@{KEY}, p. 2]"),
        ("[@The Gazette, para. 2]", MARK),
        ("[@Bridge closed until further notice]", f"[@{KEY}]"),
    ],
)
def test_a_citation_that_is_none_becomes_one(others, mark, meant):
    assert mended(others, made((MARK, mark))) == made((MARK, meant))


@pytest.mark.parametrize(
    "words",
    [
        f"[ @{KEY}, para. 2 ]",
        f"{MARK} (The Gazette)",
        f"{MARK} [The Gazette]",
        f"{MARK} ({KEY})",
        f"{MARK} ({KEY}, and more)",
        f"{MARK} (see there; {KEY})",
        f"{MARK} [The Herald, p. 2]",
        f"{MARK} `({KEY}, para. 2)`",
        f"{MARK} \\[The Gazette, p. 2]",
        f"{MARK} ({'The Gazette ' * 40}, p. 2)",
        f"{MARK} (The Gazette, March 3)",
        f"{MARK} (The Gazette, March 2, at noon)",
        f"{MARK} (The Herald, March 2)",
        f"{MARK} (of the, March 2)",
        f"{MARK} (March 2, 2024)",
        f"{MARK} [The Gazette] says it is “for [The Gazette]",
        f"{MARK} “[The Gazette], 2024” and “so [1]",
        *(
            f"{MARK} `[1]` {words}"
            for words in ("[sic]", "[...]", "[2]", "[0]", "\\[1]", "[1](https://a.example/)")
        ),
        *(
            f"{MARK} see {words}"
            for words in ("287(g)[1]", "§[1]", "(1)", "2^1", "x^1", "8 [1]: a")
        ),
    ],
)
def test_what_may_mean_something_else_is_left(others, words):
    assert told(others, made((MARK, words))) == []


@pytest.mark.parametrize(
    "words", ["section (1)", "one (1)", "Section 287 (1)", "(1) a bridge", "a (1) and", "it (2)"]
)
def test_a_number_in_round_brackets_may_be_no_source(others, words):
    assert told(others, made((f"bridge\n  {MARK}", f"bridge [@{KEY}]. By {words}"))) == []
    text = made((f"bridge\n  {MARK}", f"bridge by {words}"))
    assert [problem.code for problem in told(others, text)] == []


def test_a_number_above_a_word_is_a_source(others):
    assert mended(others, made((f"bridge\n  {MARK}", "bridge^1"))) == made(
        (f"bridge\n  {MARK}", f"bridge[@{KEY}]")
    )


@pytest.mark.parametrize(
    ("author", "mark", "meant"),
    [
        ("{family: Pell, given: Nora}", "(Pell, 2024)", f"[@{KEY}]"),
        ("{family: Pell, given: Nora}", "(Pell 2024, page 2)", f"[@{KEY}, p. 2]"),
        ("Nora Pell, Ed Fox", "[Pell and Fox, March 2024]", f"[@{KEY}]"),
        ("Nora Pell", "(Pell et al., 2024)", f"[@{KEY}]"),
        ("Nora Pell", "(Pell & Fox, 2024)", f"[@{KEY}]"),
    ],
)
def test_a_source_is_meant_by_its_author_and_year(others, author, mark, meant):
    title = "    title: Bridge closed"
    named = (title, f"    author: [{author}]\n{title}")

    assert mended(others, made((MARK, mark, *named))) == made((MARK, meant, *named))
    for other in ("(Pell, 2023)", "(Poe, 2024)", "(Pell)"):
        assert told(others, made((MARK, f"{MARK} {other}", *named))) == []
    undated = ('    issued: "2024-03-02"\n', "")
    assert told(others, made((MARK, f"{MARK} (Pell, 2024)", *named, *undated))) == []


@pytest.mark.parametrize(
    ("link", "meant"),
    [
        ("[[bridge-closed|it was closed]]", "[it was closed](claim:bridge-closed)"),
        ("[[bridge-closed]]", "[words](claim:bridge-closed)"),
    ],
)
def test_a_link_of_a_wiki_becomes_one_of_ours(others, link, meant):
    assert hints(others, (MARK, f"{MARK} {link}")) == [f"write `{meant}`"]
    assert told(others, made((MARK, f"{MARK} {meant}"))) == []


def test_what_programs_leave_is_told_where_nothing_tells_what_they_mean(others):
    left = "cite the source that is meant, as in `[@key, p. 4]`, or take it out"
    unsure = f"write `[@{KEY}]`, if that is the source that is meant"

    assert hints(others, (MARK, "【4†source】", *TWO)) == [left]
    assert hints(others, (MARK, "\\cite{pell}")) == [left]
    assert hints(others, (MARK, f"\\cite[see there]{{{KEY}}}")) == [unsure]
    assert hints(others, ("title: Town", "title: 【4†source】 Town")) == [
        "take it out; a claim cites under `evidence:`, an event under `sources:`"
    ]
    of_none = made(("sources:\n" + SOURCE, "", MARK, "【4†source】"))
    assert left in [problem.hint for problem in told(others, of_none)]


@pytest.mark.parametrize(
    "words",
    [
        f"`\\cite{{{KEY}}}`",
        "`【4】`",
        "\\cite{}",
        "【】",
        "[cite: it]",
        "[[nothing|such]]",
        "`[[bridge-closed]]`",
    ],
)
def test_other_marks_of_programs_stay(others, words):
    assert told(others, made((MARK, f"{MARK} {words}"))) == []


def hints(others: Others, changes: Changes) -> list[str]:
    return [problem.hint for problem in told(others, made(changes))]


def test_a_source_without_a_day_is_meant_by_its_name_on_any(others):
    text = made(('    issued: "2024-03-02"\n', "", MARK, "(The Gazette, May 4)"))

    assert f"[@{KEY}]" in mended(others, text)


def test_no_mend_is_offered_where_it_is_not_sure_what_is_cited(others):
    several = "cite by the key of the source that is meant, "
    likely = "write `[{}]`, if that is the source that is meant"
    place = ", or with a place such as `para. 4` behind a comma; `near its end` is none"

    assert hints(others, (*TWO, MARK, "[The Gazette, p. 2]")) == [
        f"{several}`{KEY}` or `gazette-2024-03-09`, as in `[@key, para. 4]`"
    ]
    assert hints(others, (*TWO, MARK, "(The Gazette, March 2)")) == [likely.format(f"@{KEY}")]
    assert hints(others, (*TWO, MARK, "[2]")) == [likely.format("@gazette-2024-03-09")]
    assert hints(others, (*TWO, MARK, "[1, 2]")) == [likely.format(f"@{KEY}; @gazette-2024-03-09")]
    assert hints(others, (MARK, f"[{KEY}, near its end]")) == [f"cite as `[@{KEY}]`{place}"]
    assert hints(others, (MARK, "[@the_gazette, p. 2")) == [
        "write `]` where it ends, behind key and place"
    ]


SHARED = SourceText(
    "content/sources/hearing-2024.yml",
    b"schema: 1\ntype: hearing\ntitle: On the bridge\ncontainer-title: Record\n"
    b"licence: all-rights-reserved\n",
)


@pytest.mark.parametrize(
    ("cited", "count"), [("", 0), (" [@hearing-2024].", 1)], ids=["elsewhere", "here"]
)
def test_a_shared_source_is_meant_by_its_title_where_the_case_cites_it(others, cited, count):
    text = made((f"{MARK}.", f"{MARK} [On the bridge, p. 4].{cited}"))
    hints = [problem.hint for problem in told(others, text, SHARED)]

    assert hints == ["write `[@hearing-2024, p. 4]`"] * count


@pytest.mark.parametrize(
    ("link", "mark"),
    [
        (f"[It]({KEY})", f"[@{KEY}]"),
        (f"[It](#{KEY})", f"[@{KEY}]"),
        (f"[It](@{KEY})", f"[@{KEY}]"),
        (f"[It](source:{KEY})", f"[@{KEY}]"),
        (f"[It](@{KEY}, para. 2)", MARK),
    ],
)
def test_a_link_to_a_source_becomes_a_mark_and_uses_it(others, link, mark):
    hint = f"write `{mark}`, without the words and brackets before it, to cite a source"

    assert hints(others, (MARK, link)) == [hint]


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("[it](bridge-closed)", "write `claim:bridge-closed`"),
        ("(it)[claim:bridge-closed]", "write `[it](claim:bridge-closed)`"),
        (
            "[it](nothing)",
            "write `claim:nothing`, `entity:nothing` or the like, by what it is",
        ),
        (
            "[it](source:gazette)",
            "write `[@gazette]`, without the words and brackets before it, to cite a source",
        ),
        (
            "[it](source:gazette, p. 4)",
            f"write `[words]({PAGE})`: no space in the address, and no title behind it",
        ),
        (
            "[it](ftp://a.example/)",
            "http, https and mailto are allowed, and our own case, claim, entity and event",
        ),
    ],
)
def test_what_a_link_names_is_known_by_its_kind(others, link, hint):
    assert hints(others, (MARK, f"{MARK} {link}")) == [hint]


def test_of_an_address_that_no_source_has_it_is_told_how_one_is_cited(others):
    (hint,) = hints(others, (MARK, f"{MARK} [@https://example.org/x, p. 4]"))

    assert hint.startswith(
        "cite a page by the key of its source, as in `[@key, para. 2]`; one that"
    )
    (hint,) = hints(others, (MARK, f"{MARK} [@The Gazette, at its end]"))
    assert hint == r"write `[@key]`, or `\[` where no source is cited"


def test_a_source_is_known_by_its_number(others):
    numbered = ("    title: Bridge closed", "    number: No. 24-07\n    title: Bridge closed")
    for mark in ("[No. 24-07, para. 2]", "[24-07, para. 2]", "[@No. 24-07, para. 2]"):
        assert mended(others, made((MARK, mark, *numbered))) == made((MARK, MARK, *numbered))
    bare = (numbered[0], '    number: "5"\n    title: Bridge closed')
    assert told(others, made((MARK, f"{MARK} (5, p. 3) and (5 March 2024)", *bare))) == []
    for name in ("No. 24-07", "24-07", "1"):
        (hint,) = hints(others, (*TWO, f"source: {KEY}", f'source: "{name}"', *numbered))
        assert hint.startswith(f"did you mean `{KEY}`")


@pytest.mark.parametrize("word", ["none", "n/a", "Unknown", "-"])
def test_what_says_that_there_is_no_source_is_none(others, word):
    (problem,) = told(others, made((f"source: {KEY}", f'source: "{word}"')))

    assert problem.message == f"`{word}` is no source"
    assert problem.hint.startswith("name a source, or remove this entry; a claim that has no")
    event = f'timeline:\n  - {{id: a, date: "2024", title: It is shut, sources: ["{word}"]}}\n'
    (problem,) = told(others, made(("open_questions:", f"{event}open_questions:")))
    assert problem.hint == "name a source, or remove this entry"


def test_texts_that_show_no_citation_have_none(others):
    for mark in (MARK, f"({KEY}, para. 2)", f"[{KEY}]", "[The Gazette, para. 2]", "[1]", "[^1]"):
        text = made(("The council closed the bridge.", f"The council closed the bridge {mark}."))
        (problem,) = told(others, text)
        assert problem.message == f"`{mark}` stands in a text that shows no citations"
        assert told(others, text.replace(f" {mark}.    #", ".    #")) == []
    both = made((*TWO, "closed the bridge.", "closed the bridge [The Gazette, para. 2]."))
    assert len(told(others, both)) == 1
    assert told(others, made(("closed the bridge.", f"closed the bridge @{KEY}."))) == []
    titled = made(("Bridge closed until further notice", "'Bridge closed [1]'"))
    assert told(others, titled) == []


TITLE = "title: Town council closes a bridge, member testifies"


ODD_DATES = [
    *("2024-03-05T10:00:00Z", "2024-03-05 10:00", "2024-03-05T10:00", "2024-03-05, 10:00 UTC"),
    *("2024-03-05T23:30:00+02:00", "2024-3-5", "2024-03-05Z", "5/3/2024", "05.03.24", "20240305"),
    *("March 5, 2024", "5 March 2024", "on Tuesday, March 5, 2024", "about 5 March 2024"),
    *("2024-02-30", "2024-00-00", "2024-13-01", "2024-03-00", "0000-01-01", "-0500-03-15"),
    *("2024-03-05/2024-03-05", "2024-03-05/..", "[2024-03-05]", "{2024-03-05}", "2024-03-05~"),
    *("45560", "99999", "March 2024", "2024", "FY2024", "2024-Q1", "spring 2024", "ca. 2024"),
    *("before 2024", "since March 2024", "2023-2024", "5 to 9 March 2024", "1/2/2024 or 3/4/2024"),
    *("May or June 2024", "[..2024-03-05", "..", "present", "unknown", "soon", "?", "XXXX"),
    *("Y12024", "12024-03-05", "500 BC", "2024-03-05T10", "10:00", "2024-03-05 at 10:00"),
]
DATES = {Day: "Day", EdtfDate: "EdtfDate", StartDate: "StartDate", EndDate: "EndDate"}
OFFERED = re.compile(r"`([^`]+)`")
OF_OTHER_KEY = re.compile(r"`[^`]+` behind `\w+:`")


@pytest.mark.parametrize("field", DATES, ids=DATES.get)
@pytest.mark.parametrize("text", ODD_DATES)
def test_no_date_is_offered_that_is_refused(field, text):
    adapter = TypeAdapter(field)
    try:
        adapter.validate_python(text)
    except ValidationError as error:
        (detail,) = error.errors()
        here = OF_OTHER_KEY.sub("", detail["ctx"]["hint"])
        offered = [form.strip('"') for form in OFFERED.findall(here)]
        assert text not in offered
        for form in offered:
            assert adapter.validate_python(form)


ONE_EACH: list[tuple[Changes, str]] = [
    (("\nclaims:", "\n---\nclaims:"), "`---` starts a second document"),
    (("\nsources:", "\n---\nsources:"), "`---` starts a second document"),
    (
        ('opened: "2024', 'opened: "2034'),
        "`opened` lies in the future, and `reviewed` is before it",
    ),
    (("id: bridge-closed", "id: “Bridge Closed”"), "`“Bridge Closed”` can't be an id"),
    (("status: preliminary", "status: “factul”"), "`status` can't be `“factul”`"),
    (
        (TEXT, '{"title": "x", "schema": 1}'),
        (
            "`summary`, `status`, `opened`, `reviewed`, `topics`, `jurisdictions`, `occurred` "
            "and `claims` are missing"
        ),
    ),
    (("    text: The council closed the bridge.", "    #"), "`text` is missing"),
    (
        ("    type: article-newspaper\n    title: Bridge", "    # title: Bridge"),
        "`type` and `title` are missing",
    ),
]


@pytest.mark.parametrize(("changes", "message"), ONE_EACH)
def test_one_mistake_is_told_once(others, changes, message):
    assert [problem.message for problem in told(others, made(changes))] == [message]


def test_marks_of_a_word_processor_are_told_beside_what_is_refused(others):
    changes = (
        'opened: "2024-03-05"',
        "opened: “5/3/2024”",
        "voice: testimony",
        "voice: “testimony”",
    )
    first, second = told(others, made(changes))

    assert first.message == "`“5/3/2024”` is not a day"
    assert second.hint.startswith('write `"testimony"`')
    assert hints(others, ("id: bridge-closed", "id: “Bridge–Closed”"))[0].startswith(
        'write `"bridge-closed"`'
    )


def test_a_title_and_a_claim_are_no_quotations(others):
    claim = "The council closed the bridge."
    changes = (f"{TITLE}\n", "title: “Council closes a bridge”\n", claim, f"„{claim}“")
    title, text = told(others, made(changes))

    assert {title.code, text.code} == {"marked-quote"}
    assert title.hint.startswith("write `Council closes a bridge`; exact words")
    assert text.hint.startswith(f"write `{claim}`; ")
    for whole in ("“Closed” and “open”", "The “closed”", "“Closed”, says the mayor"):
        assert told(others, made((f"{TITLE}\n", f"title: {whole}\n"))) == []


@pytest.mark.parametrize("code", ["Texas", "usa", "United States", "U.S.A.", "texas"])
def test_a_country_or_state_is_meant_by_its_name(others, code):
    mend = mended(others, made(("[US]", f"[{code}]")))

    assert mend == made(("[US]", "[US-TX]" if "exas" in code else "[US]"))


def bare_of(line: str) -> str:
    """A line without its comment."""
    return line.partition("  #")[0].rstrip()


@pytest.mark.parametrize("key", ["opened", "reviewed", "topics", "occurred", "    by"])
def test_a_comment_that_lost_its_sign_is_told_as_one(others, key):
    (line,) = (line for line in TEXT.splitlines() if line.startswith(f"{key}:"))
    (problem,) = told(others, made((line, line.replace("# ", "", 1))))
    (given,) = _GIVEN.findall(problem.hint)

    assert problem.message == "a `#` is missing before this, where a comment begins"
    assert given == f"{bare_of(line).strip()}  # {line.partition('# ')[2]}"
    assert line[: problem.position.column - 1].rstrip() == bare_of(line)
    assert told(others, made((line, f"{line[: line.index(key.strip())]}{given}"))) == []


def test_a_long_comment_that_lost_its_sign_is_told_too(others):
    long = f'{TITLE[:6]} "{TITLE[7:]}"  {"word " * 20}'

    assert hints(others, (TITLE, long)) == ["write `#` before it"]
    assert "quotation marks" in hints(others, (TITLE, 'title: "A"  and "B"'))[0]
    assert "quotation marks" in hints(others, (TITLE, 'title: "A"  [b]'))[0]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        (TITLE, '"title": "Bridge closed",', 'title: "Bridge closed"'),
        (TITLE, "title: 'Bridge closed' ; # so", "title: 'Bridge closed'"),
        ("topics: [audits]", '"topics": ["audits"],', 'topics: ["audits"]'),
        ("  - id: why", '  - "id": "why",', '  - id: "why"'),
    ],
)
def test_a_line_of_json_loses_its_comma(others, old, new, meant):
    assert mended(others, made((old, new))) == made((old, meant))


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
@pytest.mark.parametrize(
    "word", ["preliminary", "[US", "why", "testimony", "source: gazette-2024-03-02", "closed\n"]
)
def test_a_no_break_space_beside_a_word_is_named(others, space, word):
    end = f"{word.rstrip()}{space}{word[len(word.rstrip()) :]}"
    (problem,) = told(others, made((word, end)))

    assert problem.message.startswith("a no-break space stands beside `")
    assert problem.hint.startswith("delete the space, and write `")


def test_no_break_spaces_are_told_once(others):
    changes = ("voice: testimony", "voice: testimony\u00a0", "status: ", "status: \u00a0")
    assert hints(others, changes) == [
        "delete the space, and write `preliminary` (so also on line 26)"
    ]
    # Of what is refused besides that alone is told.
    assert hints(others, ("id: why", "id: Why \u00a0")) == ["write `why`"]
    for changes in (("status: preliminary", "status: \u00a0"), ("id: why", "id: “”\u00a0")):
        assert "no-break" not in told(others, made(changes))[0].message
    for changes in (("para. 2\n", "para. 2\u00a0\n"), ("bridge.  ", "bridge.\u00a0  ")):
        assert told(others, made(changes)) == []
    marked = hints(others, ("status: preliminary", "status: “preliminary”\u00a0"))
    assert marked[0].startswith('write `"preliminary"`')


def title_of(text: str) -> str:
    return str(yaml.safe_load(text)["title"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        # The marks are those of the text: all of it stays.
        ("“Closed: we told them”, says the mayor", ""),
        ("“Closed” and “open: why”", ""),
        ("„Closed: why“, says the mayor", ""),
        ("«Closed: why», says the mayor", ""),
        ("The mayor: “we told them”", ""),
        ("The mayor: we told “them”", ""),
        ('"Closed: why" and "open: why"', ""),
        ('"Closed" and "open: why"', ""),
        ("‘Tis closed: don’t go", ""),
        ("’Tis closed: don’t go", ""),
        # They stand in the place of plain ones.
        ("“Closed: we told them”", "Closed: we told them"),
        ("„Closed: why“", "Closed: why"),
        ("‘Don’t: go’", "Don’t: go"),
        ('“Closed: why"', "Closed: why"),
        ("“The mayor said “no”: why”", "The mayor said “no”: why"),
        ('"The mayor said "no": why"', 'The mayor said "no": why'),
        ("'it's closed: why'", "it's closed: why"),
        ("''Closed: why''", "Closed: why"),
        ("`Closed: why`", "Closed: why"),
    ],
)
def test_a_title_in_marks_keeps_those_that_are_its_own(others, written, meant):
    after = mended(others, made((TITLE, f"title: {written}")))

    assert title_of(after) == (meant or written)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ('"closed”', '`"closed"`'),
        ('"we told “them”', '`"we told “them”"`'),
        ('"we “told” them”', '`"we “told” them"`'),
        ('"the mayors’', '`"the mayors’"`'),
        ("'closed’", "`'closed'`"),
    ],
)
def test_a_mark_that_is_not_closed_keeps_those_inside(others, written, hint):
    (problem,) = told(others, made((TITLE, f"title: {written}")))

    assert problem.hint == f"close it at the end of the text: {hint}"


def test_no_text_is_offered_where_its_own_mark_is_not_closed(others):
    assert hints(others, (TITLE, "title: “Closed: we told them")) == [
        'put the text in plain quotation marks (`"`), without `“` or with its other one'
    ]


@pytest.mark.parametrize(
    "written",
    [
        "audits, impeachment",
        "[audits; impeachment]",
        "audits and impeachment",
        "audits, impeachmnt",
    ],
)
def test_names_in_one_text_are_written_as_a_list(others, written):
    (hint,) = hints(others, ("topics: [audits]", f"topics: '{written}'"))

    assert "`[audits, impeachment]`" in hint
    assert told(others, made(("topics: [audits]", "topics: [audits, impeachment]"))) == []


def test_of_several_names_those_that_nobody_knows_are_told(others):
    (hint,) = hints(others, ("topics: [audits]", "topics: audits, jails"))

    assert hint.startswith(
        "write a comma between the names, in brackets: `[audits, jails]`, with one that is known in"
        " the place of `jails`: `alternatives-to-detention`, "
    )
    for words in ("jails, prisons", ", ".join(["audits"] * 9 + ["jails"] * 2)):
        (hint,) = hints(others, ("topics: [audits]", f"topics: {words}"))
        assert "in brackets" not in hint


def test_an_entry_that_stands_there_again_is_to_be_deleted(others):
    other = CLAIM.replace("closed the bridge.", "shut the bridge.")
    nearly = "all but its `text:` stands there too: delete one of the two, or give each its own id"

    assert hints(others, (CLAIM, CLAIM * 2)) == [
        "all of it stands there too: delete one of the two"
    ]
    assert hints(others, (CLAIM, CLAIM + other)) == [nearly]
    assert hints(
        others, (CLAIM, CLAIM + other.replace("locator: para. 2", "locator: para. 3"))
    ) == ["give each its own id"]
    assert len(hints(others, (CLAIM, CLAIM * 25))) == 21


def test_a_claim_that_got_another_id_is_renamed_by_the_command(others):
    link = ("open_questions:", "narrative: See [it](claim:bridge-closed).\nopen_questions:")
    other = ("- id: bridge-closed ", "- id: council-shut-road ")

    assert "write this one back and use `casefiles rename`" in hints(others, (*link, *other))[0]
    assert told(others, made(link)) == []


CLAIM = TEXT[TEXT.index("  - id: bridge-closed") : TEXT.index("\nopen_questions")]


ENTRIES = ("  - id: why", "      - source: gaz", "  - id: bridge-closed")


@pytest.mark.parametrize("sign", "–—•·*")
@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_begins_with_a_plain_hyphen(others, sign, entry):
    assert mended(others, made((entry, entry.replace("-", sign, 1)))) == TEXT


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("\n  – audits\n", "write `- audits`, with a plain hyphen"),
        (
            "\n  –\u00a0audits\n  –\u00a0impeachment\n",
            "write `- audits`, with a plain hyphen (so also on line 12)",
        ),
        (" – audits\n", "did you mean `audits`?"),
        ("\n  – audits and more\n", ""),
        ("\n  – audits here –\n", ""),
        ('\n  "– audits"\n', "did you mean `audits`?"),
    ],
)
def test_words_of_a_list_begin_with_a_plain_hyphen(others, written, hint):
    topics = TEXT[TEXT.index("topics:") : TEXT.index("jurisdictions:")]
    (problem,) = told(others, made((topics, f"topics:{written}")))

    assert problem.hint.startswith(hint)
    assert ("begins no entry" in problem.message) == hint.startswith("write")


def test_entries_of_one_key_begin_with_a_plain_hyphen(others):
    evidence = CLAIM[CLAIM.index("      - source") :]
    plain = f"      - source: {KEY}\n      - source: {KEY}\n        locator: p. 3\n"
    typed = plain.replace("- source", "– source", 1)
    (problem,) = told(others, made((evidence, typed)))

    assert str(problem.position).endswith(":30:7")
    assert problem.message == "`–` begins no entry of a list"
    assert problem.hint == f"write `- source: {KEY}`, with a plain hyphen"

    both = f"      – source: {KEY}\n      – locator: p. 3\n"
    (problem,) = told(others, made((evidence, both)))[:1]
    assert problem.hint == f"write `- source: {KEY}`, with a plain hyphen (so also on line 31)"
    after = "      – source:\n      locator: p. 3\n"
    assert "write `- source: ...`, with a plain hyphen" in hints(others, (evidence, after))


def another(part: str) -> str:
    """Return one like it, under another name."""
    words = {"bridge-closed": "second-one", f"  {KEY}:": "  second-one:", "closed the": "left the"}
    for old, new in words.items():
        part = part.replace(old, new)
    return part


def named(claim: str) -> str:
    return claim.replace("- id: bridge-closed", "bridge-closed:")


def dashed(source: str) -> str:
    return source.replace(f"  {KEY}:", f"  - {KEY}:")


MARKS_OF_ENTRIES: dict[str, tuple[Changes, Changes]] = {
    "the first claim by its name": (
        (CLAIM, named(CLAIM) + another(CLAIM)),
        (CLAIM, CLAIM + another(CLAIM)),
    ),
    "the second claim by its name": (
        (CLAIM, CLAIM + another(named(CLAIM))),
        (CLAIM, CLAIM + another(CLAIM)),
    ),
    "a dash before the first source": (
        (SOURCE, dashed(SOURCE) + OTHER),
        (SOURCE, SOURCE + OTHER),
    ),
    "a dash before the second source": (
        (SOURCE, SOURCE + OTHER.replace("  gazette", "  - gazette")),
        (SOURCE, SOURCE + OTHER),
    ),
}


@pytest.mark.parametrize("mistake", MARKS_OF_ENTRIES)
def test_an_entry_gets_its_dash_or_loses_it(others, mistake):
    wrong, meant = map(made, MARKS_OF_ENTRIES[mistake])
    (problem,) = told(others, wrong)

    assert applied(wrong, problem) == meant
    assert {each.code for each in told(others, meant)} <= {"unused-source"}


PLAIN = "text: The council closed the bridge."


@pytest.mark.parametrize(
    ("changes", "meant"),
    [
        # What YAML takes for something else.
        ((PLAIN, "text: **The council** closed the bridge."), f'"{PLAIN[6:]}"'),
        ((PLAIN, "text: *The* council *closed* the bridge."), f'"{PLAIN[6:]}"'),
        (("topics: [audits]", "topics: #audits"), "topics: audits"),
        (("topics: [audits]", "topics: #audits, #impeachment"), "topics: [audits, impeachment]"),
        (("topics: [audits]", "topics: [#audits, #impeachment]"), "topics: [audits, impeachment]"),
        (("topics: [audits]", "topics:\n  - #audits"), "topics:\n  - audits"),
        (("topics: [audits]", 'topics: ["#audits"]'), 'topics: ["audits"]'),
        (("voice: testimony", "voice: #testimony  # how"), "voice: testimony  # how"),
        (('occurred: "2024-03-01"', "occurred: ?"), 'occurred: "XXXX"'),
        # Signs that would be shown.
        ((PLAIN, "text: The **council** closed the bridge."), PLAIN),
        ((PLAIN, "text: The _council_ closed the bridge."), PLAIN),
        ((PLAIN, "text: The __council closed__ the bridge."), PLAIN),
        ((PLAIN, 'text: "*The council* closed the bridge."'), f'"{PLAIN[6:]}"'),
        ((PLAIN, "text: The *council* closed the bridge."), PLAIN),
        ((PLAIN, "text: The council closed [the bridge](claim:bridge-closed)."), PLAIN),
        ((PLAIN, "text: The <b>council</b> closed the bridge."), PLAIN),
        ((PLAIN, "text: The <span class='x'>council</span> closed the bridge."), PLAIN),
        ((PLAIN, "text: The council closed the bridge &amp; road."), PLAIN[:-1] + " & road."),
        ((PLAIN, "text: The council closed the bridge &#38; road."), PLAIN[:-1] + " & road."),
    ],
)
def test_signs_that_show_or_hide_a_text_go(others, changes, meant):
    old, new = changes
    after = mended(others, made((old, new)))

    assert after == made((old, f"text: {meant}" if meant.startswith('"') else meant))


@pytest.mark.parametrize(
    "sign", ["<br>", "<BR />", "<img src=x>", "</p>", "<!-- why -->", "&nbsp;"]
)
def test_a_sign_without_words_is_to_be_taken_out(others, sign):
    (problem,) = told(others, made((PLAIN, f"text: The council{sign} closed the bridge.")))

    assert problem.message == f"`{sign}` is HTML, and would be shown as it stands"
    assert problem.hint == "take it out"


THEIRS = (
    "title: Bridge closed until further notice",
    "container-title: The Gazette",
    "quote: closed until further notice",
)


@pytest.mark.parametrize("words", THEIRS)
@pytest.mark.parametrize(
    ("pasted", "meant"),
    [("&#8217;s ", "’s "), ("&amp;", "&"), (" <i>a</i> ", " a "), (" <a href='/x'>b</a> ", " b ")],
)
def test_html_in_the_words_of_others_is_a_slip_too(others, words, pasted, meant):
    first, rest = words.rsplit(" ", 1)

    after = mended(others, made((words, f"{first}{pasted}{rest}")))

    assert after == made((words, f"{first}{meant}{rest}"))


def test_a_wide_space_becomes_one(others):
    (problem,) = told(others, made((THEIRS[0], THEIRS[0].replace("d u", "d&nbsp;u"))))

    assert problem.hint == "write a space in its place"
    for text in ("council &nbsp;closed", "council&shy;closed"):
        assert hints(others, (PLAIN, PLAIN.replace("council closed", text))) == ["take it out"]


ADDRESS = "https://example.org/bridge-closed"


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        ("?a=1&amp;b=2&amp;c=3", "?a=1&b=2&c=3"),
        ("?a=1&#38;b=2", "?a=1&b=2"),
        ("?utm_source=x&amp;b=2", "?b=2"),
        ("?b=2&amp;utm_source=x", "?b=2"),
    ],
)
def test_an_address_out_of_html_leads_to_its_page(others, pasted, meant):
    (problem,) = told(others, made((ADDRESS, ADDRESS + pasted)))

    assert problem.hint == f"write `{ADDRESS}{meant}`"
    assert told(others, made((ADDRESS, ADDRESS + meant))) == []


def test_a_case_out_of_a_mail_is_told_once(others):
    quoted = "".join(f"> {line}".rstrip() + "\n" for line in TEXT.splitlines())

    (problem,) = told(others, quoted)

    assert problem.message == "this line begins with `>`, as mails mark what they quote"


def test_a_link_out_of_html_is_told_once(others):
    link = f'<a href="{ADDRESS}">council</a>'
    assert mended(others, made((PLAIN, PLAIN.replace("council", link)))) == TEXT
    assert hints(others, ("of a town council", f"of a town {link}")) == [
        f"write `[council]({ADDRESS})`"
    ]
    assert told(others, made(("of a town council", f"of a town [council]({ADDRESS})"))) == []


@pytest.mark.parametrize(
    "words",
    [
        *("5 * 3 * 2", "a < b", "<5 of 10>", "R&D; AT&T;", "x_1_y", "2**3**4", "*see note"),
        *("<redacted>", "List<int>", "5 < 6 and <b 7>", "a<b and c>d", "</redacted>", "<b7>"),
        *("&lt;b&gt;", "&#60;b&#62;", "&LT;", "*NSYNC* fans", "the *nix and BSD* people"),
        *("the file __init__ is", "*NSYNC fans*"),
    ],
)
def test_signs_that_mean_themselves_stay(others, words):
    assert told(others, made((PLAIN, f'text: "It was {words}, it says."'))) == []


WITNESS = "{label: Member of the council, private: true, role: witness}"
WITNESS_BELOW = "label: Member of the council\n    private: true\n    role: witness"


def with_part(part: str) -> str:
    """Return the case with one more part of it."""
    return made(("\nclaims:", f"\n{part}\nclaims:"))


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        ("  - {entity: osbi}\n  - WITNESS\n", 24),
        ("  - WITNESS\n  - {entity: osbi}\n", 25),
        ("  - entity: osbi\n  - WITNESS\n", 24),
        (f"  - entity: osbi\n  - {WITNESS_BELOW}\n", 24),
        ("  - {label: Clerk, private: true}\n  - {entity: osbi, role: witness}\n", 24),
    ],
)
def test_who_lacks_a_role_is_not_joined_with_somebody_else(others, entries, line):
    entity = SourceText("content/entities/osbi.yml", ENTITY.encode())
    text = with_part(f"involved:\n{entries}".replace("WITNESS", WITNESS))

    (problem,) = told(others, text, entity)

    assert (problem.position.line, problem.message) == (line, "`role` is missing")


def test_an_entry_that_says_more_than_it_must_is_its_own(others):
    first = "      - quote: closed until further notice\n"
    text = made(("    evidence:\n", f"    evidence:\n{first}"))

    (problem,) = told(others, text)

    assert (problem.position.line, problem.message) == (30, "`source` is missing")


def test_a_role_behind_a_dash_of_its_own_is_joined(others):
    entity = SourceText("content/entities/osbi.yml", ENTITY.encode())
    entry = "involved:\n  - entity: osbi\n  - role: auditor\n"

    (problem,) = told(others, with_part(entry), entity)

    assert problem.message == "the dash before `role` begins an entry of its own"
    assert told(others, with_part(entry.replace("- role", "  role")), entity) == []


@pytest.mark.parametrize("sign", ["1.", "1)", "a)", "+", "12."])
def test_another_sign_than_a_dash_is_told_at_its_line(others, sign):
    text = made(("  - id: bridge-closed", f"  {sign} id: bridge-closed"))
    (problem,) = told(others, text)

    assert problem.message == f"`{sign}` begins no entry of a list"
    assert mended(others, text) == TEXT


def test_numbers_before_entries_are_told_with_their_lines(others):
    entries = "".join(
        f"      {number}. source: {KEY}\n        locator: para. {number}\n" for number in (1, 2, 3)
    )
    first = f"      - source: {KEY}\n        locator: para. 2\n"
    (problem,) = told(others, made((first, entries)))

    line = TEXT[: TEXT.index(first)].count("\n") + 1
    assert problem.position.line == line
    assert problem.hint.endswith(f" (so also on lines {line + 2}, {line + 4})")


def test_the_first_line_of_an_entry_without_its_dash_is_named(others):
    text = made((f"      - source: {KEY}\n", f"      source: {KEY}\n"))
    (problem,) = told(others, text)

    assert problem.message == (
        "a dash is missing before `source`, which begins an entry of `evidence`"
    )
    assert mended(others, text) == TEXT


def test_a_source_at_the_margin_belongs_below_the_others(others):
    text = made((SOURCE, SOURCE + OTHER[2:]))
    (problem,) = (each for each in told(others, text) if each.severity == "error")

    assert problem.message == "`gazette-2024-03-09` stands beside `sources`, and belongs below it"
    assert problem.hint == "indent lines 22-28 by 2 spaces more"


def test_a_strange_key_behind_the_sources_is_none_of_them(others):
    text = made((SOURCE, f"{SOURCE}strange:\n  title: A\n  other: b\n"))
    (problem,) = told(others, text)

    assert problem.message == "`strange` is not a known key"


OF_COPY = "https://web.archive.org/web/{}0504120000/https://example.org/bridge-closed"


def test_of_a_copy_whose_address_has_a_day_that_is_to_come_the_address_is_blamed(others):
    copy = f'    archived: {{url: "{OF_COPY.format(2042)}", date: "2024-05-04"}}\n'
    text = made(("    licence:", f"{copy}    licence:"))
    (problem,) = told(others, text)

    assert problem.message == (
        "the address of the copy has the day 2042-05-04, which lies in the future"
    )
    assert problem.position.column == copy.index('"') + 1
    assert told(others, text.replace(OF_COPY.format(2042), OF_COPY.format(2024))) == []


@pytest.mark.parametrize(
    ("seen", "done"),
    [
        (f'archived: {{url: "{OF_COPY.format(2024)}", date: "2024-05-04"}}', "archived"),
        ('accessed: "2024-05-04"', "read"),
        (
            'accessed: "2024-05-04"\n    archived: {url: "https://a.example/", date: "2024-05-04"}',
            "archived",
        ),
    ],
)
def test_a_source_of_a_day_that_is_to_come_is_told_once(others, seen, done):
    issued = 'issued: "2024-03-02"'
    (problem,) = told(others, made((issued, f'issued: "2032-03-02"\n    {seen}')))

    assert (problem.code, problem.message) == (
        "date-order",
        f"`issued: 2032-03-02` lies in the future, and the source was {done} before",
    )


BIBTEX = """\
  @article{Courier_2023,
    author = {Delling, Ruth},
    title = {{The} bridge: why},
    journal = "The Courier",
    year = 2023,
    month = may,
    url = {https://example.org/x}}
"""


@pytest.mark.parametrize("above", ["sources:\n", "    licence: all-rights-reserved\n"])
def test_an_entry_of_bibtex_is_told_as_that(others, above):
    (problem,) = told(others, made((above, above + BIBTEX)))

    assert problem.message == "`@article` begins an entry of BibTeX, which is no YAML"
    assert problem.hint == (
        "save it as a file `x.bib`, and `casefiles new source --source x.bib` makes a source of "
        "it; or write `courier-2023:` in its place, with "
        "`author: [{family: Delling, given: Ruth}]`, "
        '`title: "The bridge: why"`, `container-title: The Courier`, `issued: "2023"`, '
        "`URL: https://example.org/x`, `type: ...`, `licence: ...` below"
    )
    _, *lines = _NAMED.findall(problem.hint.partition("or write")[2])
    lines[-2:] = ["type: article-newspaper", "licence: all-rights-reserved"]
    below = "".join(f"    {line}\n" for line in lines)
    mark = made(("2024-03-02, para. 2]", "2024-03-02, para. 2; @courier-2023]"))
    assert told(others, mark.replace(SOURCE, f"{SOURCE}  courier-2023:\n{below}")) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("journal = {The Courier},\n    year = {2024},", 'container-title: The Courier|"2024"'),
        ("year = {2024},\n    journal = {The Courier},", 'issued: "2024"|The Courier'),
    ],
)
def test_lines_of_bibtex_are_given_in_our_words(others, written, meant):
    lines = '    container-title: The Gazette\n    issued: "2024-03-02"\n'
    (problem,) = told(others, made((lines, f"    {written}\n")))

    first, also = _NAMED.findall(problem.hint)
    assert (first, also.partition(": ")[2]) == tuple(meant.split("|"))
    assert problem.hint.endswith(" on line 19")
    assert told(others, made((lines, f"    {first}\n    {also}\n"))) == []


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        (r"title = {The \emph{bridge}}", "title: ..."),
        (r'title = "M{\"u}ller \& Stra{\ss}e",', 'title: "Müller & Straße"'),
        (r"url = {\url{https://example.org/x\_1}}", "URL: https://example.org/x_1"),
        (
            "author = {Delling, Ruth and Poe, Jane},",
            "author: [{family: Delling, given: Ruth}, {family: Poe, given: Jane}]",
        ),
        ("author = {Delling, Ruth and others},", "author: ..."),
        ("author = {The Council}", "author: ..."),
        ("url = {},", "URL: ..."),
    ],
)
def test_of_bibtex_no_word_is_made_up(others, field, meant):
    (problem,) = told(others, made((SOURCE, f"{SOURCE}    {field}\n")))

    assert problem.hint == f"write `{meant}`"


def test_a_key_with_another_sign_for_its_colon_is_no_bibtex(others):
    line = "container-title: The Gazette"
    (problem,) = told(others, made((line, line.replace(":", " ="))))

    assert "BibTeX" not in problem.message


def test_bibtex_without_a_key_is_told_too(others):
    (problem,) = told(others, made(("sources:\n", "sources:\n  @misc{,\n    note = {x}}\n")))

    assert "or write `key:` in its place, with `type: ...`" in problem.hint


@pytest.mark.parametrize(
    ("changes", "key", "meant"),
    [
        (("    issued:", "    date:"), "date", "issued"),
        (('issued: "2024-03-02"', 'year: "2024"'), "year", "issued"),
        (("container-title:", "publicationTitle:"), "publicationTitle", "container-title"),
    ],
)
def test_a_key_of_zotero_is_told_with_ours(others, changes, key, meant):
    assert mended(others, made(changes)) == made((changes[0], changes[1].replace(key, meant)))


def test_names_of_zotero_are_told_with_ours(others):
    author = "    author:\n      - {lastName: Delling, firstName: Ruth}\n"
    text = made(("    URL:", f"{author}    URL:"))

    assert [problem.hint for problem in told(others, text)] == [
        "did you mean `family`?",
        "did you mean `given`?",
    ]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_text_below_a_heading_at_the_margin_is_indented_from_there(others, gap):
    lines = f"{gap}## What happened\n{gap}The council closed it.\n\n  It was shut.\n"
    (problem,) = told(others, with_part(f"narrative: |\n{lines}"))

    line = 24 + len(gap)
    assert (problem.position.line, problem.position.column) == (line, 1)
    assert problem.hint == (
        "indent each of its lines by 2 spaces, from `## What happened` on, which is a comment "
        "where it stands"
    )
    indented = re.sub(r"(?m)^ *(?=\S)", "  ", lines)
    assert told(others, with_part(f"narrative: |\n{indented}")) == []


@pytest.mark.parametrize(
    ("part", "hint"),
    [
        (
            "places:\n  name: A county road\n  note: county not stated\n",
            "write `- name: A county road`, and indent the lines below it by two more",
        ),
        ("places:\n  name: A road\n", "write `- name: A road`"),
        ('places:\n  name: "A road"\n', "write `- name: ...`"),
        (f"places:\n  name: {'A road ' * 20}\n", "write `- name: ...`"),
        ("places: {name: A road}\n", "put `[` before it, and `]` behind it"),
    ],
)
def test_one_thing_is_written_as_the_entry_of_a_list(others, part, hint):
    assert [problem.hint for problem in told(others, with_part(part))] == [hint]


def test_evidence_without_its_dash_gets_one_alone(others):
    dashed = "      - source: gazette-2024-03-02\n        locator: para. 2\n        quote:"
    flat = dashed.replace("- ", "").replace("        ", "      ")

    (problem,) = told(others, made((dashed, flat)))

    assert problem.hint.startswith("write `- source: gazette-2024-03-02`, and indent the lines")


QUOTE = "quote: closed until further notice    # exact, at most 25 words"


@pytest.mark.parametrize(
    ("first", "rest", "else_key"),
    [
        ("closed until", "further notice", "; write `further: notice` if it is a key"),
        ("closed until further", "notice", "; write `notice: ...` if it is a key"),
        ("closed until", "Further notice", "; else remove it"),
    ],
)
def test_a_line_out_of_the_text_above_is_put_behind_it(others, first, rest, else_key):
    broken = made((QUOTE, f"quote: {first}    # exact\n{rest}"))
    (problem,) = told(others, broken)
    whole = f"quote: {first} {rest}"

    assert problem.hint == (
        f"put it behind the text above if it belongs to it: `{whole}`{else_key}"
    )
    assert told(others, made((QUOTE, whole))) == []


def test_a_long_text_is_not_written_out(others):
    (problem,) = told(others, made((QUOTE, f"quote: {'shut ' * 40}\nfurther notice")))

    assert problem.hint.startswith("put it behind the text above if it belongs to it; write")


def test_a_key_that_stands_elsewhere_too_has_lost_its_colon(others):
    (problem,) = told(others, made((QUOTE, "quote: closed until\ntitle of a text")))

    assert problem.hint.startswith("write `title: of a text` if it is a key")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("p. 14, Table 2", "p. 14"),
        ("para. 6, line 2", "para. 6"),
        ("6th paragraph", "para. 6"),
        ("41 min 10 s", "00:41:10"),
        ("1h02m", "01:02:00"),
        ("2 hours", "02:00:00"),
        ("S. 14", "p. 14"),
        ("S. 14-16", "pp. 14-16"),
        ("Seite 14", "p. 14"),
    ],
)
def test_a_place_in_other_words_is_offered_in_ours(others, written, meant):
    line = "locator: para. 2"

    (hint,) = hints(others, (line, f"locator: {written}"))

    assert hint.startswith(f"write `{meant}`")
    assert told(others, made((line, f"locator: {meant}"))) == []


@pytest.mark.parametrize(
    "written", ["headline", "last paragraph", "chapter 4", "Table 2", "slide 4"]
)
def test_a_place_that_is_none_may_be_left_out(others, written):
    (hint,) = hints(others, ("locator: para. 2", f"locator: {written}"))

    assert hint.endswith("or `00:41:10`, or remove the line")


@pytest.mark.parametrize("written", ["99 min", "3rd man", "Seite Z-1"])
def test_no_place_is_made_up(others, written):
    (hint,) = hints(others, ("locator: para. 2", f"locator: {written}"))

    assert hint.endswith("`line 18` or `00:41:10`")


COPY = "https://web.archive.org/web/20240305120000/https://example.org/bridge-closed"


@pytest.mark.parametrize(
    ("query", "address", "meant"),
    [
        ("", COPY, f'archived: {{url: {COPY}, date: "2024-03-05"}}'),
        ("?a=[1]", f"{COPY}?a=[1]", f'archived: {{url: "{COPY}?a=[1]", date: "2024-03-05"}}'),
        (
            "",
            "https://archive.today/abc",
            "archived: {url: https://archive.today/abc, date: ...}",
        ),
    ],
)
def test_the_address_of_a_copy_is_written_with_its_day(others, query, address, meant):
    line = "    URL: https://example.org/bridge-closed\n"
    same = f'    URL: "https://example.org/bridge-closed{query}"\n'
    (hint,) = hints(others, (line, f"{same}    archived: {address}\n"))

    assert hint.startswith(f"write `{meant}`")
    right = meant.replace("...", '"2024-03-05"')
    assert told(others, made((line, f"{same}    {right}\n"))) == []


def test_a_place_without_a_page_is_written_by_its_name(others):
    (hint,) = hints(others, ("\nclaims:", "\nplaces: [Wrenfield County]\n\nclaims:"))

    assert hint.endswith("; a place without a page is `{name: Wrenfield County}`")
    assert told(others, with_part("places: [{name: Wrenfield County}]\n")) == []


def test_who_is_described_is_written_as_a_private_person(others):
    party = "{label: Member of the council, private: true}"
    written = "Engineer of the water board"
    meant = f"{{label: {written}, private: true}}"
    (hint,) = hints(others, (party, written))

    assert hint.endswith(f"; a private person is `{meant}`")
    assert told(others, made((party, meant))) == []
    (hint,) = hints(others, (party, "Jane Roe"))
    assert hint.endswith("`{label: ..., private: true}`")


def test_a_case_is_not_guessed_to_mean_itself(others):
    (hint,) = hints(others, ("\nclaims:", "\nrelated: [town-closes-bridge]\n\nclaims:"))

    assert hint == "add it to content/cases/"
