from casefiles.core.article import ArticleWriter
from casefiles.core.prose import ProseReader
from casefiles.core.view import Context, find_neighbours, find_racks, view_case
from casefiles.core.view.beside import BesideView
from casefiles.core.view.values import Name
from support.reading import ground, read_world

CASE = ground()["content/cases/other.yml"].decode()


def dated(year: int, more: str = "") -> str:
    return (
        CASE.replace('"2024-01-09"', f'"{year}"').replace("title: Another", f"title: {year}", 1)
        + more
    )


def beside(archive, case):
    topics = find_racks(archive)[0]
    neighbours = find_neighbours(topics.shelves).get(case, ())
    return view_case(archive, archive.cases[case], ProseReader(), Context(neighbours=neighbours))


def archive_of(**cases: str):
    archive, problems = read_world(
        {f"content/cases/{name}.yml": text for name, text in cases.items()}
    )
    assert problems == []
    return archive


def test_leads_to_the_cases_of_a_topic_before_and_after_it():
    archive = archive_of(old=dated(2001), hidden=dated(2002, "noindex: true\n"), new=dated(2003))
    topic = Name("Bridges", "../../topics/bridges/")

    assert beside(archive, "new").beside.body == (
        BesideView(
            topic,
            Name("2001 bridge is closed", "../old/"),
            Name("Another bridge is closed", "../other/"),
        ),
    )
    assert beside(archive, "old").beside.body == (
        BesideView(topic, None, Name("2003 bridge is closed", "../new/")),
    )


def test_a_hidden_case_and_one_that_is_alone_have_none():
    archive = archive_of(hidden=dated(2002, "noindex: true\n"))

    assert beside(archive, "hidden").beside is None
    assert beside(archive, "other").beside is None


def test_says_which_way_is_which():
    archive = archive_of(old=dated(2001), new=dated(2003))
    html = ArticleWriter().write(beside(archive, "new")).html

    assert 'Earlier</span> <a href="../old/">' in html
    assert 'Later</span> <a href="../other/">' in html
