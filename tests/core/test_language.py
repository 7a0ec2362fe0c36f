"""Which texts are language tags, and which tag was meant by one that is none."""

import pytest

from casefiles.core.model.language import direction_of, is_language_tag, meant_language

# From RFC 5646, appendix A.
TAGS = """
    de fr ja zh-Hant zh-cmn-Hans-CN cmn-Hans-CN zh-yue-HK yue-HK zh-Hans-CN sr-Latn-RS sl-rozaj
    sl-rozaj-biske de-CH-1901 sl-IT-nedis hy-Latn-IT-arevela de-DE en-US es-419 de-CH-x-phonebk
    az-Arab-x-AZE-derbend x-whatever qaa-Qaaa-QM-x-southern de-Qaaa sr-Latn-QM sr-Qaaa-RS
    en-US-u-islamcal zh-CN-a-myext-x-private en-a-myext-b-another EN-us ast
"""


@pytest.mark.parametrize("tag", TAGS.split())
def test_a_tag_that_is_well_formed(tag):
    assert is_language_tag(tag)


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("en", "ltr"),
        ("he", "rtl"),
        ("AR-eg", "rtl"),
        ("ar-Latn", "ltr"),
        ("az-Arab-IR", "rtl"),
        ("pa-x-arab", "ltr"),
        ("de-1996", "ltr"),
    ],
)
def test_which_way_a_language_runs(tag, direction):
    assert direction_of(tag) == direction


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("English", "en"),
        (" SPANISH", "es"),
        ("en_US", "en-US"),
        ("es MX", "es-MX"),
        ("Klingon", ""),
        ("e", ""),
        ("a-DE", ""),
        ("de-419-DE", ""),
        ("en-", ""),
        ("en--US", ""),
        ("en-x", ""),
        ("x", ""),
        ("\u0435n", ""),
        ("en\n", "en"),
        ("en, es", ""),
        ("en" + "-abcde" * 6, ""),
    ],
)
def test_a_text_that_is_no_tag(text, meant):
    assert not is_language_tag(text)
    assert meant_language(text) == meant
