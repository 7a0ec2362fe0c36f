"""What is said of a mistake: the words of rules that the browser judges by too.

One home for two programs: the checks say these, and the site publishes them for the form that
writes a case. `{name}` is filled in; a sentence whose hint differs has one entry for each.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.sentences.days import DAYS
from casefiles.core.sentences.early import EARLY
from casefiles.core.sentences.guesses import GUESSES, NEAREST_TERM, filled, guess
from casefiles.core.sentences.sentence import Sentence
from casefiles.core.sentences.sources import SOURCES

__all__ = ["GUESSES", "NEAREST_TERM", "SENTENCES", "Sentence", "guess", "say"]


def say(name: str, /, **parts: str) -> Sentence:
    """Return a sentence of the list below with its slots filled.

    Raises:
        KeyError: There is no such sentence, or a slot of it was given nothing.
    """
    said = SENTENCES[name]
    code, message, hint = (filled(text, parts) for text in (said.code, said.message, said.hint))
    return Sentence(code, message, hint)


_KEEP_ONE = "keep one of the two"
_OR_LEAVE_OUT = "write something, or remove the line"
_ID = "`{text}` can't be an id"
_DAY = "`{text}` is not a day"
_ADDRESS = "`{text}` is not an http or https address"
_TAG = "`{text}` is not a language tag (BCP 47)"
_COUNTRY = "`{text}` is not an ISO 3166 code"
_SUM = "`{text}` is not a SHA-256 sum"
_REPOSITORY = "`{text}` is not a repository"
_ITEM = "`{text}` is not a Wikidata id"
_FLAG = "`{text}` is neither `true` nor `false`"
_KEY = "`{key}` is not a known key"
_GONE = "`{key}` is missing"
_WORD = "`{key}` can't be `{text}`"

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        # Keys.
        "unknown-key": Sentence("unknown-key", _KEY, "known here: {keys}"),
        "misspelt-key": Sentence("unknown-key", _KEY, "did you mean `{near}`?"),
        "misplaced-key": Sentence("unknown-key", _KEY, "{home}"),
        "missing": Sentence("missing-key", _GONE, "`{key}:` {meaning}"),
        "missing-schema": Sentence("missing-key", _GONE, "write `schema: 1`"),
        "missing-choice": Sentence("missing-key", _GONE, "write `{key}:` and one of {words}"),
        "missing-term": Sentence(
            "missing-key",
            _GONE,
            "`{key}:` {meaning} See `{list}:` of site_config.yml for its words",
        ),
        "missing-part": Sentence(
            "missing-key", _GONE, "write `{key}: {{keys}}`, or the same on lines below"
        ),
        "neither": Sentence("missing-key", "{what} has neither {keys}", "write one of them"),
        "both": Sentence("one-of-two", "{what} has both {keys}", _KEEP_ONE),
        "named-and-private": Sentence(
            "one-of-two",
            "`{key}` stands beside `entity: {entity}`, whose name is shown",
            "remove `entity:` if nobody may be named, else remove {keys}",
        ),
        "no-mapping": Sentence(
            "wrong-type", "`{key}` wants a mapping", "write `key: value` lines, indented below"
        ),
        "no-list": Sentence("wrong-type", "`{key}` wants a list", "begin each item with `- `"),
        "no-text": Sentence(
            "wrong-type",
            "`{key}` wants a text",
            "write one text; quote it if it begins with `[`",
        ),
        "empty-list": Sentence("empty-value", "nothing stands in this list", "write at least one"),
        "blank": Sentence("empty-value", "this text is blank", _OR_LEAVE_OUT),
        "left-blank": Sentence(
            "blank",
            "this text is not filled in yet",
            "write it in the place of `{text}`, or remove it",
        ),
        "blank-quote": Sentence(
            "blank",
            "`{key}` is not filled in yet",
            "write the words of the source in the place of `{text}`, or remove it",
        ),
        # Texts.
        "no-id": Sentence("bad-id", _ID, "write lower-case words joined by hyphens"),
        "nearly-id": Sentence("bad-id", _ID, "write `{near}`"),
        "no-such-day": Sentence("bad-day", "there is no day `{text}`", "{hint}"),
        "no-day": Sentence("bad-day", _DAY, "write year-month-day, as in `2024-01-10`"),
        "nearly-day": Sentence("bad-day", _DAY, "{hint}"),
        "no-flag": Sentence("bad-value", _FLAG, "write `true` or `false`"),
        "nearly-flag": Sentence("bad-value", _FLAG, "write `{near}`"),
        "no-address": Sentence(
            "bad-url", _ADDRESS, "write the whole address, beginning with `https://`"
        ),
        "spaced-address": Sentence(
            "bad-url",
            "`{text}` has a space in it, which no address has",
            "write one address alone, and `%20` for a space that belongs to it",
        ),
        "nearly-address": Sentence("bad-url", _ADDRESS, "write `{near}`"),
        "account-address": Sentence(
            "bad-url", "a user name stands before the `@` of this address", "write `{near}`"
        ),
        "mixed-letters": Sentence(
            "bad-url",
            "`{word}` has letters of two scripts",
            "type it again; such a word feigns the name of another site",
        ),
        "no-language": Sentence("bad-value", _TAG, "write a tag such as `en` or `es-MX`"),
        "nearly-language": Sentence("bad-value", _TAG, "write `{near}`"),
        "no-country": Sentence(
            "bad-value",
            _COUNTRY,
            "write a country's or a part's code, as in `US` or `US-OK`; `jurisdictions:` in"
            " site_config.yml has them beside their names",
        ),
        "several-country": Sentence(
            "bad-value", _COUNTRY, "write a comma between the codes, in brackets: `[{near}]`"
        ),
        "nearly-country": Sentence("bad-value", _COUNTRY, "write `{near}`"),
        "no-sum": Sentence("bad-value", _SUM, "write its 64 hexadecimal digits in lower case"),
        "nearly-sum": Sentence("bad-value", _SUM, "write `{near}`"),
        "no-repository": Sentence("bad-value", _REPOSITORY, "write `owner/name`"),
        "nearly-repository": Sentence("bad-value", _REPOSITORY, "write `{near}`"),
        "no-item": Sentence("bad-value", _ITEM, "write `Q` and digits"),
        "nearly-item": Sentence("bad-value", _ITEM, "write `{near}`"),
        "no-reason": Sentence(
            "bad-value",
            "`{text}` is no reason",
            "write the reason in words, or remove the line",
        ),
        "no-word": Sentence("bad-value", _WORD, "write one of {words}"),
        "nearly-word": Sentence("bad-value", _WORD, "did you mean `{near}`? It is one of {words}"),
        "no-version": Sentence(
            "wrong-schema", "`schema: {text}` is not known", "write `schema: 1`"
        ),
        "hidden": Sentence(
            "forbidden-character",
            "{name} {reason}",
            "delete it, or type the word around it again{more}",
        ),
        # References.
        "unknown": Sentence("unknown-{kind}", "there is no {words} `{text}`", "{hint}"),
        "repeated-id": Sentence(
            "duplicate-id", "`{text}` is used already at {place}", "give each its own id"
        ),
        "repeated-entry": Sentence(
            "duplicate-id",
            "`{text}` is used already at {place}",
            "all of it stands there too: delete one of the two",
        ),
        "nearly-repeated": Sentence(
            "duplicate-id",
            "`{text}` is used already at {place}",
            "all but its `{key}:` stands there too: delete one of the two, or give each its own id",
        ),
        "shared-key": Sentence(
            "duplicate-id", "the source `{text}` stands in {path} too", _KEEP_ONE
        ),
        "itself": Sentence(
            "self-reference",
            "`{text}` is this {kind} itself",
            "name another, or remove the line",
        ),
        "other-kind": Sentence(
            "wrong-kind",
            "`{text}` is {kind}, not {wanted}",
            "write the id of {wanted}, or look at `kind:` of `{text}`",
        ),
        "unnamed": Sentence(
            "unnamed-speaker",
            "somebody here has no public role",
            "write `entity:` with an id, or `label:` with `private: true`",
        ),
        "not-private": Sentence(
            "unnamed-speaker",
            "this person is described, and not marked as private",
            "add `private: true`",
        ),
        "undescribed": Sentence(
            "unnamed-speaker",
            "this private person is not described",
            "say who it is without a name: `label: Member of the council`",
        ),
        "no-office": Sentence(
            "no-public-office",
            "{called} has no public office",
            "add `offices:`; a private person is a `label:` in the case and has no file",
        ),
        # Evidence.
        "no-evidence": Sentence(
            "no-evidence",
            "{called} has no evidence",
            "add `evidence:`, or `no_evidence:` with the reason",
        ),
        "needless-reason": Sentence(
            "needless-reason", "`no_evidence` stands beside evidence", "remove one of the two"
        ),
        "uncited-event": Sentence(
            "uncited-event", "{called} cites nothing", "add `sources:` or `claims:`"
        ),
        "uncited-reply": Sentence(
            "uncited-event",
            "{called} was given, and cites nothing",
            "add `sources:`, where the answer is found",
        ),
        "one-sided": Sentence(
            "one-sided-conflict",
            "{called} has {count} value",
            "write at least two values that conflict",
        ),
        "voice-wants": Sentence("missing-key", "the voice `{voice}` needs {what}", "add `{key}:`"),
        **SOURCES,
        "unstated": Sentence(
            "overclaimed-standing",
            "`standing: {text}` needs evidence that states the claim, and none does",
            "set `relation: supports` on the evidence that does{fit}",
        ),
        "contested": Sentence(
            "overclaimed-standing",
            "`standing: {text}` says that nothing disputes the claim, and `{name}` does",
            "look at the `relation:` of that evidence{fit}",
        ),
        "one-origin": Sentence(
            "overclaimed-standing",
            "`standing: {text}` needs two independent origins; the evidence has one: `{name}`",
            "add evidence of another origin{fit}",
        ),
        "no-record": Sentence(
            "overclaimed-standing",
            "`standing: {text}` needs a record, or two independent origins; the evidence has one:"
            " `{name}`",
            "add a record made by the body itself, or evidence of another origin{fit}",
        ),
        "undisputed": Sentence(
            "overclaimed-standing",
            "`standing: {text}` needs evidence that disputes the claim, and none does",
            "set `relation: disputes` on the evidence that does{fit}",
        ),
        "unrefuted": Sentence(
            "overclaimed-standing",
            "`standing: {text}` needs a record, or two independent origins, that refute the claim;"
            " the evidence has {count}",
            "set `relation: refutes` on the evidence that does{fit}",
        ),
        "own-marks": Sentence(
            "marked-quote",
            "the quotation stands in quotation marks of its own",
            "write `{text}`; the page sets the marks",
        ),
        "text-in-marks": Sentence(
            "marked-quote",
            "the whole text stands in quotation marks, and is no quotation",
            "write `{text}`; exact words of a source belong to the evidence, as its quotation",
        ),
        "entry-as-title": Sentence(
            "pasted-post",
            "this is a whole entry in {kind}, and no title",
            "write each of its parts where a source has it, and the title alone here",
        ),
        "no-sentence": Sentence(
            "not-one-sentence", "a claim is one sentence with its full stop", "write `{near}`"
        ),
        "two-sentences": Sentence(
            "not-one-sentence",
            "this claim is more than one sentence; another begins with `{words}`",
            "make a claim of each, or one sentence of them",
        ),
        "no-question": Sentence(
            "not-one-sentence",
            "this question has no question mark at its end",
            "write one question that ends with `?`; what is known around it belongs to its text",
        ),
        "long-quote": Sentence(
            "long-quote",
            "the quotation has {count} words{more}",
            "keep at most {most}, or give the rest in your own words",
        ),
        "comma-for-source": Sentence(
            "bad-locator",
            "a comma stands before `{rest}`, where another source begins",
            "write `[{near}]`",
        ),
        **EARLY,
        **DAYS,
        "withdrawn-twofold": Sentence(
            "withdrawn-twofold",
            "`status: withdrawn` and `withdrawn:` do not stand together",
            "write both: `status: withdrawn` and `withdrawn: {date: ..., reason: ...}`",
        ),
    }
)
