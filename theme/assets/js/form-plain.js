/**
 * What the form says of a mistake: the sentence of the command line, in which a key is called as its field is, and for a file,
 * a command or a way of writing stands what the form has in its place.
 *
 * @typedef {import("./form-schema.js").Format} Format
 * @typedef {import("./rules-words.js").Problem} Problem
 */

import { FIELD } from "./form-newcomers.js";
import { WHOLE } from "./form-schema.js";
import { isFilled, NEWCOMERS } from "./form-values.js";
import { CHOOSE, capital, labelOf, nounOf, unsaid } from "./form-words.js";
import { asId } from "./rules-texts.js";

/** What the form has in the place of files and commands, and what it calls an id. */
const PHRASES = [
  [/there is no entity /u, "there is no page for "],
  [/begin its page with `casefiles new entity`, or in content\/entities\//u, "begin a page for it"],
  [/; a private person is `\{label: [^`]*`/u, "; for a private person choose “A private person”"],
  [/; a place without a page is `\{name: [^`]*`/u, ", or choose “Another place” and write its name"],
  [/, and below it `archived: \{[^`]*(?:`|$)/u, ", and that of the copy under “Archived copy”"],
  [/write `URL: ([^`]*)`/u, "write `$1`"],
  [/look at both; `archived:` is a copy of the page at `URL`/u, "look at both addresses"],
  [/write `entity:` with an id, or `label:` with `private: true`/u, "choose who it is, or “A private person” with a description"],
  [/add `private: true`/u, "choose “A private person”"],
  [/say who it is without a name: `label: ([^`]*)`/u, "describe this person without a name, as in “$1”"],
  [/a private person is a `label:` in the case and has no file/u, "a private person is described in the case and has no page"],
  [/ `casefiles rename` gives [^.]*\./u, ""],
  [/write a name alone, as it is listed\. Else (?=add it to `sources:`)/u, "choose one of the list, or "],
  [/write a name alone, as it is listed/u, "choose one of the list"],
  [/, which is number \d+ below `sources:`/u, ", which is the one of that number"],
  [/name a source, or remove this entry/u, "choose a source, or take this entry out"],
  [/has `no_evidence:` with the reason in the place of `evidence:`/u, "has the reason in its place"],
  [/add it to `sources:` of the case or to content\/sources\//u, "add it under “Sources”"],
  [/add it to content\/cases\//u, "choose one of the list"],
  [/; `jurisdictions:` in site_config\.yml has them beside their names/u, ", or choose one of the list"],
  [/add it to `\w+:` in site_config\.yml/u, "say that it is missing when you send the file"],
  [/(?:write a comma between the \w+, in brackets: `[^`]*`|make an entry of each: [^.]*)/u, "choose one after the other"],
  [/ stands in content\/\S+ too/u, " is one of the archive too"],
  [/ at content\/cases\/(\S+)\.yml/u, " by the case `$1`"],
  [/ at content\/entities\/(\S+)\.yml/u, " by the page `$1`"],
  [/; if one got another id, .+ wherever it is named/u, ""],
  [/write the id of (.+), or look at `kind:` of `[^`]*`/u, "choose $1"],
  [/set `relation: (\w+)` on the evidence that does/u, (_, does) => `at the piece of evidence that does, set “${labelOf("Evidence", "relation")}” to “${capital(does)}”`],
  [/look at the `relation:` of that evidence/u, "look at what that source does to the claim"],
  [/the voice `([^`]*)` needs/u, (_, voice) => `“${capital(voice)}” needs`],
  [/a claim cites under `evidence:`, an event under `sources:`/u, "a claim cites in its evidence, an event in its sources"],
  [/the `date` of the copy/u, "its day under “Archived copy”"],
  [/the archive's own today is/u, "today is"],
  [/its id is now/u, "it is now called"],
  [/can't be an id/u, "can't be a short name"],
  [/give each its own id/u, "give each a name of its own"],
  [/, or remove the line/u, ", or take it out"],
  [/ for "([^"`]+)"/gu, " for “$1”"],
  [/is not an EDTF date/u, "is not a date that can be read"],
  [/, or `\\\[` where no source is cited/u, ", or take the brackets out where no source is cited"],
  [/; about January 2024 is `2024-01~`, an unknown date is `XXXX`/u, ", or words such as “about May 2023”, “since 2021” or “unknown”"],
  [/an unknown date is `XXXX`/u, "an unknown date is “unknown”"],
];
/** What an entry of the case is called that something names. */
const GONE = /^there is no (claim|entity|event|source) `([^`]*)`$/u;
/** Where there is nothing to choose from, this is no answer. */
const NAME_ALONE = /^write a name alone, as it is listed\. Else /u;
/** What was guessed of one page, before what to do where it is not meant. */
const GUESSED = /^did you mean `[^`[]*`\? Else (?=begin its page )/u;
const BEGIN_PAGE = "begin its page ";
const WAS_TAKEN_OUT = "it was taken out: put it back, or take it out where it is named";
/** What a rule calls things, and what the form does. */
const THINGS = [[/\blabel\b/gu, "description"], [/\bentity\b/gu, "page"], [/\bThe key or the name\b/gu, "The short name or the title"], [/\bits voice\b/gu, "its way of saying it"]];
const MISSING = /^`[\w-]+` is missing$/u;
/** A key alone, with its colon, or with what stands behind it. */
const KEY = /^([A-Za-z_-]+)(?::(?: (.+))?)?$/u;

/**
 * @param {Format} format
 * @param {object} value The case as it is typed.
 * @param {Problem[]} problems
 * @param {(part: string, name: string) => string} goneAs
 * @param {(name: string, kinds: string[]) => string[]} pagesLike
 * @returns {Problem[]} All in the words of the form; of an entry in which nothing is written, that alone is said.
 */
export function allPlainly(format, value, problems, goneAs, pagesLike) {
  const told = problems.map((problem) => emptied(format, value, problem) ?? plainly(format, value, problem, goneAs, pagesLike));
  return told.filter((one, place) => !one.isOfEmpty || told.findIndex(({ isOfEmpty, path }) => isOfEmpty && String(path) === String(one.path)) === place);
}

/** Returns what is said in the place of a problem of an empty entry that nobody has to add, and whose name is folded away. */
function emptied(format, value, { path, code, level }) {
  const [key, place] = path;
  const field = typeof key === "string" && typeof place === "number" ? format[WHOLE].find((one) => one.key === key) : undefined;
  if (field?.kind !== "parts" || field.isRequired || field.keyedBy || isFilled(value[key]?.[place])) return undefined;
  return { path: [key, place], code, level, message: `nothing is written in this ${nounOf(field.part)}`, hint: "fill it in, or take it out", isOfEmpty: true };
}

/**
 * @param {Format} format
 * @param {object} value The case as it is typed.
 * @param {Problem} problem
 * @param {(part: string, name: string) => string} [goneAs] Returns what readers knew an entry by, of a part and a name, that is
 *   no more; empty where there was none.
 * @param {(name: string, kinds: string[]) => string[]} [pagesLike] Returns what the pages are called that may be meant by a name.
 * @returns {Problem} The same, in the words of the form.
 */
export function plainly(format, value, problem, goneAs = () => "", pagesLike = () => []) {
  const told = withPages(format, value, ofForm(problem, value), pagesLike);
  const { parts, help, isTyped } = placeOf(format, value, told.path);
  const [, kind = "", name] = GONE.exec(told.message) ?? [];
  const wasCalled = kind && goneAs(capital(kind), name);
  const hint = wasCalled ? WAS_TAKEN_OUT : told.code === "unknown-source" && !Object.values(value.sources ?? {}).some(isFilled) ? told.hint.replace(NAME_ALONE, "") : told.hint;
  const more = MISSING.test(told.message) ? help : hint;
  const labelFor = (key, piece) => {
    const part = isTyped(piece) ? undefined : parts.find((one) => format[one]?.some((field) => field.key === key));
    return part && labelOf(part, key);
  };
  const what = wasCalled && wasCalled !== name ? told.message.replace(`\`${name}\``, () => `“${wasCalled}”`) : told.message;
  const inOwnWords = (text) => withLabels(withPhrases(text), labelFor);
  // What is to be written stands there letter by letter.
  return { ...told, message: inOwnWords(what), hint: more === hint && isWhole(told) ? hint : inOwnWords(more) };
}

/** Tells whether the hint is a text to write, and nothing else. */
function isWhole({ hint, mend }) {
  return mend !== undefined && hint === `write \`${mend}\``;
}

/** What the form can tell more exactly, since it knows which field is meant. */
function ofForm(problem, value) {
  const { path, code } = problem;
  const isOfFile = path.at(-1) === "id" && (path.length === 1 || path[0] === NEWCOMERS);
  if (code === "bad-id" && isOfFile) return ofFile(problem, path.reduce((part, step) => part[step], value));
  const { entity, label } = path.reduce((part, step) => part?.[step], value) ?? {};
  const isNobody = code === "unnamed-speaker" && path.at(-1) !== "label" && !entity && !label;
  return isNobody ? { ...problem, path: [...path, "entity"], message: "nobody is chosen here", hint: "choose a page, or describe a private person" } : problem;
}

/** Asks for the pages that the field offers, before a new one is begun. */
function withPages(format, value, problem, pagesLike) {
  const rest = problem.hint.replace(GUESSED, "");
  const { field, found } = placeOf(format, value, problem.path);
  // A link in a text names a page too, and has no buttons.
  if (problem.code !== "unknown-entity" || field.ref !== "entity" || !rest.startsWith(BEGIN_PAGE)) return problem;
  const near = pagesLike(found, field.kinds).map((label) => `“${label}”`);
  return near.length > 0 ? { ...problem, hint: `did you mean ${either(near)}? Else ${rest}` } : problem;
}

function either(names) {
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" or ");
}

/** The name of a file is written without its ending, which the form adds. */
function ofFile(problem, typed) {
  const mend = asId(typed.trim().replace(/\.ya?ml$/iu, ""));
  const hint = mend ? `write \`${mend}\`` : "write a few words in lower case, joined by hyphens";
  return { ...problem, message: `\`${typed.trim()}\` can't be the name of a file`, hint, ...(mend ? { mend } : {}) };
}

/** @param {string} meaning Of a problem code. Returns it in the words of the form. */
export function meaningPlainly(meaning) {
  return THINGS.reduce((said, [pattern, words]) => said.replace(pattern, words), meaning);
}

/** Goes down a path; returns the parts on it, the innermost first, its last field, what that says and holds, and what tells a word typed there. */
function placeOf(format, value, path) {
  const parts = [WHOLE];
  let [help, holder, found, last] = ["", {}, value, undefined];
  for (const step of path) {
    const [part] = parts;
    // What is no key is the place or the name of an entry of a list.
    const field = step === NEWCOMERS ? FIELD : format[part]?.find(({ key }) => key === step);
    help = field?.ref && field.choices.length === 0 ? CHOOSE : field?.help && field.choices.length === 0 ? unsaid(field.help, labelOf(part, step)) : "";
    last = field ?? last;
    if (field?.part) parts.unshift(field.part);
    [holder, found] = [found ?? {}, found?.[step]];
  }
  const beside = Object.values(holder);
  return { parts, help, field: last, found, isTyped: (word) => beside.includes(word) || (typeof found === "string" && found.includes(word)) };
}

function withPhrases(text) {
  return PHRASES.reduce((said, [pattern, words]) => said.replace(pattern, words), text);
}

/** Puts labels in the place of keys. */
function withLabels(text, labelFor) {
  return text.replace(/`([^`]*)`/gu, (code, piece) => {
    const [, key, more = ""] = KEY.exec(piece) ?? [];
    const label = labelFor(key, piece);
    if (!label) return code;
    // How a part is written is nothing for a form.
    return more && !more.startsWith("{") ? `“${label}: ${more}”` : `“${label}”`;
  });
}
