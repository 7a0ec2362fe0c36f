"""The form that writes a case: whole journeys of whoever has never seen such a file."""

import re
from difflib import unified_diff
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.axe import axe_violations
from support.bridges import archive_of_every_kind
from support.fit import width_beyond_screen
from support.form import (
    entry,
    left_and_opened,
    pick,
    problems_with,
    project_files,
    yaml_of,
)

pytestmark = pytest.mark.browser
NARROW = {"width": 320, "height": 640}


def test_writes_a_whole_case_from_nothing(form: Page, tmp_path: Path):
    form.get_by_label("Title").first.fill(
        "Auditor: data on arrests of people who may be US citizens are incomplete"
    )
    form.get_by_label("Summary").fill(
        "The Government Accountability Office reported in July 2021 that the training of ICE "
        "conflicted with its policy on claims of citizenship [@gao-2021-07]."
    )
    form.get_by_label("When it happened").fill("July 2021")
    form.get_by_text("Will be read as: July 2021").wait_for()
    form.get_by_label("Audits and oversight").check()
    form.get_by_text("Read as: July 2021").first.wait_for()
    form.get_by_label("United States", exact=True).check()
    form.get_by_role("button", name="Add a person or body").click()
    body = entry(form, "Person or body 1")
    pick(body.get_by_role("combobox", name="Name"), "accountability")
    body.get_by_label("Part in the case").select_option(label="Auditor")

    form.get_by_role("button", name="Add a source").click()
    source = entry(form, "Source 1")
    source.get_by_label("Address", exact=True).fill("https://gao.gov/products/gao-21-487")
    source.get_by_label("Its title was not seen").check()
    source.get_by_label("What it is").fill("GAO-21-487, a report on investigations of citizenship")
    source.get_by_label("Newspaper, site or series").fill("GAO")
    source.get_by_label("Published on").fill("2021-07")
    source.get_by_label("Kind of source").select_option(label="Official report")
    source.get_by_label("Under what terms").select_option(label="US government work")

    claim = entry(form, "Claim 1")
    claim.get_by_label("What is said, in one sentence").fill(
        "The training of ICE conflicted with its policy on claims of citizenship."
    )
    claim.get_by_label("How it is said").select_option(label="Finding")
    pick(claim.get_by_role("combobox", name="Name"), "accountability")
    claim.get_by_label("How well it is supported").select_option(label="Uncorroborated")
    claim.get_by_role("button", name="Add a piece of evidence").click()
    pick(claim.get_by_role("combobox", name="Source needed", exact=True), "citizenship")
    claim.get_by_label("Where in the source").fill("p. 1")
    expect(claim.locator(".cf-part__sentence")).to_have_text(
        "Finding of the Government Accountability Office: The training of ICE conflicted with its "
        "policy on claims of citizenship."
    )

    form.get_by_role("button", name="Add an event").click()
    event = entry(form, "Event 1")
    event.get_by_label("What happened, in one line").fill("The report is published")
    event.get_by_label("When it happened").fill("2021-07")
    pick(event.get_by_role("combobox", name="Claims"), "training")

    form.get_by_role("button", name="Check", exact=True).click()
    expect(form.get_by_role("heading", name="The form finds nothing to mend")).to_be_visible()
    expect(form.get_by_text("Look once more that it names no private person")).to_be_visible()
    form.get_by_text("What the form can’t look for").click()
    expect(form.get_by_text("a word that takes sides")).to_be_visible()
    with form.expect_download() as download:
        form.get_by_role("link", name="Download the file").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)

    assert path.name == "auditor-data-arrests-people-may-us.yml"
    name = f"content/cases/{path.name}"
    assert problems_with({**project_files(), name: path.read_text("utf-8")}, name) == []
    assert "GitHub" not in form.locator(".cf-form__send").inner_text()


def test_changes_only_what_was_changed(bridge: Page):
    before = archive_of_every_kind()["content/cases/bridge.yml"]
    bridge.get_by_role("button", name="Claim 2: ").click()
    claim = entry(bridge, "Claim 2")
    claim.get_by_label("What is said, in one sentence").fill("The crack is old.")

    after = yaml_of(bridge)

    changed = [*unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)][3:]
    assert [line[0] for line in changed] == ["-", "+"]
    assert changed[1].endswith("The crack is old.")
    link = bridge.get_by_role("link", name="Open the file on GitHub")
    assert link.get_attribute("href") == (
        "https://github.com/keepers/bridges/edit/main/content/cases/bridge.yml"
    )


