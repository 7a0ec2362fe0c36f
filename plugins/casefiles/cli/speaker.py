"""Who makes the first claim of a new case: somebody with a page, a new one, or a private person."""

from __future__ import annotations

from collections.abc import Callable

import click

from casefiles.cli.answers import Answers
from casefiles.cli.choices import numbered, show
from casefiles.cli.questions import BACK, AgainError, Questions, walk
from casefiles.core.skeleton import (
    Choice,
    NewRecord,
    Value,
    id_of_name,
    judge,
    likely_kind,
    untitled,
)

_PRIVATE = "private"
_SPEAKERS = (
    Choice(_PRIVATE, "a private person", "described by a word, never named, without a page"),
    Choice("person", "an official", "somebody in a public office, today or once"),
    Choice("organisation", "a body", "an agency, a court, a company, a newspaper ..."),
)


class _NoPageError(Exception):
    """Somebody wants a blank."""


class Speaker:
    """Asks for who makes a claim."""

    def __init__(
        self, answers: Answers, questions: Questions, is_taken: Callable[[NewRecord], bool]
    ) -> None:
        self._answers, self._questions, self._is_taken = answers, questions, is_taken

    def ask(self, accept: Callable[[str], None], is_name: Callable[[str], bool]) -> None:
        """Ask who makes the claim.

        Args:
            accept: Takes an id, a label or an empty text, or raises why it is not taken.
            is_name: Whether a label looks like a name, and would not be taken.
        """

        def named(text: str) -> None:
            self._answers.pages.clear()
            known = self._answers.speaker(text)
            if isinstance(known, str):
                accept(known)
                click.echo(f"  {known}")
                return
            click.echo(f"`{text}` has no page here.")
            if guess := self._answers.guessed(text):
                click.echo(f"{guess} `{BACK}` goes back, to write that.")
            likely = likely_kind(text) if is_name(text) else _PRIVATE
            said = {}

            def kind() -> None:
                said["kind"] = self._kind_of_speaker(text, likely)

            def page() -> None:
                if said["kind"] == _PRIVATE:
                    accept(text)
                    click.echo(f"  a private person, shown as `{text}`")
                else:
                    page_id = self._page(said["kind"], text)
                    accept(page_id)
                    click.echo(f"  {page_id or 'a blank, for the id of a page'}")

            walk([kind, page])

        ends = "a name, or what a private person is, as in `Witness`:"
        self._questions.ask(f"Who says it? Write {ends}", named)

    def _kind_of_speaker(self, text: str, likely: str) -> str:
        show(_SPEAKERS)

        def accept(text: str) -> str:
            ids = [one.id for one in _SPEAKERS]
            return text if text in ids else numbered(text, _SPEAKERS)

        words = f"Is `{text}` a private person, an official or a body?"
        words = f"{words} Write the number or the word, as in `{_PRIVATE}`:"
        return self._questions.ask(words, accept, likely, text) or likely

    def _page(self, kind: str, text: str) -> str:
        """Begin the page of an official or a body, and return its id; empty if nobody wants it."""
        known: dict[str, Value] = {}
        pages: list[NewRecord] = []

        titles = []

        def name() -> None:
            def accept(name: str) -> None:
                known.update(self._answers.named(kind, name))
                titles.append(untitled(name)[1])

            default = untitled(text)[0] if kind == "person" else text
            titles[:] = [untitled(text)[1]]
            self._questions.ask("The full name:", accept, default, text)

        def office() -> None:
            words, default = "The public office, as in `Mayor`:", next(filter(None, titles), "")
            if not (title := self._questions.ask(words, str, default, text)):
                click.echo("Without a public office a person has no page, and is described.")
                raise AgainError
            known["offices"] = ({"title": title},)

        def ident() -> None:
            begin = self._answers.page(kind, known)
            suggested = id_of_name(str(known["name"]))
            page = begin(
                self._questions.ident(suggested, begin, self._is_taken, "The id of that page")
            )
            self._questions.told(judge(page, self._answers.draft))
            pages[:] = [page]

        def begun() -> None:
            if self._questions.is_wanted("Begin a page here, written together with the case?"):
                return
            raise _NoPageError

        try:
            walk([begun, name, *((office,) if kind == "person" else ()), ident])
        except _NoPageError:
            return ""
        self._answers.pages += pages
        return pages[0].id
