/**
 * Where in a source a statement stands, as core/locator/ reads it: what is wrong with a text that says so.
 *
 * @typedef {object} Places `places` of `api/v1/rules.json`: how each kind is spelt and called, and the patterns.
 */

import { once, own } from "./rules-words.js";
import { plainWords } from "./spelling.js";

/** Of a day; where more are told, they are minutes. */
const HOURS = 24;
/** Words that may name no place, and a part of a source of which the format knows no kind, as in `Table 2`. */
const LONG_WORD = /\p{L}{4}/u;
const PART = /^\p{L}{4,}\.? [0-9]+[a-z]?$/u;
const patternsOf = once(({ patterns, numbers }) =>
  Object.fromEntries(Object.entries({ ...patterns, ...numbers }).map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`, "u")])));

/**
 * @param {Places} places
 * @param {string} text
 * @returns {{code: "bad-locator", message: string, hint: string} | null} Nothing where it is a place in a source.
 */
export function locatorProblem(places, text) {
  const { message, hint } = parsed(places, text);
  return message ? { code: "bad-locator", message, hint: hint || near(places, plainWords(text)) || `write ${places.forms}` } : null;
}

/** Returns how the place is `spelt` that a text says, if that is sure; and what is wrong with it where it is not spelt so. */
function parsed(places, text) {
  const plain = plainWords(text).replace(/\s*[–—]\s*/gu, "-");
  if ([...plain].length > places.longest) return { message: `a place in a source has at most ${places.longest} characters` };
  const { worded, clock } = patternsOf(places);
  const words = worded.exec(plain)?.groups;
  if (words) return inWords(places, words, plain);
  const time = clock.exec(plain)?.groups;
  return time ? atTime(time, plain) : { message: `\`${plain}\` is no place in a source that the format knows` };
}

/** @returns {ReturnType<typeof locatorProblem>} The same of a place that may be left out. */
export function freeLocatorProblem(places, text) {
  const found = locatorProblem(places, text);
  const isFree = PART.test(plainWords(text)) || (LONG_WORD.test(text) && !/[0-9]/u.test(text));
  return found && isFree && found.hint === `write ${places.forms}` ? { ...found, hint: `${found.hint}, or remove the line` } : found;
}

/** Returns the spelling of a place, however it is written; empty where none is sure. */
export function speltPlace(places, text) {
  return parsed(places, text).spelt ?? "";
}

function inWords(places, { name, dot, value: spaced }, plain) {
  const { one, many, names, words } = places;
  const kind = own(names, name.toLowerCase());
  const spelt = (number) => `${number.includes("-") ? many[kind] : one[kind]} ${number}`;
  const value = spaced.replaceAll(" ", "");
  if (kind === undefined) return { message: `\`${plain}\` is no place in a source that the format knows` };
  const number = words.indexOf(value.toLowerCase()) + 1;
  if (number > 0) return { message: `\`${plain}\` is not how a place is written`, hint: `write \`${spelt(String(number))}\`` };
  const parts = value.split("-");
  const isNumber = parts.length <= (many[kind] ? 2 : 1) && parts.every((part) => patternsOf(places)[kind].test(part));
  if (!isNumber) return { message: `\`${value}\` is not the number of a ${kind}` };
  const better = inOrder(parts);
  if (better !== value) return { message: `\`${value}\` runs backwards`, hint: `write \`${spelt(better)}\`, if that is meant` };
  const place = spelt(value);
  if (name + dot === "S.") {
    return { message: `\`${plain}\` is a page in German, and a section elsewhere`, hint: `write \`p. ${value}\`, or \`${place}\` if a section is meant` };
  }
  if (name + dot === place.split(" ")[0]) return { spelt: place, kind };
  return { message: `\`${plain}\` is not how a place is written`, hint: `write \`${place}\``, spelt: place };
}

/** Returns the number of a place, or first and last, the smaller one first. */
function inOrder(parts) {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!parts.every((part) => /^[0-9]+(?:\.[0-9]+)*$/u.test(part)) || !isBehind(first, last)) return parts.join("-");
  // `pp. 112-15` means 112-115; anything else was turned round.
  const whole = first.slice(0, -last.length) + last;
  const isShort = !parts.join("").includes(".") && BigInt(whole) > BigInt(first);
  return isShort ? `${first}-${whole}` : `${last}-${first}`;
}

/** Whether one number comes behind another, point by point: `3.10` behind `3.9`, and `3.1` behind `3`. */
function isBehind(one, other) {
  const [ours, theirs] = [one, other].map((number) => number.split(".").map(BigInt));
  const at = ours.findIndex((part, index) => part !== theirs[index]);
  return at !== -1 && (theirs[at] === undefined || ours[at] > theirs[at]);
}