def test_what_names_a_claim_follows_its_new_name(bridge_form: Page):
    page = bridge_form
    page.get_by_label("What is said, in one sentence").fill("The bridge is shut.")
    page.get_by_role("button", name="Add an event").click()
    pick(entry(page, "Event 1").get_by_role("combobox", name="Claims"), "bridge")
    assert "claims: [bridge-shut]" in yaml_of(page)

    page.get_by_text("More about this claim").click()
    entry(page, "Claim 1").get_by_label("Short name, for links to it").fill("closed")
    page.keyboard.press("Tab")

    assert "claims: [closed]" in yaml_of(page)

    page.get_by_role("button", name="Add a claim").click()
    entry(page, "Claim 2").get_by_label("What is said, in one sentence").fill("A crack is seen.")
    pick(entry(page, "Event 1").get_by_role("combobox", name="Claims"), "crack")
    for name in ("crack-seen", "", "shut"):
        entry(page, "Claim 1").get_by_label("Short name, for links to it").fill(name)
        page.get_by_label("Summary").focus()

    assert "claims: [shut, crack-seen]" in yaml_of(page)


def test_links_follow_a_new_name_and_one_that_was_only_tried_is_kept_nowhere(bridge: Page):
    page = bridge
    before = yaml_of(page)
    page.get_by_role("button", name="Claim 2: ").click()
    name = entry(page, "Claim 2").get_by_label("Short name, for links to it")

    name.fill("x1")
    page.keyboard.press("Tab")
    after = yaml_of(page)
    assert "[not known](claim:x1)" in after
    assert "aliases: [crack]" in after

    name.fill("x2")
    page.keyboard.press("Tab")
    assert "aliases: [crack]" in yaml_of(page)

    name.fill("crack")
    page.keyboard.press("Tab")
    assert yaml_of(page) == before


def test_proposes_no_name_that_something_has_or_had(bridge: Page):
    page = bridge
    page.get_by_role("button", name="Take out: Claim 2", exact=True).click()  # `crack`
    for name in ("Shut", "Crack", "Crack"):
        page.get_by_role("button", name="Add a claim").click()
        page.get_by_label("What is said, in one sentence").last.fill(name)
        page.get_by_label("Summary").focus()

    # `shut` was the first claim's name before.
    assert re.findall(r"- id: (\S+)\n    text: (\S+)\n", yaml_of(page))[-3:] == [
        ("shut-2", "Shut"),
        ("crack-2", "Crack"),
        ("crack-3", "Crack"),
    ]


