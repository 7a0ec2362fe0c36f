/** Quotations: how many words one has, and whether it stands in marks of its own; whole entries of sources. As core/check/evidence.py tells. */

const LETTER = String.raw`[\p{L}\p{Nl}\p{No}]`;
// Dashes, slashes and marks that join words; not hyphens, nor what stands in `2019–20`, `9/11` or `9,400`.
const BETWEEN_WORDS = new RegExp(
  String.raw`\s+|[\u2014\u2015_]|-{2,}|\u2026|\.{2,}|(?<=${LETTER}{2})\.(?=${LETTER}{2})` +
    String.raw`|(?<![0-9])[\u2012\u2013/,;:]|[\u2012\u2013/,;:](?![0-9])`,
  "u",
);
const IN_MARKS = /^["'“„«‘][^"“”„«»]+["'”“»’‘]$/u;

/** Authors, a day, a title and all that follows until the address. */
const APA = /^[^(]{3,200}\((?:n\.d\.|[12][0-9]{3}(?:, [A-Za-z0-9 ]{1,20})?)\)\. [^\n]{3,500}https?:\/\/\S+\s*$/u;
const ENTRIES = { BibTeX: /^\s*@[A-Za-z]+\s*\{/u, RIS: /^\s*TY {0,2}- +[A-Z]{3}/u, "the style of APA": APA };

/** @param {string} text Returns how many words it has, for the limit of quotations. */
export function countWords(text) {
  return text.split(BETWEEN_WORDS).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** @param {string} text Tells whether quotation marks stand around the whole of it. */
export function isInMarks(text) {
  return IN_MARKS.test(text);
}

/** @param {string} text Returns it without the marks around the whole of it, of which some set two or three. */
export function unmarked(text, most = 3) {
  return most > 0 && isInMarks(text) ? unmarked(text.slice(1, -1).replace(/^ +| +$/gu, ""), most - 1) : text;
}

/** @param {string} [text] Returns the format of a whole entry of a list of sources that was pasted; empty where it is none. */
export function entryIn(text = "") {
  return Object.keys(ENTRIES).find((kind) => ENTRIES[kind].test(text)) ?? "";
}
