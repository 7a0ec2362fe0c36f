"""How templates become text: HTML is escaped, and what is missing is an error."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def open_templates(*, plain: bool = False) -> Environment:
    """Return what fills the templates of the core; each is compiled when it is first asked for.

    Args:
        plain: Whether they print plain text, in which nothing is escaped.
    """
    return Environment(
        loader=PackageLoader("casefiles.core"),
        autoescape=not plain,  # noqa: S701 - nobody takes plain text for HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
