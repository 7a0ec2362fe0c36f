/** A date in English, never more precise than it is, as core/edtf/words.py says it. */

import { MONTHS, SEASONS } from "./edtf-days.js";
import { isDate } from "./edtf-grammar.js";

const SEASON_BY_MONTH = Object.fromEntries(Object.values(SEASONS).map(([name, opening]) => [opening, name]));
/** Up to here a year alone looks like a number, so the era is said. */
const LAST_SHORT_YEAR = 999;
/** Beyond this a year needs commas, and more words to look like one. */
const LAST_PLAIN_YEAR = 9999;

/**
 * @param {import("./edtf-grammar.js").Value} value
 * @returns {string} Words that can stand alone: "about May 2023".
 */
export function valueWords({ kind, spans }) {
  if (kind === "one-of") return oneOfWords(spans);
  if (kind === "all-of") return joined(spans.map(everyWords), "and");
  if (kind === "unknown") return "date unknown";
  const words = lastingWords(spans[0]);
  return kind === "date" && spans[0].start.precision === "decade" ? words.replace(/^the /u, "") : words;
}

/** Says how long something lasted; a single date is the shortest case. */
function lastingWords({ start, end }) {
  if (!isDate(start)) return `until ${words(end)}${start === "" ? ", start unknown" : ""}`;
  if (!isDate(end)) return end === ".." ? `since ${words(start)}` : `from ${words(start)}, end unknown`;
  return isSame(start, end) ? words(start) : pair(start, end).join(" to ");
}

/** Says within what limits one date lies; open and unknown limits come to the same. */
function choiceWords({ start, end }) {
  if (!isDate(start)) return `${on(end)} or before ${words(end)}`;
  if (!isDate(end)) return `${on(start)} or after ${words(start)}`;
  if (isSame(start, end)) return words(start);
  const unit = unitOf(start, end);
  return `between ${pair(start, end).join(" and ")}${unit ? ` (one ${unit})` : ""}`;
}

function everyWords({ start, end }) {
  if (!isDate(start)) return `every ${unitOf(end) || "date"} up to ${words(end)}`;
  if (!isDate(end)) return `every ${unitOf(start) || "date"} from ${words(start)} on`;
  if (isSame(start, end)) return words(start);
  return `every ${unitOf(start, end) || "date"} from ${pair(start, end).join(" to ")}`;
}

function oneOfWords(spans) {
  const choices = spans.map(choiceWords);
  const isPlain = spans.every(({ start, end }) => isDate(start) && isDate(end) && isSame(start, end));
  return choices.length === 1 || isPlain ? joined(choices, "or") : `one of these: ${choices.join("; ")}`;
}

function joined(choices, conjunction) {
  const last = choices.at(-1);
  return choices.length > 1 ? `${choices.slice(0, -1).join(", ")} ${conjunction} ${last}` : last;
}

function isSame(one, other) {
  return one.text === other.text;
}

/** Returns what all the dates name one of, empty where they differ or leave digits open. */
function unitOf(...singles) {
  const units = new Set(singles.map(({ unspecified, precision }) => (unspecified ? "" : precision)));
  return units.size === 1 ? [...units][0] : "";
}

function on({ precision, unspecified }) {
  return precision === "day" || unspecified === "day" ? "on" : "in";
}

/** Returns both dates in words; the first leaves out what the second repeats. */
function pair(start, end) {
  const isPlain = unitOf(start, end) && !start.qualifier && !end.qualifier;
  if (!isPlain || start.precision === "year" || start.first[0] !== end.first[0]) return [words(start), words(end)];
  if (start.precision === "day" && start.first[1] === end.first[1]) return [String(start.first[2]), words(end)];
  const year = ` ${yearWords(start.first[0])}`;
  const first = words(start);
  return [first.endsWith(year) ? first.slice(0, -year.length) : first, words(end)];
}

function words(single) {
  const about = single.qualifier === "~" || single.qualifier === "%" ? "about " : "";
  const isUncertain = single.qualifier === "?" || single.qualifier === "%";
  return `${unqualified(single, about)}${isUncertain ? " (uncertain)" : ""}`;
}

function unqualified(single, about) {
  if (single.unspecified !== "year") {
    const leading = single.unspecified ? `a ${single.unspecified} in ` : "";
    return `${leading}${about}${calendarWords(single)}`;
  }
  const [first, last] = [single.first[0], single.last[0]];
  // The 1900s may mean ten years or a hundred; the 50s and years BCE are no better.
  if (single.precision === "decade" && first > LAST_SHORT_YEAR && first % 100 !== 0) return `${about}the ${first}s`;
  return `a year between ${about}${yearWords(first)} and ${about}${yearWords(last)}`;
}

function calendarWords(single) {
  const [year, month, day] = single.first;
  if (single.precision === "year") return yearWords(year);
  if (single.precision === "season") return `${SEASON_BY_MONTH[month]} ${yearWords(year)}`;
  const inMonth = `${MONTHS[month - 1]} ${yearWords(year)}`;
  return single.precision === "month" ? inMonth : `${day} ${inMonth}${timeWords(single)}`;
}

function timeWords({ time, zone }) {
  if (!time) return "";
  const place = zone === "" ? "" : zone === "Z" ? " UTC" : ` UTC${zone}`;
  return `, ${time}${place}`;
}

function yearWords(year) {
  if (year < 1) return `${year <= -LAST_PLAIN_YEAR ? (1 - year).toLocaleString("en-US") : 1 - year} BCE`;
  if (year > LAST_PLAIN_YEAR) return `the year ${year.toLocaleString("en-US")}`;
  return year > LAST_SHORT_YEAR ? String(year) : `${year} CE`;
}
