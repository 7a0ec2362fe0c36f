"""What dates mean, in tables."""

from datetime import date

import pytest

from casefiles.core.edtf import (
    DateBounds,
    EdtfError,
    date_words,
    html_datetime,
    parse_edtf,
    parse_end,
    parse_start,
    within_words,
)

# EDTF, first and last day (ISO, "" for none), words, what <time> may hold ("" for nothing).
VALUES = [
    ("2024-01-10", "2024-01-10", "2024-01-10", "10 January 2024", "2024-01-10"),
    ("2023-05", "2023-05-01", "2023-05-31", "May 2023", "2023-05"),
    ("2024", "2024-01-01", "2024-12-31", "2024", "2024"),
    ("2024-02", "2024-02-01", "2024-02-29", "February 2024", "2024-02"),
    ("1900-02", "1900-02-01", "1900-02-28", "February 1900", "1900-02"),
    # Time of day.
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30",
     "1985-04-12T23:20:30"),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30 UTC",
     "1985-04-12T23:20:30Z"),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30 UTC-04",
     "1985-04-12T23:20:30-04:00"),
    ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30 UTC+04:30",
     "1985-04-12T23:20:30+04:30"),
    # Qualifiers.
    ("2023-05~", "2023-05-01", "2023-05-31", "about May 2023", ""),
    ("2023-05?", "2023-05-01", "2023-05-31", "May 2023 (uncertain)", ""),
    ("2023-05%", "2023-05-01", "2023-05-31", "about May 2023 (uncertain)", ""),
    ("2024-01-10~", "2024-01-10", "2024-01-10", "about 10 January 2024", ""),
    # Digits left open.
    ("2023-05-XX", "2023-05-01", "2023-05-31", "a day in May 2023", ""),
    ("2004-XX", "2004-01-01", "2004-12-31", "a month in 2004", ""),
    ("2004-XX-XX~", "2004-01-01", "2004-12-31", "a day in about 2004", ""),
    ("156X", "1560-01-01", "1569-12-31", "1560s", ""),
    ("156X~", "1560-01-01", "1569-12-31", "about the 1560s", ""),
    ("200X", "2000-01-01", "2009-12-31", "a year between 2000 and 2009", ""),
    ("15XX", "1500-01-01", "1599-12-31", "a year between 1500 and 1599", ""),
    ("-156X", "", "0001-01-01", "a year between 1570 BCE and 1561 BCE", ""),
    ("XXXX", "", "", "date unknown", ""),
    # Seasons.
    ("2023-21", "2023-03-01", "2023-05-31", "spring 2023", ""),
    ("2023-22", "2023-06-01", "2023-08-31", "summer 2023", ""),
    ("2023-23~", "2023-09-01", "2023-11-30", "about autumn 2023", ""),
    ("2023-24", "2023-12-01", "2024-02-29", "winter 2023", ""),
    # Years that Python's calendar does not have.
    ("0050", "0050-01-01", "0050-12-31", "50 CE", "0050"),
    ("0000", "", "0001-01-01", "1 BCE", ""),
    ("-0500-03-15", "", "0001-01-01", "15 March 501 BCE", ""),
    ("Y12024", "9999-12-31", "", "the year 12,024", "12024"),
    ("Y170000002?", "9999-12-31", "", "the year 170,000,002 (uncertain)", ""),
    ("Y-170000002", "", "0001-01-01", "170,000,003 BCE", ""),
    # Intervals.
    ("2022-10-01/2023-09-30", "2022-10-01", "2023-09-30", "1 October 2022 to 30 September 2023",
     ""),
    ("2024-01-01/2024-01-09", "2024-01-01", "2024-01-09", "1 to 9 January 2024", ""),
    ("2024-01-10/2024-02-03", "2024-01-10", "2024-02-03", "10 January to 3 February 2024", ""),
    ("2024-01/2024-03", "2024-01-01", "2024-03-31", "January to March 2024", ""),
    ("2004/2006-08", "2004-01-01", "2006-08-31", "2004 to August 2006", ""),
    ("2024-01-10/2024-01-10", "2024-01-10", "2024-01-10", "10 January 2024", ""),
    ("2023-05~/2024-01-09", "2023-05-01", "2024-01-09", "about May 2023 to 9 January 2024", ""),
    ("2024-01~/2024-03", "2024-01-01", "2024-03-31", "about January 2024 to March 2024", ""),
    ("156X/158X", "1560-01-01", "1589-12-31", "the 1560s to the 1580s", ""),
    ("2025-06-03/..", "2025-06-03", "", "since 3 June 2025", ""),
    ("2024-03/", "2024-03-01", "", "from March 2024, end unknown", ""),
    ("../2024", "", "2024-12-31", "until 2024", ""),
    ("/2024", "", "2024-12-31", "until 2024, start unknown", ""),
    # One of a set.
    ("[..2024-01-09]", "", "2024-01-09", "on or before 9 January 2024", ""),
    ("[2024-01-09..]", "2024-01-09", "", "on or after 9 January 2024", ""),
    ("[..2023-05]", "", "2023-05-31", "in or before May 2023", ""),
    ("[..Y12024]", "", "", "in or before the year 12,024", ""),
    ("[2024-01-01..2024-01-09]", "2024-01-01", "2024-01-09",
     "between 1 and 9 January 2024 (one day)", ""),
    ("[2023-05~..2024-01-09]", "2023-05-01", "2024-01-09",
     "between about May 2023 and 9 January 2024", ""),
    ("[1667,1668]", "1667-01-01", "1668-12-31", "1667 or 1668", ""),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31",
     "one of these: 1667; 1668; between 1670 and 1672 (one year)", ""),
    ("[2024-01-09]", "2024-01-09", "2024-01-09", "9 January 2024", ""),
    ("[..1984,1990..]", "", "", "one of these: in or before 1984; in or after 1990", ""),
    # All of a set.
    ("{1960,1961-12}", "1960-01-01", "1961-12-31", "1960 and December 1961", ""),
    ("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31",
     "1667, 1668 and every year from 1670 to 1672", ""),
    ("{..1984}", "", "1984-12-31", "every year up to 1984", ""),
    ("{2024-01-10..}", "2024-01-10", "", "every day from 10 January 2024 on", ""),
    ("{156X..158X}", "1560-01-01", "1589-12-31", "every date from the 1560s to the 1580s", ""),
]  # fmt: skip

