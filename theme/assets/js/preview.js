/**
 * Citations, and the words for voices and standings, show what they lead to: beside themselves for a pointer that
 * can hover and for the keyboard; in place for a finger, and where there is no room. Elsewhere they stay the links
 * that they are.
 */

import { Below } from "./preview-below.js";
import { Beside } from "./preview-beside.js";
import { PREVIEWED } from "./preview-links.js";

const IN_PLACE = matchMedia("(hover: none), (width < 48rem)");

const beside = new Beside();
const below = new Below();

document.addEventListener("pointerover", ({ target, pointerType }) => {
  if (pointerType === "touch" || IN_PLACE.matches) return;
  const link = target.closest(PREVIEWED);
  if (beside.holds(target)) beside.keep();
  else if (link) beside.showSoon(link);
  else beside.hideSoon();
});

document.addEventListener("focusin", ({ target }) => {
  if (beside.holds(target)) return;
  beside.hide();
  if (!IN_PLACE.matches && target.matches(`:is(${PREVIEWED}):focus-visible`)) beside.showSoon(target);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && beside.hide()) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest(PREVIEWED);
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  beside.hide();
  if (IN_PLACE.matches && below.toggle(link)) event.preventDefault();
});

const asked = document.getElementById(location.hash.slice(1));
if (IN_PLACE.matches && asked?.matches(PREVIEWED)) below.open(asked);
