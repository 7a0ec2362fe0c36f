"""What a file must be before a YAML parser sees it; no file can hang or crash the reader."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.core.nodes import SourceText, read_nodes
from casefiles.core.nodes.depth import find_too_deep
from casefiles.core.nodes.door import open_source


def problems_of(data: str | bytes) -> list[str]:
    raw = data if isinstance(data, bytes) else data.encode()
    _, problems = read_nodes(SourceText("a.yml", raw))
    return [str(problem).removeprefix("a.yml:").partition("\n")[0] for problem in problems]


def test_accepts_every_line_break_of_an_editor():
    for line_break in ("\n", "\r\n", "\r"):
        text = line_break.join(["title: a", "text: |", "  b", "sort: c", ""])
        node, problems = read_nodes(SourceText("a.yml", text.encode()))
        assert problems == []
        assert node is not None
        assert [(key.text, key.position.line) for key, _ in node.entries] == [
            ("title", 1),
            ("text", 2),
            ("sort", 4),
        ]


def test_measures_the_file_in_bytes():
    assert problems_of("#" + "é" * 131_072) == [
        "1:1: error: the file has more than 262,144 bytes [file-too-large]",
    ]
    assert problems_of("a: b #" + " " * (262_144 - 6)) == []


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (
            "title: Café\n".encode("latin-1"),
            "1:11: error: the byte 0xE9 is not UTF-8 (in Windows-1252 it would be `é`)",
        ),
        (
            "é: b\r\nc: ’\n".encode() + b"\x92",
            "3:1: error: the byte 0x92 is not UTF-8 (in Windows-1252 it would be `’`)",
        ),
        (b"\xef\xbb\xbfa: \x81", "1:4: error: the byte 0x81 is not UTF-8"),
        (b"a: \xa0", "1:4: error: the byte 0xA0 is not UTF-8"),
        (
            b"a: \xed\xa0\x80",
            "1:4: error: the byte 0xED is not UTF-8 (in Windows-1252 it would be `í`)",
        ),
        (
            b"a: \xc0\x80",
            "1:4: error: the byte 0xC0 is not UTF-8 (in Windows-1252 it would be `À`)",
        ),
        (
            b"PK\x03\x04ab\xff",
            "1:1: error: the file is a Word file or a ZIP archive, not plain text",
        ),
        (b"%PDF-1.7\n", "1:1: error: the file is a PDF, not plain text"),
        ("title: a\n".encode("utf-16"), "1:1: error: the file is UTF-16, not UTF-8"),
        ("title: a\n".encode("utf-16-be"), "1:1: error: the file is UTF-16, not UTF-8"),
        ("title: a\n".encode("utf-16-le"), "1:1: error: the file is UTF-16, not UTF-8"),
        ("title: a\n".encode("utf-32"), "1:1: error: the file is UTF-16, not UTF-8"),
    ],
)
def test_names_the_first_byte_that_is_no_utf_8(data, problem):
    assert problems_of(data) == [f"{problem} [not-utf8]"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b\x00c", "1:5: error: U+0000 is a control character"),
        ("a: b\x1b[31m", "1:5: error: U+001B is a control character"),
        ("a: b\x7f", "1:5: error: U+007F is a control character"),
        ("a: b\x0cc", "1:5: error: U+000C is a control character"),
        ("a: b\x9bc", "1:5: error: U+009B is a control character"),
        ("a: b\x85c", "1:5: error: U+0085 breaks a line in some programs and not in others"),
        (
            "a: b\u2028c",
            "1:5: error: U+2028 (line separator) breaks a line in some programs and not in others",
        ),
        (
            "a: b\u202ec",
            (
                "1:5: error: U+202E (right-to-left override) changes the direction"
                " in which text is shown"
            ),
        ),
        (
            "# \u2066\na: b",
            (
                "1:3: error: U+2066 (left-to-right isolate) changes the direction in"
                " which text is shown"
            ),
        ),
        ("ti\u200btle: b", "1:3: error: U+200B (zero width space) can't be seen"),
        ("a: b\ufeffc", "1:5: error: U+FEFF (zero width no-break space) can't be seen"),
        (
            "\ufeffa: b",
            "1:1: error: the file starts with U+FEFF (a byte order mark), which can't be seen",
        ),
        ("a: b\u00adc", "1:5: error: U+00AD (soft hyphen) can't be seen"),
        (
            "a: b\U000e0041\U000e0042",
            "1:5: error: U+E0041 (tag latin capital letter a) can't be seen",
        ),
        ("a: b\U000e0100", "1:5: error: U+E0100 (variation selector-17) can't be seen"),
        ("a: b\ufdd0", "1:5: error: U+FDD0 is not a character at all"),
        ("a: b\U0001ffff", "1:5: error: U+1FFFF is not a character at all"),
        (
            "a: b\ufe0f",
            (
                "1:5: error: U+FE0F (variation selector-16) changes how the character before it"
                " looks, and stands where nothing needs it"
            ),
        ),
    ],
)
def test_refuses_characters_that_hide_something(text, problem):
    assert problems_of(text) == [f"{problem} [forbidden-character]"]


def test_reads_on_past_a_hidden_character():
    node, problems = read_nodes(SourceText("a.yml", "ti\u200btle: b\x00c\nd: !x e\n".encode()))
    assert node is not None
    assert [(key.text, value.text) for key, value in node.entries] == [("title", "bc"), ("d", "e")]
    assert [
        (problem.code, problem.position.line, problem.position.column) for problem in problems
    ] == [
        ("forbidden-character", 1, 3),
        ("forbidden-character", 1, 10),
        ("yaml-tag", 2, 4),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "👩\u200d👧",
        "❤\ufe0f",
        "\u200eabc\u200f",
        "a\u00a0b",
        "1\ufe0f\u20e3",
    ],
)
def test_allows_what_scripts_and_emoji_need(text):
    assert problems_of(f"a: {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  " + "[" * 100 + "\n  " + "- " * 100 + "\n\n  {" * 50 + "\nb: c",
        "a: '" + "[" * 100 + "'",
        'a: "' + '\\"[' * 100 + '"',
        "# " + "[" * 100 + "\na: b",
        "a: b # " + "{" * 100,
        "a: b" + "[" * 100,
        "a: b\n  " + "[" * 100 + "\nc: d",
        "a: it's " + "[" * 100 + " it's\nb: c",
        "a:\n" + "- {b: [c]}\n" * 100,
        "a: [b" + "-[" * 3 + "]" * 4,
        "a:\n" + "".join(" " * depth + " word\n" for depth in range(100)) + "b: c",
        "|\n" + "".join(" " * depth + "a:\n" for depth in range(1, 1)) + "  " + "[" * 100,
        "'a': |2-\n   " + "[" * 100,
    ],
)
def test_is_not_fooled_by_brackets_in_texts(text):
    assert find_too_deep(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{" * 50_000, "1:33"),
        ("[" * 100_000, "1:33"),
        ("[\n" * 100_000, "33:1"),
        ('{"a":' * 1_000, "1:161"),
        ("&a [" * 1_000, "1:132"),
        ("- " * 1_000, "1:65"),
        ("? " * 1_000, "1:65"),
        ("".join(" " * depth + "a:\n" for depth in range(500)), "33:33"),
        ("".join(" " * depth + "'a' :\n" for depth in range(500)), "33:33"),
        ("".join(" " * depth + "-\n" for depth in range(500)), "33:33"),
        ("a: |\n  b\n" + "c: d\n  e\nf: " + "[" * 1_000, "5:35"),
        ("[" * 40 + "]" * 40, "1:33"),
    ],
)
def test_refuses_deep_nesting_before_and_after_the_scan(text, place):
    assert problems_of(text) == [
        f"{place}: error: lists and mappings are nested more than 32 deep here [too-deep]"
    ]


@given(st.text(alphabet="ab:-?[]{},#|>&*!'\"\\ \n", max_size=400))
def test_the_scan_refuses_no_text_that_yaml_reads(text):
    source = SourceText("a.yml", text.encode())
    _, problems = read_nodes(source)
    if not any(problem.severity == "error" for problem in problems):
        assert find_too_deep(text) is None


@given(st.one_of(st.text(), st.binary()))
def test_opens_anything_without_an_exception(data):
    raw = data if isinstance(data, bytes) else data.encode(errors="replace")
    text, problems = open_source(SourceText("a.yml", raw))
    assert text is not None or problems


HOSTILE = """
import resource, time
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from casefiles.core.nodes import SourceText, read_nodes
K = 256 * 1024
LAUGHS = "a: &a [x]\\n" + "".join(f"b{i}: &b{i} [*a,*a]\\n" for i in range(9000))
MERGES = "a: &a {x: 1}\\n" + "".join(f"b{i}: {{<<: [*a,*a]}}\\n" for i in range(9000))
FILES = {
    "braces": "{" * 50_000,
    "brackets": "[" * 100_000,
    "most brackets": "[" * K,
    "lines": "[\\n" * (K // 2),
    "laughs": LAUGHS,
    "merges": MERGES,
    "many keys": "".join(f"k{i}: {i}\\n" for i in range(200_000)),
    "all keys": "".join(f"{i}:\\n" for i in range(30_000)),
    "long": "a: " + "x" * 10_000_000,
    "deep": "".join(" " * i + "a:\\n" for i in range(700)),
    "dashes": "- " * (K // 2),
    "marks": "? " * (K // 2),
    "escapes": 'a: "' + "\\\\u202e" * (K // 6 - 9) + '"',
    "hidden": "a: " + "\\u202ex" * (K // 4 - 9),
    "commas": "[" + "a," * (K // 2 - 9) + "]",
    "repeated": "a: b\\n" * (K // 5),
    "spaces": "a: " + " " * (K - 9),
    "breaks": "\\n" * K,
    "quotes": '"' * K,
    "backslashes": 'a: "' + "\\\\" * (K - 9),
    "comments": "a:\\n" + "#\\n" * (K // 2 - 9) + "b",
    "directives": "%a\\n" * (K // 3),
    "blocks": "a: |\\n" * (K // 5),
    "fooled": "a: 'b\\n" + "- [" * (K // 4) + "'",
    "sixteen": ("a: b\\n" * 9999).encode("utf-16"),
    "latin": b"a: \\xe9" * 50_000,
}


def cost(text):
    # CPU seconds and MB of one reading.
    before = resource.getrusage(resource.RUSAGE_SELF)
    read_nodes(SourceText("a.yml", text if isinstance(text, bytes) else text.encode()))
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, (after.ru_maxrss - before.ru_maxrss) // 1024


HONEST = "claims:\\n" + "  - {id: a, text: As it was told, by: b, standing: c}\\n" * (K // 54)
honest, _ = cost(HONEST)
for name, text in FILES.items():
    seconds, megabytes = cost(text)
    if seconds > 3 * honest or megabytes > 100:
        print(f"{name}: {seconds / honest:.1f} of an honest file, {megabytes} MB")
"""


@pytest.mark.unmeasured
@pytest.mark.skipif(sys.platform != "linux", reason="limits and sizes are told in Linux's units")
def test_no_file_takes_much_more_than_an_honest_one_or_a_hundred_megabytes():
    result = subprocess.run(
        [sys.executable, "-c", HOSTILE], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
