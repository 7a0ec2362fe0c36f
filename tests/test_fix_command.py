"""The `casefiles fix` command: what it writes, tells and leaves."""

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from casefiles.cli import main
from casefiles.core.mends import Mend
from casefiles.core.nodes import MOST_BYTES
from casefiles.core.reports import REPORTS
from support.history import git
from support.reading import ground


def run(root, *words, command="fix"):
    environment = {"SOURCE_DATE_EPOCH": "1717200000"}
    return CliRunner().invoke(main, [command, *words, "--root", str(root)], env=environment)


@pytest.fixture
def case(tmp_path):
    """Lay an archive on the disk, and return its case."""
    for path, data in ground().items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    run(tmp_path)  # Its keys are in the order of the format then.
    return next((tmp_path / "content" / "cases").glob("*.yml"))


def spoil(case, line="noindex: Yes\n"):
    text = case.read_text()
    case.write_text(f"{text}{line}")
    return text


def test_mends_tells_each_and_counts_what_is_left(tmp_path, case):
    before = spoil(case)
    number = before.count("\n") + 1
    name = case.relative_to(tmp_path).as_posix()

    result = run(tmp_path)

    assert f"{name}:{number}:10: `true` in the place of `Yes`\n" in result.stdout
    assert "noindex: true\n" in case.read_text()
    assert result.stderr.endswith("left to mend by hand: 0 errors, 0 warnings\n")
    assert result.exit_code == 0
    again = run(tmp_path)
    assert again.stdout == ""
    assert again.stderr == "0 mends in 0 files; left to mend by hand: 0 errors, 0 warnings\n"


def test_tells_the_problems_that_are_left_below_the_mends(tmp_path, case):
    spoil(case, "noindex: Yes\nrelated: [nowhere]\n")

    result = run(tmp_path)

    mends, left = result.stdout.split("\n\n")
    assert "`true` in the place of `Yes`" in mends
    assert left == run(tmp_path, command="check").stdout
    assert "there is no case `nowhere` [unknown-case]" in left
    assert result.stderr.endswith("left to mend by hand: 1 error, 0 warnings\n")
    assert result.exit_code == 1
    assert run(tmp_path).stdout == left


@pytest.mark.parametrize("form", sorted({*REPORTS} - {"text"}))
def test_a_format_for_programs_holds_the_problems_that_are_left_alone(tmp_path, case, form):
    spoil(case, "noindex: Yes\nrelated: [nowhere]\n")

    result = run(tmp_path, "--format", form)

    assert result.stdout == run(tmp_path, "--format", form, command="check").stdout
    assert "unknown-case" in result.stdout
    assert "`true` in the place of `Yes`\n" in result.stderr
    assert result.exit_code == 1


def test_tells_what_is_left_of_the_files_that_are_named(tmp_path, case):
    spoil(case, "related: [nowhere]\n")

    assert run(tmp_path, str(tmp_path / "site_config.yml")).stdout == ""
    assert "unknown-case" in run(tmp_path, str(case)).stdout


def test_a_difference_is_no_report(tmp_path, case):
    spoilt = f"{spoil(case)}noindex: Yes\n"

    result = run(tmp_path, "--diff", "--format", "json")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "--diff shows no problems, so it takes no --format for them" in result.stderr
    assert case.read_text() == spoilt


def test_a_mend_moves_no_cursor(tmp_path, case, monkeypatch):
    """None does, as no file with such a character is opened; who mends may come to open one."""
    spoil(case)
    monkeypatch.setattr(Mend, "__str__", lambda _: "\x1b[2J")

    assert run(tmp_path).stdout == "\\x1b[2J\n"


def test_counts_what_is_left_in_what_is_no_record(tmp_path, case):
    (case.parent / "notes.txt").write_text("ask the city why")

    assert "1 error, " in run(tmp_path).stderr
    assert run(tmp_path).exit_code == 1
    assert run(tmp_path, str(case)).exit_code == 0


def test_shows_the_difference_and_writes_nothing(tmp_path, case):
    before = spoil(case, "noindex: Yes")
    name = case.relative_to(tmp_path).as_posix()

    result = run(tmp_path, "--diff")

    assert result.exit_code == 1
    assert result.stdout.startswith(f"--- a/{name}\n+++ b/{name}\n@@ ")
    assert "-noindex: Yes\n\\ No newline at end of file\n" in result.stdout
    assert "+noindex: true" in result.stdout
    assert case.read_text() == f"{before}noindex: Yes"

    case.write_text(before)
    assert run(tmp_path, "--diff").exit_code == 0


