"""What was meant by an id that is gone, as it is where a key or a file was renamed by hand.

It is a guess that takes the verdicts of all files: the one source that is left over where one is
missing, or the one entity that is called so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from casefiles.core.check.facts import Facts, Overview
from casefiles.core.problem import Problem
from casefiles.core.sentences import guess
from casefiles.core.slugs import as_slug

_SMALL = frozenset(("a", "an", "and", "de", "des", "for", "in", "of", "on", "the", "to"))
_FEWEST_INITIALS = 3
"""Letters that hardly begin the words of another name by accident."""


@dataclass(frozen=True)
class Gone:
    """Knows what may be called otherwise today."""

    files: Overview
    used: Mapping[str, Collection[str]]
    """The sources that each case uses, by its path; also those that are not there."""

    def told(self, problem: Problem) -> Problem:
        """Return a problem with what was meant in its hint, where that can be told."""
        if not problem.lacks:
            return problem
        kind, text = problem.lacks
        if kind == "source" and (near := self._left_over(text, problem.position.path)):
            meant = guess("left-over", near=near)
        elif kind == "entity" and (near := self._called.get(text, "")):
            meant = guess("called-so", near=near)
        else:
            return problem
        return replace(problem, hint=guess("else", guess=meant, where=problem.hint))

    def _left_over(self, key: str, path: str) -> str:
        """Return the one source that nothing cites where this one alone is missing."""
        case = next((case for case in self.files.cases if case.place.path == path), None)
        if case is None or not case.is_whole:
            return ""
        own = {source.key.text for source in case.sources}
        used = set(self.used[path])
        return _other_of(key, used - self._shared - own, own - used) or self._shared_left(key)

    @cached_property
    def _shared(self) -> frozenset[str]:
        return frozenset(source.id for source in self.files.sources)

    def _shared_left(self, key: str) -> str:
        if not all(case.is_whole for case in self.files.cases):
            return ""
        own = {source.key.text for case in self.files.cases for source in case.sources}
        used = set().union(*self.used.values())
        return _other_of(key, used - self._shared - own, self._shared - used)

    @cached_property
    def _called(self) -> Mapping[str, str]:
        """The ids of entities by what else may be taken for one; each that means one alone."""
        ids: dict[str, set[str]] = {}
        for entity in self.files.entities:
            for form in _forms(entity):
                ids.setdefault(form, set()).add(entity.id)
        return {form: min(found) for form, found in ids.items() if len(found) == 1}


def _other_of(key: str, missing: Collection[str], left: Collection[str]) -> str:
    return next(iter(left)) if len(left) == 1 and [*missing] == [key] else ""


def _forms(entity: Facts) -> Iterator[str]:
    """Yield the ids that names make: all of a name, and its initials."""
    # A person may share the office that another one is called by.
    names = (entity.name,) if entity.kind == "person" else entity.callings
    for name in names:
        slug = as_slug(name)
        yield slug
        words = slug.split("-")
        for some in (words, [word for word in words if word not in _SMALL]):
            if len(some) >= _FEWEST_INITIALS:
                yield "".join(word[0] for word in some)
