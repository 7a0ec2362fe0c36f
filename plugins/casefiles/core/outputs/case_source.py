"""What is written of a case: `api/v1/cases/<id>.source.json`, which the form on the site edits.

`path` in the repository, `text` of the file, and its `tree` as `nodes/packed.py` tells.
"""

from __future__ import annotations

import json

from casefiles.core.archive import Archive
from casefiles.core.model import Case


def render_case_source(archive: Archive, case: Case) -> str:
    """Return the file of a case with its tree, as JSON."""
    script = archive.scripts[case.id]
    path, text = (json.dumps(part, ensure_ascii=False) for part in (script.path, script.text))
    return f'{{"path":{path},"text":{text},"tree":{script.tree}}}\n'
