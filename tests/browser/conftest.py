"""Fixtures of the form that writes a case."""

import pytest
from playwright.sync_api import Page

from support.form import opened


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
