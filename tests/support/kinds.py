"""The kinds of pages that a site has, and one page of each to judge it by."""

from __future__ import annotations

import re
from collections.abc import Mapping

from support.builds import PROJECT, Built

TEMPLATES = PROJECT / "plugins/casefiles/core/templates"
OF_THE_HOST = {"home", "page", "missing"}
KINDS = OF_THE_HOST | {path.stem for path in TEMPLATES.glob("[!_]*.html")} - {"cited"}
"""What a page can be: `case`, `timeline` ...; `cited` is the end of a page."""

_KIND = re.compile(r'<article class="cf-article cf-article--([a-z]+)')


def one_of_each_kind(built: Built) -> Mapping[str, str]:
    """Return the file of the longest page of each kind.

    A page without a kind, as stands at an old address, is left out.
    """
    longest: dict[str, tuple[int, str]] = {}
    for path in built.files():
        if path.endswith(".html"):
            html = built.read(path)
            if kind := _KIND.search(html):
                page = len(html), path
                longest[kind[1]] = max(page, longest.get(kind[1], page))
    return {kind: path for kind, (_, path) in sorted(longest.items())}
