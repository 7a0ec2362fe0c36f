/** What the reader asks for, and how the page's address says it: `?q=two+words&topic=One&topic=Two&sort=happened`. */

import { chosenIn, chosenOf, queryOf } from "./filters.js";

/**
 * @typedef {object} Asked
 * @property {string} words
 * @property {import("./filters.js").Chosen} facets
 * @property {string} sort One of `SORTS`; empty for the best match first.
 */

/** By when it happened, and by when the record changed; the latest first. */
const SORTS = ["happened", "changed"];

/**
 * @param {string} query The address from its `?` on.
 * @param {readonly string[]} names The facets there are.
 * @returns {Asked}
 */
export function readAddress(query, names) {
  const params = new URLSearchParams(query);
  return asked(params.get("q") ?? "", Object.entries(chosenIn(params, names)), params.get("sort") ?? "");
}

/**
 * @param {string} words
 * @param {Iterable<readonly [string, readonly string[]]>} chosen
 * @param {string} [sort]
 * @returns {Asked}
 */
export function asked(words, chosen, sort = "") {
  const facets = chosenOf(chosen);
  return { words: words.trim().replace(/\s+/g, " "), facets, sort: SORTS.includes(sort) ? sort : "" };
}

/**
 * @param {Asked} state
 * @returns {string} From the `?` on; empty when nothing is asked.
 */
export function writeAddress({ words, facets, sort }) {
  return queryOf([["q", words], ...Object.entries(facets), ["sort", sort]]);
}

/** @param {Asked} state */
export function asksNothing({ words, facets }) {
  return words === "" && Object.keys(facets).length === 0;
}

/**
 * Says an order as Pagefind wants it. A page without a day of that kind is told to be of the year 0, since Pagefind would
 * leave it out.
 *
 * @param {Asked} state
 */
export function orderOf({ sort }) {
  return sort === "" ? {} : { [sort]: "desc" };
}

/**
 * Says a choice as Pagefind wants it: any value of a facet, and something of each facet.
 *
 * @param {Asked} state
 * @param {string} [except] A facet to leave out.
 */
export function filtersFor({ facets }, except) {
  const kept = Object.entries(facets).filter(([name]) => name !== except);
  return Object.fromEntries(kept.map(([name, values]) => [name, { any: values }]));
}
