/**
 * Values written as YAML, in the way of the format's own examples: the same text as core/edits/writing.py gives.
 *
 * @typedef {string | boolean | number | Value[] | {[key: string]: Value} | Entries} Value What a file can hold.
 */

/**
 * A mapping whose keys were typed: two may be the same, and one may look like an index. No file may say anything twice,
 * but what somebody has typed is written all the same, where they see it.
 */
export class Entries {
  /** @param {[string, Value][]} pairs */
  constructor(pairs) {
    this.pairs = pairs;
  }
}

/** The key of where each entry of a list, or of `Entries`, stood in the file that it comes from; new ones have no index. */
export const ORIGINS = Symbol("origins");

const INDENT = 2;
const LONGEST_LIST = 90;
// A text that no reader of YAML takes for anything else, in brackets or out of them.
const PLAIN = /^[\p{L}\p{Nl}\p{No}](?:[^\s:#,[\]{}"'`]| (?! ))*$/u;
// A text that stands alone behind its key: there commas, brackets and quotation marks inside of it do no harm, nor does a
// number before its first word.
const ALONE = /^(?:[0-9][0-9.,]* )?[\p{L}\p{Nl}\p{No}](?:[^\s:]|:(?=\S)| (?=[^\s#]))*$/u;
const ADDRESS = /^https?:\/\/[\w./?=&%~+@!$*;()-]+$/u;
// YAML 1.1 has all of these for yes, no and nothing.
const WORDS = new Set(["true", "false", "yes", "no", "on", "off", "y", "n", "null"]);
/** Quotation marks, and the signs that a text between two of them has to escape. */
const MARKS = new Map([["'", /'/u], ['"', /["\\]/u]]);
const BLOCKS = ["|", ">"];
const ID = /^[\p{L}\p{Nl}\p{No}][\p{L}\p{N}_-]*$/u;
const LINES = /^\S[^\r\t]*\S\n?$/u;
const HIDDEN = /[\p{C}\p{Z}]/u;

/**
 * @param {string} text Anything; line ends are escaped.
 * @param {boolean} [inBrackets] Whether it stands inside `[...]` or `{...}`.
 * @returns {string} The text as it stands on the line of its key, quoted where it has to be.
 */
export function writeText(text, inBrackets = false) {
  const isShown = isPrintable(text);
  if (PLAIN.test(text) && !text.endsWith(" ") && !WORDS.has(text.toLowerCase()) && isShown) return text;
  if (!inBrackets && ADDRESS.test(text)) return text;
  // What nobody would see is escaped, as JSON and YAML both read it.
  if (!isShown) return JSON.stringify(text);
  return /["\\]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * @param {string} was What stood there, as it was written. A block and nothing at all have no such way.
 * @param {string} text Anything.
 * @param {boolean} inBrackets Whether it stands inside `[...]` or `{...}`.
 * @returns {string} The text quoted or not as that was, where it can be.
 */
export function writeTextLike(was, text, inBrackets) {
  const mark = was.slice(0, 1);
  const escaped = MARKS.get(mark);
  if (escaped) return isPrintable(text) && !escaped.test(text) ? mark + text + mark : writeText(text, inBrackets);
  const isAlone = mark !== "" && !BLOCKS.includes(mark) && !inBrackets;
  return isAlone && ALONE.test(text) && !WORDS.has(text.toLowerCase()) && isPrintable(text) ? text : writeText(text, inBrackets);
}

/**
 * @param {Value} value
 * @returns {string} It on one line.
 */
export function writeInBrackets(value) {
  if (typeof value === "string") return writeText(value, true);
  if (Array.isArray(value)) return `[${value.map(writeInBrackets).join(", ")}]`;
  if (!isMapping(value)) return String(value);
  return `{${pairsOf(value).map(([key, item]) => `${key}: ${writeInBrackets(item)}`).join(", ")}}`;
}

/**
 * @param {{[key: string]: Value} | Entries} entries Keys, which are words or ids, and their values.
 * @param {number} [indent] How many blanks stand before each line but the first, which the caller indents.
 * @returns {string} One key a line, without a line end behind the last.
 */
export function writeEntries(entries, indent = 0) {
  const lines = pairsOf(entries).map(([key, value]) => `${key}:${writeAfterKey(value, indent)}`);
  return lines.join(`\n${" ".repeat(indent)}`);
}

/**
 * @param {Value} value
 * @param {number} indent Of the key.
 * @returns {string} What follows the colon of the key.
 */
export function writeAfterKey(value, indent) {
  if (typeof value === "string") return ` ${writeValueText(value, indent)}`;
  if (isFlat(value)) return ` ${writeInBrackets(value)}`;
  const inside = indent + INDENT;
  const newLine = `\n${" ".repeat(inside)}`;
  if (isMapping(value)) return newLine + writeEntries(value, inside);
  return newLine + value.map((item) => writeItem(item, inside)).join(newLine);
}

/**
 * @param {Value} value
 * @param {number} indent
 * @returns {string} An entry of a list, its dash included, which is indented so.
 */
export function writeItem(value, indent) {
  if (typeof value === "string") return `- ${writeValueText(value, indent)}`;
  const isOnLines = isMapping(value) && pairsOf(value).length > 0;
  return `- ${isOnLines ? writeEntries(value, indent + INDENT) : writeInBrackets(value)}`;
}

/**
 * @param {string} text
 * @param {number} indent Of its key or dash.
 * @returns {string} It behind that; one of several lines as a block below it.
 */
export function writeValueText(text, indent) {
  if (!text.includes("\n") || !isBlock(text)) return writeText(text);
  const below = linesOf(text).map((line) => (line === "" ? "" : " ".repeat(indent + INDENT) + line));
  return [text.endsWith("\n") ? "|" : "|-", ...below].join("\n");
}

/** Tells whether the lines of a text can stand as they are. */
function isBlock(text) {
  // Lines of blanks, and blanks at an end, would be lost or could not be seen.
  const lines = linesOf(text);
  return LINES.test(text) && lines.every((line) => isPrintable(line) && !line.endsWith(" ")) && lines.at(-1) !== "";
}

function linesOf(text) {
  return text.replace(/\n$/u, "").split("\n");
}

/**
 * @param {{[key: string]: Value} | Entries} mapping
 * @returns {[string, Value][]} Its keys with their values.
 */
export function pairsOf(mapping) {
  return mapping instanceof Entries ? mapping.pairs : Object.entries(mapping);
}

function isMapping(value) {
  return typeof value === "object" && !Array.isArray(value);
}

/** Tells what stands on the line of its key: no list or mapping, an empty one, and a list of ids, which reads best so. */
function isFlat(value) {
  if (typeof value !== "object") return true;
  if (!Array.isArray(value)) return pairsOf(value).length === 0;
  return [...writeInBrackets(value)].length <= LONGEST_LIST && value.every((item) => typeof item === "string" && ID.test(item));
}

function isPrintable(text) {
  return !HIDDEN.test(text.replaceAll(" ", ""));
}
