"""The form that writes a case: whole journeys of whoever has never seen such a file."""

import re
from datetime import date
from difflib import unified_diff
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from casefiles.core.nodes import SourceText
from casefiles.core.site import read_archive
from support.axe import axe_violations
from support.bridges import archive_of_every_kind
from support.builds import PROJECT
from support.fit import width_beyond_screen

pytestmark = pytest.mark.browser
NARROW = {"width": 320, "height": 640}
TODAY = date(2030, 1, 1)
YAML = ".cf-form__send .cf-form__yaml"


@pytest.fixture
def form(page: Page, served, project_site_in_sub_path) -> Page:
    """The empty form of the project's own site, which knows no repository."""
    return opened(page, served(project_site_in_sub_path.site, "/archive/").url)


@pytest.fixture
def bridge_form(page: Page, served, bridge_site) -> Page:
    """The empty form of a small site with a repository."""
    return opened(page, served(bridge_site.site, "/archive/").url)


@pytest.fixture
def bridge(page: Page, served, bridge_site) -> Page:
    """The form with a case in it."""
    return opened(page, served(bridge_site.site, "/archive/").url, "?case=bridge")


def opened(page: Page, root: str, query: str = "") -> Page:
    page.goto(f"{root}contribute/{query}")
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_visible()
    return page


def entry(page: Page, name: str) -> Locator:
    """Return an entry of a list by what its buttons call it."""
    return page.get_by_role("listitem").filter(
        has=page.get_by_role("button", name=f"Take out: {name}", exact=True)
    )


def pick(field: Locator, text: str) -> None:
    """Choose the first thing that a part of a name finds."""
    field.fill(text)
    field.press("ArrowDown")
    field.press("Enter")


def yaml_of(page: Page) -> str:
    page.wait_for_timeout(300)  # What is typed is written down a moment later.
    return page.locator(YAML).text_content() or ""


def warns(page: Page) -> bool:
    """Tell whether leaving the page would be asked about."""
    left = "dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    return not page.evaluate(left)


def problems_with(files: dict[str, str], path: str) -> list[tuple[str, str]]:
    """Read an archive as the command line does; return what is said of one file."""
    texts = [SourceText(name, text.encode()) for name, text in files.items()]
    _, problems = read_archive(texts, TODAY)
    return [(one.message, one.hint) for one in problems if one.position.path == path]


def project_files() -> dict[str, str]:
    paths = [PROJECT / "site_config.yml", *(PROJECT / "content").glob("*/*.yml")]
    return {path.relative_to(PROJECT).as_posix(): path.read_text("utf-8") for path in paths}


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
        "Summary is missing (One paragraph, neutral",
        "When it happened: 3/4/2023 is not a date that can be read (write 2023-04-03 for",
        "Claim 1, Who says it, Name: there is no page for ada-byrom (begin a page for it; ",
    ):
        assert any(one.startswith(line) for one in told), (line, told)


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
    expect(name).to_have_value("The Board of Roads")
    name.fill("Board of Roads")
    new.get_by_label("What it is").select_option(label="Person")
    page.get_by_role("button", name="Check", exact=True).click()
    told = page.locator(".cf-form__problems li")
    no_office = "Page 1, Public offices: Board of Roads has no public office (add “Public offices”;"
    expect(told.filter(has_text=no_office)).to_be_visible()
    new.get_by_label("What it is").select_option(label="Organisation")
    new.get_by_role("button", name="Back to where it is named").click()
    expect(speaker).to_be_focused()
    expect(speaker).to_have_value("Board of Roads")
    expect(claim.locator(".cf-part__sentence")).to_contain_text("Reported by Board of Roads")
    expect(page.get_by_role("heading", name="The form finds nothing to mend")).to_be_visible()
    assert "    by: board-of-roads\n" in yaml_of(page)

    sheet = page.locator(".cf-form__sheet")
    own = sheet.get_by_role("link", name="Open a pull request of its own on GitHub")
    path = "content/entities/board-of-roads.yml"
    text = "# yaml-language-server: $schema=../../schema/entity.schema.json\n"
    text += "schema: 1\nkind: organisation\nname: Board of Roads\n"
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


