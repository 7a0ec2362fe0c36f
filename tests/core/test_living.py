"""An archive while people write in it: what is shown, what is wrong, and what is judged again."""

from collections.abc import Mapping
from datetime import date

import pytest

from casefiles.core.check.kept import Kept
from casefiles.core.nodes import SourceText
from casefiles.core.problem import errors_in
from casefiles.core.site import LivingArchive, Moment, plan_site, read_archive
from casefiles.core.site import living as module
from casefiles.core.view import find_mentions
from support.reading import ground

TODAY = date(2024, 6, 1)
CONFIG = "site_config.yml"
BRIDGE = "content/cases/bridge.yml"
OTHER = "content/cases/other.yml"
CITY = "content/entities/city.yml"
GROUND = {path: data.decode() for path, data in ground().items()}
CASE = GROUND[OTHER]
WORLD = {**GROUND, BRIDGE: CASE.replace("\ntitle: ", "\ntitle: First ")}


LEAFLET = "schema: 1\ntype: article-newspaper\ntitle: A leaf\nlicence: public\n"
ARCH = "schema: 1\nkind: place\nname: The Arch\n"


class Desk:
    """Files in the hands of somebody who saves them."""

    def __init__(self, files: Mapping[str, str] = WORLD) -> None:
        self.files = dict(files)
        self.living = LivingArchive()

    def save(self, path: str, before: str, after: str) -> None:
        assert before in self.files[path]
        self.files[path] = self.files[path].replace(before, after)

    @property
    def texts(self) -> list[SourceText]:
        return [SourceText(path, text.encode()) for path, text in sorted(self.files.items())]

    def look(self, patience: int | None = None) -> Moment:
        self.living.read(self.texts, TODAY)
        return self.living.look(patience)


def title(moment: Moment, case: str = "bridge") -> str:
    assert moment.archive is not None
    return moment.archive.cases[case].title


def codes(moment: Moment) -> list[str]:
    return [problem.code for problem in errors_in(moment.problems)]


def test_shows_what_was_saved():
    desk = Desk({**WORLD, "content/sources/leaflet.yml": LEAFLET})
    desk.look()

    desk.save(BRIDGE, "title: First", "title: Second")
    moment = desk.look()

    assert title(moment).startswith("Second")
    assert (codes(moment), moment.held, moment.behind) == ([], {}, 0)


def test_a_case_with_mistakes_stays_as_it_was_and_all_others_go_on():
    desk = Desk()
    desk.look()

    desk.save(BRIDGE, "title: First", "titel: Second")
    desk.save(OTHER, "\ntitle: ", "\ntitle: New ")
    moment = desk.look()

    assert title(moment).startswith("First")
    assert title(moment, "other").startswith("New")
    assert moment.held == {"cases/bridge/": BRIDGE}
    assert "unknown-key" in codes(moment)

    desk.save(BRIDGE, "titel: Second", "title: Third")
    mended = desk.look()
    assert title(mended).startswith("Third")
    assert (codes(mended), mended.held) == ([], {})


def test_a_new_file_with_mistakes_is_left_out_with_those_that_need_it():
    desk = Desk()
    desk.look()

    desk.files["content/entities/mill.yml"] = "schema: 1\nkind: organisation\nnmae: Mill\n"
    desk.save(BRIDGE, "by: city", "by: mill")
    moment = desk.look()

    assert moment.archive is not None
    assert "mill" not in moment.archive.entities
    assert moment.held == {
        "cases/bridge/": BRIDGE,
        "organisations/mill/": "content/entities/mill.yml",
    }
    assert title(moment).startswith("First")


def test_what_is_gone_stays_as_long_as_something_names_it():
    desk = Desk()
    desk.look()

    city = desk.files.pop(CITY)
    desk.files["content/entities/arch.yml"] = ARCH
    moment = desk.look()
    assert moment.archive is not None
    assert set(moment.archive.entities) == {"arch", "city"}
    assert "unknown-entity" in codes(moment)
    assert moment.held == {}

    desk.files[CITY] = city
    assert codes(desk.look()) == []

    del desk.files[BRIDGE]
    gone = desk.look()
    assert gone.archive is not None
    assert set(gone.archive.cases) == {"other"}


def test_what_is_gone_stays_until_all_are_judged():
    desk = Desk()
    desk.look()
    del desk.files[CITY]

    moment = desk.look(0)
    assert moment.behind
    assert moment.archive is not None
    assert "city" in moment.archive.entities


def test_a_case_that_was_never_right_is_left_out_and_its_lead_gives_way():
    files = {**WORLD, CONFIG: GROUND[CONFIG] + "lead: {case: bridge}\n"}
    desk = Desk(files)
    desk.save(BRIDGE, "title: First", "titel: First")
    moment = desk.look()

    assert moment.archive is not None
    assert set(moment.archive.cases) == {"other"}
    assert moment.archive.settings.lead is None

    desk.save(BRIDGE, "titel: First", "title: First")
    assert title(desk.look()).startswith("First")
    assert desk.look().archive.settings.lead is not None


def test_settings_with_mistakes_leave_the_last_good_ones():
    desk = Desk()
    name = desk.look().archive.settings.name

    desk.save(CONFIG, "name: ", "nmae: ")
    moment = desk.look()

    assert moment.archive is not None
    assert moment.archive.settings.name == name
    assert "unknown-key" in codes(moment)


