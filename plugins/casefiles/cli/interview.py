"""The questions of `casefiles new`: each answer is judged at once, as the check would judge it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import click

from casefiles.cli.answers import LENGTHENED, Answers, Sources
from casefiles.cli.choices import numbered, show, wrapped
from casefiles.cli.questions import BACK, AgainError, Questions, Step, walk_all
from casefiles.cli.speaker import Speaker
from casefiles.core.sentences import NEAREST_TERM
from casefiles.core.skeleton import (
    Choice,
    NewRecord,
    Value,
    choices_of,
    dates_of,
    framed,
    judge,
    news,
)

Known = dict[str, Value]
Begin = Callable[[Mapping[str, Value]], NewRecord]

_OPENING = f"""\
An empty answer leaves a blank, which you can fill in later.
`{BACK}` goes back to the question before.
Ctrl-C ends, and nothing is written.
"""


class Interview:
    """Asks for what is not known yet of a new record."""

    def __init__(self, answers: Answers, begin: Begin) -> None:
        self._answers = answers
        self._begin = begin
        self.questions = Questions()

    def case(
        self,
        known: Known,
        sources: Sources,
        is_taken: Callable[[NewRecord], bool],
        last: Step,
    ) -> None:
        """Ask for a case, and add the answers to what is known of it.

        Args:
            known: What is known already.
            sources: The same of its sources.
            is_taken: Whether a file stands already where a record belongs.
            last: Asks for its id.
        """
        click.echo(_OPENING)
        steps: list[Step] = []
        if "title" not in known:
            steps.append(partial(self._text, known, "title", "Its title, in one neutral line:"))
        for key, kind, words in (
            ("topics", "topic", "What is it about?"),
            ("jurisdictions", "jurisdiction", "Which countries or states does it concern?"),
        ):
            if key not in known:
                steps.append(partial(self._terms, known, key, kind, words))
        if "occurred" not in known:
            words = "When did it happen, in your own words?"
            steps.append(partial(self._date, known, "occurred", words))
        if not sources.keys:
            steps.append(partial(self._source, known, sources))
        if "claims" not in known:
            steps += self._claim(known, sources, is_taken)
        walk_all([*steps, last])

    def entity(self, known: Known, kinds: Sequence[str], last: Step) -> None:
        """Ask for an entity, and add the answers to what is known of it; and last for its id."""
        click.echo(_OPENING)
        steps: list[Step] = []
        if "kind" not in known:
            choices = [Choice(kind, kind) for kind in kinds]
            steps.append(partial(self._one_of, known, "kind", "What is it?", choices))
        if "name" not in known:
            steps.append(partial(self._name, known))
        walk_all([*steps, last])

    def source(self, sources: Sources, last: Step) -> None:
        """Ask for sources that several cases cite, and add them to those that were named.

        Args:
            sources: What is known of them already.
            last: Asks whether they are to be begun, where something stands against it.
        """
        click.echo(_OPENING)

        def accept(text: str) -> None:
            named = Sources()
            self._answers.source(text, named)
            for given in named.own.values():
                self.questions.told(judge(self._begin(given), self._answers.draft))
            sources.own, sources.shared = named.own, named.shared

        words = "Its address, or a file that Zotero exported:"
        walk_all([lambda: self.questions.ask(words, accept), last])

    def _judged(self, known: Known, more: Mapping[str, Value]) -> None:
        """Take what was answered into what is known, if the check has nothing against it."""
        draft = self._answers.draft
        before = judge(self._begin(known), draft)
        self.questions.told(news(judge(self._begin({**known, **more}), draft), before))
        known |= more

    def _text(self, known: Known, key: str, words: str) -> None:
        self.questions.ask(words, lambda text: self._judged(known, {key: text}))

    def _name(self, known: Known) -> None:
        def accept(text: str) -> None:
            self._judged(known, self._answers.named(str(known.get("kind")), text))

        self.questions.ask("Its full name:", accept)

    def _terms(self, known: Known, key: str, kind: str, words: str) -> None:
        choices = choices_of(self._answers.settings, kind)
        show(choices)
        if kind in LENGTHENED:
            click.echo(wrapped(NEAREST_TERM))

        def accept(text: str) -> None:
            found = self._answers.terms(kind, text, by_number=True)
            click.echo(f"  {', '.join(found)}")
            self._judged(known, {key: tuple(found)})

        self.questions.ask(f"{words} Numbers or words, parted by commas:", accept)

    def _date(self, known: Known, key: str, words: str) -> None:
        def accept(text: str) -> None:
            found = dates_of(text)
            if len(found) > 1:
                click.echo(f"`{text}` may mean several dates.")
                show(found)
                form = self.questions.ask(
                    "Which one? A number:", lambda number: numbered(number, found), about=text
                )
                if form is None:
                    raise AgainError
            else:
                form = self._answers.date(text)
            label = next(one.label for one in found if one.id == form)
            click.echo(f"  {label} -> {form}")
            self._judged(known, {key: form})

        self.questions.ask(words, accept)

    def _source(self, known: Known, sources: Sources) -> None:
        def accept(text: str) -> None:
            named = Sources()
            self._answers.source(text, named)
            self._judged(known, named.as_given())
            sources.own, sources.shared = named.own, named.shared
            click.echo(f"  cited as {', '.join(named.keys)}")

        ends = "its address, a file that Zotero exported, or the key of one that is here:"
        self.questions.ask(f"A first source: {ends}", accept)

    def _claim(
        self, known: Known, sources: Sources, is_taken: Callable[[NewRecord], bool]
    ) -> list[Step]:
        """Return the steps that ask for a first claim."""
        parts = {"text": "", "by": "", "voice": ""}

        def claim(more: Mapping[str, str]) -> Known:
            said = {**parts, **more}
            keys = sources.keys
            return {"claims": (self._answers.claim(said["text"], said["voice"], said["by"], keys),)}

        def accept(name: str, text: str) -> None:
            self._judged(known, claim({name: text}))
            parts[name] = text

        def text() -> None:
            self._judged(known, claim({}))
            words = "A first claim, as one plain sentence without who says it:"
            self.questions.ask(words, plain)

        def plain(text: str) -> None:
            frame, rest = framed(text)
            if frame:
                click.echo(f"`{frame}` says who says so, which the next question asks for.")
                click.echo(f"hint: write `{rest}`")
                self.questions.keep()
            accept("text", text)

        def is_name(label: str) -> bool:
            problems = judge(self._begin({**known, **claim({"by": label})}), self._answers.draft)
            return any(problem.code == "named-private" for problem in problems)

        def voice() -> None:
            show(choices_of(self._answers.settings, "voice"))

            def named(text: str) -> None:
                accept("voice", self._answers.terms("voice", text, by_number=True)[0])

            self.questions.ask("How is it said? A number or a word:", named)

        by = Speaker(self._answers, self.questions, is_taken)
        return [text, partial(by.ask, partial(accept, "by"), is_name), voice]

    def _one_of(self, known: Known, key: str, words: str, choices: Sequence[Choice]) -> None:
        show(choices)

        def accept(text: str) -> None:
            numbers = {str(number): one.id for number, one in enumerate(choices, 1)}
            self._judged(known, {key: numbers.get(text, text)})

        self.questions.ask(f"{words} A number or a word:", accept)
