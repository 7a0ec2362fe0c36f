"""The garbage collector gets its old settings back, whatever happens meanwhile."""

import gc

import pytest

from casefiles.rare_collections import rare_collections


def test_gives_the_old_settings_back():
    before = gc.get_threshold()
    with rare_collections():
        assert gc.get_threshold() > before

    assert gc.get_threshold() == before


def test_gives_them_back_after_an_error_too():
    before = gc.get_threshold()
    with pytest.raises(KeyError), rare_collections():
        {}["missing"]

    assert gc.get_threshold() == before
