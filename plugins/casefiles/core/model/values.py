"""The texts of the format that have rules of their own: ids, dates, addresses, yes and no.

Each is read from the text that was written. A refusal carries the code of its problem and a hint.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from casefiles.core.edtf import (
    Edtf,
    EdtfError,
    day_hint,
    no_day_hint,
    parse_edtf,
    parse_end,
    parse_start,
)
from casefiles.core.locator import NO_HINT, Locator, LocatorError, parse_locator
from casefiles.core.model.base import Model, OfKind, ProseText, Ref, Verbatim
from casefiles.core.model.forms import (
    EDTF_FORM,
    END_FORM,
    LOCATOR_FORM,
    URL_FORM,
    form,
    numeric,
)
from casefiles.core.model.free_texts import filled_in, filled_in_by_us, reason, shown
from casefiles.core.model.language import is_language_tag, meant_language
from casefiles.core.model.refusal import refusal_of, refuse
from casefiles.core.model.spellings import (
    ADDRESS,
    AROUND_ADDRESS,
    CODE,
    DATE,
    DAY,
    END,
    FLAG,
    FLAGS,
    ID,
    LANGUAGE,
    PLACE,
    SLIP_OF_SCHEME,
    START,
)
from casefiles.core.slugs import LENGTH, SLUG, as_slug, is_slug
from casefiles.core.web import is_web_address, mixed_word, without_tracking

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DIGIT = re.compile(r"[0-9]")
_LONG_WORD = re.compile(r"[^\W\d_]{4}")
_PART = re.compile(r"[^\W\d_]{4,}\.? [0-9]+[a-z]?")
"""A numbered part of a source of which the format knows no kind: `Table 2`."""
_DOMAIN = re.compile(r"\.[^\d.][^.]*\.?$")
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")
SHA256_PATTERN = r"[0-9a-f]{64}"
_SET = re.compile(r"`([\[{][^`]*)`")
_SHA256 = re.compile(SHA256_PATTERN)
_REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
# As git has it, as far as an address can go wrong by it.
_BRANCH = re.compile(r"[^\s~^:?*\[\\/]+(/[^\s~^:?*\[\\/]+)*")


def one_of_two(part: Model) -> None:
    """Refuse a part that has both of two keys, or neither, where one of its rules asks for that."""
    for rule in part.asks:
        given = [key for key in rule.keys if getattr(part, key) is not None]
        names = [f"`{key}`" for key in rule.keys]
        if not given and rule.kind == "one":
            raise refusal_of("neither", what=rule.what, keys=" nor ".join(names))
        if len(given) > 1:
            raise refusal_of("both", what=rule.what, keys=" and ".join(names))


def _slug(text: str) -> str:
    if is_slug(text):
        return text
    near = as_slug(text)
    raise refusal_of("nearly-id" if near else "no-id", text=text, near=near)


def _date(parse: Callable[[str], Edtf]) -> PlainValidator:
    def read(text: object) -> Edtf:
        try:
            return parse(_text(text))
        except EdtfError as error:
            # YAML takes brackets for lists, so a set can be pasted in quotation marks only.
            hint = _SET.sub(r'`"\1"`', error.hint)
            raise refuse("bad-date", error.message, hint) from error

    return PlainValidator(read)


def _locator(text: object) -> Locator:
    try:
        return parse_locator(_text(text))
    except LocatorError as error:
        written = str(text)
        # As `headline`, which has no number.
        is_word = _LONG_WORD.search(written) and not _DIGIT.search(written)
        is_part = _PART.fullmatch(" ".join(written.split()))
        more = ", or remove the line" if (is_word or is_part) and error.hint == NO_HINT else ""
        raise refuse("bad-locator", error.message, f"{error.hint}{more}") from error


def _day(text: object) -> date:
    written = _text(text)
    if _DAY.fullmatch(written):
        try:
            return date.fromisoformat(written)
        except ValueError as error:
            hint = no_day_hint(written) or "write year-month-day"
            raise refusal_of("no-such-day", text=written, hint=hint) from error
    hint = day_hint(written)
    raise refusal_of("nearly-day" if hint else "no-day", text=written, hint=hint)


# `10.1000/182`, `doi:10.1000/182`; `[the report](https://...)`; `https://me:secret@...`.
_DOI = re.compile(r"^(?:doi: ?)?(10\.[0-9]{4,9}/[^ ]+)$", re.IGNORECASE)
_IN_LINK = re.compile(r"^\[[^\[\]]*\]\(([^ ()]+)\)$")
_ACCOUNT = re.compile(r"(https?://)[^/?#@ ]+@([^@]+)", re.IGNORECASE)


def _flag(text: object) -> bool:
    written = _text(text)
    if written in ("true", "false"):
        return written == "true"
    word = written.casefold()
    near = FLAGS.get(word, word)
    known = near in ("true", "false")
    raise refusal_of("nearly-flag" if known else "no-flag", text=written, near=near)


def _number(least: int, most: int) -> PlainValidator:
    def read(text: object) -> float:
        written = _text(text)
        if _NUMBER.fullmatch(written) and least <= float(written) <= most:
            return float(written)
        message = f"`{written}` is no number from {least} to {most}"
        raise refuse("bad-number", message, "write digits and a dot, as in `38.887`")

    return PlainValidator(read)


def _url(text: str) -> str:
    if is_web_address(text):
        return text
    if word := mixed_word(text.partition("://")[2].partition("/")[0]):
        raise refusal_of("mixed-letters", word=word)
    bare = text.strip(AROUND_ADDRESS)
    if (account := _ACCOUNT.fullmatch(bare)) and is_web_address(account.expand(r"\1\2")):
        raise refusal_of("account-address", near=account.expand(r"\1\2"))
    bare = _IN_LINK.sub(r"\1", _DOI.sub(r"https://doi.org/\1", bare))
    if "." in bare.partition(" ")[0] and " " in bare:
        raise refusal_of("spaced-address", text=text)
    forms = (bare, f"https://{SLIP_OF_SCHEME.sub('', bare, count=1)}")
    near = without_tracking(next(filter(is_web_address, forms), ""))
    # A word alone would make a host, and a date too: only what ends in a dot and letters was meant.
    is_meant = near and _DOMAIN.search(urlsplit(near).hostname or "")
    raise refusal_of("nearly-address" if is_meant else "no-address", text=text, near=near)


def _language(text: str) -> str:
    if is_language_tag(text):
        return text
    near = meant_language(text)
    raise refusal_of("nearly-language" if near else "no-language", text=text, near=near)


def matching(pattern: re.Pattern[str], what: str) -> AfterValidator:
    """Return what refuses a text that is not of a pattern; `what` ends the names of sentences."""

    def check(text: str) -> str:
        if pattern.fullmatch(text):
            return text
        near = in_case(text, pattern)
        raise refusal_of(f"nearly-{what}" if near else f"no-{what}", text=text, near=near)

    return AfterValidator(check)


def in_case(text: str, pattern: re.Pattern[str]) -> str:
    """Return a text in capitals or small letters where it is of the pattern then."""
    forms = (text.upper(), text.lower())
    return next((form for form in forms if pattern.fullmatch(form)), "")


def _schema_version(text: object) -> int:
    written = _text(text)
    if written == "1":
        return 1
    raise refusal_of("no-version", text=written)


def _branch(text: str) -> str:
    if _BRANCH.fullmatch(text) and ".." not in text:
        return text
    raise refuse("bad-value", f"`{text}` can't be a branch", "write its name, as in `main`")


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise PydanticCustomError("string_type", "a text is wanted")


_SLUG_FORM = form(
    "bridge-closed",
    pattern=SLUG,
    wanted="An id is lower-case words joined by hyphens, such as `bridge-closed`.",
    format="id",
    maxLength=LENGTH,
)
_DAY_FORM = form("2024-01-10", pattern=_DAY, wanted="A day is written `2024-01-10`.", format="date")

Word = Annotated[str, AfterValidator(shown)]
Text = Annotated[Word, AfterValidator(filled_in_by_us)]
Reason = Annotated[Text, AfterValidator(reason)]
Branch = Annotated[Word, AfterValidator(_branch), Verbatim()]
SchemaVersion = Annotated[int, PlainValidator(_schema_version), WithJsonSchema({"enum": [1]})]
Slug = Annotated[str, AfterValidator(_slug), Verbatim(), ID, _SLUG_FORM]
EdtfDate = Annotated[Edtf, _date(parse_edtf), PlainSerializer(str), DATE, EDTF_FORM]
StartDate = Annotated[Edtf, _date(parse_start), PlainSerializer(str), START, EDTF_FORM]
EndDate = Annotated[Edtf, _date(parse_end), PlainSerializer(str), END, END_FORM]
LocatorText = Annotated[
    Locator, PlainValidator(_locator), PlainSerializer(str), PLACE, LOCATOR_FORM
]
Day = Annotated[date, PlainValidator(_day), PlainSerializer(date.isoformat), DAY, _DAY_FORM]
Flag = Annotated[bool, PlainValidator(_flag), FLAG, WithJsonSchema({"type": "boolean"})]
Latitude = Annotated[float, _number(-90, 90), numeric(-90, 90, 40.767)]
Longitude = Annotated[float, _number(-180, 180), numeric(-180, 180, -73.833)]
PerCent = Annotated[float, _number(0, 100), numeric(0, 100, 50)]
Url = Annotated[str, AfterValidator(_url), Verbatim(), ADDRESS, URL_FORM]
Prose = Annotated[Text, ProseText()]
ProseLine = Annotated[Text, ProseText(line=True)]
TheirWords = Annotated[Word, AfterValidator(filled_in), Verbatim()]
Language = Annotated[Word, AfterValidator(_language), Verbatim(), LANGUAGE, form("es-MX")]
Sha256 = Annotated[
    str,
    matching(_SHA256, "sum"),
    CODE,
    form("0123456789abcdef" * 4, pattern=_SHA256, wanted="A SHA-256 sum has 64 digits 0-9 a-f."),
]
Repository = Annotated[
    str,
    matching(_REPOSITORY, "repository"),
    Verbatim(),
    form("keepers/bridges", pattern=_REPOSITORY, wanted="A repository is `owner/name`."),
]
WikidataId = Annotated[
    str,
    matching(_WIKIDATA, "item"),
    CODE,
    form("Q1384", pattern=_WIKIDATA, wanted="A Wikidata id is `Q` and digits."),
]

SourceKey = Annotated[Word, Ref("source"), form("hearing-record-2024")]
EntityId = Annotated[Word, Ref("entity"), form("jane-roe")]
SpeakerId = Annotated[EntityId, OfKind(("person", "organisation"))]
BodyId = Annotated[EntityId, OfKind(("organisation",)), form("millford-sheriff")]
PlaceId = Annotated[EntityId, OfKind(("place",)), form("millford")]
ClaimId = Annotated[Word, Ref("claim"), form("twelve-released")]
CaseId = Annotated[Word, Ref("case"), form("hearing-on-releases-2024")]
TopicId = Annotated[Word, Ref("topic"), form("immigration-detainers")]
RoleId = Annotated[Word, Ref("role"), form("witness")]
VoiceId = Annotated[Word, Ref("voice"), form("testimony")]
StandingId = Annotated[Word, Ref("standing"), form("uncorroborated")]
SourceTypeId = Annotated[Word, Ref("source-type"), form("article-newspaper")]
LicenceId = Annotated[Word, Ref("licence"), form("all-rights-reserved")]
