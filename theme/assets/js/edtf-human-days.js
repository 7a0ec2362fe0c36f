/**
 * Days as people write them, in EDTF: "10 January 2024", "Jan 10, 2024", "10/01/2024", "20240110".
 *
 * As core/edtf/human_days.py, pattern by pattern. No day is made up: one that its month
 * does not have, and a form that makes no sense, are left to the caller to drop.
 */

import { MONTHS } from "./edtf-days.js";

/** As neighbours write them, in Spanish, French and German. */
const OTHER_MONTHS = [
  "enero janvier",
  "febrero février fevrier",
  "marzo mars märz",
  "abril avril",
  "mayo mai",
  "junio juin juni",
  "julio juillet juli",
  "agosto août aout",
  "septiembre setiembre septembre",
  "octubre octobre oktober",
  "noviembre novembre",
  "diciembre décembre decembre dezember",
];

/**
 * @param {string} word Of lower-case letters, perhaps a month cut short: "sept".
 * @returns {number} 0 where it is none.
 */
export function monthNumber(word) {
  return MONTHS.findIndex((month, place) => month.toLowerCase().startsWith(word) || OTHER_MONTHS[place].split(" ").includes(word)) + 1;
}

/** @param {string | number} number */
export function twoDigits(number) {
  return String(number).padStart(2, "0");
}

function dayForms(year, month, day) {
  const number = Number(month);
  // Databases write 00 for a part that is not known.
  if (Number(day) === 0 || number === 0) return [number ? `${year}-${twoDigits(number)}` : year];
  if (number > MONTHS.length) return [];
  return [`${year}-${twoDigits(number)}-${twoDigits(Number(day))}`];
}

function named({ year, word, day }) {
  const month = monthNumber(word);
  return month ? dayForms(year, month, day) : [];
}

/** Gives the year of this century, as spreadsheets cut it short. */
function shortYear({ year, word, day }) {
  return named({ year: `20${year}`, word, day });
}

/** Gives both readings; the world writes the day first, the United States the month. */
function eitherOrder({ year, one, two }) {
  const whole = `20${year}`.slice(-4);
  return [...dayForms(whole, two, one), ...dayForms(whole, one, two)];
}

function yearFirst({ year, one, two }) {
  const forms = dayForms(year, one, two);
  return forms.length > 0 ? forms : dayForms(year, two, one);
}

function whole({ whole: day }) {
  return [day];
}

function timed({ whole: day, hour, minute, second = "00", zone = "" }) {
  return [`${day}T${twoDigits(hour)}:${minute}:${second}${zone.toUpperCase().replace("UTC", "Z")}`, day];
}

/** The day before the first that spreadsheets count, in milliseconds. */
const COUNTED_FROM = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;

/** Days of 2000 to 2050 as spreadsheets count them; other numbers are hardly meant so. */
function counted({ count }) {
  const days = Number(count);
  if (days < 36_526 || days >= 55_153) return [];
  return [new Date(COUNTED_FROM + days * DAY).toISOString().slice(0, 10), `Y${days}`];
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const WEEKDAY_WORD = /(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,3}day)?(?![a-z])/u;

/** Returns the weekday of a day, where a text in lower case has another one beside it. */
export function otherWeekday(text, form) {
  const found = /^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$/u.test(form) ? WEEKDAY_WORD.exec(text) : null;
  const name = found ? WEEKDAYS[new Date(form).getUTCDay()] : "";
  return found && name.toLowerCase().startsWith(found[1]) ? "" : name;
}

/** Patterns of lower-case text, each with what makes EDTF of its parts. */
export const DAY_RULES = [
  [String.raw`(?<count>[0-9]{5})(?:\.[0-9]+)?`, counted],
  [String.raw`(?:on )?(?:[a-z]{2,6}day,? |(?:mon|tue|wed|thu|fri|sat|sun)\.?,? )?(?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|o)?(?: (?:of|de)\b)?[ ./-]*(?<word>[a-zà-ÿ]{3,10})\.?,?(?: de\b)?[ ./-]*(?<year>[0-9]{4})`, named],
  ["(?<day>[0-9]{1,2})[ ./-](?<word>[a-z]{3,9})[ ./-]'?(?<year>[0-9]{2})", shortYear],
  [String.raw`(?:on )?(?:[a-z]{2,6}day,? |(?:mon|tue|wed|thu|fri|sat|sun)\.?,? )?(?:the )?(?<word>[a-zà-ÿ]{3,10})\.? ?(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|o)?,? (?<year>[0-9]{4})`, named],
  [String.raw`(?<year>[0-9]{4})[ ,./-]+(?<word>[a-zà-ÿ]{3,10})\.?[ ./-]*(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|o)?`, named],
  ["(?<one>[0-9]{1,2})[/.-] ?(?<two>[0-9]{1,2})[/.-] ?(?<year>[0-9]{4})", eitherOrder],
  ["(?<one>[0-9]{1,2})[/.](?<two>[0-9]{1,2})[/.](?<year>[0-9]{2})", eitherOrder],
  ["(?<year>[0-9]{4})(?:[/. ]|-+)(?<one>[0-9]{1,2})(?:[/. ]|-+)(?<two>[0-9]{1,2})", yearFirst],
  ["(?<year>[0-9]{4})(?<one>[0-9]{2})(?<two>[0-9]{2})", yearFirst],
  ["(?<whole>[0-9]{4}-[0-9]{2}-[0-9]{2}) ?(?:z|utc|[+-][0-9]{2}:?[0-9]{2})", whole],
  [String.raw`(?<whole>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:t|,? (?:at )?)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:\.[0-9]+)?)? ?(?<zone>z|utc|[+-][0-9:]{2,5})?`, timed],
];
