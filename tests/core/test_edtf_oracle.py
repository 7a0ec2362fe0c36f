"""Our reading beside that of the `edtf` library, on the Library of Congress' published examples.

The examples are those of https://www.loc.gov/standards/datetime/ for levels 0 and 1 and for the
sets of level 2.
"""

import math
from time import struct_time

import pytest
from edtf import parse_edtf as parse_with_library

from casefiles.core.edtf import EdtfError, parse_edtf

LEVEL_0 = [
    "1985-04-12",
    "1985-04",
    "1985",
    "1985-04-12T23:20:30",
    "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30-04",
    "1985-04-12T23:20:30+04:30",
    "1964/2008",
    "2004-06/2006-08",
    "2004-02-01/2005-02-08",
    "2004-02-01/2005-02",
    "2004-02-01/2005",
    "2005/2006-02",
]
LEVEL_1 = [
    "Y170000002",
    "Y-170000002",
    "2001-21",
    "2001-22",
    "2001-23",
    "1984?",
    "2004-06~",
    "2004-06-11%",
    "201X",
    "20XX",
    "2004-XX",
    "1985-04-XX",
    "1985-XX-XX",
    "1985-04-12/..",
    "1985-04/..",
    "1985/..",
    "../1985-04-12",
    "../1985-04",
    "../1985",
    "1984~/2004-06",
    "1984/2004-06~",
    "1984~/2004~",
    "1984?/2004%",
    "1984-06?/2004-08?",
    "-1985",
]
SETS = [
    "[1667,1668,1670..1672]",
    "[..1760-12-03]",
    "[1760-12..]",
    "[1760-01,1760-02,1760-12..]",
    "[1667,1760-12]",
    "[..1984]",
    "{1667,1668,1670..1672}",
    "{1960,1961-12}",
    "{..1984}",
]

# Text, the library's first and last day, ours, and why ours.
DEVIATIONS = [
    # The library stops winter at the end of its year; ours lasts until spring.
    ("2001-24", (2001, 12, 1), (2001, 12, 31), (2001, 12, 1), (2002, 2, 28)),
    # The library guesses ten years for an unknown end; ours has no limit that nobody wrote.
    ("1985-04-12/", (1985, 4, 12), (1995, 4, 12), (1985, 4, 12), None),
    ("1985-04/", (1985, 4, 1), (1995, 4, 1), (1985, 4, 1), None),
    ("1985/", (1985, 1, 1), (1995, 1, 1), (1985, 1, 1), None),
    ("/1985-04-12", (1975, 4, 12), (1985, 4, 12), None, (1985, 4, 12)),
    ("/1985-04", (1975, 4, 30), (1985, 4, 30), None, (1985, 4, 30)),
    ("/1985", (1975, 12, 31), (1985, 12, 31), None, (1985, 12, 31)),
]


def _library_bounds(text):
    value = parse_with_library(text)
    return _library_day(value.lower_strict()), _library_day(value.upper_strict())


def _library_day(edge):
    if isinstance(edge, struct_time):
        return tuple(edge[:3])
    assert math.isinf(edge)
    return None


@pytest.mark.parametrize("text", [*LEVEL_0, *LEVEL_1, *SETS])
def test_has_the_bounds_of_the_library(text):
    value = parse_edtf(text)

    assert (value.first, value.last) == _library_bounds(text)
    assert str(value) == text


@pytest.mark.parametrize(("text", "their_first", "their_last", "first", "last"), DEVIATIONS)
def test_differs_from_the_library_on_purpose(text, their_first, their_last, first, last):
    value = parse_edtf(text)

    assert _library_bounds(text) == (their_first, their_last)
    assert (value.first, value.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Y-17E7",
        "1950S2",
        "Y171010000S3",
        "2001-34",
        "2004-06~-11",
        "?2004-06-~11",
        "2004?-06-11",
        "156X-12-25",
        "15XX-12-25",
        "XXXX-12-XX",
        "1XXX-XX",
        "1XXX-12",
        "1984-1X",
        "2004-06-~01/2004-06-~20",
        "2004-06-XX/2004-07-0X",
    ],
)
def test_refuses_the_rest_of_level_2_with_a_hint(text):
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)

    assert caught.value.hint.startswith("write `")
