/** Which cases are wanted: any value of a facet, something of each facet, and a date that may lie in the range. */

import { meet } from "./cases-dates.js";
import { RANGE } from "./cases-state.js";

/**
 * @typedef {object} Case
 * @property {Readonly<Record<string, readonly string[]>>} facets
 * @property {readonly import("./cases-dates.js").Days[]} spans None where the date is not known.
 * @property {string} checked
 * @property {string} title
 */

/**
 * @typedef {object} Answer
 * @property {Set<Case>} shown
 * @property {Record<string, Record<string, number>>} counts How many cases a value would show beside the other facets.
 * @property {Record<string, number>} kept How many cases nothing but this facet, or the range, keeps from being shown.
 * @property {number} undated How many cases without a known date the other filters leave.
 */

/**
 * @param {readonly Case[]} cases
 * @param {import("./cases-state.js").Wanted} state
 * @param {import("./cases-dates.js").Days | null} days
 * @returns {Answer}
 */
export function answerOf(cases, state, days) {
  const answer = { shown: new Set(), counts: {}, kept: {}, undated: 0 };
  for (const one of cases) {
    const [miss, ...more] = missesOf(one, state, days);
    if (more.length === 0) count(answer, one, miss);
  }
  return answer;
}

/**
 * @template {Case} T
 * @param {readonly T[]} cases The latest first.
 * @param {string} sort
 * @param {string} language
 * @returns {readonly T[]}
 */
export function sorted(cases, sort, language) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  if (sort === "title") return [...cases].sort((a, b) => compare(a.title, b.title));
  if (sort === "checked") return [...cases].sort((a, b) => (a.checked < b.checked) - (a.checked > b.checked));
  return cases;
}

/** The facets, and the range, by which a case is not wanted. */
function missesOf({ facets, spans }, state, days) {
  const chosen = Object.entries(state.facets);
  const misses = chosen.filter(([facet, values]) => !values.some((value) => facets[facet].includes(value)));
  const isIn = days === null || (spans.length === 0 ? state.undated : spans.some((span) => meet(span, days)));
  return [...misses.map(([facet]) => facet), ...(isIn ? [] : [RANGE])];
}

function count(answer, one, miss) {
  if (miss === undefined) answer.shown.add(one);
  else add(answer.kept, miss);
  if (one.spans.length === 0 && [undefined, RANGE].includes(miss)) answer.undated += 1;
  for (const [facet, values] of Object.entries(one.facets)) {
    if (miss !== undefined && miss !== facet) continue;
    answer.counts[facet] ??= {};
    for (const value of values) add(answer.counts[facet], value);
  }
}

function add(counts, key) {
  counts[key] = (counts[key] ?? 0) + 1;
}
