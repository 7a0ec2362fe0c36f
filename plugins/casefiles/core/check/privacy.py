"""Privacy, as far as a machine can keep it: a person is named by a public role or not at all.

No list of private names is kept. What looks like a name and is nobody known here is pointed out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from shlex import quote

from casefiles.core.check.contacts import without_houses
from casefiles.core.check.known import Known
from casefiles.core.check.labels import names_somebody
from casefiles.core.check.names import KnownNames, foreign_word
from casefiles.core.check.officials import name_and_office
from casefiles.core.check.passages import Passage, own_texts
from casefiles.core.check.walk import Visit
from casefiles.core.model import Case, Entity, Model, Party, Place
from casefiles.core.problem import MOST_TOLD, Problem, problem_of
from casefiles.core.read import Document
from casefiles.core.sentences import guess

_LONGEST_SHOWN = 60
_TWO_WAYS = (
    "a private person is described without a name; an official or a body gets a page in"
    " content/entities/, which makes its `name:` known; a public name that needs no page goes to"
    " `names:` in site_config.yml"
)
"""What to do about words that look like a name."""
_DESCRIBE = (
    "describe the part with one capital at its beginning, as in `Chief information officer`; only"
    " names of bodies, places and titles go to `names:` in site_config.yml"
)


def check_party(
    visit: Visit, language: str, names: KnownNames | None, known: Known
) -> Iterator[Problem]:
    """Check that somebody is an entity, or private with a label that is no name.

    Args:
        visit: One mapping of a file.
        language: The tag of the archive's language; empty where it is not known.
        names: The names that may stand in a label; `None` where not all of them are known.
        known: Who has a page.
    """
    if not issubclass(visit.model, Party):
        return
    place, label = visit.node.position, visit.node.get("label")
    private = visit.text("private") not in (None, "false")  # a `yes` is refused elsewhere
    is_told = any(key.text not in visit.model.shape for key, _ in visit.node.entries)
    if visit.node.get("entity") is None and not (private and label) and not is_told:
        sentence = "not-private" if label else "unnamed"
        yield problem_of(place, "undescribed" if private else sentence)
    yield from _named_and_private(visit)
    if label is None:
        return
    hint = _DESCRIBE
    if names_somebody(label.text, names):
        message = f"the label `{label.text}` looks like a name"
        hint = _page_of(label.text, known) or hint
        yield Problem(label.position, "named-private", message, hint=hint)
    elif word := foreign_word(label.text, language):
        message = f"`{word}` is not in the letters of `language: {language}`, and may be a name"
        yield Problem(label.position, "named-private", message, hint=hint)


def _page_of(label: str, known: Known) -> str:
    """Return what to do where a label is the name of who has a page, or of an official."""
    name, _ = name_and_office(label)
    if page := known.entity_called(name or label):
        return (
            f"write `entity: {page}`, whose page is here, in the place of `label:` and `private:`"
        )
    if not name:
        return ""
    begun = f"casefiles new entity --kind person --name {quote(label)}"
    return f"an official gets a page, which `{begun}` begins; of others {_DESCRIBE}"


def _named_and_private(visit: Visit) -> Iterator[Problem]:
    """Tell of somebody who has a page and is called private: only one of the two can be meant."""
    entity = visit.text("entity")
    beside = [
        key
        for key, node in visit.node.entries
        if key.text == "label" or (key.text == "private" and node.text != "false")
    ]
    if entity and beside:
        keys = " and ".join(f"`{key.text}:`" for key in beside)
        parts = {"key": beside[0].text, "entity": entity, "keys": keys}
        yield problem_of(beside[0].position, "named-and-private", **parts)


def check_person(visit: Visit) -> Iterator[Problem]:
    """Check that a person with a page holds or held a public office."""
    if visit.model is Entity and visit.text("kind") == "person" and visit.lacks("offices"):
        name = visit.text("name")
        called = f"`{name}`" if name else "this person"
        yield problem_of(visit.node.at(("offices",)).position, "no-office", called=called)


def check_names(
    document: Document[Model],
    visits: Iterable[Visit],
    passages: Sequence[Passage],
    names: KnownNames,
) -> Iterator[Problem]:
    """Warn of words in a file's own text that look like the name of somebody unknown."""
    judged = visits if document.type is Case else ()
    others = (visit for visit in judged if not issubclass(visit.model, (Party, Place)))
    told = 0
    for node, text in own_texts(others, passages):
        for run in names.unknown_in(without_houses(text)):
            told += 1
            place = node.line_of(max(node.text.find(run), node.text.find(run.split()[0]), 0))
            message = f"`{_shown(run)}` is no name that this archive knows"
            # A guess takes long, and nobody is told more than these.
            near = names.near(run) if told <= MOST_TOLD else ""
            guessed = near and guess("else", guess=guess("near", near=near), where=_TWO_WAYS)
            yield Problem(place, "possible-name", message, hint=guessed or _TWO_WAYS)


def _shown(run: str) -> str:
    return run if len(run) <= _LONGEST_SHOWN else f"{run[:_LONGEST_SHOWN]}..."
