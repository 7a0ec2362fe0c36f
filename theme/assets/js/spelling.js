/** Which known word was meant by one that nobody knows, as core/spelling.py finds it (Python's difflib). */

/** How alike two words are where one may be the other misspelt. */
export const LIKELY = 0.6;
/** To compare longer words takes long, and no known one is so long. */
const LONGEST = 100;
/** How alike a word must be to one of a list of words, where another one says another thing. */
export const OF_WORDS = 0.75;
/** What stands before a word, with a blank or a hyphen or without one, and turns what it says. */
const TURNING = /^(?:non|not|never|no|un|dis|de|re|mis|in|im|without|hardly|barely)[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000_-]*/u;
/** What stands before a word and makes another one of it. */
const BEFORE = /^\p{L}{2,}$/u;
// What Python takes for white space.
const WHITE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

/** @param {string} text Returns it with one blank between its words, and none around them. */
export function plainWords(text) {
  return text.replace(WHITE, " ").replace(/^ | $/gu, "");
}

/** @param {string} text Returns it in small letters, `ß` as `ss`, so that capitals tell no two texts apart; as Python's `casefold` does. */
export function folded(text) {
  return text.replace(/[^\0-\x7f]/gu, (sign) => (sign === "\u0131" ? sign : sign.toUpperCase())).toLowerCase().replaceAll("ß", "ss").replaceAll("\u03c2", "\u03c3");
}

/** @param {string} text Returns it with plain letters in the place of those with accents. */
export function withoutAccents(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/gu, "");
}

/**
 * @param {string} word
 * @param {Iterable<string>} known
 * @param {number} [cutoff]
 * @returns {string} The known word that is most like it, whatever its capitals; empty where none is, or where it says something else by what stands before it.
 */
export function nearest(word, known, cutoff = LIKELY) {
  if ([...word].length > LONGEST) return "";
  const plain = new Map([...known].map((name) => [folded(name), name]));
  const asked = [...folded(word)];
  const [best] = [...plain.keys()]
    .map((name) => ({ name, likeness: likeness([...name], asked) }))
    .filter(({ likeness: much }) => much >= cutoff)
    .sort((one, other) => other.likeness - one.likeness || (one.name < other.name ? 1 : -1));
  return best && !saysOtherwise(asked.join(""), best.name) ? plain.get(best.name) : "";
}

/** Tells whether one of two words in small letters is the other, and something before it. */
function saysOtherwise(word, known) {
  const isPrefixed = known !== "" && word.endsWith(known) && BEFORE.test(word.slice(0, -known.length));
  return isPrefixed || isTurned(word, known) || isTurned(known, word);
}

/** Tells whether a word is more like another one without what turns it: `not disputed`. */
function isTurned(word, other) {
  const rest = TURNING.test(word) ? word.replace(TURNING, "") : "";
  return rest !== "" && likeness([...rest], [...other]) > likeness([...word], [...other]);
}

/** Ratcliff and Obershelp's measure: twice the letters that both share in order, of all letters. */
function likeness(one, other) {
  const all = one.length + other.length;
  return all === 0 ? 1 : (2 * shared(one, other)) / all;
}

function shared(one, other) {
  const { start, at, size } = longestRun(one, other);
  if (size === 0) return 0;
  const before = shared(one.slice(0, start), other.slice(0, at));
  return before + size + shared(one.slice(start + size), other.slice(at + size));
}

/** Finds the first of the longest runs of letters that both hold. */
function longestRun(one, other) {
  let best = { start: 0, at: 0, size: 0 };
  let above = [];
  for (let start = 0; start < one.length; start += 1) {
    const line = [];
    for (let at = 0; at < other.length; at += 1) {
      if (one[start] !== other[at]) continue;
      const size = (above[at - 1] ?? 0) + 1;
      line[at] = size;
      if (size > best.size) best = { start: start - size + 1, at: at - size + 1, size };
    }
    above = line;
  }
  return best;
}
