/** Whether a claim is one sentence, and a question has its mark; as core/check/one_sentence.py judges it. */

const W = String.raw`[\p{L}\p{N}_]`;
const LETTER = String.raw`\p{L}`;
/** Quotations in marks, as core/check/ours.py has them: an apostrophe is part of a word. */
const QUOTED = String.raw`"[^"]*"|„[^„“”]*[“”]|“[^“”]*”|«[^«»]*»|‘(?:[^‘’]|(?<=${W})’(?=${W}))*’(?!${W})` +
  String.raw`|(?<!${W})'(?=${W})(?:[^']|(?<=${W})'(?=${W}))*'(?!${W})`;
/** A letter alone is what something is called by, as in `Annex B.`, but for words of one letter. */
const FIRST = String.raw`${LETTER}(?:${W}|[’'-])+|[AI](?= ${W})`;
const BOUNDARY = new RegExp(String.raw`${QUOTED}|(?<![\p{L}\p{N}_.’'-])(${W}(?:${W}|[’'-])*)[)\]]?[.!?…]+ (?=(${FIRST}))`, "gu");
const CLOSING = new Set([..." \"'“”„‘’«»)"]);
/** Signs behind which a sentence goes on. */
const OPEN = new Set([..." ,;:–—-"]);
const ASKS = ["?", "？", "؟", ";", "\u037e"];
const MOST_WORDS = 4;
const CODE = "not-one-sentence";

/**
 * @param {import("./rules-words.js").Problem[]} problems Of one case.
 * @returns {import("./rules-words.js").Problem[]} Without where a text of which more is told ends.
 */
export function withoutCuts(problems) {
  const others = new Set(problems.filter(({ code }) => code !== CODE).map(({ path }) => String(path)));
  return problems.filter(({ code, path }) => code !== CODE || !others.has(String(path)));
}

/**
 * @param {string} written
 * @param {{begin: string[], short: string[]}} ends
 * @returns {string} The first words of a second sentence; empty if there surely is none.
 */
export function secondIn(written, { begin, short }) {
  const text = onOneLine(written);
  for (const found of text.matchAll(BOUNDARY)) {
    const [all, last = "", first = ""] = found;
    const isBegun = begin.includes(first) || (isSmall(last) && isCapital(first.slice(0, 1)));
    if (isBegun && [...last].length > 1 && !short.includes(last.toLowerCase())) {
      return text.slice(found.index + all.length).split(" ").slice(0, MOST_WORDS).join(" ");
    }
  }
  return "";
}

/**
 * @param {string} written
 * @param {string[]} particles
 * @returns {string} The text with the capital and the full stop that it lacks; empty if it lacks none.
 */
export function whole(written, particles) {
  const text = onOneLine(written);
  const [word] = text.split(" ", 1);
  const isBegun = !/^\p{L}+$/u.test(word) || !isSmall(word) || particles.includes(word);
  const begun = isBegun ? text : text[0].toUpperCase() + text.slice(1);
  const end = withoutEnd(begun);
  const last = stripped(end, OPEN).slice(-1);
  const isOpen = end.slice(-1) !== last || /\p{Nd}/u.test(last) || last.toLowerCase() !== last.toUpperCase();
  const near = last && isOpen ? `${stripped(begun, OPEN)}.` : begun;
  return near === text ? "" : near;
}

/** @param {string} text */
export function isQuestion(text) {
  return text.trim() === "" || ASKS.includes(withoutEnd(text.trim()).slice(-1));
}

/** Returns a text without closing signs, and a mark at its end, which is told elsewhere. */
function withoutEnd(written) {
  const text = stripped(written, CLOSING);
  return text.endsWith("]") ? stripped(text.slice(0, text.lastIndexOf("[")), CLOSING) : text;
}

function stripped(text, signs) {
  let end = text.length;
  while (end > 0 && signs.has(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

function isSmall(word) {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

function isCapital(sign) {
  return sign !== sign.toLowerCase();
}

function onOneLine(text) {
  return text.trim().split(/\s+/u).join(" ");
}
