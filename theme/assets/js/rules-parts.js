/**
 * What a part of a case asks of several of its keys at once: `parts` of `api/v1/rules.json`.
 *
 * @typedef {import("./rules-words.js").Problem} Problem
 * @typedef {import("./rules-words.js").Speaker} Speaker
 * @typedef {object} Part
 * @property {string} name What the schema calls it.
 * @property {object} value
 * @property {import("./rules-words.js").Path} path
 * @property {(key: string) => import("./rules-words.js").Path} at The path of one of its keys.
 * @property {{kind: string, keys: string[], sentence: string, what: string, number: number}[]} rules
 */

import { mayBeOnePage, copiedPage, copyDay, isEscaped, isWebAddress, ledTo, siteHiding, trackingIn, withoutTracking } from "./addresses.js";
import { countWords, entryIn, isInMarks, unmarked } from "./rules-quotes.js";
import { isQuestion, secondIn, whole } from "./rules-sentences.js";

const NAMES_OF_COUNTS = ["no", "one"];
/** What is no word of a source; of what an example has there the check tells. */
const NO_WORDS = /^(?!_{3,}$|\.{3,}$|\u2026$)(?:[Xx]{3,}|[^\p{L}\p{N}]+)$/u;
/** Keys of an entry that is another one again, though one of them differs. */
const FEW_KEYS = 4;