function atTime({ hours, minutes, seconds }, plain) {
  const value = [hours ?? "0", minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
  if (Math.max(Number(minutes), Number(seconds)) > 59) {
    return { message: `\`${plain}\` is not a time`, hint: "write hours, minutes, seconds: `00:41:10`" };
  }
  if (value === plain) return { spelt: value };
  // Two numbers may be minutes and seconds, or hours and minutes of a day.
  const other = hours !== undefined || Number(minutes) >= HOURS ? "" : `, or \`${minutes.padStart(2, "0")}:${seconds}:00\` if these are hours and minutes`;
  return { message: `\`${plain}\` is not how a time is written`, hint: `write \`${value}\`${other}`, spelt: hours && value, near: value };
}

/** Returns the hint for a place in words of another kind; empty where nobody knows one. */
function near(places, plain) {
  const { number: bare, ordinal, duration, minute, german, times, span } = patternsOf(places);
  const speltOf = (text) => parsed(places, text).spelt;
  const meant = (text) => (speltOf(text) ? `write \`${speltOf(text)}\`` : "");
  const timed = (text) => {
    const time = parsed(places, text).spelt || parsed(places, text).near;
    return time ? `write \`${time}\`` : "";
  };
  if ([...plain].length > places.longest || plain === "") return "";
  const [at] = new RegExp(`^(?:${places.patterns.at})`, "u").exec(plain) ?? [];
  if (at) return timed(plain.slice(at.length)) || near(places, plain.slice(at.length));
  if (bare.test(plain)) return meant(`p. ${plain}`) && `${meant(`p. ${plain}`)}, if a page is meant`;
  const { number, word, name } = ordinal.exec(plain)?.groups ?? {};
  if (name) return meant(`${name} ${number ?? places.ordinals.indexOf(word) + 1}`);
  const [, ...parts] = duration.exec(plain) ?? minute.exec(plain) ?? [];
  if (parts.length > 0) return meant(parts.map((part) => (part || "0").padStart(2, "0")).join(":"));
  const [, page] = german.exec(plain) ?? [];
  if (page) return meant(`p. ${page}`);
  const first = times.exec(plain)?.groups.first;
  if (first) {
    return timed(first) && `${timed(first)}, where it begins`;
  }
  const two = span.exec(plain)?.groups;
  const both = two && ofSpan(speltOf, two);
  if (both) return both;
  const all = ofList(places, speltOf, plain);
  if (all) return all;
  const place = beginnings(places, plain).map(speltOf).find(Boolean);
  return place ? `write \`${place}\`, one place alone` : "";
}

/** Returns the hint for two places; empty where one of them is none. */
function ofSpan(speltOf, { name, first: from, last: to, to: isRange }) {
  const [first, last, whole] = [from, to, `${from}-${to}`].map((number) => speltOf(`${name} ${number}`));
  if (isRange || !first || !last) return whole ? `write \`${whole}\`` : "";
  const hint = `write \`${first}\`${onceMore([last])}`;
  return whole ? `${hint}; or \`${whole}\` for all from one to the other` : hint;
}

/** Returns the hint for several places of one kind; empty for others: of a line of a page one alone can be told. */
function ofList(places, speltOf, plain) {
  const [first, ...others] = plain.split(new RegExp(places.patterns.between, "u"));
  const { name } = patternsOf(places).numbered.exec(first)?.groups ?? {};
  if (!name) return "";
  const all = [first, ...others.map((other) => (/^\p{L}/u.test(other) ? other : `${name} ${other}`))].map(speltOf);
  const kinds = new Set(all.map((place) => place && parsed(places, place).kind));
  return kinds.size === 1 && all[0] ? `write \`${all[0]}\`${onceMore(all.slice(1))}` : "";
}

function onceMore(places) {
  return `, and cite the source once more for ${places.map((place) => `\`${place}\``).join(" and for ")}`;
}

/** Returns what may be a place of which more follows, the longest first: some words, also without the signs behind them. */
function beginnings({ behind, "most-words": most, "most-signs": mostSigns }, text) {
  const ends = [...text.matchAll(/\S+/gu)].slice(0, most).map(({ 0: word, index }) => index + word.length);
  return ends.reverse().flatMap((end) => {
    const signs = [...text.slice(0, end)].reverse().findIndex((sign) => !behind.includes(sign));
    return Array.from({ length: Math.min(signs === -1 ? end : signs, mostSigns) + 1 }, (_, count) => text.slice(0, end - count));
  });
}
