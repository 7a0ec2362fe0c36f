"""The whole case of CONTRIBUTING.md, and the parts of it that tests put others in the place of."""

import re
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).parents[2]
CASE = "content/cases/town-closes-bridge-2024.yml"
TODAY = date(2026, 12, 1)
(TEXT,) = re.findall(
    r"```yaml\n(.*?)```", (PROJECT / "CONTRIBUTING.md").read_text("utf-8"), re.DOTALL
)
KEY = "gazette-2024-03-02"
MARK = f"[@{KEY}, para. 2]"
SOURCE = TEXT[TEXT.index(f"  {KEY}:") : TEXT.index("\nclaims:")]
