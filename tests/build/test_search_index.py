"""The search index of a small folder of pages, by the real Pagefind."""

import gzip
import json
import signal
from pathlib import Path

import pytest

from casefiles.core.problem import CasefilesError
from casefiles.search_index import build_index, bundle, start_index, write_index
from casefiles.search_index.cbor import Item, decode, encode

pytestmark = pytest.mark.build

FACETS = {
    "topic": ["Bridges", "Budgets, county: all"],
    "jurisdiction": ["Oklahoma", "New York", "Guam", "Texas", "Ohio"],
    "status": ["Open", "Settled"],
    "year": ["2021", "2022", "2023"],
}
CASE = """\
<!doctype html><html lang="en"><head><title>{name}</title></head><body>
<nav>Menu of everything</nav>
<article data-pagefind-body><h1>The {name} bridge</h1>{facets}
<p>Opened late.<sup class="cf-cite"><a id="cite-1-1" href="#source-a">1</a></sup>
<a class="cf-cite__link" href="#source-a">2</a></p>
<h2 id="claims">Claims</h2>
<h3 id="claim-cost">The {name} bridge cost 4 million</h3><p>So the budget says.</p>
<h3>No id</h3><p>Nothing leads here.</p>
</article></body></html>
"""


def case(name: str, facets: dict[str, list[str]]) -> str:
    spans = "".join(
        f'<span hidden data-pagefind-filter="{facet}[data-value]" data-value="{value}"></span>'
        for facet, values in facets.items()
        for value in values
    )
    return CASE.format(name=name, facets=spans)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Thirty cases that share all facets, and a home page that is not to be found."""
    pages = {
        f"cases/{number}": case(
            f"case{number}", {facet: values[: number % 5 + 1] for facet, values in FACETS.items()}
        )
        for number in range(30)
    }
    pages["."] = '<!doctype html><html lang="en"><body><h1>Home</h1></body></html>'
    return write_site(tmp_path / "site", pages)


def write_site(site: Path, pages: dict[str, str]) -> Path:
    for address, html in pages.items():
        (site / address).mkdir(parents=True, exist_ok=True)
        (site / address / "index.html").write_text(html, encoding="utf-8")
    return site


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def fragments(index: Path) -> dict[str, dict[str, object]]:
    found = (unpacked(path) for path in (index / "fragment").iterdir())
    return {page["url"]: page for page in map(json.loads, found)}


def facets(index: Path) -> dict[str, dict[str, int]]:
    """How many pages each value of each facet has, in the order of the files' content."""
    read = [decode(unpacked(path)) for path in (index / "filter").iterdir()]
    return {name: {value: len(pages) for value, pages in values} for name, values in read}


def unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")


def test_gives_the_same_bytes_each_time(site: Path, tmp_path: Path):
    runs = []
    for number in range(4):
        write_index(site, tmp_path / f"run{number}")
        runs.append(contents(tmp_path / f"run{number}"))
    assert [run for run in runs if run != runs[0]] == []


def test_publishes_what_the_search_page_uses_and_the_licence(site: Path):
    build_index(site)
    names = {path.name for path in (site / "pagefind").iterdir() if path.suffix != ".pf_meta"}
    assert names == {
        "LICENSE.txt",
        "filter",
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "wasm.en.pagefind",
    }
    assert b"Permission is hereby granted" in (site / "pagefind/LICENSE.txt").read_bytes()
    assert [path.name for path in site.iterdir() if path.name.startswith(".")] == []


def test_finds_only_marked_pages_and_their_headings_with_an_id(site: Path):
    build_index(site)
    pages = fragments(site / "pagefind")
    assert set(pages) == {f"/cases/{number}/" for number in range(30)}
    page = pages["/cases/0/"]
    assert page["content"] == (
        "The case0 bridge. Opened late. Claims. The case0 bridge cost 4 million. "
        "So the budget says. No id. Nothing leads here."
    )
    assert [(anchor["id"], anchor["text"]) for anchor in page["anchors"]] == [
        ("claims", "Claims"),
        ("claim-cost", "The case0 bridge cost 4 million"),
    ]


