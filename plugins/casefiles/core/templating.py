"""How templates become HTML: what they print is escaped, and what is missing is an error."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def open_templates() -> Environment:
    """Return what fills the templates of the core; each is compiled when it is first asked for."""
    return Environment(
        loader=PackageLoader("casefiles.core"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