LOOK = "look the day up, or write `2024-02` if only the month is sure"
NO_DAY = f"February 2024 has 29 days: {LOOK}"
# Text, message, hint.
GENERAL = (
    "write `2024-01-10`, `2024-01` or `2024`; about January 2024 is `2024-01~`, "
    "an unknown date is `XXXX`"
)
FISCAL = (
    'write `2022-10/2023-09` for "October 2022 to September 2023", '
    "the fiscal year of the US government; others begin in other months"
)
MISTAKES = [
    # Days, in every order.
    ("10 January 2024", "write `2024-01-10`"),
    ("Wed, 10th of Jan. 2024.", "write `2024-01-10`"),
    ("Jan 10, 2024", "write `2024-01-10`"),
    ("2024 January 10", "write `2024-01-10`"),
    ("10-Jan-2024", "write `2024-01-10`"),
    ("10 Foo 2024", GENERAL),
    ("2024/01/10", "write `2024-01-10`"),
    ("2024-1-5", "write `2024-01-05`"),
    ("2024--01--05", "write `2024-01-05`"),
    ("2024--01", "write `2024-01`"),
    ("2024-01-10Z", "write `2024-01-10`"),
    ("2024-01-10+02:00", "write `2024-01-10`"),
    ("20240110", "write `2024-01-10`"),
    (" 2024-01-10", "write `2024-01-10`"),
    ("13/01/2024", "write `2024-01-13`"),
    ("10/01/2024",
     'write `2024-01-10` for "10 January 2024", or `2024-10-01` for "1 October 2024"'),
    ("1/2/24", 'write `2024-02-01` for "1 February 2024", or `2024-01-02` for "2 January 2024"'),
    ("2024-13-01", "write `2024-01-13`"),
    ("2024-05-00", "write `2024-05`"),
    ("2024-00-00", "write `2024`"),
    ("0000-00-00", 'write `XXXX` for "date unknown"'),
    # No day is made up in the place of one that its month does not have.
    ("Thursday, January 10, 2024", "write `2024-01-10`, which was a Wednesday"),
    ("Wed, January 10, 2024", "write `2024-01-10`"),
    ("2024-02-30", LOOK),
    ("30 February 2024", NO_DAY),
    ("Feb 30, 2024", NO_DAY),
    ("20240230", NO_DAY),
    ("02/30/2024", NO_DAY),
    ("2024-02-30~", LOOK),
    ("about 30 February 2024", NO_DAY),
    ("2024-02-30T10:00", NO_DAY),
    ("2024-01-30/2024-02-30", LOOK),
    ("29 February 2023",
     "February 2023 has 28 days: look the day up, or write `2023-02` if only the month is sure"),
    ("2024-13-45", GENERAL),
    ("2024-13-45T10:00", GENERAL),
    # Times.
    ("2024-01-10 14:00",
     ('write `2024-01-10T14:00:00` for "10 January 2024, 14:00:00", '
      'or `2024-01-10` for "10 January 2024"')),
    ("2024-01-10T25:00:00", "write `2024-01-10`"),
    ("2024-01-10T14:00:00/2024-01-11", 'write `2024-01-10/2024-01-11` for "10 to 11 January 2024"'),
    # Months, seasons, years.
    ("May 2023", "write `2023-05`"),
    ("2023 Sept", "write `2023-09`"),
    ("1/2024", "write `2024-01`"),
    ("2024.1", "write `2024-01`"),
    # December is no month 13: nobody can tell what was meant.
    ("2024-13", GENERAL),
    ("2024-0", "write `2024`"),
    ("spring 2023", "write `2023-21`"),
    ("fall 2023", "write `2023-23`"),
    ("Q1 2024", 'write `2024-01/2024-03` for "January to March 2024"'),
    ("2024-Q2", 'write `2024-04/2024-06` for "April to June 2024"'),
    ("2024-41", 'write `2024-07/2024-12` for "July to December 2024"'),
    ("the 1960s", "write `196X`"),
    ("1900s",
     ('write `190X` for "a year between 1900 and 1909", '
      'or `19XX` for "a year between 1900 and 1999"')),
    ("20th century", "write `19XX`"),
    ("500 BC", "write `-0499`"),
    ("1 BCE", "write `0000`"),
    ("50 AD", "write `0050`"),
    ("12000", "write `Y12000`"),
    ("Y2024", "write `2024`"),
    ("-0000", "write `0000`"),
    # Level 2 and the old draft.
    ("Y-17E7", "write `Y-170000000`"),
    ("1950S2", "write `1950`"),
    ("2004-06~-11", "write `2004-06-11~`"),
    ("?2004-06-~11", "write `2004-06-11%`"),
    ("2024-01-10?~", "write `2024-01-10%`"),
    ("199u", "write `199X`"),
    ("2023-05-xx", "write `2023-05-XX`"),
    ("156X-12-25", "write `156X`"),
    ("20XX-12", "write `20XX`"),
    ("1XXX", 'write `[1000..1999]` for "between 1000 and 1999 (one year)"'),
    ("2004-1X", "write `2004-XX`"),
    ("2004-06-1X", "write `2004-06-XX`"),
    ("2004-XX-05", "write `2004-XX`"),
    ("2023-21-05", "write `2023-05-21`"),
    ("2004-01-01/open", 'write `2004-01-01/..` for "since 1 January 2004"'),
    ("unknown/2006", 'write `/2006` for "until 2006, start unknown"'),
    ("2006/unknown", 'write `2006/` for "from 2006, end unknown"'),
    # About and perhaps.
    ("about May 2023", "write `2023-05~`"),
    # As spreadsheets, word processors and neighbours write them.
    ("28-Feb-24", "write `2024-02-28`"),
    ("28-Foo-24", GENERAL),
    ("28 de febrero de 2024", "write `2024-02-28`"),
    ("1er mars 2024", "write `2024-03-01`"),
    ("12 août 2024", "write `2024-08-12`"),
    ("3. März 2024", "write `2024-03-03`"),
    ("febrero de 2024", "write `2024-02`"),
    ("2024-02-27–2024-02-29", 'write `2024-02-27/2024-02-29` for "27 to 29 February 2024"'),
    ("2024-02-27–29", 'write `2024-02-27/2024-02-29` for "27 to 29 February 2024"'),
    ("2024-02-28 or 29",
     'write `[2024-02-28,2024-02-29]` for "28 February 2024 or 29 February 2024"'),
    ("2O24-02-l8", "write `2024-02-18`"),
    # What is left open.
    ("2024-02-28 or later", 'write `[2024-02-28..]` for "on or after 28 February 2024"'),
    ("May 2024 or earlier", 'write `[..2024-05]` for "in or before May 2024"'),
    ("night of 28-29 February 2024", 'write `2024-02-28/2024-02-29` for "28 to 29 February 2024"'),
    ("the evening of 28 February 2024", "write `2024-02-28`"),
    ("week of 26 February 2024",
     ('write `2024-02-26/2024-03-03` for "26 February to 3 March 2024", or '
     '`[2024-02-26..2024-03-03]` for "between 26 February and 3 March 2024 (one day)"')),
    ("the week of February 2024", "write `2024-02`"),
    ("weekend of 24 February 2024",
     ('write `2024-02-24/2024-02-25` for "24 to 25 February 2024", or `2024-02-24` for '
     '"24 February 2024"')),
    ("weekend of 24-25 February 2024",
     'write `2024-02-24/2024-02-25` for "24 to 25 February 2024"'),
    ("c. 2023", "write `2023~`"),
    ("~2023-05", "write `2023-05~`"),
    ("maybe May 2023", "write `2023-05?`"),
    ("about 2023?", "write `2023%`"),
    ("about c. 2023", "write `2023~`"),
    ("about 10 foo", GENERAL),
    ("on or about January 10, 2024", "write `2024-01-10~`"),
    ("in or around May 2023", "write `2023-05~`"),
    ("FY2023", FISCAL),
    ("fiscal year 2023", FISCAL),
    ("the U.S. federal fiscal year 2023", FISCAL),
    ("FY '23", FISCAL),
    ("since FY-2023", GENERAL),
    ("FY0000", GENERAL),
    ("around 2023-2024", 'write `2023~/2024~` for "about 2023 to about 2024"'),
    ("about 2023-", 'write `2023~/..` for "since about 2023"'),
    ("early 2023", "write `2023`"),
    ("sometime in 2023", "write `2023`"),
    # As pages have them.
    ("May 3, 2024 at 7pm", "write `2024-05-03`"),
    ("Sat. May 4, 2024 6:02 p.m. CDT", "write `2024-05-04`"),
    ("Last updated: 4 May 2024, 14:30", "write `2024-05-04`"),
    ("6:02 PM (CDT), Sunday, May 4, 2024", "write `2024-05-04`, which was a Saturday"),
    ("Posted Feb. 30, 2024", ("February 2024 has 29 days: look the day up, or write `2024-02`"
     " if only the month is sure")),
    ("Updated yesterday", GENERAL),
    ("7pm", GENERAL),
    # Limits.
    ("before 9 January 2024",
     ('write `[..2024-01-08]` for "on or before 8 January 2024", '
      'or `[..2024-01-09]` for "on or before 9 January 2024"')),
    ("after May 2023",
     ('write `[2023-06..]` for "in or after June 2023", '
      'or `[2023-05..]` for "in or after May 2023"')),
    ("before about 2023", 'write `[..2023~]` for "in or before about 2023"'),
    ("after 9999", 'write `[9999..]` for "in or after 9999"'),
    ("before Y12000", 'write `[..Y12000]` for "in or before the year 12,000"'),
    ("by 9 January 2024", 'write `[..2024-01-09]` for "on or before 9 January 2024"'),
    ("since June 2025", 'write `2025-06/..` for "since June 2025"'),
    ("until 2024", 'write `../2024` for "until 2024"'),
    ("2024..", 'write `[2024..]` for "in or after 2024", or `2024/..` for "since 2024"'),
    # Two dates.
    ("2023-2024", 'write `2023/2024` for "2023 to 2024"'),
    ("2023/24", 'write `2023/2024` for "2023 to 2024"'),
    ("2011/12", 'write `2011-12` for "December 2011", or `2011/2012` for "2011 to 2012"'),
    ("2024/2023", 'write `2023/2024` for "2023 to 2024"'),
    ("May to July 2023", 'write `2023-05/2023-07` for "May to July 2023"'),
    ("1\N{EN DASH}9 January 2024", 'write `2024-01-01/2024-01-09` for "1 to 9 January 2024"'),
    ("January 1 to 9, 2024", 'write `2024-01-01/2024-01-09` for "1 to 9 January 2024"'),
    ("10/01/2024 - 12/01/2024",
     ('write `2024-01-10/2024-01-12` for "10 to 12 January 2024", '
      'or `2024-10-01/2024-12-01` for "1 October to 1 December 2024"')),
    ("between May 2023 and 9 January 2024",
     ('write `[2023-05..2024-01-09]` for "between May 2023 and 9 January 2024", '
      'or `2023-05/2024-01-09` for "May 2023 to 9 January 2024"')),
    ("3 or 4 May 2023", 'write `[2023-05-03,2023-05-04]` for "3 May 2023 or 4 May 2023"'),
    ("2023 and 2025", 'write `{2023,2025}` for "2023 and 2025"'),
    # Parts that are not known.
    ("2025-03-?", "write `2025-03-XX`"),
    ("2025-??-??", "write `2025-XX-XX`"),
    # Nothing.
    ("", 'write `XXXX` for "date unknown"'),
    ("unknown", 'write `XXXX` for "date unknown"'),
    ("n.d.", 'write `XXXX` for "date unknown"'),
    ("(?)", 'write `XXXX` for "date unknown"'),
    ("..",
     ('write `2024-01/..` for "since January 2024", or `../2024-01` for "until January 2024"; '
      "an unknown date is `XXXX`")),
    ("[]", 'write `XXXX` for "date unknown"'),
    ("banana", GENERAL),
    ("January 10", GENERAL),
    ("2023/2024/2025", GENERAL),
    ("about about about about 2023", GENERAL),
    ("about 2023" + " " * 100, GENERAL),
]  # fmt: skip


