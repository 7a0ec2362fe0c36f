"""What has one right answer is mended, what has several is left; a file says what it said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.core.mends import mend_archive
from casefiles.core.model import Case, Entity, SharedSource
from casefiles.core.nodes import MOST_BYTES, SourceText, read_nodes
from casefiles.core.read import read_file
from casefiles.core.settings import SiteSettings
from casefiles.core.site import read_archive
from support.bridges import CASE, TODAY, bridge_files
from support.guide import CASE as GUIDE_PATH
from support.guide import TEXT as GUIDE
from support.reading import read_world

CONTENT = Path(__file__).parents[2] / "content"
DRAWN = {path: SourceText(path, text.encode()) for path, text in bridge_files().items()}
ORDERED = {
    file.after.path: file.after for file in mend_archive([*DRAWN.values()], (), DRAWN, TODAY)
}
FILES = {path: text.data.decode().lstrip() for path, text in (DRAWN | ORDERED).items()}
BRIDGE = FILES[CASE]
OTHER = "content/cases/other.yml"
MODELS = {"": SiteSettings, "cases": Case, "entities": Entity, "sources": SharedSource}


def fixed(path, data, pages=(), schemas=None, files=FILES):
    """Mend one file of the bridges; return its text, and what was told."""
    data = data.encode() if isinstance(data, str) else data
    given_files = {name: text.encode() for name, text in files.items()} | {path: data}
    texts = [SourceText(name, raw) for name, raw in given_files.items() if name.endswith(".yml")]
    pages = [SourceText(name, raw) for name, raw in given_files.items() if name.endswith(".md")]
    mended = mend_archive(texts, pages, {path}, TODAY, schemas or {})
    if not mended:
        return data.decode(), []
    return mended[0].after.data.decode(), [str(mend) for mend in mended[0].mends]


def changed(was, now, path=CASE):
    """Write a line of a file otherwise, mend the file, and return what stands there."""
    text = FILES[path]
    assert text.count(was) >= 1
    before = text.replace(was, now, 1)
    after, told = fixed(path, before)
    head, tail = before.split(now, 1)
    assert after.startswith(head)
    assert after.endswith(tail)
    return after.removeprefix(head).removesuffix(tail), told


# --- Spellings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "now", "mended"),
    [
        ('public: "2024-01-10"', "public: 10 January 2024", 'public: "2024-01-10"'),
        ('public: "2024-01-10"', "public: “2024–01–10”", 'public: "2024-01-10"'),
        ('public: "2024-01-10"', 'public: "about May 2023"', 'public: "2023-05~"'),
        ('public: "2024-01-10"', "public: 12 or 13 May 2024", 'public: "[2024-05-12,2024-05-13]"'),
        ('to: "2019"', "to: present", 'to: ".."'),
        ('date: "2024-01-11", found', "date: Jan. 11 2024, found", 'date: "2024-01-11", found'),
        ("paraphrase: true", "paraphrase: Yes", "paraphrase: true"),
        ("locator: para. 2", "locator: paragraph 2", "locator: para. 2"),
        ("locator: p. 4", 'locator: "Page 4"', 'locator: "p. 4"'),
        ("locator: p. 4", "locator: 0:41:10", 'locator: "00:41:10"'),
        ("language: es", "language: Spanish", "language: es"),
        ("relation: disputes", "relation: Disputes", "relation: disputes"),
        ("state: none-found", "state: none found", "state: none-found"),
        ("kind: period", "kind: ‘period’", "kind: period"),
        ("jurisdictions: [US,", "jurisdictions: [us,", "jurisdictions: [US,"),
        ("jurisdictions: [US,", "jurisdictions: [United States,", "jurisdictions: [US,"),
        ("jurisdictions: [US,", "jurisdictions: [U.S.A.,", "jurisdictions: [US,"),
        ("jurisdictions: [US, US-NY", "jurisdictions: [US, new york", "jurisdictions: [US, US-NY"),
        ("topics: [bridges", "topics: [Bridges", "topics: [bridges"),
        ("- id: crack", "- id: “crack”", "- id: crack"),
        ("claims: [crack]", "claims: [Crack]", "claims: [crack]"),
        ("by: mayor", "by: “Mayor”", "by: mayor"),
        ("open_questions:", "open-questions:", "open_questions:"),
        ("licence:", "license:", "licence:"),
        ("narrative:", "narative:", "narrative:"),
        ("topics:", "topic:", "topics:"),
        ("    voice:", "    voices:", "    voice:"),
        ("summary:", "sumamry:", "summary:"),
        ("summary:", "“Summary”:", "summary:"),
        ("    paraphrase:", "    Paraphrase\u00a0:", "    paraphrase:"),
        (
            "URL: https://weekly.example/",
            "URL: https://weekly.example/?utm_source=letter&a=%20b&gclid=1#c  # As sent.",
            "URL: https://weekly.example/?a=%20b#c  # As sent.",
        ),
        (
            "URL: https://weekly.example/",
            "URL: https://www.google.com/url?q=https://weekly.example/1&sa=D",
            "URL: https://weekly.example/1",
        ),
        (
            "URL: https://weekly.example/",
            'page: "pp. 3-5"\n    URL: https://weekly.example/',
            'page: "3-5"\n    URL: https://weekly.example/',
        ),
        (
            "URL: https://weekly.example/",
            "DOI: https://doi.org/10.1000/182",
            'DOI: "10.1000/182"',
        ),
    ],
)
def test_a_spelling_that_can_only_mean_one_thing_is_mended(was, now, mended):
    path = "content/entities/mayor.yml" if was.startswith("to:") else CASE
    after, told = changed(was, now, path)

    assert after == mended
    assert len(told) == 1


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ('public: "2024-01-10"', "public: 10/01/2024"),
        ('public: "2024-01-10"', "public: 31 June 2024"),
        ('public: "2024-01-10"', "public: late May 2023"),
        ('public: "2024-01-10"', "public: FY2023"),
        ('public: "2024-01-10"', "public: unknown"),
        ('checked: "2024-01-12"', "checked: May 2023"),
        ("paraphrase: true", "paraphrase: perhaps"),
        ("locator: p. 4", "locator: 41:10"),
        ("locator: p. 4", "locator: pp. 12-3"),
        ("jurisdictions: [US,", "jurisdictions: [Ruritania,"),
        ("topics: [bridges", "topics: [bridge"),
        ("by: mayor", "by: Ada Byron"),
        ("- id: crack", "- id: The crack"),
        ("language: es", "language: Klingon"),
        ("narrative:", "story:"),
        ("used:", "usd:"),
        ("    date:", "    update:"),
        ("checked:", "unchecked:"),
        ("places:", "replaces:"),
        ("public:", "date:"),
        ("open_questions:", "question:"),
        (
            "URL: https://weekly.example/",
            "URL: https://a.example/https://weekly.example/?utm_source=letter",
        ),
    ],
)
def test_what_may_mean_several_things_is_left_to_people(was, now):
    after, told = changed(was, now)

    assert after == now
    assert told == []


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("    issued:", "    published:", "issued"),
        ("opened:", "created:", "opened"),
        ("jurisdictions:", "states:", "jurisdictions"),
    ],
)
def test_no_key_is_mended_into_another_one_than_the_check_names(old, new, meant):
    case = GUIDE.replace(old, new, 1).replace("status:", "state_of_it:", 1)
    told = read_world({GUIDE_PATH: case})[1]

    assert f"did you mean `{meant}`?" in [problem.hint for problem in told]
    assert new in fixed(GUIDE_PATH, case)[0]


def test_a_misspelt_key_is_left_where_the_key_itself_stands():
    case = BRIDGE.replace("status:", "titles: x\nstatus:", 1)

    assert fixed(CASE, case) == (case, [])


@pytest.mark.parametrize(
    ("author", "mended"),
    [
        ("[By Jane Roe]", "[Jane Roe]"),
        ('["BY: Jane Q. Roe-Smith", Office]', '["Jane Q. Roe-Smith", Office]'),
        ("[{literal: By Jane Roe}]", "[Jane Roe]"),
        ("[By Jane Roe and John Poe]", "[By Jane Roe and John Poe]"),
        ("[By Popular Demand]", "[By Popular Demand]"),
        ("[Byron Jane Roe]", "[Byron Jane Roe]"),
        ("[By Jane Roe Reporter]", "[By Jane Roe Reporter]"),
    ],
)
def test_a_by_before_the_name_of_a_person_is_taken_away(author, mended):
    path = "content/sources/ledger.yml"
    line = next(line for line in FILES[path].splitlines() if line.startswith("author: "))
    after, _ = fixed(path, FILES[path].replace(line, f"author: {author}"))

    assert after == FILES[path].replace(line, f"author: {mended}")


def test_a_key_in_capitals_is_mended_in_marks_too():
    number = BRIDGE.count("@post")
    after, told = fixed(CASE, BRIDGE.replace("  post:", "  Post:").replace("@post", "@Post"))

    assert number > 1
    assert "Post" not in after.replace("Daily Post", "")
    assert sum(one.endswith("`@post` in the place of `@Post`") for one in told) == number


@pytest.mark.parametrize(
    ("mark", "mended"),
    [
        ("[@POST; @Ledger, p. 3]", "[@post; @ledger, p. 3]"),
        ("`[@Post]` and \\[@Post]", "`[@Post]` and \\[@Post]"),
        ("[@Posts] and ada@Post", "[@Posts] and ada@Post"),
        ("[@Post](https://example.org)", "[@Post](https://example.org)"),
    ],
)
def test_marks_are_mended_where_they_cite_a_source_that_is_there(mark, mended):
    before = BRIDGE.replace("[@post, para. 1]", mark, 1)

    assert fixed(CASE, before)[0] == before.replace(mark, mended)


def test_a_mark_that_is_written_with_escapes_is_left():
    text = BRIDGE.replace("before [@ledger].", "before [\\x40Ledger].") + "# @Ledger\n"

    assert "x40" in text
    assert fixed(CASE, text) == (text, [])


def test_characters_are_written_that_stand_as_html_has_them():
    title = next(line for line in BRIDGE.splitlines() if line.startswith("title: "))
    after, told = fixed(CASE, BRIDGE.replace(title, f"{title} &amp;&nbsp;&#8217;a&shy;&lt;&none;"))

    assert f"{title} & ’a&lt;&none;\n" in after
    assert len(told) == 1
    assert fixed(CASE, BRIDGE.replace(title, "title: &shy;"))[1] == []
    assert fixed(CASE, BRIDGE.replace("[@", "&amp; [@", 1))[1] == []


def test_an_address_out_of_html_is_mended_in_one_go():
    address = "https://example.org/?a=1&amp;utm_source=x&amp;b=2"
    source = FILES["content/sources/ledger.yml"]
    url = next(line for line in source.splitlines() if line.startswith("URL: "))

    after, _ = fixed("content/sources/ledger.yml", source.replace(url, f"URL: {address}"))

    assert "URL: https://example.org/?a=1&b=2\n" in after


def test_each_mend_is_told_at_its_line():
    _, told = fixed(CASE, BRIDGE.replace("paraphrase: true", "paraphrase: Yes"))

    line = BRIDGE[: BRIDGE.index("paraphrase")].count("\n") + 1
    assert told == [f"{CASE}:{line}:17: `true` in the place of `Yes`"]


def test_a_code_of_wikidata_and_a_sum_are_mended():
    city = FILES["content/entities/city.yml"]
    ledger = FILES["content/sources/ledger.yml"].replace(
        'date: "2023-05-01"}', f'date: "2023-05-01", sha256: {"AB" * 32}}}'
    )

    assert "wikidata: Q42" in fixed("content/entities/city.yml", city.replace("Q42", "q42"))[0]
    assert f"sha256: {'ab' * 32}" in fixed("content/sources/ledger.yml", ledger)[0]


def test_a_name_is_mended_where_it_stands_and_then_where_it_is_named():
    text = BRIDGE.replace("- id: crack", "- id: Crack").replace("[crack]", "[Crack]")

    assert fixed(CASE, text)[0] == BRIDGE


def test_two_spellings_of_a_key_are_left_to_people():
    text = BRIDGE.replace("summary:", "Summary: x\n“summary”:")

    after, _ = fixed(CASE, text)

    # The first is what the key means; the other one is told as a mistake.
    assert "summary: x\n“summary”:" in after


# --- Old ids -----------------------------------------------------------------------------------

RENAMED = {
    **FILES,
    "content/entities/city.yml": FILES["content/entities/city.yml"] + "aliases: [town]\n",
    OTHER: FILES[OTHER] + "aliases: [another]\n",
}


def test_an_old_id_becomes_the_one_of_today():
    text = BRIDGE.replace("by: city", "by: town").replace("case: other,", "case: another,")
    text = text.replace("entity:city", "entity:town").replace("case:other#", "case:another#")
    text = text.replace("claims: [closed]", "claims: [shut]", 1)

    after, told = fixed(CASE, text, files=RENAMED)

    assert after == BRIDGE
    line = text[: text.index("entity:town")].count("\n") + 1
    assert f"{CASE}:{line}:14: `entity:city` in the place of `entity:town`" in told


def test_a_link_that_is_written_with_escapes_is_left():
    text = BRIDGE.replace("was: 8 January", 'was: "[The day](entity:\\x74own) entity:town"')

    assert fixed(CASE, text, files=RENAMED) == (text, [])


def test_pages_lead_to_the_id_of_today():
    page = "# Us\n\nThe [city](entity:town), `entity:town`, [a case](case:another#claim-closed).\n"

    after, told = fixed("content/pages/us.md", page, files=RENAMED)

    assert after == (
        "# Us\n\nThe [city](entity:city), `entity:town`, [a case](case:other#claim-closed).\n"
    )
    assert told == [
        "content/pages/us.md:3:1: `case:other` in the place of `case:another`",
        "content/pages/us.md:3:1: `entity:city` in the place of `entity:town`",
    ]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "# Us\n\nSo it is. [@Ledger, p. 3; @LEDGER]\n",
            "# Us\n\nSo it is. [@ledger, p. 3; @ledger]\n",
        ),
        ("A line\r\nand [@Ledger].\r\n", "A line\r\nand [@ledger].\r\n"),
        ("`[@Ledger]` and \\[@Ledger] and [@Ledger](a.md)\n", ""),
        ("[@Post]\n", ""),
        ("[@Ledger]\n" + "[[[[[" * 9999 + "\n", ""),
    ],
)
def test_marks_of_pages_are_mended_where_they_cite_a_shared_source(text, mended):
    after, told = fixed("content/pages/us.md", text)

    assert after == (mended or text)
    assert bool(told) == bool(mended)


def test_a_page_that_is_not_chosen_is_left():
    page = SourceText("content/pages/us.md", "\ufeff# Us\n".encode())

    assert mend_archive([*DRAWN.values()], [page], set(), TODAY) == []


def test_a_page_of_which_nothing_is_sure_is_left():
    page = "[city](entity:town) \u200b\n"

    assert fixed("content/pages/us.md", page, files=RENAMED) == (page, [])
    assert fixed("content/pages/us.md", "# Us\n", files=RENAMED) == ("# Us\n", [])


# --- Lines -------------------------------------------------------------------------------------


def test_a_byte_order_mark_goes():
    assert fixed(CASE, f"\ufeff{BRIDGE}") == (BRIDGE, [f"{CASE}:1:1: no byte order mark in front"])


def test_lines_that_end_in_two_ways_end_in_one():
    mixed = BRIDGE.replace("\n", "\r\n", 3)
    windows = BRIDGE.replace("\n", "\r\n")

    assert fixed(CASE, mixed)[0] == BRIDGE
    assert fixed(CASE, windows) == (windows, [])


def test_an_entry_begins_with_a_plain_hyphen():
    assert "claims:\n  - id:" in BRIDGE
    for sign in "–—•*":
        typed = BRIDGE.replace("\n  - ", f"\n  {sign}  ")
        after, told = fixed(CASE, typed)
        assert after == BRIDGE
        assert len(told) == BRIDGE.count("\n  - ")
        assert told[0].endswith(f": `-` in the place of `{sign}`")


@pytest.mark.parametrize("sign", ["1.", "+", "12)"])
def test_it_does_in_the_place_of_a_number_too(sign):
    after, told = fixed(CASE, BRIDGE.replace("claims:\n  - id:", f"claims:\n  {sign} id:"))

    assert after == BRIDGE
    assert [line.partition(": ")[2] for line in told] == [f"`-` in the place of `{sign}`"]


@pytest.mark.parametrize(
    "text",
    [
        BRIDGE.replace("\n  - ", "\n  – ") + "]\n",
        "schema: 1\nclaims:\n" + "  – id: one\n    text: Two.\n" * 60,
    ],
)
def test_such_an_entry_is_left_among_other_mistakes_and_among_very_many(text):
    assert fixed(CASE, text) == (text, [])


def test_a_mend_keeps_the_line_ends_of_its_file():
    windows = BRIDGE.replace("\n", "\r\n")
    swapped = windows.replace("voice: report\r\n    by: city", "by: city\r\n    voice: report")

    assert swapped != windows
    assert fixed(CASE, swapped)[0] == windows


UNREADABLE = (
    b"\xff\xfea\r\n\n",
    "title: x\r\n\n".encode("utf-16-le"),
    b"title: [\n",
    b"",
    b"\xfc: x\n",
    b"\xef\xbb\xbf# On\r\n" + b"# and on.\n" * (MOST_BYTES // 8),
)


@pytest.mark.parametrize("data", UNREADABLE, ids=range(len(UNREADABLE)))
def test_what_can_not_be_read_is_left(data):
    texts = [SourceText(path, text.encode()) for path, text in FILES.items() if path != CASE]
    texts.append(SourceText(CASE, data))

    assert mend_archive(texts, (), {CASE}, TODAY) == []


def test_nothing_is_mended_without_settings():
    assert mend_archive([SourceText(CASE, b"Title: x\n")], (), {CASE}, TODAY) == []


def test_the_schema_is_named_where_there_is_one():
    schemas = {Case: "schema/case.schema.json", SiteSettings: "schema/site-config.schema.json"}
    line = "# yaml-language-server: $schema=../../schema/case.schema.json\n"

    assert fixed(CASE, BRIDGE, schemas=schemas) == (
        line + BRIDGE,
        [f"{CASE}:1:1: the schema is named, for editors"],
    )
    assert fixed(CASE, line + BRIDGE, schemas=schemas) == (line + BRIDGE, [])
    config = fixed("site_config.yml", FILES["site_config.yml"], schemas=schemas)[0]
    assert config.startswith("# yaml-language-server: $schema=schema/site-config.schema.json\n")


# --- Copies and forms --------------------------------------------------------------------------

ARCHIVED = (
    "archived: {url: 'https://web.archive.org/web/20240111120000/https://a.example/', "
    'date: "2024-01-11"}'
)
ARCHIVED_BELOW = (
    "archived:\n  url: https://web.archive.org/web/20240111id_/https://a.example/  # copy\n"
    '  date: "2024-01-11"'
)
COPY = 'archived: {url: https://web.archive.org/web/2023/x, date: "2023-05-01"}'


@pytest.mark.parametrize(
    ("now", "mended"),
    [
        (
            "archived: {url: 'https://web.archive.org/web/20240111120000/https://a.example/'}",
            ARCHIVED,
        ),
        (
            "archived:\n  url: https://web.archive.org/web/20240111id_/https://a.example/  # copy",
            ARCHIVED_BELOW,
        ),
        ("archived: {url: 'https://web.archive.org/web/2024/x'}", None),
        ("archived: {url: 'https://web.archive.org/web/20241399/x'}", None),
        ("archived: {url: 'https://archive.example/20240111/x'}", None),
        ("archived: {sha256: abc}", None),
    ],
)
def test_the_day_of_a_copy_is_taken_from_its_address(now, mended):
    assert changed(COPY, now, "content/sources/ledger.yml")[0] == (mended or now)


@pytest.mark.parametrize(
    ("was", "now", "mended"),
    [
        ("sources: [weekly]", "sources: [{source: weekly}]", None),
        ("by: mayor", "by: {entity: mayor}", None),
        ("by: mayor", "by:\n      entity: mayor  # who", "by: mayor  # who"),
        ("by: mayor", "by:  # who\n      entity: mayor", ""),
        ("by: mayor", "by: {entity: }", ""),
        ("by: mayor", "by: {entity: null}", ""),
        ("by: mayor", "by: {entity: [mayor]}", ""),
        ("quote: no words", 'quote: {exact: "no words"}', 'quote: "no words"'),
        ("quote: no words", "quote: {exact: no\n    words}", ""),
        ("evidence: [post]", "evidence:\n      - source: post\n      - {source: flyer}",
         "evidence:\n      - post\n      - flyer"),
        ("claims: [closed]", "claims: [closed]", None),
    ],
)  # fmt: skip
def test_long_forms_become_short_ones_where_nothing_is_lost(was, now, mended):
    after = changed(was, now)[0]

    assert after == {None: was, "": now}.get(mended, mended)


def test_a_term_of_the_settings_may_be_short():
    short = FILES["site_config.yml"]
    long = short.replace("bridges: Bridges", "bridges: {label: Bridges}")

    assert fixed("site_config.yml", long)[0] == short


# --- Order -------------------------------------------------------------------------------------


def test_keys_move_into_the_order_of_the_format_with_their_comments():
    before = """\
