"""What a preview shows of mistakes: a page that lists them, and a bar on all other pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import islice

from markupsafe import Markup

from casefiles.core.explain import explain, render_text
from casefiles.core.problem import Position, Problem

LIST = "_preview/mistakes/"
"""The address of the list of all mistakes."""
_MOST_PLACES = 3
_LONGEST_LINE = 300
_CODE = re.compile("`([^`]*)`")
_PAGE = Markup("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
script-src 'self'; style-src 'self'; connect-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="{base}_preview/own.css">
</head>
<body class="cf-mistakes">
<h1>{title}</h1>
{body}
<p>This page goes as soon as a file is saved that mends it.</p>
</body>
</html>
""")
_ITEM = Markup("""\
<li>
<p><code class="cf-mistakes__place">{problem.position}</code></p>
{line}<p class="cf-mistakes__what">{message}</p>
<p>{hint}</p>
<details>
<summary><code>{problem.code}</code> explained</summary>
<pre>{explanation}</pre>
</details>
</li>
""")
_CODED = Markup("<code>{}</code>")
_LINE = Markup('<code class="cf-mistakes__line">{}<mark>{}</mark>{}</code>\n')
_WORD = re.compile(r""""[^"]*"|'[^']*'|[^\s:]*""")
_BAR = Markup("""\
<div class="cf-preview" role="status" data-pagefind-ignore="all">
<strong>{count} to mend</strong> {places} <a href="{base}{address}">all of them</a>
</div>
""")
_PLACE = Markup('<a href="{base}{address}">{place}</a>')


def render_problems(
    errors: Sequence[Problem], failure: str, base: str, quote: Callable[[Position], str]
) -> str:
    """Return the page: each error at its place with its line and hint, and the failure.

    Args:
        errors: What is to be mended.
        failure: Why the host could not build, in its own words; empty if it could.
        base: Where the site stands on its host, as `/archive/`.
        quote: Returns the line at a place; empty where there is none.
    """
    body = Markup("<p>{}</p>\n").format(failure) if failure else Markup()
    items = Markup("").join(
        _ITEM.format(
            problem=error,
            line=_quoted(quote(error.position), error.position.column),
            message=_coded(error.message),
            hint=_coded(error.hint),
            explanation=_explanation(error.code),
        )
        for error in errors
    )
    if errors:
        body += Markup("<ol>\n{}</ol>").format(items)
    title = f"{_count(len(errors))} to mend" if errors else "The site can't be built"
    if not errors and not failure:
        title, body = "No mistakes", Markup("<p>All is shown as it stands in the files.</p>")
    return str(_PAGE.format(title=title, body=body, base=base))


def render_bar(
    errors: Sequence[Problem], failure: str, base: str, pages: Mapping[str, str]
) -> Markup:
    """Return the bar that tells on each page of mistakes elsewhere; nothing where there are none.

    Args:
        errors: What is to be mended.
        failure: Why the host could not build.
        base: Where the site stands on its host.
        pages: The addresses of pages by the files that they are made of.
    """
    if not errors and not failure:
        return Markup()
    first = {error.position.path: error.position for error in reversed(errors)}
    places = Markup(" ").join(
        _PLACE.format(base=base, address=pages.get(path, LIST), place=position)
        for path, position in islice(sorted(first.items()), _MOST_PLACES)
    )
    count = _count(len(errors)) if errors else "The site can't be built; something is"
    return _BAR.format(count=count, places=places, base=base, address=LIST)


def _count(number: int) -> str:
    return "One mistake" if number == 1 else f"{number} mistakes"


def _coded(words: str) -> Markup:
    """Return words with what stands in backticks as code."""
    parts = enumerate(_CODE.split(words))
    return Markup().join(_CODED.format(part) if place % 2 else part for place, part in parts)


@cache
def _explanation(code: str) -> str:
    """Return what `casefiles explain` says; the pages of docs/problems/ are no part of a site."""
    return render_text(explain(code))


def _quoted(line: str, column: int) -> Markup:
    """Return a line with what begins at a column marked: a word, or what stands in quotes."""
    text = line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}..."
    found = _WORD.match(text, column - 1)
    start, end = found.span() if found else (len(text), len(text))
    parts = (text[:start], text[start:end], text[end:])
    return _LINE.format(*parts) if text.strip() else Markup()
