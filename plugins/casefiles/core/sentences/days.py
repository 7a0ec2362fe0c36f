"""What is said of days that can't be, those of the record itself among them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.sentences.sentence import Sentence

DAYS: Mapping[str, Sentence] = MappingProxyType(
    {
        "ahead": Sentence(
            "future-date",
            "`{key}: {text}` lies in the future",
            "look at the year; the archive's own today is {today}",
        ),
        "reviewed-before": Sentence(
            "date-order", "`reviewed` is before `opened`", "a record is opened, then reviewed"
        ),
        "opened-ahead": Sentence(
            "date-order",
            "`opened` lies in the future, and `reviewed` is before it",
            "look at the year of `opened`; the archive's own today is {today}",
        ),
        "corrected-before": Sentence(
            "date-order",
            "the correction is before `opened`",
            "look at `date` and `opened`; only a record that was opened is corrected",
        ),
        "known-before": Sentence(
            "date-order", "it became public before it happened", "look at `date` and `public`"
        ),
        "beyond-date": Sentence(
            "date-order",
            "the inferred date lies outside the date",
            "an inferred date narrows the date that the sources give",
        ),
        "copy-day": Sentence(
            "date-order",
            "`{text}` is not the day of the copy, which its address tells",
            "write `{near}`",
        ),
        "copy-ahead": Sentence(
            "date-order",
            "the address of the copy has the day {near}, which lies in the future",
            "copy the address once more; that of the copy of {day} is another one",
        ),
        "issued-ahead": Sentence(
            "date-order",
            "`issued: {text}` lies in the future, and the source was {done} before",
            "look at the year; the archive's own today is {today}",
        ),
        "archived-before": Sentence(
            "date-order",
            "the source was archived before it was issued",
            "look at `issued` and at the `date` of the copy",
        ),
        "read-before": Sentence(
            "date-order",
            "the source was read before it was issued",
            "look at `issued` and at `accessed`",
        ),
    }
)
