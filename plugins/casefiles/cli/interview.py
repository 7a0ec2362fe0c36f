"""The questions of `casefiles new`: each answer is judged at once, as the check would judge it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import click

from casefiles.cli.answers import LENGTHENED, Answers, Sources
from casefiles.cli.choices import numbered, show, wrapped
from casefiles.core.problem import Problem, errors_in
from casefiles.core.sentences import NEAREST_TERM, say
from casefiles.core.skeleton import (
    Choice,
    NewRecord,
    Value,
    choices_of,
    dates_of,
    id_of_name,
    judge,
    news,
)
from casefiles.core.slugs import as_slug, is_slug

Known = dict[str, Value]
Begin = Callable[[Mapping[str, Value]], NewRecord]
Answer = TypeVar("Answer")

_OPENING = """\
An empty answer leaves a blank, which you can fill in later.
Ctrl-C ends, and nothing is written.
"""

_ENDING = re.compile(r"\.ya?ml$", re.IGNORECASE)
"""Of a file's name, where an id is wanted."""
_PRIVATE = "private"
_SPEAKERS = (
    Choice(_PRIVATE, "a private person", "described by a word, never named, without a page"),
    Choice("person", "an official", "somebody in a public office, today or once"),
    Choice("organisation", "a body", "an agency, a court, a company, a newspaper ..."),
)


class _AgainError(Exception):
    """Why an answer is not taken was told already."""


