"""Follows the files: on each change what is needed first, and the rest while nothing changes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic, perf_counter

from casefiles.core.archive import Archive
from casefiles.core.counting import counted
from casefiles.core.problem import CasefilesError, Problem
from casefiles.core.site import LivingArchive, Moment, plan_site
from casefiles.core.urls import page_file
from casefiles.preview.host import STOPS, Host, Prepared
from casefiles.preview.shown import Shown
from casefiles.rare_collections import rare_collections
from casefiles.repository import read_past
from casefiles.search_index import FOLDER as INDEX_FOLDER
from casefiles.search_index import start_index
from casefiles.workspace import CONTENT, archive_date, read_workspace

_PATIENCE = 20
"""Files that are judged anew between two looks at what has changed: a fifth of a second."""
_PAGE_SECONDS = 0.3
"""How long the pages that are open come before all the rest."""
_QUIET_SECONDS = 2.0
"""How long nothing has changed when the search index is begun: it needs all pages, and a save that
comes while one of them is made waits for it."""
_CASES_A_SECOND = 100
"""How much longer that is, since more cases have larger lists."""


@dataclass(frozen=True)
class Teller:
    """Hears what people should know of a preview."""

    say: Callable[[str], object]
    """Hears each line that somebody should read."""
    notice: Callable[[str], object]
    """Hears what is done next before anything is shown."""
    report: Callable[[Sequence[Problem]], object]
    """Hears the mistakes of a moment, where they are not those of the last; none is good news."""


class Following:
    """Keeps what is shown up to date with the files of a project."""

    def __init__(self, config: Path, folder: Path, shown: Shown, teller: Teller) -> None:
        self._root, self._folder, self._shown = config.parent, folder, shown
        self._teller, self._tell = teller, teller.say
        self._host = Host(config, folder, teller.say)
        self._living = LivingArchive()
        self._moment = Moment(None, [], {}, 0)
        self._misplaced: list[Problem] = []
        self._archive: Archive | None = None
        self._names: frozenset[tuple[str, str]] = frozenset()
        self._rest: Iterator[bool] = iter(())
        self._indexing: subprocess.Popen[bytes] | None = None
        self._told: Sequence[Problem] = ()
        self._is_settled = False
        self._is_lost = False
        """Whether the project could not be read at all the last time."""

    def follow(self, *, is_host: bool) -> None:
        """Show the files as they are now.

        Args:
            is_host: Whether more than records may have changed, so that the host must build.
        """
        began = perf_counter()
        self._stop_indexing()
        try:
            self._read(_PATIENCE)
        except CasefilesError as error:
            self._fail(str(error))
            return
        if is_host or self._is_lost or self._shown.scene.workshop is None:
            self._prepare()
        self._is_lost = False
        self._publish()
        self._tell_mistakes()
        self._tell(f"shown after {perf_counter() - began:.2f} s")
        self._rest, self._is_settled = self._do_rest(), False

    @property
    def is_settled(self) -> bool:
        """Whether all is shown as it will stay; the search index may still be on its way."""
        return self._is_settled

    def rest(self, seconds: float) -> None:
        """Go on with what was left for later, for so long at most."""
        end = monotonic() + seconds
        try:
            for goes_on in self._rest:
                if not goes_on or monotonic() > end:
                    break
        except STOPS as error:  # A broken template: its pages tell of it.
            self._tell(str(error))
            self._rest = iter(())

    def close(self) -> None:
        """End the indexing that may be under way."""
        self._stop_indexing()

    def _read(self, patience: int | None) -> None:
        with rare_collections():
            texts, self._misplaced = read_workspace(self._root, self._root / CONTENT)
            files = counted(len(texts), "file")
            self._tell_step(f"reading {files}")
            self._living.read(texts, archive_date(self._root))
            self._tell_step(f"judging {files}")
            self._moment = self._living.look(patience)

    def _prepare(self) -> None:
        """Let the host build; where it can't, what it built before stays."""
        archive, scene = self._moment.archive, self._shown.scene
        if archive is None:
            return
        self._tell_step("making what comes from no record")
        with self._shown.making:  # The host has one plugin for what it builds and what is shown.
            made = self._host.prepare(archive)
        self._archive, self._names = None, _names_of(archive)
        if isinstance(made, Prepared):
            scene = replace(
                scene, workshop=made.workshop, folder=made.folder, base=made.base, failure=""
            )
        else:
            scene = replace(scene, failure=made)
        self._shown.show(scene)

    def _publish(self) -> None:
        """Show the present moment."""
        moment, scene, site = self._moment, self._shown.scene, None
        built = scene.workshop.build.archive if scene.workshop else None
        if scene.workshop and moment.archive and built and moment.archive is not self._archive:
            place = {"address": built.settings.address, "repository": built.settings.repository}
            archive = replace(
                moment.archive,
                settings=moment.archive.settings.model_copy(update=place),
                past=read_past(self._root / CONTENT / "cases", moment.archive.case_names),
            )
            site = plan_site(archive, scene.workshop.addresses, scene.workshop.writer)
            self._archive = moment.archive
        problems = [*self._misplaced, *moment.problems]
        self._shown.show(replace(scene, problems=problems, held=moment.held), site)

    def _fail(self, failure: str) -> None:
        self._is_lost = True
        self._tell(failure)
        self._rest = iter(())
        self._shown.show(replace(self._shown.scene, failure=failure))

    def _do_rest(self) -> Iterator[bool]:
        """Do step by step what need not be done before the page that was edited is shown.

        Yields:
            After each step, whether to go on at once.
        """
        yield from _quiet(_PAGE_SECONDS)
        while self._moment.behind:
            yield True
            before = self._moment
            with rare_collections():
                self._moment = self._living.look(_PATIENCE)
            if _differ(before, self._moment):
                self._publish()
        archive = self._moment.archive
        if archive is not None and self._names != _names_of(archive):
            # Hand-written pages may lead to what has come or gone.
            self._prepare()
            self._publish()
        yield from self._read_pages()
        self._tell_mistakes()
        self._is_settled = True
        yield from _quiet(_QUIET_SECONDS + len(archive.cases if archive else ()) / _CASES_A_SECOND)
        yield from self._write_pages()

    def _read_pages(self) -> Iterator[bool]:
        """Look for what the change has made wrong on hand-written pages."""
        workshop = self._shown.scene.workshop
        if workshop is None:
            return
        before = self._shown.scene.errors
        for address in workshop.addresses:
            with self._shown.making:
                workshop.read(address)
            yield True
        if self._shown.scene.errors != before:
            self._publish()

    def _write_pages(self) -> Iterator[bool]:
        """Write all pages, and let them be indexed."""
        workshop, folder = self._shown.scene.workshop, self._folder / "pages"
        site = workshop.build.site if workshop else None
        if workshop is None or site is None:
            return
        shutil.rmtree(folder, ignore_errors=True)
        for address in (*workshop.addresses, *(page.address for page in site.pages)):
            with self._shown.making:
                html = workshop.make(address)
            place = folder / page_file(address)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(html or "", encoding="utf-8")
            yield True
        target = self._folder / "index" / INDEX_FOLDER
        self._indexing = start_index(folder, target)

    def _stop_indexing(self) -> None:
        if self._indexing is not None:
            self._indexing.kill()
            self._indexing.wait()
            self._indexing = None

    def _tell_step(self, words: str) -> None:
        """Tell what is done next while there is nothing to be seen yet; later it takes a moment."""
        if self._shown.scene.workshop is None:
            self._teller.notice(words)

    def _tell_mistakes(self) -> None:
        """Tell the mistakes of this moment, unless they are those that were told last."""
        errors = tuple(self._shown.scene.errors)
        if errors != self._told:
            self._teller.report(errors)
            self._told = errors


def _quiet(seconds: float) -> Iterator[bool]:
    """Wait while nothing changes."""
    end = monotonic() + seconds
    while monotonic() < end:
        yield False


def _names_of(archive: Archive) -> frozenset[tuple[str, str]]:
    kinds = {"case": archive.cases, "entity": archive.entities, "source": archive.sources}
    return frozenset((kind, name) for kind, names in kinds.items() for name in names)


def _differ(one: Moment, other: Moment) -> bool:
    return one.archive is not other.archive or (one.problems, one.held) != (
        other.problems,
        other.held,
    )
