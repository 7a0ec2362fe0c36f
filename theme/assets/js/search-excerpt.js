/** Pieces of a page's text, cut from its words, with those that match apart. No HTML is ever read. */

import { answers, bare, isPoint, peel } from "./search-words.js";

const EXCERPT_WORDS = 32;
const WORDS_BEFORE = 8;
const WINDOW = EXCERPT_WORDS - WORDS_BEFORE;

/** @typedef {{text: string, matches: boolean}} Part A run of words. */

/** Where most terms are answered within the length of an excerpt, and how many. */
export function closest(locations, { words, question }) {
  let best = { location: undefined, variety: 0, exact: 0 };
  for (const location of locations) {
    const near = locations.filter((other) => other >= location && other < location + WINDOW);
    const here = answers(near.map((other) => words[other]), question);
    const isBetter = here.variety - best.variety || here.exact - best.exact;
    if (best.location === undefined || isBetter > 0) best = { location, ...here };
  }
  return best;
}

/** @returns {Part[]} */
export function excerptOf(text, start, end, locations) {
  const { words } = text;
  const below = start + Math.max(0, words.slice(start, end).findIndex((word) => !isPoint(word)));
  const inside = locations.filter((location) => location >= start && location < end);
  const first = closest(inside, text).location ?? start;
  const from = Math.max(below, Math.min(first - WORDS_BEFORE, end - EXCERPT_WORDS));
  const to = Math.min(end, from + EXCERPT_WORDS);
  const run = cut(words, from, to, new Set(inside));
  if (run.length > 0 && from > below) run[0] = { ...run[0], text: `… ${run[0].text}` };
  if (run.length > 0 && to < end) run.push({ text: " …", matches: false });
  return run;
}

/** @returns {Part[]} */
export function headingOf({ words }, start, title, locations) {
  const end = start + titleLength(words, start, title);
  if (end === start) return [{ text: title, matches: false }];
  return trimEnd(cut(words, start, end, new Set(locations)), title);
}

/** How many words from `start` on are the title; 0 when they are something else. */
export function titleLength(words, start, title) {
  const wanted = title.split(/\s+/).filter(Boolean);
  const same = wanted.every((word, index) => bare(words[start + index]) === bare(word));
  return same ? wanted.length : 0;
}

/** Pagefind ends a heading with a full stop that nobody wrote. */
function trimEnd(heading, title) {
  if (title.endsWith(".")) return heading;
  const last = heading.at(-1);
  const trimmed = [...heading.slice(0, -1), { ...last, text: last.text.replace(/\.$/, "") }];
  return trimmed.filter(({ text }) => text !== "");
}

/** Joins neighbours that are alike into runs. Spaces and points around a run that matches are not part of it. */
function cut(words, from, to, matches) {
  const runs = [{ text: "", matches: false }];
  const add = (text, isMatch) => {
    if (runs.at(-1).matches === isMatch) runs.at(-1).text += text;
    else runs.push({ text, matches: isMatch });
  };
  for (let place = from; place < to; place += 1) {
    const [before, core, after] = matches.has(place) ? peel(words[place]) : [words[place], "", ""];
    const joins = place > from && core !== "" && before === "" && runs.at(-1).matches;
    add(place > from && !isPoint(words[place]) ? ` ${before}` : before, joins);
    if (core !== "") add(core, true);
    if (after !== "") add(after, false);
  }
  return runs.filter(({ text }) => text !== "");
}
