"""Examples of what is judged once a record was read: evidence, wording, privacy and prose."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.explain.example import CITED, Example

_STANDING = "    standing: uncorroborated\n"
_SUMMARY = "summary: The city closed a bridge [@gazette]."
_TEXT = "    text: The bridge was closed."
_QUOTE = "        quote: the bridge was closed"
_SECOND = "  - id: again\n    text: The bridge was closed again.\n    voice: report\n    by: city\n"
_CONFLICT = "conflicts:\n  - id: length\n    about: The length of the bridge\n    values:\n"

JUDGED: Mapping[str, Example] = MappingProxyType(
    {
        "no-evidence": Example(_STANDING, _STANDING + CITED, at=_STANDING + CITED),
        "needless-reason": Example(
            "    no_evidence: Nobody wrote it down.\n    evidence:", "    evidence:"
        ),
        "uncited-event": Example(
            "    title: The bridge is closed",
            "    title: The bridge is closed\n    claims: [closed]",
        ),
        "one-sided-conflict": Example(
            f"{_CONFLICT}      - {{value: 120 metres, source: gazette}}",
            f"{_CONFLICT}      - {{value: 120 metres, source: gazette}}\n"
            "      - {value: 140 metres, source: gazette}",
        ),
        "long-quote": Example(
            "        quote: the bridge was closed on that day and on the next and on the one after"
            " it and then on every day of the week until it was opened",
            _QUOTE,
        ),
        "pasted-post": Example('    text: "RT @millford: the bridge is closed! #bridges"', _TEXT),
        "not-one-sentence": Example("    text: The bridge was closed. The mayor said why.", _TEXT),
        "marked-quote": Example("        quote: “the bridge was closed”", _QUOTE),
        "overclaimed-standing": Example(
            "    standing: corroborated", "    standing: uncorroborated"
        ),
        "date-order": Example('reviewed: "2024-01-02"', 'reviewed: "2024-01-12"'),
        "future-date": Example('reviewed: "2042-01-12"', 'reviewed: "2024-01-12"'),
        "far-date": Example('    date: "1924-01-09"', '    date: "2024-01-09"'),
        "season-or-years": Example(
            'occurred: "2023-24"', 'occurred: "2023/2024"', at='occurred: "2024-01-09"'
        ),
        "withdrawn-twofold": Example(
            "status: withdrawn",
            'status: withdrawn\nwithdrawn: {date: "2024-02-01", reason: It was another bridge.}',
            at="status: preliminary",
            path="content/cases/ferry.yml",
        ),
        "withdrawn-lead": Example("lead: old-ferry", "lead: bridge", path="site_config.yml"),
        "stale-check": Example(
            "open_questions:\n"
            '  - {id: why, question: Why was it closed?, check_again: "2024-02-01"}',
            "open_questions:\n"
            '  - {id: why, question: Why was it closed?, check_again: "2025-02-01"}',
        ),
        "tracked-address": Example(
            "    URL: https://example.org/news/1?utm_source=letter&fbclid=Iw07",
            "    URL: https://example.org/news/1",
        ),
        "unarchived-source": Example(
            "    URL: https://example.org/news/1",
            "    URL: https://example.org/news/1\n"
            '    archived: {url: https://example.net/copy/1, date: "2024-01-11"}',
        ),
        "low-coverage": Example(
            f"{_STANDING}    evidence: [gazette]\n{_SECOND}{_STANDING}    evidence: [gazette]\n",
            f"{_STANDING}{CITED}{_SECOND}{_STANDING}{CITED}",
            at=_STANDING + CITED,
        ),
        "loaded-word": Example("summary: The city closed an infamous bridge [@gazette].", _SUMMARY),
        "overclaimed-wording": Example(
            "    text: A clerk admitted that the bridge was closed.",
            "    text: A clerk said that the bridge was closed.",
            at=_TEXT,
        ),
        "claim-says-who": Example("    text: The city said that the bridge was closed.", _TEXT),
        "unnamed-speaker": Example(
            "    by: {label: A driver}",
            "    by: {label: A driver, private: true}",
            at="    by: city",
        ),
        "named-private": Example(
            "    by: {label: John Doe, private: true}",
            "    by: {label: A driver, private: true}",
            at="    by: city",
        ),
        "no-public-office": Example(
            "name: Jane Roe",
            "name: Jane Roe\noffices:\n  - title: Mayor of Millford",
            path="content/entities/jane-roe.yml",
        ),
        "title-in-name": Example(
            "name: Mayor Jane Roe", "name: Jane Roe", path="content/entities/jane-roe.yml"
        ),
        "possible-name": Example(
            "summary: A driver, John Doe, saw the bridge closed [@gazette].",
            "summary: A driver saw the bridge closed [@gazette].",
            at=_SUMMARY,
        ),
        "too-many-marks": Example(
            "narrative: " + r"\!" * 2_001,
            "narrative: The bridge is *closed*.",
            shown=r"narrative: \!\!\!\!\!\! ... 2,001 of them",
        ),
        "raw-html": Example(
            "narrative: The bridge is <b>closed</b>.", "narrative: The bridge is **closed**."
        ),
        "bad-link": Example(
            "narrative: The bridge [is closed](ftp://example.org/).",
            "narrative: The bridge [is closed](https://example.org/).",
        ),
        "bad-citation": Example(
            'narrative: "The bridge is closed [@gazette page 3]."',
            'narrative: "The bridge is closed [@gazette, p. 3]."',
        ),
        "lost-citation": Example(
            'narrative: "The bridge is closed [gazette, p. 3]."',
            'narrative: "The bridge is closed [@gazette, p. 3]."',
        ),
        "lost-markdown": Example(
            "    title: The bridge is **closed**", "    title: The bridge is closed"
        ),
        "image-in-prose": Example(
            'narrative: "The bridge: ![closed](https://example.org/bridge.png)."',
            'narrative: "The bridge: [closed](https://example.org/bridge.png)."',
        ),
    }
)
