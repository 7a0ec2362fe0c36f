/**
 * E-mail addresses and telephone numbers in a file's own texts, as core/check/pasted.py finds them: what was sent stays in the
 * history, so the form tells of them before.
 */

import { isBibtex } from "./form-names.js";
import { labelProblems } from "./rules-labels.js";
import { listOf } from "./rules-parts.js";
import { plainParagraphs } from "./rules-prose.js";

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
  return [...labelProblems(value, names, table.labels), ...contactProblems(format, value, table), ...entryProblems(value)];
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
 * @returns {import("./rules-words.js").Problem[]} One for each contact in each of the file's own texts.
 */
export function contactProblems(format, value, table, part = "Case", path = []) {
  if (typeof value !== "object" || value === null || table.levels[CODE] === "off") return [];
  return format[part].flatMap((field) => {
    const held = value[field.key];
    const many = Array.isArray(held) ? held.map((item, place) => [item, [...path, field.key, place]]) : [[held, [...path, field.key]]];
    if (field.part) return many.flatMap(([item, here]) => contactProblems(format, item, table, field.part, here));
    const kind = table.texts[part]?.[field.key];
    return kind ? many.flatMap(([text, here]) => contactsIn(text, kind).map((message) => ({ path: here, code: CODE, message, hint: HINT, level: table.levels[CODE] }))) : [];
  });
}

/**
 * @param {unknown} text
 * @param {"own" | "prose"} kind
 * @returns {string[]} What is said of each contact in it.
 */
export function contactsIn(text, kind) {
  if (typeof text !== "string") return [];
  const lines = kind === "prose" ? plainParagraphs(text) : [text];
  const found = CONTACTS.flatMap(([what, mark]) => lines.flatMap((line) => [...line.matchAll(mark)].map(([words]) => `${what} stands in a text of our own: \`${words}\``)));
  return [...new Set(found)];
}
