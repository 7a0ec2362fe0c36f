"""A memory of one state of an archive tells nothing else of another one than who has none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from casefiles.core.archive import Archive
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from casefiles.core.site import Memory, finish, judge_draft, read_archive, read_draft
from support.bridges import CASE, TODAY, bridge_files

CONFIG = "site_config.yml"
OTHER = "content/cases/other.yml"
LEDGER = "content/sources/ledger.yml"
Edit = tuple[str, str, str]
UNREAD: Edit = (LEDGER, "schema: 1", "schema: 1\nnonsense: x")
"""Leaves nothing of a shared source but what its text tells."""
LONG = " ".join(["word"] * 200)

GROUNDS: Mapping[str, tuple[str, tuple[Edit, ...], Edit]] = {
    "settings": (
        OTHER,
        ((CONFIG, '{standing: "off"}', "{standing: warning}"),),
        (CONFIG, "One origin., needs: one origin", "One origin., needs: a refutation"),
    ),
    "ids": (
        OTHER,
        ((OTHER, "noindex: true", "related: [bridge]"),),
        (CASE, "path", "content/cases/brige.yml"),
    ),
    "moved": (
        CASE,
        ((CASE, "{case: other, why", "{case: elsewhere, why"),),
        (OTHER, "noindex: true", "aliases: [elsewhere]"),
    ),
    "kinds": (CASE, (), ("content/entities/square.yml", "kind: place", "kind: organisation")),
    "licences": (
        CASE,
        (
            UNREAD,
            (CONFIG, "licences: {", "licences: {public: {label: P, public_domain: true}, "),
            (CASE, "locator: pp. 3-4}", f"quote: {LONG}}}"),
        ),
        (LEDGER, "licence: all-rights-reserved", "licence: public"),
    ),
    "shared": (
        OTHER,
        (
            (CONFIG, '{standing: "off"}', "{standing: warning}"),
            (OTHER, "licence: all-rights-reserved}", "licence: all-rights-reserved, origin: wire}"),
            (OTHER, "standing: uncorroborated", "standing: corroborated"),
            (OTHER, "evidence: [gazette]", "evidence: [gazette, ledger]"),
        ),
        (LEDGER, "status: live", "status: live\norigin: wire"),
    ),
    "in_prose": (
        OTHER,
        (UNREAD, (OTHER, "summary: The city", "summary: Carol Danvers")),
        (LEDGER, "{family: Byron, given: Ada}", "{family: Danvers, given: Carol}"),
    ),
    "in_labels": (
        CASE,
        (
            (CONFIG, '{standing: "off"}', '{possible_name: "off"}'),
            (CASE, "label: Walker", "label: Friend of Carol Danvers"),
        ),
        (OTHER, "noindex: true", "places: [{name: Carol Danvers}]"),
    ),
}
"""By what a verdict rests on, alone: a file that is judged, what is so from the start, and what
then differs in another file; a `path` is that file's new name."""


def changed(files: Mapping[str, str], edit: Edit) -> Mapping[str, str]:
    path, before, after = edit
    if before == "path":
        return {after if name == path else name: text for name, text in files.items()}
    assert files[path].count(before) == 1
    return {**files, path: files[path].replace(before, after)}


def texts_of(files: Mapping[str, str]) -> list[SourceText]:
    return [SourceText(path, text.encode()) for path, text in sorted(files.items())]


def told_of(problems: list[Problem], path: str) -> list[str]:
    return [str(problem) for problem in problems if problem.position.path == path]


def remembered(
    memory: Memory, files: Mapping[str, str], today: date = TODAY
) -> tuple[Archive | None, list[Problem]]:
    draft = read_draft(texts_of(files), today, memory)
    problems = judge_draft(draft, memory)
    return finish(draft, problems), problems


@pytest.mark.parametrize("ground", GROUNDS)
def test_a_file_is_judged_again_where_what_it_is_judged_by_differs(ground):
    path, start, edit = GROUNDS[ground]
    before = bridge_files()
    for each in start:
        before = changed(before, each)
    after, memory = changed(before, edit), Memory()
    answers = [read_archive(texts_of(files), TODAY) for files in (before, after)]

    first, second, third = (remembered(memory, files) for files in (before, after, before))

    assert told_of(answers[0][1], path) != told_of(answers[1][1], path)
    assert [first, second, third] == [answers[0], answers[1], answers[0]]


def test_a_file_is_judged_again_on_another_day():
    memory, files, later = Memory(), bridge_files(), TODAY.replace(year=TODAY.year + 9)

    today = remembered(memory, files)
    found = remembered(memory, files, later)

    assert found != today
    assert found == read_archive(texts_of(files), later)
