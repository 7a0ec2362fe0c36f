"""The project's own archive: the flagship is whole, on MkDocs and on its maintained fork."""

import re
import subprocess
import sys

import pytest

from support.builds import PROJECT, Built

pytestmark = pytest.mark.build
CASE = "cases/oklahoma-grow-release-testimony-2024/index.html"


def headings(html: str, kind: str) -> list[str]:
    return re.findall(rf'<h3[^>]* id="({kind}-[a-z0-9-]+)"', html)


def test_the_flagship_is_complete(flagship_site: Built):
    html = flagship_site.read(CASE)

    assert len(headings(html, "claim")) == 27
    assert len(headings(html, "event")) == 15


@pytest.mark.properdocs
def test_builds_on_the_maintained_fork_of_mkdocs_too(tmp_path, flagship_site: Built):
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml"]
    done = subprocess.run(
        [*command, "-d", str(tmp_path / "site")],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    built = (tmp_path / "site" / CASE).read_text(encoding="utf-8")
    assert headings(built, "claim") == headings(flagship_site.read(CASE), "claim")
