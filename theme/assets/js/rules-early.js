/**
 * What is wrong in a file's own texts, and the form tells before it is sent, as the check does: e-mail addresses and telephone
 * numbers (core/check/contacts.py, which knows more of them), which stay in the history, and marks without a comma (core/prose/marks.py).
 */

import { isBibtex } from "./form-names.js";
import { locatorProblem } from "./locators.js";
import { labelProblems } from "./rules-labels.js";
import { listOf } from "./rules-parts.js";
import { marksOf, plainParagraphs } from "./rules-prose.js";

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
const CODE = "pasted-post";
const HINT = "take it out: somebody may be reached by it; say whose it was, if that tells";

/**
 * @param {import("./form-schema.js").Format} format
 * @param {object} value A case as plain data.
 * @param {object} names
 * @param {object} table `api/v1/rules.json`.
 * @returns {import("./rules-words.js").Problem[]} What the check says too late, or not at all: what may tell who somebody private
 *   is can't be taken back once it was sent.
 */
export function earlyProblems(format, value, names, table) {
  return [...labelProblems(value, names, table.names), ...textProblems(format, value, table), ...entryProblems(value)];
}

/** Tells of each title in the place of which a whole entry of a list of sources was pasted. */
function entryProblems({ sources }) {
  const isEntry = ({ title }) => isBibtex(title?.text ?? "");
  const message = "this is a whole entry in BibTeX, and no title";
  return listOf(sources).flatMap((source, place) =>
    isEntry(source) ? [{ path: ["sources", place, "title", "text"], code: CODE, message, hint: "write each of its parts in the field for it, and the title alone here", level: "warning" }] : []);
}

/**
 * @param {import("./form-schema.js").Format} format
 * @param {object} value A case or an entity as plain data.
 * @param {{texts: object, levels: object}} table `api/v1/rules.json`.
 * @param {string} [part]
 * @param {import("./rules-words.js").Path} [path]
 * @returns {import("./rules-words.js").Problem[]} Of the contacts in the file's own texts, and of marks without a comma.
 */
export function textProblems(format, value, table, part = "Case", path = []) {
  if (typeof value !== "object" || value === null) return [];
  return format[part].flatMap((field) => {
    const held = value[field.key];
    const many = Array.isArray(held) ? held.map((item, place) => [item, [...path, field.key, place]]) : [[held, [...path, field.key]]];
    if (field.part) return many.flatMap(([item, here]) => textProblems(format, item, table, field.part, here));
    const kind = table.texts[part]?.[field.key];
    const told = (text) => [...contactsIn(text, kind), ...(kind === "prose" ? marksIn(text) : [])].filter(({ code }) => table.levels[code] !== "off");
    return kind ? many.flatMap(([text, here]) => told(text).map((found) => ({ path: here, ...found, level: table.levels[found.code] }))) : [];
  });
}

/** Tells of each contact in a text. */
function contactsIn(text, kind) {
  if (typeof text !== "string") return [];
  const lines = kind === "prose" ? plainParagraphs(text) : [text];
  const found = CONTACTS.flatMap(([what, mark]) => lines.flatMap((line) => [...line.matchAll(mark)].map(([words]) => `${what} stands in a text of our own: \`${words}\``)));
  return [...new Set(found)].map((message) => ({ code: CODE, message, hint: HINT }));
}

/** Tells of each mark in which a comma is missing before a place that can be read. */
function marksIn(text) {
  if (typeof text !== "string") return [];
  const loose = marksOf(text).map((item) => LOOSE.exec(item)).filter((found) => found && !locatorProblem(found[2]));
  const told = ([item, key, place]) => ({ code: "bad-citation", message: `\`${item}\` can't be read as a citation`, hint: `write \`[@${key}, ${place}]\`, or \`\\[\` where no source is cited` });
  return loose.map(told);
}
