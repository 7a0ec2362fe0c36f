/** How many events of a year match, above those in the list and in the column of the year. */

import { element } from "./element.js";
import { OURS } from "./language.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {number} shown
 * @param {number} all
 * @returns {string} Empty where all are shown.
 */
export function partWords(shown, all) {
  return shown === all ? "" : `${shown.toLocaleString("en")} of ${all.toLocaleString("en")} events`;
}

/**
 * Where the part of a column that matches begins: on the ground of the whole, and on its scale. One event of many is still seen:
 * of its two pixels, the line around columns leaves one.
 *
 * @param {{y: number, height: number}} whole
 * @param {number} share
 * @returns {{y: number, height: number}}
 */
export function partOf({ y, height }, share) {
  const part = share > 0 ? Math.max(height * share, 2) : 0;
  return { y: y + height - part, height: part };
}

/**
 * @param {Element} year Of the list.
 * @param {readonly SVGElement[]} columns Of it; none where single events are drawn.
 * @param {number} shown
 * @param {number} all
 */
export function tellPart(year, columns, shown, all) {
  const words = partWords(shown, all);
  const title = year.querySelector(".cf-year__title");
  const told = year.querySelector(".cf-year__told") ?? element("p", { class: "cf-year__told", ...OURS });
  told.textContent = words;
  if (words) title.after(told);
  else told.remove();
  for (const column of columns) drawPart(column, shown / all, words && `${title.textContent}: ${words}`);
}

/** @param {string} words Empty for the whole. */
function drawPart(column, share, words) {
  const name = column.querySelector("title");
  const whole = column.querySelector(".cf-strip__column");
  column.dataset.whole ??= name.textContent;
  name.textContent = words || column.dataset.whole;
  column.querySelector(".cf-strip__part")?.remove();
  column.classList.toggle("cf-strip__mark--part", words !== "");
  if (words) whole.after(partAs(whole, share));
}

function partAs(whole, share) {
  const { y, height } = partOf({ y: Number(whole.getAttribute("y")), height: Number(whole.getAttribute("height")) }, share);
  const part = document.createElementNS(SVG, "rect");
  const attributes = { class: "cf-strip__part", x: whole.getAttribute("x"), width: whole.getAttribute("width"), y, height };
  for (const [attribute, value] of Object.entries(attributes)) part.setAttribute(attribute, value);
  return part;
}