def _iso(day):
    return day.isoformat() if day else ""


@pytest.mark.parametrize(("text", "first", "last", "words", "time"), VALUES)
def test_means(text, first, last, words, time):
    value = parse_edtf(text)

    assert (
        str(value),
        _iso(value.bounds.first),
        _iso(value.bounds.last),
        date_words(value),
        html_datetime(value) or "",
    ) == (text, first, last, words, time)


@pytest.mark.parametrize(("text", "hint"), MISTAKES)
def test_offers_the_nearest_right_form(text, hint):
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)

    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("May 2023", "`May 2023` is not an EDTF date"),
        ("10/01/2024", "`10/01/2024` is not an EDTF date"),
        ("2024-02-30", "`2024-02-30` is no day: February 2024 has 29 days"),
        ("2024-01-01/2023-02-29", "`2023-02-29` is no day: February 2023 has 28 days"),
        ("2024-13", "`2024-13` has no such month: months are 01 to 12, seasons 21 to 24"),
        ("2024/2023", "`2024/2023` ends before it starts"),
        ("[2024..2023]", "`2024..2023` ends before it starts"),
        ("[2024....]", "`[2024....]` is not an EDTF date"),
        ("-0000", "`-0000` gives the year 0 a sign"),
        (
            "2024-01-10T14:00:00/2024-01-11",
            (
                "`2024-01-10T14:00:00` has a time of day, which stands alone: "
                "intervals and sets are made of days"
            ),
        ),
        ("2" * 501, "a date of 501 characters is longer than 500"),
    ],
)
def test_says_what_is_wrong(text, message):
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)

    assert caught.value.message == str(caught.value) == message


