"""The browser reads dates as the core does: the same verdicts, offers and words."""

import json
import re
from itertools import starmap

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casefiles.core.edtf import (
    EdtfError,
    date_words,
    day_hint,
    human_days,
    human_phrases,
    human_years,
    parse_edtf,
)
from casefiles.core.edtf.human import human_forms
from support.builds import PROJECT
from support.node import answers

TEXTS = json.loads((PROJECT / "tests/both/dates.json").read_text())


def problem(text):
    try:
        parse_edtf(text)
    except EdtfError as error:
        return {"code": "bad-date", "message": error.message, "hint": error.hint}
    return None


def words(text):
    return "" if problem(text) else date_words(parse_edtf(text))


def told(texts):
    """What the core says of each text, and what the browser says."""
    asked = [(name, text) for text in texts for name in ("dateProblem", "dateForms", "dateWords")]
    said = answers([("edtf", name, text) for name, text in asked])
    ours = {"dateProblem": problem, "dateForms": human_forms, "dateWords": words}
    return list(starmap(lambda name, text: (text, ours[name](text)), asked)), [
        (text, answer) for (_, text), answer in zip(asked, said, strict=True)
    ]


def test_says_the_same_of_each_example():
    ours, theirs = told(TEXTS)
    assert theirs == ours
    # Both halves of the table are there: what is a date, and what was meant as one.
    assert sum(problem(text) is None for text in TEXTS) > 100
    assert sum(problem(text) is not None and bool(human_forms(text)) for text in TEXTS) > 150


_numbers = st.builds("{}".format, st.integers(0, 40)) | st.builds(
    "{:02}".format, st.integers(0, 32)
)
_years = st.builds("{:04}".format, st.integers(0, 9999)) | st.sampled_from(["2023", "2024", "199X"])
_month_words = st.sampled_from(["Jan", "may", "Sept.", "December", "spring", "Fall", "june,"])
_days = st.one_of(
    st.builds("{}-{}-{}".format, _years, _numbers, _numbers),
    st.builds("{}-{}".format, _years, _numbers),
    _years,
    st.builds("{} {} {}".format, _numbers, _month_words, _years),
    st.builds("{} {}, {}".format, _month_words, _numbers, _years),
    st.builds("{}/{}/{}".format, _numbers, _numbers, _years),
    st.builds("{} {}".format, _month_words, _years),
)
_before = st.sampled_from(
    ["", "about ", "c. ", "before ", "after ", "since ", "until ", "by ", "~", "early ", "[..", "?"]
)
_behind = st.sampled_from(
    ["", "~", "?", "%", " or so", " (?)", "/..", "..]", " onwards", "s", " BC"]
)
_phrases = st.builds("{}{}{}".format, _before, _days, _behind)
_joints = st.sampled_from([" to ", "/", " - ", " and ", " or ", "..", ",", "-", "—", ", "])
_texts = st.one_of(
    _phrases,
    st.builds("{}{}{}".format, _phrases, _joints, _phrases),
    st.builds("[{}{}{}]".format, _days, _joints, _days),
    st.builds("between {} and {}".format, _phrases, _phrases),
    st.text(max_size=12),
    st.text("0123456789-/XYT:~?%[]{}., ", max_size=14),
)


@settings(max_examples=3, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(st.lists(_texts, min_size=40, max_size=40))
def test_says_the_same_of_anything(texts):
    ours, theirs = told(texts)
    assert theirs == ours


def test_offers_the_same_days():
    timed = ["2024-03-05T10:00:00Z", "2024-03-05 10:00", "5/3/2024", "2024-02-30", "-0500-03-15"]
    texts = [*timed, *TEXTS]
    ours = list(map(day_hint, texts))

    assert answers([("edtf", "dayHint", text) for text in texts]) == ours
    assert ours[0] == ours[1] == "write `2024-03-05`"


def as_written(pattern):
    return pattern.replace("(?P<", "(?<")


def as_named(rule):
    first, *rest = rule.__name__.strip("_").split("_")
    return first + "".join(word.title() for word in rest)


def test_has_the_same_patterns():
    names = ("NOTHING", "VAGUE", "BYLINES", "QUALIFIED", "ONE_SIDED", "TWO_SIDED")
    theirs = dict(zip(names, answers([("edtf-phrases", name) for name in names]), strict=True))
    for name in ("NOTHING", "VAGUE"):
        assert theirs[name] == getattr(human_phrases, name).pattern
    assert theirs["BYLINES"] == [pattern.pattern for pattern in human_phrases.BYLINES]
    for name in ("QUALIFIED", "ONE_SIDED", "TWO_SIDED"):
        ours = [[pattern.pattern, meaning] for pattern, meaning in getattr(human_phrases, name)]
        plain = json.dumps(ours).replace("{{", "{").replace("}}", "}")
        assert theirs[name] == json.loads(plain)


def test_has_the_same_rules():
    for module, name, rules in (
        ("edtf-human-days", "DAY_RULES", human_days.DAY_RULES),
        ("edtf-human-years", "YEAR_RULES", human_years.YEAR_RULES),
    ):
        script = (PROJECT / f"theme/assets/js/{module}.js").read_text()
        found = re.findall(r'^  \[(?:String\.raw`(.*)`|"(.*)"), (\w+)\],$', script, re.MULTILINE)
        ours = [(as_written(pattern), as_named(rule)) for pattern, rule in rules]
        assert [(raw or plain, rule) for raw, plain, rule in found] == ours, name
