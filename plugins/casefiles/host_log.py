"""What the host's user gets to read: problems, and our errors as the host's own."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from casefiles.core.counting import counted
from casefiles.core.problem import CasefilesError, Problem, errors_in, without_floods

log = get_plugin_logger("casefiles")


def report(problems: Iterable[Problem]) -> None:
    """Log all problems, in order, and stop at errors.

    Warnings are logged at INFO: what the content lacks is nothing that `--strict` is about.

    Raises:
        PluginError: There are errors; it says how many.
    """
    found = without_floods(problems)
    errors = errors_in(found)
    for problem in found:
        level = logging.ERROR if problem.severity == "error" else logging.INFO
        log.log(level, "%s", problem)
    if errors:
        count = counted(len(errors), "error")
        raise PluginError(f"{count} in the content; nothing was published")


def has_warned() -> bool:
    """Tell whether the host has counted warnings: its counter hangs on a logger above ours."""
    logger: logging.Logger | None = log.logger
    while logger is not None:
        if any(h.get_counts() for h in logger.handlers if isinstance(h, CountHandler)):
            return True
        logger = logger.parent
    return False


@contextmanager
def told_by_host() -> Iterator[None]:
    """Turn our errors into the host's, which it shows without a traceback."""
    try:
        yield
    except CasefilesError as error:
        raise PluginError(str(error)) from error
