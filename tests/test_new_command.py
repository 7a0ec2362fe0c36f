"""The `casefiles new` command: flags, questions at a terminal, and that nothing is lost."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
from datetime import date, datetime

import pytest
from click.testing import CliRunner

from casefiles.cli import main, new
from casefiles.core.reports import REPORTS
from support.reading import ground

EPOCH = {"SOURCE_DATE_EPOCH": "1717200000"}  # 1 June 2024
COPY = "https://web.archive.org/web/20240111093000/https://example.org/news"
RIS = "TY  - NEWS\nTI  - Bridge closed\nPY  - 2024\nUR  - https://gazette.example/1\nER  - \n"


@pytest.fixture
def project(tmp_path):
    for path, data in ground().items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return tmp_path


def run(root, *arguments, answers=None, environment=EPOCH):
    command = ["new", *arguments, "--root", str(root)]
    return CliRunner().invoke(main, command, input=answers, env=environment)


def new_files(root):
    return {
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and path.relative_to(root).as_posix() not in ground()
    }


def lines_of(path):
    """Return the lines that count, without what they are for."""
    lines = (line.split("  #")[0].rstrip() for line in path.read_text().splitlines())
    return [line for line in lines if line and not line.lstrip().startswith("#")]


def test_what_no_flag_says_becomes_a_blank(project):
    result = run(project, "a-bridge")

    assert result.exit_code == 0
    assert result.stdout == "content/cases/a-bridge.yml: 18 blanks to fill in\n"
    assert result.stderr == "`casefiles check` lists the blanks that are left.\n"
    told = CliRunner().invoke(main, ["check", "--root", str(project)], env=EPOCH)
    assert told.stdout.count("is not filled in yet [blank]") == 18
    assert told.stderr == "4 files read: 18 errors, 0 warnings\n"


def test_flags_say_what_questions_would_ask(project):
    result = run(
        project,
        *("--title", "A bridge is closed"),
        *("--topic", "Bridges", "--jurisdiction", "us", "--occurred", "about May 2023"),
        *("--source", COPY, "--claim", "The bridge was closed.", "--by", "Driver"),
        *("--voice", "report", "--yes"),
    )

    assert (result.exit_code, result.stderr[:30]) == (0, "`casefiles check` lists the bl")
    assert lines_of(project / "content/cases/bridge-closed-2023.yml") == [
        "schema: 1",
        "title: A bridge is closed",
        "summary: ___",
        "status: preliminary",
        'opened: "2024-06-01"',
        "reviewed: ___",
        "topics: [bridges]",
        "jurisdictions: [US]",
        'occurred: "2023-05~"',
        "sources:",
        "  example:",
        "    type: ___",
        "    title: ___",
        "    URL: https://example.org/news",
        "    archived:",
        f'      url: "{COPY}"',
        '      date: "2024-01-11"',
        "    status: unchecked",
        "    licence: ___",
        "claims:",
        "  - id: bridge-closed",
        "    text: The bridge was closed.",
        "    voice: report",
        "    by:",
        "      label: Driver",
        "      private: true",
        "    standing: ___",
        "    evidence:",
        "      - source: example",
        "        locator: ___",
        "        quote: ___",
    ]


def test_a_file_of_references_gives_its_sources(project):
    references = project / "two.ris"
    references.write_text(RIS + RIS.replace("UR  - https://gazette.example/1\n", ""))
    result = run(project, "a-bridge", "--source", str(references), "--by", "City of Bridges")

    assert result.exit_code == 0
    lines = lines_of(project / "content/cases/a-bridge.yml")
    assert [line for line in lines if line.startswith("  ") and line[2] != " "][:2] == [
        "  gazette-2024:",
        "  source-2024:",
    ]
    assert "    by: city" in lines
    assert "      - source: ___" in lines


def test_a_source_of_the_archive_is_cited(project):
    run(project, "source", "gazette-2024", "--source", "https://example.org/x")
    result = run(project, "a-bridge", "--source", "gazette-2024")

    assert result.exit_code == 0
    lines = lines_of(project / "content/cases/a-bridge.yml")
    assert "sources:" not in lines
    assert "      - source: gazette-2024" in lines


def test_each_entry_becomes_a_shared_source(project):
    references = project / "two.ris"
    references.write_text(RIS + RIS)
    result = run(project, "source", "--source", str(references))

    assert result.stdout == (
        "content/sources/gazette-2024.yml: 1 blank to fill in\n"
        "content/sources/gazette-2024-2.yml: 1 blank to fill in\n"
    )
    assert "type: article-newspaper" in lines_of(project / "content/sources/gazette-2024.yml")


@pytest.mark.parametrize(
    ("arguments", "path", "line"),
    [
        (("entity", "--name", "Bridge Office", "--kind", "organisation"), "bridge-office", "name"),
        (("entity", "bridge-keeper", "--kind", "person"), "bridge-keeper", "offices"),
        (("entity", "a-bridge.yml"), "a-bridge", "kind: ___"),
    ],
)
def test_begins_entities(project, arguments, path, line):
    assert run(project, *arguments).exit_code == 0
    lines = lines_of(project / f"content/entities/{path}.yml")
    assert any(each.startswith(line) for each in lines)


def test_a_record_without_blanks_says_so(project):
    result = run(project, "entity", "--name", "Bridge Office", "--kind", "organisation")

    assert result.output == "content/entities/bridge-office.yml: no blank left\n"


def test_the_day_is_that_of_the_clock(project):
    run(project, "a-bridge", environment={"SOURCE_DATE_EPOCH": ""})

    opened = next(
        line for line in lines_of(project / "content/cases/a-bridge.yml") if "opened" in line
    )
    today = datetime.now().astimezone().date()
    assert abs(today - date.fromisoformat(opened.split('"')[1])).days <= 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "write an ID, or what it is called behind --title or --name"),
        (("a", "b"), "an ID is one word, and `a b` is several"),
        (("other",), "content/cases/other.yml exists already; it is left as it is"),
        (("x", "--topic", "bridge s"), "there is no `bridge s` here; did you mean `bridges`?"),
        (
            ("x", "--topic", "war"),
            "there is no `war` here; choose from `bridges`. Is the right one missing? Choose the",
        ),
        (("x", "--voice", "war"), "there is no `war` here; choose from `report`"),
        (
            ("x", "--topic", "b"),
            "there is no `b` here; choose from `bridges`. Is the right one mis",
        ),
        (("x", "--jurisdiction", "US-N"), "there is no `US-N` here; choose from `US-NM`, `US`. Is"),
        (("x", "--jurisdiction", "States"), "there is no `States` here; choose from `US-NM`, `US`"),
        (("x", "--jurisdiction", "nm"), "there is no `nm` here; did you mean `US-NM`?"),
        (("x", "--by", "Report"), "`Report` is one of `voices:`, and nobody who speaks; write who"),
        (("x", "--by", "Uncorroborated"), "`Uncorroborated` is one of `standings:`, and nobody"),
        (("x", "--occurred", "30 February 2024"), "is no day; February 2024 has 29 days: look the"),
        (("x", "--occurred", "soon"), "`soon` is not understood as a date"),
        (("x", "--occurred", "05/06/2024"), "write `2024-06-05` for 5 June 2024, or `2024-05-06`"),
        (("x", "--source", "none.bib"), "Error: there is no file `none.bib` "),
        (("x", "--source", __file__), ".py:1: a file of references ends in one of `.bib`"),
        (("x", "--by-page", "person"), "write behind --by, in Latin letters, whose page"),
        (("x", "--by", "שלום", "--by-page", "person"), "write behind --by, in Latin letters"),
        (
            ("x", "--by", "city", "--by-page", "person"),
            "`City of Bridges` has a page here: `city`; leave `--by-page` out, and write",
        ),
        (("entity", "x", "--by-page", "person"), "--by-page is for another kind of record"),
        (("x", "--name", "y"), "--name is for another kind of record"),
        (("entity", "x", "--topic", "bridges"), "--topic is for another kind of record"),
        (("source", "x", "--title", "y"), "--title is for another kind of record"),
        (("source",), "write an ID, or an address or a file behind --source"),
        (("Bad-Id",), "`Bad-Id` can't be an id; write `bad-id`"),
        (("My Case 2025.yml",), "`My Case 2025` can't be an id; write `my-case-2025`"),
        (("entity", "..."), "`...` can't be an id; write lower-case words joined by hyphens"),
    ],
)
def test_misuse_writes_nothing(project, arguments, said):
    run(project, "entity", "--name", "Office of Bridges", "bridge-office", "--kind", "organisation")
    config = project / "site_config.yml"
    config.write_text(config.read_text().replace("{US: ", "{US-NM: New Mexico, US: ", 1))
    before = new_files(project)

    result = run(project, *arguments)

    assert result.exit_code == 2
    assert said in result.stderr.replace("\n", " ")
    assert new_files(project) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("x", "--source", "example.org/x"), "error: `example.org/x` is not an http or https"),
        (("x", "--by", "John Smith"), "error: the label `John Smith` looks like a name"),
    ],
)
def test_what_the_check_refuses_is_not_written(project, arguments, said):
    result = run(project, *arguments)

    assert (result.exit_code, result.stderr) == (1, "nothing was written\n")
    assert said in result.stdout
    assert new_files(project) == set()


def test_problems_are_told_at_their_lines_in_what_would_be_written(project):
    result = run(project, "x", "--by", "John Smith")
    place = result.stdout.partition(": ")[0]
    told = json.loads(run(project, "x", "--by", "John Smith", "--format", "json").stdout)

    assert [problem["code"] for problem in told["problems"]] == ["named-private"]
    problem = told["problems"][0]
    assert place == f"content/cases/x.yml:{problem['line']}:{problem['column']}"


@pytest.mark.parametrize("form", sorted({*REPORTS} - {"text"}))
def test_a_format_for_programs_holds_problems_alone(project, form):
    result = run(project, "a-bridge", "--format", form)

    assert result.stdout == REPORTS[form](())
    assert result.stderr.startswith("content/cases/a-bridge.yml: 18 blanks to fill in\n")
    assert new_files(project) == {"content/cases/a-bridge.yml"}


@pytest.mark.usefixtures("terminal")
def test_a_program_is_asked_nothing(project):
    result = run(project, "a-bridge", "--format", "json")

    assert (result.exit_code, json.loads(result.stdout)["problems"]) == (0, [])


def test_a_file_of_references_with_a_mistake_is_told_by_line(project):
    (project / "z.bib").write_text("\n@misc{a,\n title = {b}\n\n@misc{c, title = {d}}")
    result = run(project, "x", "--source", str(project / "z.bib"))

    assert result.exit_code == 2
    assert "z.bib:2: this entry of BibTeX has no end" in result.stderr


def test_no_archive_no_record(tmp_path):
    assert "there is no site_config.yml" in run(tmp_path, "x").stderr
    (tmp_path / "site_config.yml").write_text("name: Bridges\n")
    assert "site_config.yml has mistakes" in run(tmp_path, "x").stderr


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setattr(sys.modules[new.callback.__module__], "is_terminal", lambda: True)


@pytest.mark.usefixtures("terminal")
def test_asks_until_each_answer_passes(project):
    asked = {
        "title": ["An infamous bridge", "n", "A bridge is closed"],
        "topics": ["9", "1"],
        "jurisdictions": ["US"],
        "occurred": ["soon", "05/06/2024", "", "05/06/2024", "6 May", "3", "2"],
        "source": ["example.org/x", "https://example.org/x"],
        "claim": ["The bridge was closed."],
        "by": ["Report", "John Smith", "4", "1", "Driver", "private"],
        "voice": ["report"],
        "id": ["Bad Id.YAML", "...", "other", ""],
    }
    answers = "\n".join(answer for each in asked.values() for answer in each) + "\n"
    result = run(project, answers=answers)

    assert result.exit_code == 0
    assert "content/cases/bridge-closed-2024.yml: 8 blanks to fill in" in result.stdout
    for line in (
        "warning: `infamous` is loaded [loaded-word]",
        "there is no `9` here",
        "   1 bridges  Bridges\n",
        "`soon` is not understood as a date",
        "   2 2024-05-06  6 May 2024",
        "write a number from 1 to 2",
        "`Driver` has no page here.\n   1 private ",
        "write a number from 1 to 3\n",
        "  a private person, shown as `Driver`\n",
        "  6 May 2024 -> 2024-05-06",
        "error: `example.org/x` is not an http or https address [bad-url]",
        "  cited as example\n",
        "error: the label `John Smith` looks like a name [named-private]",
        "`Report` is one of `voices:`, and nobody who speaks; write who says it",
        "`Bad Id` can't be an id; write `bad-id`\n",
        "`...` can't be an id; write lower-case words joined by hyphens\n",
        "Is the right one missing? Choose the nearest, and say which one is missing",
        "content/cases/other.yml exists already; `other-2` is free",
    ):
        assert line in result.stdout
    lines = lines_of(project / "content/cases/bridge-closed-2024.yml")
    assert {"topics: [bridges]", 'occurred: "2024-05-06"', "      - source: example"} <= set(lines)


@pytest.mark.usefixtures("terminal")
def test_what_the_check_warns_of_is_kept_only_where_somebody_says_so(project):
    asked = ["An infamous bridge", "", "An infamous bridge", "y", *[""] * 7, "a-bridge"]
    result = run(project, answers="\n".join(asked) + "\n")

    assert result.stdout.count("Keep it as it is? [y/N]: ") == 2
    assert "title: An infamous bridge" in lines_of(project / "content/cases/a-bridge.yml")


@pytest.mark.usefixtures("terminal")
def test_asks_again_for_a_claim_that_says_who_says_so(project):
    framed, text = "The mayor said that the bridge is closed.", "The bridge is closed."
    asked = [*[""] * 5, framed, "", text, "", "", "a-bridge"]
    result = run(project, answers="\n".join(asked) + "\n")

    said = "`The mayor said that` says who says so, which the next question asks for.\n"
    assert result.stdout.count(f"{said}hint: write `{text}`\n") == 1
    assert f"    text: {text}" in lines_of(project / "content/cases/a-bridge.yml")


@pytest.mark.usefixtures("terminal")
def test_offers_a_free_id_in_the_place_of_a_taken_one(project):
    for name in ("other-2024", "other-2024-2"):
        (project / f"content/cases/{name}.yml").write_text("titel: x\n")
    asked = ["Other", "", "", "2024", "", "", "", "", "other-2024", ""]
    result = run(project, answers="\n".join(asked) + "\n")

    assert "content/cases/other-2024.yml exists already.\n" in result.stdout
    assert result.stdout.count("for good: [other-2024-3]\n") == 2
    assert "content/cases/other-2024.yml exists already; `other-2024-3` is free\n" in result.stdout
    assert (project / "content/cases/other-2024-3.yml").exists()


@pytest.mark.usefixtures("terminal")
def test_asks_in_full_words_who_a_speaker_is(project):
    result = run(project, answers="\n" * 6 + "Driver\n")

    asked = "Is `Driver` a private person, an official or a body? Write the number or the word"
    assert asked in result.stdout.replace("\n", " ")


def test_of_many_words_the_nearest_are_told(project):
    config = project / "site_config.yml"
    topics = ", ".join(f"topic-{number}: T" for number in range(30))
    listed = f"topics: {{bridges: Bridges, {topics}, bridge-repairs: Repairs}}"
    config.write_text(re.sub(r"(?m)^topics:.*$", listed, config.read_text()))

    told = run(project, "x", "--topic", "old bridge").stderr.replace("\n", " ")
    assert "there is no `old bridge` here; did you mean `bridges`?" in told
    told = run(project, "x", "--topic", "brigand raids").stderr.replace("\n", " ")
    assert "the nearest are `bridge-repairs`, `bridges`, and site_config.yml lists all." in told
    told = run(project, "x", "--topic", "qqqq").stderr.replace("\n", " ")
    assert "there is no `qqqq` here; site_config.yml lists what there is. Is the right" in told


@pytest.mark.usefixtures("terminal")
def test_an_empty_answer_leaves_a_blank(project):
    result = run(project, answers="\n" * 8 + "a-bridge.yml\n")

    assert "content/cases/a-bridge.yml: 18 blanks to fill in" in result.stdout
    assert "Here an answer is needed" not in result.stdout


@pytest.mark.usefixtures("terminal")
def test_an_id_alone_can_not_be_left_out(project):
    result = run(project, answers="\n" * 9 + "a-bridge\n")

    assert result.stdout.count("Here an answer is needed: lower-case words joined by hyphens") == 1


@pytest.mark.usefixtures("terminal")
def test_a_speaker_with_a_page_is_told_by_id(project):
    result = run(project, answers="\n" * 6 + "City of Bridges\n\na-bridge\n")

    assert "as in `Witness`:\n> City of Bridges\n  city\n" in result.stdout
    assert "    by: city" in (project / "content/cases/a-bridge.yml").read_text()


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("said", "page_id", "counted"),
    [
        (
            ["Town Council", "3", "", "", ""],
            "town-council",
            ["schema: 1", "kind: organisation", "name: Town Council"],
        ),
        (
            ["the mayor", "person", "y", "Jane Roe", "Mayor of Millford", "city", "jane-roe-mayor"],
            "jane-roe-mayor",
            [
                *("schema: 1", "kind: person", "name: Jane Roe"),
                *("offices:", "  - title: Mayor of Millford"),
            ],
        ),
    ],
)
def test_a_speaker_without_a_page_gets_one_with_the_case(project, said, page_id, counted):
    result = run(project, answers="\n" * 6 + "\n".join(said) + "\n\na-bridge\n")

    assert result.exit_code == 0, result.stdout
    assert f"content/entities/{page_id}.yml: no blank left\n" in result.stdout
    assert f"    by: {page_id}" in lines_of(project / "content/cases/a-bridge.yml")
    assert lines_of(project / f"content/entities/{page_id}.yml") == counted
    told = CliRunner().invoke(main, ["check", "--root", str(project)], env=EPOCH).stdout
    assert "unknown-entity" not in told
    assert f"{page_id}.yml" not in told


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("said", "shown", "by"),
    [
        (["Driver", ""], "  a private person, shown as `Driver`\n", "    by:"),
        (["Town Council", "3", "n"], "  a blank, for the id of a page\n", "    by: ___"),
        (
            ["Jane Roe", "2", "y", "", "", ""],
            "Without a public office a person has no page, and is described.\n",
            "    by: ___",
        ),
    ],
)
def test_no_page_is_begun_unless_it_is_wanted_and_may_be(project, said, shown, by):
    result = run(project, answers="\n" * 6 + "\n".join(said) + "\n\na-bridge\n")

    assert shown in result.stdout
    assert by in lines_of(project / "content/cases/a-bridge.yml")
    assert new_files(project) == {"content/cases/a-bridge.yml"}
    is_private = said[0] == "Driver"
    assert ("Begin a page" in result.stdout) is not is_private


@pytest.mark.usefixtures("terminal")
def test_a_page_goes_with_the_answer_that_wanted_it(project):
    claim = ["The council said that it was closed.", "y"]
    said = [*claim, "Town Council", "3", "y", "", "", "n", "city"]
    result = run(project, answers="\n" * 5 + "\n".join(said) + "\n\na-bridge\n")

    assert "`The council said that` says who says so" in result.stdout
    assert "    by: city" in lines_of(project / "content/cases/a-bridge.yml")
    assert new_files(project) == {"content/cases/a-bridge.yml"}


HOLLOWAY = """\
schema: 1
kind: person
name: Dan Holloway
offices: [{title: Sheriff of Larkin}]
"""
TITLED = "Sheriff Dan Holloway"


@pytest.fixture
def sheriff(project):
    (project / "content/entities/dan-holloway.yml").write_text(HOLLOWAY)
    return project


def test_a_title_before_a_name_hides_no_page_that_is_there(sheriff):
    assert run(sheriff, "a-bridge", "--by", TITLED).exit_code == 0
    assert "    by: dan-holloway" in lines_of(sheriff / "content/cases/a-bridge.yml")
    for arguments, said in (
        (
            ("x", "--by", TITLED, "--by-page", "person"),
            "`Dan Holloway` has a page here: `dan-holloway`;",
        ),
        (
            ("entity", "--name", TITLED, "--kind", "person"),
            "`dan-holloway` is there already, the page of `Dan Holloway`",
        ),
    ):
        result = run(sheriff, *arguments)
        assert (result.exit_code, said in result.stderr.replace("\n", " ")) == (2, True)


def test_a_title_before_a_name_becomes_an_office(project):
    assert run(project, "entity", "--name", TITLED, "--kind", "person").exit_code == 0
    run(project, "a-bridge", "--by", "Dr. Jane Roe", "--by-page", "person")
    run(project, "entity", "--name", "Chief Justice Board", "--kind", "organisation")

    head = ["schema: 1", "kind: person"]
    assert lines_of(project / "content/entities/dan-holloway.yml") == [
        *(*head, "name: Dan Holloway", "offices:", "  - title: Sheriff"),
    ]
    assert lines_of(project / "content/entities/jane-roe.yml") == [
        *(*head, "name: Jane Roe", "offices:", "  - title: ___"),
    ]
    assert "name: Chief Justice Board" in lines_of(
        project / "content/entities/chief-justice-board.yml"
    )


@pytest.mark.parametrize(
    ("written", "office"),
    [("Dan Holloway, sheriff", "Sheriff"), ("Rep. Dan Holloway (R-OK)", "Representative")],
)
def test_a_name_and_what_stands_behind_it_are_parted(project, written, office):
    run(project, "a-bridge", "--by", written, "--by-page", "person")

    page = lines_of(project / "content/entities/dan-holloway.yml")
    assert page[2:] == ["name: Dan Holloway", "offices:", f"  - title: {office}"]


@pytest.mark.parametrize(
    "written",
    [
        "Sheriff Holloway",
        "Dan Holloway, sheriff",
        "Sheriff Dan Holloway (R)",
        "dan holloway",
    ],
)
def test_who_has_a_page_is_told_by_its_id(sheriff, written):
    result = run(sheriff, "a-bridge", "--by", written, "--by-page", "person")
    told = "`Dan Holloway` has a page here: `dan-holloway`; leave `--by-page` out, and write"

    assert told in result.stderr.replace("\n", " ")
    assert run(sheriff, "a-bridge", "--by", written).exit_code == 0
    assert "    by: dan-holloway" in lines_of(sheriff / "content/cases/a-bridge.yml")


@pytest.mark.parametrize("written", ["Governor Holloway", "Mayor Roe", "Rep. Prill (R)"])
def test_an_official_without_a_first_name_is_asked_for_it(sheriff, written):
    for arguments, said in (
        (("x", "--by", written, "--by-page", "person"), "title and a last name; write the full"),
        (
            ("entity", "--name", written, "--kind", "person"),
            "title and a last name; write the full",
        ),
        (("x", "--by", written), "may be an official: write the full name, and add `--by-page per"),
    ):
        result = run(sheriff, *arguments)
        assert (result.exit_code, said in result.stderr.replace("\n", " ")) == (2, True)


@pytest.mark.usefixtures("terminal")
def test_asks_again_for_a_name_without_the_first_one(project):
    said = ["Sheriff Holloway", "person", "y", "", TITLED, "", "", "", "a-bridge"]
    result = run(project, answers="\n" * 6 + "\n".join(said) + "\n")

    assert "`Sheriff Holloway` is a title and a last name; write the full name\n" in result.stdout
    assert "name: Dan Holloway" in lines_of(project / "content/entities/dan-holloway.yml")


def test_says_how_an_official_behind_a_claim_gets_a_page(project):
    result = run(project, "a-bridge", "--by", TITLED)

    said = "may be an official: add `--by-page person`, which begins the page of `Dan Holloway`; a"
    assert said in result.stderr.replace("\n", " ")
    assert run(project, "a-bridge", "--by", TITLED, "--by-page", "person").exit_code == 0
    assert "    by: dan-holloway" in lines_of(project / "content/cases/a-bridge.yml")


@pytest.mark.parametrize("more", [(), ("--by-page", "organisation")])
def test_takes_nobody_for_who_is_only_called_alike(sheriff, more):
    result = run(sheriff, "a-bridge", "--by", "Dan", *more)

    assert "`Dan` has no page here; did you mean `dan-holloway`?\n" in result.stderr
    by = "    by: dan" if more else "      label: Dan"
    assert by in lines_of(sheriff / "content/cases/a-bridge.yml")
    assert "did you mean" not in run(sheriff, "b-bridge", "--by", "Driver").stderr
    told = run(sheriff, "c-bridge", "--by", "bridges").stderr
    assert "did you mean `city`?\n" in told


@pytest.mark.parametrize("more", [(), ("--by-page", "person")])
def test_asks_whose_last_name_stands_alone(sheriff, more):
    result = run(sheriff, "a-bridge", "--by", "holloway", *more)

    said = "`holloway` may be `dan-holloway`: write that, or the full name of another one"
    assert said in result.stderr.replace("\n", " ")
    assert result.exit_code == 2


@pytest.mark.usefixtures("terminal")
def test_who_is_called_alike_is_asked_about(project):
    result = run(project, answers="\n" * 6 + "Bridge\n\n\na-bridge\n")

    assert "`Bridge` has no page here.\ndid you mean `city`? `<` goes" in result.stdout
    assert "      label: Bridge" in lines_of(project / "content/cases/a-bridge.yml")


def test_takes_nobody_for_an_official_who_is_none(project):
    for by in ("sheriff jane roe's brother", "Gen. George Washington Society"):
        result = run(project, "a-bridge", "--by", by)

        assert "may be an official" not in result.stderr.replace("\n", " ")


@pytest.mark.usefixtures("terminal")
def test_asks_for_a_name_without_its_title(project):
    said = [TITLED, "", "", "", "", "", "", "a-bridge"]
    result = run(project, answers="\n" * 6 + "\n".join(said) + "\n")

    assert "as in `private`: [person]\n" in result.stdout
    assert "The full name: [Dan Holloway]\n" in result.stdout
    assert "as in `Mayor`: [Sheriff]\n" in result.stdout
    assert (
        "The id of that page, which becomes the address for good: [dan-holloway]" in result.stdout
    )
    assert "  - title: Sheriff" in lines_of(project / "content/entities/dan-holloway.yml")
    again = run(project, "entity", answers=f"person\n{TITLED}\nJane Roe\n\n")
    assert "`dan-holloway` is there already, the page of `Dan Holloway`\n" in again.stdout
    assert "content/entities/jane-roe.yml: " in again.stdout


@pytest.mark.usefixtures("terminal")
def test_a_title_in_the_full_name_is_offered_as_the_office(project):
    said = ["the head of the jail", "person", "y", TITLED, "", "", "", "a-bridge"]
    result = run(project, answers="\n" * 6 + "\n".join(said) + "\n")

    assert "as in `Mayor`: [Sheriff]\n" in result.stdout
    assert "name: Dan Holloway" in lines_of(project / "content/entities/dan-holloway.yml")


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Clerk at the jail", "private"),
        ("Jane Roe", "person"),
        ("j. roe", "person"),
        ("Millford Town Council", "organisation"),
        ("Mayor Jane House", "person"),
    ],
)
def test_offers_what_a_speaker_may_be_by_the_looks_of_the_words(project, text, kind):
    result = run(project, answers="\n" * 6 + text + "\n")

    assert f"as in `private`: [{kind}]\n" in result.stdout


@pytest.mark.usefixtures("terminal")
def test_an_answer_leads_back_to_the_question_before(project):
    said = [
        *("<", "A bridge", "bridges", "<", "<", "A bridge is closed", "", "US", "2023"),
        *("https://example.org/x", "<", "https://example.org/y", "The bridge was closed."),
        *("Driver", "<", "", "person", "<", "person", "maybe", "y", "Jane Roe", "<", "", "Mayor"),
        *("<", "Sheriff", "jane-roe", "report", "<", "report", "a-bridge"),
    ]
    result = run(project, answers="\n".join(said) + "\n")

    assert result.exit_code == 0, result.stdout
    for line in (
        "`<` goes back to the question before.\n",
        "This is the first question.\n",
        "Its title, in one neutral line: [A bridge]\n> A bridge is closed\n",
        "Numbers or words, parted by commas: [bridges]\n> \n",
        "here: [https://example.org/x]\n> https://example.org/y\n",
        "[Driver]\n> \n`Driver` has no page here.\n",
        "The full name: [Jane Roe]\n> \n",
        "write y or n\n",
        "as in `Mayor`: [Mayor]\n> Sheriff\n",
        "How is it said? A number or a word: [report]\n> report\n",
    ):
        assert line in result.stdout
    lines = lines_of(project / "content/cases/a-bridge.yml")
    assert {"title: A bridge is closed", "topics: [bridges]", "    by: jane-roe"} <= set(lines)
    assert "    URL: https://example.org/y" in lines
    assert "    URL: https://example.org/x" not in lines
    assert "  - title: Sheriff" in lines_of(project / "content/entities/jane-roe.yml")


@pytest.mark.usefixtures("terminal")
def test_who_takes_a_speaker_back_leaves_no_page_of_it(project):
    said = ["Jane Roe", "", "", "", "Mayor", "", "<", "", "person", "n", "", "a-bridge"]
    result = run(project, answers="\n" * 6 + "\n".join(said) + "\n")

    assert result.exit_code == 0, result.stdout
    assert "    by: ___" in lines_of(project / "content/cases/a-bridge.yml")
    assert new_files(project) == {"content/cases/a-bridge.yml"}


@pytest.mark.parametrize(("kind", "more"), [("organisation", []), ("person", ["  - title: ___"])])
def test_a_flag_begins_the_page_of_who_makes_the_claim(project, kind, more):
    result = run(project, "a-bridge", "--by", "Town Council", "--by-page", kind)

    assert (result.exit_code, len(new_files(project))) == (0, 2)
    assert "    by: town-council" in lines_of(project / "content/cases/a-bridge.yml")
    page = lines_of(project / "content/entities/town-council.yml")
    assert page == [
        *("schema: 1", f"kind: {kind}", "name: Town Council"),
        *(("offices:", *more) if more else ()),
    ]


def test_a_case_and_the_page_of_its_speaker_are_written_both_or_not_at_all(project):
    last = project / "content/entities/town-council.yml"
    last.symlink_to("nowhere")
    before = new_files(project)
    result = run(project, "a-bridge", "--by", "Town Council", "--by-page", "organisation")

    assert (result.exit_code, new_files(project)) == (2, before)


@pytest.mark.usefixtures("terminal")
def test_a_date_is_no_address_and_lines_break_between_words(project, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    result = run(project, answers="\n" * 4 + "17.05.2024\n\n\n\n\na-bridge\n")

    assert "hint: write the whole address, beginning with `https://`\n" in result.stdout
    asked = [line for line in result.stdout.splitlines() if line.startswith("A first claim")]
    assert asked == ["A first claim, as one plain sentence"]


@pytest.mark.usefixtures("terminal")
def test_what_can_be_chosen_stands_beside_its_number_on_every_line(project, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    config = project / "site_config.yml"
    words = "What was closed and what was opened again, and when"
    topics = f"topics: {{bridges: {{label: Bridges, description: '{words}'}}}}"
    config.write_text(re.sub(r"(?m)^topics:.*$", topics, config.read_text()))
    result = run(project, answers="\n" * 8 + "a-bridge\n")

    assert (
        "   1 bridges  Bridges: What was closed\n"
        "              and what was opened again,\n"
        "              and when\n"
    ) in result.stdout


@pytest.mark.usefixtures("terminal")
def test_asks_only_for_what_no_flag_said(project):
    flags = ("--title", "A bridge", "--topic", "bridges", "--jurisdiction", "US")
    more = ("--occurred", "2023", "--source", "https://example.org/", "--claim", "It was closed.")
    result = run(project, "a-bridge", *flags, *more)

    assert result.exit_code == 0
    assert "\n> " not in result.stdout
    assert "\n> " not in run(project, "b-bridge", "--yes").stdout


@pytest.mark.usefixtures("terminal")
def test_asks_for_a_source(project):
    result = run(project, "source", answers="example.org/x\nhttps://example.org/x\n")

    assert "error: `example.org/x` is not an http or https address [bad-url]" in result.stdout
    assert "content/sources/example.yml: 3 blanks to fill in" in result.stdout
    assert (
        "the source `example` is here already" in run(project, "source", answers="example\n").stderr
    )
    assert run(project, "source", "another", answers="\n").exit_code == 0


SAME = "https://gazette.example/1"


@pytest.fixture
def cited(project):
    """Begin a case with a source that has an address, and a shared source with another."""
    run(project, "a-bridge", "--source", SAME, "--yes")
    run(project, "source", "ledger", "--source", "https://ledger.example/", "--yes")
    return project


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (f"{SAME}/#top", "`gazette`, a source of the case `a-bridge`, has this address: cite `x`"),
        ("http://www.ledger.example", "`ledger`, a shared source, has this address: cite that one"),
    ],
)
def test_says_before_it_writes_that_a_source_is_there_already(cited, address, said):
    result = run(cited, "source", "x", "--source", address)

    assert said in result.stderr
    assert (result.exit_code, len(new_files(cited))) == (0, 3)
    assert "has this address" not in run(cited, "source", "y", "--source", f"{SAME}2").stderr
    assert "has this address" not in run(cited, "source", "z").stderr


def test_the_key_of_a_new_source_is_free_in_all_cases(cited):
    result = run(cited, "source", "--source", SAME)

    assert "has this address: cite `gazette-2` there" in result.stderr.replace("\n", " ")
    assert (cited / "content/sources/gazette-2.yml").exists()
    result = run(cited, "source", "gazette")
    assert "the case `a-bridge` has a source `gazette` of its own: remove it" in result.stderr


@pytest.mark.usefixtures("terminal")
def test_a_source_that_is_there_already_is_begun_only_if_it_is_wanted(cited):
    before = new_files(cited)
    result = run(cited, "source", "x", "--source", SAME, answers="\n")

    assert "Begin a shared source all the same? [y/N]" in result.stdout
    assert result.exit_code == 1
    assert result.stderr.endswith("nothing was written\n")
    assert new_files(cited) == before
    assert run(cited, "source", "x", "--source", SAME, answers="y\n").exit_code == 0


@pytest.mark.usefixtures("terminal")
def test_from_the_question_about_a_source_that_is_there_it_goes_back_to_its_address(cited):
    result = run(cited, "source", answers=f"{SAME}\n<\n{SAME}2\n")

    assert "`gazette`, a source of the case `a-bridge`, has this address" in result.stderr
    assert (result.exit_code, "Error" in result.output) == (0, False)
    assert f"URL: {SAME}2" in lines_of(cited / "content/sources/gazette-2.yml")
    result = run(cited, "source", "x", "--source", SAME, answers="<\nmaybe\ny\n")
    assert "This is the first question.\n" in result.stdout
    assert (result.exit_code, "write y or n" in result.stdout) == (0, True)


@pytest.mark.usefixtures("terminal")
def test_asks_for_an_entity(project):
    result = run(project, "entity", answers="5\n2\nBridge Office\n\n")

    assert "error: `kind` can't be `5` [bad-value]" in result.stdout
    assert "content/entities/bridge-office.yml: no blank left" in result.stdout


def test_ctrl_c_leaves_nothing_behind(project):
    """At a real terminal."""
    ours, theirs = pty.openpty()
    # A test that runs behind a shell's `&` would hand down that Ctrl-C is ignored.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heard}; from casefiles.cli import main; main()"
    command = [sys.executable, "-c", code, "new"]
    process = subprocess.Popen(
        command, cwd=project, stdin=theirs, stdout=theirs, stderr=theirs, process_group=0
    )
    os.close(theirs)
    seen = wait_for(ours, b"> ")
    os.write(ours, b"A bridge is closed\n")
    seen += wait_for(ours, b"\r\n> ")

    assert ended(process) == 1
    assert b"Its title, in one neutral line:" in seen
    assert b"1 bridges" in seen
    assert new_files(project) == set()
    os.close(ours)


@pytest.mark.parametrize("text", ["http://[gazette", "gazette " * 50])
def test_what_is_neither_an_address_nor_a_file_is_told(project, text):
    result = run(project, "a-bridge", "--source", text)

    assert "is not an http or https address [bad-url]" in result.stdout
    assert result.exit_code == 1


def test_tells_of_a_folder_that_can_not_be_written_to(project):
    (project / "content/sources").write_text("no folder")

    result = run(project, "source", "gazette-2")

    assert "Error: nothing was written: " in result.stderr
    assert (result.exit_code, result.stdout) == (2, "")


def test_all_entries_of_a_file_become_sources_or_none(project):
    references = project / "three.ris"
    references.write_text(RIS * 3)
    (project / "content/sources").mkdir()
    last = project / "content/sources/gazette-2024-3.yml"
    last.symlink_to("nowhere")

    result = run(project, "source", "--source", str(references))

    told = "nothing was written: content/sources/gazette-2024-3.yml is there already"
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert list(last.parent.iterdir()) == [last]
    last.unlink()
    assert run(project, "source", "--source", str(references)).exit_code == 0
    assert len(list(last.parent.iterdir())) == 3


def test_begins_nothing_behind_a_link(project):
    (project / "content/cases").rename(project / "elsewhere")
    (project / "content/cases").symlink_to(project / "elsewhere")
    before = new_files(project)

    result = run(project, "a-bridge")

    assert "content/cases is a symbolic link, which can lead elsewhere" in result.stderr
    assert (result.exit_code, new_files(project)) == (2, before)


def ended(process):
    """Press Ctrl-C: again, where it came just before Python began to wait for a line."""
    for _ in range(20):
        process.send_signal(signal.SIGINT)
        try:
            return process.wait(1)
        except subprocess.TimeoutExpired:
            continue
    return process.kill()


def wait_for(terminal, words):
    seen = b""
    while not seen.endswith(words):
        assert select.select([terminal], [], [], 20)[0], seen
        seen += os.read(terminal, 4096)
    return seen
