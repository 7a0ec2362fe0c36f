"""What GitHub reads besides the workflows: issue forms, the template of pull requests, owners.

The forms are held to GitHub's own syntax, since a form with a mistake vanishes from the choice
without a word: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
"""

import re

import pytest
import yaml

from support.builds import PROJECT

FOLDER = PROJECT / ".github/ISSUE_TEMPLATE"
FORMS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.iterdir())
    if path.name != "config.yml"
}
# For each kind of part: the attributes that it needs, and those that it may have.
ATTRIBUTES = {
    "markdown": ({"value"}, set()),
    "textarea": ({"label"}, {"description", "placeholder", "value", "render"}),
    "input": ({"label"}, {"description", "placeholder", "value"}),
    "dropdown": ({"label", "options"}, {"description", "multiple", "default"}),
}
# Links on the site fill these in by their ids, so they are there for good.
FILLED_IN = {
    "new-case": {"what", "source", "statement", "why"},
    "new-source": {
        *("case", "about", "page", "source", "address", "publisher", "published", "archived"),
        *("claim", "words", "place"),
    },
    "correction": {"case", "claim", "statement", "what", "source"},
    "dead-link": {"case", "source", "address"},
    "reply": {"case", "claim", "source", "statement"},
    "software": {"what"},
}
every_form = pytest.mark.parametrize("name", FORMS)


def fields(name: str) -> list[dict]:
    return [part for part in FORMS[name]["body"] if part["type"] != "markdown"]


def test_has_the_forms_that_the_site_opens():
    assert set(FORMS) == set(FILLED_IN)
    assert {path.suffix for path in FOLDER.iterdir()} == {".yml"}


def test_every_report_goes_through_a_form():
    config = yaml.safe_load((FOLDER / "config.yml").read_text(encoding="utf-8"))

    assert config == {"blank_issues_enabled": False}


@every_form
def test_a_form_keeps_githubs_syntax(name):
    form = FORMS[name]

    assert {"name", "description", "body"} <= set(form) <= {"name", "description", "title", "body"}
    assert 3 <= len(form["name"]) <= 200
    assert 3 <= len(form["description"]) <= 200
    for part in form["body"]:
        needed, allowed = ATTRIBUTES[part["type"]]
        attributes = part["attributes"]
        assert needed <= set(attributes) <= needed | allowed
        assert set(part) <= {"type", "attributes", "id", "validations"}
        assert all(attributes.values())
        texts = [text for key, text in attributes.items() if key != "options"]
        assert {type(text) for text in texts} == {str}
        assert set(part.get("validations", {})) <= {"required"}
        assert all(flag is True for flag in part.get("validations", {}).values())
        options = attributes.get("options", [])
        assert len(options) == len(set(options))
        assert all(isinstance(option, str) and option.lower() != "none" for option in options)


@every_form
def test_each_field_can_be_told_apart_and_filled_in_by_an_address(name):
    ids = [field["id"] for field in fields(name)]
    labels = [field["attributes"]["label"] for field in fields(name)]

    assert len(ids) == len(set(ids))
    assert len(labels) == len(set(labels))
    assert all(re.fullmatch(r"[a-z]+", given) for given in ids)
    assert set(ids) >= FILLED_IN[name]
    # GitHub's own words in the address of a new issue.
    taken = {"title", "body", "labels", "assignees", "milestone", "template", "projects", "type"}
    assert taken.isdisjoint(ids)


def test_no_two_forms_have_one_name():
    assert len({form["name"] for form in FORMS.values()}) == len(FORMS)


@every_form
def test_a_form_says_first_that_it_is_public_and_where_the_private_channel_is(name):
    first = FORMS[name]["body"][0]
    words = first["attributes"]["value"]

    assert first["type"] == "markdown"
    assert "public" in words.partition(".")[0]
    assert "*Report a vulnerability*" in words


@every_form
def test_a_form_asks_for_nothing_private(name):
    asked = " ".join(
        f"{field['id']} {field['attributes']['label']} {field['attributes']['description']}"
        for field in fields(name)
    )
    private = (
        r"e-?mail|phone|your (full )?name|home address|born|birth|contact|passport|nationality"
    )

    assert re.findall(private, asked, re.IGNORECASE) == []


def test_the_owners_file_names_nobody_and_only_what_is_there():
    lines = (PROJECT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    named = [line.split()[1] for line in lines if re.match(r"#   [/*]", line)]

    assert [line for line in lines if not line.startswith("#")] == []
    assert named[0] == "*"
    assert [path for path in named[1:] if not (PROJECT / path.lstrip("/")).exists()] == []


def test_the_list_of_a_pull_request_is_short():
    text = (PROJECT / ".github/PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")

    assert 5 <= text.count("- [ ] ") <= 10
    # A relative link would be seen from the address of the pull request.
    assert "](" not in text