# A source of bridges.

title: Ledger   # as printed
# What it is.
type: report
schema: 1

# Quoted at length.
licence: all-rights-reserved

notes:
  # Ours.
  - text: |
      One.

      Two.
    kind: context
issued: "2023"
author: [{given: Ada, family: Byron}, Office]
"""
    after = """\
# A source of bridges.

schema: 1
# What it is.
type: report
title: Ledger   # as printed
author: [{family: Byron, given: Ada}, Office]
issued: "2023"

# Quoted at length.
licence: all-rights-reserved

notes:
  # Ours.
  - kind: context
    text: |
      One.

      Two.
"""
    path = "content/sources/ledger.yml"

    told = fixed(path, before)

    assert told[0] == after
    assert f"{path}:19:10: `family` moved up, into the order of the format" in told[1]


@pytest.mark.parametrize(
    "entry",
    [
        # A comment with a blank line below it may be of what stands above, or of many keys.
        '  - id: a\n    date: "2024"\n\n    # Sources.\n\n    sources: [post]\n    title: A\n',
        # One at another indent is of what is nested.
        '  - id: a\n    date: "2024"\n    sources:\n      - post\n      # - flyer\n    title: A\n',
        # One in front of the first key may be of all.
        "  - id: b\n    title: A\n    place:\n      # Where?\n      note: N\n      name: river\n",
        # No comment can stand behind a dash.
        '  - title: A\n    # Its name.\n    id: a\n    date: "2024"\n    sources: [post]\n',
        # What is wrong is not moved.
        "  - title: A\n    strange: x\n    id: a\n",
        '  - title: A\n    id:\n    date: "2024"\n',
        # Nor what is written on several lines in braces.
        '  - {title: A, id: a,\n     date: "2024", sources: [post]}\n',
    ],
)  # fmt: skip
def test_a_mapping_stays_where_the_home_of_a_comment_is_not_sure(entry):
    head, tail = BRIDGE.split("timeline:\n")
    text = f"{head}timeline:\n{entry}{tail}"

    assert fixed(CASE, text)[0] == text


def test_the_first_keys_comment_is_a_heading_of_the_file():
    path = "content/entities/square.yml"
    text = "# Of a square.\nname: Square\nkind: place\n"
    line = "# yaml-language-server: $schema=x\nname: Square\n# A place.\nkind: place\n"

    assert fixed(path, text)[0] == text
    assert fixed(path, line)[0] == (
        "# yaml-language-server: $schema=x\n# A place.\nkind: place\nname: Square\n"
    )


def test_empty_lines_stay_between_keys():
    text = "name: Square\n\n\nkind: place\n"

    assert fixed("content/entities/square.yml", text)[0] == "kind: place\n\n\nname: Square\n"


def test_what_would_say_something_else_afterwards_is_taken_back():
    # The last text ends without a line end, and would end with one in another place.
    text = "kind: place\ndescription: |\n  A square.\nname: |\n  Square"

    assert fixed("content/entities/square.yml", text) == (text, [])


def test_the_settings_keep_their_own_order():
    text = FILES["site_config.yml"]
    name, description, *rest = text.splitlines(keepends=True)
    turned = "".join((description, name, *rest))

    assert fixed("site_config.yml", turned) == (turned, [])


# --- The same thing ----------------------------------------------------------------------------


def value_of(path, data):
    """Return the model of a file; nothing where it has mistakes."""
    folder = Path(path).parent.name
    return read_file(SourceText(path, data), MODELS[folder]).value


@pytest.mark.unmeasured
def test_every_file_of_the_archive_says_the_same_when_it_is_mended():
    root = CONTENT.parent
    files = [root / "site_config.yml", *sorted(CONTENT.rglob("*.yml"))]
    texts = [SourceText(file.relative_to(root).as_posix(), file.read_bytes()) for file in files]
    paths = {text.path for text in texts}

    mended = {file.before.path: file for file in mend_archive(texts, (), paths, TODAY)}

    for path, file in mended.items():
        assert value_of(path, file.after.data) == value_of(path, file.before.data), path
        assert value_of(path, file.before.data) is not None
    again = [mended[text.path].after if text.path in mended else text for text in texts]
    assert mend_archive(again, (), paths, TODAY) == []


SEEDS = (
    CASE,
    OTHER,
    "content/entities/mayor.yml",
    "content/sources/ledger.yml",
)
SWAPS = (
    ("true", "Yes"), ("true", "TRUE"), ("para. 2", "paragraph 2"), ('"2024-01-09"', "9 Jan 2024"),
    ("p. 4", "page 4"), ("\n", "\r\n"), ("source: post", "source: Post"), ("title", "Title"),
    ("[post]", "[{source: post}]"), ("by: city", "by: {entity: city}"), ("- {", "-   {"),
    ("'", "’"), ('"', "“"), ("-", "–"), ("    ", "\t"), ("|", ">"), (": ", ":  "), ("#", ""),
)  # fmt: skip


@st.composite
def mutations(draw):
    """Return a file of the bridges with some of its lines moved, cut, doubled or remarked."""
    path = draw(st.sampled_from(SEEDS))
    text = FILES[path]
    for was, now in draw(st.lists(st.sampled_from(SWAPS), max_size=3)):
        places = text.count(was)
        if places:
            place = draw(st.integers(0, places - 1))
            parts = text.split(was)
            text = was.join(parts[: place + 1]) + now + was.join(parts[place + 1 :])
    if draw(st.booleans()):
        text = shuffled(draw, text)
    lines = text.split("\n")
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(lines) - 1))
        indent = draw(st.sampled_from([0, 2, 4, len(lines[place]) - len(lines[place].lstrip())]))
        lines[place:place] = [draw(st.sampled_from(["", f"{' ' * indent}# A remark.", "  "]))]
    if draw(st.integers(0, 3)) == 0:
        place = draw(st.integers(0, len(lines) - 1))
        lines[place : place + draw(st.integers(0, 2))] = draw(
            st.lists(st.sampled_from(lines), max_size=2)
        )
    return path, draw(st.sampled_from(["\n", "\n", "\r\n"])).join(lines).encode()


def shuffled(draw, text):
    """Return a text with the keys of one of its mappings in another order."""
    root, _ = read_nodes(SourceText("a.yml", text.encode()))
    if root is None:
        return text
    lines, mappings, todo = text.split("\n"), [], [root]
    while todo:
        node = todo.pop()
        todo += [*node.items, *(value for _, value in node.entries)]
        if node.kind == "mapping" and not node.in_brackets and node.end:
            mappings.append(node)
    node = draw(st.sampled_from(mappings))
    starts = [key.position.line - 1 for key, _ in node.entries]
    column = node.entries[0][0].position.column - 1
    head, end = lines[starts[0]][:column], node.end.line
    blocks = [lines[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True)]
    blocks[0][0] = " " * column + blocks[0][0][column:]
    blocks = draw(st.permutations(blocks))
    blocks[0] = [head + blocks[0][0][column:], *blocks[0][1:]]
    return "\n".join(
        [*lines[: starts[0]], *(row for block in blocks for row in block), *lines[end:]]
    )


def _names_nothing(path, data, config):
    """Tell whether a file has an id that is not known, and may be mended to one that is."""
    texts = [SourceText("site_config.yml", config.encode()), SourceText(path, data)]
    _, problems = read_archive(texts, TODAY)
    codes = {problem.code for problem in problems} - {"unknown-entity", "unknown-case"}
    return any(code.startswith("unknown-") for code in codes)


@settings(max_examples=50)
@given(mutations())
def test_whatever_is_mended_says_the_same_and_is_mended_at_once(mutation):
    path, data = mutation

    alone = {"site_config.yml": FILES["site_config.yml"]}
    once = fixed(path, data, files=alone)[0]

    before = value_of(path, data)
    is_known = not _names_nothing(path, data, alone["site_config.yml"])
    assert before is None or not is_known or value_of(path, once.encode()) == before
    assert fixed(path, once, files=alone) == (once, [])