def test_a_reply_without_words_is_called_by_who_was_to_answer(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a reply").click()
    reply = entry(page, "Reply 1")
    pick(reply.get_by_role("combobox", name="Name"), "Ada Byron")
    reply.get_by_label("What became of it").select_option(label="No reply was found")
    page.get_by_label("Summary").focus()
    assert "- id: mayor-reply\n" in yaml_of(page)


def test_an_entry_that_is_put_back_keeps_its_name(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a source").click()
    title = entry(page, "Source 1").get_by_label("Title as printed")
    title.fill("Minutes of the town")
    page.get_by_label("Summary").focus()
    assert "  minutes-town:\n" in yaml_of(page)

    page.get_by_role("button", name="Take out: Source 1", exact=True).click()
    page.get_by_role("button", name="Put source 1 back").click()
    title.fill("Minutes of the city")
    page.get_by_label("Summary").focus()
    title.fill("Minutes of the town")
    page.get_by_label("Summary").focus()
    assert "  minutes-town:\n" in yaml_of(page)


def test_an_empty_title_is_told_at_its_own_field_and_before_what_follows_it(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    title = source.get_by_label("Title as printed")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(title).to_have_attribute("aria-invalid", "true")
    told = page.locator(".cf-form__problems a").filter(has_text="Source 1")
    expect(told).to_have_text(
        [f"Source 1, {key}" for key in ("Title", "Kind of source", "Under what terms")]
    )
    told.first.click()
    expect(title).to_be_focused()

    source.get_by_label("Its title was not seen").check()
    seen = source.get_by_label("What it is")
    expect(seen).to_have_attribute("aria-invalid", "true")
    seen.fill("A letter")
    expect(seen).to_have_attribute("aria-invalid", "false")


@pytest.mark.parametrize("title", ["Bridge", "Old bridge"])
def test_proposes_no_name_of_another_case(bridge_form: Page, title: str):
    page = bridge_form
    page.get_by_label("Title").first.fill(title)
    page.get_by_label("Summary").focus()

    name = title.lower().replace(" ", "-")
    expect(page.get_by_label("Name of the file")).to_have_value(f"{name}-2")


def test_holds_both_of_two_sources_under_one_key(bridge_form: Page):
    page = bridge_form
    for number, title in enumerate(("The first", "The second"), 1):
        page.get_by_role("button", name="Add a source").click()
        source = entry(page, f"Source {number}")
        source.get_by_label("Title as printed").fill(title)
        source.get_by_label("Newspaper, site or series").fill("Post")
    second = entry(page, "Source 2")
    second.get_by_text("More about this source").click()
    key = second.get_by_label("Short name, for citations")
    expect(key).to_have_value("post-2")
    key.fill("post")
    page.keyboard.press("Tab")

    told = "post is used already at entry 1 of “Sources”. Give each a name of its own."
    expect(second.get_by_text(told, exact=True)).to_be_visible()
    assert re.findall(r"  (\w+):\n    title: (.+)", yaml_of(page)) == [
        ("post", "The first"),
        ("post", "The second"),
    ]

    key.fill("letter")
    page.keyboard.press("Tab")
    assert re.findall(r"  (\w+):\n    title: (.+)", yaml_of(page)) == [
        ("post", "The first"),
        ("letter", "The second"),
    ]
    expect(second.get_by_text("is used already")).to_be_hidden()


def test_what_cites_a_source_stays_with_it_when_another_had_its_name_and_the_page_was_left(
    bridge_form: Page,
):
    page = bridge_form
    for number, (title, paper) in enumerate((("A letter", "Post"), ("The minutes", "Council")), 1):
        page.get_by_role("button", name="Add a source").click()
        source = entry(page, f"Source {number}")
        source.get_by_label("Title as printed").fill(title)
        source.get_by_label("Newspaper, site or series").fill(paper)
    page.get_by_label("Summary").fill("A letter came [@post, para. 2], then minutes [@council].")
    claim = entry(page, "Claim 1")
    claim.get_by_role("button", name="Add a piece of evidence").click()
    pick(claim.get_by_role("combobox", name="Source needed", exact=True), "letter")
    name_second_source(page, "post")

    left_and_opened(page)
    page.get_by_role("button", name="Take it up again").click()
    page.get_by_role("button", name="Source 2: ").click()
    name_second_source(page, "minutes")

    after = yaml_of(page)
    assert "A letter came [@post, para. 2], then minutes [@minutes]." in after
    assert "  - evidence: [post]\n" in after
    assert re.findall(r"  (\w+):\n    title: (.+)", after) == [
        ("post", "A letter"),
        ("minutes", "The minutes"),
    ]


def name_second_source(page: Page, name: str) -> None:
    second = entry(page, "Source 2")
    field = second.get_by_label("Short name, for citations")
    if not field.is_visible():
        second.get_by_text("More about this source").click()
    field.fill(name)
    page.keyboard.press("Tab")


def test_names_what_was_typed_last_when_it_is_taken_up_again(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a question").click()
    page.get_by_label("The question").press_sequentially("Why was it closed?")
    assert "id:" not in yaml_of(page)

    left_and_opened(page)
    page.get_by_role("button", name="Take it up again").click()
    assert "- id: why-closed\n    question: Why was it closed?\n" in yaml_of(page)


def test_brings_back_what_was_typed_before_another_way_was_chosen(bridge_form: Page):
    page, claim = bridge_form, entry(bridge_form, "Claim 1")
    claim.get_by_label("What is said, in one sentence").fill("It is shut.")
    pick(claim.get_by_role("combobox", name="Name"), "ada")
    claim.get_by_label("A private person").check()
    claim.get_by_label("Description, never a name").fill("A clerk")
    expect(claim.get_by_role("checkbox")).to_have_count(0)
    assert "    by:\n      label: A clerk\n      private: true\n" in yaml_of(page)

    claim.get_by_label("Has a page here").check()
    expect(claim.get_by_role("combobox", name="Name")).to_have_value("Ada Byron")
    assert "    by: mayor\n" in yaml_of(page)

    claim.get_by_label("A private person").check()
    expect(claim.get_by_label("Description, never a name")).to_have_value("A clerk")
    assert "    by:\n      label: A clerk\n      private: true\n" in yaml_of(page)


def test_puts_back_all_that_was_taken_out(bridge_form: Page):
    page = bridge_form
    for name in ("Pier", "Quay"):
        page.get_by_role("button", name="Add a place").click()
        page.get_by_label("Another place").last.check()
        page.get_by_label("Name of the place").last.fill(name)
    for _ in range(2):
        page.get_by_role("button", name="Take out: Place 1", exact=True).click()
    assert "places" not in yaml_of(page)

    for _ in range(2):
        page.get_by_role("button", name="Put place 1 back").click()
    assert "- name: Pier\n  - name: Quay" in yaml_of(page)
    expect(page.get_by_role("button", name="Put place")).to_be_hidden()


def test_says_what_is_wrong_in_the_words_of_the_command_line(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Title").first.fill("Shut")
    page.get_by_label("When it happened").fill("3/4/2023")
    page.get_by_label("Bridges").check()
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    source.get_by_label("Address", exact=True).fill("www.post.example/a")
    source.get_by_label("Title as printed").fill("Shut")
    source.get_by_label("Under what terms").select_option(label="All rights reserved")
    claim = entry(page, "Claim 1")
    claim.get_by_label("What is said, in one sentence").fill("It is shut.")
    claim.get_by_role("combobox", name="Name").fill("ada-byrom")
    claim.get_by_label("How well it is supported").select_option(label="Uncorroborated")
    claim.get_by_role("button", name="Add a piece of evidence").click()
    claim.get_by_role("combobox", name="Source needed", exact=True).fill("pots")
    claim.get_by_label("Where in the source").fill("page three")
    claim.get_by_label("Exact words").fill("word " * 26)
    page.keyboard.press("Tab")

    # What was left is judged; what nobody has come to yet is not.
    expect(source.get_by_text("www.post.example/a is not an http or https address")).to_be_visible()
    expect(page.get_by_text("“Summary” is missing")).to_be_hidden()
    page.get_by_role("button", name="Check", exact=True).click()
    told = page.locator(".cf-form__problems li").all_inner_texts()

    files = {**archive_of_every_kind(), "content/cases/shut.yml": yaml_of(page)}
    said = problems_with(files, "content/cases/shut.yml")
    assert len(said) >= 8
    # The form has a field for each key that is missing, and tells it there.
    missing = sum(message.endswith(" are missing") for message, _ in said)
    assert len(told) == len(said) + missing == 10
    in_other_words = []
    for message, hint in said:
        words = f"{message} ({hint})".replace("`", "")
        if not any(line.endswith(f": {words}") for line in told):
            in_other_words.append(message)
    # A key is called as its field is, and for a page there is a button.
    assert {*in_other_words} <= {
        "`summary` and `jurisdictions` are missing",
        *(f"`{key}` is missing" for key in ("type", "voice")),
        *("there is no entity `ada-byrom`", "there is no source `pots`"),
        "`3/4/2023` is not an EDTF date",
    }, in_other_words
    for line in (
        "Summary: missing (One paragraph, neutral",
        "When it happened: 3/4/2023 is not a date that can be read (write 2023-04-03 for",
        "Claim 1, Who says it, Name: there is no page for ada-byrom (begin a page for it; ",
    ):
        assert any(one.startswith(line) for one in told), (line, told)


def test_offers_no_mend_of_a_sentence_while_something_else_in_it_is_wrong(bridge: Page):
    bridge.get_by_role("button", name="Claim 1: ").click()
    claim = entry(bridge, "Claim 1")
    write = claim.get_by_role("button", name=re.compile("^Write"))
    text = claim.get_by_label("What is said, in one sentence")
    text.fill("The bridge was shut")
    bridge.keyboard.press("Tab")
    expect(write).to_have_count(1)

    text.fill("The bridge was shut [@post]")
    bridge.keyboard.press("Tab")
    expect(claim.locator(".cf-field__said").first).to_contain_text("[@post]")
    expect(write).to_have_count(0)


def test_tells_of_marks_in_texts_and_what_is_looked_at_once_more(bridge: Page):
    page = bridge
    page.get_by_label("The story in full").fill(
        "It is shut [@pots], says [nobody](entity:ruth-elery) [here](claim:nothing).\n\n[@post"
    )
    page.keyboard.press("Tab")
    expect(page.locator(".cf-field__said", has_text="no source pots")).to_be_visible()
    page.get_by_role("button", name="Check", exact=True).click()
    told = page.locator(".cf-form__problems li").all_inner_texts()

    files = {**archive_of_every_kind(), "content/cases/bridge.yml": yaml_of(page)}
    said = problems_with(files, "content/cases/bridge.yml")
    for word, words in {
        "pots": "there is no source pots (did you mean post? Else add it under “Sources”)",
        "ruth-elery": "there is no page for ruth-elery (",
        "nothing": "there is no claim nothing (claims are listed under “Claims” of the case)",
    }.items():
        assert len([one for one in said if word in one[0]]) == 1
        assert any(one.startswith(f"The story in full: {words}") for one in told), told

    # The mark that is not closed is left to the check, and the list says so.
    result = page.locator(".cf-form__result")
    expect(result).to_contain_text("None of this is said of your file.")
    result.get_by_text("What the form can’t look for").click()
    later = result.locator(".cf-form__later li")
    expect(later.nth(0)).to_contain_text("a private person's description looks like a name")
    expect(later.nth(1)).to_contain_text(
        "a citation or a link in a text leads nowhere, where the form"
    )


def test_reads_a_date_in_words_when_its_field_is_left(bridge_form: Page):
    page = bridge_form
    field = page.get_by_label("When it happened")
    field.press_sequentially("about May 2023")
    expect(page.get_by_text("Will be read as: about May 2023")).to_be_visible()
    page.keyboard.press("Tab")
    expect(field).to_have_value("2023-05~")
    expect(page.locator(".cf-field__answer", has_text="Read as: about May 2023")).to_be_visible()
    assert 'occurred: "2023-05~"' in yaml_of(page) or "occurred: 2023-05~" in yaml_of(page)

    # What was typed comes back, and stays.
    page.get_by_role("button", name="You typed: “about May 2023”").click()
    expect(field).to_have_value("about May 2023")
    page.keyboard.press("Tab")
    expect(field).to_have_value("about May 2023")
    expect(page.get_by_role("button", name="Write 2023-05~")).to_be_visible()

    # Of several readings one is chosen; until the form is checked, none is missed.
    field.fill("3/4/2023")
    page.keyboard.press("Tab")
    yaml_of(page)
    expect(field).to_have_attribute("aria-invalid", "false")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(field).to_have_attribute("aria-invalid", "true")
    # While it is typed again, and a reading is offered, nothing says the contrary.
    field.fill("4 March 202")
    yaml_of(page)
    field.press_sequentially("4")
    yaml_of(page)
    expect(page.get_by_text("Will be read as: 4 March 2024")).to_be_visible()
    expect(page.locator(".cf-field__said", has_text="is not a date")).to_have_count(0)
    expect(field).to_have_attribute("aria-invalid", "false")
    field.fill("3/4/2023")
    page.keyboard.press("Tab")
    expect(field).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="Write 2023-04-03").click()
    expect(field).to_have_value("2023-04-03")
    expect(field).to_have_attribute("aria-invalid", "false")
    expect(page.get_by_role("button", name="You typed: “3/4/2023”")).to_be_visible()


def test_writes_a_place_in_a_source_as_it_is_written_with_one_press(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a piece of evidence").click()
    place = page.get_by_label("Where in the source")
    for typed, written in (("page 2", "p. 2"), ("Section 4", "sec. 4")):
        place.fill(typed)
        page.keyboard.press("Tab")
        page.get_by_role("button", name=f"Write {written}", exact=True).click()
        expect(place).to_have_value(written)
        expect(place).to_be_focused()
        expect(place).to_have_attribute("aria-invalid", "false")


def test_says_of_nobody_that_nothing_is_written_while_something_is_typed(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a person or body").click()
    page.get_by_role("button", name="Check", exact=True).click()
    said = page.locator(".cf-field__said", has_text="Nothing is written in this person or body")
    expect(said).to_be_visible()
    field = entry(page, "Person or body 1").get_by_role("combobox", name="Name")
    field.press_sequentially("may")
    yaml_of(page)
    expect(said).to_have_count(0)
    field.fill("")
    page.keyboard.press("Tab")
    expect(said).to_be_visible()


def test_what_is_one_line_in_the_file_is_one_line_in_its_field(bridge_form: Page):
    page = bridge_form
    title = page.get_by_label("Title").first
    title.press_sequentially("Auditor found\n")
    expect(title).to_have_value("Auditor found")
    summary = page.get_by_label("Summary")
    summary.press_sequentially("One.\nTwo.")
    expect(summary).to_have_value("One.\nTwo.")


def test_writes_an_address_without_its_beginning_and_its_trackers_with_one_press(
    bridge_form: Page,
):
    page = bridge_form
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    field = source.get_by_label("Address", exact=True)
    field.fill("www.post.example/a?utm_source=letter&page=2")
    page.keyboard.press("Tab")
    said = source.locator(".cf-field__said")
    expect(said).to_have_count(1)
    source.get_by_role("button", name="Write https://www.post.example/a?page=2").click()
    expect(field).to_have_value("https://www.post.example/a?page=2")
    expect(field).to_be_focused()
    expect(said).to_have_count(0)
    assert "URL: https://www.post.example/a?page=2\n" in yaml_of(page)

    field.fill("https://www.post.example/b?utm_source=letter")
    page.keyboard.press("Tab")
    expect(said).to_contain_text("This address tells where its link was found: utm_source.")
    source.get_by_role("button", name="Write https://www.post.example/b", exact=True).click()
    expect(said).to_have_count(0)


def test_names_a_file_without_its_ending_and_none_before_it_has_a_name(form: Page):
    page = form
    hint = page.locator(".cf-form__send .cf-form__hint")
    expect(hint).to_have_text(re.compile("^The file has no name yet: write one first"))
    field = page.get_by_label("Name of the file")
    field.fill("My Case.YML")
    page.keyboard.press("Tab")
    expect(page.locator(".cf-field__said", has_text="can't be the name of a file")).to_be_visible()
    page.get_by_role("button", name="Write my-case", exact=True).click()
    expect(field).to_have_value("my-case")
    expect(hint).to_have_text("The file belongs in the archive as content/cases/my-case.yml.")


def test_tells_of_what_was_taken_out_once_with_a_way_to_each_place_that_names_it(bridge: Page):
    page = bridge
    for number in (1, 2):
        page.get_by_role("button", name="Add an event").click()
        new = page.locator(".cf-item", has=page.get_by_label("What happened, in one line")).last
        new.get_by_label("What happened, in one line").fill(f"Number {number}")
        new.get_by_label("When it happened").fill("2024-01-10")
        pick(new.get_by_role("combobox", name="Claims"), "crack")
    page.get_by_role("button", name="Take out: Claim 2", exact=True).click()  # `crack`
    page.get_by_role("button", name="Check", exact=True).click()
    told = page.locator(".cf-form__problems li").filter(has_text="There is no claim crack")
    expect(told).to_have_count(1)
    expect(told).to_contain_text("put it back, or take it out where it is named")
    count = told.get_by_role("link").count()
    expect(told).to_contain_text(f"{count} places name it: ")
    assert count >= 2
    told.get_by_role("link").last.click()
    focused = page.locator(":focus")
    expect(focused).to_have_accessible_name("Claims")
    expect(page.locator(".cf-form__refused").first).to_contain_text("one thing has to be mended")

    page.get_by_role("button", name="Put claim 2 back").click()
    expect(page.get_by_role("heading", name="The form finds nothing to mend")).to_be_visible()


def test_puts_a_citation_where_a_text_was_left(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    source.get_by_label("Title as printed").fill("A road is shut")
    source.get_by_label("Newspaper, site or series").fill("Post")
    summary = page.get_by_label("Summary")
    summary.fill("A road is shut. A bridge is open.")
    for _ in range(len(". A bridge is open.")):
        summary.press("ArrowLeft")
    focused = page.locator(":focus")
    page.keyboard.press("Tab")
    expect(focused).to_have_accessible_name("Cite a source in: Summary")
    page.keyboard.press("Enter")
    expect(focused).to_have_accessible_name("The source to cite")
    page.keyboard.type("road")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(summary).to_be_focused()
    expect(summary).to_have_value("A road is shut [@post]. A bridge is open.")
    assert "A road is shut [@post]. A bridge is open." in yaml_of(page)

    # Who goes away without choosing cites nothing.
    cite = page.get_by_role("button", name="Cite a source in: Summary")
    cite.click()
    page.keyboard.type("nothing")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(cite).to_be_focused()
    expect(page.get_by_role("combobox", name="The source to cite")).to_be_hidden()
    expect(summary).to_have_value("A road is shut [@post]. A bridge is open.")


@pytest.mark.parametrize(
    ("behind", "written"),
    [
        ("(of wood)", "A bridge [@post] (of wood)"),
        ("[it](case:bridge)", "A bridge [@post] [it](case:bridge)"),
        ("[@post, p. 3]", "A bridge [@post][@post, p. 3]"),
        (", a road", "A bridge [@post], a road"),
    ],
)
def test_a_citation_is_no_link_with_what_stands_behind_it(
    bridge_form: Page, behind: str, written: str
):
    page = bridge_form
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    source.get_by_label("Title as printed").fill("A road is shut")
    source.get_by_label("Newspaper, site or series").fill("Post")
    summary = page.get_by_label("Summary")
    summary.fill(f"A bridge{behind}")
    for _ in behind:
        summary.press("ArrowLeft")
    page.get_by_role("button", name="Cite a source in: Summary").click()
    page.keyboard.type("road")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(summary).to_have_value(written)


def test_tells_before_it_is_sent_what_was_pasted_and_what_is_empty(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Summary").fill("Call 555-867-5309, or write to a@example.org.")
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    title = source.get_by_label("Title as printed")
    title.fill("@article{roe2024, title = {Shut}}")
    page.keyboard.press("Tab")

    said = source.locator(".cf-field__said")
    expect(said).to_have_text(re.compile("^Worth a look: This is a whole entry in BibTeX, and no"))
    expect(title).to_have_attribute("aria-invalid", "false")
    assert "article" not in source.get_by_label("Short name").input_value()
    for words in ("A telephone number stands in a text", "An e-mail address stands in a text"):
        expect(page.locator(".cf-field__said", has_text=f"Worth a look: {words}")).to_be_visible()

    page.get_by_role("button", name="Add a conflict").click()
    page.get_by_role("button", name="Check", exact=True).click()
    told = page.locator(".cf-form__problems li").all_inner_texts()
    assert [one for one in told if one.startswith("Conflict 1")] == [
        "Conflict 1: nothing is written in this conflict (fill it in, or take it out)"
    ]


def test_offers_the_day_of_a_copy_that_its_address_tells(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    source.get_by_text("More about this source").click()
    copy = "https://web.archive.org/web/20240112093000/https://example.org/a"
    source.get_by_label("Address of the copy").fill(copy)
    source.get_by_role("button", name="Write 2024-01-12, as its address tells").click()
    day = source.get_by_label("Day of the copy")
    expect(day).to_have_value("2024-01-12")

    day.fill("2024-01-09")
    source.get_by_label("Address of the copy").focus()
    source.get_by_role("button", name="Write 2024-01-12", exact=True).click()
    expect(day).to_have_value("2024-01-12")
    assert "date: 2024-01-12" in yaml_of(page).replace('"', "")


def test_says_aloud_what_is_wrong_when_a_field_is_left_and_not_while_it_is_typed(
    bridge_form: Page,
):
    page = bridge_form
    page.evaluate("""() => {
        globalThis.said = [];
        const tell = (changes) => said.push(...changes.map(({ target }) => target.textContent));
        const places = document.querySelectorAll("cf-contribute [role=status]");
        for (const place of places) new MutationObserver(tell).observe(place, { childList: true });
    }""")
    field = page.get_by_label("When it happened")
    field.press_sequentially("May, or so")
    yaml_of(page)
    assert page.evaluate("said") == []
    expect(field).to_have_attribute("aria-invalid", "false")

    page.keyboard.press("Tab")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(
        re.compile("May, or so is not a date that can be read")
    )
    (said,) = [one for one in page.evaluate("said") if "not a date that can be read" in one]
    assert said.startswith("When it happened: May, or so is not a date that can be read")

    # It is mended while it is typed, without a word; what is left as wrong as it was is no news.
    field.press_sequentially("!")
    field.fill("May, or so")
    page.keyboard.press("Tab")
    yaml_of(page)
    assert len([one for one in page.evaluate("said") if "not a date that can be read" in one]) == 1
    field.fill("2024")
    page.keyboard.press("Tab")
    expect(field).to_have_attribute("aria-invalid", "false")
    assert page.evaluate("said").pop() == "Readers will see: 2024"

    # Choices are sentences of their own.
    field.fill("3/4/2023")
    page.keyboard.press("Tab")
    said = page.evaluate("said").pop()
    assert said == "Write 2023-04-03 for 3 April 2023. Write 2023-03-04 for 4 March 2023"


def test_what_is_pressed_stays_where_it_is_until_it_is_let_go(bridge_form: Page):
    page = bridge_form
    page.get_by_role("button", name="Add a source").click()
    source = entry(page, "Source 1")
    source.get_by_label("Address", exact=True).fill("www.post.example/a")
    add = source.get_by_role("button", name="Add an author")
    add.hover()
    page.mouse.down()
    page.wait_for_timeout(300)
    page.mouse.up()
    expect(page.get_by_role("button", name="Take out: Author 1")).to_be_visible()

    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_label("Summary").focus()
    link = page.locator(".cf-form__problems a").first
    link.focus()
    page.wait_for_timeout(300)
    expect(link).to_be_focused()


def test_everything_can_be_done_by_keyboard(bridge_form: Page):
    page = bridge_form
    focused = page.locator(":focus")
    page.get_by_role("button", name="Add a place").focus()
    for name in ("Pier", "Quay"):
        page.keyboard.press("Enter")
        expect(focused).to_have_attribute("type", "radio")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        page.keyboard.type(name)
        page.get_by_role("button", name="Add a place").focus()
    assert "- name: Pier\n  - name: Quay" in yaml_of(page)

    page.get_by_role("button", name="Move up: Place 2").focus()
    page.keyboard.press("Enter")
    assert "- name: Quay\n  - name: Pier" in yaml_of(page)
    expect(focused).to_have_accessible_name("Move up: Place 1")
    expect(page.get_by_text("Place 1 is now number 1 of 2")).to_be_attached()

    page.get_by_role("button", name="Take out: Place 1").focus()
    page.keyboard.press("Enter")
    assert "Quay" not in yaml_of(page)
    expect(focused).to_have_text("Put place 1 back")
    page.keyboard.press("Enter")
    assert "- name: Quay\n  - name: Pier" in yaml_of(page)

    page.get_by_role("button", name="Check", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cf-form__result")).to_be_focused()
    page.keyboard.press("Tab")
    expect(focused).to_have_text("Title")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Title").first).to_be_focused()


@pytest.mark.parametrize("context_options", [{"viewport": NARROW}])
def test_axe_finds_nothing_in_a_case_that_is_open(bridge: Page):
    folded = bridge.locator(".cf-item__title[aria-expanded=false]")
    while folded.count():
        folded.first.click()
    bridge.get_by_role("button", name="Add a page").click()
    bridge.get_by_label("What it is").last.select_option(label="Person")
    bridge.get_by_label("When it happened").first.fill("in May 2023 or so")
    bridge.get_by_label("Title").first.fill("")
    bridge.get_by_role("button", name="Check", exact=True).click()
    bridge.get_by_role("combobox", name="Source needed").first.click()

    assert axe_violations(bridge) == []
    assert width_beyond_screen(bridge) == 0

    left_and_opened(bridge, "?case=bridge")
    expect(bridge.get_by_role("button", name="Take it up again")).to_be_visible()
    assert axe_violations(bridge) == []
