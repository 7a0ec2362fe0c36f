"""`casefiles check` of some files: what it tells of them, and what they break elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casefiles import repository
from casefiles.cli import common, main
from casefiles.narrowing import Chosen, choose, narrowed
from casefiles.project import read_project
from support.history import commit, git
from support.reading import PROBLEMS, ground
from support.world import write_files

CITY, OTHER = "content/entities/city.yml", "content/cases/other.yml"
ABOUT = "content/pages/about.md"
GROUND = {path: data.decode() for path, data in ground().items()}
# What stands in a file at one time or another: sound, with mistakes of its own, or not at all.
VERSIONS: dict[str, tuple[str | None, ...]] = {
    "site_config.yml": (
        GROUND["site_config.yml"],
        GROUND["site_config.yml"].replace("rules:", "rulez:"),
        f"{GROUND['site_config.yml']}lead: {{case: other}}\n",
    ),
    CITY: (
        GROUND[CITY],
        GROUND[CITY].replace("kind: organisation", "kind: place"),
        f"{GROUND[CITY]}aliases: [town]\n",
        None,
    ),
    "content/entities/town.yml": (None, GROUND[CITY], f"{GROUND[CITY]}part_of: city\n"),
    OTHER: (GROUND[OTHER], f"{GROUND[OTHER]}related: [bridge]\n", "titel: x\n", None),
    "content/cases/bridge.yml": (
        None,
        *(
            (PROBLEMS / f"{code}.yml").read_text(encoding="utf-8")
            for code in ("possible-name", "repeated-key", "unknown-source", "publisher-spelling")
        ),
    ),
    "content/sources/gazette.yml": (
        None,
        "schema: 1\ntype: article-newspaper\ntitle: Bridge closed\nlicence: public\n",
    ),
    ABOUT: (
        None,
        "# About\n\nOf [us](entity:city), [@gazette] and [it](cases/bridge/index.html).\n",
    ),
}
STATES = st.fixed_dictionaries({path: st.sampled_from(texts) for path, texts in VERSIONS.items()})


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717200000")


def lay(root: Path, state: dict[str, str | None]) -> None:
    for path, text in state.items():
        (root / path).unlink(missing_ok=True)
        if text is not None:
            write_files(root, {path: text})


def told(root: Path) -> list:
    return [(it.position, it.code, it.message) for it in read_project(root).problems]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one commit, on the branch `main`."""
    root = tmp_path / "project"
    write_files(root, {**GROUND, ABOUT: "# About\n\nOf [us](entity:city).\n"})
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root, {})
    return root


def check(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["check", "--root", str(root), *words])


def places(result: Result) -> list[str]:
    return [line.partition(": ")[0] for line in result.stdout.splitlines() if line[0] != " "]


SEVERAL = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SEVERAL
@given(before=STATES, now=STATES)
def test_since_a_commit_changed_files_tell_all_and_others_what_is_new(tmp_path, before, now):
    root = tmp_path / "project"
    root.mkdir(exist_ok=True)
    git(root, "init", "--quiet")
    lay(root, before)
    base, told_before = commit(root, {}), told(root)
    lay(root, now)
    told_now = told(root)
    changed = {path for path in VERSIONS if before[path] != now[path]}

    project = read_project(root)
    found = narrowed(root, project, Chosen(frozenset(changed), base), lambda _: None)

    assert [(it.position, it.code, it.message) for it in found] == [
        each for each in told_now if each[0].path in changed or each not in told_before
    ]


@SEVERAL
@given(now=STATES, chosen=st.sets(st.sampled_from(sorted(set(VERSIONS) - {"site_config.yml"}))))
def test_chosen_files_tell_all_and_others_what_comes_of_them(tmp_path, now, chosen):
    lay(tmp_path, now)
    told_now = told(tmp_path)
    lay(tmp_path, dict.fromkeys(chosen))
    told_without = told(tmp_path)
    lay(tmp_path, now)

    project = read_project(tmp_path)
    found = narrowed(tmp_path, project, Chosen(frozenset(chosen)), lambda _: None)

    expected = [each for each in told_now if each[0].path in chosen or each not in told_without]
    assert [(it.position, it.code, it.message) for it in found] == (expected if chosen else [])


