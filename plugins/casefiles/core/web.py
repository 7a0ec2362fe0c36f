"""What the address of a page on the web may be, in a field and in a link alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qs, urlsplit

# Controls, white space and invisible or direction-changing characters; quotes, brackets and
# backslashes, which browsers and other readers of an address understand differently.
NEVER = re.compile(
    r"[\x00-\x20\x7f-\xa0\xad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    r"\u3000\ufe00-\ufe0f\ufeff\ufff0-\uffff\ud800-\udfff\U000e0000-\U0010ffff<>\"`\\^{}|]"
)
"""Characters that no address may have."""
# What tells by which campaign, letter or click somebody came to a page, and nothing of the page.
_TRACKING = re.compile(
    "utm_[A-Za-z0-9_]+|fbclid|gclid|dclid|msclkid|twclid|igshid|mc_cid|mc_eid", re.IGNORECASE
)
_COPY = re.compile(
    r"https?://(?:web\.archive\.org/web|(?:www\.)?archive\.(?:today|fo|is|li|md|ph|vn))"
    r"/([0-9]{4})\.?([0-9]{2})\.?([0-9]{2})[-0-9]{0,7}[a-z_]*/(.*)",
    re.IGNORECASE,
)
ARCHIVES = frozenset(f"archive.{end}" for end in ("today", "fo", "is", "li", "md", "ph", "vn"))
"""Sites of copies whose addresses need not tell of which page they are."""
SHORTENERS = frozenset(
    (
        *("bit.ly", "buff.ly", "dlvr.it", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "t.co"),
        "tinyurl.com",
    )
)
"""Sites whose addresses lead to others, and don't tell where."""
# What leads on to an address that stands in a parameter, by host and path.
_BY_WAY = (
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}/url"), ("q", "url")),
    (re.compile(r"lm?\.(?:facebook|instagram)\.com/(?:l\.php)?"), ("u",)),
    (re.compile(r"[a-z0-9]+\.safelinks\.protection\.outlook\.com/"), ("url",)),
)
_IDLE = re.compile(
    # The scheme, and hosts of the same pages for other screens, as in `https://m.example.org`;
    # what is left names a site.
    r"^https?:/+(?:(?:www|m|mobile|amp)\.(?=[^./?#]+\.))*"
    # The place on the page, and the slash behind its path.
    r"|#.*$|(?<!/)/+(?=[?#]|$)",
    re.IGNORECASE,
)
"""What of an address does not tell one page from another."""
_BARE_HOST = re.compile("[^/?]*")
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?|\[[0-9A-Fa-f:.]+\]")
_LONGEST_HOST = 253

_LOOK_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
"""Scripts whose letters can't be told from each other: two of them in one word feign another."""


def links_in_browsers() -> Mapping[str, object]:
    """Return the patterns of what an address tells beside its page, for JavaScript."""
    return {
        "tracking": _TRACKING.pattern,
        "ways": [[way.pattern, names] for way, names in _BY_WAY],
        "idle": _IDLE.pattern,
        "copy": _COPY.pattern,
        "archives": sorted(ARCHIVES),
        "shorteners": sorted(SHORTENERS),
    }


def is_web_address(address: str) -> bool:
    """Tell whether an address is one of http or https, names a site, and holds nothing odd."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    host = parts.netloc.removesuffix(f":{port}")
    return (
        parts.scheme in ("http", "https")
        and port != 0
        and len(host) <= _LONGEST_HOST
        and _HOST.fullmatch(host) is not None
        and not mixed_word(host)
        and address.isprintable()
        and not NEVER.search(address)
    )


def mixed_word(host: str) -> str:
    """Return the first word of a host whose letters are of two scripts that look alike; or none."""
    return next(filter(_is_mixed, host.split(".")), "")


def _is_mixed(label: str) -> bool:
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in label}
    return len(scripts.intersection(_LOOK_ALIKE)) > 1


def tracking_in(address: str) -> tuple[str, ...]:
    """Return the parameters of an address that only tell how somebody came to it.

    None of an address with another one inside, such as a copy's: what is whose can't be told.
    """
    head, _, query = address.partition("#")[0].partition("?")
    names = (parameter.partition("=")[0] for parameter in query.split("&"))
    is_plain = "://" not in head.partition("://")[2] + query
    return tuple(filter(_TRACKING.fullmatch, names)) if is_plain else ()


def without_tracking(address: str) -> str:
    """Return an address without these parameters and empty ones; without any as it is."""
    names = tracking_in(address)
    if not names:
        return address
    page, mark, fragment = address.partition("#")
    head, _, query = page.partition("?")
    kept = [part for part in query.split("&") if part and part.partition("=")[0] not in names]
    left = f"?{'&'.join(kept)}" if kept else ""
    return f"{head}{left}{mark}{fragment}"


@dataclass(frozen=True)
class WebCopy:
    """What the address of a copy tells: one in the Wayback Machine, or at archive.today."""

    page: str
    """Address of the page; empty where it is none of the web."""
    day: str
    """Day of the copy; empty where there is no such day."""


def copy_at(address: str) -> WebCopy | None:
    """Return what the address of a copy tells; nothing of another address."""
    found = _COPY.fullmatch(address)
    if found is None:
        return None
    try:
        day = date(*map(int, found.group(1, 2, 3))).isoformat()
    except ValueError:
        day = ""
    # Browsers leave out one of the slashes behind the scheme.
    page = re.sub(r"^(https?:)/+", r"\1//", found[4], flags=re.IGNORECASE)
    return WebCopy(without_tracking(page) if is_web_address(page) else "", day)


def site_hiding(address: str) -> str:
    """Return the site of a copy or a short link, which tells of no page; empty of another."""
    if not is_web_address(address) or not urlsplit(address).path.strip("/"):
        return ""
    site = (urlsplit(address).hostname or "").removeprefix("www.")
    return site if site in ARCHIVES or site in SHORTENERS else ""


def led_to(address: str) -> str:
    """Return where an address leads that goes by way of a search or a mail; empty of another."""
    if not is_web_address(address):
        return ""
    parts = urlsplit(address)
    names = next((names for way, names in _BY_WAY if way.fullmatch(parts.netloc + parts.path)), ())
    inside = (parse_qs(parts.query).get(name, [""])[0] for name in names)
    return next((without_tracking(page) for page in inside if is_web_address(page)), "")


def page_of(address: str) -> str:
    """Return what of an address tells one page from another."""
    bare = _IDLE.sub("", without_tracking(address))
    # In the rest capitals may tell, as in the ids of films.
    return _BARE_HOST.sub(lambda host: host[0].casefold(), bare, count=1)


def may_be_one_page(one: str, other: str) -> bool:
    """Tell whether two addresses differ in no more than how they are written, also in capitals."""
    return page_of(one).casefold() == page_of(other).casefold()
