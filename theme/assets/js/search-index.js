/** The index: Pagefind's files, which are loaded when the first question comes. */

import { probeOf, sift } from "./search-known.js";
import { readFound } from "./search-places.js";
import { findMeant } from "./search-spelling.js";
import { asksNothing, filtersFor, orderOf } from "./search-state.js";

/** Long pages are the cases, which are what one looks for: their length must not count against them. */
const RANKING = { pageLength: 0 };

/** @typedef {Record<string, Record<string, number>>} Counts How many pages carry a value, by facet and value. */

/**
 * @typedef {object} Answer
 * @property {number} total
 * @property {number} unfiltered How many there would be without the chosen facets.
 * @property {string} known What was asked: the question without the words that stand nowhere.
 * @property {string[]} missing Those words.
 * @property {string} meant What to ask instead; empty when every word is known.
 * @property {Counts} counts
 * @property {(from: number, to: number) => Promise<import("./search-places.js").Found[]>} load
 */

const NOTHING = { total: 0, unfiltered: 0, known: "", missing: [], meant: "", counts: {}, load: async () => [] };

/**
 * @param {URL} base The folder of the index, which stands in the site's root.
 * @param {number} attempt A browser may keep a failed import for good; the number makes it ask again.
 * @returns {Promise<{ask: (state: import("./search-state.js").Asked) => Promise<Answer>}>}
 */
export async function openIndex(base, attempt) {
  const { createInstance } = await import(new URL(`pagefind.js?${attempt}`, base).href);
  const baseUrl = new URL("../", base).pathname;
  const pagefind = createInstance({ basePath: base.pathname, baseUrl, ranking: RANKING });
  const everything = await pagefind.filters();
  return { ask: (state) => ask(pagefind, everything, state) };
}

async function ask(pagefind, everything, state) {
  if (asksNothing(state)) return { ...NOTHING, counts: everything };
  const search = (words) => pagefind.search(words);
  const probe = probeOf(pagefind, everything);
  const { known, missing } = await sift(probe, state.words);
  const meant = () => findMeant(search, probe, state.words);
  if (state.words !== "" && known === "") return { ...NOTHING, missing, meant: await meant() };
  const words = known || null;
  const answer = await pagefind.search(words, { filters: filtersFor(state), sort: orderOf(state) });
  const load = (from, to) =>
    Promise.all(answer.results.slice(from, to).map(async ({ data }) => readFound(await data(), known)));
  // Pagefind counts pages for a phrase that only hold its words.
  const unfiltered = Object.keys(state.facets).length > 0 ? answer.unfilteredResultCount : answer.results.length;
  const isDoubtful = words !== null && (missing.length > 0 || unfiltered === 0);
  return {
    total: answer.results.length,
    unfiltered,
    known,
    missing,
    meant: isDoubtful ? await meant() : "",
    counts: await counts(pagefind, state, words, answer),
    load,
  };
}

/** The values of a facet add to each other, so what one would bring is counted without those chosen beside it. */
async function counts(pagefind, state, words, answer) {
  const open = await Promise.all(
    Object.keys(state.facets).map(async (name) => {
      const wider = await pagefind.search(words, { filters: filtersFor(state, name) });
      return [name, wider.filters[name] ?? {}];
    }),
  );
  return { ...answer.filters, ...Object.fromEntries(open) };
}
