/**
 * What texts of paragraphs cite and lead to: `[@key, p. 3; @other]`, `[words](entity:id)`; what core/check/passages.py says of
 * a name in them that does not exist, and of a place in a source that is none.
 *
 * Nothing here reads Markdown. Where it might mean something else than it looks like, nothing is said: the check says it.
 */

import { locatorProblem, speltPlace } from "./locators.js";

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
// Marks side by side are one place; with an address behind them they are none.
const MARKS = /((?:\[\s*@[^[\]]*\])+)(?!\(|\[)/gu;
const ITEM = new RegExp(`^@(${SLUG})(?: ?, ?(.+))?$`, "u");
/** What parts two marks that stand in one, where a semicolon should. */
const NEXT = / ?, ?-?(?=@)/u;
const LINK = new RegExp(String.raw`(?<![!\]])\[[^[\]]*[^\s[\]][^[\]]*\]\((case|claim|entity|event):(${SLUG})\)`, "gu");
// From here on the text may be code, or HTML.
const FENCE = /`{2}|<[A-Za-z/!?]/u;
const CODE = /`[^`\n]+`/gu;
// Brackets with an address, or without: what is left over may be a link that can't be read.
const IN_BRACKETS = /\[[^[\]]*\](?:\([^\s()[\]]*\)|(?!\())/gu;
const ADDRESSES = /\]\([^\s()[\]]*\)/gu;
// Code by its indent, the address of a link that stands apart, and brackets and backticks that mean nothing.
const UNSURE = /^ {0,3}(?: {4}|\t| \t)|^ {0,3}\[[^\]]*\]:|\\[[\]`]/mu;

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {import("./rules-names.js").Names} known
 * @param {import("./locators.js").Places} places
 * @param {string} text
 * @param {import("./rules-words.js").Path} path
 * @returns {import("./rules-words.js").Problem[]} Each once, however often the text has it.
 */
export function proseProblems(say, known, places, text, path) {
  const found = paragraphsOf(text).flatMap((paragraph) => [
    ...[...paragraph.matchAll(MARKS)].flatMap(([, marks]) => citationProblems(say, known, places, marks, path)),
    ...[...paragraph.matchAll(LINK)].map(([, kind, id]) => known.problem(kind, id, path, "")),
  ]);
  const told = new Map(found.filter(Boolean).map((problem) => [problem.message, problem]));
  return [...told.values()];
}

/**
 * @param {string} text
 * @returns {string[]} The words of its paragraphs, each on one line, without marks and the addresses of links; of those alone
 *   that surely mean what they look like.
 */
export function plainParagraphs(text) {
  return paragraphsOf(text).map((paragraph) => paragraph.replace(MARKS, " ").replace(ADDRESSES, "]").replace(/\s+/gu, " "));
}

/** @param {string} text Returns what each of its marks cites, of those that surely are marks. */
export function marksOf(text) {
  return paragraphsOf(text).flatMap((paragraph) => [...paragraph.matchAll(MARKS)].flatMap(([, marks]) => itemsOf(marks)));
}

/** Returns the paragraphs whose marks surely are marks, without their code. */
function paragraphsOf(text) {
  const [plain] = text.split(FENCE);
  // A backtick without its mate on the line may have one anywhere.
  if (plain.split("\n").some((line) => line.split("`").length % 2 === 0)) return [];
  const paragraphs = plain.split(/\n[ \t]*\n/u).filter((paragraph) => !UNSURE.test(paragraph));
  return paragraphs.map((paragraph) => paragraph.replace(CODE, "?")).filter((paragraph) => !/[[\]]/u.test(paragraph.replace(IN_BRACKETS, "")));
}

function citationProblems(say, known, places, marks, path) {
  return itemsOf(marks).flatMap((item) => {
    const [, key, place] = ITEM.exec(item) ?? [];
    if (!key) return [];
    return [place && placeProblem(say, places, key, place, path), known.problem("source", key, path, "")];
  });
}

function itemsOf(marks) {
  return marks.split(/[[\];]/u).map((item) => item.trim().replace(/\s+/gu, " "));
}

function placeProblem(say, places, key, place, path) {
  const found = locatorProblem(places, place);
  const item = `@${key}, ${place}`;
  const [first, ...others] = item.split(NEXT);
  if (!found || others.length === 0) return found && say.told(path, found);
  const near = [first, ...others].map((one) => spelt(places, one)).join("; ");
  return say.problem(path, "comma-for-source", { rest: item.slice(first.length).replace(/^ ?, ?-?/u, ""), near });
}

/** Returns one of several of a mark with its place as the format spells it, if it has one. */
function spelt(places, item) {
  const [key, ...rest] = item.trim().split(",");
  const place = rest.join(",").trim();
  return rest.length > 0 ? `${key.trim()}, ${speltPlace(places, place) || place}` : key.trim();
}
