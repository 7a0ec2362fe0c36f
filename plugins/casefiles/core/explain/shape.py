"""Examples of mistakes in the shape of a record, and in what it names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.explain.example import CITED, SOURCE, Example

_TITLE = "title: A bridge is closed"
_SUMMARY = "summary: The city closed a bridge [@gazette]."

_CLAIM = f"""\
claims:
  - id: closed
    text: The bridge was closed.
    voice: report
    by: city
    standing: uncorroborated
{CITED}"""

SHAPE: Mapping[str, Example] = MappingProxyType(
    {
        "foreign-file": Example(
            "to do: ask the city why",
            "",
            path="content/cases/notes.yml",
            mend="Keep notes elsewhere; docs/case-format.md shows what a case looks like.",
        ),
        "unknown-key": Example("titel: A bridge is closed", _TITLE),
        "missing-key": Example(_SUMMARY, f"{_TITLE}\n{_SUMMARY}"),
        "empty-value": Example("    by:", "    by: city"),
        "blank": Example("title: ___", _TITLE, at=_TITLE),
        "wrong-type": Example("topics: {first: bridges}", "topics: [bridges]"),
        "bad-value": Example("status: done", "status: preliminary"),
        "one-of-two": Example(
            "  - {entity: city, private: true, role: owner}", "  - {entity: city, role: owner}"
        ),
        "bad-date": Example("occurred: 9 January 2024", 'occurred: "2024-01-09"'),
        "bad-day": Example("opened: January 2024", 'opened: "2024-01-10"'),
        "bad-id": Example("  - id: The closing", "  - id: closing"),
        "bad-locator": Example("        locator: page 3", "        locator: p. 3"),
        "bad-url": Example("    URL: example.org/news/1", "    URL: https://example.org/news/1"),
        "bad-number": Example(
            "  lat: 40,767", "  lat: 40.767", path="content/entities/millford.yml"
        ),
        "wrong-schema": Example("schema: 2", "schema: 1"),
        "bad-pattern": Example(
            '  report: {label: Report, sentence: "Reported by {who}"}',
            '  report: {label: Report, sentence: "Reported by {by}"}',
            path="site_config.yml",
        ),
        "id-not-file-name": Example(
            "schema: 1\nid: a-bridge", "schema: 1\nid: bridge", at="schema: 1"
        ),
        "duplicate-id": Example(
            "open_questions:\n  - {id: why, question: Why was it closed?}\n"
            "  - {id: why, question: Who closed it?}",
            "open_questions:\n  - {id: why, question: Why was it closed?}\n"
            "  - {id: who, question: Who closed it?}",
        ),
        "unknown-source": Example("      - source: gazete", "      - source: gazette"),
        "unknown-entity": Example("    by: citty", "    by: city"),
        "wrong-kind": Example("places: [city]", "places: [millford]"),
        "unknown-claim": Example("    claims: [close]", "    claims: [closed]"),
        "unknown-event": Example(
            "narrative: It [was closed](event:close).", "narrative: It [was closed](event:closing)."
        ),
        "unknown-case": Example("related: [fery]", "related: [ferry]"),
        "self-reference": Example("related: [bridge]", "related: [ferry]"),
        "unknown-topic": Example("topics: [bridge]", "topics: [bridges]"),
        "unknown-role": Example(
            "  - {entity: city, role: ownr}", "  - {entity: city, role: owner}"
        ),
        "unknown-jurisdiction": Example("jurisdictions: [UK]", "jurisdictions: [US]"),
        "unknown-voice": Example("    voice: rumour", "    voice: report"),
        "unknown-standing": Example("    standing: certain", "    standing: uncorroborated"),
        "unknown-source-type": Example("    type: newspaper", "    type: article-newspaper"),
        "unknown-licence": Example("    licence: copyright", "    licence: all-rights-reserved"),
        "copied-source": Example(
            f"  copy:\n{SOURCE}{_CLAIM}      - copy",
            _CLAIM.rstrip(),
            at=_CLAIM.rstrip(),
        ),
        "unused-source": Example(
            f"  leaflet:\n{SOURCE.replace('news/1', 'news/2')}claims:\n",
            "claims:\n",
            at="claims:\n",
            mend="Or cite it: `evidence: [leaflet]` below a claim that it supports.",
        ),
        "same-name": Example(
            "schema: 1\nkind: organisation\nname: City of Millford",
            "schema: 1\nkind: organisation\nname: City of Millford (Ohio)",
            path="content/entities/millford-city.yml",
        ),
        "stated-twice": Example("topics: [bridges, bridges]", "topics: [bridges]"),
        "repeated-claim": Example(
            "  - id: shut\n    text: The bridge was closed.\n    voice: report\n    by: city\n"
            f"    standing: uncorroborated\n{CITED}timeline:",
            "timeline:",
            at="timeline:",
            mend="Put its evidence below the other claim.",
        ),
        "publisher-spelling": Example(
            "    container-title: the gazette.", "    container-title: The Gazette"
        ),
    }
)
