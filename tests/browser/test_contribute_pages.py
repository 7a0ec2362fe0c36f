"""The form that writes a case: whom and what it names, and the new pages that come with it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from support.bridges import archive_of_every_kind
from support.form import (
    entry,
    fields_of,
    left_and_opened,
    pick,
    problems_with,
    warns,
    yaml_of,
)

pytestmark = pytest.mark.browser


def test_says_that_nobody_is_chosen_where_no_person_was_named(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a person or body").click()
    body = entry(page, "Person or body 1")
    body.get_by_label("Part in the case").select_option(label="Witness")
    page.get_by_role("button", name="Check", exact=True).click()
    said = "Nobody is chosen here. Choose a page, or describe a private person."
    expect(body.locator(".cf-field__said").filter(has_text="chosen")).to_have_text(said)
    told = page.locator(".cf-form__problems a").filter(has_text="Person or body 1, Name")
    told.click()
    expect(body.get_by_role("combobox", name="Name")).to_be_focused()


def test_says_how_to_describe_a_private_person_of_whom_nothing_is_said(bridge_form: Page):
    page = bridge_form
    claim = entry(page, "Claim 1")
    claim.get_by_label("A private person").check()
    page.get_by_role("button", name="Check", exact=True).click()
    told = page.locator(".cf-form__problems li").filter(has_text="Description, never a name")
    expect(told).to_contain_text("describe this person without a name, as in “Member of the")
    told.get_by_role("link").click()
    expect(claim.get_by_label("Description, never a name")).to_be_focused()
    said = claim.locator(".cf-field__said").filter(has_text="private person")
    expect(said).to_have_text(
        "This private person is not described. Describe this person without a name, as in "
        "“Member of the council”."
    )


@pytest.mark.parametrize("typed", ["the City of Bridges", "City of Bridges (CB)"])
def test_what_is_called_so_is_the_first_to_choose(bridge_form: Page, typed: str):
    field = entry(bridge_form, "Claim 1").get_by_role("combobox", name="Name")
    pick(field, typed)
    assert "by: city" in yaml_of(bridge_form)
    bridge_form.keyboard.press("Tab")
    expect(bridge_form.get_by_text("Begin a page for")).to_have_count(0)


@pytest.mark.parametrize("typed", ["Mayor Ada Byron", "mayor byron", "Mayor Augusta Byron"])
def test_finds_who_has_a_page_when_a_title_stands_before_the_name(bridge_form: Page, typed: str):
    page = bridge_form
    field = entry(page, "Claim 1").get_by_role("combobox", name="Name")
    field.fill(typed)
    first = page.get_by_role("listbox", name="Found").get_by_role("option").first
    expect(first).to_contain_text("Ada Byron")
    first.click()
    expect(field).to_have_value("Ada Byron")
    assert "by: mayor\n" in yaml_of(page)


def test_offers_who_may_be_meant_to_whoever_went_on_without_choosing(bridge_form: Page):
    page = bridge_form
    claim = entry(page, "Claim 1")
    field = claim.get_by_role("combobox", name="Name")
    field.fill("Mayor Ada Byron")
    page.keyboard.press("Tab")
    expect(field).to_have_value("Ada Byron")

    field.fill("Ruth Byron")
    page.keyboard.press("Enter")
    expect(field).to_have_value("Ruth Byron")

    field.fill("Byron")
    page.keyboard.press("Tab")
    claim.get_by_role("button", name="Choose Ada Byron").click()
    expect(field).to_have_value("Ada Byron")
    expect(field).to_be_focused()
    assert "by: mayor\n" in yaml_of(page)


def test_asks_beside_the_field_for_the_page_that_it_offers_first(bridge_form: Page):
    page = bridge_form
    claim = entry(page, "Claim 1")
    claim.get_by_role("combobox", name="Name").fill("Mayor Byron")
    page.keyboard.press("Tab")
    said = claim.locator(".cf-field__said", has_text="there is no page for")
    expect(said).to_contain_text("Did you mean “Ada Byron”? Else begin a page for it")
    offers = claim.locator(".cf-field__offer:visible")
    expect(offers).to_have_text(["Choose Ada Byron", "Begin a page for “Mayor Byron”"])


def test_begins_a_page_without_the_article_which_stands_in_a_sentence(bridge_form: Page):
    page = bridge_form
    entry(page, "Claim 1").get_by_role("combobox", name="Name").fill("the Board of Roads")
    page.get_by_role("option", name="Begin a page for “Board of Roads”").click()
    expect(entry(page, "Page 1").get_by_label("Name needed", exact=True)).to_have_value(
        "Board of Roads"
    )
    sheet = page.locator(".cf-form__sheet")
    expect(sheet).to_contain_text("name: Board of Roads\nin_sentence: the Board of Roads\n")
    assert "by: board-of-roads\n" in yaml_of(page)


def test_begins_a_page_without_the_title_which_goes_to_the_offices(bridge_form: Page):
    page = bridge_form
    field = entry(page, "Claim 1").get_by_role("combobox", name="Name")
    field.fill("Sheriff Dan Holloway")
    page.get_by_role("option", name="Begin a page for “Dan Holloway”").click()
    new = entry(page, "Page 1")
    name = new.get_by_label("Name needed", exact=True)
    expect(name).to_have_value("Dan Holloway")
    expect(new.get_by_label("What the holder is called")).to_have_value("Sheriff")
    assert "by: dan-holloway\n" in yaml_of(page)
    sheet = page.locator(".cf-form__sheet")
    expect(sheet).to_contain_text("name: Dan Holloway\noffices:\n  - title: Sheriff\n")

    name.fill("Judge Daniel Holloway")
    new.get_by_role("button", name="Write Daniel Holloway").click()
    page.keyboard.press("Tab")
    expect(sheet).to_contain_text("dan-holloway.yml")
    text = "name: Daniel Holloway\noffices:\n  - title: Sheriff\n  - title: Judge\n"
    expect(sheet).to_contain_text(text)
    expect(new.get_by_text("A title is no part of the name")).to_be_hidden()


@pytest.mark.parametrize("name", ["Topics", "Countries and states"])
def test_says_what_to_do_where_the_right_word_is_missing(bridge_form: Page, name: str):
    group = bridge_form.get_by_role("group", name=name)
    expect(group).to_contain_text("Is the right one missing? Choose the nearest")


def test_says_that_a_description_looks_like_a_name(bridge_form: Page):
    page = bridge_form
    claim = entry(page, "Claim 1")
    claim.get_by_text("A private person", exact=True).click()
    field = claim.get_by_label("Description, never a name")
    note = claim.get_by_text("This looks like a name.")
    field.press_sequentially("Malia")
    yaml_of(page)
    expect(note).to_be_hidden()
    field.press_sequentially(" Lopez")
    expect(note).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("Witness")
    expect(note).to_be_hidden()
    expect(field).to_have_attribute("aria-invalid", "false")


def test_lists_first_what_looks_like_a_name_and_does_not_say_that_it_can_be_sent(
    bridge_form: Page,
):
    page = bridge_form
    claim = write_of_a_road(page)
    claim.get_by_label("A private person").check()
    description = claim.get_by_label("Description, never a name")
    description.fill("Maria Lopez")
    title = page.get_by_label("Title").first
    title.fill("")
    page.get_by_role("button", name="Check", exact=True).click()
    result, told = page.locator(".cf-form__result"), page.locator(".cf-form__problems li")
    expect(page.get_by_role("heading", name="3 things have to be mended")).to_be_visible()
    expect(told.nth(0)).to_contain_text("this looks like a name")
    told.nth(0).get_by_role("link").click()
    expect(description).to_be_focused()

    title.fill("A road is shut")
    title.press("Tab")  # The name of the file comes from it.
    expect(page.get_by_role("heading", name="A description looks like a name")).to_be_visible()
    expect(result).to_contain_text("the check refuses the file")
    expect(result).not_to_contain_text("can be sent")
    expect(page.get_by_role("link", name="Open a pull request on GitHub")).to_be_visible()

    description.fill("A driver")
    expect(result).to_contain_text("The file can be sent")


@pytest.mark.parametrize("chosen", ["Who says it", "About"])
def test_still_begins_a_page_for_a_name_that_was_left(bridge_form: Page, chosen: str):
    page = bridge_form
    claim = entry(page, "Claim 1")
    if chosen == "About":
        claim.get_by_text("More about this claim").click()
    name = "Name" if chosen == "Who says it" else "Whom or what it is about"
    field = claim.get_by_role("combobox", name=name)
    field.fill("Ruth Calloway")
    page.keyboard.press("Tab")
    begin = claim.get_by_role("button", name="Begin a page for “Ruth Calloway”")
    expect(begin).to_be_visible()
    if chosen == "Who says it":
        field.click()
        options = page.get_by_role("listbox", name="Found").get_by_role("option")
        expect(options).to_have_text([re.compile("Begin a page for “Ruth Calloway”")])
        page.keyboard.press("Escape")
    begin.click()
    expect(page.get_by_label("Name needed", exact=True)).to_have_value("Ruth Calloway")
    expect(begin).to_be_hidden()
    key = "by: ruth-calloway" if chosen == "Who says it" else "about: [ruth-calloway]"
    assert key in yaml_of(page)


def write_of_a_road(page: Page) -> Locator:
    """Write a case that lacks nothing but a speaker; return its claim."""
    page.get_by_label("Title").first.fill("A road is shut")
    page.get_by_label("Summary").fill("The Board of Roads shut a road [@board-of-roads].")
    page.get_by_label("When it happened").fill("2024")
    page.get_by_label("Bridges").check()
    page.get_by_label("United States", exact=True).check()
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    source.get_by_label("Title as printed").fill("A road is shut")
    source.get_by_label("Newspaper, site or series").fill("Board of Roads")
    source.get_by_label("Kind of source").select_option(label="News article")
    source.get_by_label("Under what terms").select_option(label="All rights reserved")
    source.get_by_text("More about this source").click()
    source.get_by_label("Short name, for citations").fill("board-of-roads")
    claim = entry(page, "Claim 1")
    claim.get_by_label("What is said, in one sentence").fill("A road is shut.")
    claim.get_by_label("How it is said").select_option(label="Report")
    claim.get_by_label("How well it is supported").select_option(label="Uncorroborated")
    claim.get_by_role("button", name="Add a piece of evidence").click()
    pick(claim.get_by_role("combobox", name="Source needed", exact=True), "road")
    claim.get_by_label("Where in the source").fill("p. 1")
    return claim


def test_goes_on_to_warn_of_a_claim_while_something_else_is_begun(form: Page):
    page = form
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    source.get_by_label("Title as printed").fill("A road is shut")
    source.get_by_label("Kind of source").select_option(label="News article")
    claim = entry(page, "Claim 1")
    claim.get_by_role("button", name="Add a piece of evidence").click()
    pick(claim.get_by_role("combobox", name="Source needed", exact=True), "road is shut")
    claim.get_by_label("How well it is supported").select_option(label="Established")
    warning = claim.locator(".cf-field__said").filter(
        has_text="needs a record, or two independent origins"
    )
    expect(warning).to_be_visible()
    page.get_by_role("button", name="Add an event").click()
    yaml_of(page)
    expect(warning).to_be_visible()


def test_brings_a_page_for_a_body_that_the_archive_lacks(bridge_form: Page, tmp_path: Path):
    page = bridge_form
    claim = write_of_a_road(page)
    speaker = claim.get_by_role("combobox", name="Name")
    speaker.fill("The Board of Roads")
    page.get_by_role("option", name="Not here yet?").click()
    new = entry(page, "Page 1")
    expect(new.get_by_text("A private person never does")).to_be_visible()
    name = new.get_by_label("Name needed", exact=True)
    expect(name).to_be_focused()
    expect(name).to_have_value("Board of Roads")
    new.get_by_label("What it is").select_option(label="Person")
    page.get_by_role("button", name="Check", exact=True).click()
    told = page.locator(".cf-form__problems li")
    no_office = "Page 1, Public offices: Board of Roads has no public office (add “Public offices”;"
    expect(told.filter(has_text=no_office)).to_be_visible()
    new.get_by_label("What it is").select_option(label="Organisation")
    new.get_by_role("button", name="Back to where it is named").click()
    expect(speaker).to_be_focused()
    expect(speaker).to_have_value("Board of Roads")
    expect(claim.locator(".cf-part__sentence")).to_contain_text("Reported by the Board of Roads")
    expect(page.get_by_role("heading", name="The form finds nothing to mend")).to_be_visible()
    assert "    by: board-of-roads\n" in yaml_of(page)

    sheet = page.locator(".cf-form__sheet")
    own = sheet.get_by_role("link", name="Open a pull request of its own on GitHub")
    path = "content/entities/board-of-roads.yml"
    text = "# yaml-language-server: $schema=../../schema/entity.schema.json\n"
    text += "schema: 1\nkind: organisation\nname: Board of Roads\n"
    text += "in_sentence: the Board of Roads\n"
    assert fields_of(own) == {"filename": [path], "value": [text]}
    files = {**archive_of_every_kind(), "content/cases/road-shut.yml": yaml_of(page)}
    (alone,) = problems_with(files, "content/cases/road-shut.yml")
    assert alone[0] == "there is no entity `board-of-roads`"
    page.get_by_label("Keep what I type in this browser").uncheck()
    for one in (page.locator(".cf-form__ways").first, sheet):
        assert warns(page)
        with page.expect_download() as download:
            one.get_by_role("link", name="Download the file").click()
        download.value.save_as(tmp_path / download.value.suggested_filename)
    assert not warns(page)
    files[path] = (tmp_path / "board-of-roads.yml").read_text("utf-8")
    assert files[path] == text
    assert problems_with(files, "content/cases/road-shut.yml") == []
    assert problems_with(files, path) == []


def test_keeps_a_new_page_with_the_case_and_lets_it_go(bridge_form: Page):
    page = bridge_form
    speaker = entry(page, "Claim 1").get_by_role("combobox", name="Name")
    speaker.fill("Board of Roads")
    speaker.press("ArrowUp")
    speaker.press("Enter")
    assert "- by: board-of-roads\n" in yaml_of(page)

    left_and_opened(page)
    page.get_by_role("button", name="Take it up again").click()
    expect(page.get_by_role("button", name="Page 1: Board of Roads")).to_be_visible()
    page.get_by_role("button", name="Take out: Page 1", exact=True).click()
    expect(page.locator(".cf-form__sheet")).to_be_hidden()
    page.get_by_role("button", name="Check", exact=True).click()
    told = page.locator(".cf-form__problems li")
    expect(told.filter(has_text="there is no page for “Board of Roads”")).to_be_visible()

    claim = entry(page, "Claim 1")
    claim.get_by_role("button", name="Claim 1", exact=True).click()
    claim.get_by_label("How it is said").select_option(label="Report")
    claim.get_by_label("What is said, in one sentence").fill("A road is shut.")
    sentence = claim.locator(".cf-part__sentence")
    expect(sentence).to_have_text("Reported by Board of Roads: A road is shut.")
    claim.get_by_role("button", name="Put back the page for “Board of Roads”").click()
    expect(page.get_by_role("button", name="Page 1: Board of Roads")).to_be_focused()
    assert "    by: board-of-roads\n" in yaml_of(page)
    expect(told.filter(has_text="there is no page")).to_be_hidden()


def test_tells_of_a_name_in_an_office(bridge_form: Page):
    page = bridge_form
    entry(page, "Claim 1").get_by_role("combobox", name="Name").fill("Sheriff Dan Holloway")
    page.get_by_role("option", name="Begin a page for “Dan Holloway”").click()
    new = entry(page, "Page 1")
    office = new.get_by_label("What the holder is called")
    said = new.locator(".cf-field__said", has_text="no part of an office")
    office.fill("Mayor Dan Holloway of Wren")
    page.keyboard.press("Tab")
    expect(said).to_contain_text("Write Mayor of Wren; the name belongs to “Name”.")
    office.fill("Mayor of Wren")
    page.keyboard.press("Tab")
    expect(said).to_be_hidden()


@pytest.mark.parametrize("name", ["mayor ADA  byron", "Board of Roads"])
def test_chooses_the_page_that_has_the_name_of_a_new_one(bridge_form: Page, name: str):
    page = bridge_form
    speaker = entry(page, "Claim 1").get_by_role("combobox", name="Name")
    speaker.fill("Board of Roads")
    page.get_by_role("option", name="Not here yet?").click()
    entry(page, "Page 1").get_by_label("What it is").select_option(label="Organisation")
    page.get_by_role("button", name="Add a page").click()
    new = entry(page, "Page 2")
    new.get_by_label("Name needed", exact=True).fill(name)
    page.keyboard.press("Tab")
    label = "Ada Byron" if name.startswith("mayor") else name
    said = new.locator(".cf-field__said").filter(has_text=f"“{label}” has a")
    expect(said).to_contain_text("Choose it instead")

    # What is of another kind is something else.
    new.get_by_label("What it is").select_option(label="Place")
    expect(said).to_be_hidden()
    expect(new.get_by_role("button", name="instead")).to_be_hidden()
    kind = "Person" if name.startswith("mayor") else "Organisation"
    new.get_by_label("What it is").select_option(label=kind)

    new.get_by_role("button", name=f"Choose {label} instead").click()
    expect(new).to_have_count(0)
    expect(page.get_by_role("button", name="Put page 2 back")).to_be_focused()


def test_names_the_page_that_was_chosen_in_the_place_of_a_new_one(bridge_form: Page):
    page = bridge_form
    speaker = entry(page, "Claim 1").get_by_role("combobox", name="Name")
    speaker.fill("Augusta Roe")
    page.get_by_role("option", name="Not here yet?").click()
    name = entry(page, "Page 1").get_by_label("Name needed", exact=True)
    name.fill("Ada Byron")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Choose Ada Byron instead").click()
    expect(speaker).to_be_focused()
    expect(speaker).to_have_value("Ada Byron")
    assert "by: mayor\n" in yaml_of(page)
