"""The annotated example case: right in every line, and with every key of the format."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath

import pytest
import yaml

from casefiles.core.model import Case, Model
from casefiles.core.nodes import SourceText
from casefiles.core.site import plan_site, read_archive
from support.builds import PROJECT

EXAMPLE = (PROJECT / "docs/example-case.yml").read_text(encoding="utf-8")
WITHDRAWN = re.sub(r"^# (withdrawn:|  )", r"\1", EXAMPLE, flags=re.MULTILINE).replace(
    "status: preliminary ", "status: withdrawn "
)
FILE = re.compile(r"^\*\*`(\S+)`\*\*\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def world() -> dict[str, str]:
    """Return the files of docs/case-format.md, among which the example stands."""
    return dict(FILE.findall((PROJECT / "docs/case-format.md").read_text(encoding="utf-8")))


def read(files, example):
    texts = {**files, "content/cases/example-case.yml": example}
    return read_archive(
        [SourceText(path, text.encode()) for path, text in texts.items()], date(2024, 6, 1)
    )


@pytest.mark.parametrize("example", [EXAMPLE, WITHDRAWN], ids=["as it stands", "withdrawn"])
def test_has_nothing_wrong_and_makes_a_page(example):
    archive, problems = read(world(), example)

    assert problems == []
    assert archive is not None
    pages = {page.address: page.html for page in plan_site(archive).articles()}
    assert "Testimony of" in pages["cases/example-case/"]


def test_has_nothing_wrong_by_the_words_of_this_archive():
    files = {**world(), "site_config.yml": (PROJECT / "site_config.yml").read_text("utf-8")}
    _, problems = read(files, EXAMPLE)
    inside = [p for p in problems if PurePosixPath(p.position.path).stem == "example-case"]

    assert inside == []


def keys_of(model: type[Model]) -> set[tuple[str, str]]:
    """Return each key that can be written in a part of a file, and in all parts below it."""
    keys = {(model.__name__, key) for key in model.shape if key not in model.supplied}
    return keys.union(*(keys_of(shape.model) for shape in model.shape.values() if shape.model))


def keys_in(model: type[Model], written: dict) -> set[tuple[str, str]]:
    """Return each key that is written."""
    keys = {(model.__name__, key) for key in written}
    for key, value in written.items():
        if part := key in model.shape and model.shape[key].model:
            keys = keys.union(*(keys_in(part, below) for below in parts_of(part, value)))
    return keys


def parts_of(model: type[Model], value: object) -> list[dict]:
    """Return the parts that stand under a key, those in short as the key they are short for."""
    if model.keyed_by:
        return list(value.values())
    parts = value if isinstance(value, list) else [value]
    return [{model.short_form: part} if isinstance(part, str) else part for part in parts]


def test_uses_every_key():
    assert keys_of(Case) - keys_in(Case, yaml.safe_load(WITHDRAWN)) == set()


def test_misses_a_key_that_is_not_used():
    written = yaml.safe_load(WITHDRAWN.replace("container-title:", "publisher-place:"))

    assert keys_of(Case) - keys_in(Case, written) == {("Source", "container-title")}
