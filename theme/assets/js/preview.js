/**
 * Citations, and the words for voices and standings, show what they lead to: beside themselves for a pointer that
 * hovers and for the keyboard; in place for a finger, and where there is no room. Elsewhere they stay the links that
 * they are.
 */

import { Below } from "./preview-below.js";
import { Beside } from "./preview-beside.js";
import { PREVIEWED } from "./preview-links.js";

const NARROW = matchMedia("(width < 48rem)");
/** For what does not say whether it comes from a finger: a key, and a click in some browsers. */
const NO_HOVER = matchMedia("(hover: none)");
/** A card that a finger opened is open again after a reload. */
const TOUCH = matchMedia("(any-pointer: coarse)");

const beside = new Beside();
const below = new Below();

document.addEventListener("pointerover", ({ target, pointerType }) => {
  if (pointerType === "touch" || NARROW.matches) return;
  const link = target.closest(PREVIEWED);
  if (beside.holds(target)) beside.keep();
  else if (link) beside.showSoon(link);
  else beside.hideSoon();
});

document.addEventListener("focusin", ({ target }) => {
  if (beside.holds(target)) return;
  beside.hide();
  if (!NARROW.matches && !NO_HOVER.matches && target.matches(`:is(${PREVIEWED}):focus-visible`)) beside.showSoon(target);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && beside.hide()) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest(PREVIEWED);
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const wasShown = beside.holds(link);
  beside.hide();
  if (!isInPlace(event)) return;
  // The cells of the table have no room for a card, and no lines below which there could be some.
  const isOpen = link.closest(".cf-matrix") ? wasShown || beside.show(link) : below.toggle(link);
  if (isOpen) event.preventDefault();
});

// What scrolls within the page takes its links along.
document.addEventListener("scroll", ({ target }) => target === document || beside.follow(), true);

const asked = document.getElementById(location.hash.slice(1));
if ((NARROW.matches || NO_HOVER.matches || TOUCH.matches) && asked?.matches(PREVIEWED)) below.open(asked);

/** @param {PointerEvent | MouseEvent} click */
function isInPlace({ pointerType }) {
  return NARROW.matches || pointerType === "touch" || (pointerType !== "mouse" && NO_HOVER.matches);
}