/** @param {unknown} value Tells whether nothing stands under a key. */
export function lacks(value) {
  return value === undefined || value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

/** @param {unknown} value Returns what stands under a key as a list, of which one may stand for all. */
export function listOf(value) {
  return Array.isArray(value) ? value : lacks(value) ? [] : [value];
}

/**
 * @param {Speaker} say
 * @param {Part} part
 * @returns {Problem[]} Of its shape; after the first of two that exclude each other, no more is asked.
 */
export function shapeProblems(say, part) {
  const { value, at, path, rules } = part;
  for (const { kind, keys, what } of rules) {
    const given = keys.filter((key) => !lacks(value[key]));
    const names = keys.map((key) => `\`${key}\``);
    if (kind === "one" && given.length === 0) return [say.problem(path, "neither", { what, keys: names.join(" nor ") })];
    if ((kind === "one" || kind === "apart") && given.length > 1) return [say.problem(path, "both", { what, keys: names.join(" and ") })];
  }
  const never = rules.find(({ kind, what }) => kind === "least" && what === "");
  const empty = (never?.keys ?? []).filter((key) => value[key] !== undefined && lacks(value[key]));
  return empty.map((key) => say.problem(at(key), never.sentence));
}

/**
 * @param {Speaker} say
 * @param {Part} part
 * @returns {Problem[]} Of what it holds, whatever the shape of the rest.
 */
export function partProblems(say, part) {
  return part.rules.flatMap((rule) => JUDGES[rule.kind]?.(say, part, rule) ?? []);
}

/**
 * @param {Speaker} say
 * @param {{keys: string[], sentence: string, number: number}} rule
 * @param {string | object} quote
 * @param {import("./rules-words.js").Path} path
 * @param {() => boolean} isFree Whether its source is in the public domain.
 * @returns {Problem[]}
 */
export function quoteProblems(say, { keys, sentence, number }, quote, path, isFree) {
  const parts = typeof quote === "string" ? { exact: quote } : quote;
  const { exact } = parts;
  if (typeof exact !== "string") return [];
  const at = (key) => (typeof quote === "string" ? path : [...path, key]);
  if (NO_WORDS.test(exact.trim())) return [say.problem(at("exact"), "blank-quote", { key: path.at(-1), text: exact })];
  const marked = isInMarks(exact) ? [say.problem(at("exact"), "own-marks", { text: unmarked(exact) })] : [];
  const count = keys.reduce((sum, key) => sum + countWords(String(parts[key] ?? "")), 0);
  if (count <= number || isFree()) return marked;
  const isLongAlone = countWords(exact) > number;
  const around = keys.find((key) => key !== "exact" && !lacks(parts[key]));
  const more = isLongAlone ? "" : say.guess("around");
  return [...marked, say.problem(at(isLongAlone ? "exact" : around), sentence, { count, more, most: number })];
}

const JUDGES = {
  some(say, { value, at }, { keys, sentence, what }) {
    return keys.every((key) => lacks(value[key])) ? [say.problem(at(keys[0]), sentence, { called: called(value, what) })] : [];
  },
  marks(say, { value, at }, { keys, sentence }) {
    const marked = keys.filter((key) => typeof value[key] === "string" && isInMarks(value[key]));
    return marked.map((key) => say.problem(at(key), sentence, { text: unmarked(value[key]) }));
  },
  entry(say, { value, at }, { keys, sentence }) {
    const pasted = keys.filter((key) => entryIn(value[key]));
    return pasted.map((key) => say.problem(at(key), sentence, { kind: entryIn(value[key]) }));
  },
  sentence(say, { value, at }, { keys, sentence }) {
    const texts = keys.map((key) => [key, value[key]]).filter(([, text]) => typeof text === "string");
    return texts.flatMap(([key, text]) => {
      const words = secondIn(text, say.table.ends);
      const near = whole(text, say.table.names.particles);
      if (words) return [say.problem(at(key), "two-sentences", { words })];
      return near ? [say.problem(at(key), sentence, { near })] : [];
    });
  },
  question(say, { value, at }, { keys, sentence }) {
    const unasked = keys.filter((key) => typeof value[key] === "string" && !isQuestion(value[key]));
    return unasked.map((key) => say.problem(at(key), sentence));
  },
  reply(say, { value, path }, { keys, sentence, what }) {
    const isAnswer = value.state === "given" && !String(value.text ?? "").includes("[@");
    return isAnswer && keys.every((key) => lacks(value[key])) ? [say.problem(path, sentence, { called: called(value, what) })] : [];
  },
  needless(say, { value, at }, { keys, sentence }) {
    return keys.some((key) => lacks(value[key])) ? [] : [say.problem(at(keys[1]), sentence)];
  },
  least(say, { value, path }, { keys, sentence, what, number }) {
    const few = what === "" ? [] : keys.map((key) => value[key]).filter((list) => Array.isArray(list) && list.length < number);
    return few.map((list) => say.problem(path, sentence, { called: called(value, what), count: NAMES_OF_COUNTS[list.length] }));
  },
  party(say, { value, at, path }, { sentence }) {
    const { entity, label } = value;
    const isPrivate = !lacks(value.private) && String(value.private) !== "false";
    const undescribed = () => (isPrivate ? say.problem(at("label"), "undescribed") : say.problem(path, lacks(label) ? sentence : "not-private"));
    const unnamed = lacks(entity) && (!isPrivate || lacks(label)) ? [undescribed()] : [];
    const beside = lacks(entity) ? [] : Object.keys(value).filter((key) => (key === "label" && !lacks(label)) || (key === "private" && isPrivate));
    const keys = beside.map((key) => `\`${key}:\``).join(" and ");
    return [...unnamed, ...beside.slice(0, 1).map((key) => say.problem(at(key), "named-and-private", { key, entity, keys }))];
  },
  address(say, { value, at }, { keys, sentence }) {
    const { addresses: links } = say.table;
    const given = keys.filter((key) => typeof value[key] === "string");
    return given.flatMap((key) => [...wayProblems(say, links, value[key], at(key), sentence), ...copyProblems(say, links, value[key], value, at, key)]);
  },
  copy(say, { value, path }, { keys: [address, copy], sentence }) {
    const text = value.key ?? path.at(-1);
    return !lacks(value[address]) && lacks(value[copy]) ? [say.problem(path, sentence, { text })] : [];
  },
};

/** Tells of an address that tells how somebody came to the page, or leads to another one. */
function wayProblems(say, links, text, path, sentence) {
  if (!isWebAddress(text) || isEscaped(links, text)) return [];
  const names = trackingIn(links, text).map((name) => `\`${name}\``).join(", ");
  const to = ledTo(links, text);
  if (names) return [say.problem(path, sentence, { names, near: to || withoutTracking(links, text) })];
  return to ? [say.problem(path, "by-way", { text, near: to })] : [];
}

/** Tells of a copy that stands in the place of its page, or is that of another page. */
function copyProblems(say, links, text, { archived }, at, key) {
  const near = copiedPage(links, text);
  if (near) return [say.problem(at(key), lacks(archived) ? "copy-alone" : "copy-as-page", { text, near, day: copyDay(links, text) || "..." })];
  const site = siteHiding(links, text);
  if (site) return [say.problem(at(key), links.archives.includes(site) ? "hidden-copy" : "short-link", { site })];
  const page = copiedPage(links, String(archived?.url ?? ""));
  // What is no address is told of as such.
  const isOther = page && isWebAddress(text) && !mayBeOnePage(links, page, ledTo(links, text) || text);
  return isOther ? [say.problem([...at("archived"), "url"], "other-copy", { near: page })] : [];
}

function called({ id }, what) {
  return id ? `the ${what} \`${id}\`` : `this ${what}`;
}

/** Returns the keys that two entries do not have in common; several where one has few. */
export function unlikeIn(one, other) {
  const several = ["", ""];
  if (!one || !other) return several;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const unlike = keys.filter((key) => contentOf(one[key]) !== contentOf(other[key]));
  return unlike.length === 0 || Object.keys(one).length >= FEW_KEYS ? unlike : several;
}

function contentOf(value) {
  return JSON.stringify(value, (_, part) => (part && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part));
}
