/**
 * From what Pagefind knows of a page to what a reader is shown: the page, and the places in it where the words stand.
 *
 * Pagefind's own excerpts hold `<mark>` and begin anywhere in a heading. We cut them ourselves, from its list of words
 * and the numbers of the words that match; so no HTML is ever read.
 */

const EXCERPT_WORDS = 32;
const WORDS_BEFORE = 8;
const WINDOW = EXCERPT_WORDS - WORDS_BEFORE;
const PLACES = 4;
const ROOT_LETTERS = 5;

/** @typedef {{text: string, matches: boolean}} Part A run of words. */

/**
 * @typedef {object} Place
 * @property {string} url
 * @property {Part[]} title
 * @property {Part[]} excerpt
 */

/**
 * @typedef {object} Found
 * @property {string} url
 * @property {string} title
 * @property {Record<string, string[]>} facets
 * @property {Part[]} excerpt
 * @property {Place[]} places The best ones, the best first.
 * @property {number} more How many places are not among them.
 */

/**
 * @param {object} fragment What Pagefind gives for a page.
 * @returns {Found}
 */
export function readFound(fragment) {
  const words = splitWords(fragment.raw_content ?? fragment.content);
  const headings = fragment.anchors.filter(({ element, text }) => /^h\d$/i.test(element) && text?.trim());
  const starts = headings.map(({ location }) => location).sort((a, b) => a - b);
  const endOf = (place) => starts.find((start) => start > place) ?? words.length;
  const topEnd = endOf(-1);
  const atTop = fragment.sub_results.find(({ anchor }) => !anchor);
  const inParts = fragment.sub_results.filter(({ anchor }) => anchor);
  const best = bestOf(inParts, words);
  return {
    url: fragment.url,
    title: fragment.meta.title ?? fragment.url,
    facets: fragment.filters,
    excerpt: excerptOf(words, topStart(words, topEnd, fragment.meta.title), topEnd, atTop?.locations ?? []),
    places: best.map((place) => readPlace(place, words, endOf)),
    more: inParts.length - best.length,
  };
}

/**
 * A place where most of the words stand close together comes before one that repeats a single word, and before a long
 * text that holds them far apart. One with less than half as many does not come at all. Of equals, a claim (`h3`) comes
 * before a whole section (`h2`).
 */
function bestOf(inParts, words) {
  const ranked = inParts.map((place) => ({
    place,
    variety: closest(place.locations, words).variety,
    depth: Number(place.anchor.element.slice(1)),
    weight: weight(place),
  }));
  const most = Math.max(...ranked.map(({ variety }) => variety));
  return ranked
    .filter(({ variety }) => variety * 2 >= most)
    .sort((a, b) => b.variety - a.variety || b.depth - a.depth || b.weight - a.weight)
    .slice(0, PLACES)
    .map(({ place }) => place);
}

/** Where most different words match within the length of an excerpt, and how many. */
function closest(locations, words) {
  let best = { location: undefined, variety: 0 };
  for (const location of locations) {
    const near = locations.filter((other) => other >= location && other < location + WINDOW);
    const variety = new Set(near.map((other) => root(words[other]))).size;
    if (variety > best.variety) best = { location, variety };
  }
  return best;
}

/** @returns {Place} */
function readPlace({ url, title, anchor, locations }, words, endOf) {
  const start = anchor.location;
  const body = start + titleLength(words, start, title);
  const matches = new Set(locations);
  const heading = body > start ? parts(words, start, body, matches) : [{ text: title, matches: false }];
  return {
    url,
    title: trimEnd(heading, title),
    excerpt: excerptOf(words, body, endOf(start), locations),
  };
}

/** The text of a page begins below its heading, which is shown as the title already. */
function topStart(words, end, title = "") {
  for (let start = 0; start < end; start += 1) {
    const length = titleLength(words, start, title);
    if (length > 0) return start + length;
  }
  return 0;
}

/** How many words from `start` on are the title; 0 when they are something else. */
function titleLength(words, start, title) {
  const wanted = title.split(/\s+/).filter(Boolean);
  const same = wanted.every((word, index) => bare(words[start + index]) === bare(word));
  return same ? wanted.length : 0;
}

/** The same for the forms of a word, nearly always: `release`, `released`. */
function root(word) {
  return bare(word).toLowerCase().slice(0, ROOT_LETTERS);
}

function bare(word = "") {
  return peel(word)[1];
}

/** Pagefind ends a heading with a full stop that nobody wrote. */
function trimEnd(heading, title) {
  if (title.endsWith(".")) return heading;
  const last = heading.at(-1);
  const trimmed = [...heading.slice(0, -1), { ...last, text: last.text.replace(/\.$/, "") }];
  return trimmed.filter(({ text }) => text !== "");
}

/** @returns {Part[]} */
function excerptOf(words, start, end, locations) {
  const inside = locations.filter((location) => location >= start && location < end);
  const first = closest(inside, words).location ?? start;
  const from = Math.max(start, Math.min(first - WORDS_BEFORE, end - EXCERPT_WORDS));
  const to = Math.min(end, from + EXCERPT_WORDS);
  const run = parts(words, from, to, new Set(inside));
  if (run.length > 0 && from > start) run[0] = { ...run[0], text: `… ${run[0].text}` };
  if (run.length > 0 && to < end) run.push({ text: " …", matches: false });
  return run;
}

/**
 * Joins neighbours that are alike into runs. The spaces and the points around a run that matches are not part of it.
 *
 * @returns {Part[]}
 */
function parts(words, from, to, matches) {
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

/** A point that lost its word, because a citation stood between them. */
function isPoint(word) {
  return /^[.,;:!?)”’]+$/.test(word);
}

/** A word and the points before and after it. */
function peel(word) {
  return /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word).slice(1);
}

function splitWords(raw) {
  const joined = raw.includes("\u200B") ? raw.split("\u200B") : raw.split(/\s+/);
  return joined.map((word) => word.trim().replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
}

function weight({ weighted_locations: locations }) {
  return locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
}
