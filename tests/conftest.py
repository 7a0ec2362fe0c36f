"""Fixtures of all tests: drawn sites, the real site, a server, a watched browser."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test, settings
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from support.bridges import archive_of_every_kind
from support.builds import FLAGSHIP, PROJECT, Built, build_project, build_world, built_once
from support.chromium import FLAGS, NO_BROWSER, find_chromium
from support.server import Served, serve_folder
from support.watch import Watch, watch_context
from support.world import read_drawing

SITE_URL = "https://example.org/"
SUB_PATH = "/archive/"
GOLDEN = Path(__file__).parent / "golden"
"""Whole answers that are kept as files."""
CORE = Path(__file__).parent / "core"

# A slow machine is no mistake, and what CI finds must be found again on the next run.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")
expect.set_options(timeout=20_000)  # milliseconds


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the tests of the flagship case where another archive stands in its place.

    The coverage of the core is that of its own tests with examples of their own: what a random
    example or a whole site happens to pass through is not held to anything.
    """
    skip = pytest.mark.skip(reason=f"there is no {FLAGSHIP.name} in this archive")
    for item in items:
        if not FLAGSHIP.exists() and item.get_closest_marker("flagship"):
            item.add_marker(skip)
        if CORE not in item.path.parents or is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker(pytest.mark.unmeasured)


@pytest.fixture
def build_site(tmp_path: Path) -> Callable[..., Built]:
    """Build the site of a drawn world; `site_url` puts it under another address."""

    def build(drawing: str, *, site_url: str = SITE_URL) -> Built:
        return build_world(tmp_path, read_drawing(drawing), site_url)

    return build


def built_project(run: pytest.TempPathFactory, name: str, site_url: str) -> Built:
    def build(folder: Path) -> Built:
        return build_project(PROJECT, folder / "site", SITE_URL=site_url)

    built = built_once(run.getbasetemp(), name, build)
    if built.failure:
        pytest.fail(f"the project's own site can't be built:\n{built.log}")
    return built


@pytest.fixture(scope="session")
def project_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own site, built once for all tests; they only read it."""
    return built_project(tmp_path_factory, "project", SITE_URL)


@pytest.fixture(scope="session")
def project_site_in_sub_path(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same site, built for an address like that of a project on GitHub Pages."""
    address = SITE_URL.rstrip("/") + SUB_PATH
    return built_project(tmp_path_factory, "project-in-sub-path", address)


@pytest.fixture(scope="session")
def bridge_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A small site with every key of the format and every kind of page."""

    def build(folder: Path) -> Built:
        return build_world(folder, archive_of_every_kind(), SITE_URL.rstrip("/") + SUB_PATH)

    built = built_once(tmp_path_factory.getbasetemp(), "bridges-of-every-kind", build)
    assert built.failure is None, built.log
    return built


@pytest.fixture
def served() -> Iterator[Callable[..., Served]]:
    """Serve a folder on this machine, `served(folder)` or `served(folder, "/archive/")`."""
    with ExitStack() as stack:
        yield lambda folder, sub_path="/": stack.enter_context(serve_folder(folder, sub_path))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, started once for all tests."""
    chromium = find_chromium()
    if chromium is None:
        pytest.fail(NO_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context_options() -> dict[str, object]:
    """What a test's pages are opened with; override it: `color_scheme`, `viewport` ...

    Without service workers: what one of them fetches, no test could put something else in place of.
    """
    return {
        "viewport": {"width": 1440, "height": 900},
        "reduced_motion": "reduce",
        "service_workers": "block",
    }


@pytest.fixture
def context(browser: Browser, context_options: dict[str, object]) -> Iterator[BrowserContext]:
    """A fresh browser without memory."""
    context = browser.new_context(**context_options)
    yield context
    context.close()


@pytest.fixture
def watch(context: BrowserContext) -> Iterator[Watch]:
    """What the test's pages did; a fault (policy, other hosts, uncaught error) fails the test."""
    watch = watch_context(context)
    yield watch
    assert watch.faults() == []


@pytest.fixture
def page(context: BrowserContext, watch: Watch) -> Page:  # noqa: ARG001 # watched from the start
    """A watched page: `page.goto(served(project_site.site).url)`."""
    return context.new_page()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare an answer with a file of tests/golden; `--update-golden` writes the file instead."""

    def compare(name: str, answer: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(answer, encoding="utf-8", newline="\n")
        assert answer == path.read_text(encoding="utf-8")

    return compare
