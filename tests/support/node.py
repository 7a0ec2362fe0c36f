"""What the theme's modules answer, so that a test can ask Python and JavaScript the same."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from support.builds import PROJECT


def answers(asked: object, script: str = "answers.mjs") -> Any:
    """Return what a script of tests/both writes.

    Args:
        asked: What it reads. `answers.mjs` wants a list of calls, each a module of theme/assets/js
            without its ending, what it exports, and the arguments where that is a function.
        script: The script.
    """
    done = subprocess.run(
        [PROJECT / "tools/node.sh", "node", PROJECT / "tests/both" / script],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
