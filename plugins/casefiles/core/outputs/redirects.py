"""Pages at old addresses that lead on, without a server; search engines learn the new one."""

from __future__ import annotations

from markupsafe import escape

from casefiles.core import urls
from casefiles.core.model.language import direction_of

_POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'"
_SCRIPT = "assets/js/redirect.js"
"""Of the theme: a page that refreshes by itself loses the part that a link names."""


def render_redirect(site_address: str, language: str, old: str, new: str, title: str) -> str:
    """Return the page at an old address.

    Args:
        site_address: The site's whole address, with a slash at the end.
        language: BCP 47 tag of the site's language.
        old: The address that readers may still follow.
        new: The address where the page is now.
        title: The page's title.
    """
    link, name = escape(urls.link(old, new)), escape(title)
    script = escape(urls.file_link(old, _SCRIPT))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction_of(language)}">\n'
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{name}</title>\n"
        f'<link rel="canonical" href="{escape(urls.canonical(site_address, new))}">\n'
        '<meta name="robots" content="noindex">\n'
        f'<meta name="description" content="{name} has another address now.">\n'
        f'<noscript><meta http-equiv="refresh" content="0; url={link}"></noscript>\n'
        f'<script defer src="{script}"></script>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"</head>\n<body>\n<h1>{name}</h1>\n"
        f'<p lang="en" dir="ltr">This page is now at <a href="{link}">{link}</a>.</p>\n'
        "</body>\n</html>\n"
    )
