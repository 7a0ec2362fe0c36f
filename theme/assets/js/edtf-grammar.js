/**
 * The grammar of EDTF, as core/edtf/grammar.py reads it: text to value, or a `DateError` that says what is wrong.
 *
 * A port, held to the other by one table of examples (tests/both/dates.json), which both must read alike.
 */

import { MONTHS, SEASONS, monthDays, monthLength, seasonDays } from "./edtf-days.js";

/**
 * @typedef {import("./edtf-days.js").Day} Day
 * @typedef {object} Single One written date.
 * @property {string} text With its qualifier.
 * @property {"time" | "day" | "month" | "season" | "year" | "decade" | "century"} precision
 * @property {Day} first
 * @property {Day} last
 * @property {"" | "?" | "~" | "%"} qualifier
 * @property {"" | "day" | "month" | "year"} unspecified What is meant but left open.
 * @property {string} time
 * @property {string} zone
 *
 * @typedef {Single | ".." | ""} End A date, `..` for an open end, or nothing for one that nobody has written down.
 * @typedef {{start: End, end: End}} Span
 * @typedef {{kind: "date" | "interval" | "one-of" | "all-of" | "unknown", spans: Span[]}} Value
 */

const LONGEST = 500;
const LONG_YEAR = /^(Y-?[1-9][0-9]{4,14})([?~%]?)$/u;
const DATE = new RegExp(
  String.raw`^(?<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))` +
    String.raw`(?:-(?<month>[0-9]{2}|XX)(?:-(?<day>[0-9]{2}|XX))?)?` +
    String.raw`(?:T(?<time>(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])` +
    String.raw`(?<zone>Z|[+\-](?:(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|14(?::00)?))?)?` +
    String.raw`(?<qualifier>[?~%]?)$`,
  "u",
);
const UNKNOWN = /^XXXX(?:-XX(?:-XX)?)?$/u;

/** A text that is no EDTF; its message is empty where there is no more to say. */
export class DateError extends Error {}

/**
 * @param {string} text
 * @returns {Value}
 * @throws {DateError}
 */
export function readValue(text) {
  const { length } = [...text];
  if (length > LONGEST) throw new DateError(`a date of ${length} characters is longer than ${LONGEST}`);
  if (UNKNOWN.test(text)) return { kind: "unknown", spans: [] };
  if (text.startsWith("[") && text.endsWith("]")) return readSet(text, "one-of");
  if (text.startsWith("{") && text.endsWith("}")) return readSet(text, "all-of");
  if (text.includes("/")) return readInterval(text);
  const single = readSingle(text);
  return { kind: "date", spans: [{ start: single, end: single }] };
}

/** @param {End} end */
export function isDate(end) {
  return typeof end !== "string";
}

/**
 * @param {Value} value
 * @returns {Day | null} The first day it can mean; nothing where that is open.
 */
export function firstDay({ spans }) {
  const days = spans.map(({ start }) => (isDate(start) ? start.first : null));
  return days.length === 0 || days.includes(null) ? null : days.reduce((one, other) => (isBefore(other, one) ? other : one));
}

/**
 * @param {Value} value
 * @returns {Day | null} The last day it can mean; nothing where that is open.
 */
export function lastDay({ spans }) {
  const days = spans.map(({ end }) => (isDate(end) ? end.last : null));
  return days.length === 0 || days.includes(null) ? null : days.reduce((one, other) => (isBefore(one, other) ? other : one));
}

/** @param {Value} value Tells whether it is exactly one day, neither approximate nor uncertain. */
export function isOneDay(value) {
  const ends = value.spans.flatMap(({ start, end }) => [start, end]).filter(isDate);
  const isSharp = ends.every(({ qualifier, precision }) => qualifier === "" && precision !== "season");
  const [first, last] = [firstDay(value), lastDay(value)];
  return isSharp && first !== null && last !== null && !isBefore(first, last) && !isBefore(last, first);
}

/**
 * @param {Day} one
 * @param {Day} other
 */
export function isBefore(one, other) {
  const place = one.findIndex((part, index) => part !== other[index]);
  return place >= 0 && one[place] < other[place];
}

