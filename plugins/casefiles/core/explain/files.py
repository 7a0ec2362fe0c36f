"""Examples of what a file must be before it can be read: the door, and YAML itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.explain.example import Example

_TITLE = "title: A bridge is closed"

FILES: Mapping[str, Example] = MappingProxyType(
    {
        "misplaced-file": Example(
            "content/cases/2024/ferry.yml",
            "content/cases/ferry.yml",
            path="content/cases/2024/ferry.yml",
            moved_to="content/cases/ferry.yml",
            told=(
                "nothing is read here",
                (
                    "move the file straight into one of `content/cases/`, `content/entities/`, "
                    "`content/sources/`"
                ),
            ),
        ),
        "unreadable-file": Example(
            "content/cases/tunnel.yml -> ../../drafts/tunnel.yml",
            "",
            path="content/cases/tunnel.yml",
            mend="Put the file itself where the link stands.",
            told=("a symbolic link stands here", "put the file itself here"),
        ),
        "file-too-large": Example(
            "# On and on.\n" * 30_000,
            "# The rest stands in a case of its own.",
            shown="# On and on.\n# On and on.\n# (30,000 lines in all)",
        ),
        "not-utf8": Example(
            "title: A caf\udce9 is closed",
            "title: A café is closed",
            at=_TITLE,
            shown="title: A caf\N{REPLACEMENT CHARACTER} is closed",
        ),
        "forbidden-character": Example(
            "title: A bridge is \N{RIGHT-TO-LEFT OVERRIDE}closed",
            _TITLE,
            shown="title: A bridge is (an invisible U+202E)closed",
        ),
        "too-deep": Example(f"topics: {'[' * 40}bridges{']' * 40}", "topics: [bridges]"),
        "too-many-nodes": Example(
            f"aliases: [{'a,' * 50_000}]",
            "aliases: [a]",
            shown="aliases: [a,a,a ... 50,000 of them]",
        ),
        "scalar-too-long": Example(
            f"narrative: {'on and ' * 10_000}on",
            "narrative: In short.",
            shown="narrative: on and on and on ... 70,000 characters",
        ),
        "yaml-syntax": Example("title: A bridge: closed", 'title: "A bridge: closed"', at=_TITLE),
        "tab-indent": Example("\t- id: closed", "  - id: closed", shown="<tab>- id: closed"),
        "yaml-anchor": Example("topics: &topics [bridges]", "topics: [bridges]"),
        "yaml-alias": Example("    by: *city", "    by: city"),
        "yaml-merge-key": Example("    <<: {by: city}", "    by: city"),
        "yaml-tag": Example('opened: !date "2024-01-10"', 'opened: "2024-01-10"'),
        "yaml-directive": Example("%YAML 1.2\n---\nschema: 1", "schema: 1"),
        "second-document": Example("---\ntimeline:", "timeline:"),
        "repeated-key": Example(f"{_TITLE}\ntitle: A closed bridge", _TITLE),
        "complex-key": Example("? [places, related]\n: [ferry]", "related: [ferry]"),
        "empty-file": Example(
            "# A case that nobody has written yet.",
            "",
            path="content/cases/tunnel.yml",
            mend="Write the case, or remove the file.",
        ),
        "lost-to-comment": Example(
            "title: Bridge #4 is closed", 'title: "Bridge #4 is closed"', at=_TITLE
        ),
        "bad-file-name": Example(
            "content/cases/The Ferry.yml",
            "content/cases/ferry.yml",
            path="content/cases/The Ferry.yml",
            moved_to="content/cases/ferry.yml",
        ),
        "settings-differ": Example(
            "site_url: https://example.com/",
            "site_url: https://example.org/",
            path="mkdocs.yml",
            told=(
                (
                    "`site_url` is `https://example.com/` here and `https://example.org/` in "
                    "site_config.yml"
                ),
                "remove the line",
            ),
        ),
        "schema-differs": Example(
            '{"title": "A schema of an older day"}',
            "",
            path="schema/case.schema.json",
            mend="Run `casefiles docs`, and commit what it writes.",
            told=(
                "the format or the settings say otherwise than this schema for editors",
                "run `casefiles docs`",
            ),
        ),
        "bad-front-matter": Example(
            "---\ntitle: About\nstatus: new\n---",
            "---\ntitle: About\n---",
            path="content/pages/about.md",
            told=(
                "`status` is not used",
                "write `title:` and `description:`, each with a plain text, and nothing else",
            ),
        ),
        "unknown-slot": Example(
            "<!-- casefiles: newest-cases -->",
            "<!-- casefiles: latest-cases -->",
            path="content/pages/about.md",
            told=(
                "there is no slot `newest-cases`",
                (
                    "the slots are `archive-figures`, `latest-cases`, `lead-case`, `standings`, "
                    "`voices`"
                ),
            ),
        ),
        "address-clash": Example(
            "content/pages/cases.md",
            "content/pages/about.md",
            path="content/pages/cases.md",
            moved_to="content/pages/about.md",
            told=("`cases/index.html` comes from the archive already", "rename this file"),
        ),
    }
)
