"""The `casefiles explain` command, and the examples of what only the disk shows."""

import pytest
from click.testing import CliRunner

from casefiles.cli import main
from casefiles.core.catalogue import CATALOGUE
from casefiles.core.explain import EXAMPLES, explain, render_text
from casefiles.core.explain.example import GROUND
from casefiles.project import read_project
from support.builds import PROJECT

ON_DISK = [code for code, example in EXAMPLES.items() if example.told is not None]


def told(code, files, root, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717200000")
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if code == "unreadable-file" and " -> " in text:
            file.symlink_to(text.strip().split(" -> ")[1])
        else:
            file.write_text(text, encoding="utf-8")
    return read_project(root).problems


def test_the_sound_project_has_no_problem(tmp_path, monkeypatch):
    assert told("", GROUND, tmp_path, monkeypatch) == []


@pytest.mark.parametrize("code", ON_DISK)
def test_the_example_has_this_mistake_alone(tmp_path, monkeypatch, code):
    found = told(code, EXAMPLES[code].bad_files, tmp_path, monkeypatch)

    assert {problem.code for problem in found} == {code}
    assert explain(code).told == found[0].words


@pytest.mark.parametrize("code", ON_DISK)
def test_the_mended_example_has_none(tmp_path, monkeypatch, code):
    assert told(code, EXAMPLES[code].mended_files, tmp_path, monkeypatch) == []


def test_each_code_has_a_page_and_no_other_has():
    pages = {page.stem for page in (PROJECT / "docs/problems").iterdir()}
    listed = (PROJECT / "docs/problems.md").read_text(encoding="utf-8")

    assert pages == {*CATALOGUE}
    assert [code for code in CATALOGUE if f"(problems/{code}.md)" not in listed] == []


@pytest.mark.parametrize("written", ["unknown-key", "[unknown-key]", "Unknown-Key"])
def test_explains_a_code_as_it_stands_in_a_message(written):
    result = CliRunner().invoke(main, ["explain", written])

    assert result.stdout == render_text(explain("unknown-key"))
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("unknown-kee", "there is no code `unknown-kee`; did you mean `unknown-key`?"),
        ("zzz", "there is no code `zzz`; docs/problems.md lists them all"),
    ],
)
def test_says_which_code_may_be_meant(written, meant):
    result = CliRunner().invoke(main, ["explain", written])

    assert result.exit_code == 2
    assert result.stdout == ""
    assert meant in result.stderr