@pytest.mark.parametrize("config", ["nothing: here\n", None])
def test_without_settings_there_is_nothing_to_show(config):
    files = {path: text for path, text in WORLD.items() if path != CONFIG}
    desk = Desk(files if config is None else {**files, CONFIG: config})

    moment = desk.look()
    assert moment.archive is None
    assert bool(moment.problems) == (config is not None)


def test_a_share_of_cited_claims_below_the_floor_is_in_the_way_of_no_page():
    desk = Desk()
    desk.look()
    desk.save(CONFIG, "rules: {", "rules: {coverage: {floor: 100}, ")
    desk.save(BRIDGE, "title: First", "title: Second")

    moment = desk.look()
    assert codes(moment) == ["low-coverage"]
    assert title(moment).startswith("Second")


def test_where_nothing_goes_together_all_stays_as_it_was():
    desk = Desk()
    before = desk.look().archive

    # What the leading case was known by is gone from it, and settings were never without it.
    desk.save(CONFIG, "topics:", "lead: {case: bridge, claim: closed}\ntopics:")
    lead = desk.look()
    assert codes(lead) == []
    desk.save(BRIDGE, "id: closed", "id: shut")
    desk.save(BRIDGE, "claims: [closed]", "claims: [shut]")
    moment = desk.look()

    assert before is not lead.archive
    assert moment.archive is lead.archive
    assert codes(moment) == ["unknown-claim"]


@pytest.mark.parametrize(
    ("path", "text", "address"),
    [
        (CITY, "schema: 1\nkind: organisation\nnmae: x\n", "organisations/city/"),
        (CITY, "a: [", "organisations/city/"),
        (BRIDGE, "a: [", "cases/bridge/"),
        ("content/entities/new.yml", "schema: 1\nkind: place\nnmae: x\n", "places/new/"),
        ("content/sources/leaflet.yml", "schema: 1\n", "sources/leaflet/"),
    ],
)
def test_names_the_page_of_each_file_that_is_held_back(path, text, address):
    desk = Desk()
    desk.look()
    desk.files[path] = text

    assert desk.look().held == {address: path}


@pytest.mark.parametrize("kind", ["", "kind: ghost\n", "kind: [a]\n"])
def test_a_new_entity_of_no_kind_has_no_page(kind):
    desk = Desk()
    desk.look()
    desk.files["content/entities/new.yml"] = f"schema: 1\n{kind}name: New\n"

    moment = desk.look()
    assert moment.held == {}
    assert codes(moment) != []


EDITS = (
    (BRIDGE, "title: First", "title: [Second"),
    (BRIDGE, "title: [Second", "title: Second"),
    (CITY, "name: ", "name: Old "),
    (OTHER, "by: city", "by: town"),
    (BRIDGE, "by: city", "by: town"),
    (OTHER, "by: town", "by: city"),
    (CONFIG, "name: ", "nmae: "),
    (CONFIG, "nmae: ", "name: "),
)


def test_many_looks_find_what_one_look_finds():
    desk = Desk()
    desk.look()
    for path, before, after in EDITS:
        desk.save(path, before, after)
        moment = desk.look(0)
        while moment.behind:
            moment = desk.living.look(1)
        archive, problems = read_archive(desk.texts, TODAY)
        assert moment.problems == problems
        if archive is not None:
            assert moment.archive == archive


def test_only_what_changed_is_read_and_judged_again(monkeypatch):
    read, judged = [], []
    desk = Desk()
    desk.look()
    original = Kept.verdict
    monkeypatch.setattr(
        "casefiles.core.site.reading.read_file",
        lambda text, *rest, of=module.read_draft.__globals__["read_file"]: (
            read.append(text.path) or of(text, *rest)
        ),
    )
    monkeypatch.setattr(
        Kept,
        "verdict",
        lambda self, document, ground, judge: original(
            self, document, ground, lambda: judged.append(document.id) or judge()
        ),
    )

    desk.save(BRIDGE, "title: First", "title: Second")
    desk.look()
    assert (read, judged) == ([BRIDGE], ["bridge"])

    # A new name is known to all files; those that are not judged yet are counted.
    desk.save(CITY, "name: ", "name: New ")
    moment = desk.look(1)
    assert read == [BRIDGE, CITY]
    assert len(judged) == 3
    assert moment.behind == len(desk.files) - 1 - 2

    same = desk.look().archive
    judged.clear()
    assert desk.look().archive is same
    assert judged == []


def test_an_old_ground_is_forgotten():
    desk = Desk()
    desk.look()
    for number in range(10):
        desk.save(CITY, "name: ", f"name: N{number} ")
        desk.look()

    assert len(desk.living._memory.kept._grounds) == 4
    assert all(len(file.judged) <= 4 for file in desk.living._memory.kept._files.values())


def test_mentions_are_looked_for_when_they_are_asked_for():
    archive, _ = read_archive(Desk().texts, TODAY)
    mentions = find_mentions(archive)

    assert (list(mentions), len(mentions)) == (["city"], 1)
    assert "_found" not in vars(mentions)
    assert list(mentions["city"].cases) == ["bridge", "other"]


def test_a_page_is_found_without_planning_all():
    archive, _ = read_archive(Desk().texts, TODAY)
    site = plan_site(archive)

    for page in site.pages:
        assert site.page_at(page.address) is page
    for file in site.files:
        assert site.file_at(file.path) is file
    assert site.page_at("nothing/") is None
    assert site.file_at("nothing") is None
    assert plan_site(archive, (), site.writer).writer is site.writer
