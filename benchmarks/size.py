"""How large a made-up archive is, and what the things in it are called."""

from __future__ import annotations

from dataclasses import dataclass

from words import Words


@dataclass(frozen=True)
class Size:
    """How much an archive holds; entities and shared sources grow with its cases."""

    cases: int

    @property
    def entities(self) -> int:
        """One for every five cases, a multiple of four: of each four the last is a place."""
        return max(12, self.cases // 20 * 4)

    @property
    def sources(self) -> int:
        """Sources that several cases share: one for every ten cases."""
        return max(1, self.cases // 10)


def case_id(number: int) -> str:
    """Return the id of a case by its number."""
    return f"case-{number:05}"


def entity_id(number: int) -> str:
    """Return the id of an entity by its number."""
    return f"entity-{number:05}"


def entity_name(number: int, seed: int) -> str:
    """Return the name of an entity by its number."""
    return Words(f"{seed} name {number}").name()


def source_key(number: int) -> str:
    """Return the key of a shared source by its number."""
    return f"shared-{number:05}"
