/**
 * What people write of an official in one go, as in `Rep. Jane Roe (R)`: the name and the office; as core/check/officials.py tells.
 *
 * @typedef {object} NameWords The words of names, as core/name_words.py has them.
 * @property {Record<string, string>} titles Those that stand before a name, each with the office that it tells of, if any.
 * @property {Record<string, string>} beside Those that stand beside a title, each as it is called as a part of an office, if it is.
 * @property {string[]} particles Small words inside of names.
 * @property {string[]} generations What tells one of a name from another: `Jr`.
 * @property {string[]} degrees What stands behind a name, as in `PhD`.
 * @property {string[]} bodies Words of the names of bodies.
 * @property {string[]} beginnings Words that begin what describes somebody.
 * @property {string[]} given Common first names.
 * @property {string[]} placing Words behind which a place stands, and no name of somebody.
 * @property {string[]} addressed Forms of address, behind which a last name stands.
 * @property {Record<string, string>} short Words of bodies that are cut short, in small letters and without marks: `dept`.
 */

import { slugOf } from "./form-names.js";
import { speltOut, withoutArticle } from "./rules-names.js";
import { own } from "./rules-words.js";
import { folded } from "./spelling.js";

/** Where nothing beside a name is known. @type {NameWords} */
export const NO_WORDS = { titles: {}, beside: {}, particles: [], generations: [], degrees: [], bodies: [], beginnings: [], given: [], short: {} };

