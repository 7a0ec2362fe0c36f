"""Citations that are none: the key or the name of a source in brackets that cite nothing.

Readers would see them as they stand. Nothing is said where the brackets may mean something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from casefiles.core.check.facts import names_of_source
from casefiles.core.check.footnotes import footnotes
from casefiles.core.check.foreign_marks import (
    AROUND,
    LATEX,
    Listed,
    foreign_marks,
    listed_source,
    program_marks,
)
from casefiles.core.check.known import Known, name_form
from casefiles.core.check.lost_marks import Lost, mark_of
from casefiles.core.check.ours import without_code
from casefiles.core.check.passages import Passage
from casefiles.core.check.walk import Visit
from casefiles.core.locator import leading_place, spelt_place
from casefiles.core.model import Claim, Event
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, on_one_line, problem_of
from casefiles.core.slugs import SLUG

_BRACKETS = re.compile(
    rf"{LATEX}"
    # [[@gazette]]
    rf"|(?<!\\)\[(?P<doubled>(?:\[\s*+@(?>{SLUG})[^\[\]]*+\])++)\](?!\()"
    # [@gazette, p. 4]
    rf"|\[\s*+@(?P<marked>(?>{SLUG}))[^\[\]]*+\]"
    # [-@gazette], [@ gazette]: told as such.
    r"|\[\s*+-?@[^\[\]]*+\]"
    # [gazette, p. 4]; behind `](` it is a link, and behind a backslash text.
    r"|(?<![\\\]])\[(?P<square>[^\[\]]++)\](?!\()"
    # (@gazette)
    r"|(?<![\\\]])\((?P<round>[^()]++)\)"
    # As in `{gazette}`
    r"|(?<![\\\]])\{(?P<braces>[^{}]++)\}"
    # @gazette; behind `](` it is a link.
    rf"|(?<![\w@/.-])(?<!\]\()@(?P<bare>{SLUG})(?![\w@-])"
)
_TOLD = re.compile(r"(?:source|src|ref): ?", re.IGNORECASE)
"""What tells that a source is named."""
_MARKED = re.compile(rf"@({SLUG})")
_ITEM = re.compile(rf"(?P<sign>@?)(?P<key>{SLUG})(?: ?, ?(?P<place>.+))?")
_NAMED = re.compile(r"(?P<name>.+?) ?, ?(?P<place>[^,]+)")
_BEHIND = re.compile(r"\s*,\s*")
_LONGEST = 400
"""Characters in brackets: what is longer is no citation."""
_OURS = (Claim, Event)
"""Parts whose plain texts are the archive's own."""


@dataclass(frozen=True)
class CitedHere:
    """The sources that the texts of a file may cite, by what people write for them."""

    known: Known
    listed: Mapping[str, Collection[str]]
    """Keys of the file's own sources by the forms of their names."""
    cited: Collection[str]
    """Keys that are cited somewhere in the file."""
    own: Sequence[Listed]
    """The file's own sources, in their order."""

    def has(self, key: str) -> bool:
        """Tell whether there is a source with a key."""
        return key in self.known.ids.get("source", ())

    def names(self, kind: str, text: str) -> bool:
        """Tell whether a text is an id of another kind."""
        return text in self.known.ids.get(kind, ())

    def called(self, name: str) -> Sequence[str]:
        """Return the keys of the sources that have a name: of our own ones, else of a cited one."""
        name = name.strip(AROUND)
        # A number alone may count anything.
        if name.isdecimal():
            return []
        if own := self.listed.get(name_form(name)):
            return sorted(own)
        key = self.known.source_called(name)
        return [key] if key in self.cited else []


def cited_here(sources: Iterable[Node], known: Known, cited: Collection[str]) -> CitedHere:
    """Gather the sources of a file.

    Args:
        sources: Its own ones.
        known: The ids that it may use.
        cited: The keys that it cites.
    """
    listed: dict[str, set[str]] = {}
    own = [listed_source(one, _telling_names(one)) for one in sources if one.get("key")]
    for source in own:
        for name in source.names:
            listed.setdefault(name_form(name), set()).add(source.key)
    return CitedHere(known, listed, cited, own)


def _telling_names(source: Node) -> Iterator[str]:
    """Yield what people write for a source, but for a number alone, which may count anything."""
    return (name for name in names_of_source(source) if not name.isdecimal())


@dataclass(frozen=True)
class _Named:
    """One source in brackets, and the place in it."""

    keys: Sequence[str]
    place: str
    """As the format writes it."""
    rest: str
    """What stands where a place does, and is none."""
    is_sure: bool
    """Whether outside square brackets it is still a citation."""


def lost_in(passages: Sequence[Passage], here: CitedHere) -> Iterator[tuple[str, Problem | None]]:
    """Yield the key of each source that is named without being cited, and the problem.

    There is none where Markdown has refused it already, or it is told with another key.
    """
    for passage in passages:
        if not passage.was_read:
            continue
        text = passage.node.text
        for lost in (*_lost_in(text, here), *_foreign_in(text, here)):
            told = range(_opened(text, lost.start), lost.end)
            is_told = any(fault.offset in told for fault in passage.prose.faults)
            message = f"`{_shown(text, lost)}` {lost.what}"
            hint = f"write `{lost.mend}`" if lost.mend else lost.hint
            place = passage.node.line_of(lost.start)
            problem = Problem(place, "lost-citation", message, hint=hint)
            yield from ((key, None) for key in lost.keys[1:])
            yield lost.keys[0], None if is_told else problem


