"""`sitemap.xml` (sitemaps.org 0.9) and `robots.txt`: which pages search engines should know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from xml.sax.saxutils import escape

from casefiles.core import urls


def render_sitemap(site_address: str, addresses: Iterable[str], changed: Mapping[str, date]) -> str:
    """Return the sitemap of all pages that may be found.

    Args:
        site_address: The site's whole address, with a slash at the end.
        addresses: Addresses of pages relative to it.
        changed: The day of the last change of those pages where it is known.
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines += ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for address in sorted(set(addresses)):
        day = f"<lastmod>{changed[address].isoformat()}</lastmod>" if address in changed else ""
        place = escape(urls.canonical(site_address, address))
        lines.append(f"  <url><loc>{place}</loc>{day}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def render_robots(site_address: str) -> str:
    """Return a `robots.txt` that lets everybody in and names the sitemap."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {urls.canonical(site_address, urls.SITEMAP)}\n"
