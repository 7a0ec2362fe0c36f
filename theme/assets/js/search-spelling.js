/** What may have been meant by a misspelt word: the index knows words by their beginnings, and that is mostly right. */

import { bare, splitWords } from "./search-words.js";

const LONGEST = 5;
const SHORTEST = 3;
const LETTERS_A_MISTAKE = 4;
const PAGES = 3;

/**
 * @param {(words: string) => Promise<{results: {data: () => Promise<object>}[]}>} search
 * @param {string} question With straight quotation marks.
 * @returns {Promise<string>} One whose words are known and find something; empty when there is none, or all are known.
 */
export async function findMeant(search, question) {
  const words = question.replaceAll('"', "").split(" ").filter(Boolean);
  const meant = (await Promise.all(words.map((word) => mend(search, word)))).join(" ");
  if (meant === question) return "";
  return (await search(meant)).results.length > 0 ? meant : "";
}

/** Keeps a word that is known. */
async function mend(search, original) {
  const word = bare(original);
  if (word === "" || (await search(word)).results.length > 0) return original;
  for (let letters = Math.min(LONGEST, word.length - 1); letters >= SHORTEST; letters -= 1) {
    const { results } = await search(word.slice(0, letters));
    const pages = await Promise.all(results.slice(0, PAGES).map(({ data }) => data()));
    const near = nearest(word, pages.flatMap(matched));
    if (near) return near;
  }
  return original;
}

function matched({ raw_content: raw, content, sub_results: results }) {
  const words = splitWords(raw ?? content);
  return results.flatMap(({ locations }) => locations.map((location) => bare(words[location])));
}

/**
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string | undefined} The candidate with the fewest mistakes between them; none when there are too many.
 */
export function nearest(word, candidates) {
  const allowed = Math.ceil(word.length / LETTERS_A_MISTAKE);
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, mistakes: mistakes(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ mistakes: count }) => count <= allowed)
    .sort((a, b) => a.mistakes - b.mistakes)[0]?.candidate;
}

/** Levenshtein's distance: letters left out, put in or exchanged. */
function mistakes(one, other) {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const same = above[place - 1] + (one[row - 1] === other[place - 1] ? 0 : 1);
      line.push(Math.min(same, above[place] + 1, line[place - 1] + 1));
    }
    above = line;
  }
  return above.at(-1);
}
