"""`casefiles diff`: two states of a project, from git and the disk, and pages of what changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casefiles import repository
from casefiles.cli import main
from casefiles.core.check.kept import Kept
from casefiles.core.nodes import MOST_BYTES
from casefiles.core.problem import CasefilesError
from casefiles.project import read_content, read_project, read_revision, unheard
from casefiles.repository import find_commit, list_files, read_files
from casefiles.reviewing import OF_A_REVIEW, compare, read_style
from support.bridges import TODAY, bridge_files
from support.history import commit, git
from support.world import write_files

BRIDGE, OTHER = "content/cases/bridge.yml", "content/cases/other.yml"
FILES = dict(bridge_files())
ABOUT = "content/pages/about.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one commit, on the branch `main`."""
    root = tmp_path / "project"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root, {**FILES, ABOUT: "# About\n\nOf bridges.\n", "README.md": "Bridges."})
    return root


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["diff", "--root", str(root), *words])


def report(root: Path, *words: str) -> dict[str, list]:
    result = run(root, *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def edit(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def test_what_did_not_change_gives_nothing(root):
    result = run(root, "main")

    assert (result.exit_code, result.stdout) == (0, "Nothing of the archive differs.\n")
    assert compare(root, "main", "HEAD", lambda _: None).review.is_empty


def test_the_files_as_they_are_now_are_compared(root):
    changed = edit(FILES[OTHER], "standing: uncorroborated", "standing: disputed")
    write_files(root, {OTHER: changed, ABOUT: "# About\n", "new.txt": "", "README.md": "Bridge."})

    assert (
        run(root, "main").stdout
        == """\
1 case changed, 1 page changed, 2 other files changed.

Look closely
  ! Files beside the archive differ, and are not compared here
      - README.md, new.txt

Case: Another bridge is closed [changed]
  other
  Claim “The other bridge was closed.” (closed)
    - Standing: Uncorroborated → Disputed

Hand-written pages
  - content/pages/about.md: changed, 0 lines added, 2 lines taken out: “Of bridges.”

Other files
  - README.md
  - new.txt
"""
    )


def test_a_file_that_only_looks_otherwise_is_named(root):
    picture = "content/pages/plan.png"
    write_files(root, {OTHER: f"# Looked through.\n{FILES[OTHER]}", picture: "-"})

    found = report(root, "main")
    assert (found["records"], found["same_files"]) == ([], [OTHER])
    assert found["other_files"] == [picture]


def test_two_commits_are_compared_without_a_checkout(root):
    git(root, "switch", "--quiet", "--create", "proposal")
    commit(root, {OTHER: edit(FILES[OTHER], "uncorroborated", "disputed"), "x.py": "1"})
    git(root, "switch", "--quiet", "main")
    write_files(root, {BRIDGE: "unsaved: work"})

    found = report(root, "main", "proposal")

    assert [record["id"] for record in found["records"]] == ["other"]
    assert found["other_files"] == ["x.py"]
    assert (root / BRIDGE).read_text() == "unsaved: work"


def test_what_came_to_the_base_since_is_left_out(root):
    git(root, "switch", "--quiet", "--create", "proposal")
    commit(root, {OTHER: edit(FILES[OTHER], "uncorroborated", "disputed")})
    git(root, "switch", "--quiet", "main")
    commit(root, {BRIDGE: edit(FILES[BRIDGE], "A crack was seen.", "A gap was seen.")})

    assert [record["id"] for record in report(root, "main", "proposal")["records"]] == ["other"]


def test_histories_that_never_met_are_compared_as_they_are(root):
    git(root, "switch", "--quiet", "--orphan", "elsewhere")
    commit(root, {**FILES, OTHER: edit(FILES[OTHER], "uncorroborated", "disputed")})

    assert [record["id"] for record in report(root, "main", "HEAD")["records"]] == ["other"]


def test_a_project_below_its_repository_is_compared_alone(root):
    below = root / "archive"
    commit(root, {f"archive/{path}": text for path, text in FILES.items()})
    commit(root, {"README.md": "More.", f"archive/{OTHER}": FILES[OTHER] + "aliases: [old]\n"})

    found = report(below, "HEAD~1", "HEAD")

    assert [record["id"] for record in found["records"]] == ["other"]
    assert found["other_files"] == []
    assert report(below, "HEAD~1") == found


def test_a_side_from_git_is_judged_as_the_disk_is(root):
    write_files(
        root,
        {
            OTHER: FILES[OTHER] + "related: [nowhere]\n",
            ABOUT: "# About\n\nAs told [@nobody].\n",
            "content/cases/notes.txt": "x",
            "content/cases/deep/x.yml": "x",
            "content/cases/README.md": "x",
            "content/cases/.hidden.yml": "x",
            "content/pages/picture.png": "x",
            "content/pages/A Page.md": "x",
            "content/x.yml": "x",
            "content/pages/.notes/x.md": "x",
            "content/.trash/x.yml": "x",
        },
    )
    (root / "content/cases/link.yml").symlink_to("/etc/passwd")
    (root / "content/pages/link.md").symlink_to("/etc/passwd")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x")

    there = read_revision(root, git(root, "rev-parse", "HEAD"), TODAY, unheard, None)
    here = read_content(root, unheard, None)

    assert there.problems == here.problems
    assert [text.path for text in sorted(there.texts, key=lambda text: text.path)] == sorted(
        text.path for text in here.texts
    )
    assert there.pages.keys() == here.pages.keys()


def test_what_did_not_change_is_read_and_judged_once(root, monkeypatch):
    judged, judge = [], Kept.verdict
    monkeypatch.setattr(
        Kept,
        "verdict",
        lambda kept, document, ground, of: judge(
            kept, document, ground, lambda: judged.append(document.id) or of()
        ),
    )
    (root / OTHER).write_text(FILES[OTHER] + "# A remark.\n")

    found = compare(root, "HEAD")
    before, after = found.before.draft, found.after.draft
    records = (*before.cases, *before.entities, *before.sources)

    assert after.settings is before.settings
    assert all(one is other for one, other in zip(before.entities, after.entities, strict=True))
    assert sorted(judged) == sorted([*(it.id for it in records), "other"])


def test_a_link_is_no_file(root):
    (root / OTHER).unlink()
    (root / OTHER).symlink_to("bridge.yml")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x")

    for words in (("HEAD~1", "HEAD"), ("HEAD~1",)):
        found = report(root, *words)
        assert found["records"] == []
        assert [unread["path"] for unread in found["unread"]] == [OTHER]


def test_content_that_is_a_link_is_not_read(root):
    git(root, "mv", "content", "elsewhere")
    (root / "content").symlink_to("elsewhere")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x")

    found = report(root, "HEAD~1", "HEAD")

    assert {record["fate"] for record in found["records"]} == {"gone"}
    assert [unread["path"] for unread in found["unread"]] == ["content"]


def test_a_file_that_is_too_large_is_not_fetched(root, monkeypatch):
    commit(root, {OTHER: "x" * (MOST_BYTES + 1)})
    fetched = []
    texts = repository._texts
    monkeypatch.setattr(repository, "_texts", lambda *a: fetched.extend(a[1]) or texts(*a))

    found = report(root, "HEAD~1", "HEAD")

    assert [unread["problems"][0]["code"] for unread in found["unread"]] == ["file-too-large"]
    assert git(root, "rev-parse", f"HEAD:{OTHER}") not in fetched


@pytest.mark.parametrize(
    ("limit", "most", "why"),
    [("_MOST_FILES", 3, "more than 3 files"), ("_MOST_TOGETHER", 9, "more than 9 bytes together")],
)
def test_a_revision_that_holds_too_much_is_refused(root, monkeypatch, limit, most, why):
    monkeypatch.setattr(repository, limit, most)

    result = run(root, "main", "HEAD")

    assert result.exit_code == 2
    assert why in result.stderr


@pytest.mark.parametrize(
    "name", ["nowhere", "--output=x", "-", "HEAD:README.md", "main..HEAD", "", "$(touch x)"]
)
def test_a_name_that_is_no_commit_is_misuse(root, name):
    for words in ((name,), ("main", name) if name else ("",)):
        result = run(root, "--", *words)
        assert result.exit_code == 2
        assert f"git knows no commit `{name}`" in result.stderr
    assert sorted(path.name for path in root.iterdir()) == [
        *(".git", "README.md", "content", "site_config.yml")
    ]


def test_without_git_it_is_misuse(tmp_path):
    write_files(tmp_path, FILES)

    assert "git knows no commit `main`" in run(tmp_path, "main").stderr


def test_a_revision_without_settings_is_no_archive(root):
    git(root, "rm", "--quiet", "site_config.yml")
    git(root, "commit", "--quiet", "--message", "x")

    result = run(root, "main~1", "HEAD")

    assert result.exit_code == 2
    assert "there is no site_config.yml at HEAD" in result.stderr
    assert "there is no site_config.yml" in run(root, "main~1").stderr


def test_an_archive_that_begins_is_all_new(root):
    empty = git(root, "commit-tree", "-m", "x", git(root, "mktree"))

    found = report(root, empty)

    assert {record["fate"] for record in found["records"]} == {"new"}


def test_a_blob_that_git_has_not_fetched_is_told(root):
    files = list_files(root, find_commit(root, "HEAD"))
    blob = files[OTHER].blob
    (root / ".git/objects" / blob[:2] / blob[2:]).unlink()

    with pytest.raises(CasefilesError, match=f"git has not fetched {OTHER}"):
        read_files(root, files.values())


def test_nothing_of_a_revision_is_run(root, tmp_path):
    mark = tmp_path / "mark"
    commit(
        root,
        {
            "mkdocs.yml": f'x: !!python/object/apply:os.system ["touch {mark}"]\n',
            ".gitattributes": "* diff=evil filter=evil\n",
            OTHER: FILES[OTHER] + f'x: !!python/object/apply:os.system ["touch {mark}"]\n',
        },
    )

    assert run(root, "HEAD~1").exit_code == 0
    assert run(root, "HEAD~1", "HEAD", "--format", "html").exit_code == 0
    assert not mark.exists()


def test_pages_show_each_changed_case_before_and_after(root, tmp_path):
    changed = edit(FILES[OTHER], "standing: uncorroborated", "standing: disputed")
    write_files(root, {OTHER: changed.replace("Another", "An <other")})
    (root / "content/cases/third.yml").write_text(FILES[OTHER])
    folder = tmp_path / "pages"

    result = run(root, "main", "--pages", str(folder))

    assert result.stderr == f"3 pages of cases written into {folder}\n"
    assert sorted(path.name for path in folder.iterdir()) == [
        "index.html",
        *("other.after.html", "other.before.html", "third.after.html"),
    ]
    index = (folder / "index.html").read_text()
    assert 'href="other.before.html"' in index
    assert 'href="third.before.html"' not in index
    before, after = ((folder / f"other.{it}.html").read_text() for it in ("before", "after"))
    assert "#claim-closed{" in before
    assert "#claim-closed{" in after
    assert 'href="other.after.html"' in before
    assert "An &lt;other bridge is closed</h1>" in after
    assert 'href="../' not in after


def test_pages_that_can_not_be_written_are_told(root, tmp_path):
    (tmp_path / "pages").write_text("no folder")

    result = run(root, "main", "--pages", str(tmp_path / "pages/x"))

    assert "Error: the pages were not written: " in result.stderr
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_side_with_mistakes_has_no_pages_and_says_so(root, tmp_path):
    write_files(root, {OTHER: FILES[OTHER].replace("A walker", "A rider") + "related: [nowhere]\n"})

    result = run(root, "main", "--pages", str(tmp_path / "pages"))

    assert result.stderr.startswith("1 page of cases")
    index = (tmp_path / "pages/index.html").read_text()
    assert "No page after: the archive has mistakes" in index


def test_a_deleted_and_a_renamed_case_have_the_pages_that_they_can(root, tmp_path):
    (root / BRIDGE).unlink()
    (root / OTHER).rename(root / "content/cases/span.yml")

    assert run(root, "main", "--pages", str(tmp_path / "pages")).stderr.startswith("3 pages")
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == [
        *("bridge.before.html", "index.html", "other.before.html", "span.after.html")
    ]


def test_the_style_is_the_themes_without_its_fonts(root):
    sheet = '@font-face {\n  src: url("x.woff2");\n}\n/* why */ :root { --cf-ink: red; }\n'
    write_files(root, {"mkdocs.yml": "theme:\n  custom_dir: looks\n"})
    write_files(root, {"looks/assets/css/tokens.css": sheet})

    style = read_style(root, OF_A_REVIEW)

    assert style.startswith(":root { --cf-ink: red; }\n")
    assert ".cf-review" in style
    assert "font-face" not in style


@pytest.mark.parametrize("linked", ["looks", "looks/assets", "looks/assets/css/tokens.css"])
def test_no_link_leads_a_style_elsewhere(root, linked):
    write_files(root, {"mkdocs.yml": "theme:\n  custom_dir: looks\n"})
    write_files(root, {"looks/assets/css/tokens.css": "secret"})
    (root / linked).rename(root / "elsewhere")
    (root / linked).symlink_to(root / "elsewhere")

    assert "secret" not in read_style(root, OF_A_REVIEW)


def test_without_a_theme_there_is_our_own_style(root):
    assert read_style(root, OF_A_REVIEW).startswith("body {")


def test_the_terminal_shows_what_is_pressing_in_colour(root):
    write_files(root, {OTHER: FILES[OTHER].replace("by: city", "by: office")})

    result = CliRunner().invoke(main, ["diff", "main", "--root", str(root)], color=True)

    coloured = [line for line in result.stdout.splitlines() if "\x1b[33m" in line]
    assert coloured[0] == "\x1b[33m  ! Somebody else is said to speak\x1b[0m"
    assert "\x1b" not in run(root, "main").stdout


def test_the_host_is_asked_only_where_all_is_judged(root):
    write_files(root, {"mkdocs.yml": "site_name: Other\n"})

    assert [problem.code for problem in read_project(root).problems][-1] == "settings-differ"
    content = read_content(root, unheard, None)
    assert "settings-differ" not in [problem.code for problem in content.problems]
