/** Days as `2024-01-10`, which sort as texts do; an empty one sets no limit. */

/** @typedef {{first: string, last: string}} Days */

const WRITTEN = /^(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * @param {string} text A year, a month or a day.
 * @returns {Days | null} All days that it can mean; nothing where it is none of these.
 */
export function readDays(text) {
  const [, year, month, day] = WRITTEN.exec(text) ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const last = lastOfMonth(year, month ?? "12");
  if (day === undefined) return { first, last };
  return first <= last ? { first, last: first } : null;
}

/**
 * @param {string} text The spans of a date: `2023-05-01/2023-05-31 2024-01-10/`.
 * @returns {Days[]} None where nothing is known of it.
 */
export function readSpans(text) {
  return text.split(" ").filter(Boolean).map((span) => {
    const [first, last] = span.split("/");
    return { first, last };
  });
}

/**
 * Tells whether some day lies in both.
 *
 * @param {Days} one
 * @param {Days} other
 */
export function meet(one, other) {
  return inOrder(one.first, other.last) && inOrder(other.first, one.last);
}

/**
 * @typedef {object} Range
 * @property {Days | null} days Nothing where no entry sets a limit; a wrong entry sets none.
 * @property {string[]} wrong The entries that are wrong.
 * @property {string} mistake What is wrong with them, in a sentence.
 */

/**
 * @param {{from: string, to: string}} entries Of a reader.
 * @returns {Range}
 */
export function readRange({ from, to }) {
  const days = { first: readDays(from)?.first ?? "", last: readDays(to)?.last ?? "" };
  if (!inOrder(days.first, days.last)) {
    return { days: null, wrong: ["from", "to"], mistake: `${to} is before ${from}: the dates are left out.` };
  }
  const entries = Object.entries({ from, to }).filter(([, text]) => text !== "" && readDays(text) === null);
  const mistakes = entries.map(([, text]) => `“${text}” is no year, month or day and is left out.`);
  const limited = days.first !== "" || days.last !== "";
  return { days: limited ? days : null, wrong: entries.map(([name]) => name), mistake: mistakes.join(" ") };
}

function inOrder(first, last) {
  return first === "" || last === "" || first <= last;
}

function lastOfMonth(year, month) {
  const day = new Date(`${year}-${month}-01`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
