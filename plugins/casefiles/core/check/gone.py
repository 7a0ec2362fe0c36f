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
        if path not in self._in_cases:
            return ""
        pairs = (self._in_cases[path], self._everywhere)
        return next((left for missing, left in pairs if key == missing), "")

    @cached_property
    def _in_cases(self) -> Mapping[str, tuple[str, str]]:
        """The one source that is missing in each case, and the one of its own that is left over."""
        shared = {source.id for source in self.files.sources}
        pairs = {}
        for case in filter(_is_whole, self.files.cases):
            own = {source.key.text for source in case.sources}
            used = set(self.used[case.place.path])
            pairs[case.place.path] = _pair(used - shared - own, own - used)
        return pairs

    @cached_property
    def _everywhere(self) -> tuple[str, str]:
        """The same in all cases together, with the shared source that is left over."""
        if not all(map(_is_whole, self.files.cases)):
            return "", ""
        shared = {source.id for source in self.files.sources}
        own = {source.key.text for case in self.files.cases for source in case.sources}
        used = set().union(*self.used.values())
        return _pair(used - shared - own, shared - used)

    @cached_property
    def _called(self) -> Mapping[str, str]:
        """The ids of entities by what else may be taken for one; each that means one alone."""
        ids: dict[str, set[str]] = {}
        for entity in self.files.entities:
            for form in _forms(entity):
                ids.setdefault(form, set()).add(entity.id)
        return {form: min(found) for form, found in ids.items() if len(found) == 1}


def _is_whole(case: Facts) -> bool:
    return case.is_whole


def _pair(missing: Collection[str], left: Collection[str]) -> tuple[str, str]:
    """Return what is missing and what is left over, where each is one alone; else two blanks."""
    is_one = len(missing) == len(left) == 1
    return (next(iter(missing)), next(iter(left))) if is_one else ("", "")


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
