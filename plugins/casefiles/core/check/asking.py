"""What one file sees of all the others, and a note of what it asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from casefiles.core.check.ground import EVERYTHING, Basis, Ground
from casefiles.core.model import Source

ValueT = TypeVar("ValueT")
_A_DAY = timedelta(days=1)


class Today:
    """The day of an archive; notes from which day on it would have said something else."""

    def __init__(self, day: date) -> None:
        self._day = day
        self.until: date | None = None

    @property
    def day(self) -> date:
        """The day itself, so that on the next one all is asked anew."""
        self._hold(self._day + _A_DAY)
        return self._day

    def has_come(self, day: date) -> bool:
        """Tell whether a day is there."""
        return self.comes_within(timedelta(), day)

    def comes_within(self, ahead: timedelta, day: date) -> bool:
        """Tell whether a day is there, or will be after so long a time."""
        if day - self._day <= ahead:
            return True
        self._hold(day - ahead)
        return False

    def _hold(self, until: date) -> None:
        self.until = min(until, self.until or until)


class View:
    """What one file sees of a ground; notes what it was asked."""

    def __init__(self, ground: Ground, models: Mapping[str, Source]) -> None:
        """Look at a ground.

        Args:
            ground: What is outside of the file.
            models: The shared sources themselves.
        """
        self._questions: set[str] = set()
        self._words: set[str] = set()
        self.settings, self.words, known = ground.settings, ground.words, ground.known
        self.today = Today(ground.today)
        self.known = replace(
            known,
            ids={kind: self._book(kind, ids) for kind, ids in known.ids.items()},
            moved={kind: self._book(f"moved {kind}", ids) for kind, ids in known.moved.items()},
            called=self._book("called", known.called),
            guesses={},
        )
        self.kinds = self._book("kind", ground.kinds)
        self.callings = self._book("callings", ground.callings)
        self.licences = self._book("licence", ground.licences)
        self.shared = self._book("shared", models)
        self.names = ground.names and ground.names.noting(self._words)
        self.names_in_labels = ground.names_in_labels and ground.names_in_labels.noting(self._words)

    @property
    def basis(self) -> Basis:
        """What was asked so far."""
        words = " ".join(sorted(self._words))
        return Basis(frozenset(self._questions), words, self.today.until)

    def _book(self, name: str, entries: Mapping[str, ValueT]) -> Mapping[str, ValueT]:
        return _Book(name, entries, self._questions)


class _Book(Mapping[str, ValueT]):
    """A mapping that notes which keys were asked for."""

    def __init__(self, name: str, entries: Mapping[str, ValueT], asked: set[str]) -> None:
        self._name, self._entries, self._asked = name, entries, asked

    def __getitem__(self, key: str) -> ValueT:
        self._asked.add(f"{self._name} {key}")
        return self._entries[key]

    def __contains__(self, key: object) -> bool:
        self._asked.add(f"{self._name} {key}")
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        self._asked.add(f"{self._name} {EVERYTHING}")
        return iter(self._entries)

    def __len__(self) -> int:
        self._asked.add(f"{self._name} {EVERYTHING}")
        return len(self._entries)