@pytest.mark.parametrize(
    "text",
    ["2024-01-10T24:00:00", "2024-01T10:00:00", "2024-01-XXT10:00:00", "2024-01-10T10:00:00~",
     "20XX-01", "2024-XX-01", "2024-21-XX", "2024-01-1", "Y2024", "Y02024", "/", "../..", "[..]",
     "{}", "[2024,]", "[1..2..3]", "\u0662\u0660\u0662\u0664", "2024\n", "XXXX~", "XXXX/2024"],
)  # fmt: skip
def test_refuses(text):
    with pytest.raises(EdtfError):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [("[1667, 1668 ,1670]", "[1667,1668,1670]"), ("[2024..2024]", "[2024]"), ("XXXX-XX", "XXXX")],
)
def test_prints_one_canonical_form(text, canonical):
    assert str(parse_edtf(text)) == canonical


def test_sorts_by_first_day_then_last_and_unknown_dates_last():
    texts = [
        "Y-170000002", "-0500", "2021-09-30", "2022-10-01/2023-09-30", "2023-05", "2023-05?",
        "2023-05~", "2023-05~/2024-01-09", "2023-12-29", "[..2024-01-09]", "2024-01-09",
        "2024-01-10", "2024-01-10T09:00:00", "2024-01-10T14:00:00Z", "2024-01-10/2024-01-12",
        "[2024-01-10..]", "2024-05~", "Y12024", "XXXX", "[..1984,1990..]",
    ]  # fmt: skip

    shuffled = texts[1::2] + texts[::2]

    assert sorted(shuffled, key=lambda text: parse_edtf(text).sort_key) == texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-01-10", ("day", True, False, False, False)),
        ("2024-01-10T10:00:00", ("time", True, False, False, False)),
        ("-0500-03-15", ("day", True, False, False, False)),
        ("2024-01-10~", ("day", False, True, False, False)),
        ("2024-01-10?", ("day", False, False, True, False)),
        ("2023-05%", ("month", False, True, True, False)),
        ("2023-05-XX", ("month", False, False, False, False)),
        ("2023-05/2024", ("year", False, False, False, False)),
        ("../156X", ("decade", False, False, False, False)),
        ("XXXX", ("unknown", False, False, False, True)),
    ],
)
def test_tells_how_well_it_is_known(text, expected):
    value = parse_edtf(text)

    assert (
        value.precision, value.is_day, value.approximate, value.uncertain, value.is_unknown,
    ) == expected  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("2023-05", date(2023, 5, 31), date(2023, 6, 1), True),
        ("2023-05", date(2023, 6, 1), None, False),
        ("2023-05", None, date(2023, 4, 30), False),
        ("2023-05/..", date(2030, 1, 1), date(2030, 1, 1), True),
        ("[..2024-01-09]", date(2024, 1, 10), None, False),
        ("{2020,2024}", date(2022, 1, 1), date(2022, 12, 31), False),
        ("Y12024", date(2024, 1, 1), date.max, False),
        ("XXXX", date(2024, 1, 1), date(2024, 1, 1), True),
    ],
)
def test_overlaps_days(text, first, last, expected):
    assert parse_edtf(text).overlaps(DateBounds(first, last)) is expected


