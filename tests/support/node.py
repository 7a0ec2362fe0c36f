"""What the theme's modules answer, so that a test can ask Python and JavaScript the same."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from typing import Any

from support.builds import PROJECT


def answers(calls: Iterable[tuple[object, ...]]) -> list[Any]:
    """Return the answers of many calls, made by Node one after the other.

    Args:
        calls: A module of theme/assets/js without its ending, what it exports, and the arguments
            where that is a function.
    """
    done = subprocess.run(
        [PROJECT / "tools/node.sh", "node", PROJECT / "tests/both/answers.mjs"],
        input=json.dumps(list(calls)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout)
    return found
