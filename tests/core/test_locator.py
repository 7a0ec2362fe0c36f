"""Places in a source."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.core.locator import FORMS, Locator, LocatorError, meant_locator, parse_locator


@pytest.mark.parametrize(
    ("text", "locator", "words"),
    [
        ("p. 12", Locator("page", "12"), "page 12"),
        ("p. xii", Locator("page", "xii"), "page xii"),
        ("p. H5023", Locator("page", "H5023"), "page H5023"),
        ("pp. 3-5", Locator("page", "3-5"), "pages 3 to 5"),
        ("pp. xi-xiv", Locator("page", "xi-xiv"), "pages xi to xiv"),
        ("para. 4", Locator("paragraph", "4"), "paragraph 4"),
        ("paras. 3.9-3.10", Locator("paragraph", "3.9-3.10"), "paragraphs 3.9 to 3.10"),
        ("paras. 3-3.4", Locator("paragraph", "3-3.4"), "paragraphs 3 to 3.4"),
        ("paras. 3-4", Locator("paragraph", "3-4"), "paragraphs 3 to 4"),
        ("sec. 3", Locator("section", "3"), "section 3"),
        ("sec. 287.7(d)", Locator("section", "287.7(d)"), "section 287.7(d)"),
        ("fn. 2", Locator("footnote", "2"), "footnote 2"),
        ("line 18", Locator("line", "18"), "line 18"),
        ("lines 3-4", Locator("line", "3-4"), "lines 3 to 4"),
        ("00:41:10", Locator("timestamp", "00:41:10"), "at 00:41:10"),
    ],
)
def test_reads_each_kind_and_says_it_in_words(text, locator, words):
    read = parse_locator(text)
    assert (read, str(read), read.words) == (locator, text, words)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("p.12", "p. 12"),
        ("  para.\n 4 ", "para. 4"),
        ("pp. 3–5", "pp. 3-5"),
        ("pp. 3 — 5", "pp. 3-5"),
        ("paras. 3 - 4", "paras. 3-4"),
    ],
)
def test_white_space_and_the_kind_of_dash_do_not_matter(text, canonical):
    assert str(parse_locator(text)) == canonical


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("page 12", "`page 12` is not how a place is written", "write `p. 12`"),
        ("P. 12", "`P. 12` is not how a place is written", "write `p. 12`"),
        ("p12", "`p12` is not how a place is written", "write `p. 12`"),
        ("pp. 12", "`pp. 12` is not how a place is written", "write `p. 12`"),
        ("p. 3-5", "`p. 3-5` is not how a place is written", "write `pp. 3-5`"),
        ("para 4", "`para 4` is not how a place is written", "write `para. 4`"),
        ("¶ 4", "`¶ 4` is not how a place is written", "write `para. 4`"),
        ("§ 1373(a)", "`§ 1373(a)` is not how a place is written", "write `sec. 1373(a)`"),
        ("note 2", "`note 2` is not how a place is written", "write `fn. 2`"),
        ("line. 3", "`line. 3` is not how a place is written", "write `line 3`"),
        ("41:10", "`41:10` is not how a time is written", "write `00:41:10`"),
        ("1:02:03", "`1:02:03` is not how a time is written", "write `01:02:03`"),
        ("00:61:10", "`00:61:10` is not a time", "write hours, minutes, seconds: `00:41:10`"),
        ("pp. 5-3", "`5-3` runs backwards", "write `pp. 3-5`, if that is meant"),
        ("pp. 112-15", "`112-15` runs backwards", "write `pp. 112-115`, if that is meant"),
        ("paras. 3.6-3.4", "`3.6-3.4` runs backwards", "write `paras. 3.4-3.6`, if that is meant"),
        ("paras. 3-2.9", "`3-2.9` runs backwards", "write `paras. 2.9-3`, if that is meant"),
        (
            "paras. 3.10-3.9",
            "`3.10-3.9` runs backwards",
            "write `paras. 3.9-3.10`, if that is meant",
        ),
        (
            "paras. 112.2-15",
            "`112.2-15` runs backwards",
            "write `paras. 15-112.2`, if that is meant",
        ),
        ("paragraph four", "`paragraph four` is not how a place is written", "write `para. 4`"),
        ("Page Twenty", "`Page Twenty` is not how a place is written", "write `p. 20`"),
        ("p. many", "`many` is not the number of a page", f"write {FORMS}"),
        ("fn. 2-3", "`2-3` is not the number of a footnote", f"write {FORMS}"),
        ("pp. 1-2-3", "`1-2-3` is not the number of a page", f"write {FORMS}"),
        (
            "chapter 9",
            "`chapter 9` is no place in a source that the format knows",
            f"write {FORMS}",
        ),
        (
            "12",
            "`12` is no place in a source that the format knows",
            "write `p. 12`, if a page is meant",
        ),
        (
            "4–6",
            "`4-6` is no place in a source that the format knows",
            "write `pp. 4-6`, if a page is meant",
        ),
        ("6-4", "`6-4` is no place in a source that the format knows", f"write {FORMS}"),
        ("12345", "`12345` is no place in a source that the format knows", f"write {FORMS}"),
        ("", "`` is no place in a source that the format knows", f"write {FORMS}"),
        ("p. " + "9" * 78, "a place in a source has at most 80 characters", f"write {FORMS}"),
        ("p. " + "9" * 4_400, "a place in a source has at most 80 characters", f"write {FORMS}"),
    ],
)
def test_refuses_any_other_spelling_with_the_right_one(text, message, hint):
    with pytest.raises(LocatorError) as caught:
        parse_locator(text)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@given(
    st.sampled_from(["p.", "pp.", "para.", "paras.", "sec.", "fn.", "line", "lines", "page", "§"]),
    st.text("0123456789-–aix ().", max_size=8),
)
def test_what_is_read_is_printed_and_read_again(name, value):
    try:
        locator = parse_locator(f"{name} {value}")
    except LocatorError:
        return
    assert parse_locator(str(locator)) == locator


@given(st.text())
def test_refuses_everything_else_without_falling_over(text):
    with suppress(LocatorError):
        parse_locator(text)


ONE_ALONE = ", one place alone"
AS_HOURS = " if these are hours and minutes"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        # Several of one kind.
        ("pp. 12, 14", "`p. 12`, and cite the source once more for `p. 14`"),
        ("pp. 3, 5 and p. 7", "`p. 3`, and cite the source once more for `p. 5` and for `p. 7`"),
        ("§ 3; 4(a)", "`sec. 3`, and cite the source once more for `sec. 4(a)`"),
        ("p. 3, line 2", f"`p. 3`{ONE_ALONE}"),
        ("p. 3, at its end", f"`p. 3`{ONE_ALONE}"),
        # In words.
        ("third paragraph", "`para. 3`"),
        ("The first page", "`p. 1`"),
        ("the 2nd line", "`line 2`"),
        ("last page", FORMS),
        ("third chapter", FORMS),
        ("página 12", "`p. 12`"),
        ("párrafo 4", "`para. 4`"),
        ("sección 2.1", "`sec. 2.1`"),
        # Times.
        ("at 41 minutes", "`00:41:00`"),
        ("around 41:10", "`00:41:10`"),
        ("41 minutes in", "`00:41:00`"),
        ("Minute 41", "`00:41:00`"),
        ("at page 3", FORMS),
        ("at the 3rd page", FORMS),
        ("00:41:10–00:42:00", "`00:41:10`, where it begins"),
        ("41:10 to 42:00", "`00:41:10`, where it begins"),
        ("61:10-62:00", FORMS),
        ("00:41", f"`00:00:41`, or `00:41:00`{AS_HOURS}"),
        ("1:30", f"`00:01:30`, or `01:30:00`{AS_HOURS}"),
        ("24:10", "`00:24:10`"),
    ],
)
def test_what_people_write_for_places_is_known(text, hint):
    with pytest.raises(LocatorError) as caught:
        parse_locator(text)
    assert caught.value.hint == f"write {hint}"


@pytest.mark.parametrize("text", ["1:30:10", "página 12", "Sección 2"])
def test_what_can_be_one_place_alone_may_be_written_so(text):
    assert meant_locator(text)


@pytest.mark.parametrize("text", ["1:30", "41:10", "pp. 12, 14", "third paragraph", "at 41:10"])
def test_what_may_be_several_places_is_asked_for(text):
    assert not meant_locator(text)