def test_only_the_problems_of_the_files_that_are_named_are_told(root):
    write_files(root, {OTHER: f"{GROUND[OTHER]}related: [nowhere]\n", ABOUT: "[@nobody]\n"})

    result = check(root, OTHER)

    assert places(result) == [f"{OTHER}:30:11"]
    assert result.stderr == "4 files read, 1 chosen: 1 error, 0 warnings\n"
    assert result.exit_code == 1
    assert check(root, CITY).exit_code == 0


@pytest.mark.parametrize(
    "name", ["content/pages", "./content/pages/", "content\\pages\\about.md", "{}/content", "{}"]
)
def test_files_and_folders_are_named_in_many_ways(root, name):
    write_files(root, {ABOUT: "[@nobody]\n"})

    assert places(check(root, name.format(root))) == [f"{ABOUT}:1:2"]


def test_names_are_taken_from_where_one_stands(root, monkeypatch):
    monkeypatch.chdir(root / "content/pages")

    assert choose(root, ["about.md"]).names == {ABOUT}
    assert choose(root, [".."]).names == {"content"}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["nope.yml"], "there is no file `nope.yml`; to check what a removed file leaves behind"),
        (["/etc"], "`/etc` is outside of the project"),
        (["--changed-since", "nope"], "git knows no commit `nope`"),
        (["--changed-since", "--output=x"], "git knows no commit `--output=x`"),
    ],
)
def test_what_is_not_there_is_misuse(root, words, why):
    result = check(root, *words)

    assert why in result.stderr
    assert result.exit_code == 2


def test_what_was_there_and_is_too_much_to_read_is_told(root, monkeypatch):
    monkeypatch.setattr(repository, "_MOST_TOGETHER", 9)
    (root / CITY).rename(root / "content/entities/town.yml")

    result = check(root, "--changed-since", "main")

    assert "more than 9 bytes together" in result.stderr
    assert (result.exit_code, result.stdout) == (2, "")


def test_what_a_file_takes_from_others_is_told_there(root):
    town = "content/entities/town.yml"
    other = GROUND[CITY].replace("name: ", "name: Other ")
    write_files(root, {CITY: f"{GROUND[CITY]}aliases: [town]\n", town: other})
    alias = f"{CITY}:{GROUND[CITY].count(chr(10)) + 1}:11"

    assert places(check(root, town)) == [alias]
    assert places(check(root, ABOUT)) == []


def test_a_renamed_file_is_told_where_it_was_named(root):
    (root / CITY).rename(root / "content/entities/town.yml")

    result = check(root, "--changed-since", "main")

    assert places(result) == [f"{OTHER}:20:9", f"{ABOUT}:3:9"]
    assert "there is no entity `city`" in result.stdout
    assert result.stderr == "4 files read, 2 changed: 2 errors, 0 warnings\n"


def test_what_was_wrong_before_is_told_of_changed_files_alone(root):
    write_files(root, {ABOUT: "[@nobody]\n"})
    commit(root, {})
    write_files(root, {CITY: f"{GROUND[CITY]}aliases: [town]\n"})

    assert places(check(root, "--changed-since", "main")) == []
    assert places(check(root, "--changed-since", "main~1")) == [f"{ABOUT}:1:2"]
    assert places(check(root, "content/cases", "--changed-since", "main~1")) == []


def test_what_came_to_the_base_since_is_nothing_of_ours(root):
    git(root, "checkout", "--quiet", "-b", "work")
    write_files(root, {CITY: f"{GROUND[CITY]}aliases: [town]\n"})
    commit(root, {})
    git(root, "checkout", "--quiet", "main")
    write_files(root, {ABOUT: "# About\n\nNothing.\n"})
    commit(root, {})
    git(root, "checkout", "--quiet", "work")

    assert "1 changed" in check(root, "--changed-since", "main").stderr


class Terminal:
    """A terminal to which is written."""

    def isatty(self) -> bool:
        return True


def test_progress_is_told_at_a_terminal_alone(root, monkeypatch):
    assert "reading" not in check(root).stderr
    monkeypatch.setattr(common.sys, "stderr", Terminal())
    heard = []
    monkeypatch.setattr(common.click, "echo", lambda words, **_: heard.append(words))

    with common.telling_progress() as notice:
        notice("reading 4 files")

    assert heard == ["\r\x1b[2Kreading 4 files ...", "\r\x1b[2K"]
