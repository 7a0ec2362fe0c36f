"""The logic of the theme's scripts, which Node tests without a browser."""

import subprocess

from support.builds import PROJECT


def test_scripts_pass_their_own_tests():
    tests = sorted(map(str, (PROJECT / "tests/js").glob("*.test.mjs")))
    done = subprocess.run(
        [PROJECT / "tools/node.sh", "node", "--test", *tests],
        capture_output=True,
        text=True,
        check=False,
    )
    assert tests
    assert done.returncode == 0, done.stdout + done.stderr
