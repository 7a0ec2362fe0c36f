"""Walks through a page with the Tab key alone."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

# A ring may be drawn around the box that holds a field, so those above an element count as well.
WATCH = """
async () => {
  const rings = (element) =>
    element ? getComputedStyle(element).outline + rings(element.parentElement) : "";
  // Arrows lead through the matrix; the list below a drawing leads to all that its marks do.
  // They lead from one choice of a group to the next as well.
  const isReachedElsewhere = (element) =>
    element.matches(":is(cf-matrix, svg) [tabindex='-1'], [type=radio]:not(:checked)");
  // Tab leads through the parts of a day: month, day, year and calendar.
  const partsOf = (element) => (element.matches("[type=date]") ? 4 : 1);
  const isWaiting = (element) =>
    !element.disabled && !isReachedElsewhere(element)
    && element.checkVisibility({ visibilityProperty: true });
  const name = (element) => element.outerHTML.slice(0, 120);

  for (const details of document.querySelectorAll("details")) details.open = true;
  // Their scripts come when they are near, and change what can be reached.
  for (const part of document.querySelectorAll("cf-matrix, cf-timeline")) {
    part.scrollIntoView();
    await customElements.whenDefined(part.localName);
  }
  scrollTo(0, 0);
  // A page may begin in its field; the walk begins where the page does.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const stops = [...document.querySelectorAll(all)].filter(isWaiting);
  const ringless = new Map(stops.map((element) => [element, rings(element)]));
  window.walk = { stops: stops.map(name), reached: [], dim: [] };
  // Who stays at a mark opens its card, and Tab leads into it: a slow machine stays at many.
  addEventListener("focusin", (event) => {
    event.stopImmediatePropagation();
    if (!event.isTrusted) return;  // Told again, to a script that came later.
    walk.reached.push(name(event.target));
    if (rings(event.target) === ringless.get(event.target)) walk.dim.push(name(event.target));
  }, true);
  return stops.reduce((sum, element) => sum + partsOf(element), 0);
}
"""


@dataclass(frozen=True)
class Walk:
    """Where the Tab key leads; each element by the start of its HTML."""

    stops: list[str]
    """What can be used on the page, in the order of the page."""
    reached: list[str]
    """What took the focus, in the order in which it did."""
    dim: list[str]
    """What took the focus and does not look different with it."""


def walk_through(page: Page) -> Walk:
    """Open all that opens on a page, and press Tab once for each thing that can be used."""
    for _ in range(page.evaluate(WATCH)):
        page.keyboard.press("Tab")
    return Walk(**page.evaluate("walk"))
