"""The `casefiles check` command: what it counts and how it ends."""

import pytest
from click.testing import CliRunner
from markdown import Markdown

from casefiles.cli import main
from support.reading import ground


def check(root):
    environment = {"SOURCE_DATE_EPOCH": "1717200000"}
    return CliRunner().invoke(main, ["check", "--root", str(root)], env=environment)


def lay(root, line=""):
    for path, data in ground().items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data + (line.encode() if "cases" in path else b""))


UNREAD = "the rest of content/cases/other.yml is judged once it can be read"


@pytest.mark.parametrize(
    ("line", "summary", "code"),
    [
        ("", "3 files read: 0 errors, 0 warnings", 0),
        ("related: [nowhere]\n", "3 files read: 1 error, 0 warnings", 1),
        ("narrative: It was Joe Bloggs.\n", "3 files read: 0 errors, 1 warning", 0),
        ("noindex: yes\ntopics: []\n", "3 files read: 2 errors, 0 warnings", 1),
        ("narrative: It was: so\n", f"3 files read: 1 error, 0 warnings; {UNREAD}", 1),
        ("noindex: true\nnoindex: true\n", "3 files read: 1 error, 0 warnings", 1),
    ],
)
def test_counts_in_plain_words(tmp_path, line, summary, code):
    lay(tmp_path, line)

    result = check(tmp_path)

    assert result.stderr == f"{summary}\n"
    assert result.exit_code == code


def test_reads_hand_written_pages_too(tmp_path):
    lay(tmp_path)
    page = tmp_path / "content" / "pages" / "about.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: About\nstatus: new\n---\n\n# About\n\nAs told [@nobody].\n")

    result = check(tmp_path)

    lines = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert lines == [
        "content/pages/about.md:3:1: error: `status` is not used [bad-front-matter]",
        "content/pages/about.md:8:10: error: there is no source `nobody` [unknown-source]",
    ]
    assert result.stderr == "4 files read: 2 errors, 0 warnings\n"


def test_counts_what_it_does_not_tell(tmp_path):
    lay(tmp_path, "".join(f"strange{number}: x\n" for number in range(100)))
    page = tmp_path / "content" / "pages" / "about.md"
    page.parent.mkdir()
    page.write_text("# About\n")

    lines = [line for line in check(tmp_path).stdout.splitlines() if "unknown-key" in line]

    assert len(lines) == 21
    assert "error: 80 more of this kind in this file" in lines[20]


def test_tells_of_records_pages_and_misplaced_files_in_one_run(tmp_path):
    lay(tmp_path, "related: [nowhere]\n")
    (tmp_path / "content/cases/2024").mkdir()
    (tmp_path / "content/cases/2024/bridge.yml").write_text("schema: 1\n")
    (tmp_path / "content/pages").mkdir()
    (tmp_path / "content/pages/about.md").write_text("As told [@nobody], of [us](entity:city).\n")

    told = [line.split(": ")[0] for line in check(tmp_path).stdout.splitlines() if "[" in line]

    assert told == [
        "content/cases/2024/bridge.yml:1:1",
        "content/cases/other.yml:30:11",
        "content/pages/about.md:1:10",
    ]


def test_tells_of_links_to_pages_that_do_not_exist(tmp_path):
    lay(tmp_path)
    pages = {
        "about.md": "# About\n\n[a](nope.md) [b](how/to.md#x) [c](about.md)\n",
        "how/to.md": '# To\n\n[a](../about.md) [b](about.md) <a href="x/">c</a>\n',
    }
    for name, text in pages.items():
        page = tmp_path / "content/pages" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text)

    told = [line for line in check(tmp_path).stdout.splitlines() if "[" in line]

    assert told == [
        "content/pages/about.md:3:5: error: there is no page `nope.md` [bad-link]",
        "content/pages/how/to.md:3:22: error: there is no page `about.md` [bad-link]",
    ]


def test_converts_no_page_that_would_take_long(tmp_path, monkeypatch):
    lay(tmp_path)
    (tmp_path / "content/pages").mkdir()
    (tmp_path / "content/pages/about.md").write_text("[" * 200_000)
    converted = []
    monkeypatch.setattr(Markdown, "convert", lambda _, text: converted.append(len(text)) or "")

    result = check(tmp_path)

    assert "[too-many-marks]" in result.stdout
    assert max(converted) < 1_000


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", ["content/pages/about.md:1:27: error: there is no page `nope/index.html` [bad-link]"]),
        ("related: [nowhere]\n", []),
    ],
)
def test_knows_the_pages_that_an_archive_without_errors_makes(tmp_path, line, told):
    lay(tmp_path, line)
    (tmp_path / "content/pages").mkdir()
    text = "[a](cases/index.html) [b](nope/index.html)\n"
    (tmp_path / "content/pages/about.md").write_text(text)

    assert [row for row in check(tmp_path).stdout.splitlines() if "bad-link" in row] == told
