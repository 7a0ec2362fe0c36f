"""What a build in this process has to say: problems of the content, and warnings of the host."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from casefiles.core.problem import Problem


class Hearing(logging.Handler):
    """Passes on what a person should read, and keeps the problems."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        super().__init__()
        self._tell = tell
        self.problems: list[Problem] = []
        self.failure = ""
        """The last error that is no problem of the content."""

    def emit(self, record: logging.LogRecord) -> None:
        """Take one line of the log."""
        told = record.args[0] if isinstance(record.args, tuple) and record.args else None
        if isinstance(told, Problem):
            self.problems.append(told)
            self._tell(str(told))
        elif record.levelno >= logging.WARNING:
            message = record.getMessage().removeprefix("casefiles: ")
            self.failure = message if record.levelno >= logging.ERROR else self.failure
            self._tell(message)


@contextmanager
def hear_builds(tell: Callable[[str], object]) -> Iterator[Hearing]:
    """Hear what MkDocs and our plugin log until the context ends; nobody else does."""
    hearing, logger = Hearing(tell), logging.getLogger("mkdocs")
    before = logger.level, logger.propagate
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(hearing)
    try:
        yield hearing
    finally:
        logger.removeHandler(hearing)
        logger.level, logger.propagate = before
