/**
 * What is wrong in a file's own texts, or that it has no name, and the form tells before it is sent, as the check does: e-mail addresses and telephone
 * numbers (core/check/contacts.py, which knows more of them), which stay in the history, marks without a comma
 * (core/prose/marks.py), and marks where none are read (core/check/lost.py).
 */

import { locatorProblem } from "./locators.js";
import { labelProblems } from "./rules-labels.js";
import { marksOf, plainParagraphs } from "./rules-prose.js";
import { Speaker } from "./rules-words.js";

const LETTER = String.raw`[\p{L}\p{N}_]`;
const E_MAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@/:.%+=-])${LETTER}[\p{L}\p{N}_.%+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\p{L}\p{N}_@/])`, "gu",
);
const TELEPHONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,/+#$€£§=-])(?<!§ )(?<!(?<!${LETTER})no )(?<!(?<!${LETTER})no\. )` +
    String.raw`(?:(?:\+?1[ .\-]?)?(?:\([2-9][0-9]{2}\) ?[2-9][0-9]{2}[ .\-][0-9]{4}|[2-9][0-9]{2}([ .\-])[2-9][0-9]{2}\1[0-9]{4})` +
    String.raw`|\+(?!1(?!${LETTER}))[1-9](?:(?:[ .()\-]| \()?[0-9]){7,14})(?![\p{L}\p{N}_/\-]|[.,][0-9])`,
  "giu",
);
const CONTACTS = [["an e-mail address", E_MAIL], ["a telephone number", TELEPHONE]];
/** A key and a place without the comma between them. */
const LOOSE = /^@([a-z0-9]+(?:-[a-z0-9]+)*) ([^\s,].*)$/u;
/** What may be a mark, and code, which is passed by. */
const CODE_OR_MARK = /(?<!`)`+[^`]*`+|(?<mark>\[\s*@[a-z0-9][^[\]]*\])/gu;

/**
 * @param {import("./form-schema.js").Format} format
 * @param {object} value A case as plain data.
 * @param {object} names
 * @param {object} table `api/v1/rules.json`.
 * @returns {import("./rules-words.js").Problem[]} What the check says too late, or not at all: what may tell who somebody private
 *   is can't be taken back once it was sent.
 */
export function earlyProblems(format, value, names, table) {
  const say = new Speaker(table);
  const unnamed = value.id ? [] : [say.problem(["id"], "unnamed-file")];
  return [...labelProblems(say, value, names, table.names), ...textProblems(format, value, table), ...unnamed];
}

/**
 * @param {import("./form-schema.js").Format} format
 * @param {object} value A case or an entity as plain data.
 * @param {object} table `api/v1/rules.json`.
 * @param {string} [name] Of the part.
 * @returns {import("./rules-words.js").Problem[]} Of the contacts in the file's own texts, of marks without a comma, and of
 *   those that a text shows as they stand.
 */
export function textProblems(format, value, table, name = "Case") {
  const say = new Speaker(table);
  const told = (text, path, kind) => [...contactProblems(say, text, path, kind), ...(kind === "prose" ? markProblems(say, table.places, text, path) : shownProblems(say, text, path))];
  const inPart = (held, part, path) => (typeof held === "object" && held !== null ? format[part].flatMap((field) => inField(held[field.key], field, part, [...path, field.key])) : []);
  const inField = (held, field, part, path) => {
    const kind = table.texts[part]?.[field.key];
    const each = Array.isArray(held) ? held.map((item, place) => [item, [...path, place]]) : [[held, path]];
    return each.flatMap(([item, here]) => (field.part ? inPart(item, field.part, here) : kind && typeof item === "string" ? told(item, here, kind) : []));
  };
  return inPart(value, name, []);
}

/** Tells of each contact in a text. */
function contactProblems(say, text, path, kind) {
  const lines = kind === "prose" ? plainParagraphs(text) : [text];
  return CONTACTS.flatMap(([what, mark]) => {
    const found = new Set(lines.flatMap((line) => [...line.matchAll(mark)].map(([words]) => words)));
    return [...found].map((words) => say.problem(path, "contact", { kind: what, text: words }));
  });
}

/** Tells of each mark in which a comma is missing before a place that can be read. */
function markProblems(say, places, text, path) {
  const loose = marksOf(text).map((item) => LOOSE.exec(item)).filter((found) => found && !locatorProblem(places, found[2]));
  return loose.map(([item, key, place]) => say.problem(path, "unreadable-mark", { text: item, near: `[@${key}, ${place}]` }));
}

/** Tells of each mark in a text that is no prose. */
function shownProblems(say, text, path) {
  const marks = [...text.matchAll(CODE_OR_MARK)].map(({ groups }) => groups.mark).filter(Boolean);
  return [...new Set(marks)].map((mark) => say.problem(path, "shown-mark", { text: mark.replace(/\s+/gu, " ") }));
}
