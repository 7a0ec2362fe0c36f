"""A resolver that knows every source and every id."""

from __future__ import annotations

from dataclasses import dataclass, field

from casefiles.core.locator import Locator
from casefiles.core.prose import Citation, LinkKind


@dataclass
class AnyResolver:
    """Numbers sources by first use and notes down what it was asked, in order."""

    numbers: dict[str, int] = field(default_factory=dict)
    asked: list[tuple[str, str, Locator | None]] = field(default_factory=list)

    def cite(self, key: str, locator: Locator | None) -> Citation:
        """Return the number of a source and the place in the list of sources."""
        self.asked.append(("source", key, locator))
        number = self.numbers.setdefault(key, len(self.numbers) + 1)
        use = sum(kind == "source" and other == key for kind, other, _ in self.asked)
        return Citation(number, f"cite-{number}-{use}", f"#source-{key}")

    def address(self, kind: LinkKind, key: str) -> str:
        """Return an address that tells what was asked for."""
        self.asked.append((kind, key, None))
        return f"../{kind}/{key}"
