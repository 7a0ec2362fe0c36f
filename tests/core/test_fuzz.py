"""Whatever stands in a text of an archive, reading it ends with problems and never in an exception.

The archive of tests/support/bridges.py has every key of the format; hostile texts take the place of
its own, a few at a time or all at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.core.nodes import SourceText
from casefiles.core.site import read_archive
from support.bridges import TODAY, bridge_files

Path = tuple[str | int, ...]
TREES = {
    file: yaml.load(text, yaml.CBaseLoader)  # noqa: S506  (texts, lists and mappings alone)
    for file, text in bridge_files().items()
}


def texts_in(tree: object, path: Path = ()) -> Iterator[Path]:
    """Yield the path of each text of a tree."""
    if isinstance(tree, str):
        yield path
    for key, below in tree.items() if isinstance(tree, dict) else ():
        yield from texts_in(below, (*path, key))
    for index, below in enumerate(tree) if isinstance(tree, list) else ():
        yield from texts_in(below, (*path, index))


def replaced(tree: object, text: str, paths: set[Path], path: Path = ()) -> object:
    """Return a tree with a text in the place of all those at the paths."""
    if isinstance(tree, dict):
        return {key: replaced(below, text, paths, (*path, key)) for key, below in tree.items()}
    if isinstance(tree, list):
        return [replaced(below, text, paths, (*path, n)) for n, below in enumerate(tree)]
    return text if path in paths else tree


PLACES = [(file, path) for file, tree in TREES.items() for path in texts_in(tree)]
ODD = st.text(
    "".join(map(chr, range(32, 127))) + "\n\t’–\u00a0\u0301\u200b\u202eİßŉ٣²Ⅻ𝟗"  # noqa: RUF001
) | st.text(st.characters(exclude_categories=["Cs"]))
BEGINNINGS = ("", "p. ", "pp. 1-", "fn. ", "Y", "Q", "https://", "[@post, p. ", "&#")
PARTS = (*"9aA[(<*_`>{.:/-~?&#@% ", "Aa", "Ab-", "Aa ", "9-", "9/", "9,", "[@", "](", "1)")
ENDS = ("", "]", "-9", "/..", ")", "E9", "S1", ";", "-01-01")
LONG = st.builds(
    lambda begin, part, count, end: begin + part * count + end,
    st.sampled_from(BEGINNINGS),
    st.sampled_from(PARTS),
    st.integers(1, 5_000),
    st.sampled_from(ENDS),
)


@settings(max_examples=60)
@given(ODD | LONG, st.sets(st.sampled_from(PLACES), min_size=1, max_size=9) | st.just(set(PLACES)))
def test_reads_an_archive_whatever_stands_in_its_texts(text, places):
    files = []
    for file, tree in TREES.items():
        paths = {path for name, path in places if name == file}
        data = json.dumps(replaced(tree, text, paths), ensure_ascii=False)
        files.append(SourceText(file, data.encode()))

    archive, problems = read_archive(files, TODAY)

    assert archive is not None or problems