class Interview:
    """Asks for what is not known yet of a new record."""

    def __init__(self, answers: Answers, begin: Begin) -> None:
        self._answers = answers
        self._begin = begin

    def case(self, known: Known, sources: Sources, is_taken: Callable[[NewRecord], bool]) -> None:
        """Ask for a case, and add the answers to what is known of it."""
        click.echo(_OPENING)
        if "title" not in known:
            self._text(known, "title", "Its title, in one neutral line:")
        for key, kind, words in (
            ("topics", "topic", "What is it about?"),
            ("jurisdictions", "jurisdiction", "Which countries or states does it concern?"),
        ):
            if key not in known:
                self._terms(known, key, kind, words)
        if "occurred" not in known:
            self._date(known, "occurred", "When did it happen, in your own words?")
        if not sources.keys:
            self._source(known, sources)
        if "claims" not in known:
            self._claim(known, sources, is_taken)

    def entity(self, known: Known, kinds: Sequence[str]) -> None:
        """Ask for an entity, and add the answers to what is known of it."""
        click.echo(_OPENING)
        if "kind" not in known:
            choices = [Choice(kind, kind) for kind in kinds]
            self._one_of(known, "kind", "What is it?", choices)
        if "name" not in known:
            self._text(known, "name", "Its full name:")

    def source(self, sources: Sources) -> None:
        """Ask for sources that several cases cite, and add them to those that were named."""
        click.echo(_OPENING)

        def accept(text: str) -> None:
            named = Sources()
            self._answers.source(text, named)
            for given in named.own.values():
                self._told(judge(self._begin(given), self._answers.draft))
            sources.own, sources.shared = named.own, named.shared

        self._ask("Its address, or a file that Zotero exported:", accept)

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
            if not is_slug(text):
                near = as_slug(text)
                said = say("nearly-id" if near else "no-id", text=text, near=near)
                raise click.UsageError(f"{said.message}; {said.hint}")
            record = begin(text)
            if is_taken(record):
                raise click.UsageError(f"{record.path} exists already")
            return text

        words = f"{what}, which becomes the address for good:"
        while (given := self._ask(words, accept, suggested)) is None:
            click.echo("Here an answer is needed: lower-case words joined by hyphens.")
        return given

    def _ask(self, words: str, accept: Callable[[str], Answer], default: str = "") -> Answer | None:
        while True:
            shown = wrapped(f"{words} [{default}]" if default else words)
            text = click.prompt(shown, default=default, show_default=False, prompt_suffix="\n> ")
            text = " ".join(str(text).split())
            if not text:
                return None
            try:
                return accept(text)
            except _AgainError:
                continue
            except click.UsageError as error:
                click.echo(error.message)

    def _judged(self, known: Known, more: Mapping[str, Value]) -> None:
        """Take what was answered into what is known, if the check has nothing against it."""
        draft = self._answers.draft
        before = judge(self._begin(known), draft)
        self._told(news(judge(self._begin({**known, **more}), draft), before))
        known |= more

    @staticmethod
    def _told(problems: Sequence[Problem]) -> None:
        for problem in problems:  # Of a record that does not exist yet: without a place.
            click.echo(problem.words)
        is_kept = not errors_in(list(problems))
        if problems and not (is_kept and click.confirm("Keep it as it is?", default=True)):
            raise _AgainError

    def _text(self, known: Known, key: str, words: str) -> None:
        self._ask(words, lambda text: self._judged(known, {key: text}))

    def _terms(self, known: Known, key: str, kind: str, words: str) -> None:
        choices = choices_of(self._answers.settings, kind)
        show(choices)
        if kind in LENGTHENED:
            click.echo(wrapped(NEAREST_TERM))

        def accept(text: str) -> None:
            found = self._answers.terms(kind, text, by_number=True)
            click.echo(f"  {', '.join(found)}")
            self._judged(known, {key: tuple(found)})

        self._ask(f"{words} Numbers or words, parted by commas:", accept)

    def _date(self, known: Known, key: str, words: str) -> None:
        def accept(text: str) -> None:
            found = dates_of(text)
            if len(found) > 1:
                click.echo(f"`{text}` may mean several dates.")
                show(found)
                form = self._ask("Which one? A number:", lambda number: numbered(number, found))
                if form is None:
                    raise _AgainError
            else:
                form = self._answers.date(text)
            label = next(one.label for one in found if one.id == form)
            click.echo(f"  {label} -> {form}")
            self._judged(known, {key: form})

        self._ask(words, accept)

    def _source(self, known: Known, sources: Sources) -> None:
        def accept(text: str) -> None:
            named = Sources(dict(sources.own), list(sources.shared))
            self._answers.source(text, named)
            self._judged(known, named.as_given())
            sources.own, sources.shared = named.own, named.shared
            click.echo(f"  cited as {', '.join(named.keys)}")

        ends = "its address, a file that Zotero exported, or the key of one that is here:"
        self._ask(f"A first source: {ends}", accept)

    def _claim(self, known: Known, sources: Sources, is_taken: Callable[[NewRecord], bool]) -> None:
        parts = {"text": "", "by": "", "voice": ""}

        def accept(name: str) -> Callable[[str], None]:
            def judged(text: str) -> None:
                said = {**parts, name: text}
                claim = self._answers.claim(said["text"], said["voice"], said["by"], sources.keys)
                self._judged(known, {"claims": (claim,)})
                parts[name] = text

            return judged

        self._judged(known, {"claims": (self._answers.claim("", "", "", sources.keys),)})
        self._ask("A first claim, as one plain sentence without who says it:", accept("text"))

        def by(text: str) -> None:
            self._answers.pages.clear()
            named = self._answers.speaker(text)
            if not isinstance(named, str):
                click.echo(f"`{text}` has no page here.")
                kind = self._kind_of_speaker()
                if kind == _PRIVATE:
                    accept("by")(text)
                    click.echo(f"  a private person, shown as `{text}`")
                    return
                named = self._page(kind, text, is_taken)
            if named:
                accept("by")(named)
                click.echo(f"  {named}")

        ends = "a name, or what a private person is, as in `Witness`:"
        self._ask(f"Who says it? Write {ends}", by)
        voices = choices_of(self._answers.settings, "voice")
        show(voices)

        def voice(text: str) -> None:
            accept("voice")(self._answers.terms("voice", text, by_number=True)[0])

        self._ask("How is it said? A number or a word:", voice)

    def _kind_of_speaker(self) -> str:
        show(_SPEAKERS)

        def accept(text: str) -> str:
            ids = [one.id for one in _SPEAKERS]
            return text if text in ids else numbered(text, _SPEAKERS)

        return self._ask("Who is that? A number or a word:", accept, _PRIVATE) or _PRIVATE

    def _page(self, kind: str, text: str, is_taken: Callable[[NewRecord], bool]) -> str:
        """Begin the page of an official or a body, and return its id; empty if nobody wants it."""
        if not click.confirm("Begin a page here, written together with the case?", default=True):
            click.echo("  a blank, for the id of a page")
            return ""
        name = self._ask("The full name:", str, text) or text
        office = ""
        if kind == "person":
            office = self._ask("The public office, as in `Mayor`:", str) or ""
            if not office:
                click.echo("Without a public office a person has no page, and is described.")
                raise _AgainError
        begin = self._answers.page(kind, name, office)
        page = begin(self.ident(id_of_name(name), begin, is_taken, "The id of that page"))
        self._told(judge(page, self._answers.draft))
        self._answers.pages.append(page)
        return page.id

    def _one_of(self, known: Known, key: str, words: str, choices: Sequence[Choice]) -> None:
        show(choices)

        def accept(text: str) -> None:
            numbers = {str(number): one.id for number, one in enumerate(choices, 1)}
            self._judged(known, {key: numbers.get(text, text)})

        self._ask(f"{words} A number or a word:", accept)