def test_fills_in_githubs_page_as_far_as_a_link_can(bridge_form: Page):
    page = bridge_form
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.context.route("https://github.com/**", lambda route: route.abort())
    page.get_by_label("Title").first.fill("The bridge & the crack")
    page.keyboard.press("Tab")
    text, link = yaml_of(page), page.get_by_role("link", name="Open a pull request on GitHub")
    address = urlsplit(link.get_attribute("href") or "")
    assert f"{address.netloc}{address.path}" == "github.com/keepers/bridges/new/main"
    assert parse_qs(address.query) == {
        "filename": ["content/cases/bridge-crack.yml"],
        "value": [text],
    }

    page.get_by_label("Summary").fill("word " * 2000)
    assert "word" in yaml_of(page)
    assert "value" not in parse_qs(urlsplit(link.get_attribute("href") or "").query)
    # The link itself leads to another host, which no test asks.
    link.evaluate("link => link.addEventListener('click', (event) => event.preventDefault())")
    link.click()
    expect(page.get_by_text("The text is copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == yaml_of(page)


def test_says_beside_the_ways_that_the_check_will_refuse_a_file(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Title").first.fill("The bridge is shut")
    page.keyboard.press("Tab")
    yaml_of(page)
    refused = page.locator(".cf-form__send .cf-form__refused")
    expect(refused).to_contain_text(
        re.compile(r"refuse this file as it is: \d+ things have to be mended\. The first: Summary$")
    )
    with page.expect_download():
        page.get_by_role("link", name="Download the file").click()
    expect(page.get_by_role("status").filter(has_text="The check will refuse")).to_be_attached()

    refused.get_by_role("link").click()
    expect(page.get_by_label("Summary")).to_be_focused()
    page.keyboard.type("Shut.")
    page.keyboard.press("Tab")
    expect(refused).not_to_contain_text("Summary")


def test_says_of_each_file_what_is_wrong_with_it(bridge: Page):
    page = bridge
    refused = page.locator(".cf-form__send .cf-form__refused")
    expect(refused).to_be_hidden()
    page.get_by_role("button", name="Add a page").click()
    yaml_of(page)
    expect(page.locator(".cf-form__sheet .cf-form__refused")).to_contain_text("to be mended")
    expect(refused).to_be_hidden()
    page.get_by_label("Title").first.fill("")
    yaml_of(page)
    expect(refused).to_have_text(
        "The check will refuse this file as it is: one thing has to be mended. It is: Title"
    )


def test_names_the_case_that_is_edited(bridge: Page):
    page = bridge
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Edit “Bridge closed after a crack was seen”"
    )
    expect(page).to_have_title(re.compile("^Edit “Bridge closed after a crack was seen”"))


@pytest.mark.parametrize(("is_kept", "event"), [(True, "close"), (False, "dialog")])
def test_warns_before_what_was_typed_is_left_only_where_it_is_not_kept(
    bridge_form: Page, is_kept: bool, event: str
):
    page = bridge_form
    page.get_by_label("Keep what I type in this browser").set_checked(is_kept)
    page.get_by_label("Title").first.press_sequentially("Typed")
    page.on("dialog", lambda dialog: dialog.dismiss())
    with page.expect_event(event):
        page.close(run_before_unload=True)


def left_and_opened(page: Page, query: str = "") -> Page:
    """Leave the form, whatever it asks, and open it again."""
    page.on("dialog", lambda dialog: dialog.accept())
    page.wait_for_timeout(300)  # What is typed is kept a moment later.
    page.goto(re.split("[?#]", page.url)[0] + query)
    return page


def throw_away(place: Page | Locator) -> None:
    place.get_by_role("button", name="Throw it away").click()
    place.get_by_role("button", name="Really throw it away").click()


def test_keeps_what_was_typed_until_it_is_thrown_away(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Title").first.fill("The bridge is shut")
    page.get_by_role("button", name="Add a place").click()
    place = entry(page, "Place 1")
    pick(place.get_by_role("combobox", name="Name"), "square")
    place.get_by_label("Another place").check()
    place.get_by_label("Name of the place").fill("Quay")
    page.keyboard.press("Tab")
    before = yaml_of(page)

    left_and_opened(page)
    expect(page.get_by_text("is still kept in this browser: The bridge is shut.")).to_be_focused()
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_hidden()
    page.get_by_role("navigation", name="On this page").get_by_role("link", name="Claims").click()
    expect(page.get_by_role("heading", name="Claims")).to_be_in_viewport()
    page.get_by_role("button", name="Take it up again").click()
    assert yaml_of(page) == before
    assert not warns(page)
    expect(page.get_by_label("Title").first).to_be_focused()
    entry(page, "Place 1").get_by_label("Has a page here").check()
    assert "places: [square]" in yaml_of(page)

    left_and_opened(page)
    throw = page.locator(".cf-form__kept-one").get_by_role("button", name="hrow it away")
    throw.click(click_count=2)
    expect(throw).to_have_text("Really throw it away")
    throw.click()
    assert "Quay" not in yaml_of(page)
    assert not warns(page)
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_two_windows_keep_each_its_own_and_nothing_is_lost(bridge_form: Page):
    first, second = bridge_form, bridge_form.context.new_page()
    first.get_by_label("Title").first.fill("The first")
    yaml_of(first)
    opened(second, first.url.removesuffix("contribute/"))
    expect(second.get_by_text("In another window you are at work on: The first.")).to_be_visible()
    second.get_by_label("Title").first.fill("The second")
    yaml_of(second)
    first.get_by_label("Title").first.fill("The first, again")
    yaml_of(first)
    second.close()

    left_and_opened(first)
    kept = first.locator(".cf-form__kept-one")
    expect(kept).to_have_count(2)
    throw_away(kept.filter(has_text="The second"))
    expect(kept).to_have_count(1)
    first.get_by_role("button", name="Leave it there, and begin anew").click()
    first.get_by_label("Title").first.fill("The third")
    yaml_of(first)

    left_and_opened(first)
    expect(kept).to_have_count(2)
    expect(kept.nth(0)).to_contain_text("The third")
    kept.nth(1).get_by_role("button", name="Take it up again").click()
    expect(first.get_by_label("Title").first).to_have_value("The first, again")
    yaml_of(first)
    left_and_opened(first)
    expect(kept).to_have_count(2)


def test_keeps_nothing_for_who_wants_nothing_kept(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Title").first.fill("The bridge is shut")
    page.get_by_label("Keep what I type in this browser").uncheck()
    page.get_by_label("Summary").fill("Shut.")
    yaml_of(page)

    assert warns(page)
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    page.get_by_label("Keep what I type in this browser").check()
    assert page.evaluate("localStorage.length") == 1


def test_puts_what_was_typed_into_no_other_text_than_it_was_typed_for(bridge: Page, tmp_path: Path):
    page = bridge
    page.get_by_label("Title").first.fill("Another title")
    left_and_opened(page, "?case=bridge")
    page.get_by_role("button", name="Take it up again").click()
    assert "title: Another title" in yaml_of(page)

    def changed(route: Route) -> None:
        answer = route.fetch()
        file = answer.json()
        file["text"] = f"{file['text']}# A later line.\n"
        route.fulfill(response=answer, json=file)

    page.route("**/bridge.source.json", changed)
    left_and_opened(page, "?case=bridge")
    expect(page.get_by_text("The case has changed since")).to_be_visible()
    expect(page.get_by_role("button", name="Take it up again")).to_be_hidden()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download it").click()
    assert download.value.suggested_filename == "bridge.yml"
    download.value.save_as(tmp_path / "bridge.yml")
    assert "title: Another title" in (tmp_path / "bridge.yml").read_text()
    throw_away(page)
    assert yaml_of(page).endswith("# A later line.\n")


def test_works_where_the_browser_keeps_nothing(page: Page, served, bridge_site):
    page.add_init_script(
        "Object.defineProperty(globalThis, 'localStorage',"
        " { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    opened(page, served(bridge_site.site, "/archive/").url)
    page.get_by_label("Title").first.fill("The bridge is shut")

    assert "title: The bridge is shut" in yaml_of(page)
    assert warns(page)
    expect(page.get_by_label("Keep what I type in this browser")).to_be_hidden()


def test_warns_of_what_was_chosen_until_somebody_has_it(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Keep what I type in this browser").uncheck()
    assert not warns(page)
    entry(page, "Claim 1").get_by_role("combobox", name="Name").click()
    page.get_by_role("listbox", name="Found").get_by_role("option").first.click()
    assert warns(page)

    with page.expect_download():
        page.get_by_role("link", name="Download the file").click()
    assert not warns(page)


def test_says_that_there_is_no_such_case(page: Page, served, bridge_site):
    root = served(bridge_site.site, "/archive/").url
    for name in ("none", "../../x"):
        page.goto(f"{root}contribute/?case={name}")
        expect(page.get_by_text(f"The case “{name}” could not be loaded.")).to_be_visible()
        expect(page.get_by_role("heading", name="Claims")).to_be_hidden()
        claims = page.get_by_role("navigation", name="On this page").get_by_text("Claims")
        expect(claims).to_be_hidden()
        expect(page.get_by_role("button", name="Try again")).to_be_hidden()
        ways = page.locator("cf-contribute .cf-form__ways:visible")
        cases = ways.get_by_role("link", name="All cases")
        assert cases.evaluate("link => link.href") == f"{root}cases/"
    page.get_by_role("link", name="Begin a new case").click()
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_visible()


def test_says_that_there_is_no_network_and_tries_again(page: Page, served, bridge_site):
    root = served(bridge_site.site, "/archive/").url
    page.route("**/*.source.json", lambda route: route.abort())
    page.goto(f"{root}contribute/?case=bridge")
    said = "There is no network: this case was not opened here before."
    expect(page.get_by_text(said)).to_be_visible()
    expect(page.get_by_role("link", name="Begin a new case")).to_be_visible()
    page.unroute("**/*.source.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("You edit this case")).to_be_visible()


def fields_of(link: Locator) -> dict[str, list[str]]:
    """Return what the address of a link fills in."""
    return parse_qs(urlsplit(link.get_attribute("href") or "").query)


def test_a_case_leads_to_the_form_and_to_reports(page: Page, served, bridge_site):
    page.goto(f"{served(bridge_site.site, '/archive/').url}cases/bridge/")
    report = page.get_by_role("link", name="Report a mistake in claim crack")
    assert fields_of(report) == {
        "template": ["correction.yml"],
        "title": ["Mistake in bridge, claim crack"],
        "case": ["bridge"],
        "claim": ["crack"],
    }
    source = page.get_by_role("link", name="Propose a source")
    proposed = {
        "template": ["new-source.yml"],
        "title": ["Source for bridge"],
        "case": ["bridge"],
        "about": ["Bridge closed after a crack was seen"],
        "page": ["https://example.org/archive/cases/bridge/"],
    }
    assert fields_of(source) == proposed
    page.get_by_role("link", name="Edit this record").click()
    expect(page.get_by_text("You edit this case")).to_be_visible()

    page.get_by_role("button", name="Add a source").click()
    page.get_by_label("Title as printed").last.fill("A letter")
    yaml_of(page)
    source = page.get_by_role("link", name="Propose a source for a case")
    assert fields_of(source) == {**proposed, "source": ["A letter"]}


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
def test_tells_how_to_write_by_hand_where_there_is_no_script(
    page: Page, served, project_site_in_sub_path
):
    page.goto(f"{served(project_site_in_sub_path.site, '/archive/').url}contribute/")
    expect(page.get_by_text("The form needs JavaScript")).to_be_visible()
    expect(page.get_by_text("opens without a network")).to_be_hidden()
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_hidden()
    example = page.get_by_role("region", name="A case to copy").inner_text()

    path = "content/cases/example.yml"
    assert problems_with({**project_files(), path: f"{example}\n"}, path) == []


@pytest.mark.parametrize(
    "context_options",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"viewport": NARROW},
    ],
)
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
