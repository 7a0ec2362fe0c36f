/**
 * The file that a case becomes, and the addresses on GitHub that take it.
 *
 * @typedef {import("./form-schema.js").Format} Format
 */

import { written } from "./form-values.js";
import { writeEntries } from "./yaml-writing.js";

/** Longer addresses are refused by GitHub. */
export const LONGEST = 8000;
const MODELINE = "# yaml-language-server: $schema=../../schema/case.schema.json\n";
/** Keys that begin a part of the file: a blank line stands before them. */
const APART = new Set(["sources", "claims", "timeline", "conflicts", "open_questions", "responses", "corrections", "related", "withdrawn", "narrative"]);

/**
 * @param {Format} format
 * @param {object} value The case.
 * @param {{source: object, before: object, edited: Function} | null} opened The file that is edited, the case that it holds,
 *   and what edits it: `edited` of `form-edits.js`, which comes with a file alone.
 * @returns {string} The text of the file.
 */
export function textOf(format, value, opened) {
  if (opened) return opened.edited(opened.source, format, opened.before, value);
  const { id, schema, ...entries } = written(format, value);
  const parts = Object.entries(entries).map(([key, item]) => `${APART.has(key) ? "\n" : ""}${writeEntries({ [key]: item })}\n`);
  return `${MODELINE}schema: 1\n${parts.join("")}`;
}

/**
 * @param {{path: string, text: string}[]} files
 * @returns {string} All of them as one text, each below its path where there are several.
 */
export function together(files) {
  return files.length === 1 ? files[0].text : files.map(({ path, text }) => `# ${path}\n${text}`).join("\n");
}

/**
 * @param {string} begin GitHub's page for a new file.
 * @param {string} path
 * @param {string} text
 * @returns {{href: string, isFilled: boolean}} An address that fills the page in, as far as it can be that long.
 */
export function newFile(begin, path, text) {
  const named = `${begin}?filename=${encodeURIComponent(path)}`;
  const filled = `${named}&value=${encodeURIComponent(text)}`;
  return filled.length <= LONGEST ? { href: filled, isFilled: true } : { href: named, isFilled: false };
}

/**
 * @param {string} begin GitHub's address before the path of a file that is changed.
 * @param {string} path
 */
export function changedFile(begin, path) {
  return begin + path.split("/").map(encodeURIComponent).join("/");
}
