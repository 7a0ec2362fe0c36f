"""The pictures of pages: how a text is set, what is drawn, and what is drawn only once."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from casefiles.cards import write_cards
from casefiles.cards.layout import SIZE, Drawing
from casefiles.cards.looks import read_looks
from casefiles.cards.wrapping import Lines, Step, balance, cut, fit, set_text, split_words, wrap
from casefiles.core.problem import CasefilesError
from casefiles.core.site import Card, Share
from casefiles.core.view.values import Label
from support.builds import PROJECT

THEME = PROJECT / "theme"
TONES = ("established", "corroborated", "uncorroborated", "disputed", "refuted", "withdrawn")
SHARES = tuple(
    Share(Label(tone.capitalize(), tone), 12_345, number * 100 / 6, 100 / 6)
    for number, tone in enumerate(TONES)
)
CARD = Card(
    "cases/bridge/",
    "Bridges",
    "Case file",
    "Bridge closed after a crack was seen",
    "Preliminary record",
    "Happened: 9 January 2024",
    counts="4 claims",
    shares=SHARES[:3],
)
MARGIN = 50
"""Places that show cards may cut their edges."""


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return Drawing(read_looks(THEME))


def shown(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def test_breaks_lines_between_words_and_not_where_words_hold_together():
    assert wrap("one two\nthree  four", 9, len) == ("one two", "three", "four")
    assert wrap("on 9\N{NO-BREAK SPACE}May", 5, len) == ("on", "9\N{NO-BREAK SPACE}May")
    assert wrap("", 5, len) == ()


def test_breaks_a_word_that_is_wider_than_a_line():
    assert wrap("a bridge", 3, len) == ("a", "bri", "dge")
    assert wrap("wide", 0, len) == ("w", "i", "d", "e")


def test_lines_are_of_about_one_length():
    text = "the bridge is closed to all who want to go"
    assert wrap(text, 36, len) == ("the bridge is closed to all who want", "to go")
    assert balance(text, 36, len) == ("the bridge is closed", "to all who want to go")
    assert balance("", 36, len) == ()


WORDS = st.lists(st.text("abcé ", min_size=1, max_size=12), max_size=20).map(" ".join)


@given(WORDS, st.integers(12, 40))
def test_balancing_loses_no_word_and_takes_no_line_more(text, width):
    lines = balance(text, width, len)

    assert [word for line in lines for word in line.split()] == split_words(text)
    assert len(lines) == len(wrap(text, width, len))
    assert all(len(line) <= width for line in lines)


def test_takes_the_largest_type_that_fits():
    steps = (Step(3, 1), Step(2, 2), Step(1, 2))

    def in_size(size: int) -> Callable[[str], float]:
        return lambda text: size * len(text)

    def done(text: str) -> Lines:
        return set_text(text, 12, steps, in_size)

    assert done("four") == Lines(3, ("four",))
    assert done("three more") == Lines(2, ("three", "more"))
    assert done("a longword of it") == Lines(1, ("a longword", "of it"))
    assert done("not to be set in any of these sizes") == Lines(1, ("not to be", "set in any…"))


def test_what_is_cut_says_so():
    assert cut(("one two,", "three"), 1, 20, len) == ("one two…",)
    assert fit("one two three", 9, len) == "one two…"
    assert fit("undivided", 5, len) == "undi…"
    assert fit("short", 5, len) == "short"
    assert fit("", 5, len) == ""


@pytest.mark.parametrize(
    "card",
    [
        CARD,
        replace(CARD, title="Bridge", shares=()),
        replace(CARD, title="word " * 200, shares=SHARES, happened="Happened: " + "long " * 50),
        replace(CARD, title="W" * 300, archive="M" * 200, counts="0" * 500, shares=SHARES * 3),
        Card("", "", "", "Bridges", text="What fell, and who says so. " * 20),
    ],
    ids=["usual", "short", "long", "unbroken", "archive"],
)
def test_draws_all_inside_the_frame_in_few_bytes(drawing, card):
    png = drawing.draw(card)
    picture = shown(png)
    paper = Image.new("RGB", SIZE, picture.convert("RGB").getpixel((0, 0)))
    left, top, right, bottom = ImageChops.difference(picture.convert("RGB"), paper).getbbox()

    assert (picture.format, picture.mode, picture.size) == ("PNG", "P", SIZE)
    assert len(png) < 40_000
    assert min(left, top, SIZE[0] - right, SIZE[1] - bottom) >= MARGIN


def test_draws_the_bar_in_the_colours_of_the_page(drawing):
    colours = {colour for _, colour in shown(drawing.draw(CARD)).convert("RGB").getcolors()}
    assert {(31, 92, 60), (43, 92, 102), (93, 86, 70)} <= colours
    assert (147, 38, 42) not in colours


def test_gives_the_same_bytes_each_time(drawing):
    assert Drawing(read_looks(THEME)).draw(CARD) == drawing.draw(CARD)
    assert drawing.draw(replace(CARD, title="Bridge opened")) != drawing.draw(CARD)


@pytest.mark.parametrize("title", ["Мост", "גשר", "橋", "Bridge → river", "Ɓridge", "e\u0301"])
def test_draws_no_card_with_a_sign_that_the_fonts_lack(drawing, title):
    assert drawing.can_draw(replace(CARD, title="Café “Brücke” – 5 £"))
    assert not drawing.can_draw(replace(CARD, title=title))
    assert not drawing.can_draw(replace(CARD, counts=title))


def test_draws_once_and_forgets_what_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    cache, site = tmp_path / "cache", tmp_path / "site"
    other, foreign = replace(CARD, address="cases/other/"), replace(CARD, title="橋")
    assert write_cards([CARD, other, foreign], THEME, cache, site) == [CARD, other]
    first = (site / "cards/cases/bridge.png").read_bytes()
    kept = set(cache.glob("*.png"))

    monkeypatch.setattr(Drawing, "draw", lambda *_: pytest.fail("was drawn before"))
    assert write_cards([CARD], THEME, cache, tmp_path / "again") == [CARD]

    assert (tmp_path / "again/cards/cases/bridge.png").read_bytes() == first
    assert len(kept) == 2
    assert len(kept & set(cache.iterdir())) == 1
    assert (cache / ".gitignore").read_text() == "*\n"


def test_draws_again_where_anything_differs_that_it_is_drawn_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    theme, drawn = tmp_path / "theme", []
    shutil.copytree(THEME, theme)
    monkeypatch.setattr(Drawing, "draw", lambda _, card: drawn.append(card) or b"")

    def draws(card: Card = CARD) -> int:
        drawn.clear()
        write_cards([card], theme, tmp_path / "cache", tmp_path)
        return len(drawn)

    assert [draws(), draws()] == [1, 0]
    with (theme / "assets/css/tokens.css").open("a") as tokens:
        tokens.write(" ")
    assert draws() == 1
    monkeypatch.setattr("casefiles.cards.drawn._code", lambda: [b"other"])
    assert draws() == 1
    monkeypatch.setattr("casefiles.cards.drawn._versions", lambda: b"other")
    assert draws() == 1
    assert draws(replace(CARD, counts="5 claims")) == 1


def test_draws_where_nothing_can_be_kept(tmp_path: Path):
    (tmp_path / "file").write_text("")
    assert write_cards([CARD], THEME, tmp_path / "file", tmp_path / "site") == [CARD]


def test_says_what_a_theme_lacks(tmp_path: Path):
    with pytest.raises(CasefilesError, match=r"the cards need .*newsreader-roman\.woff2: No such"):
        write_cards([CARD], tmp_path, tmp_path / "cache", tmp_path / "site")
