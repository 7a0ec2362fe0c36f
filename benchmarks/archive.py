"""A made-up archive of any number of cases, in the project's format: `archive.py CASES FOLDER`.

The same numbers give the same bytes. Each case is made by itself, so memory does not grow.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml
from case import Tree, make_case, make_source
from size import Size, case_id, entity_id, entity_name, source_key
from words import Words

PROJECT = Path(__file__).parents[1]
SETTINGS = Path(__file__).parent / "settings"
SEED = 1
_KINDS = ("person", "organisation", "organisation", "place")


def cases(size: Size, seed: int = SEED) -> Iterator[tuple[str, Tree]]:
    """Yield each case with its id."""
    for number in range(size.cases):
        yield case_id(number), make_case(size, number, seed)


def entities(size: Size, seed: int = SEED) -> Iterator[tuple[str, Tree]]:
    """Yield each person, organisation and place with its id."""
    for number in range(size.entities):
        words = Words(f"{seed} entity {number}")
        kind = _KINDS[number % len(_KINDS)]
        name, description = entity_name(number, seed), words.text(2)
        entity: Tree = {"schema": 1, "kind": kind, "name": name, "description": description}
        if kind == "person":
            office = words.phrase(2, 4).capitalize()
            entity["offices"] = [{"title": office, "from": "2001", "to": "2009"}]
        yield entity_id(number), entity


def shared_sources(size: Size, seed: int = SEED) -> Iterator[tuple[str, Tree]]:
    """Yield each source of several cases with its key."""
    for number in range(size.sources):
        yield source_key(number), {"schema": 1, **make_source(Words(f"{seed} source {number}"))}


def write_archive(size: Size, folder: Path, seed: int = SEED) -> int:
    """Write a whole project into a new folder and return the bytes of its cases.

    The theme is the project's own, copied; the settings are those in `settings/`.
    """
    shutil.copytree(PROJECT / "theme", folder / "theme")
    shutil.copyfile(SETTINGS / "archive.yml", folder / "mkdocs.yml")
    shutil.copyfile(SETTINGS / "site_config.yml", folder / "site_config.yml")
    shutil.copytree(SETTINGS / "pages", folder / "content" / "pages")
    _write(folder / "content" / "entities", entities(size, seed))
    _write(folder / "content" / "sources", shared_sources(size, seed))
    return _write(folder / "content" / "cases", cases(size, seed))


def as_yaml(tree: Tree) -> str:
    """Return a tree as somebody would write it: keys in order, long texts as `|` blocks."""
    return yaml.dump(tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)


class _Dumper(yaml.CSafeDumper):
    """Writes texts of several lines as blocks."""


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _write(folder: Path, trees: Iterator[tuple[str, Tree]]) -> int:
    folder.mkdir()
    return sum((folder / f"{name}.yml").write_bytes(as_yaml(tree).encode()) for name, tree in trees)


def main() -> None:
    """Write an archive from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=int)
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    parser.add_argument("--seed", type=int, default=SEED)
    wanted = parser.parse_args()
    size = Size(wanted.cases)
    written = write_archive(size, wanted.folder, wanted.seed)
    print(f"{size.cases} cases of {written / size.cases / 1000:.1f} kB on average")


if __name__ == "__main__":
    main()
