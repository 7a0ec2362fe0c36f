"""`casefiles check`: what a build would refuse or warn about, without a build.

Left to the build are links to parts of pages (`about.md#here`), what a page holds that only other
extensions of Markdown make, and other settings of the host than those that site_config.yml has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from casefiles.core.archive import Draft
from casefiles.core.problem import CasefilesError, Problem, errors_in, without_floods
from casefiles.core.site import (
    check_page_words,
    finish,
    known_on_pages,
    plan_site,
    read_draft,
    text_faults,
)
from casefiles.host_settings import check_settings, read_host_file
from casefiles.pages import HandwrittenPage, check_addresses, read_pages
from casefiles.rare_collections import rare_collections
from casefiles.workspace import archive_date, read_workspace


@click.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder of site_config.yml; the working directory if left out.",
)
@click.pass_context
def check(context: click.Context, root: Path) -> None:
    """Read every file of the archive, pages too, and list its problems.

    Exits with 0 where nothing stops a build (warnings may be listed), 1 where something does, and 2
    where the archive can't be read at all.
    """
    try:
        texts, problems = read_workspace(root, root / "content")
        today = archive_date(root)
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error
    pages, found = read_pages(root, root / "content" / "pages")
    problems += found
    with rare_collections():
        draft, found = read_draft(texts, today)
        archive, found = finish(draft, found)
        problems += found
        # What pages the archive makes is known only of one without errors.
        made = plan_site(archive).paths if archive else ()
        problems += check_addresses(pages, made)
        if draft is not None:
            problems += _faults(draft, pages, made)
            problems += _differences(draft, root / "mkdocs.yml")
    problems = without_floods(problems)
    for problem in problems:
        click.echo(problem)
    click.echo(_summary(len(texts) + len(pages), problems), err=True)
    context.exit(1 if errors_in(problems) else 0)


def _faults(
    draft: Draft, pages: Mapping[str, HandwrittenPage], made: Iterable[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the words, marks, links, slots and HTML of pages."""
    known, paths = known_on_pages(draft), {*pages, *made}
    for path, page in pages.items():
        yield from map(page.problem, text_faults(known, page.markdown, path, paths))
        if draft.settings.value is not None:
            yield from check_page_words(draft.settings.value, page.texts)


def _differences(draft: Draft, host_file: Path) -> Iterator[Problem]:
    """Yield what the host's settings say otherwise than the archive's."""
    settings = draft.settings.value
    if settings is not None and host_file.is_file():
        yield from check_settings(read_host_file(host_file), settings)


def _summary(files: int, problems: list[Problem]) -> str:
    errors = len(errors_in(problems))
    counts = (_count(errors, "error"), _count(len(problems) - errors, "warning"))
    return f"{_count(files, 'file')} read: {', '.join(counts)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
