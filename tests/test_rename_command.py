"""The `casefiles rename` command: everything is renamed, or nothing."""

import json

import pytest
from click.testing import CliRunner

from casefiles.cli import main
from casefiles.core.reports import REPORTS
from support.bridges import bridge_files

KINDS = {"case": "cases", "entity": "entities"}


def run(root, *words, command="rename"):
    environment = {"SOURCE_DATE_EPOCH": "1717200000"}
    return CliRunner().invoke(main, [command, *words, "--root", str(root)], env=environment)


@pytest.fixture
def root(tmp_path):
    """Lay an archive on the disk."""
    page = {"content/pages/us.md": "# Us\n\nSee [it](case:bridge).\n"}
    for path, text in {**bridge_files(), **page}.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path


def texts(root):
    return {path: path.read_text() for path in root.rglob("*") if path.is_file()}


def test_moves_a_case_and_tells_what_it_did(root):
    result = run(root, "bridge", "old-bridge")

    assert result.exit_code == 0
    assert result.stdout == (
        "the case `bridge` is now `old-bridge`\n"
        "content/cases/bridge.yml is now content/cases/old-bridge.yml\n"
        "content/pages/us.md: 1 place\n"
    )
    assert not (root / "content/cases/bridge.yml").exists()
    assert "aliases: [bridge]" in (root / "content/cases/old-bridge.yml").read_text()
    assert "(case:old-bridge)" in (root / "content/pages/us.md").read_text()
    assert run(root, command="check").exit_code == 0


@pytest.mark.parametrize("kind", ["case", "entity"])
def test_a_file_that_was_just_begun_gets_its_alias_beside_the_commented_one(root, kind):
    run(root, kind, "a-thing", command="new")
    before = (root / f"content/{KINDS[kind]}/a-thing.yml").read_text()
    place = before.index("\n# aliases: ") + 1

    result = run(root, "a-thing", "the-thing")

    after = (root / f"content/{KINDS[kind]}/the-thing.yml").read_text()
    assert after == f"{before[:place]}aliases: [a-thing]\n{before[place:]}"
    assert result.exit_code == 0


def test_a_file_gets_the_small_letters_that_it_lacks(root):
    (root / "content/entities/Ferry.yml").write_text("schema: 1\nkind: place\nname: Ferry\n")
    assert "`Ferry` can't be an id" in run(root, command="check").stdout

    result = run(root, "Ferry", "ferry")

    assert result.exit_code == 0, result.output
    assert (root / "content/entities/ferry.yml").exists()
    assert run(root, command="check").exit_code == 0


def test_counts_the_places_of_each_file(root):
    result = run(root, "bridge:crack", "the-crack")

    assert result.stdout == (
        "the claim `crack` of `bridge` is now `the-crack`\ncontent/cases/bridge.yml: 3 places\n"
    )


@pytest.mark.parametrize("form", sorted({*REPORTS} - {"text"}))
def test_a_format_for_programs_holds_problems_alone(root, form):
    result = run(root, "bridge", "old-bridge", "--format", form)

    assert result.stdout == REPORTS[form](())
    assert result.stderr.startswith("the case `bridge` is now `old-bridge`\n")
    assert result.exit_code == 0


def test_no_name_of_a_file_moves_the_cursor(root):
    page = root / "content/pages/\x1b[2J.md"
    page.write_text("[it](case:bridge)")

    assert "content/pages/\\x1b[2J.md: 1 place\n" in run(root, "bridge", "old-bridge").stdout

    page.write_bytes(b"[it](case:old-bridge) \xff")
    assert "content/pages/\\x1b[2J.md:1:1: error: " in run(root, "old-bridge", "x").stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["bridge", "other"], "`other` is taken: the case `other` has this id"),
        (["bridg", "x"], "did you mean `bridge`?"),
        (["bridge", "Bridge 2"], "write `bridge-2`"),
    ],
)
def test_what_can_not_be_is_misuse(root, words, told):
    before = texts(root)

    result = run(root, *words)

    assert result.exit_code == 2
    assert told in result.stderr
    assert texts(root) == before


def test_asks_for_a_kind(root):
    text = (root / "content/cases/other.yml").read_text()
    (root / "content/cases/city.yml").write_text(text.replace("Another bridge", "A city"))

    assert "say which with --kind" in run(root, "city", "x").stderr
    assert run(root, "city", "x", "--kind", "case").exit_code == 0


def test_writes_nothing_where_a_new_problem_would_be(root):
    page = root / "content" / "pages" / "cases" / "old-bridge.md"
    page.parent.mkdir()
    page.write_text("# In the way\n")
    before = texts(root)

    result = run(root, "bridge", "old-bridge")

    assert result.exit_code == 1
    assert "comes from the archive already" in result.stdout
    assert result.stderr.endswith("nothing was written: this stands against it\n")
    told = json.loads(run(root, "bridge", "old-bridge", "--format", "json").stdout)
    assert [problem["code"] for problem in told["problems"]] == ["address-clash"]
    assert texts(root) == before


def test_writes_nothing_where_a_file_that_may_name_it_can_not_be_read(root):
    (root / "content/cases/linked.yml").symlink_to("bridge.yml")

    result = run(root, "bridge", "old-bridge")

    assert result.exit_code == 1
    assert "content/cases/linked.yml:1:1: error: a symbolic link stands here" in result.stdout
    assert result.stderr == "nothing was written: this stands against it\n"
    assert (root / "content/cases/bridge.yml").exists()


@pytest.mark.parametrize(
    ("form", "start"), [("text", "content/cases/other.yml:3:1: error: a tab"), ("json", "{")]
)
def test_tells_what_is_wrong_in_a_file_that_names_it(root, form, start):
    other = root / "content/cases/other.yml"
    other.write_text(other.read_text().replace("\ntitle:", "\n\ttitle:"))
    before = texts(root)

    result = run(root, "city", "town", "--format", form)

    assert result.exit_code == 1
    assert result.stdout.startswith(start)
    assert "tab-indent" in result.stdout
    assert result.stderr == "nothing was written: this stands against it\n"
    assert texts(root) == before


def test_settings_that_can_not_be_read_are_misuse(root):
    settings = root / "site_config.yml"
    settings.rename(root / "elsewhere.yml")
    assert run(root, "bridge", "x").exit_code == 2
    settings.symlink_to("elsewhere.yml")

    result = run(root, "bridge", "x")

    assert result.exit_code == 2
    assert "site_config.yml has mistakes; `casefiles check` tells them" in result.stderr
