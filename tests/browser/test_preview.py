"""The preview as a contributor meets it: an open page follows what is saved."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.bridges import archive_of_every_kind
from support.builds import TODAY, lay_ground
from support.watch import watch_context
from support.world import write_files

pytestmark = pytest.mark.browser
CASE = "content/cases/bridge.yml"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    lay_ground(tmp_path)
    write_files(tmp_path, archive_of_every_kind())
    command = [sys.executable, "-c", "from casefiles.cli import main; main()"]
    options = ["serve", "--port", "0", "--config", str(tmp_path / "mkdocs.yml")]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "SOURCE_DATE_EPOCH": TODAY}
    with subprocess.Popen(
        [*command, *options], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        try:
            yield next(line.strip() for line in process.stdout if line.startswith("http://"))
        finally:
            process.terminate()


def save(folder: Path, before: str, after: str) -> None:
    file = folder / CASE
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_an_open_page_follows_what_is_saved(page: Page, address: str, tmp_path: Path):
    watch = watch_context(page.context)
    page.goto(f"{address}cases/bridge/")
    page.mouse.wheel(0, 900)
    page.wait_for_function("scrollY > 800")

    save(tmp_path, "title: Bridge closed", "title: The bridge was closed")
    expect(page.get_by_role("heading", level=1)).to_contain_text("The bridge was closed")
    page.wait_for_function("scrollY > 800")

    elsewhere = page.context.new_page()
    elsewhere.goto(f"{address}sources/")
    save(tmp_path, "status: preliminary", "status: soon")
    expect(page.get_by_role("heading", level=1)).to_have_text("One mistake to mend")
    expect(page.locator(".cf-mistakes__line")).to_have_text("status: soon")
    bar = elsewhere.get_by_role("status").filter(has_text="One mistake to mend")
    expect(bar).to_be_visible()
    bar.get_by_role("link", name=re.compile("bridge.yml:5")).click()
    expect(elsewhere).to_have_url(f"{address}cases/bridge/")

    elsewhere.goto(f"{address}about/")
    save(tmp_path, "status: soon", "status: preliminary")
    expect(page.get_by_role("heading", level=1)).to_contain_text("The bridge was closed")
    expect(elsewhere.get_by_text("to mend")).to_have_count(0)
    assert watch.faults() == []


def test_a_page_that_stays_the_same_is_not_loaded_again(page: Page, address: str, tmp_path: Path):
    page.goto(f"{address}about/")
    page.evaluate("window.kept = true")
    case = page.context.new_page()
    case.goto(f"{address}cases/bridge/")

    save(tmp_path, "title: Bridge closed", "title: The bridge was closed")

    expect(case.get_by_role("heading", level=1)).to_contain_text("The bridge was closed")
    assert page.evaluate("window.kept")
