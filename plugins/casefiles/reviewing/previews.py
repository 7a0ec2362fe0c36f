"""Pages of the cases that changed, before and after, in a folder that a browser opens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from casefiles.core import urls
from casefiles.core.compare import Change
from casefiles.core.outputs.alone import AloneWriter, Link, Preview
from casefiles.core.review import tell
from casefiles.core.review.values import RecordReview
from casefiles.core.site import Site, plan_site
from casefiles.project import Project
from casefiles.reviewing.sheets import OF_A_CASE, OF_A_REVIEW, read_style
from casefiles.reviewing.states import Comparison

_INDEX = Link("index.html", "What changes")


@dataclass(frozen=True)
class _Side:
    """A case in one of the states."""

    name: str
    """`Before` or `After`."""
    site: Site | None
    case_id: str
    marked: Mapping[str, str]
    """What changed is called, by its anchor."""

    @property
    def link(self) -> Link | None:
        """What leads to its page, or says why there is none; nothing where there is no case."""
        if self.site is None:
            return Link("", f"No page {self.name.lower()}: the archive has mistakes")
        if self.case_id not in self.site.archive.cases:
            return None
        return Link(f"{self.case_id}.{self.name.lower()}.html", self.name)


def write_previews(folder: Path, found: Comparison, root: Path) -> int:
    """Write the review, and each case that changed as it was and as it will be.

    Args:
        folder: Where to; it is made where it is not there.
        found: What was compared.
        root: The folder of mkdocs.yml, where the looks are found.

    Returns:
        How many pages of cases were written; a side that has mistakes gives none.
    """
    folder.mkdir(parents=True, exist_ok=True)
    settings = found.after.draft.settings.value if found.after.draft else None
    writer = AloneWriter(read_style(root, OF_A_CASE), settings.language if settings else "en")
    sites = tuple(map(_planned, (found.before, found.after)))
    links: dict[str, list[Link]] = {}
    count = 0
    for record in found.review.records:
        if record.kind == "case":
            before, after = _sides(record, sites)
            links[f"case:{record.id}"] = [link for link in (before.link, after.link) if link]
            count += _write(folder, writer, before, after.link)
            count += _write(folder, writer, after, before.link)
    page = AloneWriter(read_style(root, OF_A_REVIEW)).write_review(tell(found.review), links)
    (folder / _INDEX.address).write_text(page, encoding="utf-8")
    return count


def _planned(project: Project) -> Site | None:
    return plan_site(project.archive) if project.archive else None


def _sides(record: RecordReview, sites: tuple[Site | None, ...]) -> tuple[_Side, _Side]:
    changes = [told.change for told in record.changes]
    return (
        _Side("Before", sites[0], record.was_id or record.id, dict(_was(changes))),
        _Side("After", sites[1], record.id, dict(_is(changes))),
    )


def _was(changes: list[Change]) -> Iterator[tuple[str, str]]:
    """Yield the anchors that changed parts had, and what each is called."""
    for change in changes:
        if change.part != "record" and change.fate != "new":
            old = next((it.was for it in change.details if it.what == "renamed"), change.id)
            yield urls.anchor(change.part, old), f"{change.noun}: {change.title}"


def _is(changes: list[Change]) -> Iterator[tuple[str, str]]:
    for change in changes:
        if change.part != "record" and change.fate != "gone":
            yield change.anchor, f"{change.noun}: {change.title}"


def _write(folder: Path, writer: AloneWriter, side: _Side, other: Link | None) -> int:
    link = side.link
    page = side.site.page_at(urls.case_address(side.case_id)) if side.site else None
    if side.site is None or link is None or page is None:
        return 0
    article = side.site.writer.write(page.view())
    links = tuple(filter(None, (other, _INDEX)))
    preview = Preview(side.name, article.title, article.html, side.marked, links)
    text = writer.write_preview(preview)
    (folder / link.address).write_text(text, encoding="utf-8")
    return 1
