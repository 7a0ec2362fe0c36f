"""The form that writes a case, as tests open it, fill it in and read it."""

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from casefiles.core.nodes import SourceText
from casefiles.core.site import read_archive
from support.builds import PROJECT

TODAY = date(2030, 1, 1)
YAML = ".cf-form__send .cf-form__yaml"


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


def left_and_opened(page: Page, query: str = "") -> Page:
    """Leave the form, whatever it asks, and open it again."""
    page.on("dialog", lambda dialog: dialog.accept())
    page.wait_for_timeout(300)  # What is typed is kept a moment later.
    page.goto(re.split("[?#]", page.url)[0] + query)
    return page


def throw_away(place: Page | Locator) -> None:
    place.get_by_role("button", name="Throw it away").click()
    place.get_by_role("button", name="Really throw it away").click()


def fields_of(link: Locator) -> dict[str, list[str]]:
    """Return what the address of a link fills in."""
    return parse_qs(urlsplit(link.get_attribute("href") or "").query)
