"""The project's own archive: the flagship is whole, on MkDocs and on its maintained fork."""

import re
import subprocess
import sys

import pytest

from casefiles.core.site import read_archive
from casefiles.workspace import archive_date, read_workspace
from support.builds import FLAGSHIP, PROJECT, Built

pytestmark = [pytest.mark.build, pytest.mark.flagship]
CASE = f"cases/{FLAGSHIP.stem}/index.html"


def headings(html: str, kind: str) -> list[str]:
    return re.findall(rf'<h3[^>]* id="{kind}-([a-z0-9-]+)"', html)


def test_the_flagship_is_complete(project_site: Built):
    texts, _ = read_workspace(PROJECT, PROJECT / "content")
    archive, _ = read_archive(texts, archive_date(PROJECT))
    case = archive.cases[FLAGSHIP.stem]
    sources = archive.sources_used(case.id)
    html = project_site.read(CASE)

    assert headings(html, "claim") == [claim.id for claim in case.claims]
    assert sorted(headings(html, "event")) == sorted(event.id for event in case.timeline)
    assert sorted(headings(html, "source")) == sorted(sources)
    assert len(case.claims) >= 27
    assert len(case.timeline) >= 15
    assert len(sources) >= 30


@pytest.mark.properdocs
def test_builds_on_the_maintained_fork_of_mkdocs_too(tmp_path, project_site: Built):
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
    assert headings(built, "claim") == headings(project_site.read(CASE), "claim")