def _shown(text: str, lost: Lost) -> str:
    return on_one_line(text[lost.start : lost.end])


def _opened(text: str, start: int) -> int:
    """Return where the brackets begin that are open at a place; the place before it if none."""
    opened = text.rfind("[", 0, start)
    return opened if opened > text.rfind("]", 0, start) else start - 1


def shown_in(visits: Iterable[Visit], here: CitedHere) -> Iterator[tuple[str, Problem | None]]:
    """Yield the key of each citation in a text that is no Markdown, and the problem."""
    for visit in visits:
        for node in visit.own_words():
            # The title of a source may have brackets of its own.
            others = _foreign_in(node.text, here, is_ours=visit.model in _OURS)
            for lost in (*_lost_in(node.text, here, in_markdown=False), *others):
                place, words = node.line_of(lost.start), _shown(node.text, lost)
                problem = problem_of(place, "shown-mark", text=words)
                yield from ((key, None) for key in lost.keys[1:])
                yield lost.keys[0], problem


def _lost_in(text: str, here: CitedHere, *, in_markdown: bool = True) -> Iterator[Lost]:
    text = without_code(text)
    found = _BRACKETS.search(text)
    while found:
        lost = _lost_at(found, here, in_markdown=in_markdown)
        if lost:
            yield lost
        # What cites nothing may have a mark inside.
        in_brackets = found["square"] or found["round"] or found["braces"]
        end = found.start() + 1 if in_brackets and not lost else found.end()
        found = _BRACKETS.search(text, max(end, lost.end if lost else 0))


def _foreign_in(text: str, here: CitedHere, *, is_ours: bool = True) -> Iterator[Lost]:
    """Yield citations as they are written elsewhere."""
    if is_ours:
        yield from foreign_marks(text, here.own)
        yield from footnotes(text, here.own)
    yield from program_marks(text, here.own, here.has)


def _lost_at(found: re.Match[str], here: CitedHere, *, in_markdown: bool) -> Lost | None:
    if found["doubled"] and in_markdown:
        keys = _MARKED.findall(found["doubled"])
        what = "has brackets around those of the mark, which would be shown"
        return Lost(keys, *found.span(), found["doubled"], what=what)
    if found["marked"]:
        return None if in_markdown else Lost([found["marked"]], *found.span())
    if found["bare"]:
        return _bare(found) if in_markdown and here.has(found["bare"]) else None
    inside = found["square"] or found["round"] or found["braces"]
    if not inside or len(inside) > _LONGEST:
        return None
    in_round = bool(found["round"])
    items = [_named(on_one_line(item), here, in_round=in_round) for item in inside.split(";")]
    named = [item for item in items if item]
    is_sure = bool(found["square"] and in_markdown) or all(item.is_sure for item in named)
    if len(named) < len(items) or not is_sure or _is_other(found, here):
        return None
    keys, hint = [key for item in named for key in item.keys], _unsure(named)
    mark = mark_of((item.keys[0], item.place) for item in named)
    return Lost(keys, *found.span(), mark * (not hint), hint)


def _bare(found: re.Match[str]) -> Lost:
    """Return a key with its sign and no brackets, and the place behind it."""
    behind = _BEHIND.match(found.string, found.end())
    start = behind.end() if behind else found.end()
    place = leading_place(found.string[start : start + _LONGEST]) if behind else ""
    end = start + len(place) if place else found.end()
    mark = mark_of([(found["bare"], spelt_place(place))])
    return Lost([found["bare"]], found.start(), end, mark)


def _named(item: str, here: CitedHere, *, in_round: bool) -> _Named | None:
    """Return the source that is named by its key, or by its name and a place in it.

    A key alone may be a word in round brackets, as in `(covid-19)`.
    """
    told = _TOLD.match(item)
    item = item[told.end() :] if told else item
    by_key = _ITEM.fullmatch(item)
    if by_key and here.has(by_key["key"]):
        place = spelt_place(by_key["place"] or "")
        rest = "" if place else by_key["place"] or ""
        is_sure = bool(by_key["sign"] or place or told)
        is_sure = is_sure or ("-" in by_key["key"] and not rest and not in_round)
        return _Named([by_key["key"]], place, rest, is_sure)
    by_name = _NAMED.fullmatch(item)
    place = spelt_place(by_name["place"]) if by_name else ""
    keys = here.called(by_name["name"]) if by_name and place else ()
    return _Named(keys, place, "", is_sure=True) if keys else None


def _is_other(found: re.Match[str], here: CitedHere) -> bool:
    """Tell a claim or event in braces, which is told as such."""
    return any(here.names(kind, found["braces"] or "") for kind in ("claim", "event"))


def _unsure(named: Sequence[_Named]) -> str:
    """Say what to do where it is not sure which source is meant, or which place in it."""
    for item in named:
        if len(item.keys) > 1:
            keys = " or ".join(f"`{key}`" for key in item.keys)
            return f"cite by the key of the source that is meant, {keys}, as in `[@key, para. 4]`"
        if item.rest:
            return (
                f"cite as `[@{item.keys[0]}]`, or with a place such as `para. 4` behind a comma; "
                f"`{item.rest}` is none"
            )
    return ""
