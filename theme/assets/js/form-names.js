/** Short names that the form proposes: of a case, a claim, a source. */

import { own } from "./rules-words.js";
import { withoutAccents } from "./spelling.js";

const SMALL = new Set(
  "a an and are as at be been by for from had has have he her his in into is it its of on or she that the their they this to was were which who will with".split(" "),
);
const LONGEST = 60;
/** Words of a full name; what is left of `Justice Kavanaugh` is none. */
const WORDS_OF_NAME = 2;

/**
 * @param {string} text
 * @returns {string} Lower-case words with hyphens, as an id is written.
 */
export function slugOf(text) {
  const plain = withoutAccents(text).toLowerCase().replace(/['’]/gu, "");
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
  const name = who ? nameFrom(who, 4) : nameFrom(isBibtex(title.text) ? "" : title.text || title.described || "", 4);
  return cut([name, who ? day : ""].filter(Boolean).join("-"));
}

/** @param {string} [text] Tells whether a whole entry of BibTeX was pasted: `@article{roe2024, ...`. */
export function isBibtex(text = "") {
  return /^\s*@[a-z]+\s*\{/iu.test(text);
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

/**
 * @typedef {object} Titles
 * @property {Record<string, string>} offices Words that stand before a name, each with the office that it tells of, if any.
 * @property {string[]} particles Small words inside of names.
 */

/** Where nothing before a name is a title. @type {Titles} */
export const NO_TITLES = { offices: {}, particles: [] };

/**
 * @param {string} text
 * @param {Titles} titles
 * @returns {string} It without the titles before it, in capitals or not; as it is where it holds nothing else.
 */
export function untitled(text, { offices }) {
  const words = text.trim().split(/\s+/u);
  const count = words.findIndex((word) => own(offices, capitalOf(plainTitle(word))) === undefined);
  return count > 0 ? words.slice(count).join(" ") : text;
}

/**
 * @param {string} text A name as somebody may write it: `Sheriff Dan Holloway`, `Holloway, Dan`, `The Road Board`.
 * @param {Titles} titles
 * @returns {string[]} It, and the ways in which the archive may have it.
 */
export function formsOfName(text, titles) {
  const [last, first, more] = text.split(",").map((part) => part.trim());
  const turned = last && first && more === undefined ? [`${first} ${last}`] : [];
  return [...new Set([text, untitled(text, titles), ...turned, text.trim().replace(/^the\s+/iu, "")])];
}

/**
 * @param {string} text
 * @returns {string[]} The name of a body without its country, where that stands before it: `U.S. Department of Roads`.
 */
export function withoutCountry(text) {
  const [, rest] = /^(?:the\s+)?(?:US|U\. ?S\.|United States)\s+(\S+\s.*)$/iu.exec(text.trim()) ?? [];
  return rest ? [rest] : [];
}

/**
 * @param {string} name
 * @param {Titles} titles
 * @returns {{name: string, office: string}} A full name without the titles before it, and the office that these tell of. A
 *   name is as it is without a title, and where what is behind is no full name.
 */
export function withoutTitles(name, { offices, particles }) {
  const words = name.split(/\s+/u).filter(Boolean);
  const count = words.findIndex((word) => own(offices, plainTitle(word)) === undefined);
  const rest = words.slice(count).map((word) => word.replace(/[,.]+$/u, ""));
  const isName = rest.every((word) => /^\p{Lu}/u.test(word) || particles.includes(word));
  const isOwner = /(?:['’]s|s['’])$/u.test(name);
  const full = rest.filter((word) => /^\p{Lu}/u.test(word) && word !== word.toUpperCase());
  if (count < 1 || !isName || isOwner || full.length < WORDS_OF_NAME) return { name, office: "" };
  const told = words.slice(0, count).map((word) => own(offices, plainTitle(word)));
  return { name: words.slice(count).join(" "), office: told.filter(Boolean).join(" ") };
}

function plainTitle(word) {
  return word.replace(/\.$/u, "");
}

function capitalOf(word) {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function cut(name) {
  return name.length <= LONGEST ? name : name.slice(0, LONGEST + 1).replace(/-[^-]*$/u, "");
}
