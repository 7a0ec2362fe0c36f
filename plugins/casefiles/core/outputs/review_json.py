"""A review for programs, in JSON; docs/reviewing.md says what each key holds."""

from __future__ import annotations

import json
from dataclasses import asdict

from casefiles.core.compare import Detail
from casefiles.core.reports.json import problem_data
from casefiles.core.review import Review
from casefiles.core.review.values import Notice, RecordReview, Told

VERSION = 1
"""Rises when a key goes away or comes to mean something else."""


def render_review_json(review: Review) -> str:
    """Return a review as one object."""
    whole = {
        "version": VERSION,
        "empty": review.is_empty,
        "closely": [_notice(notice) for notice in review.notices],
        "records": [_record(record) for record in review.records],
        "pages": [asdict(page) for page in review.pages],
        "other_files": list(review.others),
        "same_files": list(review.same),
        "unread": [
            {
                "path": unread.path,
                "side": unread.side,
                "problems": [problem_data(problem) for problem in unread.problems],
            }
            for unread in review.unread
        ],
        "new_problems": [problem_data(problem) for problem in review.new_problems],
        "mended_problems": review.mended,
        "figures": {"before": asdict(review.before), "after": asdict(review.after)},
        "floor": {"before": review.floor_before, "after": review.floor_after},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _record(record: RecordReview) -> dict[str, object]:
    return {
        "kind": record.kind,
        "noun": record.noun,
        "id": record.id,
        "was_id": record.was_id or None,
        "title": record.title,
        "fate": record.fate,
        "closely": [_notice(notice) for notice in record.notices],
        "changes": [_told(told) for told in record.changes],
        "figures": {
            "before": asdict(record.before) if record.before else None,
            "after": asdict(record.after) if record.after else None,
        },
        "touches": [case_id for case_id, _ in record.touches],
    }


def _told(told: Told) -> dict[str, object]:
    change = told.change
    return {
        "part": change.part,
        "id": change.id,
        "title": change.title,
        "fate": change.fate,
        "anchor": change.anchor,
        "words": change.words,
        "closely": [_notice(notice) for notice in told.notices],
        "details": [_detail(detail) for detail in change.details],
    }


def _detail(detail: Detail) -> dict[str, object]:
    return {
        "key": detail.key,
        "fate": detail.fate,
        "words": detail.words,
        "was": detail.was,
        "now": detail.now,
        "had": detail.had,
        "has": detail.has,
    }


def _notice(notice: Notice) -> dict[str, object]:
    return {"code": notice.code, "words": notice.words, "about": notice.more}
