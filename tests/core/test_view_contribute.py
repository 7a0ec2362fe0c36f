"""The page with the form that writes a case."""

import json
from dataclasses import replace

from casefiles.core.article import ArticleWriter
from casefiles.core.model import Case
from casefiles.core.outputs.words import render_words
from casefiles.core.schema import schema_of
from casefiles.core.view import view_contribute
from casefiles.core.view.values import Name
from support.bridges import read_bridges
from support.reading import read_world

PAGES = ("method/", "policies/", "about/")


def without_repository(archive):
    settings = archive.settings.model_copy(update={"repository": None})
    return type(archive)(
        settings,
        archive.cases,
        archive.entities,
        archive.sources,
        archive.positions,
        archive.today,
    )


def test_asks_for_each_key_of_a_case_once():
    page = view_contribute(read_bridges(), ())
    asked = [key for part in page.parts for key in (*part.keys, *part.folded)]

    # There is one version of the format, so nobody is asked for it.
    assert sorted([*asked, "schema"]) == sorted(Case.shape)


def test_leads_to_what_it_is_made_from_and_to_where_the_file_goes():
    page = view_contribute(read_bridges(), PAGES)

    assert (page.schema, page.words, page.names, page.rules, page.source, page.folder) == (
        "../schema/case.schema.json",
        "../api/v1/words.json",
        "../api/v1/names.json",
        "../api/v1/rules.json",
        "../api/v1/cases/*.source.json",
        "content/cases/",
    )
    assert (page.entity_schema, page.entity_folder) == (
        "../schema/entity.schema.json",
        "content/entities/",
    )
    assert (page.new_file, page.change_file) == (
        "https://github.com/keepers/bridges/new/main",
        "https://github.com/keepers/bridges/edit/main/",
    )
    assert [issue.href.partition("template=")[2] for issue in page.issues] == [
        "correction.yml",
        "dead-link.yml",
        "new-case.yml",
        "reply.yml",
    ]
    assert page.source_issue.endswith("/keepers/bridges/issues/new?template=new-source.yml")
    assert page.case_page == "https://example.org/archive/cases/*/"
    assert page.guides == (
        Name("the policies", "../policies/"),
        Name("how to read a case", "../method/"),
    )


def test_offers_nothing_of_github_where_there_is_no_repository():
    page = view_contribute(without_repository(read_bridges()), ())
    html = ArticleWriter().write(page).html

    assert (page.new_file, page.change_file, page.issues, page.guides) == ("", "", (), ())
    assert page.source_issue == ""
    assert "GitHub" not in html
    assert "Less than a case" not in html


def test_shows_a_case_to_copy_that_passes():
    archive, _ = read_world({})
    assert archive is not None
    example = view_contribute(archive, ()).example

    written, problems = read_world({"content/cases/example.yml": example})

    assert written is not None, problems
    assert {problem.code for problem in problems} <= {"unarchived-source"}


def test_the_case_to_copy_is_testimony_in_a_newspaper_where_the_archive_has_such_words():
    archive = read_bridges()
    settings = archive.settings
    (voice, *_), (licence, *_) = settings.voices, settings.licences
    others = settings.model_copy(
        update={
            "voices": (voice, voice.model_copy(update={"id": "testimony"})),
            "licences": (licence.model_copy(update={"id": "free"}), licence),
        }
    )
    example = view_contribute(replace(archive, settings=others), ()).example

    assert licence.id == "all-rights-reserved"
    assert "voice: testimony\n" in example
    assert "licence: all-rights-reserved\n" in example


def test_has_words_for_each_choice_of_the_format():
    words, schema = json.loads(render_words()), schema_of(Case)
    parts = {"Case": schema, **schema["$defs"]}

    for key, said in words.items():
        part, _, field = key.partition(".")
        assert list(said) == parts[part]["properties"][field]["enum"], key
