"""The HTML of every kind of page is valid, as html-validate reads it."""

import subprocess

import pytest

from support.builds import PROJECT, Built
from support.kinds import KINDS, one_of_each_kind

pytestmark = pytest.mark.build
TOOLS = PROJECT / "tools"
VALIDATE = [
    TOOLS / "node.sh",
    "node",
    TOOLS / "node_modules/html-validate/bin/html-validate.mjs",
    f"--config={TOOLS}/htmlvalidate.mjs",
    "--formatter=text",
]


def test_no_kind_of_page_is_left_out(bridge_site: Built):
    assert set(one_of_each_kind(bridge_site)) == KINDS


def test_every_page_is_valid(bridge_site: Built, project_site: Built):
    small = bridge_site.site.rglob("*.html")
    large = (project_site.site / path for path in one_of_each_kind(project_site).values())
    done = subprocess.run([*VALIDATE, *small, *large], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""
    assert done.returncode == 0
