"""site_config.yml is the one home of a fact that mkdocs.yml could tell as well."""

import pytest

from casefiles.core.problem import CasefilesError
from casefiles.host_settings import check_settings, read_host_file, settings_here
from support.articles import settings

TEXT = "site_name: Dams\nsite_url: https://example.org/archive\nrepo_url: https://example.org/x\n"


def written_as(folder, text):
    (folder / "mkdocs.yml").write_text(text)
    return read_host_file(folder / "mkdocs.yml")


def test_names_each_fact_that_differs(tmp_path):
    written = written_as(tmp_path, TEXT)
    found = [str(problem) for problem in check_settings(written, settings(name="Bridges"))]
    assert found == [
        (
            "mkdocs.yml:1:1: error: `site_name` is `Dams` here and `Bridges` in site_config.yml"
            " [settings-differ]\n    hint: write `site_name: site_config.yml`"
        ),
        (
            "mkdocs.yml:3:1: error: `repo_url` is `https://example.org/x` here and"
            " `https://github.com/owner/name` in site_config.yml [settings-differ]"
            "\n    hint: remove the line"
        ),
    ]


def test_takes_a_pointer_for_the_name(tmp_path):
    written = written_as(tmp_path, "site_name: site_config.yml\nrepo_url: ~\ncopyright:\n")
    assert list(check_settings(written, settings())) == []


def test_runs_nothing_that_the_file_asks_for(tmp_path):
    trap = tmp_path / "trap"
    call = (
        f"!!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ['{trap}']]"
    )
    written = written_as(tmp_path, f"site_name: Dams\nextra: {call}\n")

    assert written.text_of("site_name") == "Dams"
    assert not trap.exists()


def test_says_nothing_of_a_file_that_it_can_not_read(tmp_path):
    assert list(check_settings(written_as(tmp_path, "site_name: ["), settings())) == []


def test_the_environment_gives_address_and_repository():
    here = settings_here(
        settings(repository=None),
        {"SITE_URL": "https://example.com/fork", "GITHUB_REPOSITORY": "a/fork"},
    )
    assert (here.address, here.repository) == ("https://example.com/fork/", "a/fork")


def test_the_settings_name_the_repository_first():
    assert settings_here(settings(), {"GITHUB_REPOSITORY": "a/fork"}).repository == "owner/name"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "example.org"])
def test_refuses_an_address_that_is_none(address):
    with pytest.raises(CasefilesError, match="can't be right"):
        settings_here(settings(), {"SITE_URL": address})
