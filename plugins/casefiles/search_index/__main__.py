"""`python -m casefiles.search_index SITE TARGET`: what `start_index` runs in its own process."""

from __future__ import annotations

import sys
from pathlib import Path

from casefiles.core.problem import CasefilesError
from casefiles.search_index import write_index

if __name__ == "__main__":
    try:
        write_index(*map(Path, sys.argv[1:]))
    except CasefilesError as error:
        sys.exit(f"search: {error}")
