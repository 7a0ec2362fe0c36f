/** What the reader asks for, and how the page's address says it: `?q=two+words&topic=One&topic=Two`. */

import { chosenIn, chosenOf, queryOf } from "./filters.js";

/**
 * @typedef {object} Asked
 * @property {string} words
 * @property {import("./filters.js").Chosen} facets
 */

/**
 * @param {string} query The address from its `?` on.
 * @param {readonly string[]} names The facets there are.
 * @returns {Asked}
 */
export function readAddress(query, names) {
  const params = new URLSearchParams(query);
  return asked(params.get("q") ?? "", Object.entries(chosenIn(params, names)));
}

/**
 * @param {string} words
 * @param {Iterable<readonly [string, readonly string[]]>} chosen
 * @returns {Asked}
 */
export function asked(words, chosen) {
  return { words: words.trim().replace(/\s+/g, " "), facets: chosenOf(chosen) };
}

/**
 * @param {Asked} state
 * @returns {string} From the `?` on; empty when nothing is asked.
 */
export function writeAddress({ words, facets }) {
  return queryOf([["q", words], ...Object.entries(facets)]);
}

/** @param {Asked} state */
export function asksNothing({ words, facets }) {
  return words === "" && Object.keys(facets).length === 0;
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
