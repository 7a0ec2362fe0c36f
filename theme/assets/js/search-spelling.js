/** What may have been meant by a misspelt word: the index knows words by their beginnings, and that is mostly right. */

import { knownForms, matchedBy, stands } from "./search-known.js";
import { isPhrase, wordsOf } from "./search-words.js";

const LONGEST = 5;
const SHORTEST = 3;
const LETTERS_A_MISTAKE = 4;

/**
 * @param {import("./search-known.js").Search} search
 * @param {import("./search-known.js").Probe} probe
 * @param {string} question
 * @returns {Promise<string>} One whose words are known and find something; empty when there is none, or all are known.
 */
export async function findMeant(search, probe, question) {
  const words = wordsOf(question);
  const mended = await Promise.all(words.map((word) => mend(search, probe, word)));
  const isOther = isPhrase(question) || mended.some((word, place) => word !== "" && word !== words[place]);
  const meant = mended.filter(Boolean).join(" ");
  return isOther && meant !== "" && (await probe(meant)).results.length > 0 ? meant : "";
}

/** Keeps a word that is known; gives an empty one when none is like it. */
async function mend(search, probe, word) {
  if ((await knownForms(probe, word)).length > 0) return word;
  for (let letters = Math.min(LONGEST, word.length - 1); letters >= SHORTEST; letters -= 1) {
    const beginning = word.slice(0, letters);
    const near = (await stands(probe, beginning)) && nearest(word, await matchedBy(search, beginning));
    if (near) return near;
  }
  return "";
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
