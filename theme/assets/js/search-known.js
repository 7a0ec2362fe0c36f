/**
 * Which words of a question stand anywhere in the index.
 *
 * One that does not, Pagefind answers by the longest indexed word that it begins with, `Adams` by `a`, and on all pages
 * alike. So it must never be asked for one, and a few pages tell whether a word stands somewhere.
 */

import { bare, holds, isPhrase, splitWords, straight, wordsOf } from "./search-words.js";

const PAGES = 3;
const FEW = 30;

/** @typedef {(words: string) => Promise<{results: {words: number[], data: () => Promise<object>}[]}>} Search */

/** @typedef {Search} Probe A search that finds only some of the pages, but some whenever there are any. */

/**
 * Looks among a few pages first: all of 10,000 take half a second. Pagefind decides which words answer before it looks
 * at facets, so what it finds there shows it for all.
 *
 * @param {{search: (words: string, options?: object) => ReturnType<Search>}} pagefind
 * @param {import("./search-index.js").Counts} everything
 * @returns {Probe}
 */
export function probeOf(pagefind, everything) {
  const filters = smallFacet(everything);
  return async (words) => {
    const some = await pagefind.search(words, { filters });
    return some.results.length > 0 ? some : pagefind.search(words);
  };
}

/** The value whose number of pages comes nearest to a few. */
function smallFacet(everything) {
  const values = Object.entries(everything).flatMap(([facet, counts]) =>
    Object.entries(counts).map(([value, count]) => ({ filters: { [facet]: value }, distance: Math.abs(count - FEW) })),
  );
  return values.sort((a, b) => a.distance - b.distance)[0]?.filters ?? {};
}

/**
 * @param {Probe} probe
 * @param {string} question
 * @returns {Promise<{known: string, missing: string[]}>} What to ask, empty when no word is known; what is left out.
 */
export async function sift(probe, question) {
  if (isPhrase(question)) return { known: straight(question), missing: [] };
  const words = wordsOf(question);
  const forms = await Promise.all(words.map((word) => knownForms(probe, word)));
  return { known: forms.flat().join(" "), missing: words.filter((_, place) => forms[place].length === 0) };
}

/** A word itself; its parts, when it is joined of words that stand apart; or nothing. */
export async function knownForms(probe, word) {
  if (await stands(probe, word)) return [word];
  const parts = word.split(/[\p{Pd}/]/u).map(bare).filter(Boolean);
  if (parts.length < 2) return [];
  const known = await Promise.all(parts.map((part) => stands(probe, part)));
  return known.every(Boolean) ? parts : [];
}

/** In quotation marks Pagefind knows whole words in any form; the rest are beginnings, as of a word half typed. */
export async function stands(probe, word) {
  if ((await probe(`"${word}"`)).results.length > 0) return true;
  return (await matchedBy(probe, word)).some((found) => holds(found, word));
}

/**
 * Takes the places from the result: those of a page are overwritten when another question asks for the same page.
 *
 * @returns {Promise<string[]>} Words that Pagefind answers with, on the best pages.
 */
export async function matchedBy(search, words) {
  const { results } = await search(words);
  const found = results.slice(0, PAGES).map(async ({ words: places, data }) => {
    const { raw_content: raw, content } = await data();
    const all = splitWords(raw ?? content);
    return places.map((place) => bare(all[place]));
  });
  return (await Promise.all(found)).flat();
}
