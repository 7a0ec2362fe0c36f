"""The rules of a case beside its schema: `api/v1/rules.json`, by which a browser judges a form.

`sentences` and `guesses` are the words of `core/sentences/`, `levels` what an archive makes of each
code, and `parts` what is asked of several keys of a part, by the name of its model as in the
schema. Of texts: `forms` has the patterns of some, `past` the days that can't lie ahead, `hidden`
the characters that no text may hold, `addresses` and `places` what `core/web.py` and
`core/locator` read by, `languages` and `countries` the codes of names, `flags` what people write
for yes and no, `no-reasons` what is no reason, and `of-values` the codes of what is refused at its
own key. Of names: `vocabularies` has the kinds of words that an archive chooses, `guessing` how
alike must be what is guessed, and `names` the words that tell a name, a title and a body from other
words. Of claims: `evidence` has what sources do to one, `told` what a voice may tell of it, and
`ends` the words with which a sentence begins and those behind which it goes on. `values` has what
else people call the words of the format.
`texts` has the keys of each part that hold the archive's own words, with whether these are prose,
and `later` the codes that the command line alone finds, or finds more of.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from types import MappingProxyType

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.check.dates import AHEAD, DATED, OVER
from casefiles.core.check.evidence import TOLD
from casefiles.core.check.likely import GUESSING
from casefiles.core.check.one_sentence import BEGIN, CUT_SHORT
from casefiles.core.check.standing import AGAINST, OF_OTHERS, STATING
from casefiles.core.escapes import AMPERSAND
from casefiles.core.given_names import GIVEN_NAMES
from casefiles.core.locator import places_in_browsers
from casefiles.core.model import Case, Entity, Model
from casefiles.core.model.base import ProseText
from casefiles.core.model.free_texts import NO_REASONS, OWN_UNFILLED_PATTERN, UNFILLED_PATTERN
from casefiles.core.model.jurisdictions import JURISDICTION_PATTERN, OTHER_NAMES
from casefiles.core.model.language import LANGUAGE_PATTERN, LANGUAGES
from casefiles.core.model.other_words import VALUES
from casefiles.core.model.spellings import FLAGS
from casefiles.core.model.values import SHA256_PATTERN
from casefiles.core.name_words import (
    ABBREVIATIONS,
    BEGINNINGS,
    BESIDE_TITLES,
    BODIES,
    DEGREES,
    FORMS_OF_ADDRESS,
    GENERATIONS,
    PARTICLES,
    PLACING,
    SHORT_WORDS,
    TITLES,
)
from casefiles.core.nodes.characters import hidden_in_browsers
from casefiles.core.read.document import OF_VALUES
from casefiles.core.sentences import GUESSES, SENTENCES
from casefiles.core.settings import VOCABULARIES, SiteSettings
from casefiles.core.web import links_in_browsers

LATER = (
    "named-private",
    *("scalar-too-long", "file-too-large"),
    *("address-clash", "copied-source", "same-name", "stated-twice", "repeated-claim"),
    *("publisher-spelling", "far-date", "season-or-years", "stale-check"),
    "low-coverage",
    *("loaded-word", "overclaimed-wording", "claim-says-who", "title-in-name"),
    "possible-name",
    *("too-many-marks", "raw-html", "bad-link", "bad-citation", "lost-citation", "image-in-prose"),
    *("lost-markdown", "pasted-post"),
)
"""What a case written by the form can still be told.

First what can't be taken back once it was sent; the rest in the order of the catalogue.
"""
PARTLY = MappingProxyType(
    {
        "blank": CATALOGUE["blank"].meaning,
        "one-sided-conflict": "All values of a conflict are one.",
        "title-in-name": "The name of a person holds a title, `By` or a degree, or has the last"
        " name first.",
        "marked-quote": "Words of a source are as a copy of it left them: letters read wrongly,"
        " joined ones, wide gaps.",
    }
)
"""What is told later of codes of which the browser tells too, but not of all that they are for."""


def render_rules(settings: SiteSettings) -> str:
    """Return the rules as JSON, with the levels that an archive gives them."""
    said = {name: [one.code, one.message, one.hint] for name, one in SENTENCES.items()}
    rules = {
        "sentences": said,
        "guesses": dict(GUESSES),
        "levels": {
            code: settings.rules.level(code) or known.severity for code, known in CATALOGUE.items()
        },
        "parts": dict(sorted(_parts(Case))),
        "forms": {
            "country": JURISDICTION_PATTERN,
            "sum": SHA256_PATTERN,
            "language": LANGUAGE_PATTERN,
            "unfilled": UNFILLED_PATTERN,
            "unfilled-own": OWN_UNFILLED_PATTERN,
        },
        "past": {
            "keys": sorted(OVER),
            "parts": [model.__name__ for model in DATED],
            "ahead": AHEAD.days,
        },
        "hidden": hidden_in_browsers(),
        "addresses": {**links_in_browsers(), "escaped": AMPERSAND.pattern},
        "places": places_in_browsers(),
        "vocabularies": VOCABULARIES,
        "guessing": dict(GUESSING),
        "flags": dict(FLAGS),
        "of-values": sorted(OF_VALUES),
        "countries": dict(OTHER_NAMES),
        "languages": dict(LANGUAGES),
        "values": {key: dict(words) for key, words in VALUES.items()},
        "no-reasons": sorted(NO_REASONS),
        "evidence": {"stating": STATING, "against": AGAINST, "of-others": OF_OTHERS},
        "told": TOLD,
        "names": {
            "titles": dict(TITLES),
            "beside": dict(BESIDE_TITLES),
            "generations": sorted(GENERATIONS),
            "degrees": sorted(DEGREES),
            "bodies": sorted(BODIES),
            "beginnings": sorted(BEGINNINGS | ABBREVIATIONS),
            "particles": sorted(PARTICLES),
            "given": sorted(GIVEN_NAMES),
            "placing": sorted(PLACING),
            "addressed": list(FORMS_OF_ADDRESS),
            "short": dict(SHORT_WORDS),
        },
        "ends": {"begin": sorted(BEGIN), "short": sorted(CUT_SHORT)},
        "texts": dict(sorted((*_texts(Case), *_texts(Entity)))),
        "later": {**{code: CATALOGUE[code].meaning for code in LATER}, **PARTLY},
    }
    return json.dumps(rules, ensure_ascii=False, separators=(",", ":")) + "\n"


def _parts(model: type[Model]) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """Yield what each part below a model asks of its keys, by what its schema calls the part."""
    if model.asks:
        yield model.__name__, [asdict(rule) for rule in model.asks]
    for shape in model.shape.values():
        if shape.model:
            yield from _parts(shape.model)


def _texts(model: type[Model]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the texts of each part below a model that are neither of a form nor somebody else's."""
    shapes = [shape for shape in model.shape.values() if shape.model is None]
    prose = {shape.key for shape in shapes for mark in shape.marks if isinstance(mark, ProseText)}
    own = {shape.key for shape in shapes if not shape.marks and shape.meant is None}
    if prose or own:
        yield (
            model.__name__,
            {key: "prose" if key in prose else "own" for key in sorted(prose | own)},
        )
    for shape in model.shape.values():
        if shape.model:
            yield from _texts(shape.model)
