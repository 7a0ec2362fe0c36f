"""Texts of somebody who wants a build to hang or to fill the memory, as whole case files.

Two kinds: files that are no case at all, aimed at the YAML parser and at what stands before it; and
sound cases whose prose is one bait over and over, aimed at Markdown, patterns and checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, takewhile

from archive import SEED, as_yaml
from case import make_case
from size import Size

MOST = 256 * 1024
"""Bytes that a file may have."""
_LONGEST = 60_000
"""Characters of bait in one text, a little fewer than a text may have."""

_HEAD = "schema: 1\ntitle: A case\nstatus: factual\n"
_BOMB = "\n".join(
    f"{letter}: &{letter} [{', '.join([f'*{below}'] * 9)}]"
    for below, letter in zip("abcdefgh", "bcdefghi", strict=True)
)
_MERGES = "\n".join(
    f"k{number}: &k{number} {{<<: [{', '.join(f'*k{below}' for below in range(number))}]}}"
    for number in range(1, 270)
)
_FILES = {
    "50 kB of {": "{" * 50_000,
    "256 KiB of [": "[" * MOST,
    "256 KiB of [[]]": "[" * (MOST // 2) + "]" * (MOST // 2),
    "lists in lists, one line": "- " * (MOST // 2),
    "lists in lists, stairs": "\n".join(" " * level + "-" for level in range(720)),
    "keys as keys": "? " * (MOST // 2),
    "alias bomb": f"{_HEAD}a: &a [x, x]\n{_BOMB}",
    "merge-key bomb": f"{_HEAD}k0: &k0 {{a: b}}\n{_MERGES}",
    "one anchor, 80,000 aliases": f"{_HEAD}a: &a x\nb: [" + "*a," * 80_000 + "]",
    "tags": "- !!python/object:os.system x\n" * (MOST // 30),
    "50,000 nodes": f"{_HEAD}topics: [" + "a," * 49_980 + "]",
    "100,000 nodes": f"{_HEAD}topics: [" + "a," * 100_000 + "]",
    "24,000 unknown keys": _HEAD + "\n".join(f"k{number}: x" for number in range(24_000)),
    "one key 80,000 times": _HEAD + "a:\n" * 80_000,
    "quotation mark not closed": 'title: "' + "a\n " * (MOST // 3 - 9),
    "escapes in quotation marks": 'title: "' + "\\u202e" * (MOST // 6 - 9) + '"',
    "quotation marks": "title: " + "'\"" * (MOST // 2 - 9),
    "colons": "title: " + "a: " * (MOST // 3 - 9),
    "comments": "#\n" * (MOST // 2),
    "directives": "%a\n" * (MOST // 3),
    "documents": "---\n" * (MOST // 4),
    "invisible characters": f"{_HEAD}summary: " + "a\u200b" * (MOST // 4 - 20),
    "tabs": "title:\n" + "\t" * (MOST - 9),
    "line ends": "\r" * MOST,
    "file too large": "a" * (MOST + 1),
}
_BAITS = (
    *("*", "**a", "*a ", "***a** ", "_", "_a ", "__a", "a_b_", "`", "`a", "``a `", "\\", "&", "<"),
    *("[", "]", "[]", "[a](", "[a](b", "[a]()", "[a](claim:", "![", "[[a]", "[@", "[@a", "[@a; "),
    *(
        "[@a] ",
        "[@paper-0]",
        "[paper-0] ",
        "[a](claim:claim-0) ",
        "[a](claim:no) ",
        "<http://a",
        "<a@b",
        "a@b.",
    ),
    *("A", "Aa", "Aa-", "Aa ", "Aa Aa. ", "\"a' ", "“a” ", "> ", "> a\n", "- ", "- a\n", "1. "),
    *(
        "\\!",
        "\\[",
        "&amp;",
        "[a] ",
        "**a** ",
        "*a* ",
        "![a](b)",
        "<b>",
        "<http://a> ",
        "a\n\n",
        "1",
    ),
    *("# ", "#a\n\n", "a\n=\n", "---\n", "a  \n", "  a\n\n", "\n", "    a\n", "\u00a0", "e\u0301"),
)


def hostile_files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file that is no case."""
    yield from _FILES.items()


def hostile_prose() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each case that is filled with one bait."""
    for bait in _BAITS:
        yield repr(bait), _filled("a " + bait * (_LONGEST // len(bait)) + "\nend")


def honest_claims() -> str:
    """Return a sound case that is as large as a file may be, most of it in claims."""
    larger = (as_yaml(make_case(Size(1), 0, SEED, claims)) for claims in count(100, 20))
    return list(takewhile(lambda text: len(text.encode()) <= MOST, larger))[-1]


def honest_prose() -> str:
    """Return a sound case that is filled with prose as those of `hostile_prose` are with bait."""
    case = make_case(Size(1), 0, SEED, 8, 200)
    return _filled(case["narrative"][:_LONGEST].rpartition("\n\n")[0])


def _filled(text: str) -> str:
    """Put a text into one prose field after the other, as far as the limits of a file allow."""
    case = make_case(Size(1), 0, SEED)
    note, event = case["claims"][0]["notes"][0], case["timeline"][1]
    written = ""
    for part, key in ((case, "narrative"), (case, "summary"), (note, "text"), (event, "text")):
        part[key] = text
        filled = as_yaml(case)
        if written and len(filled.encode()) > MOST:
            break
        written = filled
    return written
