/** Days of any year, as core/edtf/days.py has them: years count as in ISO 8601, where 0 is 1 BCE. */

/** @typedef {[number, number, number]} Day Year, month and day. */

export const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/** By EDTF's number of a season: its name, first month and last month. */
export const SEASONS = { 21: ["spring", 3, 5], 22: ["summer", 6, 8], 23: ["autumn", 9, 11], 24: ["winter", 12, 2] };

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * @param {number} year
 * @param {number} month
 */
export function monthLength(year, month) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : LENGTHS[month - 1];
}

/**
 * @param {number} year
 * @param {number} month
 * @returns {[Day, Day]} The first and the last day.
 */
export function monthDays(year, month) {
  return [[year, month, 1], [year, month, monthLength(year, month)]];
}

/**
 * @param {number} year
 * @param {number} season
 * @returns {[Day, Day]} Winter begins in December of its year and ends in the next.
 */
export function seasonDays(year, season) {
  const [, opening, closing] = SEASONS[season];
  const endYear = opening < closing ? year : year + 1;
  return [[year, opening, 1], [endYear, closing, monthLength(endYear, closing)]];
}

/**
 * @param {Day} day
 * @returns {string} `2024-01-10`, for a year from 0 to 9999.
 */
export function isoDay([year, month, day]) {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * @param {Day} day Of the years 1 to 9999.
 * @param {number} step 1 for the day behind it, -1 for the day before.
 * @returns {Day}
 */
export function dayBeside([year, month, day], step) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day + step);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
