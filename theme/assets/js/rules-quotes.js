/** Quotations: how many words one has, and whether it stands in marks of its own; as core/check/evidence.py counts. */

const LETTER = String.raw`[\p{L}\p{Nl}\p{No}]`;
// Dashes, slashes and marks that join words; not hyphens, nor what stands in `2019–20`, `9/11` or `9,400`.
const BETWEEN_WORDS = new RegExp(
  String.raw`\s+|[\u2014\u2015_]|-{2,}|\u2026|\.{2,}|(?<=${LETTER}{2})\.(?=${LETTER}{2})` +
    String.raw`|(?<![0-9])[\u2012\u2013/,;:]|[\u2012\u2013/,;:](?![0-9])`,
  "u",
);
const IN_MARKS = /^["'“„«‘][^"“”„«»]+["'”“»’‘]$/u;

/** @param {string} text Returns how many words it has, for the limit of quotations. */
export function countWords(text) {
  return text.split(BETWEEN_WORDS).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** @param {string} text Tells whether quotation marks stand around the whole of it. */
export function isInMarks(text) {
  return IN_MARKS.test(text);
}