def test_bounds_overlap_where_they_share_a_day():
    january = DateBounds(date(2024, 1, 1), date(2024, 1, 31))

    assert january.overlaps(DateBounds(date(2024, 1, 31), None))
    assert january.overlaps(DateBounds(None, None))
    assert not january.overlaps(DateBounds(date(2024, 2, 1), None))
    assert not january.overlaps(DateBounds(None, date(2023, 12, 31)))


def test_an_end_of_its_own_may_be_open():
    end = parse_end("..")

    assert (str(end), end.first, end.last, end.is_unknown) == ("/..", None, None, False)
    assert date_words(end) == "now"
    assert parse_end("2024") == parse_edtf("2024")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023-05~/2024-01-09", "between about May 2023 and 9 January 2024"),
        ("2024-01-01/2024-01-09", "between 1 and 9 January 2024 (one day)"),
        ("../2024-01-09", "on or before 9 January 2024"),
        ("2024-01/", "in or after January 2024"),
        ("2024-01/2024-01", "January 2024"),
        ("[2024-01-01..2024-01-09]", "between 1 and 9 January 2024 (one day)"),
        ("2023-05-XX", "a day in May 2023"),
        ("XXXX", "date unknown"),
    ],
)
def test_says_within_what_an_event_lies(text, words):
    assert within_words(parse_edtf(text)) == words


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("..2023", "write `[..2023]`"),
        ("/..", "write one date, as `2024-01`, or leave this key out where none is known"),
        ("1/2/2024 to 3/4/2024", "write one date, as `2024-01`, or leave"),
        ("Jan to Mar 2023", "write `2023-01`, and `2023-03` behind `to:`"),
        ("soon", "write `2024-01-10`"),
    ],
)
def test_a_start_is_offered_as_one_date(text, hint):
    with pytest.raises(EdtfError) as error:
        parse_start(text)

    assert error.value.hint.startswith(hint)
