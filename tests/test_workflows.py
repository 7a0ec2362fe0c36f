"""The workflows on GitHub: what they may do, and what their scripts hand over.

Anybody can send a pull request that brings its own software, so nothing that may write runs any of
it, and nothing that runs it has more than a token to read.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from casefiles.cli import main
from support.builds import PROJECT
from support.reading import ground

SCRIPTS = PROJECT / ".github/scripts"
WORKFLOWS = {
    path.name: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((PROJECT / ".github/workflows").glob("*.y*ml"))
}
JOBS = {
    f"{name}:{job}": parts
    for name, workflow in WORKFLOWS.items()
    for job, parts in workflow["jobs"].items()
}
WRITES = {
    "check.yml:scan": {"security-events"},
    "deploy.yml:deploy": {"pages", "id-token"},
}
# They carry files and run none.
MAY_STAND_BESIDE_A_TOKEN_THAT_WRITES = {
    "actions/deploy-pages",
    "actions/download-artifact",
    "github/codeql-action/upload-sarif",
}
every_workflow = pytest.mark.parametrize("name", WORKFLOWS)
every_job = pytest.mark.parametrize("job", JOBS)


def test_finds_the_workflows():
    assert set(WORKFLOWS) == {"check.yml", "deploy.yml"}


@every_workflow
def test_a_workflow_may_do_nothing_of_itself(name):
    assert WORKFLOWS[name]["permissions"] == {}


@every_workflow
def test_a_workflow_starts_by_nothing_that_lends_a_stranger_our_rights(name):
    triggers = WORKFLOWS[name][True]  # YAML 1.1 reads `on` as true

    assert set(triggers) <= {"pull_request", "push", "schedule", "workflow_dispatch"}


@every_workflow
def test_a_workflow_knows_no_secret(name):
    text = (PROJECT / ".github/workflows" / name).read_text(encoding="utf-8")

    assert re.findall(r"secrets\.|secrets\[|inherit|github\.token", text) == []


@every_job
def test_a_job_may_write_only_what_it_publishes(job):
    granted = JOBS[job]["permissions"]

    assert {name for name, level in granted.items() if level != "read"} == WRITES.get(job, set())


@pytest.mark.parametrize("job", WRITES)
def test_a_job_that_may_write_runs_nothing_of_the_repository(job):
    used = [step.get("uses", "nothing").split("@")[0] for step in JOBS[job]["steps"]]

    assert set(used) <= MAY_STAND_BESIDE_A_TOKEN_THAT_WRITES
    assert [step for step in JOBS[job]["steps"] if "run" in step] == []
    assert "container" not in JOBS[job]
    assert "services" not in JOBS[job]


def test_nothing_of_a_fork_comes_beside_a_token_that_writes():
    assert "head.repo.full_name == github.repository" in JOBS["check.yml:scan"]["if"]
    assert "pull_request" not in WORKFLOWS["deploy.yml"][True]


@every_job
def test_a_job_leaves_no_token_behind_and_ends(job):
    for step in JOBS[job]["steps"]:
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
    assert JOBS[job]["timeout-minutes"] <= 20


@every_workflow
def test_each_action_is_pinned_and_its_version_told(name):
    lines = (PROJECT / ".github/workflows" / name).read_text(encoding="utf-8").splitlines()
    uses = [line for line in lines if re.search(r"\buses:", line)]
    pinned = re.compile(r"uses: [\w-]+(/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")

    assert uses
    assert [line for line in uses if not pinned.search(line)] == []


@every_job
def test_what_a_job_runs_is_one_line_that_nobody_else_fills_in(job):
    runs = [step["run"] for step in JOBS[job]["steps"] if "run" in step]

    assert [run for run in runs if "\n" in run.strip() or "${{" in run] == []


@every_job
def test_the_scripts_that_a_job_runs_are_there(job):
    for run in [step["run"] for step in JOBS[job]["steps"] if "run" in step]:
        for script in re.findall(r"\.github/scripts/[\w.-]+", run):
            assert os.access(PROJECT / script, os.X_OK)


@pytest.fixture
def run_script(tmp_path):
    """Run a script as GitHub does, in `folder`: what it ends with, prints and summarises."""
    summary = tmp_path / "summary.md"
    summary.touch()

    def run(name: str, *words: str, casefiles: Path) -> tuple[int, str, str]:
        done = subprocess.run(
            [SCRIPTS / name, *words],
            cwd=tmp_path,
            env={
                **os.environ,
                "CASEFILES": str(casefiles),
                "GITHUB_STEP_SUMMARY": str(summary),
                "SOURCE_DATE_EPOCH": "1717200000",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout, summary.read_text(encoding="utf-8")

    return run


@pytest.fixture
def casefiles(tmp_path):
    """The real command, as a file that can be run."""
    command = tmp_path / "casefiles"
    command.write_text(
        f"#!/bin/sh\nexec {sys.executable} -c 'from casefiles.cli import main; main()' \"$@\"\n"
    )
    command.chmod(0o755)
    return command


@pytest.fixture
def stand_in(tmp_path):
    """A command that writes down its words, says something and ends as it is told."""

    def make(code: int) -> Path:
        command = tmp_path / "stand-in"
        command.write_text(f'#!/bin/sh\necho "$@" >>called\necho said\nexit {code}\n')
        command.chmod(0o755)
        return command

    return make


def lay(root: Path, line: str) -> None:
    for path, data in ground().items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data + (line.encode() if "cases" in path else b""))


def test_annotates_ten_and_summarises_all(tmp_path, run_script, casefiles):
    lay(tmp_path, "".join(f"strange{number}: x\n" for number in range(15)))

    code, printed, summary = run_script("annotate.sh", "problems.sarif", casefiles=casefiles)

    assert code == 1
    assert printed.count("::error file=content/cases/other.yml,line=") == 15
    assert summary.startswith("### Errors: 15, warnings: 0\n")
    assert summary.count("[unknown-key]") == 15
    assert (tmp_path / "problems.sarif").read_text().count('"ruleId": "unknown-key"') == 15


def test_summarises_that_nothing_is_wrong(tmp_path, run_script, casefiles):
    lay(tmp_path, "")

    assert run_script("annotate.sh", "problems.sarif", casefiles=casefiles) == (
        0,
        "",
        "### Errors: 0, warnings: 0\n",
    )


def test_an_archive_that_can_not_be_read_is_told(tmp_path, run_script, casefiles):
    code, _, summary = run_script("annotate.sh", "problems.sarif", casefiles=casefiles)

    assert (code, summary) == (
        2,
        "### The archive could not be read: the log of this step says why\n",
    )
    assert not (tmp_path / "problems.sarif").exists()


def test_tells_changes_whatever_the_check_will_say(tmp_path, run_script, stand_in):
    answer = run_script("tell-changes.sh", "HEAD^1", "pages", casefiles=stand_in(0))

    assert answer == (0, "", "said\n")
    assert (tmp_path / "called").read_text() == "diff HEAD^1 --format markdown --pages pages\n"


@pytest.mark.parametrize("ended", [1, 2])
def test_says_that_changes_could_not_be_told(run_script, stand_in, ended):
    code, _, summary = run_script("tell-changes.sh", "HEAD^1", "pages", casefiles=stand_in(ended))

    assert code == ended
    assert summary.splitlines()[-1].startswith("### The changes could not be told")


@pytest.mark.skipif("diff" not in main.commands, reason="`casefiles diff` is not there yet")
def test_the_command_that_tells_changes_knows_what_it_is_asked():
    options = {form for part in main.commands["diff"].params for form in part.opts}

    assert {"--format", "--pages"} <= options
