"""The page that a preview shows while the content has mistakes."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from casefiles.core.problem import Problem, errors_in

_PAGE = Markup("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
script-src 'self'; style-src 'self'; connect-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="{base}_preview/problems.css">
</head>
<body>
<h1>{title}</h1>
{body}
<p>This page goes as soon as a file is saved that mends it. docs/problems.md explains each code.</p>
</body>
</html>
""")
_ITEM = Markup("""\
<li>
<p><code>{problem.position}</code> {problem.message} <code>[{problem.code}]</code></p>
<p>{problem.hint}</p>
</li>
""")


def render_problems(problems: Sequence[Problem], failure: str, base: str) -> str:
    """Return the page: each error at its place with its hint, or else the failure.

    Args:
        problems: What was found, warnings too.
        failure: Why the build stopped, in its own words.
        base: Where the site stands on its host, as `/archive/`.
    """
    errors = errors_in(sorted(set(problems)))
    if not errors:
        body = Markup("<p>{}</p>").format(failure)
        return str(_PAGE.format(title="The site can't be built", body=body, base=base))
    items = Markup("").join(_ITEM.format(problem=problem) for problem in errors)
    count = "One mistake" if len(errors) == 1 else f"{len(errors)} mistakes"
    body = Markup("<ol>\n{}</ol>").format(items)
    return str(_PAGE.format(title=f"{count} to mend", body=body, base=base))
