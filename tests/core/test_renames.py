"""A rename reaches every place that names a thing, and nothing else; or it does not happen."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from casefiles.core.check.facts import look_over
from casefiles.core.check.knowing import known_on_pages
from casefiles.core.nodes import SourceText
from casefiles.core.places import renamed_on_page
from casefiles.core.prose import read_page_text
from casefiles.core.read import read_file
from casefiles.core.renames import RenameError, plan_rename
from casefiles.core.site import judge_draft, read_archive, read_draft
from support.bridges import CASE, TODAY, bridge_files

ROOT = Path(__file__).parents[2]
OTHER = "content/cases/other.yml"
PAGE = "content/pages/about.md"
FILES = {
    **bridge_files(),
    PAGE: """\
# About

As told in [a case](case:bridge) and [its claim](<case:bridge#claim-closed>), `[x](case:bridge)`,
by [the city](entity:city) [@ledger, p. 3; @ledger].

```
[@ledger] and [the city](entity:city)
```
""",
}


def sources(files):
    return [SourceText(path, text.encode()) for path, text in files.items()]


def plan(old, new, kind=None, files=FILES):
    given = sources(files)
    draft = read_draft([file for file in given if file.path.endswith(".yml")], TODAY)
    assert draft is not None
    return plan_rename(draft, given, old, new, kind)


def renamed(old, new, kind=None, files=FILES):
    """Return the files after a rename."""
    made = plan(old, new, kind, files)
    after = {path: text for path, text in files.items() if path != made.was}
    return after | {file.path: file.data.decode() for file in made.files}


def judged(files):
    texts = [file for file in sources(files) if file.path.endswith(".yml")]
    return [problem.code for problem in read_archive(texts, TODAY)[1]]


def edited(files, *pairs):
    """Return files with words replaced in one of them."""
    path, *words = pairs
    text = files[path]
    for was, now in words:
        assert was in text
        text = text.replace(was, now)
    return files | {path: text}


def test_a_case_moves_and_is_named_anew():
    files = edited(FILES, "site_config.yml", ("topics:", "lead: {case: bridge}\ntopics:"))
    files = edited(files, OTHER, ("aliases:", "aliases:")) if "aliases:" in files[OTHER] else files
    files |= {
        OTHER: files[OTHER] + "narrative: '[It](case:bridge#claim-closed), [it](case:bridge).'\n"
    }

    after = renamed("bridge", "old-bridge", files=files)

    moved = "content/cases/old-bridge.yml"
    assert CASE not in after
    assert "lead: {case: old-bridge}" in after["site_config.yml"]
    assert "[It](case:old-bridge#claim-closed), [it](case:old-bridge)" in after[OTHER]
    assert "\naliases: [bridge]\n" in after[moved]
    assert after[moved].replace("aliases: [bridge]\n", "") == files[CASE]
    assert after[PAGE] == files[PAGE].replace("[a case](case:bridge)", "[a case](case:old-bridge)"
    ).replace("<case:bridge#", "<case:old-bridge#")  # fmt: skip
    assert judged(after) == judged(files)


def test_a_claim_is_named_anew_in_its_case_alone():
    files = edited(
        FILES, "site_config.yml", ("topics:", "lead: {case: bridge, claim: closed}\ntopics:")
    )
    files |= {CASE: files[CASE] + "aliases: [closed]\n"}
    event = "timeline:\n  - {id: day, date: XXXX, title: A day, claims: [closed]}\n"
    files |= {OTHER: files[OTHER] + event}

    after = renamed("bridge#closed", "shut-down", files=files)

    case = after[CASE]
    assert "lead: {case: bridge, claim: shut-down}" in after["site_config.yml"]
    assert "- id: shut-down\n" in case
    assert "aliases: [shut, closed]\n" in case
    assert case.count("claims: [shut-down]") == files[CASE].count("claims: [closed]")
    assert "affects: [shut-down]" in case
    assert case.endswith("aliases: [closed]\n")
    assert "(case:other#claim-closed)" in case
    assert "<case:bridge#claim-shut-down>" in after[PAGE]
    assert after[OTHER] == files[OTHER]
    assert judged(after) == judged(files)
    assert renamed("bridge:closed", "bridge:shut-down", files=files) == after
    assert renamed("bridge#claim-closed", "bridge#shut-down", "claim", files=files) == after


def test_the_lead_of_another_case_stays():
    files = edited(
        FILES, "site_config.yml", ("topics:", "lead: {case: other, claim: closed}\ntopics:")
    )

    assert renamed("bridge#closed", "x", files=files)["site_config.yml"] == files["site_config.yml"]


def test_an_entity_moves_and_is_named_anew():
    after = renamed("city", "city-hall", "entity")

    assert "content/entities/city.yml" not in after
    assert "aliases: [city]" in after["content/entities/city-hall.yml"]
    assert "part_of: city-hall\n" in after["content/entities/office.yml"]
    assert "body: city-hall," in after["content/entities/mayor.yml"]
    assert "The [city](entity:city-hall) closed" in after[CASE]
    assert "  - id: city\n    by: city-hall\n" in after[CASE]
    assert "by [the city](entity:city-hall) [@ledger" in after[PAGE]
    assert "and [the city](entity:city)\n" in after[PAGE]
    assert judged(after) == judged(FILES)


def test_what_could_be_no_id_becomes_no_alias():
    files = {path: text for path, text in FILES.items() if path != "content/entities/city.yml"}
    files["content/entities/City.yml"] = FILES["content/entities/city.yml"]

    after = renamed("City", "city", files=files)

    assert after == FILES
    claim = edited(FILES, OTHER, ("id: closed", "id: Closed"))
    assert renamed("other#Closed", "closed", files=claim)[OTHER] == FILES[OTHER]


def test_a_shared_source_moves_and_is_cited_anew():
    after = renamed("ledger", "the-ledger")

    assert after["content/sources/the-ledger.yml"] == FILES["content/sources/ledger.yml"]
    assert "[@the-ledger, p. 3; @the-ledger]" in after[PAGE]
    assert "[@ledger] and" in after[PAGE]
    assert "description: It owns the bridges [@the-ledger]." in after["content/entities/city.yml"]
    assert "source: the-ledger," in after[CASE]
    assert judged(after) == judged(FILES)


def test_a_source_of_one_case_is_cited_anew_there():
    after = renamed("bridge#post", "daily-post")

    assert "\n  daily-post:\n" in after[CASE]
    assert "[@daily-post; @weekly]" in after[CASE]
    assert "evidence: [daily-post]" in after[CASE]
    assert {path for path in after if after[path] != FILES[path]} == {CASE}
    assert judged(after) == judged(FILES)


@pytest.mark.parametrize(
    ("was", "now", "old", "alias"),
    [
        ("aliases: [shut]", "aliases: shut", "bridge#closed", "aliases: [shut, closed]"),
        ("aliases: [shut]", "aliases: []", "bridge#closed", "aliases: [closed]"),
        ("  - id: rumour", "  - {id: x, text: A., voice: rumour}\n  - id: rumour",
         "bridge#x", "{id: new, text: A., voice: rumour, aliases: [x]}"),
        ("schema: 1\n", "schema: 1\nid: bridge\n", "bridge", "aliases: [bridge]"),
    ],
)  # fmt: skip
def test_the_old_id_is_kept_however_aliases_are_written(was, now, old, alias):
    files = FILES | {CASE: FILES[CASE].replace(was, now, 1)}

    after = "".join(renamed(old, "new", files=files).values())

    assert alias in after
    assert "\nid: bridge\n" not in after


@pytest.mark.parametrize(
    ("old", "new", "kind", "words"),
    [
        ("bridg", "x", None,
         "there is no case, claim, entity or source `bridg`; did you mean `bridge`?"),
        ("closing", "x", None,
         ("`closing` is an event of `bridge`, and only a case, a claim, an entity or a source gets "
          "another id by this; change it by hand, and each `event:closing` in the prose of its "
          "case and `case:bridge#event-closing` in other files")),
        ("bridge#event-seen", "x", None,
         ("`seen` is an event of `bridge`, and only a case, a claim, an entity or a source gets "
          "another id by this; change it by hand, and each `event:seen` in the prose of its "
          "case and `case:bridge#event-seen` in other files")),
        ("closing", "x", "claim", "there is no claim `closing`; did you mean `closed`?"),
        ("other#closing", "x", None,
         ("there is no case, claim, entity or source `closing` in `other`; did you mean "
          "`closed`?")),
        ("zzz", "x", "case", "there is no case `zzz`"),
        ("brigde#closed", "x", None, "there is no case `brigde`; did you mean `bridge`?"),
        ("bridge#closd", "x", None,
         "there is no case, claim, entity or source `closd` in `bridge`; did you mean `closed`?"),
        ("bridge#shut", "x", None,
         "`shut` is an old id: the claim `closed` of `bridge` has it today"),
        ("crack", "x", None, "a claim is named with its case: `bridge#crack`"),
        ("bridge", "other", None, "`other` is taken: the case `other` has this id"),
        ("bridge#crack", "shut", None,
         "`shut` is taken: the claim `closed` of `bridge` once had this id"),
        ("bridge#post", "ledger", None, "`ledger` is taken: the source `ledger` has this id"),
        ("ledger", "post", None, "`post` is taken: the source `post` of `bridge` has this id"),
        ("bridge", "The Bridge", None, "`The Bridge` can't be an id; write `the-bridge`"),
        ("bridge", "?", None, "`?` can't be an id"),
        ("bridge#crack", "other#crack", None,
         ("`other#crack` names a part of another file; "
          "the claim `crack` of `bridge` stays where it is")),
        ("bridge", "bridge#x", None,
         "`bridge#x` names a part of another file; the case `bridge` stays where it is"),
    ],
)  # fmt: skip
def test_what_can_not_be_is_refused(old, new, kind, words):
    with pytest.raises(RenameError) as caught:
        plan(old, new, kind)
    assert str(caught.value) == words


def test_what_may_be_several_things_is_asked_for():
    files = FILES | {"content/entities/bridge.yml": FILES["content/entities/city.yml"]}
    with pytest.raises(RenameError) as caught:
        plan("bridge", "x", files=files)
    assert str(caught.value) == (
        "`bridge` may be the case `bridge`, the entity `bridge`: say which with --kind"
    )
    assert plan("bridge", "x", "entity", files).was == "content/entities/bridge.yml"

    gazette = "sources:\n  gazette:\n    title: x\n"
    files = FILES | {
        path: f"{FILES[OTHER].split('sources:')[0]}{gazette}" for path in (CASE, OTHER)
    }
    with pytest.raises(RenameError) as caught:
        plan("gazette", "x", files=files)
    assert str(caught.value) == (
        "`gazette` may be the source `gazette` of `bridge`, the source `gazette` of `other`: "
        "write `bridge#gazette`"
    )


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        (OTHER, "title: [bridge", f"{OTHER} can't be read for sure: mend it first"),
        (
            OTHER,
            'summary: "[It](case:brid\\x67e) bridge"\n',
            f"{OTHER}:1:16: `case:bridge` is written in an odd way",
        ),
    ],
)
def test_what_can_not_be_edited_for_sure_ends_it(path, text, words):
    files = FILES | {path: text}
    with pytest.raises(RenameError) as caught:
        plan("bridge", "new", files=files)
    assert str(caught.value) == words


def test_a_page_in_which_a_name_is_escaped_ends_it():
    case = "content/cases/the-bridge.yml"
    files = FILES | {case: FILES[OTHER], PAGE: r"[it](case:the\-bridge), the-bridge"}

    with pytest.raises(RenameError) as caught:
        plan("the-bridge", "new", files=files)
    assert str(caught.value) == f"{PAGE}: `the-bridge` is written in an odd way there"


def test_a_page_that_takes_too_long_to_read_is_not_read():
    assert renamed_on_page("[it](case:bridge) " + "[" * 40_000, "case", "bridge", "new") is None


def test_a_page_whose_lines_end_as_on_windows_is_read():
    page = "[[it]](case:bridge)\r\n\r\n" + "[x]\r\n\r\n" * 4_000

    assert renamed_on_page(page, "case", "bridge", "new") == page.replace("bridge", "new")


def test_a_page_that_is_no_text_ends_it():
    given = [*sources(FILES), SourceText("content/pages/us.md", b"bridge \xfc")]
    draft = read_draft(sources(bridge_files()), TODAY)

    with pytest.raises(RenameError, match=r"us\.md can't be read for sure: mend it first"):
        plan_rename(draft, given, "bridge", "new")


def test_only_new_problems_stand_against_it():
    made = plan("bridge", "new")
    _, before = read_archive(sources(edited(FILES, CASE, ("by: mayor", "by: nobody"))), TODAY)
    after_files = renamed("bridge", "new") | {OTHER: "strange: x\n"}
    _, after = read_archive(sources({p: t for p, t in after_files.items() if p != PAGE}), TODAY)

    assert made.new_problems(before, before) == []
    assert {problem.position.path for problem in made.new_problems(before, after)} == {OTHER}


def test_a_page_that_names_nothing_stays():
    assert renamed_on_page("# Us\n", "case", "bridge", "new") == "# Us\n"


# --- The real archive --------------------------------------------------------------------------

STEP = int(os.environ.get("EVERY_NTH_ID", "25"))
"""Of the ids of the archive, how many are passed over for each that is renamed."""


def _every_id(draft):
    yield from ((case.id, "case") for case in draft.cases)
    yield from ((entity.id, "entity") for entity in draft.entities)
    yield from ((source.id, "source") for source in draft.sources)
    for case in draft.cases:
        for listing, kind, key in (("claims", "claim", "id"), ("sources", "source", "key")):
            for part in case.node.at([listing]).items:
                yield f"{case.id}#{part.at([key]).text}", kind


def _taken_up(draft, made):
    """Return a draft in which the files that a rename changed are read again."""

    def read_again(documents):
        found = []
        for document in documents:
            was = document.at().path
            path = made.now if was == made.was else was
            changed = next((file for file in made.files if file.path == path), None)
            found.append(read_file(changed, document.type) if changed else document)
        return tuple(found)

    return replace(
        draft,
        settings=read_again([draft.settings])[0],
        cases=read_again(draft.cases),
        entities=read_again(draft.entities),
        sources=read_again(draft.sources),
    )


@pytest.mark.unmeasured
def test_after_renames_of_every_kind_the_archive_has_no_new_problem():
    paths = [ROOT / "site_config.yml", *sorted((ROOT / "content").rglob("*.yml"))]
    pages = sorted((ROOT / "content" / "pages").rglob("*.md"))
    files = {
        path.relative_to(ROOT).as_posix(): SourceText(
            path.relative_to(ROOT).as_posix(), path.read_bytes()
        )
        for path in (*paths, *pages)
    }
    records = [file for file in files.values() if file.path.endswith(".yml")]
    draft = read_draft(records, TODAY)
    before = judge_draft(draft)
    now = {case.id: case.id for case in draft.cases}

    for number, (old, kind) in enumerate([*_every_id(draft)]):
        if number % STEP:
            continue
        holder, mark, name = old.partition("#")
        if mark:
            old = f"{now[holder]}#{name}"  # noqa: PLW2901 - its case was renamed before
        made = plan_rename(draft, [*files.values()], old, f"new-{number}", kind)
        files.pop(made.was, None)
        files |= {file.path: file for file in made.files}
        draft = _taken_up(draft, made)
        if kind == "case":
            now[old] = f"new-{number}"

    records = [file for file in files.values() if file.path.endswith(".yml")]
    _, after = read_archive(records, TODAY)
    kinds = Counter(problem.code for problem in after)
    assert kinds - Counter(problem.code for problem in before) == Counter()
    known = known_on_pages(look_over(draft))
    faults = [
        fault.message
        for path, file in files.items()
        if path.endswith(".md")
        for fault in page_faults_of(known, file)
    ]
    assert faults == []


def page_faults_of(known, file):
    """Return what a page names that does not exist."""
    uses = read_page_text(file.data.decode())[1].references
    return [fault for use in uses if (fault := known.unknown(use.kind, use.id))]