const LONGEST = 200;
const [FULL_NAME, MOST_WORDS] = [2, 6];
const HONOUR = /^(?:the )?(?:right )?hon(?:ou?rable|\.) (?=\S)/iu;
const PARTY = /(?:, | \()(?:[DILR]|Rep\.|Dem\.|Ind\.)(?:-[A-Z][\p{L}\p{N}_. -]*)?\)?$/u;
/** What stands behind a name: `, sheriff`, `(mayor of Wren)`, `- Sheriff of Wren`. */
const BEHIND = /^([^,(]+?)(?:, | [-–—] | \()([^()]+)\)?$/u;
const OF = /,| (?:of|for|at|in|from|on) /iu;
const OWNER = /['’]s?(?![\p{L}\p{N}_])/iu;
/** An office, or an office and a name, with what it is of. */
const WITH_PLACE = /^(.*?)( (?:of|for) .+)$/iu;
/** A small letter of a name that has a capital: `jane o'brien`, `jane mcdonald`. */
const SMALL = /(?<![\p{L}\p{N}_’'])[\p{L}\p{N}_]|(?<=[’'])[\p{L}\p{N}_](?=[\p{L}\p{N}_])|(?<=(?<![\p{L}\p{N}_])mc)[\p{L}\p{N}_](?=[\p{L}\p{N}_])/gu;

/**
 * @param {string} written A name as somebody may write it of an official.
 * @param {NameWords} words
 * @returns {{name: string, office: string}} The full name in it, and the office that it tells of. It is as it is where nothing but a
 *   name is written, or no full name.
 */
export function withoutTitles(written, words) {
  const line = wordsOf(written.slice(0, LONGEST)).join(" ");
  const text = isSmall(line) ? withCapitals(line, words) : line;
  const [rest, behind] = withoutBehind(text.replace(HONOUR, ""), words);
  const [name, before] = withoutBefore(rest, words);
  const bare = name || (rest === text ? "" : rest);
  return isFullName(bare, words) ? { name: bare, office: behind || before } : { name: written, office: "" };
}

/**
 * @param {string} written
 * @param {NameWords} words
 * @returns {boolean} Whether it names a body, be it with a title before: `Gen. George Washington Society`.
 */
export function isOfBody(written, words) {
  const { name } = withoutTitles(written, words);
  const [first, ...others] = wordsOf(name);
  const isPerson = name !== written && others.length === FULL_NAME - 1 && words.given.includes(first.toLowerCase());
  return !isPerson && slugOf(name).split("-").some((word) => words.bodies.includes(word));
}

/**
 * @param {string} written A name of a person, or maybe of a body, whose words are no titles.
 * @param {NameWords} words
 * @returns {{name: string, office: string}} As `withoutTitles` has them.
 */
export function officialIn(written, words) {
  const none = { name: written, office: "" };
  if (isOfBody(written, words)) return none;
  const found = withoutTitles(written, words);
  const [first] = found.name.toLowerCase().split(" ");
  // A state is no degree: `Silver Spring, MD`.
  const isBehindAlone = found.office === "" && written.toLowerCase().startsWith(found.name.toLowerCase());
  return isBehindAlone && !words.given.includes(first) ? none : found;
}

/**
 * @param {string} written A name for which a page is begun.
 * @param {NameWords} words
 * @param {boolean} [canBePerson]
 * @returns {{name: string, office: string, sentence: string}} What the page is called, the office that the name tells of, and the
 *   name as a sentence has it, where that begins with an article. `The Hill` may be all of a name; `The Board of Roads` is not.
 */
export function pageOf(written, words, canBePerson = true) {
  const found = canBePerson ? officialIn(written, words) : { name: written, office: "" };
  const bare = withoutArticle(written.trim());
  const isBeside = bare !== written.trim() && (written.trim().startsWith("t") || isOfBody(bare, words));
  return found.name === written && isBeside ? { name: bare, office: "", sentence: `the ${bare}` } : { ...found, sentence: "" };
}

/**
 * @param {string} text
 * @param {NameWords} words
 * @returns {string} It without what stands beside a name, in capitals or not, be it a last name alone; as it is where it holds nothing else.
 */
export function untitled(text, words) {
  const { name } = withoutTitles(text, words);
  if (name !== text) return name;
  const all = wordsOf(text);
  const capitals = all.map((word) => withCapitals(word.toLowerCase(), words));
  const count = capitals.findIndex((word) => officeOf(word, words) === undefined);
  return capitals.slice(0, Math.max(count, 0)).some((word) => isTitle(word, words)) ? all.slice(count).join(" ") : text;
}

/**
 * @param {string} text A name as somebody may write it: `Sheriff Dan Holloway`, `Holloway, Dan`, `The Road Board`.
 * @param {NameWords} words
 * @returns {string[]} It, and the ways in which the archive may have it.
 */
export function formsOfName(text, words) {
  const [last, first, more] = text.split(",").map((part) => part.trim());
  const turned = last && first && more === undefined ? [`${first} ${last}`] : [];
  return [...new Set([text, untitled(text, words), ...turned, withoutArticle(text.trim()), speltOut(text.trim(), words)])];
}

/**
 * @param {string} title An office, as in `Mayor Jane Roe of Wren`.
 * @param {string} holder The name of who holds it.
 * @param {NameWords} words
 * @param {(name: string) => string} kindOf Tells the kind of the page that has a name; empty where none has it.
 * @returns {{name: string, office: string}} The name of somebody in it, and the office without it. Both are empty where nobody
 *   surely is named, as in `Chief Medical Examiner`; the office where a name is all there is.
 */
export function nameInOffice(title, holder, words, kindOf) {
  const text = wordsOf(title.slice(0, LONGEST)).join(" ");
  if (text && (text === holder || (isFullName(text, words) && kindOf(text) === "person"))) return { name: text, office: "" };
  const [, head, of] = WITH_PLACE.exec(text) ?? [];
  for (const [part, more] of [[text, ""], ...(head === undefined ? [] : [[head, of]])]) {
    const { name, office } = withoutTitles(part, words);
    const bare = name === part ? "" : name;
    const kind = bare === holder ? "person" : kindOf(bare);
    const isLikely = !kind && words.given.includes(folded(bare.split(" ")[0])) && !isOfBody(part, words);
    if (bare && (kind === "person" || isLikely)) return { name: bare, office: office && office + more };
    const [last, before] = withoutBefore(withoutBehind(part, words)[0], words);
    if (last && before && last === lastName(holder, words)) return { name: last, office: before + more };
  }
  return { name: "", office: "" };
}

function lastName(name, words) {
  const all = wordsOf(name.split(" (")[0]).map((word) => word.replace(/[.,]+$/u, ""));
  while (all.length > 0 && isGeneration(all.at(-1), words)) all.pop();
  const isFull = all.length >= FULL_NAME && all.every((word) => /^\p{Lu}/u.test(word) || words.particles.includes(word));
  return isFull ? all.at(-1) : "";
}

/** Returns a text without an office, a party and a degree behind the name, and the office. */
function withoutBehind(text, words) {
  const left = withoutDegrees(text.replace(PARTY, ""), words);
  const [, name, office] = BEHIND.exec(left) ?? [];
  return office && isOffice(office, words) ? [name, capitalised(office)] : [left, ""];
}

function withoutDegrees(text, words) {
  const end = text.lastIndexOf(" ");
  return isDegree(text.slice(end + 1), words) ? withoutDegrees(text.slice(0, Math.max(end, 0)).replace(/,$/u, ""), words) : text;
}

function isOffice(text, { titles }) {
  const words = wordsOf(text.split(OF)[0]);
  const last = plain(words.at(-1) ?? "").toLowerCase();
  return words.length <= MOST_WORDS && Object.keys(titles).some((title) => title.toLowerCase() === last);
}

/** Returns a name without the titles before it, and their office; both empty without a title. */
function withoutBefore(text, words) {
  const all = wordsOf(text);
  const first = all.findIndex((word) => officeOf(word, words) === undefined);
  const count = first < 0 ? all.length : first;
  const before = all.slice(0, count);
  if (!before.some((word) => isTitle(word, words))) return ["", ""];
  return [all.slice(count).join(" "), before.map((word) => officeOf(word, words)).filter(Boolean).join(" ")];
}

function isFullName(text, words) {
  const all = wordsOf(text).map((word) => word.replace(/[,.]+$/u, ""));
  const behind = wordsOf(text.split(",").slice(1).join(","));
  const isOfName = (word) => /^\p{Lu}/u.test(word) || words.particles.includes(word);
  const isWhole = (word) => word.length > 1 && /^\p{Lu}/u.test(word);
  return (
    all.length >= FULL_NAME && all.length <= MOST_WORDS
    && !all.some((word) => words.beginnings.includes(word) || own(words.titles, word) !== undefined)
    && all.every((word) => isOfName(word) && !OWNER.test(word))
    && all.filter(isWhole).length >= FULL_NAME
    && all.slice(1).some((word) => /^\p{Lu}/u.test(word) && word !== word.toUpperCase())
    && behind.every((word) => isGeneration(word, words))
    && !text.includes("(")
  );
}

/** Returns what a word before a name tells of the office, maybe nothing; `undefined` of another. */
function officeOf(word, { titles, beside }) {
  return own(titles, plain(word)) ?? own(beside, plain(word));
}

function isTitle(word, { titles }) {
  return own(titles, plain(word)) !== undefined;
}

function isDegree(word, { degrees }) {
  return degrees.includes(word.replace(/,+$/u, "").replaceAll(".", ""));
}

function withCapitals(name, words) {
  return wordsOf(name).map((word) => withCapital(word, words)).join(" ");
}

function withCapital(word, words) {
  if (isGeneration(word.toUpperCase(), words)) return word.toUpperCase();
  return words.particles.includes(word) ? word : word.replace(SMALL, (letter) => letter.toUpperCase());
}

function isGeneration(word, { generations }) {
  return generations.includes(word.replace(/[,.]+$/u, ""));
}

function isSmall(text) {
  return text === text.toLowerCase() && text !== text.toUpperCase();
}

function wordsOf(text) {
  return text.split(/\s+/u).filter(Boolean);
}

function plain(word) {
  return word.replace(/\.$/u, "");
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
