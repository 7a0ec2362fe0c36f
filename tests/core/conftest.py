"""Goldens: whole answers that are kept as files."""

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare an answer with a file of tests/golden; `--update-golden` writes the file instead."""

    def compare(name: str, answer: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(answer, encoding="utf-8", newline="\n")
        assert answer == path.read_text(encoding="utf-8")

    return compare
