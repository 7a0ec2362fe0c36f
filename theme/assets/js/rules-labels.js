/**
 * Whether the description of a private person looks like a name, by capitals and common first names; as core/check/labels.py tells.
 *
 * The check knows more: names of offices and places. So what is told here may be no name.
 */

/** The code with which the check refuses a name. */
export const LIKE_A_NAME = "named-private";
const ADDRESS = /@[\p{L}\p{N}_]/u;
const WORD = /(?:\p{L}\.)+(?![\p{L}\p{N}_])|\p{L}[\p{L}\p{N}_’'-]*/gu;
// An initial says so of a description in small letters too, where that is all: `j. miller`, `miller, j.`.
const SHORTENED = /^(?:(?:\p{L}\. )*\p{L}\. ?\p{L}[\p{L}\p{N}_’'-]+(?:,.*)?|\p{L}[\p{L}\p{N}_’'-]+, ?(?:\p{L}\. ?)+)$/u;
// Initials alone: `T. R.`, `T.R., 34`, `T R`. Two capitals in one, as in `DA`, may be an office.
const INITIALS = /^(?:\p{L}\. ?)+\p{L}\.?$/u;
const CAPITALS = /^\p{L}(?: \p{L})+$/u;
const GAPS = { " ": "", ", ": ",", ",": "," };
// C capitalised, U in capitals throughout, i initial, l a letter alone, p particle.
const NAME = /C[pil]*C|[il]C|Ci|C,[Cil]|U[pil]*U|^\|U,U$/u;
/** Letters of a name in capitals. */
const SHORTEST = 3;

/**
 * @param {string} label
 * @param {object} names `api/v1/names.json`: what has a name here may be named beside other words.
 * @param {{beginnings: string[], particles: string[], given: string[], placing: string[], addressed: string[]}} words Those that
 *   are no names, first names, words before a town, and forms of address.
 * @returns {boolean}
 */
export function looksLikeName(label, names, words) {
  const text = label.replaceAll("_", " ").trim().replace(/\s+/gu, " ");
  if (isName(text, words) || SHORTENED.test(text) || ADDRESS.test(text)) return true;
  const [head] = text.split(",");
  if (INITIALS.test(head) && !words.beginnings.includes(head)) return true;
  const left = blotted(text, knownOf(names));
  if (isUpper(left) && CAPITALS.test(left)) return true;
  return isAddressed(left, words) || NAME.test(signsOf(left, words)) || hasGivenName(left, words);
}

/** Tells whether a word with a capital stands behind a form of address: `guard, Mr. Smith`. */
function isAddressed(text, { addressed, particles }) {
  const form = addressed.map((word) => [...word].map((letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`).join("")).join("|");
  const behind = `(?:(?:${particles.join("|")}) )*(\\p{L})[\\p{L}\\p{N}_’'-]`;
  const found = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${form})(?![\\p{L}\\p{N}_])\\.? ?${behind}`, "gu");
  return [...text.matchAll(found)].some(([, first]) => isUpper(first));
}

/**
 * Tells whether a common first name stands in a text, with a capital or not.
 *
 * Behind a word of place it is a town's, and in capitals beside others an abbreviation.
 */
function hasGivenName(text, { given, placing }) {
  const isShouted = isUpper(text);
  let before = "";
  for (const [written] of text.matchAll(WORD)) {
    const word = written.replaceAll("’", "'").split("'")[0];
    const isTown = placing.includes(before) && isCapitalised(word);
    const isShort = isUpper(word) && !isShouted;
    if (given.includes(word.toLowerCase()) && !isTown && !isShort) return true;
    before = written.toLowerCase();
  }
  return false;
}

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {unknown} value A case as plain data, or what is in it.
 * @param {object} names
 * @param {{beginnings: string[], particles: string[]}} words
 * @param {import("./rules-words.js").Path} [path]
 * @returns {import("./rules-words.js").Problem[]} One for each description that looks like a name.
 */
export function labelProblems(say, value, names, words, path = []) {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== "label" || !looksLikeName(item, names, words)) return labelProblems(say, item, names, words, here);
    return [say.problem(here, "like-a-name")];
  });
}

/** Tells whether a text, up to a comma, is a name and nothing else. */
function isName(text, words) {
  const found = (text.split(",")[0].match(WORD) ?? []).filter((word) => !"pil".includes(signOf(word, words)));
  const isSoWritten = isUpper(text) ? isUpper : isCapitalised;
  return found.length > 1 && found.every((word) => isSoWritten(word) && !words.beginnings.includes(word));
}

function signsOf(text, words) {
  let [signs, end] = ["", 0];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    signs += (GAPS[text.slice(end, index)] ?? "|") + signOf(word, words);
    end = index + word.length;
  }
  return signs;
}

function signOf(word, { beginnings, particles }) {
  if (beginnings.includes(word)) return "-";
  if (word.endsWith(".")) return isUpper(word) ? "i" : "-";
  if (particles.includes(word)) return "p";
  if (word.length === 1) return isUpper(word) ? "l" : "-";
  if (isUpper(word)) return word.length >= SHORTEST ? "U" : "-";
  return isCapitalised(word) ? "C" : "-";
}

function isUpper(text) {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isCapitalised(word) {
  return isUpper(word[0]) && !isUpper(word);
}

/** Returns what may stand in a description: no last name of somebody public, which a private person may have too. */
function knownOf(names) {
  const { entity, ...others } = names;
  const ofEntities = Object.values(entity).flatMap(({ label, short, kind, names: more = [] }) =>
    [label, short, ...more].filter((name) => name && (kind !== "person" || name.includes(" "))));
  const terms = ["topic", "role", "jurisdiction", "voice", "standing", "source-type"].flatMap((kind) => Object.values(others[kind]));
  return [...ofEntities, ...terms.map(({ label }) => label)];
}

/** Puts a full stop in the place of each known name, the longest first. */
function blotted(text, known) {
  const there = known.filter((name) => text.includes(name)).sort((one, other) => other.length - one.length);
  return there.reduce((left, name) => {
    const plain = name.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
    return left.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${plain}(?![\\p{L}\\p{N}_])`, "gu"), ".");
  }, text);
}
