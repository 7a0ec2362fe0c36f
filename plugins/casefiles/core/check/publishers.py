"""Publishers: one that is spelt in two ways would have two pages, each with a part of its sources.

Only spellings are told apart; that two names mean one publisher is for people to see.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from casefiles.core.check.facts import Facts, Named
from casefiles.core.problem import Problem
from casefiles.core.slugs import as_slug


def check_publishers(files: Iterable[Facts]) -> Iterator[Problem]:
    """Warn of names that differ from another one by capitals, spaces and punctuation alone."""
    groups: dict[str, list[Named]] = {}
    for file in files:
        for name in file.publishers:
            groups.setdefault(as_slug(name.text).replace("-", ""), []).append(name)
    groups.pop("", None)
    for names in groups.values():
        usual = Counter(name.text for name in names).most_common(1)[0][0]
        first = next(name for name in names if name.text == usual)
        for name in names:
            if name.text != usual:
                message = f"`{name.text}` is spelt `{usual}` at {first.place}"
                hint = "write one name for one publisher"
                yield Problem(name.place, "publisher-spelling", message, hint=hint)
