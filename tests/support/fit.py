"""Whether a page fits where it is read: on a narrow screen, in large letters."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

# What ends in an ellipsis says itself that there is more, and where it leads has the whole.
CUT = """
() => [...document.body.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  const shown = element.textContent.trim() && element.checkVisibility({ visibilityProperty: true })
    && style.clipPath === "none" && !element.closest("svg");
  const shortened = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
  return shown && !shortened
    && ((cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1));
}).map(({ tagName, className }) => `${tagName} ${className}`)
"""


# A hyphen or a dash is where a word may be broken.
BROKEN = r"""
(part) => [...document.querySelectorAll(part)].flatMap((element) => {
  const broken = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const { 0: word, index } of texts.currentNode.data.matchAll(/[^\s\u2010-\u2015-]+/g)) {
      const range = new Range();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
})
"""


def width_beyond_screen(page: Page) -> int:
    """Return how many pixels of a page lie beyond the right edge of the screen."""
    width: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return max(0, width)


def cut_texts(page: Page) -> list[str]:
    """Return each element that cuts off a part of its text."""
    cut: list[str] = page.evaluate(CUT)
    return cut


def broken_words(page: Page, part: str) -> list[str]:
    """Return each word that goes on in another line, in the parts that a selector names."""
    broken: list[str] = page.evaluate(BROKEN, part)
    return broken


@contextmanager
def letters_twice_as_large(page: Page) -> Iterator[None]:
    """Open pages as for a reader who has doubled the size of letters in the settings."""
    session = page.context.new_cdp_session(page)

    def size_letters(standard: int, fixed: int) -> None:
        sizes = {"standard": standard, "fixed": fixed}
        session.send("Page.setFontSizes", {"fontSizes": sizes})

    size_letters(32, 26)
    yield
    size_letters(16, 13)