function readSingle(text) {
  const long = LONG_YEAR.exec(text);
  if (long) {
    const year = Number(long[1].slice(1));
    return { ...blank(text, "year"), first: [year, 1, 1], last: [year, 12, 31], qualifier: long[2] };
  }
  const parts = DATE.exec(text)?.groups;
  if (parts && fitsTogether(parts)) return dated(text, parts);
  throw new DateError("");
}

function blank(text, precision) {
  return { text, precision, qualifier: "", unspecified: "", time: "", zone: "" };
}

function readInterval(text) {
  const ends = text.split("/");
  if (ends.length > 2) throw new DateError("");
  return { kind: "interval", spans: [span(readEnd(ends[0]), readEnd(ends[1]), text)] };
}

function readEnd(text) {
  if (text === ".." || text === "") return text;
  const single = readSingle(text);
  if (single.time) throw new DateError(`\`${text}\` has a time of day, which stands alone: intervals and sets are made of days`);
  return single;
}

function readSet(text, kind) {
  const members = text.slice(1, -1).split(",").map((member) => member.replace(/^ +| +$/gu, ""));
  return { kind, spans: members.map(readMember) };
}

function readMember(text) {
  const dots = text.indexOf("..");
  if (dots < 0) {
    const single = readEnd(text);
    return span(single, single, text);
  }
  const [start, end] = [text.slice(0, dots), text.slice(dots + 2)];
  return span(start === "" ? ".." : readEnd(start), end === "" ? ".." : readEnd(end), text);
}

function span(start, end, text) {
  if (!isDate(start) && !isDate(end)) throw new DateError("");
  if (isDate(start) && isDate(end) && isBefore(end.last, start.first)) throw new DateError(`\`${text}\` ends before it starts`);
  return { start, end };
}

/** Tells whether the parts may stand together; the pattern knows only what each may be. */
function fitsTogether({ year, month, day, time, qualifier }) {
  if (year.includes("X")) return month === undefined && time === undefined;
  if (day && (isSeason(month) || (month === "XX" && day !== "XX"))) return false;
  return time === undefined || (day !== undefined && day !== "XX" && qualifier === "");
}

function isSeason(month) {
  return SEASONS[Number(month)] !== undefined;
}

function dated(text, parts) {
  if (parts.year === "-0000") throw new DateError(`\`${text}\` gives the year 0 a sign`);
  const single = { ...blank(text, "year"), qualifier: parts.qualifier };
  if (parts.year.includes("X")) return openYear(single, parts.year);
  if (parts.month === undefined || parts.month === "XX") return withinYear(single, parts);
  return withinMonth(single, parts);
}

function openYear(single, written) {
  const [first, last] = ["0", "9"].map((digit) => Number(written.replaceAll("X", digit))).sort((one, other) => one - other);
  const precision = written.includes("XX") ? "century" : "decade";
  return { ...single, precision, first: [first, 1, 1], last: [last, 12, 31], unspecified: "year" };
}

function withinYear(single, parts) {
  const year = Number(parts.year);
  const unspecified = parts.day ? "day" : parts.month ? "month" : "";
  return { ...single, first: [year, 1, 1], last: [year, 12, 31], unspecified };
}

function withinMonth(single, parts) {
  const [year, month] = [Number(parts.year), Number(parts.month)];
  if (isSeason(parts.month)) {
    const [first, last] = seasonDays(year, month);
    return { ...single, precision: "season", first, last };
  }
  if (month < 1 || month > MONTHS.length) {
    throw new DateError(`\`${single.text}\` has no such month: months are 01 to 12, seasons 21 to 24`);
  }
  if (parts.day === undefined || parts.day === "XX") {
    const [first, last] = monthDays(year, month);
    return { ...single, precision: "month", first, last, unspecified: parts.day ? "day" : "" };
  }
  return exactDay(single, year, month, parts);
}

function exactDay(single, year, month, { day, time = "", zone = "" }) {
  const [number, length] = [Number(day), monthLength(year, month)];
  if (number < 1 || number > length) {
    throw new DateError(`\`${single.text}\` is no day: ${MONTHS[month - 1]} ${year} has ${length} days`);
  }
  const date = [year, month, number];
  return { ...single, precision: time ? "time" : "day", first: date, last: date, time, zone };
}
