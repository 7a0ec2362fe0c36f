/** What is said of a list of cases: the same words as the page has without a script, and why a case is not there. */

import { filtersOf } from "./cases-state.js";

const ORDERS = { latest: "the latest first", checked: "the last checked first", title: "by title" };

/**
 * @param {number} total
 * @param {import("./cases-state.js").Wanted} state
 * @param {import("./cases-dates.js").Range} range
 * @param {import("./cases-match.js").Answer} answer
 * @param {readonly string[]} unknown Values that were asked for and that there are not.
 */
export function verdict(total, state, range, answer, unknown) {
  const shown = answer.shown.size;
  const all = cases(total);
  const some = shown === 0 ? `None of ${all} has all that is chosen` : `${number(shown)} of ${all}`;
  const order = shown > 1 ? `, ${ORDERS[state.sort]}` : "";
  const list = (filtersOf(state).length > 0 ? some : all) + order + undatedIn(state, range, answer) + ".";
  const gone = unknown.map((value) => `No case has “${value}”: it is left out.`);
  return [list, ...gone, range.mistake].filter(Boolean).join(" ");
}

/**
 * @param {string} filter
 * @param {string} value
 * @param {string} [label] What the reader sees for the value.
 */
export function chipFor(filter, value, label) {
  const words = { from: `From ${value}`, to: `Until ${value}` }[filter] ?? label;
  return { words, "aria-label": `Remove ${words}` };
}

/**
 * @param {number} count How many cases there would be without a facet, or without the range.
 * @param {string} [facet] What the reader sees for it; the range has none.
 */
export function offerFor(count, facet = "date") {
  return `Any ${facet.toLowerCase()}: ${cases(count)}`;
}

function undatedIn({ undated }, { days }, answer) {
  if (days === null || answer.undated === 0) return "";
  const has = answer.undated === 1 ? "has" : "have";
  return `; ${number(answer.undated)} ${undated ? "of them " : "more "}${has} no known date`;
}

function cases(count) {
  return `${number(count)} ${count === 1 ? "case" : "cases"}`;
}

function number(count) {
  return count.toLocaleString("en");
}
