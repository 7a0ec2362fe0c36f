"""A key or a file that was renamed by hand: what is called otherwise today is named."""

from casefiles.core.check.facts import look_over
from casefiles.core.check.gone import Gone
from casefiles.core.check.known import Known
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Position, Problem
from casefiles.core.site import read_draft
from support.reading import TODAY, ground, read_world

CITY = "content/entities/city.yml"
OTHER = "content/cases/other.yml"
SHARED = "content/sources/leaflet.yml"
TEXT = ground()[OTHER].decode()
LEAFLET = "schema: 1\ntype: article-newspaper\ntitle: A leaflet\nlicence: public\n"
ORDER = "schema: 1\nkind: organisation\nname: {}\n"
ADD = "add it to `sources:` of the case or to content/sources/"
RENAME = "`casefiles rename` gives a source another key wherever it is cited. Else"
BEGIN = "begin its page with `casefiles new entity`, or in content/entities/"


def hints(text, more=None):
    return [each.hint for each in read_world({OTHER: text, **(more or {})})[1]]


def renamed(name):
    return TEXT.replace("\n  gazette:\n", f"\n  {name}:\n")


def test_the_one_source_that_nothing_cites_is_meant():
    (hint,) = hints(renamed("post-of-march"))

    assert hint == (
        f"did you mean `post-of-march`, which nothing cites? {RENAME} {ADD} (so also on line 23)"
    )


def test_no_source_is_meant_where_it_may_be_another_one():
    late = "  late:\n    type: article-newspaper\n    title: Late\n    licence: public\nclaims:"
    two_left = renamed("post-of-march").replace("claims:", late, 1)
    two_gone = renamed("post-of-march").replace("[@gazette]", "[@missing]")
    broken = renamed("post-of-march").replace("voice: report", "voice: report\n    strange: x")

    assert hints(two_left) == [f"{ADD} (so also on line 27)"]
    assert hints(two_gone) == [ADD, ADD]
    assert f"{ADD} (so also on line 24)" in hints(broken)
    # One that is misspelt is meant, and cited elsewhere.
    misspelt = TEXT.replace("[@gazette]", "[@gazete]")
    assert hints(misspelt) == [f"did you mean `gazette`? Else {ADD}"]


def test_the_one_shared_source_that_no_case_cites_is_meant():
    cites = {OTHER: TEXT.replace("[@gazette]", "[@gazette; @flyer]"), SHARED: LEAFLET}
    (hint,) = hints(cites[OTHER], cites)
    assert hint == f"did you mean `leaflet`, which nothing cites? {RENAME} {ADD}"

    broken = {
        **cites,
        "content/cases/broken.yml": "schema: 1\ntitle: x\nsummary: x\nstatus: final\n",
    }
    assert ADD in hints(cites[OTHER], broken)
    of_an_entity = {SHARED: LEAFLET, CITY: ground()[CITY].decode() + "description: Of [@flyer].\n"}
    assert ADD in hints(TEXT, of_an_entity)


def test_an_entity_is_meant_by_what_it_is_called():
    def hint(name, more="", **others):
        files = {f"content/entities/{key}.yml": ORDER.format(text) for key, text in others.items()}
        moved = {"content/entities/moved.yml": ORDER.format(name) + more, **files}
        text = TEXT.replace("by: city", "by: cbp")
        return hints(text, moved)[0]

    said = "did you mean `moved`, which is called so? `casefiles rename` gives an entity another id"
    assert hint("Customs and Border Protection").startswith(said)
    assert hint("Customs Border Patrol").startswith(said)
    assert hint("The service", "short: CBP\n").startswith(said)
    assert hint("The service", "other_names: [CBP]\n").startswith(said)
    assert hint("Customs and Borders").startswith(BEGIN)
    assert hint("Customs and Border Protection", other="City Bridge Police").startswith(BEGIN)
    assert hint("CBP").startswith("did you mean `moved`?")


class Counted(tuple):
    """Counts how often it is gone through."""

    __slots__ = ()
    times = 0

    def __iter__(self):
        Counted.times += 1
        return super().__iter__()


def test_all_cases_are_looked_through_once_however_many_sources_are_gone():
    texts = {f"content/cases/c{number}.yml": renamed("march") for number in range(20)}
    files = {**ground(), **{path: text.encode() for path, text in texts.items()}}
    draft = read_draft([SourceText(path, data) for path, data in files.items()], TODAY)
    overview = look_over(draft)
    overview = type(overview)(Counted(overview.cases), overview.entities, overview.sources)
    gone = Gone(overview, {case.place.path: {"gazette"} for case in overview.cases})
    Counted.times = 0
    told = [
        gone.told(Problem(Position(path), "unknown-source", "x", lacks=("source", "gazette")))
        for path in texts
    ]

    assert Counted.times <= 4
    assert all("did you mean `march`" in problem.hint for problem in told)


def test_what_things_are_called_is_looked_up_once_for_all_files():
    class Ids(dict):
        times = 0

        def items(self):
            Ids.times += 1
            return super().items()

    known = Known({"topic": Ids({"roads": "Roads and bridges", "courts": "Courts"})}, {})
    files = [known.for_file() for _ in range(5)]

    assert {file.unknown("topic", "roads AND bridges").hint for file in files} == {
        "did you mean `roads`? Else add it to `topics:` in site_config.yml"
    }
    assert Ids.times == 1
