"""Flags of `casefiles new`, as they were written."""

from __future__ import annotations

from collections.abc import Mapping

import click


class Flags:
    """What stands behind each flag, by its name in the command."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def one(self, name: str) -> str:
        """Return the text behind a flag, on one line; empty where it was not given."""
        return " ".join(str(self._values[name] or "").split())

    def many(self, name: str) -> list[str]:
        """Return the texts behind a flag that may be given several times."""
        value = self._values[name]
        return [str(one) for one in value] if isinstance(value, tuple) else []

    def texts(self, *names: str) -> dict[str, str]:
        """Return what stands behind those of some flags that were given, by their names."""
        return {name: self.one(name) for name in names if self.one(name)}

    def refuse(self, *names: str) -> None:
        """Refuse flags that belong to another kind of record.

        Raises:
            click.UsageError: One of them was given.
        """
        given = [name.removesuffix("s").replace("_", "-") for name in names if self._values[name]]
        if given:
            raise click.UsageError(f"--{given[0]} is for another kind of record")
