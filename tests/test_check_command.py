"""The `casefiles check` command: what it counts and how it ends."""

import pytest
from click.testing import CliRunner

from casefiles.cli import main
from support.reading import ground


def check(root):
    environment = {"SOURCE_DATE_EPOCH": "1717200000"}
    return CliRunner().invoke(main, ["check", "--root", str(root)], env=environment)


@pytest.mark.parametrize(
    ("line", "summary", "code"),
    [
        ("", "3 files read: 0 errors, 0 warnings", 0),
        ("related: [nowhere]\n", "3 files read: 1 error, 0 warnings", 1),
        ("narrative: It was Joe Bloggs.\n", "3 files read: 0 errors, 1 warning", 0),
        ("noindex: yes\ntopics: []\n", "3 files read: 2 errors, 0 warnings", 1),
    ],
)
def test_counts_in_plain_words(tmp_path, line, summary, code):
    for path, data in ground().items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data + (line.encode() if "cases" in path else b""))

    result = check(tmp_path)

    assert result.stderr == f"{summary}\n"
    assert result.exit_code == code
