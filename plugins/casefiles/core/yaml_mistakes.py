"""What an author did wrong where libyaml stopped: the true cause, never libyaml's wording.

libyaml says what it expected; which mistake made it expect that is told by the lines around the
place. Each of its messages has a list of rules; the first rule that knows the cause names it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from casefiles.core import yaml_colons, yaml_layout, yaml_marks
from casefiles.core.problem import Problem
from casefiles.core.yaml_mistake import Mistake, syntax

Rule = Callable[[Mistake], Problem | None]


def name_mistake(mistake: Mistake) -> Problem:
    """Name the cause of a syntax error."""
    for rule in _RULES.get(mistake.said, (yaml_marks.late_directive,)):
        problem = rule(mistake)
        if problem:
            return problem
    return syntax(
        mistake.place,
        "the file can't be read as YAML from here on",
        (
            "compare quotation marks, colons, dashes and indent of this line and the "
            "one above with a case that works"
        ),
    )


_IN_MAPPING: tuple[Rule, ...] = (
    yaml_layout.nothing_before_colon,
    yaml_marks.after_quote,
    yaml_marks.after_bracket,
    yaml_colons.cut_by_comment,
    yaml_layout.left_block,
)
_RULES: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "mapping values are not allowed in this context": (
            yaml_colons.odd_colon,
            yaml_colons.colon_in_text,
            yaml_colons.no_colon_above,
            yaml_colons.extra_indent,
        ),
        "could not find expected ':'": (
            yaml_colons.odd_colon,
            yaml_colons.missing_space,
            yaml_layout.missing_dash_space,
            yaml_colons.cut_by_comment,
            yaml_layout.left_block,
            yaml_layout.missing_dash,
            yaml_colons.no_colon,
        ),
        "did not find expected key": (
            *_IN_MAPPING,
            yaml_layout.entry_among_keys,
            yaml_layout.odd_indent,
        ),
        "did not find expected '-' indicator": (
            *_IN_MAPPING,
            yaml_layout.missing_dash,
            yaml_layout.odd_indent,
        ),
        "did not find expected ',' or ']'": (yaml_marks.after_quote, yaml_marks.in_brackets),
        "did not find expected ',' or '}'": (yaml_marks.after_quote, yaml_marks.in_brackets),
        "found unexpected end of stream": (yaml_marks.unclosed_quote,),
        "found unexpected document indicator": (yaml_marks.unclosed_quote,),
        "block sequence entries are not allowed in this context": (yaml_layout.list_on_key_line,),
        "found character that cannot start any token": (yaml_layout.tab, yaml_marks.bad_start),
        "found a tab character that violates indentation": (yaml_layout.tab,),
        "found a tab character where an indentation space is expected": (yaml_layout.tab,),
        "mapping keys are not allowed in this context": (yaml_marks.bad_start,),
        "did not find expected alphabetic or numeric character": (yaml_marks.bad_start,),
        "did not find expected comment or line break": (yaml_marks.text_after_pipe,),
        "found an indentation indicator equal to 0": (yaml_marks.text_after_pipe,),
        "did not find expected node content": (
            yaml_layout.nothing_before_colon,
            yaml_marks.no_value,
        ),
        "found unknown escape character": (yaml_marks.bad_escape,),
        "did not find expected hexdecimal number": (yaml_marks.bad_escape,),
        "found invalid Unicode character escape code": (yaml_marks.bad_escape,),
        "found undefined tag handle": (yaml_marks.bad_tag,),
        "did not find expected tag URI": (yaml_marks.bad_tag,),
        "did not find the expected '>'": (yaml_marks.bad_tag,),
        "did not find URI escaped octet": (yaml_marks.bad_tag,),
        "did not find expected whitespace or line break": (yaml_marks.bad_tag,),
        "did not find expected <document start>": (
            yaml_marks.second_document,
            yaml_marks.after_quote,
            yaml_marks.after_bracket,
        ),
    }
)
