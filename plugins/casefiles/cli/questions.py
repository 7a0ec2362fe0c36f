"""Questions at a terminal, one after another, with a way back from each to the one before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import count
from typing import TypeVar

import click

from casefiles.cli.choices import wrapped
from casefiles.core.problem import Problem, errors_in
from casefiles.core.sentences import say
from casefiles.core.skeleton import NewRecord
from casefiles.core.slugs import as_slug, is_slug

_ENDING = re.compile(r"\.ya?ml$", re.IGNORECASE)
"""Of a file's name, where an id is wanted."""
BACK = "<"
"""The answer that goes back."""
Answer = TypeVar("Answer")
Step = Callable[[], object]
_YES, _NO = ("y", "yes"), ("n", "no")


class AgainError(Exception):
    """Why an answer is not taken was told already."""


class BackError(Exception):
    """Somebody wants the question before."""


class Questions:
    """Asks, and keeps what was answered as the default of a question that is asked again."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str], str] = {}

    def ask(
        self, words: str, accept: Callable[[str], Answer], default: str = "", about: str = ""
    ) -> Answer | None:
        """Ask until an answer is taken; an empty one is none.

        Args:
            words: The question.
            accept: Takes an answer, or raises why it is not taken; may ask more.
            default: What an empty answer stands for.
            about: The answer that made the question come up: only with it the last one is kept.
        """
        while True:
            kept = self._said.get((words, about), default)
            shown = wrapped(f"{words} [{kept}]" if kept else words)
            text = _prompt(shown, kept, "\n> ")
            if not text:
                return None
            try:
                answer = accept(text)
            except BackError:  # From a question that came up in between.
                self._said[words, about] = text
            except AgainError:
                continue
            except click.UsageError as error:
                click.echo(error.message)
            else:
                self._said[words, about] = text
                return answer

    @staticmethod
    def is_wanted(words: str, *, unless_said: bool = True) -> bool:
        """Ask for yes or no; `unless_said` is what an empty answer stands for."""
        shown, default = ("[Y/n]", "y") if unless_said else ("[y/N]", "n")
        while (text := _prompt(f"{words} {shown}", default, ": ").casefold()) not in (*_YES, *_NO):
            click.echo("write y or n")
        return text in _YES

    def ident(
        self,
        suggested: str,
        begin: Callable[[str], NewRecord],
        is_taken: Callable[[NewRecord], bool],
        what: str = "Its id",
    ) -> str:
        """Ask for the id, which becomes the address; there is no record without."""

        def accept(text: str) -> str:
            text = _ENDING.sub("", text)
            refuse_no_id(text)
            record = begin(text)
            if is_taken(record):
                free = _free(text, begin, is_taken)
                raise click.UsageError(f"{record.path} exists already; `{free}` is free")
            return text

        if suggested and is_taken(begin(suggested)):
            click.echo(f"{begin(suggested).path} exists already.")
            suggested = _free(suggested, begin, is_taken)
        words = f"{what}, which becomes the address for good:"
        while (given := self.ask(words, accept, suggested)) is None:
            click.echo("Here an answer is needed: lower-case words joined by hyphens.")
        return given

    def told(self, problems: Sequence[Problem]) -> None:
        """Tell of problems, and raise why an answer is not taken if nobody wants to keep it."""
        for problem in problems:  # Of a record that does not exist yet: without a place.
            click.echo(problem.words)
        if errors_in(list(problems)):
            raise AgainError
        if problems:
            self.keep()

    def keep(self) -> None:
        """Raise why an answer is not taken, unless somebody says that it is to be kept."""
        # What is to be kept may name a private person: nobody says so by an empty answer.
        if not self.is_wanted("Keep it as it is?", unless_said=False):
            raise AgainError


def refuse_no_id(text: str) -> None:
    """Refuse what can't be an id.

    Raises:
        click.UsageError: It can't be one; what could be is said.
    """
    if not is_slug(text):
        near = as_slug(text)
        said = say("nearly-id" if near else "no-id", text=text, near=near)
        raise click.UsageError(f"{said.message}; {said.hint}")


def _free(
    name: str, begin: Callable[[str], NewRecord], is_taken: Callable[[NewRecord], bool]
) -> str:
    """Return the same id with the lowest number that makes it free."""
    return next(free for number in count(2) if not is_taken(begin(free := f"{name}-{number}")))


def walk(steps: Sequence[Step]) -> None:
    """Take steps, each of which asks; from the first one it goes back to whoever called."""
    place = 0
    while place < len(steps):
        try:
            steps[place]()
        except BackError:
            if place == 0:
                raise
            place -= 1
        else:
            place += 1


def walk_all(steps: Sequence[Step]) -> None:
    """Take the steps before which nothing was asked."""
    while True:
        try:
            return walk(steps)
        except BackError:
            click.echo("This is the first question.")


def _prompt(words: str, default: str, suffix: str) -> str:
    text = click.prompt(words, default=default, show_default=False, prompt_suffix=suffix)
    text = " ".join(str(text).split())
    if text == BACK:
        raise BackError
    return text
