/**
 * Months, seasons, years and their like as people write them, in EDTF: "spring 2023", "1960s".
 *
 * As core/edtf/human_years.py, pattern by pattern.
 */

import { MONTHS, SEASONS } from "./edtf-days.js";
import { monthNumber, twoDigits } from "./edtf-human-days.js";

export const FISCAL = String.raw`(?:fy|f\.y\.|fiscal(?: year)?)`;

const SEASON_NUMBERS = { ...Object.fromEntries(Object.entries(SEASONS).map(([number, [name]]) => [name, number])), fall: "23" };
const QUARTERS = { 1: ["01", "03"], 2: ["04", "06"], 3: ["07", "09"], 4: ["10", "12"] };
/** The numbers that level 2 gives to quarters, thirds and halves of a year. */
const PARTS = {
  33: QUARTERS[1], 34: QUARTERS[2], 35: QUARTERS[3], 36: QUARTERS[4],
  37: ["01", "04"], 38: ["05", "08"], 39: ["09", "12"], 40: ["01", "06"], 41: ["07", "12"],
};

function named({ year, word }) {
  const number = SEASON_NUMBERS[word] ?? monthNumber(word);
  return number ? [`${year}-${twoDigits(number)}`] : [];
}

function month({ year, month: number }) {
  return [`${year}-${twoDigits(number)}`];
}

function monthOrYears({ year, end }) {
  const number = Number(end);
  if (number === 0) return [year];
  const inYear = number <= MONTHS.length ? [`${year}-${twoDigits(number)}`] : [];
  return [...inYear, `${year}/${year.slice(0, -end.length)}${end}`];
}

function quarter({ year, quarter: number }) {
  return [QUARTERS[number].map((end) => `${year}-${end}`).join("/")];
}

function part({ year, part: number }) {
  return [PARTS[number].map((end) => `${year}-${end}`).join("/")];
}

/** Gives the fiscal year of the United States government, which is named by its end. */
function fiscal({ year }) {
  const end = Number(`20${year}`.slice(-4));
  return [`${String(end - 1).padStart(4, "0")}-10/${String(end).padStart(4, "0")}-09`];
}

/** Gives the decade; "the 1900s" may mean the century as well. */
function decade({ years }) {
  return [`${years}X`, ...(years.endsWith("0") ? [`${years.slice(0, 2)}XX`] : [])];
}

function century({ number }) {
  return [`${twoDigits(Number(number) - 1)}XX`];
}

function beforeCommonEra({ number }) {
  const year = Number(number) - 1;
  return [year ? `-${String(year).padStart(4, "0")}` : "0000"];
}

function commonEra({ number }) {
  return [number.padStart(4, "0")];
}

function numbered({ sign = "", digits, zeros = "0" }) {
  const plain = digits.replace(/^0+/u, "") + "0".repeat(Number(zeros));
  if (plain.length > "9999".length) return [`Y${sign}${plain}`];
  return [`${plain ? sign : ""}${plain.padStart(4, "0")}`];
}

/** Keeps what stands before the first digit left open; level 1 leaves only the last ones open. */
function leftOpen({ known }) {
  if (known.length < "20".length) return [`[${known.padEnd(4, "0")}..${known.padEnd(4, "9")}]`];
  const stem = [8, 5, 3, 2].find((stop) => known.length >= stop);
  return [`${known.slice(0, stem)}${stem === "196".length ? "X" : "XX"}`];
}

/** Qualifies the whole date where level 2 qualifies a part. */
function qualifiedInside(_, text) {
  const marks = new Set(text.match(/[?~%]/gu) ?? []);
  const mark = marks.size === 1 ? [...marks][0] : "%";
  return [text.replace(/[?~%]/gu, "").toUpperCase() + mark];
}

/** Patterns of lower-case text, each with what makes EDTF of its parts. */
export const YEAR_RULES = [
  [String.raw`(?:in )?(?:the )?(?<word>[a-zà-ÿ]{3,10})\.?,?(?: (?:of|de)\b)?[ ./-]*(?<year>[0-9]{4})(?:[/-][0-9]{2,4})?`, named],
  [String.raw`(?<year>[0-9]{4})[ ,./-]*(?<word>[a-zà-ÿ]{3,10})\.?`, named],
  ["(?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})", month],
  ["(?<year>[0-9]{4})(?:[. ]|--+)(?<month>[0-9]{1,2})", month],
  ["(?<year>[0-9]{4})-(?<part>3[3-9]|4[01])", part],
  ["(?<year>[0-9]{4})[/-](?<end>[0-9]{1,2}|[0-9]{4})", monthOrYears],
  ["q(?<quarter>[1-4])[ /,-]*(?<year>[0-9]{4})", quarter],
  ["(?<year>[0-9]{4})[ /,-]*q(?<quarter>[1-4])", quarter],
  [String.raw`(?:the )?(?:u\.?s\.? )?(?:federal )?(?:fy|f\.y\.|fiscal(?: year)?)[ -]*'?(?<year>[0-9]{4}|[0-9]{2})`, fiscal],
  ["(?:the )?(?<years>[0-9]{3})0'?s", decade],
  ["(?:the )?(?<number>[0-9]{1,2})(?:st|nd|rd|th) century", century],
  [String.raw`(?<number>[1-9][0-9]{0,3}) ?(?:bce?|b\.c(?:\.e)?)`, beforeCommonEra],
  [String.raw`(?<number>[0-9]{1,4}) ?(?:ad|ce|a\.d|c\.e)`, commonEra],
  ["y(?<sign>-)?(?<digits>[0-9]{1,15})(?:e(?<zeros>[0-9]{1,2}))?(?:s[0-9]+)?", numbered],
  ["(?<sign>-)?(?<digits>[0-9]{4,15})(?:e(?<zeros>[0-9]))?(?:s[0-9]+)?", numbered],
  ["(?<known>[0-9]{1,3}|[0-9]{4}-|[0-9]{4}-[0-9]{2}-|[0-9]{4}-[01]|[0-9]{4}-[0-9]{2}-[0-3])[xu][0-9xu-]*", leftOpen],
  ["[?~%]?-?[0-9x]{4}[?~%]?(?:-[?~%]?[0-9x]{2}[?~%]?){0,2}", qualifiedInside],
];
