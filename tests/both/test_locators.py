"""The browser reads places in sources as the core does: the same verdicts and words."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casefiles.core.locator import LocatorError, parse_locator, places_in_browsers
from casefiles.core.outputs.names import render_names
from casefiles.core.outputs.rules import render_rules
from support.builds import PROJECT
from support.node import answers
from support.reading import read_world

TEXTS = json.loads((PROJECT / "tests/both/locators.json").read_text())


def problem(text):
    try:
        parse_locator(text)
    except LocatorError as error:
        return {"code": "bad-locator", "message": error.message, "hint": error.hint}
    return None


def told(texts):
    """What the core says of each text, and what the browser says."""
    places = places_in_browsers()
    theirs = answers([("locators", "locatorProblem", places, text) for text in texts])
    return [(text, problem(text)) for text in texts], [*zip(texts, theirs, strict=True)]


def test_says_the_same_of_each_example():
    ours, theirs = told(TEXTS)
    assert theirs == ours
    said = [one["hint"] for _, one in ours if one]
    # All ways to mend one are there, and what is none.
    assert sum(one is None for _, one in ours) > 10
    assert sum(hint.endswith(", one place alone") for hint in said) > 10
    assert sum(" if a section is meant" in hint for hint in said) > 1
    assert sum(", if that is meant" in hint for hint in said) > 3


def test_a_place_that_can_be_one_alone_is_given_to_write():
    archive, problems = read_world({})
    assert archive is not None, problems
    names, rules = json.loads(render_names(archive)), json.loads(render_rules(archive.settings))
    schema = {"properties": {"at": {"type": "string", "format": "locator"}}, "$defs": {}}
    schema["type"] = "object"
    asked = {"page 2": "p. 2", "p2": "p. 2", "Section 4": "sec. 4", "pp. 9-3": None, "ch. 4": None}
    found = answers([("rules", "judge", schema, {"at": text}, names, rules) for text in asked])

    assert [told.get("mend") for (told,) in found] == list(asked.values())


_names = st.sampled_from(
    ["p.", "pp", "Page", "S.", "Seite", "para", "¶", "§", "sec.", "fn.", "lines", "x", "at", ""]
)
_numbers = st.builds("{}".format, st.integers(0, 140)) | st.sampled_from(
    ["ix", "two", "1373(a)", "2.1", "4a", "H50", "3rd", "22nd", "1:02", "00:41:10", "41:70"]
)
_units = st.sampled_from(["", " h", "h ", " min", "m", " sec.", " page", " paragraph", " ff."])
_joints = st.sampled_from(["", "-", " – ", ", ", " and ", "; ", ".", " ", ")"])
_places = st.builds("{} {}{}".format, _names, _numbers, _units)
_texts = st.one_of(
    st.builds("{}{}{}".format, _places, _joints, _places),
    st.builds("{}{}{}".format, _numbers, _units, _joints),
    st.builds("{} {}-{}{}".format, _names, _numbers, _numbers, _joints),
    st.text("0123456789p.SLl ,-–:hms§¶()\u00a0", max_size=12),
)


@settings(max_examples=3, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(st.lists(_texts, min_size=60, max_size=60))
def test_says_the_same_of_anything(texts):
    ours, theirs = told(texts)
    assert theirs == ours
