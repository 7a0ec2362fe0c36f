"""New records: what is known of one, written as a file with blanks for all that is not.

A skeleton is made from the models and from the settings alone, and judged by the check's own rules.
"""

from casefiles.core.check.frames import framed
from casefiles.core.check.officials import lacks_first_name
from casefiles.core.edits import Value
from casefiles.core.skeleton.ids import id_of_claim, id_of_name, id_of_title
from casefiles.core.skeleton.judging import (
    CaseFiles,
    TakenKeys,
    judge,
    judge_all,
    news,
    same_sources,
    with_pages,
)
from casefiles.core.skeleton.meant import (
    Choice,
    called,
    choices_in,
    choices_of,
    dates_of,
    likely_kind,
    meant,
    no_day,
    officials_called,
    people_called,
    pick,
    some_of,
    speakers_of,
    untitled,
)
from casefiles.core.skeleton.records import NewRecord, draft_case, draft_entity, draft_source
from casefiles.core.skeleton.writing import Given, write_skeleton

__all__ = [
    "CaseFiles",
    "Choice",
    "Given",
    "NewRecord",
    "TakenKeys",
    "Value",
    "called",
    "choices_in",
    "choices_of",
    "dates_of",
    "draft_case",
    "draft_entity",
    "draft_source",
    "framed",
    "id_of_claim",
    "id_of_name",
    "id_of_title",
    "judge",
    "judge_all",
    "lacks_first_name",
    "likely_kind",
    "meant",
    "news",
    "no_day",
    "officials_called",
    "people_called",
    "pick",
    "same_sources",
    "some_of",
    "speakers_of",
    "untitled",
    "with_pages",
    "write_skeleton",
]