def test_counts_a_value_once_a_page_however_often_it_stands_there(tmp_path: Path):
    pages = {
        "a": case("a", {"topic": ["Two", "One", "Two"]}),
        "b": case("b", {"topic": ["Two"], "year": ["2024"]}),
    }
    site = write_site(tmp_path / "site", pages)
    build_index(site)
    assert facets(site / "pagefind") == {"topic": {"One": 1, "Two": 2}, "year": {"2024": 1}}


def test_lists_each_file_under_the_name_it_has(site: Path):
    build_index(site)
    index = site / "pagefind"
    entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    meta = decode(unpacked(index / f"pagefind.{entry['languages']['en']['hash']}.pf_meta"))
    assert [name for name, _ in meta[3]] == ["jurisdiction", "status", "topic", "year"]
    assert {f"{name}.pf_filter" for _, name in meta[3]} == {
        path.name for path in (index / "filter").iterdir()
    }
    for values in facets(index).values():
        assert list(values) == sorted(values)


def test_refuses_a_site_without_a_marked_page(tmp_path: Path):
    page = "<!doctype html><html><body><p>Words</p></body></html>"
    site = write_site(tmp_path / "site", {".": page})
    with pytest.raises(CasefilesError, match=r"no page in .* is marked with `data-pagefind-body`"):
        build_index(site)
    assert sorted(path.name for path in site.iterdir()) == ["index.html"]


def test_tells_when_pagefind_is_missing(site: Path, monkeypatch: pytest.MonkeyPatch):
    def missing() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(bundle, "get_executable", missing)
    with pytest.raises(CasefilesError, match="`pagefind-bin` has none for this machine"):
        build_index(site)


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("#!/bin/sh\necho broken >&2\nexit 3\n", "Pagefind failed with exit code 3: broken"),
        ("no program", "Pagefind can't be started: .*"),
    ],
)
def test_tells_what_pagefind_said(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, message: str
):
    binary = tmp_path / "pagefind"
    binary.write_text(program, encoding="utf-8")
    binary.chmod(0o755)
    monkeypatch.setattr(bundle, "get_executable", lambda: binary)
    build_target = site / "pagefind"
    build_target.mkdir()
    (build_target / "kept").write_text("as it was", encoding="utf-8")
    with pytest.raises(CasefilesError, match=message):
        build_index(site)
    assert contents(build_target) == {"kept": b"as it was"}


def test_indexes_in_a_process_of_its_own(site: Path, tmp_path: Path):
    build_index(site)
    target = tmp_path / "preview/pagefind"
    for _ in range(2):
        assert start_index(site, target).wait(30) == 0
        assert contents(target) == contents(site / "pagefind")


def test_ends_with_all_that_it_started_and_leaves_the_last_index(site: Path, tmp_path: Path):
    target = tmp_path / "preview/pagefind"
    write_index(site, target)
    before = contents(target)
    indexing = start_index(site, target)
    indexing.kill()
    assert indexing.wait(30) == -signal.SIGKILL
    assert contents(target) == before
    assert start_index(site, target).wait(30) == 0
    assert [path.name for path in target.parent.iterdir()] == ["pagefind"]


def test_says_on_stderr_what_went_wrong(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    assert start_index(tmp_path / "nowhere", tmp_path / "index").wait(30) == 1
    assert "search: no page in" in capfd.readouterr().err


@pytest.mark.parametrize(
    "item", [0, 23, 24, 255, 256, 65535, 65536, 2**32, "", "ä" * 30, [], [1, ["a", []]], [0] * 30]
)
def test_cbor_reads_what_it_writes(item: Item):
    assert decode(encode(item)) == item


def test_cbor_reads_arrays_without_a_length():
    assert decode(b"\x9f\x01\x9f\x02\xff\xff") == [1, [2]]


@pytest.mark.parametrize(
    "data", [b"", b"\x18", b"\x62a", b"\xa0", b"\x1f", b"\x01\x01", b"\x9f\x01"]
)
def test_cbor_refuses_the_rest(data: bytes):
    with pytest.raises(ValueError, match=r"byte|early"):
        decode(data)
