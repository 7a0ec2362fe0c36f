"""What the README and docs/ tell people is so."""

import re
import shutil
from datetime import date
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner

from casefiles.cli import main
from casefiles.cli.docs import render_commands
from casefiles.core import urls
from casefiles.core.edtf import parse_edtf
from casefiles.core.nodes import SourceText
from casefiles.core.reference import REFERENCE_PAGES
from casefiles.core.schema import SCHEMAS, render_schema
from casefiles.core.site import plan_site, read_archive
from casefiles.project import read_settings
from support.builds import PROJECT

PAGES = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
FORMAT = PROJECT / "docs/case-format.md"
# `**path**`, an empty line, and the file's text.
EXAMPLE = re.compile(r"^\*\*`(\S+)`\*\*\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def without_code(text: str) -> str:
    return re.sub(r"^ *```.*?^ *```|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", read(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def examples() -> dict[str, str]:
    page = read(FORMAT)
    found = dict(EXAMPLE.findall(page))
    assert len(found) == page.count("```yaml")
    return found


@pytest.mark.parametrize("name", REFERENCE_PAGES)
def test_each_page_that_is_made_from_the_code_is_up_to_date(name):
    assert read(PROJECT / "docs" / name) == REFERENCE_PAGES[name]()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_leads_somewhere(page):
    for path, anchor in LINK.findall(without_code(read(page))):
        target = page.parent / path if path else page

        assert target.exists(), path
        assert not anchor or anchor in anchors(target), f"{path}#{anchor}"


def test_the_examples_of_the_format_make_an_archive_without_a_problem():
    texts = [SourceText(path, text.encode()) for path, text in examples().items()]
    archive, problems = read_archive(texts, date(2024, 6, 1))

    assert problems == []
    assert archive is not None
    for article in plan_site(archive).articles():
        assert article.html


def test_the_dates_of_the_format_are_dates():
    rows = re.findall(r"^\| (`.+`) \| ", read(FORMAT), re.MULTILINE)
    written = list(chain.from_iterable(re.findall(r'`"?([^"`]+)"?`', row) for row in rows))

    assert len(written) == 13
    assert [str(parse_edtf(text)) for text in written] == written


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_up_to_date(name):
    settings = read_settings(PROJECT)

    assert read(PROJECT / urls.schema_file(name)) == render_schema(name, settings)


def test_the_command_writes_pages_and_schemas_as_they_are_stored(tmp_path):
    (tmp_path / "docs").mkdir()
    shutil.copyfile(PROJECT / "site_config.yml", tmp_path / "site_config.yml")

    result = CliRunner().invoke(main, ["docs", str(tmp_path / "docs")])

    written = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    assert result.exit_code == 0, result.output
    assert {path.parent.name for path in written} >= {"docs", "schema"}
    for path in written:
        assert read(tmp_path / path) == read(PROJECT / path)


def test_the_command_writes_no_schema_of_settings_with_mistakes(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "site_config.yml").write_text("name: Bridges\n")

    result = CliRunner().invoke(main, ["docs", str(tmp_path / "docs")])

    assert result.exit_code == 2
    assert "site_config.yml has mistakes; `casefiles check` tells them" in result.output
    assert not (tmp_path / "schema").exists()


def test_the_page_of_commands_is_up_to_date():
    assert read(PROJECT / "docs/commands.md") == render_commands(main)