def test_the_difference_can_be_applied(tmp_path, case):
    page = tmp_path / "content/pages/us.md"
    page.parent.mkdir()
    page.write_bytes("\ufeff# Us\r\n\r\nOf\ta\xa0bridge\u200d.\nEnd".encode())
    spoil(case, "noindex: Yes\r\n")
    before = [page.read_bytes(), case.read_bytes()]
    (tmp_path / "mends.diff").write_bytes(run(tmp_path, "--diff").stdout_bytes)

    run(tmp_path)
    after = [page.read_bytes(), case.read_bytes()]
    page.write_bytes(before[0])
    case.write_bytes(before[1])
    git(tmp_path, "apply", "mends.diff")

    assert before != after == [page.read_bytes(), case.read_bytes()]


def test_the_difference_of_a_bad_file_moves_no_cursor(tmp_path, case):
    page = tmp_path / "content/pages/us.md"
    page.parent.mkdir()
    page.write_bytes(b"# Us\r\n\x1b[2J\xff\nhidden\rshown\n")

    told = run(tmp_path, "--diff").stdout_bytes

    assert b"\\x1b[2J\\xff\n" in told
    assert b"hidden\\rshown\n" in told
    assert b"\x1b" not in told
    assert case.exists()


def test_mends_only_the_files_that_are_named(tmp_path, case):
    spoil(case)
    spoilt = case.read_text()

    run(tmp_path, str(tmp_path / "site_config.yml"))
    assert case.read_text() == spoilt
    run(tmp_path, f"{tmp_path}/./content/")
    assert case.read_text() != spoilt
    case.write_text(spoilt)
    run(tmp_path, str(tmp_path))
    assert case.read_text() != spoilt


def test_a_path_that_is_none_of_the_archive_is_misuse(tmp_path, case):
    other = tmp_path.parent / "other.yml"
    other.write_text("x: y\n")

    result = run(tmp_path, str(other))

    assert result.exit_code == 2
    assert "is outside of the project" in result.stderr
    assert run(tmp_path, str(case.with_name("nothing.yml"))).exit_code == 2


def test_names_the_schema_that_lies_beside_the_archive(tmp_path, case):
    folder = tmp_path / "schema"
    folder.mkdir()
    (folder / "case.schema.json").write_text("{}")

    run(tmp_path)

    line = "# yaml-language-server: $schema=../../schema/case.schema.json\n"
    assert case.read_text().startswith(line)
    assert not (tmp_path / "site_config.yml").read_text().startswith("# yaml-language-server")


def test_mends_pages(tmp_path, case):
    page = tmp_path / "content" / "pages" / "us.md"
    page.parent.mkdir()
    page.write_bytes("\ufeff# Us\n".encode())

    assert "us.md:1:1: no byte order mark in front" in run(tmp_path).stdout
    assert page.read_bytes() == b"# Us\n"
    assert case.exists()


@pytest.mark.parametrize("name", ["cases/huge.yml", "pages/huge.md"])
def test_a_file_that_is_too_large_to_be_read_whole_stays_whole(tmp_path, case, name):
    huge = case.parents[1] / name
    huge.parent.mkdir(exist_ok=True)
    data = b"\xef\xbb\xbf# On\r\n# and on.\n" + b"# And on.\n" * (MOST_BYTES // 8)
    huge.write_bytes(data)

    run(tmp_path)

    assert huge.read_bytes() == data


def test_a_file_keeps_its_rights(tmp_path, case):
    spoil(case)
    case.chmod(0o640)

    run(tmp_path)

    assert stat.S_IMODE(case.stat().st_mode) == 0o640


@pytest.mark.parametrize("linked", ["content", "content/cases", "content/pages"])
def test_writes_nothing_behind_a_link(tmp_path, case, linked):
    page = tmp_path / "content/pages/about.md"
    page.parent.mkdir(exist_ok=True)
    page.write_bytes(b"one\r\ntwo\n")
    spoil(case)
    (tmp_path / linked).rename(tmp_path / "elsewhere")
    (tmp_path / linked).symlink_to(tmp_path / "elsewhere")
    spoilt = (tmp_path / "elsewhere").rglob("*.*")
    before = {file: file.read_bytes() for file in spoilt if file.is_file()}

    result = run(tmp_path)

    assert {file: file.read_bytes() for file in before} == before
    assert result.exit_code == 1


def test_whoever_mends_all_files_of_this_archive_changes_none_but_their_own():
    result = run(Path(__file__).parents[1], "--diff")

    assert (result.stdout, result.exit_code) == ("", 0)
