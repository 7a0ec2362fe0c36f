"""What a preview shows: pages like those of a build, and of a file with mistakes its mistakes."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from casefiles.core.problem import Problem
from casefiles.preview.following import Following, Teller
from casefiles.preview.scene import Scene
from casefiles.preview.shown import Shown
from support.bridges import archive_of_every_kind
from support.builds import TODAY, lay_ground
from support.world import write_files

pytestmark = pytest.mark.build

BRIDGE = "content/cases/bridge.yml"
CITY = "content/entities/city.yml"
ABOUT = "content/pages/about.md"
BAR = "to mend</strong>"


class Previewed:
    """A project on the disk, and what a preview shows of it."""

    def __init__(self, root: Path) -> None:
        self.root, self.told = root, []
        self.shown = Shown(Scene(root))
        self.steps: list[str] = []
        teller = Teller(self.told.append, self.steps.append, self.report)
        self.following = Following(root / "mkdocs.yml", root / "made", self.shown, teller)

    def report(self, errors: Sequence[Problem]) -> None:
        self.told += map(str, errors) if errors else ["no mistakes"]

    def follow(self, *, is_host: bool = False) -> None:
        self.following.follow(is_host=is_host)

    def settle(self) -> None:
        """Let the preview do all that it does while nothing changes, but for the index."""
        while not self.following.is_settled:
            self.following.rest(1)

    def save(self, path: str, before: str, after: str) -> None:
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")

    def page(self, path: str) -> str:
        answer = self.shown.answer(path)
        assert answer.is_page
        return answer.body.decode()


@pytest.fixture
def previewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Previewed]:
    monkeypatch.setenv("SITE_URL", "https://example.org/archive/")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    lay_ground(tmp_path)
    write_files(tmp_path, archive_of_every_kind())
    previewed = Previewed(tmp_path)
    previewed.follow(is_host=True)
    yield previewed
    previewed.following.close()


def built(project: Path, site: Path) -> dict[str, bytes]:
    """Build the whole site as `mkdocs serve` does, without the pictures that nobody shares."""
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def assert_like_a_build(previewed: Previewed, site: Path) -> None:
    files = built(previewed.root, site)
    assert len(files) > 50
    for path, content in files.items():
        if path != "sitemap.xml.gz":
            assert previewed.shown.answer(path).body == content, path


def test_tells_each_step_until_there_is_something_to_be_seen(previewed: Previewed):
    number = re.escape(str(len(list((previewed.root / "content").rglob("*.yml"))) + 1))
    first, second, third = previewed.steps

    assert re.fullmatch(f"reading {number} files", first)
    assert re.fullmatch(f"judging {number} files", second)
    assert third == "making what comes from no record"
    previewed.follow(is_host=True)
    assert len(previewed.steps) == 3


def test_gives_every_page_and_file_of_a_build(previewed: Previewed, tmp_path: Path):
    assert_like_a_build(previewed, tmp_path / "one")


def test_gives_the_same_as_a_build_of_what_was_edited(previewed: Previewed, tmp_path: Path):
    before = previewed.page("")
    previewed.page("cases/bridge/")
    previewed.save(BRIDGE, "title: Bridge closed", "title: The bridge was closed")
    previewed.save(CITY, "name: City of Bridges", "name: Town of Bridges")
    other = (tmp_path / "content/cases/other.yml").read_text()
    (tmp_path / "content/cases/third.yml").write_text(other)
    previewed.follow()

    assert "The bridge was closed" in previewed.page("cases/bridge/")
    assert previewed.page("") != before
    previewed.settle()
    assert_like_a_build(previewed, tmp_path / "two")


def test_a_case_with_mistakes_shows_them_at_their_lines(previewed: Previewed):
    previewed.save(BRIDGE, "status: preliminary", "status: <b>soon</b>")
    previewed.save(CITY, "name: City of Bridges", "name: Town of Bridges")
    previewed.follow()

    page = previewed.page("cases/bridge/")
    assert "One mistake to mend" in page
    assert f"{BRIDGE}:5:" in page
    assert "status: <mark>&lt;b&gt;soon&lt;/b&gt;</mark>" in page
    assert "<b>soon" not in page
    assert "Bridge closed after a crack" not in page

    listed, city = previewed.page("cases/"), previewed.page("organisations/city/")
    assert "Bridge closed after a crack" in listed
    assert "Town of Bridges" in city
    for other in (listed, city, previewed.page(""), previewed.page("about/")):
        assert BAR in other
        assert f'<a href="/archive/cases/bridge/">{BRIDGE}:5:' in other
    assert "One mistake to mend" in previewed.page("_preview/mistakes/")

    previewed.save(BRIDGE, "status: <b>soon</b>", "status: preliminary")
    previewed.follow()
    assert BAR not in previewed.page("cases/")
    assert "Bridge closed after a crack" in previewed.page("cases/bridge/")
    assert "No mistakes" in previewed.page("_preview/mistakes/")


def test_a_page_by_hand_shows_its_mistakes_too(previewed: Previewed):
    previewed.save(ABOUT, "# ", "[gone](case:gone)\n\n# ")
    previewed.follow(is_host=True)

    assert "there is no case <code>gone</code>" in previewed.page("about/")
    assert f'<a href="/archive/about/">{ABOUT}:' in previewed.page("cases/")


def test_what_a_record_makes_wrong_elsewhere_is_found_in_a_while(previewed: Previewed):
    previewed.save(ABOUT, "# ", "[other](case:other)\n\n# ")
    previewed.follow(is_host=True)
    assert BAR not in previewed.page("cases/")
    (previewed.root / "content/cases/other.yml").rename(previewed.root / "content/cases/moved.yml")
    previewed.save(BRIDGE, "{case: other, why: The same river.}, other", "moved")
    previewed.save(BRIDGE, "case:other#", "case:moved#")
    previewed.follow()
    previewed.settle()

    assert "there is no case <code>other</code>" in previewed.page("about/")
    assert BAR in previewed.page("cases/")


@pytest.mark.parametrize("name", ["site_config.yml", "mkdocs.yml", "theme/main.html"])
def test_what_the_host_can_not_build_leaves_what_it_built_before(previewed: Previewed, name: str):
    text = (previewed.root / name).read_text()
    (previewed.root / name).write_text("a: [\n{% block")
    previewed.follow(is_host=True)

    page = previewed.page("cases/bridge/")
    assert "Bridge closed after a crack" in page or "TemplateSyntaxError" in page
    assert BAR in page or "TemplateSyntaxError" in page
    assert previewed.told

    (previewed.root / name).write_text(text)
    previewed.follow(is_host=True)
    assert BAR not in previewed.page("cases/bridge/")
    assert "Bridge closed after a crack" in previewed.page("cases/bridge/")


def test_goes_on_where_the_settings_are_gone_for_a_moment(previewed: Previewed):
    settings = previewed.root / "site_config.yml"
    settings.rename(previewed.root / "away")
    previewed.follow(is_host=True)
    assert "there is no site_config.yml" in previewed.page("_preview/mistakes/")
    assert "Bridge closed after a crack" in previewed.page("cases/bridge/")

    (previewed.root / "away").rename(settings)
    previewed.follow(is_host=True)
    assert "No mistakes" in previewed.page("_preview/mistakes/")


def test_begins_with_mistakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    lay_ground(tmp_path)
    write_files(tmp_path, archive_of_every_kind())
    previewed = Previewed(tmp_path)
    previewed.save(BRIDGE, "title: Bridge", "titel: Bridge")
    previewed.follow(is_host=True)

    assert "titel" in previewed.page("cases/bridge/")
    assert BAR in previewed.page("cases/")
    assert 'href="bridge/"' not in previewed.page("cases/")


def test_begins_without_settings(tmp_path: Path):
    lay_ground(tmp_path)
    (tmp_path / "site_config.yml").write_text("nmae: x\n")
    previewed = Previewed(tmp_path)
    previewed.follow(is_host=True)

    assert "site_config.yml:1:1" in previewed.page("anything/")


def test_tells_each_mistake_once_and_that_it_is_mended(previewed: Previewed):
    previewed.told.clear()
    for _ in range(2):
        previewed.save(BRIDGE, "status:", "status: ")
        (previewed.root / "content/cases/x.yml").write_text("schema: 1\ntitle: X\nopened: soon\n")
        previewed.follow()
    (previewed.root / "content/cases/x.yml").unlink()
    previewed.follow()

    assert sum("x.yml:3:9: error: " in line for line in previewed.told) == 1
    assert previewed.told.count("no mistakes") == 1
