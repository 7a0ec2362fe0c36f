/** Where in a source a statement stands, as core/locator.py reads it: what is wrong with a text that says so. */

import { plainWords } from "./spelling.js";

/** The accepted spellings. */
const FORMS = "`p. 12`, `pp. 3-5`, `para. 4`, `sec. 3`, `fn. 2`, `line 18` or `00:41:10`";
const LONGEST = 80;
const ONE = { page: "p.", paragraph: "para.", section: "sec.", footnote: "fn.", line: "line" };
const MANY = { page: "pp.", paragraph: "paras.", line: "lines" };
// What people write for a kind; each points to the one spelling.
const OTHER_NAMES = {
  page: ["p", "pp", "pg", "page", "pages", "pgs"],
  paragraph: ["par", "pars", "para", "paras", "paragraph", "paragraphs", "¶"],
  section: ["s", "sec", "secs", "section", "sections", "sect", "§"],
  footnote: ["fn", "footnote", "note", "n"],
  line: ["l", "ll", "line", "lines"],
};
const SINGLE = {
  page: /^(?:[A-Za-z]{0,3}[0-9]+[a-z]?|[ivxlc]+)$/u,
  paragraph: /^[0-9]+[a-z]?$/u,
  section: /^[A-Za-z]{0,3}[0-9]+[A-Za-z]?(?:\.[0-9]+)*(?:\([A-Za-z0-9]{1,5}\))*$/u,
  footnote: /^[0-9]+[a-z]?$/u,
  line: /^[0-9]+$/u,
};
const WORDS = [
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ...["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"],
];
const WORDED = /^(?<name>¶|§|[A-Za-z]+)(?<dot>\.?) ?(?<value>\S+(?: ?- ?\S+)?)$/u;
const CLOCK = /^(?:(?<hours>[0-9]{1,2}):)?(?<minutes>[0-9]{1,2}):(?<seconds>[0-9]{2})$/u;

/**
 * @param {string} text
 * @returns {{code: "bad-locator", message: string, hint: string} | null} Nothing where it is a place in a source.
 */
export function locatorProblem(text) {
  const plain = plainWords(text).replace(/\s*[–—]\s*/gu, "-");
  if ([...plain].length > LONGEST) return problem(`a place in a source has at most ${LONGEST} characters`);
  const worded = WORDED.exec(plain)?.groups;
  return worded ? wordedProblem(worded, plain) : clockProblem(plain);
}

function wordedProblem({ name, dot, value: spaced }, plain) {
  const value = spaced.replaceAll(" ", "");
  const kind = Object.keys(OTHER_NAMES).find((one) => OTHER_NAMES[one].includes(name.toLowerCase()));
  if (kind === undefined) return unknown(plain);
  const number = WORDS.indexOf(value.toLowerCase()) + 1;
  if (number > 0) return problem(`\`${plain}\` is not how a place is written`, `write \`${spelt(kind, String(number))}\``);
  const parts = value.split("-");
  const isNumber = parts.length <= (MANY[kind] ? 2 : 1) && parts.every((part) => SINGLE[kind].test(part));
  if (!isNumber) return problem(`\`${value}\` is not the number of a ${kind}`);
  const written = spelt(kind, parts.join("-"));
  return orderProblem(kind, parts) ?? (name + dot === written.split(" ")[0] ? null : problem(`\`${plain}\` is not how a place is written`, `write \`${written}\``));
}

function spelt(kind, value) {
  return `${value.includes("-") ? MANY[kind] : ONE[kind]} ${value}`;
}

function orderProblem(kind, parts) {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!parts.every((part) => /^[0-9]+$/u.test(part)) || BigInt(first) <= BigInt(last)) return null;
  // `pp. 112-15` means 112-115; anything else was turned round.
  const whole = first.slice(0, -last.length) + last;
  const better = BigInt(whole) > BigInt(first) ? `${first}-${whole}` : `${last}-${first}`;
  return problem(`\`${first}-${last}\` runs backwards`, `write \`${spelt(kind, better)}\`, if that is meant`);
}

function clockProblem(plain) {
  const clock = CLOCK.exec(plain)?.groups;
  if (clock === undefined) return unknown(plain);
  const { hours = "0", minutes, seconds } = clock;
  const value = [hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
  if (Math.max(Number(minutes), Number(seconds)) > 59) {
    return problem(`\`${plain}\` is not a time`, "write hours, minutes, seconds: `00:41:10`");
  }
  return value === plain ? null : problem(`\`${plain}\` is not how a time is written`, `write \`${value}\``);
}

function unknown(plain) {
  return problem(`\`${plain}\` is no place in a source that the format knows`);
}

function problem(message, hint = `write ${FORMS}`) {
  return { code: "bad-locator", message, hint };
}
