"""The console script: that it is the one which is installed, and Ctrl-C while it loads."""

import sys
import tomllib
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest

from casefiles import console

PROJECT = Path(__file__).parents[1]


class Interrupted(MetaPathFinder):
    """Presses Ctrl-C when the command begins to load."""

    def find_spec(self, fullname, *_):
        if fullname == "casefiles.cli":
            raise KeyboardInterrupt


def test_is_what_is_installed():
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text())

    assert settings["project"]["scripts"] == {"casefiles": "casefiles.console:main"}


def test_runs_the_command(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["casefiles", "explain", "--help"])

    with pytest.raises(SystemExit) as ended:
        console.main()

    assert ended.value.code == 0
    assert "Explain the problem CODE" in capsys.readouterr().out


def test_ctrl_c_while_it_loads_is_no_mistake(monkeypatch):
    for name in [name for name in sys.modules if f"{name}.".startswith("casefiles.cli.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Interrupted(), *sys.meta_path])

    with pytest.raises(SystemExit) as ended:
        console.main()

    assert ended.value.code == "Aborted!"
