"""The phrases around a date, as patterns of lower-case text: "about ...", "... to ..."."""

from __future__ import annotations

import re

_OPEN = r"(?:\.\.|unknown|open)"

NOTHING = re.compile(
    r"\?*|-|/|\.\.|0000-00-00|\[(?:\.\.)?\]|\{(?:\.\.)?\}"
    rf"|{_OPEN}/{_OPEN}?|/{_OPEN}"
    r"|unknown|undated|none|null|nil|n\.?/?a|n\.?d|no date|not known|date unknown|tb[acd]"
)
"""What stands where nothing is known."""

VAGUE = re.compile(
    r"(?!in or )(?:some ?time |in |during |the )*"
    r"(?:(?:early|mid|middle|late|start|beginning|end|night|morning|afternoon|evening)(?: of)?[ -]"
    r"|(?:some ?time |in |during ))(.+)"
)
"""What EDTF can't say; the date after it is all that is left."""

_CLOCK = (
    r"(?:[0-9]{1,2}(?:[:.][0-9]{2}){0,2} ?[ap]\.? ?m\.?|[0-9]{1,2}(?::[0-9]{2}){1,2}|noon|midnight)"
    r"(?: \(?(?:[a-z]{1,3}t|utc|(?:eastern|central|mountain|pacific)(?: time)?)\)?)?"
)

BYLINES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:first |last )?(?:updated|published|posted|modified)(?: on)?:? (.+)",
        rf"(.+?)(?:,? at |,? |, ?){_CLOCK}",
        rf"{_CLOCK}(?:,? on |,? )(.+)",
    )
)
"""What a page has beside a day, as in "Updated May 4, 2024 at 6:02 p.m. CDT"; the date is left."""

QUALIFIED = tuple(
    (re.compile(pattern), mark)
    for pattern, mark in (
        (r"(?:(?:on|in) or )?(?:about|around|circa|roughly|estimated|approximately) (.+)", "~"),
        (r"(?:ca\.?|c\.|c(?= )|approx\.?|~) ?(.+)", "~"),
        (r"(.+?),? ?(?:\((?:about|approx\.?|approximate|circa|estimated)\)|or so|~)", "~"),
        (r"(?:possibly|probably|perhaps|maybe|likely|\?) ?(.+)", "?"),
        (r"(.+?),? ?(?:\((?:uncertain|\?|possibly|probably)\)|uncertain|\?)", "?"),
        (r"(.+?) ?(?:%|\?~|~\?)", "%"),
    )
)
"""A phrase and the qualifier that says it."""

ONE_SIDED = tuple(
    (re.compile(pattern), shapes)
    for pattern, shapes in (
        (r"(?:on or before|in or before|no later than|not later than|by) (.+)", ("[..{form}]",)),
        (r"(?:on or after|in or after|no earlier than|not before) (.+)", ("[{form}..]",)),
        (r"(.+?) or (?:before|earlier)", ("[..{form}]",)),
        (r"(.+?) or (?:after|later)", ("[{form}..]",)),
        (
            r"(?:the )?week (?:of|beginning) (.+)",
            ("{form}/{week}", "[{form}..{week}]", "{form}"),
        ),
        (r"(?:the )?weekend of (.+)", ("{form}/{following}", "{form}")),
        (r"(?:before|prior to|earlier than|<) ?(.+)", ("[..{previous}]", "[..{form}]")),
        (r"(?:after|later than|>) ?(.+)", ("[{following}..]", "[{form}..]")),
        (r"(?:since|from) (.+?)(?: on| onwards?)?", ("{form}/..",)),
        (r"(.+?) ?(?:-|onwards?|(?:-|to) ?(?:date|now|present)|/ ?open)", ("{form}/..",)),
        (r"(?:until|till|up to|through|open ?/) ?(.+)", ("../{form}",)),
        (r"(.+?) ?/ ?unknown", ("{form}/",)),
        (r"unknown ?/ ?(.+)", ("/{form}",)),
        (r"\[?\.\. ?(.+?)\]?", ("[..{form}]", "../{form}")),
        (r"\[?(.+?) ?\.\.\]?", ("[{form}..]", "{form}/..")),
    )
)
"""A phrase and what it may mean; `previous` and `following` are the date's neighbours, `week` the
last day of seven."""

TWO_SIDED = tuple(
    (re.compile(pattern), shapes)
    for pattern, shapes in (
        (r"(?:some ?time )?between (.+?) and (.+)", ("[{0}..{1}]", "{0}/{1}")),
        (r"\[?(.+?) ?\.\.\.? ?(.+?)\]?", ("[{0}..{1}]", "{0}/{1}")),
        (r"([0-9]{4}-[0-9-]+?)-([0-9]{1,2}|[0-9]{4}-[0-9-]+)", ("{0}/{1}",)),
        (r"(?:from )?(.+?)(?: - | ?-- ?| to | until | till | through | thru )(.+)", ("{0}/{1}",)),
        (r"(.+?) ?/ ?(.+)", ("{0}/{1}",)),
        (r"(?:either )?(.+?),? or (.+)", ("[{0},{1}]",)),
        (r"(?:both )?(.+?),? (?:and|&) (.+)", ("{{{0},{1}}}",)),
        (r"\[?(.+?) ?, ?(.+?)\]?", ("[{0},{1}]", "{{{0},{1}}}")),
        (r"(?=.*[a-z]{3})(.+?)-(.+)", ("{0}/{1}",)),
    )
)
"""A phrase of two dates and what it may mean."""
