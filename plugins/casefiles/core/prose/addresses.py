"""The addresses a link may have: http, https, mailto, and our own such as `case:`.

Parsed here and not left to the sanitiser, which lets odd relative addresses pass and drops bad ones
without a word.
"""

from __future__ import annotations

import re
from typing import get_args

from casefiles.core.prose.values import LinkKind
from casefiles.core.slugs import SLUG
from casefiles.core.spelling import nearest
from casefiles.core.web import NEVER, is_web_address

OWN_KINDS: tuple[LinkKind, ...] = get_args(LinkKind)
OUTSIDE_SCHEMES = ("http", "https", "mailto")
_SURE = 0.75
"""How alike two schemes must be: `data` is no slip of another one."""

_OWN = re.compile(rf"(?P<kind>{'|'.join(OWN_KINDS)}):(?P<key>{SLUG}(?P<anchor>#{SLUG})?)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_USER = re.compile(r"[^/]*//[^/?#]*@")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class AddressError(ValueError):
    """An address that no link may have; `hint` says what may stand there."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def read_own(address: str) -> tuple[LinkKind, str] | None:
    """Read one of our own addresses into kind and key; `None` if it has another scheme.

    Raises:
        AddressError: It has our scheme, but what follows is no id.
    """
    kind = address.partition(":")[0]
    if kind not in OWN_KINDS:
        return None
    found = _OWN.fullmatch(address)
    if found is None or (found["anchor"] and kind != "case"):
        form = "case:bridge#claim-no-felony" if kind == "case" else f"{kind}:no-felony"
        raise AddressError(
            f"`{address}` does not end in an id",
            f"an id is lower-case words joined by hyphens, as in `{form}`",
        )
    return kind, found["key"]


def check_outside(address: str) -> None:
    """Check an address that leads out of the archive.

    Raises:
        AddressError: It is not a plain http, https or mailto address.
    """
    scheme = _SCHEME.match(address)
    if scheme is None:
        raise AddressError(f"`{address}` is not a whole address", _whole(address))
    if scheme[1].lower() not in OUTSIDE_SCHEMES:
        hint = _scheme(scheme[1], address[scheme.end() :])
        raise AddressError(f"`{scheme[0]}` is not allowed in a link", hint)
    if NEVER.search(address):
        raise AddressError(
            f"`{address}` holds a character that no address may have",
            "percent-encode it, as in `%20` for a space",
        )
    if scheme[1].lower() == "mailto":
        _check_mail(address)
    else:
        _check_web(address)


def _check_mail(address: str) -> None:
    if not _MAIL.fullmatch(address[len("mailto:") :]):
        raise AddressError(
            f"`{address}` is not a plain e-mail address", "write `mailto:name@example.org`"
        )


def _check_web(address: str) -> None:
    if _USER.match(address):
        raise AddressError(
            f"`{address}` holds a user name, which can feign another site",
            "take out what stands before `@`",
        )
    if not is_web_address(address):
        raise AddressError(
            f"`{address}` names no site", "write it whole: `https://example.org/page`"
        )


def _whole(address: str) -> str:
    if address.startswith("#claim-"):
        return f"write `claim:{address.removeprefix('#claim-')}`"
    if address.startswith("@"):
        return f"write `[{address}]`, without the words and brackets before it, to cite a source"
    if address.startswith("//"):
        return f"write `https:{address}`"
    if re.fullmatch(f"#?{SLUG}", address):
        name = address.lstrip("#")
        return f"write `claim:{name}`, `entity:{name}` or the like, by what it is"
    return "write it with `https://`; a page of this archive is `case:id`, `entity:id` or the like"


def _scheme(scheme: str, rest: str) -> str:
    if scheme == "source" and re.fullmatch(SLUG, rest):
        return f"write `[@{rest}]`, without the words and brackets before it, to cite a source"
    near = nearest(scheme, (*OWN_KINDS, *OUTSIDE_SCHEMES), _SURE)
    if near:
        return f"did you mean `{near}:`?"
    return "http, https and mailto are allowed, and our own case, claim, entity and event"
