"""An archive switches each of its house rules, all of them in one way."""

import pytest

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.settings import Rules
from support.reading import PROBLEMS, ground, read_world

CONFIG = ground()["site_config.yml"].decode()
OTHER = ground()["content/cases/other.yml"].decode()
CODES = {rule: code for code, rule in Rules.of_code.items()}


def told(rule, rules):
    """Read the file that breaks a rule, in an archive with these rules."""
    assert "\nrules: {archived: warning}\n" in CONFIG
    config, bad = CONFIG.replace("{archived: warning}", f"{{{rules}}}"), CODES[rule]
    case = OTHER if rule == "coverage" else (PROBLEMS / f"{bad}.yml").read_text()
    archive, problems = read_world({"site_config.yml": config, f"content/cases/{bad}.yml": case})
    return archive is not None, [(problem.code, problem.severity) for problem in problems]


def written(rule, level):
    return f"coverage: {{floor: 50, level: {level}}}" if rule == "coverage" else f"{rule}: {level}"


def test_each_rule_has_one_code():
    assert sorted(CODES) == sorted(Rules.model_fields)
    assert set(Rules.of_code) <= set(CATALOGUE)
    assert len(CODES) == len(Rules.of_code)


@pytest.mark.parametrize("rule", CODES)
def test_a_rule_can_be_off_in_quotes_or_without(rule):
    assert told(rule, f"{rule}: off") == told(rule, f'{rule}: "off"') == (True, [])


@pytest.mark.parametrize("rule", CODES)
def test_a_rule_can_warn_or_stop_the_build(rule):
    warned, stopped = (told(rule, written(rule, level)) for level in ("warning", "error"))

    assert (warned[0], set(warned[1])) == (True, {(CODES[rule], "warning")})
    assert (stopped[0], set(stopped[1])) == (False, {(CODES[rule], "error")})


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("archived: off", (True, [])),
        ("coverage: {floor: 50}", (False, [("low-coverage", "error")])),
        ("coverage: {floor: 50, level: off}", (True, [])),
        ("coverage: {level: off}", (True, [])),
    ],
)
def test_a_floor_is_kept_to_unless_the_archive_says_otherwise(rules, expected):
    assert told("coverage", rules) == expected
