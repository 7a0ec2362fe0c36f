"""Every problem code is explained by an example that has this one mistake, and by its mend."""

import pytest

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.explain import (
    EXAMPLES,
    TODAY,
    Explanation,
    explain,
    render_page,
    render_text,
)
from casefiles.core.explain.example import GROUND, Example
from casefiles.core.nodes import SourceText
from casefiles.core.site import read_archive

# What the core does not see is proven in tests/test_explain_command.py.
SEEN = [code for code, example in EXAMPLES.items() if example.told is None]


def problems(files):
    texts = [
        SourceText(path, text.encode("utf-8", "surrogateescape"))
        for path, text in files.items()
        if path.endswith(".yml") and path != "mkdocs.yml"
    ]
    return read_archive(texts, TODAY)[1]


def test_each_code_has_an_example_and_no_other_has():
    assert sorted(EXAMPLES) == sorted(CATALOGUE)


def test_the_sound_project_has_no_problem():
    assert problems(GROUND) == []


@pytest.mark.unmeasured
@pytest.mark.parametrize("code", SEEN)
def test_the_example_has_this_mistake_alone(code):
    found = problems(EXAMPLES[code].bad_files)

    assert {problem.code for problem in found} == {code}
    assert explain(code).told == found[0].words


@pytest.mark.unmeasured
@pytest.mark.parametrize("code", SEEN)
def test_the_mended_example_has_none(code):
    assert problems(EXAMPLES[code].mended_files) == []


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_explanation_is_short_and_can_be_seen(code):
    explained = explain(code)

    assert explained.mended or explained.mend
    assert max(map(len, explained.bad.splitlines())) <= 150
    assert len(render_text(explained).splitlines()) <= 45
    assert explained.bad.replace("\n", "").isprintable()
    assert not any(f"\n{line}\n" in explained.mended for line in ("", " "))


@pytest.mark.parametrize(
    ("example", "bad", "mended"),
    [
        (Example("titel: x", "schema: 1", path="content/entities/city.yml"), "titel: x\n", ""),
        (Example("x: y", "a: b", path="new.yml"), "x: y\n", "a: b\n"),
        (Example("x: y", "", path="new.yml"), "x: y\n", None),
        (
            Example("# Q", "# R", at="# About", path="content/pages/about.md"),
            "---\n\n# Q\n",
            "---\n\n# R\n",
        ),
    ],
)
def test_lays_lines_where_they_belong(example, bad, mended):
    with_it, without = (
        files.get(example.path) for files in (example.bad_files, example.mended_files)
    )

    assert bad in with_it
    assert (without is None) if mended is None else (mended in without)


def test_a_moved_file_stands_in_one_place():
    example = Example("b.yml", "mkdocs.yml", path="b.yml", moved_to="mkdocs.yml")

    assert example.bad_files["b.yml"] == GROUND["mkdocs.yml"]
    assert "mkdocs.yml" not in example.bad_files
    assert example.mended_files == GROUND


EXPLAINED = Explanation(
    "loaded-word",
    CATALOGUE["loaded-word"],
    "content/cases/bridge.yml",
    "title: An infamous bridge",
    "warning: told\n    hint: mend it",
    "title: A bridge",
    "Or quote it.",
)


def test_a_page_shows_all_of_it():
    assert render_page(EXPLAINED) == (
        """\
# `loaded-word`

<!-- Made by `casefiles docs` from plugins/casefiles/core/explain. -->

**Warning (`wording`).** A word that takes sides stands outside a quotation. Readers judge for \
themselves; the words are listed under `wording:` in the settings.

For example, in `content/cases/bridge.yml`:

```yaml
title: An infamous bridge
```

`casefiles check` says:

```
warning: told
    hint: mend it
```

Mended:

```yaml
title: A bridge
```

Or quote it.

[All codes](../problems.md)
"""
    )


def test_a_terminal_shows_the_same():
    assert render_text(EXPLAINED) == (
        """\
loaded-word: warning (`wording`)

A word that takes sides stands outside a quotation. Readers judge for
themselves; the words are listed under `wording:` in the settings.

For example, in `content/cases/bridge.yml`:

    title: An infamous bridge

`casefiles check` says:

    warning: told
        hint: mend it

Mended:

    title: A bridge

Or quote it.
"""
    )


def test_a_place_has_no_lines_of_yaml():
    explained = explain("misplaced-file")

    assert (explained.path, explained.bad, explained.mended) == (
        "",
        "content/cases/2024/ferry.yml",
        "content/cases/ferry.yml",
    )
    assert "For example:\n\n```\ncontent/cases/2024/ferry.yml\n```" in render_page(explained)
