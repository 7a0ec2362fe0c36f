"""What an author did wrong where libyaml stopped: the true cause, never libyaml's wording.

libyaml says what it expected; which mistake made it expect that is told by the lines around the
place. Each of its messages has a list of rules; the first rule that knows the cause names it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from casefiles.core.nodes import (
    bibtex,
    citing,
    colons,
    comments,
    dashes,
    entries,
    layout,
    leftovers,
    marks,
    moved,
    one_line,
    pasted,
)
from casefiles.core.nodes.line import PIPE, read_line
from casefiles.core.nodes.mistake import Mistake, syntax
from casefiles.core.problem import Problem

Rule = Callable[[Mistake], Problem | None]


def name_mistake(mistake: Mistake) -> Problem:
    """Name the cause of a syntax error."""
    for rule in (
        layout.odd_space,
        bibtex.pasted_bibtex,
        leftovers.diff,
        dashes.odd_dash,
        leftovers.no_yaml,
        colons.long_key,
        pasted.quoted_mail,
        pasted.pasted_text,
        dashes.doubled_dash,
        *_RULES.get(mistake.said, (marks.late_directive,)),
    ):
        problem = rule(mistake)
        if problem:
            return _with_pipe(problem, mistake)
    return syntax(
        mistake.place,
        "the file can't be read as YAML from here on",
        (
            "compare quotation marks, colons, dashes and indent of this line and the "
            "one above with a case that works"
        ),
    )


def _with_pipe(problem: Problem, mistake: Mistake) -> Problem:
    """Tell of `|` too where the text to be quoted has more lines, or begins below its key."""
    number = problem.position.line
    line, below = read_line(mistake.text.line(number)), read_line(mistake.text.line(number + 1))
    goes_on = bool(below.value) and below.indent > line.indent + len(line.dashes)
    is_text = not line.key and not line.starts_entry
    if PIPE in problem.hint or "in quotation marks" not in problem.hint:
        return problem
    return replace(problem, hint=f"{problem.hint}; {PIPE}") if goes_on or is_text else problem


_IN_MAPPING: tuple[Rule, ...] = (
    layout.nothing_before_colon,
    marks.after_quote,
    marks.after_bracket,
    comments.cut_by_comment,
    layout.heading_in_block,
    layout.left_block,
)
_IN_BRACKETS: tuple[Rule, ...] = (
    marks.after_quote,
    comments.comment_in_brackets,
    marks.in_brackets,
)
_RULES: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "mapping values are not allowed in this context": (
            colons.odd_colon,
            one_line.keys_on_one_line,
            moved.moved_line,
            entries.text_above_keys,
            citing.place_behind_colon,
            colons.colon_in_text,
            colons.missing_space_above,
            colons.no_colon_above,
            dashes.undashed_entry,
            colons.extra_indent,
        ),
        "could not find expected ':'": (
            colons.odd_colon,
            moved.moved_line,
            colons.missing_space,
            dashes.missing_dash_space,
            comments.cut_by_comment,
            layout.heading_in_block,
            layout.left_block,
            dashes.missing_dash,
            colons.no_colon,
        ),
        "did not find expected key": (
            moved.moved_line,
            *_IN_MAPPING,
            dashes.missing_first_dash,
            dashes.entry_among_keys,
            layout.odd_indent,
        ),
        "did not find expected '-' indicator": (
            moved.moved_line,
            *_IN_MAPPING,
            colons.missing_space_above,
            colons.no_colon_in_entry,
            dashes.missing_dash_space,
            dashes.deeper_dash,
            dashes.dash_before_name,
            dashes.missing_dash,
            layout.odd_indent,
        ),
        "did not find expected ',' or ']'": _IN_BRACKETS,
        "did not find expected ',' or '}'": _IN_BRACKETS,
        "found unexpected end of stream": (marks.unclosed_quote,),
        "found unexpected document indicator": (marks.unclosed_quote,),
        "block sequence entries are not allowed in this context": (
            moved.moved_line,
            dashes.list_on_key_line,
        ),
        "found character that cannot start any token": (
            layout.tab,
            layout.heading_in_block,
            layout.left_block,
            citing.name_with_sign,
            marks.bad_start,
        ),
        "found a tab character that violates indentation": (layout.tab,),
        "found a tab character where an indentation space is expected": (layout.tab,),
        "mapping keys are not allowed in this context": (marks.bad_start,),
        "did not find expected alphabetic or numeric character": (
            layout.left_block,
            marks.bad_start,
        ),
        "did not find expected comment or line break": (marks.text_after_pipe,),
        "found an indentation indicator equal to 0": (marks.text_after_pipe,),
        "did not find expected node content": (
            layout.nothing_before_colon,
            marks.no_value,
        ),
        "found unknown escape character": (marks.bad_escape,),
        "did not find expected hexdecimal number": (marks.bad_escape,),
        "found invalid Unicode character escape code": (marks.bad_escape,),
        "found undefined tag handle": (marks.bad_tag,),
        "did not find expected tag URI": (marks.bad_tag,),
        "did not find the expected '>'": (marks.bad_tag,),
        "did not find URI escaped octet": (marks.bad_tag,),
        "did not find expected whitespace or line break": (marks.bad_tag,),
        "did not find expected <document start>": (
            marks.second_document,
            marks.after_quote,
            marks.after_bracket,
            layout.first_too_deep,
            colons.no_colon_above,
        ),
    }
)
