/** Short names that the form proposes: of a case, a claim, a source. */

import { entryIn } from "./rules-quotes.js";
import { folded, withoutAccents } from "./spelling.js";

const SMALL = new Set(
  "a an and are as at be been by for from had has have he her his in into is it its of on or she that the their they this to was were which who will with".split(" "),
);
const LONGEST = 60;

/**
 * @param {string} text
 * @returns {string} Lower-case words with hyphens, as an id is written.
 */
export function slugOf(text) {
  const plain = withoutAccents(folded(text)).replace(/['’]/gu, "");
  return (plain.match(/[a-z0-9]+/gu) ?? []).join("-");
}

/**
 * @param {string} text A title or a sentence.
 * @param {number} [most] Words.
 * @returns {string} An id of its first words that say something.
 */
export function nameFrom(text, most = 5) {
  const words = slugOf(text).split("-").filter((word) => word && !SMALL.has(word));
  return cut(words.slice(0, most).join("-"));
}

/**
 * @param {object} source As the form has it.
 * @returns {string} Its publisher and its date, as citations of the archive name it; else words of its title.
 */
export function sourceName({ "container-title": container, publisher, authority, author = [], title = {}, issued = "" }) {
  const [first = {}] = author;
  const who = container || publisher || authority || first.family || first.literal;
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u.exec(issued)?.[0];
  const name = who ? nameFrom(who, 4) : nameFrom(entryIn(title.text) ? "" : title.text || title.described || "", 4);
  return cut([name, who ? day : ""].filter(Boolean).join("-"));
}

/**
 * @param {object} reply As the form has it.
 * @returns {string} The first words of it; while there are none, who answers, or was to answer.
 */
export function replyName({ text = "", by: { entity, label } = {} }) {
  const who = nameFrom(entity || label || "", 4);
  return nameFrom(text) || (who && `${who}-reply`);
}

/**
 * @param {string} name
 * @param {Iterable<string>} taken
 * @returns {string} The same with a number, where something is called so already.
 */
export function free(name, taken) {
  const known = new Set(taken);
  if (!known.has(name)) return name;
  let number = 2;
  while (known.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

function cut(name) {
  return name.length <= LONGEST ? name : name.slice(0, LONGEST + 1).replace(/-[^-]*$/u, "");
}
