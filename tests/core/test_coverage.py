"""How many claims count as cited, and how fully."""

import pytest

from casefiles.core.check.coverage import Coverage, add_up, cover
from support.bridges import bridge_of, read_bridges
from support.reading import ground, read_world

CASE = ground()["content/cases/other.yml"].decode()
EVIDENCE = """    evidence:
      - source: gazette
        quote: the bridge was closed
"""
CONFIG = ground()["site_config.yml"].decode()


def covered(evidence, *, source="", claim=""):
    text = CASE.replace(EVIDENCE, f"    evidence: {evidence}\n{claim}")
    text = text.replace("    issued:", f"{source}    issued:")
    archive, problems = read_world({"content/cases/bridge.yml": text})
    assert archive is not None, problems
    case = archive.cases["bridge"]
    return cover(case, archive.sources_of(case))


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("[gazette]", Coverage(1, 1, 0, 0, 0, 0)),
        ("[{source: gazette, locator: p. 1}]", Coverage(1, 1, 1, 0, 0, 0)),
        ("[{source: gazette, quote: shut}]", Coverage(1, 1, 0, 1, 0, 0)),
        ("[{source: gazette, locator: p. 1, quote: shut}]", Coverage(1, 1, 1, 1, 0, 1)),
        (
            "[{source: gazette, locator: p. 1}, {source: gazette, quote: shut, origin: b}]",
            Coverage(1, 1, 1, 1, 1, 0),
        ),
        (
            "[{source: gazette, relation: refutes, locator: p. 1, quote: shut}]",
            Coverage(1, 0, 0, 0, 0, 0),
        ),
    ],
)
def test_a_claim_is_fully_cited_by_place_and_words_of_one_source_that_states_it(evidence, expected):
    assert covered(evidence) == expected


@pytest.mark.parametrize(
    ("evidence", "reason", "is_full"),
    [
        ("[gazette]", {"source": "    as_a_whole: One leaf.\n"}, True),
        ("[{source: gazette, locator: p. 1}]", {"claim": "    paraphrase: true\n"}, True),
        ("[gazette]", {"claim": "    paraphrase: true\n"}, False),
        ("[]", {"claim": "    no_evidence: Only heard.\n"}, True),
    ],
)
def test_a_reason_that_is_written_down_stands_for_what_is_missing(evidence, reason, is_full):
    assert covered(evidence, **reason).full == is_full


def test_adds_up_the_claims_of_a_case():
    archive = read_bridges()
    case = bridge_of(archive)

    assert cover(case, archive.sources_of(case)) == Coverage(4, 3, 1, 1, 1, 2)


def test_a_share_is_never_rounded_up_to_what_is_not_reached():
    assert Coverage(claims=3, full=2).share == 66.6
    assert Coverage(claims=10_000, full=9_999).share == 99.9


def test_of_no_claims_none_lacks_anything():
    assert add_up([]).share == 100


@pytest.mark.parametrize(("floor", "is_kept"), [("0", True), ("50", True), ("50.1", False)])
def test_an_archive_below_its_own_floor_is_not_built(floor, is_kept):
    full = EVIDENCE.replace("quote", "locator: p. 1\n        quote")
    config = CONFIG.replace("rules: {", f"rules: {{coverage: {{floor: {floor}}}, ")
    case = CASE.replace(EVIDENCE, full)
    archive, problems = read_world({"site_config.yml": config, "content/cases/bridge.yml": case})

    assert (archive is not None, [problem.message for problem in problems]) == (
        is_kept,
        [] if is_kept else ["50 % of the claims are fully cited, below the floor of 50.1 %"],
    )


def test_the_floor_is_not_judged_while_sources_are_missing():
    config = CONFIG.replace("rules: {", "rules: {coverage: {floor: 50}, ")
    case = CASE.replace("source: gazette", "source: gazete")
    _, problems = read_world({"site_config.yml": config, "content/cases/bridge.yml": case})

    assert [problem.code for problem in problems] == ["unknown-source"]


LACKING = "    evidence: [gazette]\n"
CLAIM = CASE[CASE.index("  - id:") : CASE.index(EVIDENCE)]
FULL_EVIDENCE = EVIDENCE.replace("quote", "locator: p. 1\n        quote")


def case_of(*evidence):
    """Write a case whose claims have such evidence, one each."""
    claims = "".join(
        CLAIM.replace("id: closed", f"id: closed{'-again' * number}").replace(
            "bridge was closed.", f"bridge was closed{' again' * number}."
        )
        + each
        for number, each in enumerate(evidence)
    )
    return CASE.replace(CLAIM + EVIDENCE, claims)


def problems_of(cases, floor):
    config = CONFIG.replace("rules: {", f"rules: {{coverage: {{floor: {floor}}}, ")
    files = {
        f"content/cases/{name}.yml": text.replace("Another bridge", f"Bridge {name}")
        for name, text in cases.items()
    }
    return read_world({"site_config.yml": config, **files})[1]


def hint_of(cases, floor=90):
    problems = problems_of(cases, floor)
    return [problem.hint.rpartition(" first in ")[2] for problem in problems]


def test_the_lowest_share_is_named_first_and_a_fully_cited_case_not_at_all():
    many = [FULL_EVIDENCE] * 2 + [LACKING] * 8
    cases = {
        "full": case_of(FULL_EVIDENCE),
        "large": case_of(*many),
        "other": case_of(LACKING),
        "young": case_of(LACKING, LACKING, LACKING),
    }

    assert hint_of(cases) == ["`young` (0 of 3), `other` (0 of 1), `large` (2 of 10)"]


def test_a_claim_without_evidence_is_told_as_that_alone():
    cases = {"other": case_of(FULL_EVIDENCE), "bridge": case_of(FULL_EVIDENCE, "", "")}

    assert [problem.code for problem in problems_of(cases, 100)] == ["no-evidence", "no-evidence"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("quote:", "quot:", "unknown-key"),
        ("locator: p. 1", "locator: first", "bad-locator"),
        ("    evidence:", "    evidense:", "unknown-key"),
        ("  gazette:", "  gazette-2024:", "unknown-source"),
        ("title: ", "title: A: ", "yaml-syntax"),
    ],
)
def test_the_floor_is_not_judged_while_a_mistake_hides_evidence(old, new, code):
    case = case_of(FULL_EVIDENCE)
    problems = problems_of({"other": case, "bridge": case.replace(old, new)}, 100)

    assert {problem.code for problem in problems} == {code}
