/** Words: how a text falls into them, and how those of a text answer those of a question. */

const ROOT_LETTERS = 5;

/** So frequent that a place is no better for having them. */
const FILLERS = new Set(
  (
    "a an and are as at be been by did do does for from had has have he her his in is it its no not of on or she so " +
    "that the their they this to was were what when where who why with"
  ).split(" "),
);

/**
 * @typedef {object} Question
 * @property {string[]} terms The words that decide, each once.
 * @property {string[]} every All its words, each once.
 * @property {string[]} phrase All of them in their order, when the whole of it stands in quotation marks.
 */

/** The words of a page as Pagefind counts them. */
export function splitWords(raw) {
  const joined = raw.includes("\u200B") ? raw.split("\u200B") : raw.split(/\s+/);
  return joined.map((word) => word.trim().replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
}

/** A word and the points before and after it. */
export function peel(word) {
  return /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word).slice(1);
}

export function bare(word = "") {
  return peel(word)[1];
}

/** The words of a question, bare of what stands around them. */
export function wordsOf(question) {
  return question.split(/\s+/).map(bare).filter(Boolean);
}

/** A point that lost its word, because a citation stood between them. */
export function isPoint(word) {
  return /^[.,;:!?)”’]+$/.test(word);
}

/**
 * @param {string} question
 * @returns {Question}
 */
export function readQuestion(question) {
  const words = question.split(/\s+/).map(plain).filter(Boolean);
  const every = [...new Set(words)];
  const telling = every.filter((word) => !FILLERS.has(word));
  return { terms: telling.length > 0 ? telling : every, every, phrase: isPhrase(question) ? words : [] };
}

export function isPhrase(question) {
  return /^".+"$/.test(straight(question).trim());
}

/** Pagefind knows a phrase by straight marks only, and phones write the others. */
export function straight(question) {
  return question.replace(/[“”„«»]/g, '"');
}

/** @returns {number[]} Where a phrase begins. */
export function findPhrase(phrase, words) {
  const texts = words.map(plain);
  return texts.flatMap((_, start) => (phrase.every((word, step) => texts[start + step] === word) ? [start] : []));
}

/**
 * How many terms the found words answer: wholly, when one is a form of it (`release`, `released`), and by half, when it
 * only begins like it (`farm`, `farmer`). Beside it how many words of the question they answer letter by letter.
 *
 * @param {string[]} found
 * @param {Question} question
 */
export function answers(found, { terms, every }) {
  const texts = [...new Set(found.map(plain))];
  const forms = new Set(texts.map(root));
  const whole = terms.filter((term) => forms.has(root(term)));
  const half = terms.filter((term) => !forms.has(root(term)) && texts.some((text) => text.startsWith(term)));
  return { variety: whole.length + half.length / 2, exact: every.filter((word) => texts.includes(word)).length };
}

/** Whether a word of a page has another in it, as its beginning or as that of a part: `R&D-Budget` holds `budg`. */
export function holds(found, word) {
  return plain(found).includes(plain(word));
}

/** A word without case, accents, and the points in it: `142,580` is `142580`. */
function plain(word = "") {
  return word.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function root(text) {
  return text.slice(0, ROOT_LETTERS);
}
