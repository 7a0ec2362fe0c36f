/**
 * Dates in EDTF for whoever writes a case: what is wrong with one, what was meant, and what it says.
 *
 * With the verdicts and the words of core/edtf, to which a table of examples holds it.
 */

import { isoDay, monthLength } from "./edtf-days.js";
import { DateError, firstDay, isOneDay, readValue } from "./edtf-grammar.js";
import { FISCAL } from "./edtf-human-years.js";
import { humanForms, monthOfNoDay, tidied } from "./edtf-human.js";
import { otherWeekday } from "./edtf-human-days.js";
import { valueWords } from "./edtf-words.js";

const GENERAL =
  "write `2024-01-10`, `2024-01` or `2024`; about January 2024 is `2024-01~`, an unknown date is `XXXX`";
const OPEN_ENDS =
  'write `2024-01/..` for "since January 2024", or `../2024-01` for "until January 2024"; an unknown date is `XXXX`';
const OF_THE_GOVERNMENT = ", the fiscal year of the US government; others begin in other months";
// Where a word begins: in JavaScript `\\b` knows no letters but those of English.
const IS_FISCAL = new RegExp(`(?<![\\p{L}\\p{N}_])${FISCAL}`, "iu");

/**
 * @param {string} text
 * @returns {{code: "bad-date", message: string, hint: string} | null} Nothing where it is a date.
 */
export function dateProblem(text) {
  const message = refusal(text);
  if (message === null) return null;
  const hint = formHint(text);
  const [said] = hint.split(": ", 1);
  // What the message says already is not said again.
  return { code: "bad-date", message, hint: message.endsWith(`: ${said}`) ? hint.slice(said.length + 2) : hint };
}

/** @param {string} text Tells whether it is a date; without what was meant where it is none, which takes long to find. */
export function isDate(text) {
  return text !== "" && refusal(text) === null;
}

/**
 * @param {string} text As somebody may write it: "about May 2023".
 * @returns {string[]} The EDTF forms that may be meant, the likeliest first; none if it is no date.
 */
export function dateForms(text) {
  return humanForms(text);
}

/**
 * @param {string} text
 * @returns {string} The form that is surely meant; empty where there are several, or one that depends on whose year it is, or
 *   for which numbers behind a year had to be turned round.
 */
export function surelyMeant(text) {
  const forms = humanForms(text);
  return forms.length === 1 && !IS_FISCAL.test(text) && !isTurned(text, forms[0]) ? forms[0] : "";
}

/** Tells whether a form has the numbers of a text that begins with a year, but in another order: `2023-13-01`. */
function isTurned(text, form) {
  const [given, kept] = [text, form].map((words) => (words.match(/[0-9]+/gu) ?? []).map(Number));
  const inOrder = (numbers) => [...numbers].sort((one, other) => one - other).join(" ");
  return given[0] > 999 && given.join(" ") !== kept.join(" ") && inOrder(given) === inOrder(kept);
}

/**
 * @param {string} text A date in EDTF.
 * @returns {string} It in words; empty where it is no date.
 */
export function dateWords(text) {
  return isDate(text) ? valueWords(readValue(text)) : "";
}

/**
 * @param {string} text
 * @returns {string} The days that a text may mean, as something to write instead; empty if it is none.
 */
export function dayHint(text) {
  const dates = humanForms(text).map(readValue).filter(isOneDay);
  const written = dates.map(firstDay).filter(([year]) => year > 0 && year <= 9999).map(isoDay);
  // A day of the record has no hour, so none is offered.
  return written.length > 0 ? offer(text, [...new Set(written)].slice(0, 2)) : noDayHint(text);
}

/**
 * @param {string} text
 * @returns {string} What to do about a day that its month does not have; empty if it is none.
 */
export function noDayHint(text) {
  const month = monthOfNoDay(text);
  if (!month) return "";
  const [year, number] = month.split("-").map(Number);
  return `${dateWords(month)} has ${monthLength(year, number)} days: look the day up`;
}

/** Returns what is wrong with a date, `null` where nothing is. */
function refusal(text) {
  try {
    readValue(text);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return error.message || `\`${text}\` is not an EDTF date`;
  }
  return null;
}

/** Returns what to write instead; with the meaning of each form where it is not plain. */
function formHint(text) {
  if (text.includes("..") && /^[ ./[\]{}"']*$/u.test(text)) return OPEN_ENDS;
  const month = monthOfNoDay(text);
  if (month) return `${noDayHint(text)}, or write \`${month}\` if only the month is sure`;
  const forms = humanForms(text).slice(0, 2);
  return forms.length === 0 ? GENERAL : `${offer(text, forms)}${IS_FISCAL.test(text) ? OF_THE_GOVERNMENT : ""}`;
}

function offer(text, forms) {
  if (forms.length === 1 && readValue(forms[0]).kind === "date") {
    const name = otherWeekday(tidied(text), forms[0]);
    return `write \`${forms[0]}\`${name ? `, which was a ${name}` : ""}`;
  }
  return `write ${forms.map((form) => `\`${form}\` for "${dateWords(form)}"`).join(", or ")}`;
}
