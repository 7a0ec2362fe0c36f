"""The rules of docs/architecture.md that a machine can hold."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.builds import PROJECT

PACKAGE = PROJECT / "plugins/casefiles"
LONGEST_MODULE = 300


def broken_contracts(project: Path) -> list[str]:
    """Return the import contracts of pyproject.toml that a project's package breaks."""
    outcome = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project / "plugins"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    broken = [
        line.removesuffix(" BROKEN") for line in outcome.stdout.splitlines() if "BROKEN" in line
    ]
    assert bool(broken) == bool(outcome.returncode), outcome.stdout
    return broken


def test_keeps_the_import_contracts():
    assert broken_contracts(PROJECT) == []


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        pytest.param(
            "core/urls.py",
            "import os",
            "The core imports no host, terminal, disk, network, clock or log",
            id="the core reaches for the system",
        ),
        pytest.param(
            "core/problem.py",
            "import casefiles.core.model",
            "Inside the core, data flows one way",
            id="a lower layer reaches up",
        ),
        pytest.param(
            "mkdocs_plugin.py",
            "import casefiles.cli",
            "The shells stand on the core and know nothing of each other",
            id="a shell reaches for another",
        ),
        pytest.param(
            "mkdocs_plugin.py",
            "import casefiles.core.check",
            "The shells leave every rule about cases to the core",
            id="a shell judges cases",
        ),
    ],
)
def test_notices_a_forbidden_import(tmp_path, module, line, contract):
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / "plugins/casefiles")
    with (tmp_path / "plugins/casefiles" / module).open("a") as file:
        file.write(f"\n{line}\n")

    assert broken_contracts(tmp_path) == [contract]


def test_keeps_modules_short():
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}
