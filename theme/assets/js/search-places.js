/**
 * From what Pagefind knows of a page to what a reader is shown: the page, and the places in it where the words stand.
 *
 * Pagefind's own excerpts hold `<mark>` and begin anywhere in a heading. We cut them ourselves, from its list of words
 * and the numbers of the words that match.
 */

import { closest, excerptOf, headingOf, titleLength } from "./search-excerpt.js";
import { answers, findPhrase, readQuestion, splitWords } from "./search-words.js";

/** What a part of a case is, by the first word of the id that it carries for good. */
const KINDS = {
  claim: "Claim",
  event: "Event",
  conflict: "Disagreement",
  response: "Reply",
  question: "Open question",
  source: "Source",
};

/** The id of the section that only names who has a part in a case. */
const NAMES = "parties";

/** @typedef {import("./search-excerpt.js").Part} Part */

/**
 * @typedef {object} Place
 * @property {string} url
 * @property {string} kind Empty for a whole section.
 * @property {string} standing How well a claim is supported; empty for all else.
 * @property {Part[]} title
 * @property {Part[]} excerpt
 */

/**
 * @typedef {object} Found
 * @property {string} url
 * @property {string} title
 * @property {Record<string, string[]>} facets
 * @property {Part[]} excerpt
 * @property {Place[]} places The best first.
 */

/**
 * @param {object} fragment What Pagefind gives for a page.
 * @param {string} asked
 * @returns {Found}
 */
export function readFound(fragment, asked) {
  const question = readQuestion(asked);
  const words = splitWords(fragment.raw_content ?? fragment.content);
  const headings = fragment.anchors
    .filter(({ element, text }) => /^h\d$/i.test(element) && text?.trim())
    .sort((a, b) => a.location - b.location);
  const endOf = (place) => headings.find(({ location }) => location > place)?.location ?? words.length;
  const text = { words, question, endOf };
  const results = resultsOf(fragment, headings, text);
  const atTop = results.find(({ anchor }) => !anchor);
  return {
    url: fragment.url,
    title: fragment.meta.title ?? fragment.url,
    facets: fragment.filters,
    excerpt: excerptOf(text, topStart(text, fragment.meta.title), endOf(-1), atTop?.locations ?? []),
    places: ranked(results.filter(({ anchor }) => anchor), text).map((place) => readPlace(place, text)),
  };
}

/** Of a phrase Pagefind tells only the first place on a page; here are all of them. */
function resultsOf({ url, sub_results: results }, headings, { words, question: { phrase } }) {
  const starts = phrase.length > 0 ? findPhrase(phrase, words) : [];
  if (starts.length === 0) return results;
  const found = new Map();
  for (const start of starts) {
    const anchor = headings.findLast(({ location }) => location <= start);
    const locations = phrase.map((_, step) => start + step);
    found.set(anchor, [...(found.get(anchor) ?? []), ...locations]);
  }
  return [...found].map(([anchor, locations]) => {
    const address = anchor ? `${url}#${anchor.id}` : url;
    return { title: anchor?.text, url: address, anchor, locations, weighted_locations: [] };
  });
}

/**
 * A place where most of the words stand close together comes before one that repeats a single word, and before a long
 * text that holds them far apart. One with less than half as many does not come at all. A list of names states nothing:
 * it comes last, and pushes nothing out.
 */
function ranked(results, text) {
  const known = results.map((result) => {
    const best = closest(result.locations, text);
    return { ...best, result, rank: rank(result, best.variety, text), weight: weight(result) };
  });
  const isNames = ({ result: { anchor } }) => anchor.id === NAMES;
  const most = Math.max(...known.filter((place) => !isNames(place)).map(({ variety }) => variety));
  return known
    .filter(({ variety }) => variety * 2 >= most)
    .sort((a, b) => b.variety - a.variety || b.rank - a.rank || b.exact - a.exact || b.weight - a.weight)
    .sort((a, b) => isNames(a) - isNames(b))
    .map(({ result }) => result);
}

/**
 * Of places with as many words, what the record says comes first: claims and whatever else has them in its own title,
 * and events, whose dates stand below it. Then sources named so. What has the words only in its evidence follows,
 * a part of a case before a whole section, and last what is noted on a source.
 */
function rank({ anchor, title, locations }, variety, { words, question }) {
  const end = anchor.location + titleLength(words, anchor.location, title);
  const inTitle = locations.filter((location) => location < end).map((location) => words[location]);
  const isNamed = inTitle.length > 0 && answers(inTitle, question).variety >= variety;
  const kind = kindOf(anchor);
  if (kind === "Source") return isNamed ? 3 : 0;
  if (isNamed || kind === "Event") return 4;
  return kind ? 2 : 1;
}

function weight({ weighted_locations: locations }) {
  return locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
}

function kindOf({ element, id }) {
  return (/^h3$/i.test(element) && KINDS[id.split("-", 1)[0]]) || "";
}

/** @returns {Place} */
function readPlace({ url, title, anchor, locations }, text) {
  const start = anchor.location;
  const body = start + titleLength(text.words, start, title);
  const kind = kindOf(anchor);
  return {
    url,
    kind,
    standing: kind === KINDS.claim ? sentenceAt(text.words, body) : "",
    title: headingOf(text, start, title, locations),
    excerpt: excerptOf(text, body, text.endOf(start), locations),
  };
}

/** A claim's standing stands below its text, with a full stop for those who hear it. */
function sentenceAt(words, start) {
  const end = words.findIndex((word, place) => place >= start && word.endsWith("."));
  return end < 0 ? "" : words.slice(start, end + 1).join(" ").slice(0, -1);
}

/** The text of a page begins below its heading, which is shown as the title already. */
function topStart({ words, endOf }, title = "") {
  for (let start = 0; start < endOf(-1); start += 1) {
    const length = titleLength(words, start, title);
    if (length > 0) return start + length;
  }
  return 0;
}
