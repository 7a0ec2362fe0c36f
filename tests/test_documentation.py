"""What the README, the guides and docs/ tell people is so."""

import json
import re
import shutil
import tomllib
from datetime import date
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner

from casefiles.cli import main
from casefiles.cli.docs import render_commands
from casefiles.core import urls
from casefiles.core.compare import Change, Detail
from casefiles.core.edtf import parse_edtf
from casefiles.core.mends import mend_archive
from casefiles.core.nodes import SourceText
from casefiles.core.outputs.review_json import render_review_json
from casefiles.core.reference import REFERENCE_PAGES
from casefiles.core.review.values import RecordReview, Review, Told, Unread
from casefiles.core.schema import SCHEMAS, render_schema
from casefiles.core.sentences import NEAREST_TERM
from casefiles.core.site import plan_site, read_archive
from casefiles.project import read_settings
from support.builds import PROJECT

GUIDE = PROJECT / "CONTRIBUTING.md"
PAGES = [*sorted(PROJECT.glob("*.md")), *sorted((PROJECT / "docs").rglob("*.md"))]
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


def yaml_in(page: Path) -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```$", read(page), re.MULTILINE | re.DOTALL)


def problems_beside_our_own(files: dict[str, str]) -> list[str]:
    """Return what is wrong in files, read together with this archive."""
    ours = (PROJECT / "site_config.yml", *(PROJECT / "content").rglob("*.yml"))
    texts = {file.relative_to(PROJECT).as_posix(): file.read_text("utf-8") for file in ours}
    _, problems = read_archive(
        [SourceText(path, text.encode()) for path, text in {**texts, **files}.items()],
        date(2024, 6, 1),
    )
    return [str(problem) for problem in problems if problem.position.path in files]


def test_the_case_to_start_from_is_right_in_this_archive():
    (written,) = yaml_in(GUIDE)
    path = re.findall(r"content/cases/[\w-]+\.yml", read(GUIDE))[0]

    assert problems_beside_our_own({path: written}) == []


def test_what_the_how_to_adds_is_right_in_the_case_to_start_from():
    correction, source, entity, withdrawal = yaml_in(PROJECT / "docs/how-to.md")
    (case,) = yaml_in(GUIDE)
    before, key, after = case.partition("  gazette-2024-03-02:")
    rest = after[after.index("\n\n") :]
    body = examples()["content/entities/millford-sheriff.yml"]
    case = f"{before}{source}{rest}".replace("status: preliminary\n", withdrawal)

    assert key
    assert (
        problems_beside_our_own(
            {
                "content/cases/town-closes-bridge-2024.yml": f"{case}{correction}",
                "content/entities/jane-roe.yml": entity,
                "content/entities/millford-sheriff.yml": body,
            }
        )
        == []
    )


def test_whatever_is_shown_has_the_order_that_fix_gives():
    correction, source, entity, _ = yaml_in(PROJECT / "docs/how-to.md")
    (case,) = yaml_in(GUIDE)
    files = {
        **examples(),
        "content/cases/example-case.yml": read(PROJECT / "docs/example-case.yml"),
        "content/cases/to-start-from.yml": f"{case}{correction}",
        "content/cases/with-a-source.yml": case.replace("sources:\n", f"sources:\n{source}"),
        "content/entities/somebody.yml": entity,
    }
    texts = [SourceText(path, text.encode()) for path, text in files.items()]
    mended = mend_archive(texts, (), files, date(2024, 6, 1))
    told = [str(mend) for file in mended for mend in file.mends]

    assert "content/cases/example-case.yml" in [file.after.path for file in mended]  # Long forms.
    assert [mend for mend in told if "order" in mend] == []


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.parent.name != "adr"], ids=lambda page: page.name
)
def test_each_command_that_is_named_is_there(page):
    named = set(re.findall(r"(?:\.venv/bin/|`)casefiles ([a-z]+)\b", read(page)))
    targets = set(re.findall(r"(?:`|^ *)make ([a-z]+)", read(page), re.MULTILINE))

    assert named <= set(main.commands)
    assert targets <= {"site", "serve", "check", "test"}


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "SECURITY.md"])
def test_the_readme_leads_to_the_guides(name):
    assert f"]({name})" in read(PROJECT / "README.md")


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

    assert len(written) == 17
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


def test_the_command_tells_the_version_of_the_project():
    version = tomllib.loads(read(PROJECT / "pyproject.toml"))["project"]["version"]

    assert CliRunner().invoke(main, ["--version"]).output.split()[-1] == version


def test_the_page_of_commands_is_up_to_date():
    assert read(PROJECT / "docs/commands.md") == render_commands(main)


def test_the_page_on_reviewing_names_each_key_of_its_json():
    change = Change("claim", "x", "X", "changed", "claim-x", (Detail("text", "a", "b"),))
    record = RecordReview("case", "x", "X", "Case", "new", changes=(Told(change),))
    review = Review(records=(record,), unread=(Unread("x", "after", ()),))
    found = json.loads(render_review_json(review))
    whole = (found, found["records"][0], found["records"][0]["changes"][0], found["unread"][0])
    page = read(PROJECT / "docs/reviewing.md")

    for part in (*whole, whole[2]["details"][0]):
        for key in part:
            assert f"`{key}`" in page, key


# Who writes in the form has never seen a file of settings.
@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("CONTRIBUTING.md", NEAREST_TERM),
        ("theme/assets/js/form-texts.js", NEAREST_TERM.replace(" to `site_config.yml`", "")),
    ],
)
def test_says_the_same_where_no_topic_and_no_state_fits(file, said):
    words = " ".join(read(PROJECT / file).split())

    assert said in words
