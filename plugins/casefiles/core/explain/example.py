"""An example of a mistake: a few lines, and the same lines mended, in a small sound project.

The lines are written once, here below; what the check says of them is not, it is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

CASE = "content/cases/bridge.yml"


@dataclass(frozen=True)
class Example:
    """Lines with one mistake, and the same without it."""

    bad: str
    mended: str
    at: str = ""
    """The lines of the sound project in whose place both stand; if none, the mended ones where they
    are there already, else the end of the file."""
    path: str = CASE
    """The file in which they stand; a new one holds nothing else."""
    shown: str = ""
    """What to show in place of bad lines that are too long, or can't be seen."""
    mend: str = ""
    """What to do, where no line can show it."""
    moved_to: str = ""
    """Where the file belongs, if its place is the mistake: the lines are its path."""
    told: tuple[str, str] | None = None
    """Message and hint of a mistake that the core does not see, such as a file's place."""

    @property
    def bad_files(self) -> Mapping[str, str]:
        """The files of the project with the mistake."""
        if self.moved_to:
            kept = {path: text for path, text in GROUND.items() if path != self.moved_to}
            return {**kept, self.path: GROUND[self.moved_to]}
        return self._with(self.bad)

    @property
    def mended_files(self) -> Mapping[str, str]:
        """The files of the project without it."""
        return GROUND if self.moved_to else self._with(self.mended)

    def _with(self, lines: str) -> Mapping[str, str]:
        text = GROUND.get(self.path, "")
        place = self.at or (self.mended if f"{self.mended}\n" in text else "")
        new = text.replace(place, lines, 1) if place else f"{text}{lines}\n"
        return {**GROUND, self.path: new} if lines else GROUND


SOURCE = """\
    type: article-newspaper
    title: Bridge closed
    container-title: The Gazette
    issued: "2024-01-10"
    URL: https://example.org/news/1
    archived: {url: https://example.net/copy/1, date: "2024-01-11"}
    licence: all-rights-reserved
"""
CITED = """\
    evidence:
      - source: gazette
        locator: p. 3
        quote: the bridge was closed
"""

GROUND: Mapping[str, str] = MappingProxyType(
    {
        "site_config.yml": """\
name: Bridges
description: Bridges that were closed.
address: https://example.org/
publishing: {holder: the bridge keepers, code: MIT, data: CC-BY-4.0}
lead: bridge
topics: {bridges: Bridges}
roles: {owner: Owner}
jurisdictions: {US: United States}
voices:
  report: {label: Report, sentence: "Reported by {by}"}
standings:
  uncorroborated: {label: Uncorroborated, needs: one origin}
  corroborated: {label: Corroborated, needs: two independent origins}
source_types: {article-newspaper: News article}
licences: {all-rights-reserved: All rights reserved}
rules: {archived: warning, coverage: {floor: 60}}
wording: {infamous: leave it out}
verdicts: {admitted that: said that}
""",
        "content/entities/city.yml": """\
schema: 1
kind: organisation
name: City of Millford
""",
        "content/entities/jane-roe.yml": """\
schema: 1
kind: person
name: Jane Roe
offices:
  - title: Mayor of Millford
""",
        "content/entities/millford.yml": """\
schema: 1
kind: place
name: Millford
coordinates:
  lat: 40.767
  lon: -73.833
  precision: city
""",
        CASE: f"""\
schema: 1
title: A bridge is closed
summary: The city closed a bridge [@gazette].
status: preliminary
opened: "2024-01-10"
reviewed: "2024-01-12"
topics: [bridges]
jurisdictions: [US]
occurred: "2024-01-09"
involved:
  - {{entity: city, role: owner}}
sources:
  gazette:
{SOURCE}claims:
  - id: closed
    text: The bridge was closed.
    voice: report
    by: city
    standing: uncorroborated
{CITED}timeline:
  - id: closing
    date: "2024-01-09"
    title: The bridge is closed
    claims: [closed]
""",
        "content/cases/ferry.yml": f"""\
schema: 1
title: A ferry runs in place of the bridge
summary: The city lets a ferry run [@gazette].
status: preliminary
opened: "2024-01-10"
reviewed: "2024-01-12"
topics: [bridges]
jurisdictions: [US]
occurred: "2024-01-11"
sources:
  gazette:
{SOURCE}claims:
  - id: running
    text: A ferry runs.
    voice: report
    by: city
    standing: uncorroborated
{CITED}""",
        "content/cases/old-ferry.yml": f"""\
schema: 1
title: A ferry ran once
summary: A ferry ran before there was a bridge.
status: withdrawn
opened: "2024-01-10"
reviewed: "2024-01-12"
topics: [bridges]
jurisdictions: [US]
occurred: "1990"
sources:
  gazette:
{SOURCE}claims:
  - id: running
    text: A ferry ran.
    voice: report
    by: city
    standing: uncorroborated
{CITED}withdrawn: {{date: "2024-01-12", reason: The record mixed up two ferries.}}
""",
        "content/pages/about.md": """\
---
title: About
---

# About
""",
        "mkdocs.yml": """\
site_name: site_config.yml
site_url: https://example.org/
""",
    }
)
"""A small project without a mistake."""
