"""What the address of a page on the web may be, in a field and in a link alike."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Controls, white space and invisible or direction-changing characters; quotes, brackets and
# backslashes, which browsers and other readers of an address understand differently.
NEVER = re.compile(
    r"[\x00-\x20\x7f-\xa0\xad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    r"\u3000\ufe00-\ufe0f\ufeff\ufff0-\uffff\ud800-\udfff\U000e0000-\U0010ffff<>\"`\\^{}|]"
)
"""Characters that no address may have."""
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?|\[[0-9A-Fa-f:.]+\]")
_LONGEST_HOST = 253


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
        and address.isprintable()
        and not NEVER.search(address)
    )
